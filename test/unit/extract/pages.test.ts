// Whole pages in the shapes of real ones: what a save of each must hold.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { parseHtml } from '@/utils/html/parse';

const FOLDER = 'test/fixtures/pages';

type Expected = {
  readonly url: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly textContent: readonly string[];
  readonly pictures?: readonly string[];
};

const slugs = readdirSync(FOLDER).filter((slug) => existsSync(`${FOLDER}/${slug}/expected.html`));

test('there are pages to read', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(12);
});

test.each(slugs)('reads %s', async (slug) => {
  const expected: Expected = JSON.parse(readFileSync(`${FOLDER}/${slug}/expected.json`, 'utf8'));
  const page = parseHtml(readFileSync(`${FOLDER}/${slug}/source.html`, 'utf8'));
  const before = page.documentElement.outerHTML;
  const result = await extractArticle(page, expected.url, {
    judge,
    now: new Date('2026-01-01T12:00:00Z'),
  });
  if (!result.ok) throw new Error(`no article: ${result.failure.kind}`);
  const article = result.value;
  if (process.env.OFFPRINT_WRITE_FIXTURES) {
    writeFileSync(`${FOLDER}/${slug}/expected.html`, `${article.html.trim()}\n`);
  }
  expect(article).toMatchObject(expected.facts);
  expect(article.textContent.split('\n').map((line) => line.trim())).toEqual(expected.textContent);
  expect(`${article.html.trim()}\n`).toBe(readFileSync(`${FOLDER}/${slug}/expected.html`, 'utf8'));
  if (expected.pictures) {
    const images = [...parseHtml(article.html).images];
    expect(images.map((image) => image.getAttribute('data-src'))).toEqual(expected.pictures);
  }
  // The read page is the reader's: it stays as it is.
  expect(page.documentElement.outerHTML).toBe(before);
});
