// A save that survives the worker: the browser may end it at any moment, with or without having saved.

import type { Article } from '@/utils/model/article';
import { type IsoTime, toIsoTime } from '@/utils/model/ids';
import { fail, ok } from '@/utils/model/result';
import type { SaveOutcome, SaveResult } from '@/utils/model/save';

/** How long one try may take before the database is looked into, in milliseconds. */
export const PATIENCE = 8000;

/** How often the worker is asked before the popup gives up. */
export const TRIES = 3;

/** How often the wait is prolonged while further pages of a story are fetched: those have two minutes. */
const PROLONGED = 20;

/** What a save needs from outside. */
export type SaveWays = {
  /** Asks the worker; rejects when it died before it answered. */
  readonly send: () => Promise<SaveResult>;
  /** The page's article in the database, or null. */
  readonly find: () => Promise<Article | null>;
  /** Whether the story's further pages are being fetched. */
  readonly isJoining: () => Promise<boolean>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now?: Date;
};

/**
 * Asks the worker to save, at most {@link TRIES} times. After a try without an answer the database tells whether the
 * save was made all the same; an answer to an earlier try still counts when it comes late. Never rejects and never
 * waits longer than {@link TRIES} × {@link PATIENCE}, besides the time for a story's further pages. Asking twice saves
 * once: `saveTab` is idempotent.
 */
export async function saveWithRetry({
  send,
  find,
  isJoining,
  wait,
  now = new Date(),
}: SaveWays): Promise<SaveResult> {
  const since = toIsoTime(now);
  const pending: Promise<SaveResult>[] = [];
  for (let tried = 0; tried < TRIES; tried += 1) {
    try {
      const answer = send();
      for (let waited = 0; waited <= PROLONGED; waited += 1) {
        const reply = await Promise.race([answer, ...pending, wait(PATIENCE).then(() => null)]);
        if (reply !== null) return reply;
        if (!(await isJoining().catch(() => false))) break;
      }
      // A late rejection has been overtaken; a late answer may still win a later race.
      pending.push(answer.catch(() => new Promise<never>(() => {})));
    } catch {
      // The database tells what became of it.
    }
    const outcome = await lookUp(find, since);
    if (outcome !== null) return outcome;
  }
  return fail({ kind: 'no-answer', since });
}

/** What the database says of this save; null when it says nothing, or cannot be asked. */
async function lookUp(find: SaveWays['find'], since: IsoTime): Promise<SaveResult | null> {
  try {
    const article = await find();
    if (article === null || article.modifiedTime < since) return null;
    return ok({ articleId: article.id, outcome: outcomeOf(article, since), changeSeq: null });
  } catch {
    return null;
  }
}

function outcomeOf(article: Article, since: IsoTime): SaveOutcome {
  if (article.heldRevision !== null) return 'held';
  return article.savedTime >= since ? 'saved' : 'revised';
}
