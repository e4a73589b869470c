// A plan made complete: rows with their new version, the journal's row, and the heads of both stores after it.

import type { Change } from '@/utils/model/change';
import { type ArticleId, toIsoTime } from '@/utils/model/ids';
import type { LibraryHead } from '../library-head';
import { afterAct } from '../next-ledger';
import { type ActOptions, beforeOf, type Edit, isRealEdit, type Plan } from './plan';

/** What is written to the copy and committed. */
export type PlannedAct = Required<Omit<Plan, 'kind' | 'undoes' | 'group'>> & {
  readonly change: Omit<Change, 'seq'>;
  readonly headBefore: LibraryHead;
  /** If the copy takes the act, too; its `copied` does not count otherwise. */
  readonly headAfter: LibraryHead;
};

/** Completes a plan; null when it changes nothing. */
export function completePlan(
  { kind, edits, bodies = [], dropped = [], undoes = 0, group = '' }: Plan,
  headBefore: LibraryHead,
  { now = new Date(), random = () => crypto.randomUUID() }: ActOptions,
): PlannedAct | null {
  // A body that comes back to a row that is as it was is a change, too.
  const real = bodies.length + dropped.length > 0 ? edits : edits.filter(isRealEdit);
  if (real.length === 0) return null;
  const deviceId = headBefore.deviceId ?? random();
  const time = toIsoTime(now);
  const stamped = real.map((edit): Edit => {
    const { before, after } = edit;
    if (after === null) return edit;
    const version = Math.max(before?.version ?? 0, after.version) + 1;
    return { before, after: { ...after, modifiedTime: time, deviceId, version } };
  });
  return {
    edits: stamped,
    bodies,
    dropped,
    change: {
      id: random(),
      time,
      deviceId,
      kind,
      articleIds: real.map(idOf),
      before: real.map(beforeOf),
      undoes,
      group,
    },
    headBefore,
    headAfter: {
      ...headBefore,
      deviceId,
      own: afterAct(headBefore.own, stamped),
      copied: { ...afterAct(headBefore.copied, stamped), acts: headBefore.own.acts + 1 },
    },
  };
}

function idOf({ before, after }: Edit): ArticleId {
  if (after !== null) return after.id;
  return before.id;
}
