import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Dialog } from '@/components/ui/dialog';
import { ShortcutList } from '@/components/ui/shortcut-list';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import {
  byTestId,
  clearPage,
  click,
  expectAccessible,
  LOOKS,
  press,
  setTheme,
  show,
  translatorFor,
} from '@/test/support/component';

afterEach(clearPage);

/** A page with a dialog and a key. */
function Page({ onKey = () => {} }: { onKey?: () => void }) {
  const [open, setOpen] = useState(false);
  useShortcuts({ j: onKey });
  return (
    <>
      <button type="button" data-testid="opener" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog title="Export" onClose={() => setOpen(false)} data-testid="dialog">
          <button type="button" data-testid="inside">
            Inside
          </button>
        </Dialog>
      )}
    </>
  );
}

const dialog = () => document.querySelector('dialog');

describe('a dialog', () => {
  test('has a name, lies on top, and holds the focus', async () => {
    await show(<Page />);
    await click(byTestId('opener'));
    expect(dialog()?.matches(':modal')).toBe(true);
    const name = document.getElementById(dialog()?.getAttribute('aria-labelledby') ?? '');
    expect(name?.textContent).toBe('Export');
    expect(dialog()?.contains(document.activeElement)).toBe(true);
  });

  test.each([
    ['its close button', () => dialog()?.querySelector('button')?.click()],
    ['Escape', () => dialog()?.dispatchEvent(new Event('cancel', { cancelable: true }))],
    ['a click beside it', () => dialog()?.click()],
  ])('closes by %s and gives the focus back', async (_how, close) => {
    await show(<Page />);
    await click(byTestId('opener'));
    close();
    await vi.waitFor(() => expect(dialog()).toBeNull());
    expect(document.activeElement).toBe(byTestId('opener'));
  });

  test('does not close by a click inside it', async () => {
    await show(<Page />);
    await click(byTestId('opener'));
    await click(byTestId('inside'));
    expect(dialog()).not.toBeNull();
  });

  test('keeps the page’s keys away', async () => {
    const onKey = vi.fn();
    await show(<Page onKey={onKey} />);
    await press('j');
    expect(onKey).toHaveBeenCalledTimes(1);
    await click(byTestId('opener'));
    await press('j');
    expect(onKey).toHaveBeenCalledTimes(1);
  });
});

test.each(LOOKS)('the list of keys is accessible in %s, %s', async (language, theme) => {
  setTheme(theme);
  await show(
    <ShortcutList
      shortcuts={[
        { keys: ['j', 'k'], text: 'Move' },
        { keys: ['?'], text: 'Help' },
      ]}
      onClose={() => {}}
    />,
    { translator: translatorFor(language) },
  );
  await expectAccessible();
});
