// Every visible string is a message: with each of them in double brackets, nothing without brackets is left.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageBoundary } from '@/components/ui/page-boundary';
import {
  byTestId,
  clearPage,
  click,
  eventually,
  pseudoTranslator,
  show,
  typeText,
} from '@/test/support/component';
import { installFakeExtension } from '@/test/support/fake-extension';
import { makeExtracted } from '@/test/support/make-article';
import { fail, ok } from '@/utils/model/result';
import type { SaveFailure } from '@/utils/model/save';
import { setTags } from '@/utils/store/edit-articles';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';

const fake = installFakeExtension();
const { Popup } = await import('@/entrypoints/popup/popup');
const db = libraryDatabase();

/** What comes from stories, not from Offprint, is marked so. */
const STORY = makeExtracted({
  url: fake.tab.url,
  title: '§ story',
  siteName: '§ site',
  keywords: ['§ keyword'],
});
const save = (url = STORY.url) => saveArticle(db, { ...STORY, url }, { sanitizerVersion: 1 });

const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/** Text that a reader sees or hears and that is neither a message nor a story's own. */
function bareText(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    if (parentElement?.closest('[aria-hidden="true"], kbd, script, style') === null)
      texts.push(data);
  }
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of SPOKEN) texts.push(element.getAttribute(name) ?? '');
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '' && !isKnown(text));
}

function isKnown(text: string): boolean {
  const message = /^\[\[[\s\S]*\]\]$/;
  const written = /^(\d+|[A-Z][a-z]{2} \d+, \d{4})$/;
  return (
    message.test(text) || written.test(text) || text.startsWith('§') || text === 'news.example'
  );
}

const inState = (wanted: string) =>
  eventually(() => expect(byTestId('page-card').dataset.state).toBe(wanted));

async function open() {
  await show(<Popup />, { translator: pseudoTranslator(), whole: true });
  await eventually(() =>
    expect(
      document.querySelector('[data-testid="list"], [data-testid="list-empty"]'),
    ).not.toBeNull(),
  );
}

beforeEach(async () => {
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  fake.tab = { ...fake.tab, title: '§ tab' };
  fake.saveTab = async () => ok(await save());
});
afterEach(clearPage);

test('finds bare text where there is some', async () => {
  await show(
    <button type="button" title="bare">
      [[dressed]] and not
    </button>,
  );
  expect(bareText()).toEqual(['[[dressed]] and not', 'bare']);
});

test('an empty library, and a page that is saved, starred and thrown away', async () => {
  fake.hasSelection = true;
  await open();
  await inState('unsaved');
  await eventually(() => void byTestId('save-selection'));
  expect(bareText()).toEqual([]);
  await click(byTestId('save'));
  await inState('saved');
  await typeText('§tag,');
  await eventually(() => void byTestId('tag-chip'));
  await click(byTestId('star'));
  await eventually(() => void byTestId('toast'));
  expect(bareText()).toEqual([]);
  await click(byTestId('trash'));
  await inState('unsaved');
  await eventually(() => expect(byTestId('toast').textContent).toContain('trash'));
  expect(bareText()).toEqual([]);
});

test('every shelf while it is empty, and a search that finds nothing', async () => {
  await save('https://elsewhere.example/');
  await open();
  for (const shelf of ['starred', 'archive', 'trash']) {
    await click(byTestId(`shelf-${shelf}`).querySelector('input') as HTMLElement);
    await eventually(() => void byTestId('list-empty'));
    expect(bareText()).toEqual([]);
  }
  byTestId('search').focus();
  await typeText('zz');
  await eventually(() => void byTestId('list-empty').querySelector('button')?.click());
  await eventually(() => expect(byTestId('list-empty').textContent).toContain('No story matches'));
  expect(bareText()).toEqual([]);
});

test('the list with tags to narrow it, and the keys', async () => {
  const { articleId } = await save();
  await setTags(db, articleId, ['§tag']);
  await open();
  await eventually(() => void byTestId('tag-filter'));
  expect(bareText()).toEqual([]);
  byTestId('save').focus();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
  await eventually(() => void byTestId('shortcut-list'));
  expect(bareText()).toEqual([]);
});

test.each<SaveFailure>([
  { kind: 'private-window' },
  { kind: 'storage-full' },
  { kind: 'unexpected', detail: 'not shown' },
  { kind: 'unreadable', reason: 'local-file' },
])('a save that failed: %o', async (failure) => {
  fake.saveTab = async () => fail(failure);
  await open();
  await inState('unsaved');
  await click(byTestId('save'));
  await inState(failure.kind === 'private-window' ? 'private' : 'failed');
  expect(bareText()).toEqual([]);
});

test('a page that has stopped', async () => {
  const Broken = () => {
    throw new Error('broken on purpose');
  };
  await show(
    <PageBoundary>
      <Broken />
    </PageBoundary>,
    { translator: pseudoTranslator() },
  );
  expect(byTestId('page-broken').textContent).toContain('[[');
  expect(bareText()).toEqual([]);
});
