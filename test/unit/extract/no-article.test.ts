// Pages that hold no article are named; articles that look like such pages, and very short stories, are saved.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { findNoArticle } from '@/utils/extract/no-article/find-no-article';
import { parseHtml } from '@/utils/html/parse';

type Case = {
  readonly slug: string;
  readonly url: string;
  readonly contentType: string;
  /** A `NoArticleKind`, or `article`. */
  readonly expected: string;
};

/** `textContent` is the whole text, a line per block; where the cut is a matter of taste, pieces stand in for it. */
type Expected = {
  readonly title: string;
  readonly textContent?: readonly string[];
  readonly textIncludes?: readonly string[];
  readonly textExcludes?: readonly string[];
};

const root = `${process.cwd()}/test/fixtures/pages`;
const readJson = <Shape>(path: string): Shape =>
  JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));
const listCases = (group: string): Case[] => readJson<Case[]>(`${group}/cases.json`);

/** The fixture as the browser would hold it: under its address, with its content type. */
function openPage(group: string, { slug, url, contentType }: Case): Document {
  const page = parseHtml(readFileSync(`${root}/${group}/${slug}/source.html`, 'utf8'));
  const base = page.createElement('base');
  base.href = url;
  page.head.prepend(base);
  if (contentType !== 'text/html')
    Object.defineProperty(page, 'contentType', { value: contentType });
  return page;
}

async function kindOf(group: string, fixture: Case): Promise<string> {
  const result = await extractArticle(openPage(group, fixture), fixture.url, {
    judge,
  });
  return result.ok ? 'article' : result.failure.kind;
}

async function expectArticle(group: string, fixture: Case): Promise<void> {
  const expected = readJson<Expected>(`${group}/${fixture.slug}/expected.json`);
  const result = await extractArticle(openPage(group, fixture), fixture.url, {
    judge,
  });
  if (!result.ok) throw new Error(`taken for ${result.failure.kind}`);
  const lines = result.value.textContent.split('\n').map((line) => line.trim());
  expect(result.value.title).toBe(expected.title);
  if (expected.textContent)
    expect(lines.filter((line) => line !== '')).toEqual(expected.textContent);
  for (const text of expected.textIncludes ?? []) expect(result.value.textContent).toContain(text);
  for (const text of expected.textExcludes ?? [])
    expect(result.value.textContent).not.toContain(text);
}

const pages = listCases('no-article');
const withoutArticle = pages.filter((page) => page.expected !== 'article');
const articles = pages.filter((page) => page.expected === 'article');
const shorts = listCases('short');

describe('a page without an article', () => {
  it.each(withoutArticle)('$slug is named $expected', async (fixture) => {
    expect(await kindOf('no-article', fixture)).toBe(fixture.expected);
  });

  it.each(withoutArticle)(
    '$slug is named $expected even when no text was found on it',
    (fixture) => {
      const kind = findNoArticle(openPage('no-article', fixture), fixture.url, null);
      expect(kind).toBe(fixture.expected);
    },
  );

  it('is left as it was', async () => {
    for (const fixture of withoutArticle) {
      const page = openPage('no-article', fixture);
      const before = page.documentElement.outerHTML;
      findNoArticle(page, fixture.url, null);
      expect(page.documentElement.outerHTML).toBe(before);
    }
  });

  it('is told by its document alone when the browser made it, whatever its type says', () => {
    for (const [slug, kind] of [
      ['image-chromium', 'image'],
      ['image-firefox', 'image'],
      ['pdf-chromium', 'pdf'],
    ] as const) {
      const fixture = {
        slug,
        url: 'https://a.example/x',
        contentType: 'text/html',
        expected: kind,
      };
      expect(findNoArticle(openPage('no-article', fixture), fixture.url, null)).toBe(kind);
    }
  });

  it('is an image or PDF by its type alone', () => {
    for (const [contentType, kind] of [
      ['image/svg+xml', 'image'],
      ['image/webp', 'image'],
      ['application/pdf', 'pdf'],
    ] as const) {
      const fixture = {
        slug: 'empty-page-blank',
        url: 'https://a.example/x',
        contentType,
        expected: kind,
      };
      expect(findNoArticle(openPage('no-article', fixture), fixture.url, null)).toBe(kind);
    }
  });
});

describe('an article that looks like a page without one', () => {
  it.each(articles)('$slug is an article', async (fixture) => {
    expect(await kindOf('no-article', fixture)).toBe('article');
  });

  it.each(articles)('$slug keeps its title and its text', (fixture) =>
    expectArticle('no-article', fixture),
  );
});

describe('a very short story', () => {
  it.each(shorts)('$slug is an article', async (fixture) => {
    expect(await kindOf('short', fixture)).toBe('article');
  });

  it.each(shorts)('$slug keeps its text and nothing of the lists around it', (fixture) =>
    expectArticle('short', fixture),
  );
});
