import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ArticleCard } from '@/components/article/article-card';
import type { CardActions, CardView } from '@/components/article/card-view';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  expectAccessible,
  LOOKS,
  setTheme,
  show,
  translatorFor,
} from '@/test/support/component';
import { makeArticle } from '@/test/support/make-article';
import type { SaveFailure } from '@/utils/model/save';

afterEach(clearPage);

const PAGE = { title: 'Harbour bridge opens', site: 'news.example', icon: null };
const ARTICLE = makeArticle({ tags: ['ports'] });
const NO_ARTICLE = {
  kind: 'no-article',
  page: {
    kind: 'front-page',
    title: 'Front',
    url: 'https://news.example/',
    lang: 'en',
    siteName: null,
    favicon: null,
  },
} as const satisfies SaveFailure;
const NOT_YET: SaveFailure = {
  ...NO_ARTICLE,
  page: { ...NO_ARTICLE.page, kind: 'app-shell' },
};

const BASE = { page: PAGE, hasSelection: false } as const;
const VIEWS = {
  loading: { state: 'loading' },
  unsaved: { ...BASE, state: 'unsaved', article: null },
  selected: { ...BASE, state: 'unsaved', article: null, hasSelection: true },
  saving: { ...BASE, state: 'saving', article: null, mode: 'page', slow: false },
  slow: { ...BASE, state: 'saving', article: null, mode: 'page', slow: true },
  joining: {
    ...BASE,
    state: 'saving',
    article: null,
    mode: 'page',
    slow: true,
    join: { n: 3, of: 12 },
  },
  private: { ...BASE, state: 'private', article: null },
  saved: {
    ...BASE,
    state: 'saved',
    article: ARTICLE,
    result: { outcome: 'saved', canUndo: true },
  },
  before: { ...BASE, state: 'saved', article: ARTICLE, result: null, hasSelection: true },
  held: { ...BASE, state: 'held', article: { ...ARTICLE, heldRevision: 2 }, result: null },
  failed: {
    ...BASE,
    state: 'failed',
    mode: 'page',
    article: null,
    failure: NO_ARTICLE,
    canSaveAsLink: true,
  },
  closed: {
    ...BASE,
    state: 'failed',
    mode: 'page',
    article: null,
    failure: { kind: 'unreadable', reason: 'browser-page' },
    canSaveAsLink: false,
  },
  again: {
    ...BASE,
    state: 'failed',
    mode: 'page',
    article: ARTICLE,
    failure: { kind: 'unexpected', detail: '' },
    canSaveAsLink: false,
  },
} as const satisfies Record<string, CardView>;

function spiedActions() {
  return {
    onSave: vi.fn<CardActions['onSave']>(),
    onConfirmPrivate: vi.fn(),
    onUndo: vi.fn(),
    onChoose: vi.fn<CardActions['onChoose']>(),
    onOpen: vi.fn<CardActions['onOpen']>(),
    onStar: vi.fn<CardActions['onStar']>(),
    onShelve: vi.fn<CardActions['onShelve']>(),
    onAddTags: vi.fn<CardActions['onAddTags']>(),
    onRemoveTag: vi.fn<CardActions['onRemoveTag']>(),
  };
}

async function showCard(view: CardView, actions = spiedActions(), language: 'en' | 'zh-CN' = 'en') {
  await show(<ArticleCard view={view} actions={actions} knownTags={[]} />, {
    translator: translatorFor(language),
  });
  return actions;
}

const focused = () => (document.activeElement as HTMLElement | null)?.dataset.testid;
const message = () => byTestId('card-message').textContent;
const buttons = () =>
  [...byTestId('page-card').querySelectorAll('button')].map((button) => button.dataset.testid);

