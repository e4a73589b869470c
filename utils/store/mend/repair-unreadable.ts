// Bodies of which the database has the key and cannot give the value: Chromium keeps one of more than 64 kB in a file of
// its own, and a crash or a damaged folder may lose that file alone.

import type { SecondCopy } from '@/utils/model/second-copy';
import { withLibraryLock } from '../act/library-lock';
import { askTwice } from '../copy/ask-twice';
import { bodyKey } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { contentOf } from './restore-bodies';

/** Asks for every body, and puts the copy's in the place of each that cannot be had. Returns how many were replaced. */
export async function repairUnreadable(db: OffprintDatabase, copy: SecondCopy): Promise<number> {
  let repaired = 0;
  for (const key of await db.contents.toCollection().primaryKeys()) {
    const isReadable = await db.contents.get(key).then(
      () => true,
      () => false,
    );
    if (isReadable) continue;
    const name = bodyKey(key);
    const records = await askTwice(() => copy.read([name]));
    const whole = await contentOf(key, records[name]);
    if (whole === null) continue;
    await withLibraryLock(db.name, async () => void (await db.contents.put(whole)));
    repaired += 1;
  }
  return repaired;
}
