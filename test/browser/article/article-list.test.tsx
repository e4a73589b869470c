import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ArticleList } from '@/components/article/article-list';
import { listShortcuts } from '@/components/article/list-shortcuts';
import type { RowActions } from '@/components/article/row-actions';
import { useShortcuts } from '@/components/ui/use-shortcuts';
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
} from '@/test/support/component';
import { makeArticle } from '@/test/support/make-article';
import type { Article } from '@/utils/model/article';
import { toIsoTime } from '@/utils/model/ids';

afterEach(clearPage);

const STORIES: readonly Article[] = [
  makeArticle({ title: 'First', tags: ['ports', 'Europe/Poland'], readingProgress: 0.3 }),
  makeArticle({ title: '第二篇', lang: 'zh', siteName: null, url: 'https://www.site.example/2' }),
  makeArticle({ title: 'Third', starred: 1, publishedTime: null, kind: 'link', readingMinutes: 0 }),
];

function spiedActions() {
  return {
    onOpen: vi.fn<RowActions['onOpen']>(),
    onStar: vi.fn<RowActions['onStar']>(),
    onShelve: vi.fn<RowActions['onShelve']>(),
    onTag: vi.fn<RowActions['onTag']>(),
  };
}

const NOTHING = () => {};

function list(articles: readonly Article[], actions: RowActions = spiedActions()) {
  return (
    <ArticleList
      live={{ state: 'ready', value: articles }}
      actions={actions}
      hasMore={false}
      onMore={NOTHING}
      empty={<p>Nothing</p>}
    />
  );
}

/** A list whose page listens to the keys. */
function KeyedList({ actions }: { actions: RowActions }) {
  useShortcuts(listShortcuts(STORIES, actions));
  return (
    <>
      <input aria-label="field" data-testid="field" />
      {list(STORIES, actions)}
    </>
  );
}

const titles = () => allByTestId('row-title').map((title) => title.textContent);
const focusedTitle = () => document.activeElement?.textContent;

describe('a row', () => {
  test('runs the way its story runs, each fact by itself', async () => {
    await show(list([makeArticle({ title: 'جسر الميناء', lang: 'ar', dir: 'rtl' })]));
    const meta = byTestId('row-title').nextElementSibling;
    expect(meta && getComputedStyle(meta).direction).toBe('rtl');
    const facts = [...(meta?.children ?? [])];
    expect(facts.length).toBeGreaterThan(1);
    expect(facts.map((fact) => fact.firstElementChild?.tagName)).toEqual(facts.map(() => 'BDI'));
  });

  test('tells title, site, day and minutes', async () => {
    await show(list(STORIES));
    expect(titles()).toEqual(['First', '第二篇', 'Third']);
    const [first, second, third] = allByTestId('article-row').map((row) => row.innerText);
    expect(first).toMatch(/The Example Courier\s*·?\s*May 4, 2026\s*·?\s*2 min/);
    expect(second).toContain('site.example');
    expect(second).not.toContain('www.');
    expect(third).toContain('link only');
    expect(third).not.toContain('0 min');
  });

  test.each([
    ['paywall', 'open part only', '仅公开部分'],
    ['consent-wall', 'open part only', '仅公开部分'],
    ['missing-pages', 'pages missing', '缺页'],
  ] as const)('marks a text that is not whole: %s', async (partial, english, chinese) => {
    await show(list([makeArticle({ partial })]));
    expect(byTestId('article-row').innerText).toContain(english);
    await show(list([makeArticle({ partial })]), { translator: translatorFor('zh-CN') });
    expect(byTestId('article-row').innerText).toContain(chinese);
  });

  test('gives the day a link was saved, where the reader is', async () => {
    const article = makeArticle({
      publishedTime: null,
      savedTime: toIsoTime(new Date(2026, 4, 9, 23, 30)),
    });
    await show(list([article]));
    expect(byTestId('article-row').innerText).toContain('May 9, 2026');
  });

  test('keeps the language and the direction of its title', async () => {
    await show(list(STORIES));
    expect(allByTestId('row-title').map(({ lang }) => lang)).toEqual(['en', 'zh', 'en']);
  });

  test('opens with a click and with Enter, in Offprint’s reader', async () => {
    const actions = spiedActions();
    await show(list(STORIES, actions));
    await click(byTestId('row-title'));
    expect(actions.onOpen).toHaveBeenCalledWith(STORIES[0]);
    expect(byTestId('row-title').getAttribute('href')).toBe(`/reader.html#/${STORIES[0]?.id}`);
  });

  test('leaves a click with Ctrl to the browser', async () => {
    const actions = spiedActions();
    await show(list(STORIES, actions));
    const event = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    // The test page itself must not open a tab.
    addEventListener('click', (late) => late.preventDefault(), { once: true });
    byTestId('row-title').dispatchEvent(event);
    expect(actions.onOpen).not.toHaveBeenCalled();
  });

  test('can be starred, moved and narrowed to a tag, each by its own button', async () => {
    const actions = spiedActions();
    await show(list(STORIES, actions));
    await click(byTestId('row-star'));
    expect(actions.onStar).toHaveBeenCalledWith(STORIES[0], true);
    await click(byTestId('row-archive'));
    expect(actions.onShelve).toHaveBeenCalledWith(STORIES[0], 'archive');
    await click(byTestId('row-trash'));
    expect(actions.onShelve).toHaveBeenCalledWith(STORIES[0], 'trash');
    await click(byTestId('row-tag'));
    expect(actions.onTag).toHaveBeenCalledWith('ports');
    expect(actions.onOpen).not.toHaveBeenCalled();
  });

  test.each([
    ['inbox', ['row-archive', 'row-trash']],
    ['archive', ['row-restore', 'row-trash']],
    ['trash', ['row-restore']],
  ] as const)('offers in %s what leads away from there', async (shelf, wanted) => {
    await show(list([makeArticle({ shelf })]));
    const found = ['row-archive', 'row-restore', 'row-trash'].filter(
      (id) => allByTestId(id).length > 0,
    );
    expect(found).toEqual(wanted);
  });
});

