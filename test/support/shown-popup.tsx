// The popup in a page of its own, beside a library that a test fills.

import { expect } from 'vitest';
import type { ExtractedArticle } from '@/utils/model/article';
import { ok } from '@/utils/model/result';
import { moveToShelf, setTags } from '@/utils/store/edit-articles';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';
import { allByTestId, byTestId, eventually, show, translatorFor } from './component';
import { installFakeExtension } from './fake-extension';
import { makeExtracted } from './make-article';

/** What the popup finds in the browser; anew for each test, by {@link preparePopup}. */
export const fake = installFakeExtension();

/** The popup, loaded after the browser was put in its place. */
export const { Popup } = await import('@/entrypoints/popup/popup');

/** The popup's own database. */
export const db = libraryDatabase();

/** The story on the tab. */
export const STORY = makeExtracted({ url: fake.tab.url, title: 'A story', keywords: ['ferries'] });

/** Saves as the worker does. */
export const save = (extracted: ExtractedArticle) =>
  saveArticle(db, extracted, { sanitizerVersion: 1 });

/** Before each test: an empty library, a tab with the story, and a worker that saves it. */
export async function preparePopup(): Promise<void> {
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  fake.tab = { id: 7, url: STORY.url, title: 'A story - Site', incognito: false };
  fake.hasSelection = false;
  fake.commands = [];
  fake.badge = null;
  fake.saveTab = async () => ok(await save(STORY));
  fake.opened.length = 0;
}

/** A library with an older story on each shelf. */
export async function fillLibrary(): Promise<void> {
  for (const [n, title] of ['Ports of the north', '黄河水文站', 'Old news'].entries()) {
    await save(makeExtracted({ url: `https://site.example/${n}`, title }));
  }
  const rows = await db.articles.toArray();
  const idOf = (title: string) => rows.filter((row) => row.title === title).map(({ id }) => id);
  for (const id of idOf('Ports of the north')) await setTags(db, id, ['ports', 'Travel']);
  for (const id of idOf('黄河水文站')) await setTags(db, id, ['水利']);
  await moveToShelf(db, idOf('Old news'), 'archive');
}

/** What the card on top says of the tab's page. */
export const state = () => byTestId('page-card').dataset.state;

/** Waits until the card says so. */
export const inState = (wanted: string) => eventually(() => expect(state()).toBe(wanted));

/** Waits until the list holds these titles, in this order. */
export const listing = (wanted: string[]) =>
  eventually(() =>
    expect(allByTestId('row-title').map(({ textContent }) => textContent)).toEqual(wanted),
  );

/** Opens the popup; it has read tab and list then. */
export async function open(language: 'en' | 'zh-CN' = 'en'): Promise<void> {
  await show(<Popup />, { translator: translatorFor(language), whole: true });
  await eventually(() => expect(state()).not.toBe('loading'));
  await eventually(() => expect(allByTestId('list-loading')).toEqual([]));
}
