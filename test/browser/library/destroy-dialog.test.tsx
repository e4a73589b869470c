import { afterEach, describe, expect, it, vi } from 'vitest';
import { DestroyDialog, type DestroyRun } from '@/components/library/destroy-dialog';
import { byTestId, clearPage, click, eventually, expectAccessible } from '@/test/support/component';
import { NAMED_LOOKS, showInLook } from '@/test/support/shown-component';

afterEach(clearPage);

const NOTHING = () => {};

/** Work that a test ends. */
function heldWork() {
  let run: DestroyRun | undefined;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const onDestroy = vi.fn((given: DestroyRun) => {
    run = given;
    return promise;
  });
  return { onDestroy, resolve, reject, run: () => run };
}

async function ask(props: Partial<Parameters<typeof DestroyDialog>[0]> = {}) {
  const onDone = vi.fn();
  const onClose = vi.fn();
  const shown = await showInLook(
    <DestroyDialog
      count={120}
      all
      onDestroy={async () => 120}
      onDone={onDone}
      onClose={onClose}
      {...props}
    />,
  );
  return { ...shown, onDone, onClose };
}

describe('the question before destroying', () => {
  it.each(NAMED_LOOKS)('is clean for axe: $language, $theme', async (look) => {
    await showInLook(
      <DestroyDialog
        count={2}
        all={false}
        onDestroy={async () => 2}
        onDone={NOTHING}
        onClose={NOTHING}
      />,
      look,
    );
    await expectAccessible();
  });

  it.each([
    [true, 120, /Empty the trash\?.*120 stories go for good.*cannot be undone/],
    [false, 1, /Delete 1 story for good\?.*1 story goes for good.*cannot be undone/],
  ])('says how many go, and that nothing brings them back', async (all, count, words) => {
    await ask({ all, count });
    expect(byTestId('destroy-dialog').textContent).toMatch(words);
  });

  it('does nothing by the key that is pressed without looking', async () => {
    await ask();
    expect(document.activeElement).not.toBe(byTestId('destroy-confirm'));
  });

  it('says how far it is, then how many are gone, and goes', async () => {
    const work = heldWork();
    const { onDone, onClose } = await ask({ onDestroy: work.onDestroy });
    await click(byTestId('destroy-confirm'));
    await click(byTestId('destroy-confirm'));
    expect(work.onDestroy).toHaveBeenCalledOnce();
    work.run()?.onDestroyed(50);
    await eventually(() =>
      expect(byTestId('destroy-dialog').textContent).toContain('Deleting: 50 of 120'),
    );
    work.resolve(120);
    await eventually(() => expect(onDone).toHaveBeenCalledWith(120));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('left while it works, destroys no more, and says how many are gone', async () => {
    const work = heldWork();
    const { update, onDone, onClose } = await ask({ onDestroy: work.onDestroy });
    await click(byTestId('destroy-confirm'));
    await update(<p>gone</p>);
    expect(work.run()?.signal.aborted).toBe(true);
    work.resolve(50);
    await eventually(() => expect(onDone).toHaveBeenCalledWith(50));
    // What is open by now is not its own.
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says when some are left, and can be asked again', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const work = heldWork();
    const { onDone, onClose } = await ask({ onDestroy: work.onDestroy });
    await click(byTestId('destroy-confirm'));
    work.reject(new Error('the copy takes no tombstone'));
    await eventually(() =>
      expect(byTestId('destroy-dialog').textContent).toContain('still in the trash'),
    );
    expect(onClose).not.toHaveBeenCalled();
    expect(onDone).not.toHaveBeenCalled();
    await click(byTestId('destroy-confirm'));
    expect(work.onDestroy).toHaveBeenCalledTimes(2);
    quiet.mockRestore();
  });
});
