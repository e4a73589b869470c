import { describe, expect, it } from 'vitest';
import {
  FIRST_VIEW,
  type LibraryView,
  readLibraryView,
  viewQuery,
  writeLibraryView,
} from '@/components/library/library-view';
import { tagTree } from '@/components/library/tag-tree';
import { tagKey } from '@/utils/model/tag';

describe('the address of a view', () => {
  it.each<[LibraryView, string]>([
    [FIRST_VIEW, '/'],
    [{ shelf: 'archive', tag: null, text: '' }, '/?shelf=archive'],
    [
      { shelf: 'all', tag: '中国/河南', text: 'a&b=c #1' },
      '/?shelf=all&tag=%E4%B8%AD%E5%9B%BD%2F%E6%B2%B3%E5%8D%97&q=a%26b%3Dc+%231',
    ],
  ])('of %j is %s, and reads back', (view, address) => {
    expect(writeLibraryView(view)).toBe(address);
    expect(readLibraryView(address)).toEqual(view);
  });

  it.each(['', '/', 'x', '/?shelf=attic', '/?tag=%2F%2F', '?shelf=constructor'])(
    'reads %s as the first view',
    (address) => {
      expect(readLibraryView(address)).toEqual(FIRST_VIEW);
    },
  );

  it('asks for starred stories on every shelf', () => {
    expect(viewQuery({ ...FIRST_VIEW, shelf: 'starred' })).toMatchObject({
      shelf: 'all',
      starred: true,
    });
  });
});

describe('the tag tree', () => {
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  const lines = (...names: string[]) =>
    tagTree(
      names.map((name) => ({ key: tagKey(name), name, count: 1 })),
      compare,
    ).map(({ tag, depth, count }) => `${'  '.repeat(depth)}${tag}${count === null ? ' -' : ''}`);

  it('puts tags below their parents and adds the parents that are missing', () => {
    expect(lines('b', 'a/y', 'a/x/1', 'a b', 'a')).toEqual([
      'a',
      '  a/x -',
      '    a/x/1',
      '  a/y',
      'a b',
      'b',
    ]);
  });

  it('knows a parent in another spelling as the same', () => {
    expect(lines('City', 'city/north')).toEqual(['City', '  city/north']);
  });
});
