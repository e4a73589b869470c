// The reader's answer when a page came back much shorter: keep the story as it is, or take the new text.

import type { ArticleId } from '@/utils/model/ids';
import { actForSeq } from './act/act';
import type { ActOptions } from './act/plan';
import type { OffprintDatabase } from './database';

/** Which text the reader wants to see from now on. */
export type RevisionChoice = 'keep-shown' | 'take-held';

/**
 * Settles a held revision. The body that is not chosen stays among the kept revisions.
 * Returns the journal's seq, or null when the article waits for no decision.
 */
export function chooseRevision(
  db: OffprintDatabase,
  id: ArticleId,
  choice: RevisionChoice,
  options: ActOptions = {},
): Promise<number | null> {
  return actForSeq(
    db,
    async () => {
      const before = await db.articles.get(id);
      if (before === undefined || before.heldRevision === null) return null;
      const held = await db.contents.get([id, before.heldRevision]);
      const taken =
        choice === 'take-held' && held !== undefined
          ? { ...before, ...held.facts, revision: held.revision }
          : before;
      const after = { ...taken, heldRevision: null };
      return { kind: 'choose-revision', edits: [{ before, after }] };
    },
    options,
  );
}
