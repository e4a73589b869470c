// What the head of the copy tells of the last act, so that a start which takes that act over can finish it: its row in the
// journal, and the bodies it brought beside those that its rows show.

import type { Change } from '@/utils/model/change';
import type { CopyValue } from '@/utils/model/second-copy';
import type { BodyKey } from './copy-records';
import { crc32 } from './crc32';

/** The journal's row without what the rows of both stores tell, and the keys of all bodies that came in. */
export type LastAct = Pick<Change, 'id' | 'time' | 'kind' | 'undoes' | 'group'> & {
  readonly bodies: readonly BodyKey[];
};

/** The act as a value of the head. */
export function lastActValue({ id, time, kind, undoes, group, bodies }: LastAct): CopyValue {
  const json = JSON.stringify({ id, time, kind, undoes, group, bodies });
  return { crc: crc32(json), json };
}

/** The act, read; null when the head has none (of an earlier version, or made by a mending) or it is damaged. */
export function readLastAct(value: unknown): LastAct | null {
  if (typeof value !== 'object' || value === null || !('json' in value && 'crc' in value))
    return null;
  if (typeof value.json !== 'string' || crc32(value.json) !== value.crc) return null;
  // What fits its checksum is what `lastActValue` wrote.
  return JSON.parse(value.json) as LastAct;
}
