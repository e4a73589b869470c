import { afterEach, beforeEach, expect, test } from 'vitest';
import { allByTestId, clearPage, eventually, show } from '@/test/support/component';
import { installFakeExtension } from '@/test/support/fake-extension';
import { makeExtracted } from '@/test/support/make-article';
import { libraryDatabase } from '@/utils/store/database';
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