describe('the focus', () => {
  test.each([
    ['the first', 0, '第二篇'],
    ['the last', 2, '第二篇'],
  ])('goes to a neighbour when %s row goes', async (_which, index, wanted) => {
    await show(list(STORIES));
    await act(() => allByTestId('row-archive')[index]?.focus());
    await show(list(STORIES.filter((_, at) => at !== index)));
    expect(focusedTitle()).toBe(wanted);
  });

  test('stays in the list when its last row goes', async () => {
    const [only] = STORIES;
    await show(list(only ? [only] : []));
    await act(() => byTestId('row-archive').focus());
    await show(list([]));
    expect(document.activeElement?.contains(byTestId('list-empty'))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('is not taken from elsewhere', async () => {
    await show(list(STORIES));
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    await show(list(STORIES.slice(1)));
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });
});

describe('the keys', () => {
  test('j and k walk, o opens, s e # act on the focused row', async () => {
    const actions = spiedActions();
    await show(<KeyedList actions={actions} />);
    await press('j');
    await press('j');
    expect(focusedTitle()).toBe('第二篇');
    await press('k');
    expect(focusedTitle()).toBe('First');
    await press('s');
    expect(actions.onStar).toHaveBeenCalledWith(STORIES[0], true);
    await press('e');
    expect(actions.onShelve).toHaveBeenLastCalledWith(STORIES[0], 'archive');
    await press('#');
    expect(actions.onShelve).toHaveBeenLastCalledWith(STORIES[0], 'trash');
    await press('o');
    expect(actions.onOpen).toHaveBeenCalledWith(STORIES[0]);
  });

  test('do nothing while no row has the focus, in a text field, or with Ctrl', async () => {
    const actions = spiedActions();
    await show(<KeyedList actions={actions} />);
    await press('e');
    byTestId('field').focus();
    const typed = await press('j');
    expect(typed.defaultPrevented).toBe(false);
    expect(document.activeElement).toBe(byTestId('field'));
    allByTestId('row-title')[0]?.focus();
    await press('s', { ctrlKey: true });
    expect(actions.onShelve).not.toHaveBeenCalled();
    expect(actions.onStar).not.toHaveBeenCalled();
  });
});

describe('the end of the list', () => {
  test('asks for more when it comes into sight, and has a button for it', async () => {
    const onMore = vi.fn();
    await show(
      <div data-scroll style={{ height: '120px', overflow: 'auto' }}>
        <ArticleList
          live={{ state: 'ready', value: Array.from({ length: 30 }, () => makeArticle()) }}
          actions={spiedActions()}
          hasMore
          onMore={onMore}
          empty={null}
        />
      </div>,
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(onMore).not.toHaveBeenCalled();
    byTestId('list-more').scrollIntoView();
    await eventually(() => expect(onMore).toHaveBeenCalled());
    onMore.mockClear();
    await click(byTestId('list-more'));
    expect(onMore).toHaveBeenCalled();
  });
});

describe('in place of rows', () => {
  test('a list that waits shows nothing at first, and says so aloud', async () => {
    await show(
      <ArticleList
        live={{ state: 'loading' }}
        actions={spiedActions()}
        hasMore={false}
        onMore={NOTHING}
        empty={null}
      />,
    );
    const loading = byTestId('list-loading');
    expect(getComputedStyle(loading).opacity).toBe('0');
    expect(loading.textContent).toContain('Loading stories');
  });

  test('a list that cannot be read says what is safe and what to do', async () => {
    await show(
      <ArticleList
        live={{ state: 'failed' }}
        actions={spiedActions()}
        hasMore={false}
        onMore={NOTHING}
        empty={null}
      />,
    );
    // Loaded when it is needed.
    await vi.waitFor(() => byTestId('list-error'));
    const error = byTestId('list-error');
    expect(error.getAttribute('role')).toBe('alert');
    expect(error.textContent).toContain('still on this computer');
    expect(error.querySelector('button')?.textContent).toBe('Load again');
  });
});

test.each(LOOKS)('every state is accessible in %s, %s', async (language, theme) => {
  setTheme(theme);
  const translator = translatorFor(language);
  const archived = makeArticle({ shelf: 'archive', title: '' });
  await show(list([...STORIES, archived]), { translator });
  await expectAccessible();
  for (const live of [{ state: 'loading' }, { state: 'failed' }] as const) {
    await show(
      <ArticleList
        live={live}
        actions={spiedActions()}
        hasMore={false}
        onMore={NOTHING}
        empty={null}
      />,
      { translator },
    );
    await expectAccessible();
  }
});
