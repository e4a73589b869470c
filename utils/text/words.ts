// Words and reading time, for scripts with and without spaces between words.

const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
// Hangul is written with spaces: it counts by runs like Latin.
const RUNS = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’._-](?=[\p{L}\p{N}]))*/gu;

/** Words a minute of silent reading, English non-fiction (Brysbaert 2019, "How many words do we read per minute?"). */
const WORDS_A_MINUTE = 238;
/** Characters a minute: the same study's 260 Chinese words a minute, at about one and a half characters a word. */
const IDEOGRAPHS_A_MINUTE = 400;

/** How many words a text has; each Han or Kana character counts as one. */
export function countWords(text: string): number {
  const { ideographs, words } = count(text);
  return ideographs + words;
}

/** Whole minutes a reader needs for the text, at least 1. */
export function readingMinutes(text: string): number {
  const { ideographs, words } = count(text);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE));
}

function count(text: string): { ideographs: number; words: number } {
  return {
    ideographs: text.match(IDEOGRAPHS)?.length ?? 0,
    words: text.replace(IDEOGRAPHS, ' ').match(RUNS)?.length ?? 0,
  };
}
