// Saving the page on top, and taking that back.

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catchEarlyEnter } from '@/entrypoints/popup/early-enter';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  eventually,
  press,
  show,
  typeText,
} from '@/test/support/component';
import {
  db,
  fake,
  inState,
  listing,
  open,
  Popup,
  preparePopup,
  STORY,
  save,
  state,
} from '@/test/support/shown-popup';
import { ok } from '@/utils/model/result';

beforeEach(preparePopup);
afterEach(clearPage);

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
    // Loaded after the field.
    await eventually(() => void byTestId('tag-keyword'));
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

  test('offers the selection when text is selected', async () => {
    fake.hasSelection = true;
    await open();
    await eventually(() => void byTestId('save-selection'));
  });
});
