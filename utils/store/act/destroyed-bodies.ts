// The bodies of what an act destroys: every revision there is, not only those that the row speaks of.

import type { BodyKey } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import { bodiesOf, namedRevisions } from '../kept-bodies';
import type { Edit, Plan } from './plan';

/** The plan with every body of the articles it destroys among those it drops. Inside the planning transaction. */
export async function withDestroyedBodies(db: OffprintDatabase, plan: Plan): Promise<Plan> {
  const destroyed = plan.edits.filter(isDestroyed);
  if (destroyed.length === 0) return plan;
  const dropped: BodyKey[] = [...(plan.dropped ?? [])];
  for (const { before } of destroyed) {
    const kept = await bodiesOf(db, before.id).primaryKeys();
    // A body that the database lacks may still lie in the second copy.
    const revisions = new Set([...namedRevisions(before), ...kept.map(([, own]) => own)]);
    for (const own of revisions) dropped.push([before.id, own]);
  }
  return { ...plan, dropped };
}

/** Whether an edit destroys its article. */
export function isDestroyed(edit: Edit): edit is Edit & { readonly after: null } {
  return edit.after === null;
}
