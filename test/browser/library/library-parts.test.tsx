import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArticleList } from '@/components/article/article-list';
import { BulkBar } from '@/components/library/bulk-bar';
import { EmptyLibrary } from '@/components/library/empty-library';
import { LibraryHeader } from '@/components/library/library-header';
import { LibrarySide } from '@/components/library/library-side';
import { FIRST_VIEW } from '@/components/library/library-view';
import { ListHead } from '@/components/library/list-head';
import { TagDialog } from '@/components/library/tag-dialog';
import { useSelection } from '@/components/library/use-selection';
import { clearPage, expectAccessible } from '@/test/support/component';
import { makeArticle } from '@/test/support/make-article';
import { NAMED_LOOKS, showInLook } from '@/test/support/shown-component';
import type { ArticleId } from '@/utils/model/ids';
import { tagKey } from '@/utils/model/tag';

afterEach(clearPage);

const ARTICLES = Array.from({ length: 6 }, (_, n) =>
  makeArticle({ title: n % 2 === 0 ? `Story ${n}` : `第 ${n} 篇`, tags: n === 0 ? ['a/b'] : [] }),
);
const TAGS = ['transport', 'transport/rail', '中国/河南', 'city'].map((name, n) => ({
  key: tagKey(name),
  name,
  count: n + 1,
}));
const COUNTS = { inbox: 6, archive: 2, trash: 1, starred: 3 };
const NOTHING = () => {};

type ListingProps = {
  readonly listKey?: string;
  readonly articles?: typeof ARTICLES;
  readonly onChange?: (ids: readonly ArticleId[]) => void;
};

/** The list with its selection, as the library page puts them together. */
function Listing({ listKey = 'inbox', articles = ARTICLES, onChange = NOTHING }: ListingProps) {
  const { ids, select, replace, forget } = useSelection(listKey, articles);
  onChange([...ids]);
  return (
    <>
      <ListHead
        selected={ids.size}
        total={articles.length}
        shown={articles.length}
        onSelectAll={() => replace(articles.map(({ id }) => id))}
        onClear={() => replace([])}
      >
        {ids.size > 0 && (
          <BulkBar
            shelf="inbox"
            allStarred={false}
            onTag={NOTHING}
            onStar={NOTHING}
            onShelve={() => forget([...ids])}
            onDestroy={NOTHING}
            onExport={NOTHING}
            onClear={() => replace([])}
          />
        )}
      </ListHead>
      <ArticleList
        live={{ state: 'ready', value: articles }}
        actions={{ onOpen: NOTHING, onStar: NOTHING, onShelve: NOTHING, onTag: NOTHING }}
        hasMore={false}
        onMore={NOTHING}
        empty={null}
        selectionOf={({ id }) => ({ selected: ids.has(id), onSelect: select })}
      />
    </>
  );
}

async function clickRow(n: number, shiftKey = false): Promise<void> {
  const boxes = document.querySelectorAll('[data-testid="select-row"]');
  await act(() => {
    boxes[n]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }));
  });
}

function indexes(
  onChange: ReturnType<typeof vi.fn<(ids: readonly ArticleId[]) => void>>,
): number[] {
  const ids = onChange.mock.lastCall?.[0] ?? [];
  return ids.map((id) => ARTICLES.findIndex((article) => article.id === id)).sort();
}

describe('the library', () => {
  it.each(NAMED_LOOKS)('is clean for axe: $language, $theme', async (look) => {
    await showInLook(
      <>
        <LibraryHeader
          view={{ ...FIRST_VIEW, text: 'bridge' }}
          tags={TAGS}
          searchRef={null}
          onShow={NOTHING}
          onRecent={NOTHING}
          onKeys={NOTHING}
        />
        <LibrarySide view={{ ...FIRST_VIEW, tag: 'city' }} counts={COUNTS} tags={TAGS} />
        <Listing />
      </>,
      look,
    );
    await clickRow(1);
    await expectAccessible();
  });

  it('fits a page 320 px wide', async () => {
    const { root } = await showInLook(
      <>
        <LibraryHeader
          view={FIRST_VIEW}
          tags={TAGS}
          searchRef={null}
          onShow={NOTHING}
          onRecent={NOTHING}
          onKeys={NOTHING}
        />
        <Listing />
      </>,
      { width: 296 },
    );
    await clickRow(0);
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });
});

