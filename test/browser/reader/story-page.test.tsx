import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  allByTestId,
  byTestId,
  clearPage,
  eventually,
  expectAccessible,
  LOOKS,
  setTheme,
  show,
  translatorFor,
} from '@/test/support/component';
import { installFakeExtension } from '@/test/support/fake-extension';
import { makeExtracted } from '@/test/support/make-article';
import type { MissingPart } from '@/utils/model/article';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';

installFakeExtension();
const { StoryPage } = await import('@/entrypoints/reader/story-page');
const db = libraryDatabase();

beforeEach(async () => {
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(clearPage);

test.each([
  ['page', {}],
  ['link', { html: '', textContent: '' }],
] as const)(
  'the text of a story of kind %s is followed by one way to the original',
  async (kind, body) => {
    await saveArticle(db, makeExtracted({ kind, ...body }), { sanitizerVersion: 1 });
    const [article] = await db.articles.toArray();
    if (article === undefined) throw new Error('nothing was saved');
    await show(<StoryPage article={article} />, { whole: true });
    await eventually(() => expect(allByTestId('reader-body')).toHaveLength(1));
    const links = [...document.querySelectorAll('main a')].filter(
      ({ textContent }) => textContent === 'Open original',
    );
    expect(links).toHaveLength(1);
  },
);

async function savedAs(partial: MissingPart | null) {
  await saveArticle(db, makeExtracted({ partial }), { sanitizerVersion: 1 });
  const [article] = await db.articles.toArray();
  if (article === undefined) throw new Error('nothing was saved');
  return article;
}

test.each([
  ['paywall', 'publisher’s paywall', '需付费'],
  ['consent-wall', 'after consent', '同意'],
  ['missing-pages', 'several pages', '多页'],
] as const)('a text that is not whole says so above it: %s', async (partial, english, chinese) => {
  const article = await savedAs(partial);
  await show(<StoryPage article={article} />, { whole: true });
  await eventually(() => expect(allByTestId('reader-body')).toHaveLength(1));
  const notice = byTestId('partial-notice');
  expect(notice.textContent).toContain(english);
  expect(notice.compareDocumentPosition(byTestId('reader-body')) & 4).toBe(4);
  await show(<StoryPage article={article} />, { whole: true, translator: translatorFor('zh-CN') });
  expect(byTestId('partial-notice').textContent).toContain(chinese);
});

test('a whole text says nothing of the kind', async () => {
  await show(<StoryPage article={await savedAs(null)} />, { whole: true });
  await eventually(() => expect(allByTestId('reader-body')).toHaveLength(1));
  expect(allByTestId('partial-notice')).toEqual([]);
});

test.each(LOOKS)('the notice is clean for axe: %s, %s', async (language, theme) => {
  setTheme(theme);
  const article = await savedAs('paywall');
  await show(<StoryPage article={article} />, { whole: true, translator: translatorFor(language) });
  await eventually(() => expect(allByTestId('reader-body')).toHaveLength(1));
  await expectAccessible();
});
