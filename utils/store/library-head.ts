// What the database knows of itself: whose it is, and its ledger beside the one its second copy should have.

import type { OffprintDatabase } from './database';
import { EMPTY_LEDGER, type Ledger } from './ledger';

/**
 * `deviceId` is made at the library's birth, in both stores: a database without it is a new one, or one that was wiped.
 * `own` tells of this database, `copied` of the second copy as far as acts were written to it. `restoring`: bodies are still
 * to come from the copy.
 */
export type LibraryHead = {
  readonly deviceId: string | null;
  readonly own: Ledger;
  readonly copied: Ledger;
  readonly restoring: boolean;
};

/** Reads the head. An older database has no ledger yet: the next comparison of both stores makes it. */
export async function readLibraryHead(db: OffprintDatabase): Promise<LibraryHead> {
  const [device, ledger] = await db.meta.bulkGet(['deviceId', 'ledger']);
  return {
    deviceId: device?.key === 'deviceId' ? device.value : null,
    own: ledger?.key === 'ledger' ? ledger.own : EMPTY_LEDGER,
    copied: ledger?.key === 'ledger' ? ledger.copied : EMPTY_LEDGER,
    restoring: ledger?.key === 'ledger' && ledger.restoring,
  };
}

/** Writes the head. */
export async function writeLibraryHead(
  db: OffprintDatabase,
  { deviceId, own, copied, restoring }: LibraryHead,
): Promise<void> {
  await db.meta.bulkPut([
    ...(deviceId === null ? [] : [{ key: 'deviceId' as const, value: deviceId }]),
    { key: 'ledger', own, copied, restoring },
  ]);
}
