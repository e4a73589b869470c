// The bodies of what an act destroys: every revision there is, not only those that the row speaks of.

import Dexie from 'dexie';
import type { BodyKey } from '../copy/copy-records';
import type { OffprintDatabase } from '../database';
import type { Edit, Plan } from './plan';

/** The plan with every body of the articles it destroys among those it drops. Inside the planning transaction. */
export async function withDestroyedBodies(db: OffprintDatabase, plan: Plan): Promise<Plan> {
  const destroyed = plan.edits.filter(isDestroyed);
  if (destroyed.length === 0) return plan;
  const dropped: BodyKey[] = [...(plan.dropped ?? [])];
  for (const { before } of destroyed) {
    const { id, revision, heldRevision } = before;
    const kept = await db.contents
      .where('[articleId+revision]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .primaryKeys();
    // A body that the database lacks may still lie in the second copy.
    const revisions = new Set([revision, heldRevision ?? 0, ...kept.map(([, own]) => own)]);
    for (const own of revisions) if (own > 0) dropped.push([id, own]);
  }
  return { ...plan, dropped };
}

/** Whether an edit destroys its article. */
export function isDestroyed(edit: Edit): edit is Edit & { readonly after: null } {
  return edit.after === null;
}