describe('choosing stories', () => {
  it('takes one by a click and gives it back by another', async () => {
    const onChange = vi.fn();
    await showInLook(<Listing onChange={onChange} />);
    await clickRow(2);
    expect(indexes(onChange)).toEqual([2]);
    await clickRow(2);
    expect(indexes(onChange)).toEqual([]);
  });

  it.each([
    ['downwards', 1, 4, [1, 2, 3, 4]],
    ['upwards', 4, 1, [1, 2, 3, 4]],
    ['to itself', 3, 3, []],
  ] as const)('takes a range with Shift, %s', async (_name, from, to, expected) => {
    const onChange = vi.fn();
    await showInLook(<Listing onChange={onChange} />);
    await clickRow(from);
    await clickRow(to, true);
    expect(indexes(onChange)).toEqual(expected);
  });

  it('takes all, says how many, and none again', async () => {
    const onChange = vi.fn();
    const { find, click } = await showInLook(<Listing onChange={onChange} />);
    await clickRow(0);
    expect((find('select-all') as HTMLInputElement).indeterminate).toBe(true);
    await click('select-all');
    expect(indexes(onChange)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(find('bulk-count').textContent).toBe('6 selected');
    await click('select-all');
    expect(indexes(onChange)).toEqual([]);
  });

  it('begins anew with another list', async () => {
    const onChange = vi.fn();
    const { update } = await showInLook(<Listing onChange={onChange} />);
    await clickRow(0);
    await update(<Listing listKey="archive" onChange={onChange} />);
    expect(indexes(onChange)).toEqual([]);
  });

  it('keeps the focus beside the list when an act ends the selection', async () => {
    const { find, click } = await showInLook(<Listing />);
    await clickRow(0);
    find('bulk-archive').focus();
    await click('bulk-archive');
    expect(document.activeElement).toBe(find('select-all'));
  });
});

describe('acts on many', () => {
  it.each([
    ['inbox', ['bulk-tag', 'bulk-star', 'bulk-archive', 'bulk-trash', 'bulk-export']],
    ['archive', ['bulk-tag', 'bulk-star', 'bulk-restore', 'bulk-trash', 'bulk-export']],
    ['trash', ['bulk-tag', 'bulk-star', 'bulk-restore', 'bulk-destroy', 'bulk-export']],
    [null, ['bulk-tag', 'bulk-star', 'bulk-restore', 'bulk-archive', 'bulk-trash', 'bulk-export']],
  ] as const)('on the shelf %s are those that lead somewhere', async (shelf, expected) => {
    const { find } = await showInLook(
      <BulkBar
        shelf={shelf}
        allStarred={false}
        onTag={NOTHING}
        onStar={NOTHING}
        onShelve={NOTHING}
        onDestroy={NOTHING}
        onExport={NOTHING}
        onClear={NOTHING}
      />,
    );
    const buttons = [...find('bulk-bar').querySelectorAll('[data-testid^="bulk-"]')];
    expect(buttons.map((button) => button.getAttribute('data-testid'))).toEqual(expected);
  });

  it('takes the star away when every chosen story has one', async () => {
    const onStar = vi.fn();
    const { click } = await showInLook(
      <BulkBar
        shelf="inbox"
        allStarred
        onTag={NOTHING}
        onStar={onStar}
        onShelve={NOTHING}
        onDestroy={NOTHING}
        onExport={NOTHING}
        onClear={NOTHING}
      />,
    );
    await click('bulk-star');
    expect(onStar).toHaveBeenCalledWith(false);
  });

  it('adds tags together, by keyboard', async () => {
    const onSave = vi.fn();
    const { find, click } = await showInLook(
      <TagDialog count={3} known={TAGS} onSave={onSave} onClose={NOTHING} />,
    );
    const input = find('tag-input') as HTMLInputElement;
    expect(document.activeElement).toBe(input);
    for (const typed of ['文化', 'city']) {
      await act(() => {
        input.value = typed;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await act(() => {
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
    }
    await click('tag-save');
    expect(onSave).toHaveBeenCalledWith(['文化', 'city']);
  });
});

describe('the side', () => {
  it('leads to shelves and tags by links that can be kept', async () => {
    const { find, root } = await showInLook(
      <LibrarySide view={FIRST_VIEW} counts={COUNTS} tags={TAGS} />,
    );
    expect(find('shelf-archive').getAttribute('href')).toBe('#/?shelf=archive');
    expect(find('shelf-inbox').getAttribute('aria-current')).toBe('page');
    expect(find('shelf-all').textContent).toContain('8');
    const tag = root.querySelector('[data-tag="中国/河南"]');
    expect(tag?.getAttribute('href')).toBe(`#/?shelf=all&tag=${encodeURIComponent('中国/河南')}`);
  });
});

describe('an empty list', () => {
  it('teaches a new reader how to save', async () => {
    const { find, root } = await showInLook(
      <EmptyLibrary view={FIRST_VIEW} libraryEmpty onShow={NOTHING} />,
    );
    expect(root.textContent).toContain('click the Offprint button');
    expect(find('restore-hint').getAttribute('href')).toBe('/options.html');
  });

  it('offers to look on all shelves when a search found nothing', async () => {
    const onShow = vi.fn();
    const view = { ...FIRST_VIEW, text: 'bridge' };
    const { root } = await showInLook(
      <EmptyLibrary view={view} libraryEmpty={false} onShow={onShow} />,
    );
    await act(() => root.querySelector('button')?.click());
    expect(onShow).toHaveBeenCalledWith({ ...view, shelf: 'all' });
  });
});
