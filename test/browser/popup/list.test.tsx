// The list below the card: what is in it, and what becomes of it.

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  eventually,
  press,
  typeText,
} from '@/test/support/component';
import { makeExtracted } from '@/test/support/make-article';
import { fake, fillLibrary, listing, open, preparePopup, save } from '@/test/support/shown-popup';

beforeEach(preparePopup);
afterEach(clearPage);

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
});
