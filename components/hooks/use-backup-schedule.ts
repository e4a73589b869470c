// Backups by themselves: while a page is open, into a folder that the browser lets Offprint write into.

import { useEffect, useRef } from 'preact/hooks';
import { isBackupDue } from '@/utils/model/backup-plan';
import { type Backups, useBackupState } from './use-backups';

/** After the page has painted and its reader began to read; then every so often, in milliseconds. */
const FIRST = 5_000;
const AGAIN = 10 * 60_000;

/** Makes a backup when one is due, and asks nobody anything. Where the browser must ask, the library's notice does. */
export function useBackupSchedule(backups: Backups, { first = FIRST, again = AGAIN } = {}): void {
  const state = useBackupState(backups);
  const latest = useRef({ state, backups });
  latest.current = { state, backups };
  useEffect(() => {
    const look = () => {
      const { state: now, backups: own } = latest.current;
      const isFree = own.work.step !== 'work' && own.folder?.permission === 'granted';
      if (now !== null && isFree && isBackupDue(now, new Date())) void own.makeQuietly();
    };
    const soon = setTimeout(look, first);
    const often = setInterval(look, again);
    return () => {
      clearTimeout(soon);
      clearInterval(often);
    };
  }, [first, again]);
}
