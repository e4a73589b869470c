import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Toast } from '@/components/ui/toast';
import { type ToastMessage, useToast } from '@/components/ui/use-toast';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  eventually,
  expectAccessible,
  LOOKS,
  setTheme,
  show,
  translatorFor,
} from '@/test/support/component';

afterEach(() => {
  vi.useRealTimers();
  clearPage();
});

/** A page whose buttons make toasts. */
function Page({ onUndo }: { onUndo: () => void }) {
  const { toast, showToast, dismissToast } = useToast();
  return (
    <>
      <button type="button" data-testid="act" onClick={() => showToast('Archived', onUndo)}>
        Archive
      </button>
      <Toast toast={toast} onDismiss={dismissToast} />
    </>
  );
}

/** Lets the toast's own clock run. */
const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));

describe('a toast', () => {
  test('appears in a live region that is there before', async () => {
    await show(<Page onUndo={vi.fn()} />);
    const region = document.querySelector('[role="status"]');
    expect(region?.textContent).toBe('');
    await click(byTestId('act'));
    expect(region?.textContent).toContain('Archived');
  });

  test('undoes once, goes, and gives the focus back', async () => {
    const onUndo = vi.fn();
    await show(<Page onUndo={onUndo} />);
    await click(byTestId('act'));
    await click(byTestId('toast-undo'));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(allByTestId('toast')).toEqual([]);
    expect(document.activeElement).toBe(byTestId('act'));
  });

  test('stays eight seconds', async () => {
    vi.useFakeTimers();
    await show(<Page onUndo={vi.fn()} />);
    await click(byTestId('act'));
    await pass(7999);
    expect(allByTestId('toast')).toHaveLength(1);
    await pass(1);
    expect(allByTestId('toast')).toEqual([]);
  });

  test.each([
    ['the pointer is on it', 'pointerenter', 'pointerleave'],
    ['it has the focus', 'focusin', 'focusout'],
  ])('stays while %s, and eight seconds more', async (_when, start, end) => {
    vi.useFakeTimers();
    await show(<Page onUndo={vi.fn()} />);
    await click(byTestId('act'));
    await act(() => void byTestId('toast').dispatchEvent(new Event(start)));
    await pass(60_000);
    expect(allByTestId('toast')).toHaveLength(1);
    await act(() => void byTestId('toast').dispatchEvent(new Event(end)));
    await pass(7999);
    expect(allByTestId('toast')).toHaveLength(1);
    await pass(1);
    expect(allByTestId('toast')).toEqual([]);
  });

  test('makes way for the next, which has its own eight seconds', async () => {
    vi.useFakeTimers();
    await show(<Page onUndo={vi.fn()} />);
    await click(byTestId('act'));
    await pass(5000);
    await click(byTestId('act'));
    await pass(5000);
    expect(allByTestId('toast')).toHaveLength(1);
  });
});

test.each(LOOKS)('is accessible in %s, %s', async (language, theme) => {
  setTheme(theme);
  const toast: ToastMessage = { id: 1, text: 'Archived', onUndo: () => {} };
  await show(<Toast toast={toast} onDismiss={() => {}} />, { translator: translatorFor(language) });
  await eventually(expectAccessible);
});