describe('an unsaved page', () => {
  test('has one primary button with the focus, so that Enter saves', async () => {
    const actions = await showCard(VIEWS.unsaved);
    expect(byTestId('card-title').textContent).toBe('Harbour bridge opens');
    expect(focused()).toBe('save');
    expect(buttons()).toEqual(['save']);
    await click(byTestId('save'));
    expect(actions.onSave).toHaveBeenCalledWith('page');
  });

  test('offers the selection when there is one', async () => {
    const actions = await showCard(VIEWS.selected);
    expect(focused()).toBe('save');
    await click(byTestId('save-selection'));
    expect(actions.onSave).toHaveBeenCalledWith('selection');
  });

  test('keeps its focused button while it saves, and takes no second click', async () => {
    const actions = await showCard(VIEWS.unsaved);
    await showCard(VIEWS.saving, actions);
    expect(focused()).toBe('save');
    expect(byTestId('save').textContent).toBe('Save this page');
    await click(byTestId('save'));
    expect(actions.onSave).not.toHaveBeenCalled();
    await showCard(VIEWS.slow, actions);
    expect(byTestId('save').textContent).toBe('Saving…');
    expect(byTestId('page-card').getAttribute('aria-busy')).toBe('true');
  });
});

describe('a story on several pages', () => {
  const SAVING = VIEWS.joining;
  test.each([
    ['en', 'Page 3 of 12…', 'Page 3…'],
    ['zh-CN', '第 3 页，共 12 页…', '第 3 页…'],
  ] as const)('says in %s which page is read', async (language, known, unknown) => {
    const card = (view: CardView) => (
      <ArticleCard view={view} actions={spiedActions()} knownTags={[]} />
    );
    await show(card(SAVING), { translator: translatorFor(language) });
    expect(byTestId('save').textContent).toBe(known);
    await show(card({ ...SAVING, join: { n: 3, of: 0 } }), { translator: translatorFor(language) });
    expect(byTestId('save').textContent).toBe(unknown);
    await show(card({ ...SAVING, article: ARTICLE }), { translator: translatorFor(language) });
    expect(byTestId('save').textContent).toBe(known);
  });

  test('says nothing of pages in the first moment', async () => {
    const view = { ...SAVING, slow: false };
    await show(<ArticleCard view={view} actions={spiedActions()} knownTags={[]} />);
    expect(byTestId('save').textContent).toBe('Save this page');
  });
});

describe('a saved page', () => {
  test('gives the focus to its tags', async () => {
    await showCard(VIEWS.saving);
    await showCard(VIEWS.saved);
    expect(focused()).toBe('tag-input');
    expect(message()).toBe('Saved');
  });

  test('offers undo only for a save made here', async () => {
    const actions = await showCard(VIEWS.saved);
    await click(byTestId('undo'));
    expect(actions.onUndo).toHaveBeenCalled();
    await showCard(VIEWS.before);
    expect(allByTestId('undo')).toEqual([]);
  });

  test.each([
    ['revised', 'Saved again, with the page’s new text'],
    ['unchanged', 'Saved already; the page has not changed'],
    ['body-added', 'The link has its story now'],
    ['returned', 'Back from the trash'],
  ] as const)('says how a repeated save ended: %s', async (outcome, wanted) => {
    await showCard({ ...VIEWS.saved, result: { outcome, canUndo: false } });
    expect(message()).toBe(wanted);
  });

  test('can be read, starred, archived, thrown away and saved again', async () => {
    const actions = await showCard(VIEWS.before);
    for (const id of ['open', 'star', 'archive', 'trash', 'save', 'save-selection']) {
      await click(byTestId(id));
    }
    expect(actions.onOpen).toHaveBeenCalledWith(ARTICLE);
    expect(actions.onStar).toHaveBeenCalledWith(ARTICLE, true);
    expect(actions.onShelve.mock.calls).toEqual([
      [ARTICLE, 'archive'],
      [ARTICLE, 'trash'],
    ]);
    expect(actions.onSave.mock.calls).toEqual([['page'], ['selection']]);
  });

  test('leaves the archive by the same button', async () => {
    const archived = makeArticle({ shelf: 'archive' });
    const actions = await showCard({ ...VIEWS.before, article: archived });
    expect(message()).toBe('Saved, in the archive');
    await click(byTestId('archive'));
    expect(actions.onShelve).toHaveBeenCalledWith(archived, 'inbox');
  });

  test('gives the focus back to Save when its save is undone', async () => {
    await showCard(VIEWS.saved);
    await showCard(VIEWS.unsaved);
    expect(focused()).toBe('save');
  });
});

