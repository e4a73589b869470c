// When a backup is due, and when the reader is reminded of one.

import { describe, expect, it } from 'vitest';
import {
  type BackupRhythm,
  isBackupDue,
  type LastBackup,
  shouldRemind,
} from '@/utils/model/backup-plan';
import { toIsoTime } from '@/utils/model/ids';

const now = new Date('2026-11-22T12:00:00Z');
const madeBefore = (hours: number): LastBackup => ({
  time: toIsoTime(new Date(now.getTime() - hours * 3_600_000)),
  seq: 1,
  stories: 1,
  bytes: 1,
  fileName: 'x.zip',
  place: 'folder',
});

describe('a backup is due', () => {
  it.each<[BackupRhythm, number | null, number, boolean]>([
    ['never', null, 100, false],
    ['day', null, 1, true],
    ['day', null, 0, false],
    ['day', 23, 1, false],
    ['day', 24, 1, true],
    ['day', 24, 0, false],
    ['week', 167, 1, false],
    ['week', 168, 1, true],
    // The clock was set back since.
    ['week', -5, 1, true],
  ])('%s, %s hours after the last, %i changes: %s', (rhythm, hours, changes, due) => {
    const last = hours === null ? null : madeBefore(hours);
    expect(isBackupDue({ last, rhythm, changes }, now)).toBe(due);
  });
});

describe('the reader is reminded', () => {
  it.each<[string, BackupRhythm, number, number, boolean]>([
    ['before 50 changes not', 'never', 49, 0, false],
    ['after 50 changes', 'never', 50, 0, true],
    ['put off, not before 50 more', 'never', 99, 50, false],
    ['put off, after 50 more', 'never', 100, 50, true],
    ['when one is due', 'day', 1, 0, true],
    ['put off when one was due, not at once again', 'day', 2, 1, false],
    ['after a backup, which begins the count anew', 'never', 50, 80, true],
  ])('%s', (_how, rhythm, changes, later, wanted) => {
    expect(shouldRemind({ last: madeBefore(30), rhythm, changes }, later, now)).toBe(wanted);
  });
});
