// A floor under the text of all fixture pages: a rule that mends one page must not cost the others.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkedPage } from '@/test/support/marked-page';
import { wordF1 } from '@/test/support/word-f1';
import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { parseHtml } from '@/utils/html/parse';

const ROOT = 'test/fixtures/pages';

type Fixture = {
  readonly slug: string;
  readonly url: string;
  readonly page: Document;
  readonly story: readonly string[];
  /** Lines that may be kept or not. */
  readonly either: readonly string[];
};

type Expected = { readonly url?: string; readonly textContent?: readonly string[] };

const readJson = <Shape>(path: string): Shape => JSON.parse(readFileSync(path, 'utf8'));

/** Pages whose whole text is written down, in the folder and in a list of cases. */
function writtenPages(): Fixture[] {
  const urls = new Map<string, string>();
  for (const group of ['short', 'no-article']) {
    for (const { slug, url } of readJson<{ slug: string; url: string }[]>(
      `${ROOT}/${group}/cases.json`,
    ))
      urls.set(`${group}/${slug}`, url);
  }
  return [...readdirSync(ROOT), ...urls.keys()].flatMap((slug) => {
    if (!existsSync(`${ROOT}/${slug}/expected.json`)) return [];
    const { url = urls.get(slug), textContent } = readJson<Expected>(
      `${ROOT}/${slug}/expected.json`,
    );
    if (!url || !textContent) return [];
    const page = parseHtml(readFileSync(`${ROOT}/${slug}/source.html`, 'utf8'));
    return [{ slug, url, page, story: textContent, either: [] }];
  });
}

function markedPages(): Fixture[] {
  return readdirSync(`${ROOT}/shapes`).flatMap((name) => {
    const slug = /^(.*)\.html$/.exec(name)?.[1];
    if (!slug) return [];
    const { url } = readJson<{ url: string }>(`${ROOT}/shapes/${slug}.json`);
    const source = readFileSync(`${ROOT}/shapes/${name}`, 'utf8');
    const { page, story, either } = readMarkedPage(source);
    return [{ slug, url, page, story, either }];
  });
}

test('keeps the words of all stories, and no others', async () => {
  const scores: [string, number][] = [];
  for (const { slug, url, page, story, either } of [...writtenPages(), ...markedPages()]) {
    const result = await extractArticle(page, url, {
      judge,
      now: new Date('2026-01-01T12:00:00Z'),
    });
    const lines = (result.ok ? result.value.textContent : '')
      .split('\n')
      .map((line) => line.trim());
    const found = lines.filter((line) => !either.includes(line) || story.includes(line));
    scores.push([slug, wordF1(found.join('\n'), story.join('\n'))]);
  }
  const mean = scores.reduce((sum, [, score]) => sum + score, 0) / scores.length;
  expect(scores.length).toBeGreaterThanOrEqual(40);
  expect(scores.filter(([, score]) => score < 0.9)).toEqual([]);
  expect(mean).toBeGreaterThanOrEqual(0.97);
}, 120_000);

test.each([
  ['the same words', 'One two, two.', 'one two two', 1],
  ['half of the words', 'one', 'one two three', 0.5],
  ['a character as a word', '今天下雨', '今天', 2 / 3],
  ['nothing', '', 'one', 0],
])('scores %s', (_, found, expected, score) => {
  expect(wordF1(found, expected)).toBeCloseTo(score);
});
