import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  eventually,
  expectAccessible,
  LOOKS,
  press,
  setTheme,
  show,
  translatorFor,
  typeText,
} from '@/test/support/component';
import { installFakeExtension } from '@/test/support/fake-extension';
import { makeExtracted } from '@/test/support/make-article';
import type { ExtractedArticle } from '@/utils/model/article';
import { fail, ok } from '@/utils/model/result';
import { libraryDatabase } from '@/utils/store/database';
import { moveToShelf, setTags } from '@/utils/store/edit-articles';
import { saveArticle } from '@/utils/store/save-article';

const fake = installFakeExtension();
const { Popup } = await import('@/entrypoints/popup/popup');
const { catchEarlyEnter } = await import('@/entrypoints/popup/early-enter');
const db = libraryDatabase();

const STORY = makeExtracted({ url: fake.tab.url, title: 'A story', keywords: ['ferries'] });

/** Saves as the worker does. */
const save = (extracted: ExtractedArticle) => saveArticle(db, extracted, { sanitizerVersion: 1 });

/** A library with an older story on each shelf. */
async function fillLibrary() {
  for (const [n, title] of ['Ports of the north', '黄河水文站', 'Old news'].entries()) {
    await save(makeExtracted({ url: `https://site.example/${n}`, title }));
  }
  const rows = await db.articles.toArray();
  const idOf = (title: string) => rows.filter((row) => row.title === title).map(({ id }) => id);
  for (const id of idOf('Ports of the north')) await setTags(db, id, ['ports', 'Travel']);
  for (const id of idOf('黄河水文站')) await setTags(db, id, ['水利']);
  await moveToShelf(db, idOf('Old news'), 'archive');
}

const state = () => byTestId('page-card').dataset.state;
const titles = () => allByTestId('row-title').map(({ textContent }) => textContent);
const inState = (wanted: string) => eventually(() => expect(state()).toBe(wanted));
const listing = (wanted: string[]) => eventually(() => expect(titles()).toEqual(wanted));

async function open(language: 'en' | 'zh-CN' = 'en') {
  await show(<Popup />, { translator: translatorFor(language), whole: true });
  await eventually(() => expect(state()).not.toBe('loading'));
  await eventually(() => expect(allByTestId('list-loading')).toEqual([]));
}

beforeEach(async () => {
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  fake.tab = { id: 7, url: STORY.url, title: 'A story - Site', incognito: false };
  fake.hasSelection = false;
  fake.commands = [];
  fake.badge = null;
  fake.saveTab = async () => ok(await save(STORY));
  fake.opened.length = 0;
});
afterEach(clearPage);

describe('a low window', () => {
  afterEach(() => page.viewport(414, 896));

  test('scrolls as one, so that the list is not left without room', async () => {
    await page.viewport(400, 300);
    await fillLibrary();
    await open();
    await listing(['黄河水文站', 'Ports of the north']);
    const list = document.querySelector('[data-scroll]');
    expect(list?.clientHeight).toBe(list?.scrollHeight);
    const row = allByTestId('article-row')[1];
    row?.scrollIntoView({ block: 'end' });
    const box = row?.getBoundingClientRect();
    expect(box?.top).toBeGreaterThanOrEqual(0);
    expect(box?.bottom).toBeLessThanOrEqual(301);
  });
});

