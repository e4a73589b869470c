// Carries one step of a plan out with the store's own verbs, as the worker and the pages of the extension do.

import { SANITIZER_VERSION } from '@/utils/html/sanitizer-version';
import type { ArticleId } from '@/utils/model/ids';
import { sha256Hex } from '@/utils/store/body-codec';
import { chooseRevision } from '@/utils/store/choose-revision';
import type { OffprintDatabase } from '@/utils/store/database';
import { moveToShelf, setStarred, setTags } from '@/utils/store/edit-articles';
import { destroyArticles } from '@/utils/store/purge-articles';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { saveArticle } from '@/utils/store/save-article';
import { undoChange } from '@/utils/store/undo-change';
import { canonicalizeUrl } from '@/utils/text/urls';
import type { Step } from '../plan/step';
import { makeStory, storyUrl } from '../plan/story';
import { backUp } from './back-up';

/** A step that the store has confirmed. `changeSeq` is what undo needs. */
export type Done = {
  readonly id: string;
  readonly sha256: string;
  readonly changeSeq: number | null;
  /** The store said that the second copy does not have it. */
  readonly uncopied: boolean;
};

/**
 * Resolves once the store has said that it is done. `last` is the step before, which `undo` takes back. Not for `restore`,
 * which is many steps in one.
 */
export function carryOut(
  seed: number,
  step: Exclude<Step, { readonly act: 'restore' }>,
  last: Done | null,
): Promise<Done> {
  return inLibrary(async (db) => {
    if (step.act === 'save') {
      const story = makeStory(seed, step.story, step.version);
      const saved = await saveArticle(db, story, { sanitizerVersion: SANITIZER_VERSION });
      const { articleId: id, changeSeq, uncopied = false } = saved;
      return { id, sha256: await sha256Hex(story.html), changeSeq, uncopied };
    }
    const id = await findId(db, step.story);
    return { id, sha256: '', changeSeq: await edit(db, step, id, last), uncopied: false };
  });
}

async function edit(
  db: OffprintDatabase,
  step: Exclude<Step, { readonly act: 'save' | 'restore' }>,
  id: ArticleId,
  last: Done | null,
): Promise<number | null> {
  switch (step.act) {
    case 'choose':
      return chooseRevision(db, id, step.choice);
    case 'set-tags':
      return setTags(db, id, step.tags);
    case 'star':
      return setStarred(db, [id], step.starred);
    case 'shelve':
      return moveToShelf(db, [id], step.shelf);
    case 'destroy': {
      if ((await destroyArticles(db, [id])) !== 1) throw new Error('There was nothing to destroy.');
      return null;
    }
    case 'backup':
      await backUp(db);
      return null;
    case 'undo': {
      const undone = await undoChange(db, last?.changeSeq ?? -1);
      if (undone === null) throw new Error('There was nothing to undo.');
      return undone;
    }
    default:
      return step satisfies never;
  }
}

async function findId(db: OffprintDatabase, story: number): Promise<ArticleId> {
  const url = canonicalizeUrl(storyUrl(story));
  const row = await db.articles.where('canonicalUrl').equals(url).first();
  if (row === undefined) throw new Error(`Story ${story} is not in the library.`);
  return row.id;
}
