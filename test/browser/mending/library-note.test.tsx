// What readers are told of the library's own state.

import { afterEach, describe, expect, test, vi } from 'vitest';
import { LibraryNote } from '@/components/mending/library-note';
import { LibrarySafety } from '@/components/settings/library-safety';
import {
  byTestId,
  clearPage,
  click,
  expectAccessible,
  LOOKS,
  setTheme,
  show,
  translatorFor,
} from '@/test/support/component';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import type { Mended } from '@/utils/model/mending';

afterEach(clearPage);

const time = toIsoTime(new Date('2026-05-04T09:00:00Z'));
const WIPED: Mended = { time, reason: 'wiped', restored: 1200, lost: [] };
const NOTHING = () => {};
const note = (part: Partial<Parameters<typeof LibraryNote>[0]> = {}) => (
  <LibraryNote progress={null} mended={null} onSeen={NOTHING} {...part} />
);

describe('the note above the lists', () => {
  test('is there and empty when all is well', async () => {
    await show(note());
    expect(byTestId('library-note').getAttribute('role')).toBe('status');
    expect(byTestId('library-note').textContent).toBe('');
  });

  test('tells how far mending is', async () => {
    await show(note({ progress: { step: 'rows', n: 300, of: 1200 }, mended: WIPED }));
    expect(byTestId('mending').textContent).toContain('300 of 1,200');
    expect(byTestId('mending').querySelector('progress')?.value).toBe(300);
    expect(document.querySelector('[data-testid="mended"]')).toBeNull();
  });

  test('says nothing while the second copy is written', async () => {
    await show(note({ progress: { step: 'copy', n: 1, of: 2 } }));
    expect(byTestId('library-note').textContent).toBe('');
  });

  test('says in one sentence what happened, until it is read', async () => {
    const onSeen = vi.fn();
    await show(note({ mended: WIPED, onSeen }));
    expect(byTestId('mended').textContent).toContain('restored all 1,200 stories');
    await click(byTestId('mended-seen'));
    expect(onSeen).toHaveBeenCalledOnce();
  });

  test('says when something could not be restored', async () => {
    await show(note({ mended: { ...WIPED, reason: 'behind', restored: 0, lost: ['a', 'b'] } }));
    expect(byTestId('mended').textContent).toContain('2 stories could not be restored whole');
    expect(byTestId('mended').textContent).not.toContain('has restored');
  });

  test('warns of what is kept once, and of little space', async () => {
    await show(note({ uncopied: true, megabytesLeft: 120 }));
    expect(byTestId('uncopied').textContent).toContain('only once');
    expect(byTestId('low-space').textContent).toContain('120 MB');
  });
});

describe('the section of the options', () => {
  const safety = (part: Partial<Parameters<typeof LibrarySafety>[0]> = {}) => (
    <LibrarySafety last={null} running={null} failed={false} onCheck={NOTHING} {...part} />
  );
  const outcome = () => byTestId('library-check').textContent;

  test('offers the first check', async () => {
    const onCheck = vi.fn();
    await show(safety({ onCheck }));
    expect(outcome()).toContain('Not yet checked');
    await click(byTestId('check-library'));
    expect(onCheck).toHaveBeenCalledOnce();
  });

  test('tells how far it is, and offers no second one', async () => {
    await show(safety({ running: { n: 40, of: 1000 } }));
    expect(outcome()).toContain('40 of 1,000');
    expect(document.querySelector('[data-testid="check-library"]')).toBeNull();
  });

  test('tells what it came to, and names what is damaged', async () => {
    const damaged = [
      { id: newArticleId(), title: '大桥通车' },
      { id: newArticleId(), title: '' },
    ];
    await show(safety({ last: { time, checked: 12, repaired: 1, damaged: [] } }));
    expect(outcome()).toContain('12 texts, all whole');
    expect(outcome()).toContain('One part was damaged and is repaired');
    clearPage();
    await show(safety({ last: { time, checked: 12, repaired: 0, damaged } }));
    expect(outcome()).toContain('2 stories are whole in neither place');
    expect(outcome()).toContain('大桥通车');
    expect(outcome()).not.toContain('all whole');
  });

  test('says that it could not be finished', async () => {
    await show(safety({ failed: true }));
    expect(outcome()).toContain('could not be finished');
  });
});

test.each(LOOKS)('all of it is accessible in %s, %s', async (language, theme) => {
  setTheme(theme);
  const translator = translatorFor(language);
  const damaged = [{ id: newArticleId(), title: '' }];
  await show(
    <>
      {note({ progress: { step: 'bodies', n: 1, of: 2 } })}
      {note({ mended: WIPED, uncopied: true, megabytesLeft: 1 })}
      <LibrarySafety
        last={{ time, checked: 1, repaired: 1, damaged }}
        running={{ n: 1, of: 2 }}
        failed={false}
        onCheck={NOTHING}
      />
    </>,
    { translator },
  );
  await expectAccessible();
});
