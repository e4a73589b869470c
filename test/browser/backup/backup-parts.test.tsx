// Backups and restores as they are shown: in both languages and themes, in every state.

import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupNotice } from '@/components/backup/backup-notice';
import { BackupSettings, type BackupSettingsProps } from '@/components/backup/backup-settings';
import { RestoreDialog, type RestoreDialogProps } from '@/components/backup/restore-dialog';
import { RestoreSettings } from '@/components/backup/restore-settings';
import { byTestId, clearPage, expectAccessible } from '@/test/support/component';
import { NAMED_LOOKS, showInLook } from '@/test/support/shown-component';
import type { Damage } from '@/utils/model/backup';
import type { BackupFailure, LastBackup } from '@/utils/model/backup-plan';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import type { RestoreReport } from '@/utils/model/restore';

afterEach(clearPage);

const NOTHING = () => {};
const TIME = toIsoTime(new Date('2026-11-22T14:30:00Z'));
const LAST: LastBackup = {
  time: TIME,
  seq: 7,
  stories: 1234,
  bytes: 12_345_678,
  fileName: 'offprint-backup-2026-11-22-1430.zip',
  place: 'folder',
};

function Section(overrides: Partial<BackupSettingsProps>) {
  return (
    <BackupSettings
      last={LAST}
      changes={12}
      folder={{ name: '坚果云', isOpen: true }}
      canChooseFolder
      rhythm="week"
      work={{ step: 'idle' }}
      onMake={NOTHING}
      onStop={NOTHING}
      onChooseFolder={NOTHING}
      onForgetFolder={NOTHING}
      onRhythm={NOTHING}
      {...overrides}
    >
      <RestoreSettings
        last={{ time: TIME, group: 'g', stories: 3 }}
        brokenOff={{ n: 20, of: 50 }}
        onFile={NOTHING}
        onUndo={NOTHING}
      />
    </BackupSettings>
  );
}

const damage = (overrides: Partial<Damage>): Damage => ({
  ...{ of: 'story', reason: 'checksum', path: null, title: null, id: null, detail: null },
  ...overrides,
});

const REPORT: RestoreReport = {
  group: 'restore x',
  counts: { added: 3, updated: 1, same: 1200, stayed: 2 },
  inTrash: 4,
  textOnly: 1,
  damages: [
    damage({ title: '港湾大桥', id: newArticleId() }),
    damage({ path: 'stories/2026-05/2026-05-04 No title 1a2b3c4d.html' }),
    damage({ of: 'body', title: 'Half', detail: '2' }),
    damage({ of: 'fact', title: 'Odd', detail: 'tags', reason: 'field' }),
    damage({ of: 'file', reason: 'cut' }),
  ],
  manifest: {
    ...{ format: 'offprint-backup', version: 1, madeTime: TIME, deviceId: 'd', appVersion: '1' },
    ...{ counts: { stories: 1300 }, changesAfter: 0 },
  },
  totals: { stories: 1206, expected: 1300, whole: false },
  settings: [{ key: 'theme', value: 'dark' }],
  uncopied: true,
};

function Shown(overrides: Partial<RestoreDialogProps>) {
  return (
    <RestoreDialog
      work={{ step: 'compared', name: 'b.zip', report: REPORT }}
      onStart={NOTHING}
      onUndo={NOTHING}
      onClose={NOTHING}
      {...overrides}
    />
  );
}