describe('the page on top', () => {
  test('is saved by the focused button, listed, and tagged from there', async () => {
    await open();
    expect(state()).toBe('unsaved');
    expect(document.activeElement).toBe(byTestId('save'));
    await click(byTestId('save'));
    await inState('saved');
    await listing(['A story']);
    expect(document.activeElement).toBe(byTestId('tag-input'));
    await typeText('ports,');
    await eventually(() => expect(allByTestId('row-tag')[0]?.dataset.tag).toBe('ports'));
    await click(byTestId('tag-keyword'));
    await eventually(async () => {
      expect((await db.articles.toArray())[0]?.tags).toEqual(['ports', 'ferries']);
    });
  });

  test('is known when it was saved before', async () => {
    await save(STORY);
    await open();
    expect(state()).toBe('saved');
    expect(allByTestId('undo')).toEqual([]);
  });

  test('goes back to unsaved when the save is undone', async () => {
    await open();
    await click(byTestId('save'));
    await inState('saved');
    await click(byTestId('undo'));
    await inState('unsaved');
    await listing([]);
    expect(document.activeElement).toBe(byTestId('save'));
  });

  test('is saved once although the worker dies after it has saved', async () => {
    fake.saveTab = async () => {
      await save(STORY);
      throw new Error('message channel closed');
    };
    await open();
    await click(byTestId('save'));
    await inState('saved');
    expect(await db.articles.count()).toBe(1);
    expect(await db.contents.count()).toBe(1);
  });

  test('is saved by the next worker when the first dies before it saved', async () => {
    let asked = 0;
    fake.saveTab = async () => {
      asked += 1;
      if (asked === 1) throw new Error('message channel closed');
      return ok(await save(STORY));
    };
    await open();
    await click(byTestId('save'));
    await inState('saved');
    expect(await db.articles.count()).toBe(1);
  });

  test('says so when nobody answers, and can be tried again', async () => {
    fake.saveTab = () => Promise.reject(new Error('gone'));
    await open();
    await click(byTestId('save'));
    await inState('failed');
    expect(byTestId('card-message').textContent).toContain('if it was saved after all');
    fake.saveTab = async () => ok(await save(STORY));
    await click(byTestId('save'));
    await inState('saved');
  });

  test('turns to saved when the story comes after all', async () => {
    fake.saveTab = () => Promise.reject(new Error('gone'));
    await open();
    await click(byTestId('save'));
    await inState('failed');
    await save(STORY);
    await inState('saved');
    expect(byTestId('card-message').textContent).toBe('Saved');
  });

  test('is saved by an Enter from before the card was there', async () => {
    const earlyEnter = catchEarlyEnter();
    await press('Enter');
    await show(<Popup earlyEnter={earlyEnter} />, { whole: true });
    await inState('saved');
  });

  test.each([{ repeat: true }, { ctrlKey: true }])(
    'is not saved by an early Enter that meant something else: %o',
    async (init) => {
      const earlyEnter = catchEarlyEnter();
      await press('Enter', init);
      await show(<Popup earlyEnter={earlyEnter} />, { whole: true });
      await inState('unsaved');
      await act(() => {});
      expect(state()).toBe('unsaved');
      expect(earlyEnter.take()).toBe(false);
    },
  );

  test('carries its badge: saved, and none after an undo', async () => {
    await save(STORY);
    await open();
    await eventually(() => expect(fake.badge).toBe('✓'));
    await click(byTestId('trash'));
    await inState('unsaved');
    await eventually(() => expect(fake.badge).toBe(''));
    await press('u');
    await inState('saved');
    await eventually(() => expect(fake.badge).toBe('✓'));
  });

  test('loses its save by the key for undo', async () => {
    await open();
    await click(byTestId('save'));
    await inState('saved');
    (document.activeElement as HTMLElement).blur();
    await press('u');
    await inState('unsaved');
    await listing([]);
  });

  test('no longer says what was undone', async () => {
    await save(STORY);
    const text = 'Now the bridge is open to all, and the ferries rest.';
    fake.saveTab = async () =>
      ok(await save({ ...STORY, html: `<p>${text}</p>`.repeat(40), textContent: text.repeat(40) }));
    await open();
    await click(byTestId('save'));
    await eventually(() => {
      expect(byTestId('card-message').textContent).toContain('new text');
    });
    await click(byTestId('undo'));
    await eventually(() => expect(byTestId('card-message').textContent).toBe('Saved'));
    expect(allByTestId('undo')).toEqual([]);
    expect((await db.articles.toArray())[0]).toMatchObject({ revision: 1 });
  });

  test('says so when an undo finds nothing to undo', async () => {
    await open();
    await click(byTestId('save'));
    await inState('saved');
    const [change] = await db.changes.toArray();
    await db.changes.clear();
    expect(change).toBeDefined();
    await click(byTestId('undo'));
    await eventually(() => expect(byTestId('toast').textContent).toContain('Nothing was left'));
  });

  test('tells why it is no story, and is kept as a link', async () => {
    let asked: unknown;
    fake.saveTab = async (request) => {
      if ((request as { mode: string }).mode === 'link') {
        asked = request;
        return ok(await save({ ...STORY, kind: 'link', html: '', textContent: '' }));
      }
      const page = { kind: 'front-page' as const, title: '', url: STORY.url };
      const known = { lang: 'en', siteName: 'Courier', favicon: null };
      return fail({ kind: 'no-article' as const, page: { ...page, ...known } });
    };
    await open();
    await click(byTestId('save'));
    await inState('failed');
    await click(byTestId('save-as-link'));
    await inState('saved');
    await eventually(() => expect(byTestId('article-row').innerText).toContain('link only'));
    expect(asked).toMatchObject({
      link: { url: STORY.url, title: 'A story - Site', lang: 'en', siteName: 'Courier' },
    });
  });

  test('asks once in a private window', async () => {
    const asked: unknown[] = [];
    fake.saveTab = async (request) => {
      asked.push(request);
      return asked.length === 1 ? fail({ kind: 'private-window' }) : ok(await save(STORY));
    };
    await open();
    await click(byTestId('save'));
    await inState('private');
    await click(byTestId('confirm-private'));
    await inState('saved');
    expect(asked).toMatchObject([{ privateConfirmed: false }, { privateConfirmed: true }]);
  });

  test('asks about the link that was clicked in a private window, and saves that', async () => {
    const link = { url: 'https://news.example/linked', title: 'Linked' };
    const linked = makeExtracted({ ...link, kind: 'link', html: '', textContent: '' });
    let asked: unknown;
    fake.saveTab = async (request) => {
      asked = request;
      return ok(await save(linked));
    };
    const failure = { kind: 'private-window' };
    fake.stored.session.set('failure:7', { url: STORY.url, mode: 'link', link, failure });
    await open();
    expect(state()).toBe('private');
    expect(byTestId('card-title').textContent).toBe('Linked');
    await click(byTestId('confirm-private'));
    await inState('saved');
    expect(asked).toEqual({ tabId: 7, mode: 'link', link, privateConfirmed: true });
    await listing(['Linked']);
    expect(fake.badge).toBeNull();
  });

  test.each([
    ['chrome://version/', 'belongs to the browser'],
    ['', 'belongs to the browser'],
    ['https://chromewebstore.google.com/detail/x', 'add-on store'],
  ])('says at once that %s cannot be read', async (url, sentence) => {
    fake.tab = { ...fake.tab, url };
    await open();
    expect(state()).toBe('failed');
    expect(byTestId('card-message').textContent).toContain(sentence);
  });

  test('shows what a shortcut could not save a moment ago, once', async () => {
    fake.stored.session.set('failure:7', {
      url: STORY.url,
      mode: 'page',
      failure: { kind: 'storage-full' },
    });
    await open();
    expect(state()).toBe('failed');
    expect(byTestId('card-message').textContent).toContain('Free some space');
    clearPage();
    await open();
    expect(state()).toBe('unsaved');
  });

  test('offers the selection when text is selected', async () => {
    fake.hasSelection = true;
    await open();
    await eventually(() => void byTestId('save-selection'));
  });

  test('asks about a text that came back much shorter', async () => {
    const long = Array.from({ length: 40 }, (_, n) => `Sentence ${n} of the story.`).join(' ');
    await save({ ...STORY, html: `<p>${long}</p>`, textContent: long });
    await open();
    await click(byTestId('save'));
    await inState('held');
    await click(byTestId('take-held'));
    await inState('saved');
    expect((await db.articles.toArray())[0]).toMatchObject({ revision: 2, heldRevision: null });
  });
});