describe('a shorter text that came back', () => {
  test('is held, and the reader chooses', async () => {
    const actions = await showCard(VIEWS.held);
    expect(message()).toBe(
      'This page now holds much less text than the saved story. The saved story is still shown.',
    );
    expect(focused()).toBe('keep-shown');
    await click(byTestId('keep-shown'));
    await click(byTestId('take-held'));
    expect(actions.onChoose.mock.calls.map(([, choice]) => choice)).toEqual([
      'keep-shown',
      'take-held',
    ]);
  });
});

describe('a page that was not saved', () => {
  test('says why, and can be kept as a link or tried again', async () => {
    const actions = await showCard({ ...VIEWS.failed, failure: NOT_YET });
    expect(message()).toContain('not shown any text yet');
    expect(focused()).toBe('save');
    await click(byTestId('save-as-link'));
    expect(actions.onSave).toHaveBeenCalledWith('link');
    await click(byTestId('save'));
    expect(actions.onSave).toHaveBeenLastCalledWith('page');
  });

  test('is not tried again when it will never hold a story: its link has the focus', async () => {
    await showCard(VIEWS.saving);
    const actions = await showCard(VIEWS.failed);
    expect(message()).toContain('front page');
    expect(buttons()).toEqual(['save-as-link']);
    expect(focused()).toBe('save-as-link');
    await click(byTestId('save-as-link'));
    expect(actions.onSave).toHaveBeenCalledWith('link');
  });

  test.each(['page', 'selection', 'link'] as const)('tries %s again as it was', async (mode) => {
    const actions = await showCard({ ...VIEWS.failed, failure: NOT_YET, mode });
    await click(byTestId('save'));
    expect(actions.onSave).toHaveBeenCalledWith(mode);
  });

  test('offers nothing that cannot work', async () => {
    await showCard(VIEWS.closed);
    expect(message()).toContain('belongs to the browser');
    expect(buttons()).toEqual([]);
  });

  test('keeps its saved story at hand when saving again failed', async () => {
    await showCard(VIEWS.again);
    expect(message()).toContain('Nothing was saved');
    expect(allByTestId('tag-chip')).toHaveLength(1);
    expect(buttons()).toContain('save');
  });

  test('asks in a private window, and is saved by one more key', async () => {
    const actions = await showCard(VIEWS.private);
    expect(message()).toContain('private window');
    expect(focused()).toBe('confirm-private');
    await click(byTestId('confirm-private'));
    expect(actions.onConfirmPrivate).toHaveBeenCalled();
  });
});

describe('the card', () => {
  test('takes no focus from a reader who is busy elsewhere', async () => {
    await showCard(VIEWS.unsaved);
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    await showCard(VIEWS.saved);
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  test.each([
    ['https://news.example/icon.png', 0],
    ['data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 1],
  ])('loads no icon from the web: %s', async (icon, pictures) => {
    await showCard({ ...VIEWS.unsaved, page: { ...PAGE, icon } });
    expect(byTestId('page-card').querySelectorAll('img')).toHaveLength(pictures);
  });

  test('announces what happened in a region that is there before it speaks', async () => {
    await showCard(VIEWS.saving);
    const region = byTestId('card-message');
    expect(region.getAttribute('role')).toBe('status');
    expect(region.textContent).toBe('');
    await showCard(VIEWS.saved);
    expect(byTestId('card-message')).toBe(region);
    await act(() => {});
    expect(region.textContent).toBe('Saved');
  });

  test.each(LOOKS)('is accessible in every state in %s, %s', async (language, theme) => {
    setTheme(theme);
    for (const view of Object.values(VIEWS)) {
      await showCard(view, spiedActions(), language);
      await expectAccessible();
    }
  });
});
