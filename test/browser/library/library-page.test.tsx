import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  eventually,
  press,
  show,
} from '@/test/support/component';
import { installFakeExtension } from '@/test/support/fake-extension';
import { makeExtracted } from '@/test/support/make-article';
import { moveToShelf, setStarred } from '@/utils/store/edit-articles';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';

const fake = installFakeExtension();
const { LibraryPage } = await import('@/entrypoints/library/library');
const db = libraryDatabase();

const rows = () => allByTestId('article-row');
const rowCount = (n: number) => eventually(() => expect(rows()).toHaveLength(n));
const counts = () => allByTestId('bulk-count').map(({ textContent }) => textContent);
const ids = async () => (await db.articles.toArray()).map(({ id }) => id);
const trashed = async () =>
  (await db.articles.toArray()).filter(({ shelf }) => shelf === 'trash').length;

async function fill(n: number) {
  for (let at = 0; at < n; at += 1) {
    const url = `https://site.example/${at}`;
    await saveArticle(db, makeExtracted({ url, title: `Story ${at}` }), { sanitizerVersion: 1 });
  }
}

/** Opens the library at an address. */
async function open(hash: string) {
  history.replaceState(null, '', hash);
  await show(<LibraryPage />, { whole: true });
}

beforeEach(async () => {
  fake.stored.local.clear();
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(() => {
  clearPage();
  history.replaceState(null, '', '#/');
});

describe('the search', () => {
  it.each(['Enter', 'ArrowDown'])('goes on to the first story by %s', async (key) => {
    await fill(2);
    await open('#/');
    await rowCount(2);
    byTestId('search').focus();
    await press(key, { isComposing: true });
    expect(document.activeElement).toBe(byTestId('search'));
    await press(key);
    expect(document.activeElement).toBe(byTestId('row-title'));
  });
});

describe('stories that leave the list', () => {
  it('are no longer chosen when they lose the star that brought them there', async () => {
    await fill(6);
    await setStarred(db, await ids(), true);
    await open('#/?shelf=starred');
    await rowCount(6);
    for (const box of allByTestId('select-row').slice(0, 5)) await click(box);
    expect(counts()).toEqual(['5 selected']);
    await press('s');
    await rowCount(1);
    await eventually(() => expect(counts()).toEqual([]));
    expect(allByTestId('bulk-bar')).toEqual([]);
  });

  it('are no longer chosen when another page takes them away', async () => {
    await fill(3);
    await open('#/');
    await rowCount(3);
    await click(byTestId('select-all'));
    await eventually(() => expect(counts()).toEqual(['3 selected']));
    const first = (await ids()).slice(0, 1);
    await moveToShelf(db, first, 'archive');
    await eventually(() => expect(counts()).toEqual(['2 selected']));
    await click(byTestId('bulk-trash'));
    await eventually(async () => expect(await trashed()).toBe(2));
    expect((await db.articles.bulkGet(first)).map((row) => row?.shelf)).toEqual(['archive']);
  });

  it('stay chosen when they match but are not shown yet', async () => {
    await fill(40);
    await open('#/');
    await rowCount(30);
    await click(byTestId('select-all'));
    await eventually(() => expect(counts()).toEqual(['40 selected']));
    await click(byTestId('bulk-star'));
    await eventually(async () => {
      expect((await db.articles.toArray()).every(({ starred }) => starred === 1)).toBe(true);
    });
    expect(counts()).toEqual(['40 selected']);
  });
});

describe('the trash', () => {
  async function openTrash(n: number) {
    await fill(n);
    await moveToShelf(db, await ids(), 'trash');
    await open('#/?shelf=trash');
    await rowCount(n);
  }
  const left = async () => (await ids()).length;

  it('says of each story when it will be destroyed', async () => {
    await openTrash(1);
    await eventually(() =>
      expect(byTestId('article-row').textContent).toContain('Will be deleted in 30 days'),
    );
  });

  it('is emptied after a question, and the page keeps the focus', async () => {
    await openTrash(3);
    await click(byTestId('empty-trash'));
    expect(byTestId('destroy-dialog').textContent).toContain('3 stories');
    expect(await left()).toBe(3);
    await click(byTestId('destroy-confirm'));
    await eventually(async () => expect(await left()).toBe(0));
    await eventually(() => expect(byTestId('toast').textContent).toContain('3 stories deleted'));
    expect(allByTestId('toast-undo')).toEqual([]);
    await eventually(() => expect(document.activeElement).toBe(document.querySelector('main')));
  });

  it('is not offered to be emptied where only a part of it is seen', async () => {
    await openTrash(2);
    await act(() => {
      history.replaceState(null, '', '#/?shelf=trash&q=Story+1');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await rowCount(1);
    expect(allByTestId('empty-trash')).toEqual([]);
  });

  it('gives up the chosen stories alone, by button or key', async () => {
    await openTrash(4);
    await click(allByTestId('select-row')[0] ?? document.body);
    await click(byTestId('bulk-destroy'));
    await eventually(() => expect(byTestId('destroy-dialog').textContent).toContain('1 story'));
    await click(byTestId('destroy-confirm'));
    await rowCount(3);
    await eventually(() => expect(allByTestId('destroy-dialog')).toEqual([]));
    for (const box of allByTestId('select-row').slice(0, 2)) await click(box);
    await press('#');
    await eventually(() => expect(byTestId('destroy-dialog').textContent).toContain('2 stories'));
    await click(byTestId('destroy-confirm'));
    await rowCount(1);
    expect(await left()).toBe(1);
  });

  it('asks for the story that has the focus', async () => {
    await openTrash(2);
    byTestId('row-title').focus();
    await press('#');
    await eventually(() => expect(byTestId('destroy-dialog').textContent).toContain('1 story'));
    expect(await left()).toBe(2);
  });
});

describe('recent acts', () => {
  it('are shown by a key, follow other pages, and are taken back', async () => {
    await fill(1);
    await open('#/');
    await rowCount(1);
    await press('r');
    await eventually(() => expect(allByTestId('recent-act')).toHaveLength(1));
    await moveToShelf(db, await ids(), 'trash');
    await eventually(() => expect(allByTestId('recent-act')).toHaveLength(2));
    await click(allByTestId('recent-toggle')[0] ?? document.body);
    await eventually(async () => expect(await trashed()).toBe(0));
    await eventually(() => expect(byTestId('recent-act').dataset.undone).toBe('true'));
    expect(byTestId('recent-status').textContent).toBe('Undone: Moved to the trash');
    await click(allByTestId('recent-toggle')[0] ?? document.body);
    await eventually(async () => expect(await trashed()).toBe(1));
  });

  it('are shown by a button, too', async () => {
    await open('#/');
    await click(byTestId('open-recent'));
    await eventually(() => expect(allByTestId('recent-empty')).toHaveLength(1));
  });
});

describe('single keys', () => {
  it('do nothing when they are turned off', async () => {
    fake.stored.local.set('singleKeys', false);
    await fill(1);
    await open('#/');
    await rowCount(1);
    byTestId('row-title').focus();
    const pressed = await press('#');
    expect(pressed.defaultPrevented).toBe(false);
    await press('?');
    expect(document.querySelector('dialog')).toBeNull();
    expect(await trashed()).toBe(0);
  });
});

describe('a library that cannot be read', () => {
  it.each(['select-all', 'export-list'])('says so when asked by %s', async (button) => {
    await fill(2);
    await open('#/');
    await rowCount(2);
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    db.close();
    await act(() => byTestId(button).click());
    await eventually(() => expect(byTestId('toast').textContent).toContain('That did not work'));
    quiet.mockRestore();
  });
});