describe('the list', () => {
  test('teaches while the library is empty', async () => {
    await open();
    expect(byTestId('list-empty').textContent).toContain('press Enter');
    expect(byTestId('list-empty').textContent).not.toContain('without it');
  });

  test('names the keys as they are set, and none that is not', async () => {
    fake.commands = [
      { name: '_execute_action', shortcut: '⌥⇧X' },
      { name: 'save-page', shortcut: '' },
    ];
    await open();
    await eventually(() => {
      expect(byTestId('list-empty').textContent).toContain('⌥⇧X opens this popup.');
    });
    expect(byTestId('list-empty').textContent).not.toContain('without it');
  });

  test('follows shelves, tags and words', async () => {
    await fillLibrary();
    await open();
    await listing(['黄河水文站', 'Ports of the north']);
    await click(byTestId('shelf-archive').querySelector('input') as HTMLElement);
    await listing(['Old news']);
    await click(byTestId('shelf-inbox').querySelector('input') as HTMLElement);
    await listing(['黄河水文站', 'Ports of the north']);
    await click(
      allByTestId('row-tag').find(({ dataset }) => dataset.tag === 'Travel') as HTMLElement,
    );
    await listing(['Ports of the north']);
    const filter = byTestId('tag-filter') as HTMLSelectElement;
    expect(filter.value).toBe('Travel');
    await act(() => {
      filter.value = '';
      filter.dispatchEvent(new Event('change', { bubbles: true }));
    });
    byTestId('search').focus();
    await typeText('水文');
    await listing(['黄河水文站']);
  });

  test('leads from a search without a match to all shelves', async () => {
    await fillLibrary();
    await open();
    byTestId('search').focus();
    await typeText('old');
    await eventually(() => void byTestId('list-empty'));
    await click(byTestId('list-empty').querySelector('button') as HTMLElement);
    await listing(['Old news']);
  });

  test('moves a story and takes it back, by mouse and by key', async () => {
    await fillLibrary();
    await open();
    await listing(['黄河水文站', 'Ports of the north']);
    await click(byTestId('row-archive'));
    await listing(['Ports of the north']);
    expect(document.activeElement?.textContent).toBe('Ports of the north');
    await click(byTestId('toast-undo'));
    await listing(['黄河水文站', 'Ports of the north']);
    byTestId('row-title').focus();
    await press('#');
    await listing(['Ports of the north']);
    await press('u');
    await listing(['黄河水文站', 'Ports of the north']);
  });

  test('sees what other pages write', async () => {
    await open();
    await save(makeExtracted({ url: 'https://elsewhere.example/', title: 'From elsewhere' }));
    await listing(['From elsewhere']);
  });

  test('opens stories, library and options in tabs', async () => {
    history.replaceState(null, '', '?tab=7');
    await fillLibrary();
    await open();
    await click(byTestId('row-title'));
    await click(byTestId('open-library'));
    await click(byTestId('open-options'));
    await eventually(() => expect(fake.opened).toHaveLength(3));
    expect(fake.opened[0]).toMatch(/^chrome-extension:\/\/fake\/reader\.html#\/[0-9a-f-]{36}$/);
    expect(fake.opened.slice(1)).toEqual([
      'chrome-extension://fake/library.html',
      'chrome-extension://fake/options.html',
    ]);
    history.replaceState(null, '', location.pathname);
  });

  test('says what is safe when the database does not open', async () => {
    db.close({ disableAutoOpen: false });
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    try {
      await open();
      await eventually(() => void byTestId('list-error'));
      expect(byTestId('list-error').textContent).toContain('still on this computer');
      await inState('failed');
      expect(byTestId('card-message').textContent).toContain('could not be opened');
    } finally {
      opening.mockRestore();
    }
  });
});

test.each(LOOKS)('the whole popup is accessible in %s, %s', async (language, theme) => {
  setTheme(theme);
  await fillLibrary();
  await save(STORY);
  await open(language);
  await expectAccessible();
  byTestId('save').focus();
  await press('?');
  await eventually(() => void byTestId('shortcut-list'));
  await expectAccessible();
});