describe('the section of the options', () => {
  it.each(NAMED_LOOKS)('is clean for axe: $language, $theme', async (look) => {
    await showInLook(
      <Section work={{ step: 'work', progress: { step: 'write', n: 3, of: 9 } }} />,
      look,
    );
    await expectAccessible();
    const failure: BackupFailure = { kind: 'differs', detail: '' };
    await showInLook(<Section work={{ step: 'failed', failure }} changes={200} />, look);
    await expectAccessible();
  });

  it.each([320, 800])('fits a page %d px wide', async (width) => {
    const { root } = await showInLook(<Section />, { width: width - 32, language: 'en' });
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });

  it('says what there is, and what was changed since', async () => {
    const { find, update } = await showInLook(<Section />);
    expect(find('last-backup').textContent).toMatch(/1,234 stories, 12 MB, offprint-backup-2026/);
    expect(find('last-backup').textContent).toContain('12 changes since then');
    await update(<Section last={null} />);
    expect(find('last-backup').textContent).toBe('There is no backup yet.');
  });

  it('calls the maker inside the click, and only once while it works', async () => {
    const onMake = vi.fn();
    const { click, update, root } = await showInLook(<Section onMake={onMake} />);
    await click('make-backup');
    await update(<Section onMake={onMake} work={{ step: 'work', progress: null }} />);
    await click('make-backup');
    expect(onMake).toHaveBeenCalledTimes(1);
    expect(root.querySelector('[data-testid="stop-backup"]')).not.toBeNull();
  });

  it('tells a made backup, and what the library could not give', async () => {
    const problems = [1, 2].map((n) => ({
      articleId: newArticleId(),
      title: `Story ${n}`,
      reason: 'unreadable' as const,
    }));
    const { find } = await showInLook(
      <Section work={{ step: 'done', made: { last: LAST, problems } }} />,
    );
    expect(find('backup-status').textContent).toContain('Written, read again and found whole');
    expect(find('backup-status').textContent).toContain('Story 1 · Story 2');
  });

  it('offers no folder where the browser has none', async () => {
    const { root } = await showInLook(<Section canChooseFolder={false} folder={null} />);
    expect(root.querySelector('[data-testid="choose-folder"]')).toBeNull();
    expect(root.textContent).toContain('one click makes it');
  });

  it('hands a chosen file on, the same one twice, too', async () => {
    const onFile = vi.fn();
    const { find } = await showInLook(
      <RestoreSettings last={null} brokenOff={null} onFile={onFile} onUndo={NOTHING} />,
    );
    const input = find('restore-file') as HTMLInputElement;
    for (const _time of [1, 2]) {
      const chosen = new DataTransfer();
      chosen.items.add(new File(['x'], 'b.zip'));
      await act(() => {
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    expect(onFile.mock.calls.map(([file]) => file.name)).toEqual(['b.zip', 'b.zip']);
  });
});

describe('the restore dialog', () => {
  it.each(NAMED_LOOKS)('is clean for axe: $language, $theme', async (look) => {
    for (const work of [
      { step: 'reading', name: 'b.zip', progress: { n: 3, of: 9 } },
      { step: 'reading', name: 'b.zip', progress: { n: 0, of: 0 } },
      { step: 'compared', name: 'b.zip', report: REPORT },
      { step: 'done', name: 'b.zip', report: REPORT },
      { step: 'failed', name: 'b.zip', failure: { kind: 'refused', refusal: { reason: 'empty' } } },
    ] as const) {
      await showInLook(<Shown work={work} />, look);
      await expectAccessible();
    }
  });

  it('tells before it begins what would come in, what stays, and what is not whole', async () => {
    const onStart = vi.fn();
    const { find, click } = await showInLook(<Shown onStart={onStart} />);
    expect([...find('restore-counts').children].map(({ textContent }) => textContent)).toEqual([
      '3 stories come in',
      '1 story gets a part that is missing here',
      '1,200 stories are already here',
      '2 stories are newer here and stay as they are',
      '4 of them lie in the trash',
      'Of 1 story only the plain text could be had.',
    ]);
    const damages = find('restore-damages').textContent ?? '';
    // 94 are missing, and two of them are named.
    expect(damages).toContain('92 stories with it');
    for (const words of [
      '“港湾大桥” cannot be read',
      'No title',
      'A text of the story “Half”',
      'tags',
    ])
      expect(damages).toContain(words);
    await click('restore-settings');
    await click('restore-start');
    expect(onStart).toHaveBeenCalledWith(true);
  });

  it('does not begin when there is nothing to bring in', async () => {
    const report = { ...REPORT, counts: { added: 0, updated: 0, same: 5, stayed: 0 } };
    const { find, root } = await showInLook(
      <Shown work={{ step: 'compared', name: 'b.zip', report }} />,
    );
    const start = find('restore-start') as HTMLButtonElement;
    expect(start.disabled).toBe(true);
    expect(start.textContent).toBe('Take over the settings');
    expect(root.ownerDocument.body.textContent).toContain('nothing in this file');
  });

  it('offers only to close when there is nothing to bring in, settings neither', async () => {
    const counts = { added: 0, updated: 0, same: 5, stayed: 0 };
    const report = { ...REPORT, counts, settings: [] };
    const { find, root } = await showInLook(
      <Shown work={{ step: 'compared', name: 'b.zip', report }} />,
    );
    expect(root.ownerDocument.querySelector('[data-testid="restore-start"]')).toBeNull();
    expect(find('restore-close').textContent).toBe('Close');
  });

  it('gives the focus to the start once the file is read', async () => {
    const progress = { n: 0, of: 0 };
    const { find, update } = await showInLook(
      <Shown work={{ step: 'reading', name: 'b.zip', progress }} />,
    );
    await update(<Shown />);
    expect(document.activeElement).toBe(find('restore-start'));
  });

  it('has a title without a file, when an earlier restore is taken back', async () => {
    await showInLook(<Shown work={{ step: 'undone', name: '' }} />);
    expect(document.querySelector('dialog h2')?.textContent).toBe('Take it all back');
  });

  it('takes back what came in, also after it was stopped', async () => {
    const onUndo = vi.fn();
    const { click, update, root } = await showInLook(
      <Shown work={{ step: 'done', name: 'b.zip', report: REPORT }} onUndo={onUndo} />,
    );
    await click('restore-undo');
    await update(
      <Shown
        work={{ step: 'failed', name: 'b.zip', failure: { kind: 'stopped', report: REPORT } }}
        onUndo={onUndo}
      />,
    );
    await click('restore-undo');
    expect(onUndo.mock.calls).toEqual([['restore x'], ['restore x']]);
    expect(root.textContent).toContain('Stopped.');
  });

  it.each([
    [{ reason: 'no-zip' }, 'no backup of Offprint, or too damaged'],
    [{ reason: 'no-backup' }, 'a zip file, but no backup'],
    [{ reason: 'newer', version: 3 }, 'version 3'],
  ] as const)('says why a file is refused: %o', async (refusal, words) => {
    const work = { step: 'failed', name: 'b.zip', failure: { kind: 'refused', refusal } } as const;
    await showInLook(<Shown work={work} />);
    expect(byTestId('restore-status').textContent).toContain(words);
  });
});

describe('the notice above the list', () => {
  it.each(NAMED_LOOKS)('is clean for axe: $language, $theme', async (look) => {
    await showInLook(
      <BackupNotice changes={50} many isFirst busy={false} onMake={NOTHING} onLater={NOTHING} />,
      look,
    );
    await expectAccessible();
  });

  it('says why: many changes, or the reader’s rhythm', async () => {
    const notice = (many: boolean, isFirst: boolean) => (
      <BackupNotice
        {...{ changes: 51, many, isFirst, busy: false, onMake: NOTHING, onLater: NOTHING }}
      />
    );
    const { find, update } = await showInLook(notice(true, true));
    expect(find('backup-notice').textContent).toContain('51 changes, and no backup yet');
    await update(notice(true, false));
    expect(find('backup-notice').textContent).toContain('51 changes since the last backup');
    await update(notice(false, false));
    expect(find('backup-notice').textContent).toContain('time for a backup');
  });
});
