// The stories of the kill test: made anew from their number whenever they are needed, in the page that saves them and in
// the program that checks them, so that neither has to believe the other.

import { pickNumber, seededRandom } from '@/test/support/seeded-random';
import type { ExtractedArticle } from '@/utils/model/article';
import { canonicalizeUrl } from '@/utils/text/urls';

const HOST = 'https://kill.example/story/';

/** Sizes of bodies in characters: most as news are, a few beyond what LevelDB keeps in one block of its log. */
const SIZES = [2_000, 6_000, 6_000, 6_000, 12_000, 12_000, 30_000, 120_000];

/** A short version is this share of a whole one: little enough to be held back for the reader's decision. */
const SHORT = 0.3;

/** Whether a version of a story is a teaser: every third, never the first. */
export function isShort(version: number): boolean {
  return version % 3 === 2;
}

/** The address of a story. */
export function storyUrl(story: number): string {
  return `${HOST}${story}`;
}

/** The number in a story's address; null for an address that is none. */
export function storyNumber(url: string): number | null {
  const [, digits] = /^https:\/\/kill\.example\/story\/(\d+)$/.exec(url) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The HTML of one version of a story: words that hardly compress, the same for the same three numbers. */
export function storyHtml(seed: number, story: number, version: number): string {
  const size = SIZES[pickNumber(seededRandom(seed + story * 7919), SIZES.length)] ?? 0;
  const random = seededRandom(seed + story * 7919 + (version + 1) * 104_729);
  const wanted = Math.floor(size * (isShort(version) ? SHORT : 1));
  const paragraphs: string[] = [`<p>Story ${story}, version ${version}.</p>`];
  for (let length = 0; length < wanted; length += paragraphs.at(-1)?.length ?? wanted) {
    const words = Array.from({ length: 40 }, () => pickNumber(random, 36 ** 6).toString(36));
    paragraphs.push(`<p>${words.join(' ')}</p>`);
  }
  return paragraphs.join('');
}

/** The plain text of such HTML, a line for each paragraph. */
export function storyText(html: string): string {
  return html.replaceAll('</p><p>', '\n').replace(/<\/?p>/g, '');
}

/** One version of a story as the extractor would hand it over. */
export function makeStory(seed: number, story: number, version: number): ExtractedArticle {
  const html = storyHtml(seed, story, version);
  const url = storyUrl(story);
  const textContent = storyText(html);
  return {
    kind: 'page',
    url,
    canonicalUrl: canonicalizeUrl(url),
    title: `Story ${story}, version ${version}`,
    byline: null,
    source: null,
    siteName: 'Kill test',
    editor: null,
    publishedTime: '2026-05-04',
    lang: 'en',
    dir: 'ltr',
    excerpt: textContent.slice(0, 100),
    leadImage: null,
    favicon: null,
    keywords: [],
    wordCount: textContent.split(/\s+/).length,
    readingMinutes: 1,
    partial: null,
    html,
    textContent,
  };
}
