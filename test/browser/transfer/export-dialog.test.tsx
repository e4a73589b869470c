import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportDialog, type ExportDialogProps } from '@/components/transfer/export-dialog';
import type { Exported, ExportFailure } from '@/components/transfer/run-export';
import { clearPage, expectAccessible } from '@/test/support/component';
import { NAMED_LOOKS, showInLook } from '@/test/support/shown-component';
import { fail, ok, type Result } from '@/utils/model/result';

afterEach(clearPage);

function makeProps(overrides: Partial<ExportDialogProps> = {}): ExportDialogProps {
  return {
    count: 3,
    onExport: async () => ok({ fileName: 'offprint-2026-05-04.zip', count: 3 }),
    onDone: vi.fn(),
    onClose: vi.fn(),
    ...overrides,
  };
}

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" data-testid="opener" onClick={() => setOpen(true)}>
        Export
      </button>
      {open && <ExportDialog {...makeProps({ onClose: () => setOpen(false) })} />}
    </>
  );
}

describe('the export dialog', () => {
  it.each(NAMED_LOOKS)('is clean for axe: $language, $theme', async (look) => {
    await showInLook(<ExportDialog {...makeProps()} />, look);
    await expectAccessible();
  });

  it.each([
    { count: 1, format: 'markdown', says: 'One .md file comes out.' },
    { count: 3, format: 'markdown', says: 'One .zip with 3 .md files comes out.' },
    { count: 3, format: 'html', says: 'One .zip with 3 .html files comes out.' },
    { count: 3, format: 'json', says: 'One .json file with all 3 stories comes out.' },
    { count: 1, format: 'json', says: 'One .json file comes out.' },
  ])('says what comes out of $count as $format', async ({ count, format, says }) => {
    const { find, click } = await showInLook(<ExportDialog {...makeProps({ count })} />);
    await click(`export-format-${format}`);
    expect(find('export-dialog').textContent).toContain(says);
  });

  it('exports in the format that was chosen and tells the name of the file', async () => {
    const onExport = vi.fn(makeProps().onExport);
    const onDone = vi.fn();
    const { click } = await showInLook(<ExportDialog {...makeProps({ onExport, onDone })} />);
    await click('export-format-json');
    await click('export-save');
    expect(onExport.mock.calls[0]?.[0]).toBe('json');
    expect(onDone).toHaveBeenCalledWith({ fileName: 'offprint-2026-05-04.zip', count: 3 });
  });

  it('tells how far it is, and takes no second click meanwhile', async () => {
    let tell = (_progress: { done: number }) => {};
    const onExport = vi.fn<ExportDialogProps['onExport']>((_format, { onProgress }) => {
      tell = onProgress;
      return new Promise(() => {});
    });
    const { find, click } = await showInLook(
      <ExportDialog {...makeProps({ onExport, count: 120 })} />,
    );
    await click('export-save');
    await act(() => tell({ done: 50 }));
    expect(find('export-status').textContent).toBe('Reading stories: 50 of 120');
    await act(() => tell({ done: 120 }));
    expect(find('export-status').textContent).toBe('Writing the file…');
    await click('export-save');
    expect(onExport).toHaveBeenCalledTimes(1);
  });

  it('says what is safe when it fails, and lets the reader try again', async () => {
    const onExport = vi.fn<ExportDialogProps['onExport']>(async () => fail('unwritable'));
    const onDone = vi.fn();
    const { find, click } = await showInLook(<ExportDialog {...makeProps({ onExport, onDone })} />);
    await click('export-save');
    expect(find('export-status').textContent).toContain('Your stories are unchanged');
    await click('export-save');
    expect(onExport).toHaveBeenCalledTimes(2);
    expect(onDone).not.toHaveBeenCalled();
  });

  it.each<[string, Result<Exported, ExportFailure>]>([
    ['with a file', ok({ fileName: 'stories.zip', count: 3 })],
    ['with a failure', fail('unwritable')],
  ])('ends the work when it is left, and is silent when that ends %s', async (_how, result) => {
    const work = Promise.withResolvers<Result<Exported, ExportFailure>>();
    const onExport = vi.fn<ExportDialogProps['onExport']>(() => work.promise);
    const onDone = vi.fn();
    const { root, click, update } = await showInLook(
      <ExportDialog {...makeProps({ onExport, onDone })} />,
    );
    await click('export-save');
    const signal = onExport.mock.calls[0]?.[1].signal;
    expect(signal?.aborted).toBe(false);
    await update(<p>Another page</p>);
    expect(signal?.aborted).toBe(true);
    await act(() => work.resolve(result));
    expect(onDone).not.toHaveBeenCalled();
    expect(root.textContent).toBe('Another page');
  });

  it('takes the focus to the chosen format and gives it back to what opened it', async () => {
    const { find, click } = await showInLook(<Opener />);
    find('opener').focus();
    await click('opener');
    expect(document.activeElement).toBe(find('export-format-markdown'));
    await act(() => {
      find('export-dialog').dispatchEvent(new Event('cancel'));
    });
    expect(document.activeElement).toBe(find('opener'));
  });

  it('fits a page 320 px wide', async () => {
    const { find } = await showInLook(<ExportDialog {...makeProps()} />);
    const dialog = find('export-dialog');
    dialog.style.inlineSize = '288px';
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  });
});
