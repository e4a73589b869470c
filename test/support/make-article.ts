// Articles for tests: complete, plausible, and only what a test is about needs to be said.

import type { Article, ExtractedArticle } from '@/utils/model/article';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import { canonicalizeUrl } from '@/utils/text/urls';

/** What an extractor hands over for a short English story. */
export function makeExtracted(overrides: Partial<ExtractedArticle> = {}): ExtractedArticle {
  const url = overrides.url ?? 'https://news.example/2026/05/04/harbour-bridge';
  return {
    kind: 'page',
    url,
    canonicalUrl: canonicalizeUrl(url),
    title: 'Harbour bridge opens after three years',
    byline: 'Mara Lindqvist',
    source: null,
    siteName: 'The Example Courier',
    editor: null,
    publishedTime: '2026-05-04',
    lang: 'en',
    dir: 'ltr',
    excerpt: 'The new bridge carried its first trams on Monday.',
    leadImage: null,
    favicon: null,
    keywords: ['bridges', 'transport'],
    wordCount: 420,
    readingMinutes: 2,
    partial: null,
    html: '<p>The new bridge carried its first trams on Monday.</p>',
    textContent: 'The new bridge carried its first trams on Monday.',
    ...overrides,
  };
}

/** A saved article's row. */
export function makeArticle(overrides: Partial<Article> = {}): Article {
  const { html: _html, textContent: _text, ...facts } = makeExtracted();
  const time = toIsoTime(new Date('2026-05-04T09:00:00Z'));
  return {
    ...facts,
    canonicalUrl: canonicalizeUrl(facts.url),
    id: newArticleId(),
    tags: [],
    shelf: 'inbox',
    starred: 0,
    readingProgress: 0,
    revision: 1,
    heldRevision: null,
    savedTime: time,
    modifiedTime: time,
    openedTime: null,
    trashedTime: null,
    deviceId: 'test-device',
    ...overrides,
  };
}
