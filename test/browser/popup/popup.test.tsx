// The popup as a whole.

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
} from '@/test/support/component';
import {
  db,
  fake,
  fillLibrary,
  inState,
  listing,
  open,
  preparePopup,
  STORY,
  save,
} from '@/test/support/shown-popup';

beforeEach(preparePopup);
afterEach(clearPage);

describe('the popup', () => {
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
