import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RecentDialog, type RecentDialogProps } from '@/components/library/recent-dialog';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  eventually,
  expectAccessible,
} from '@/test/support/component';
import { NAMED_LOOKS, showInLook } from '@/test/support/shown-component';
import { toIsoTime } from '@/utils/model/ids';
import type { RecentAct } from '@/utils/model/recent-act';

afterEach(clearPage);

const NOW = new Date(2026, 4, 4, 12);
const NOTHING = () => {};

function recentAct(overrides: Partial<RecentAct> = {}): RecentAct {
  return {
    key: crypto.randomUUID(),
    deed: 'to-archive',
    time: toIsoTime(new Date(2026, 4, 4, 9, 5)),
    count: 1,
    titles: ['Harbour bridge opens'],
    tags: [],
    undone: false,
    toggle: [7],
    ...overrides,
  };
}

const ACTS = [
  recentAct({ deed: 'tag', count: 5, tags: ['city', '大桥'], titles: ['One', '', '第三篇'] }),
  recentAct({ undone: true }),
  recentAct({ deed: 'purge', count: 3, titles: [], toggle: [] }),
  recentAct({ deed: 'save', time: toIsoTime(new Date(2026, 4, 2, 20)) }),
];

const showActs = (acts: readonly RecentAct[], props: Partial<RecentDialogProps> = {}) =>
  showInLook(
    <RecentDialog
      live={{ state: 'ready', value: acts }}
      onToggle={async () => 'done'}
      onClose={NOTHING}
      now={NOW}
      {...props}
    />,
  );
const told = () => allByTestId('recent-act').map(({ textContent }) => textContent ?? '');
const status = () => byTestId('recent-status').textContent;

describe('recent acts', () => {
  it.each(NAMED_LOOKS)('are clean for axe: $language, $theme', async (look) => {
    await showInLook(
      <RecentDialog
        live={{ state: 'ready', value: ACTS }}
        onToggle={async () => 'done'}
        onClose={NOTHING}
      />,
      look,
    );
    await expectAccessible();
  });

  it('say what was done, to what, and when', async () => {
    const { root } = await showActs(ACTS);
    const [tagged, undone, purged] = told();
    expect(tagged).toMatch(
      /^Tagged 5 stories: city, 大桥.*9:05.*One; Without a title; 第三篇; and 2 more/,
    );
    expect(undone).toMatch(/^Archived.*Undone.*Harbour bridge opens/);
    expect(purged).toMatch(/^Deleted 3 stories for good/);
    const days = [...root.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(days).toEqual(['Today', 'May 2, 2026']);
  });

  it('offer the way back where there is one, and name it for a screen reader', async () => {
    await showActs(ACTS);
    const buttons = allByTestId('recent-toggle').map((button) => [
      button.textContent,
      button.getAttribute('aria-label'),
    ]);
    expect(buttons).toEqual([
      ['Undo', expect.stringContaining('Undo: Tagged 5 stories: city, 大桥. One')],
      ['Do again', expect.stringContaining('Do again: Archived. Harbour')],
      ['Undo', expect.stringContaining('Undo: Saved. Harbour')],
    ]);
  });

  it.each([
    ['done', recentAct(), 'Undone: Archived'],
    ['done', recentAct({ undone: true }), 'Done again: Archived'],
    ['nothing', recentAct(), 'Nothing was left to undo of this: Archived'],
    ['failed', recentAct(), 'That did not work, and nothing was changed. Try again.'],
  ] as const)('tell when an act is taken back: %s', async (outcome, one, words) => {
    const onToggle = vi.fn(async () => outcome);
    await showActs([one], { onToggle });
    await click(byTestId('recent-toggle'));
    await eventually(() => expect(status()).toBe(words));
    expect(onToggle).toHaveBeenCalledWith(one);
  });

  it('keep the focus on the button that leads the other way now', async () => {
    const one = recentAct();
    const { update } = await showActs([one]);
    byTestId('recent-toggle').focus();
    await update(
      <RecentDialog
        live={{ state: 'ready', value: [{ ...one, undone: true, toggle: [8] }] }}
        onToggle={async () => 'done'}
        onClose={NOTHING}
      />,
    );
    expect(document.activeElement).toBe(byTestId('recent-toggle'));
    expect(document.activeElement?.textContent).toBe('Do again');
  });

  it('say that there is nothing to undo, and do not claim that nothing was done', async () => {
    await showActs([]);
    expect(byTestId('recent-empty').textContent).toContain('Nothing to undo');
    await expectAccessible();
  });

  it('say when the library cannot be read', async () => {
    const { root } = await showActs([], { live: { state: 'failed' } });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be opened');
    expect(allByTestId('recent-empty')).toEqual([]);
  });

  it('go by Escape', async () => {
    const onClose = vi.fn();
    await showActs(ACTS, { onClose });
    await act(() => {
      byTestId('recent-dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    });
    expect(onClose).toHaveBeenCalledOnce();
  });
});
