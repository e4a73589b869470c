import { afterEach, expect, test, vi } from 'vitest';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { byTestId, clearPage, press, show } from '@/test/support/component';

afterEach(clearPage);

function Page({ onKey, enabled = true }: { onKey: () => void; enabled?: boolean }) {
  useShortcuts({ s: onKey }, { enabled });
  return (
    <>
      <input data-testid="text" aria-label="text" />
      <textarea data-testid="lines" aria-label="lines" />
      <select data-testid="choice" aria-label="choice" />
      {/* biome-ignore lint/a11y/useSemanticElements: an editor is what is meant. */}
      <div data-testid="editor" contentEditable role="textbox" tabIndex={0} aria-label="editor" />
      <input data-testid="check" type="checkbox" aria-label="check" />
      <button type="button" data-testid="button">
        button
      </button>
    </>
  );
}

test.each([
  ['text', 0],
  ['lines', 0],
  ['choice', 0],
  ['editor', 0],
  ['check', 1],
  ['button', 1],
])('in %s a key fires %i times', async (id, times) => {
  const onKey = vi.fn();
  await show(<Page onKey={onKey} />);
  byTestId(id).focus();
  const event = await press('s');
  expect(onKey).toHaveBeenCalledTimes(times);
  expect(event.defaultPrevented).toBe(times === 1);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
  'a key with %o is left alone',
  async (init) => {
    const onKey = vi.fn();
    await show(<Page onKey={onKey} />);
    await press('s', init);
    expect(onKey).not.toHaveBeenCalled();
  },
);

test('keys that are no shortcut are left alone, whatever their name', async () => {
  await show(<Page onKey={vi.fn()} />);
  expect((await press('toString')).defaultPrevented).toBe(false);
});

test('all of them can be turned off', async () => {
  const onKey = vi.fn();
  await show(<Page onKey={onKey} enabled={false} />);
  await press('s');
  expect(onKey).not.toHaveBeenCalled();
});
