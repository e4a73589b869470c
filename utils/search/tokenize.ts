// Text into the terms of the search index: the same function for what is stored and for what is asked.
//
// Scripts that are written without spaces become pairs of characters: every substring of two or more is found, with no
// dictionary that would change with the browser. Everything else becomes words.

import { foldText } from '@/utils/text/fold';

/** Raised whenever a text becomes other terms: an index of another version is built anew. */
export const TOKENIZER_VERSION = 1;

/** A letter, mark or digit of a script without spaces. Told apart from words: else `iPhone用户` would be one word. */
const UNSPACED =
  '(?=[\\p{L}\\p{M}\\p{N}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const RUNS = new RegExp(`((?:${UNSPACED})+)|((?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}])+)`, 'gu');
const IS_UNSPACED = new RegExp(UNSPACED, 'u');
const HANGUL = /\p{Script=Hangul}/u;
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

/** The longest word kept whole, in UTF-16 units: what is longer is an address or noise, and is cut. */
const LONGEST = 32;

/** One look-up in the index: a term, or all that begin with it. */
export type Lookup = { readonly term: string; readonly prefix: boolean };

/** Every term of a text, in its order, as often as it is there. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [, unspaced, word] of foldText(text).matchAll(RUNS)) {
    if (word !== undefined) terms.push(word.slice(0, LONGEST));
    // The last character alone, too: whoever asks for one character looks for what begins with it.
    if (unspaced !== undefined) terms.push(...pairs(unspaced), lastOf(unspaced));
  }
  return terms;
}

/**
 * A text in the form in which phrases are compared: folded, one space for whatever is neither letter nor digit, none at
 * either end.
 */
export function phraseText(text: string): string {
  return foldText(text).replace(BETWEEN, ' ').trim();
}

/**
 * What finds the stories that may hold a phrase (in the form of {@link phraseText}); all of it must be found. `open`: its last word
 * is a beginning. Words in Hangul always are: endings grow on them.
 */
export function lookupsOf(phrase: string, open: boolean): Lookup[] {
  const runs = [...phrase.matchAll(RUNS)];
  return runs.flatMap(([, unspaced, word], at): Lookup[] => {
    if (unspaced !== undefined) {
      const found = pairs(unspaced).map((term) => ({ term, prefix: false }));
      return found.length > 0 ? found : [{ term: unspaced, prefix: true }];
    }
    if (word === undefined) return [];
    const last = open && at === runs.length - 1;
    return [{ term: word.slice(0, LONGEST), prefix: last || HANGUL.test(word) }];
  });
}

/**
 * Whether a text holds a phrase, both in the form of {@link phraseText}. Words count whole, the last of an open phrase from its
 * beginning; in scripts without spaces any part counts.
 */
export function holdsPhrase(text: string, phrase: string, open: boolean): boolean {
  return findPhrase(text, phrase, open, 0) >= 0;
}

/** Where a phrase begins in a text, at `from` or later; -1 when it is not there. */
export function findPhrase(text: string, phrase: string, open: boolean, from: number): number {
  const beginsWithWord = isWordUnit(phrase, 0);
  const growing = open || HANGUL.test(phrase.at(-1) ?? '');
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const begins = !beginsWithWord || !isWordUnit(text, at - 1);
    const ends = growing || !isWordUnit(phrase, phrase.length - 1) || !isWordUnit(text, end);
    if (begins && ends) return at;
  }
  return -1;
}

/** Whether a unit of text belongs to a word, not to a script without spaces or to what lies between. */
function isWordUnit(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  if (code === undefined) return false;
  const whole = code >= 0xdc00 && code <= 0xdfff ? text.codePointAt(at - 1) : code;
  const character = String.fromCodePoint(whole ?? code);
  return /[\p{L}\p{M}\p{N}]/u.test(character) && !IS_UNSPACED.test(character);
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function lastOf(run: string): string {
  return [...run].at(-1) ?? '';
}
