// What a reader does to saved articles from any page: each act says what it did and can be taken back.

import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useI18n } from '@/components/ui/i18n-context';
import type { Toasts } from '@/components/ui/use-toast';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { MessageParams } from '@/utils/i18n/message';
import type { Shelf } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import type { RevisionChoice } from '@/utils/store/choose-revision';
import type { OffprintDatabase } from '@/utils/store/database';
import { libraryDatabase } from '@/utils/store/library';
import { addTagsSafely } from './left-tags';

/** Never rejects: a failed act is told in the toast. */
export type Acts = {
  readonly star: (ids: readonly ArticleId[], starred: boolean) => Promise<void>;
  readonly shelve: (ids: readonly ArticleId[], shelf: Shelf) => Promise<void>;
  /** Adds tags to one article. Says nothing: the tags themselves show it. */
  readonly tag: (id: ArticleId, tags: readonly string[]) => Promise<void>;
  /** Takes a tag from one article. */
  readonly untag: (id: ArticleId, tag: string) => Promise<void>;
  /** Adds tags to several articles. */
  readonly addTags: (ids: readonly ArticleId[], tags: readonly string[]) => Promise<void>;
  readonly chooseRevision: (id: ArticleId, choice: RevisionChoice) => Promise<void>;
  /** Takes one act back, named by its place in the journal. */
  readonly undo: (seq: number) => Promise<void>;
  /** Takes up an act that was done by other means, as the last one. */
  readonly remember: (seq: number) => void;
  /** Takes the page's last act back; the one before it next time. */
  readonly undoLast: () => Promise<void>;
};

export type ActsOptions = Pick<Toasts, 'showToast'> & {
  /** Told after an act was taken back, also when nothing was left to take back. */
  readonly onUndone?: (seq: number) => void;
};

/** The acts, told through the page's toast. The object stays the same as long as the language does. */
export function useActs({ showToast, onUndone }: ActsOptions): Acts {
  const { t } = useI18n();
  const done = useRef<number[]>([]);
  const tellUndone = useRef(onUndone);
  tellUndone.current = onUndone;
  useEffect(() => {
    let stop: (() => void) | undefined;
    let ended = false;
    import('./finish-left-tags').then(({ finishLeftTags }) => {
      if (!ended) stop = finishLeftTags(libraryDatabase());
    }, console.error);
    return () => {
      ended = true;
      stop?.();
    };
  }, []);
  return useMemo(() => {
    const undo = async (seq: number) => {
      done.current = done.current.filter((other) => other !== seq);
      await attempt(async () => {
        const { undoChange } = await import('@/utils/store/undo-change');
        const { inLibrary } = await rescuing();
        const undone = await inLibrary((db) => undoChange(db, seq));
        showToast(t(undone === null ? 'list.nothingUndone' : 'list.undone'));
        tellUndone.current?.(seq);
      });
    };
    const attempt = async (act: () => Promise<void>) => {
      try {
        await act();
      } catch (error) {
        console.error(error);
        showToast(t('list.actFailed'));
      }
    };
    const run = (
      key: MessageKey | null,
      params: MessageParams,
      act: (db: OffprintDatabase) => Promise<number | null>,
    ) =>
      attempt(async () => {
        const seq = await (await rescuing()).inLibrary(act);
        if (seq === null) return;
        done.current.push(seq);
        if (key !== null) showToast(t(key, params), () => void undo(seq));
      });
    return {
      star: (ids, starred) =>
        run(starred ? 'list.starredNow' : 'list.unstarredNow', { n: ids.length }, async (db) =>
          (await verbs()).setStarred(db, ids, starred),
        ),
      shelve: (ids, shelf) =>
        run(SHELVED[shelf], { n: ids.length }, async (db) =>
          (await verbs()).moveToShelf(db, ids, shelf),
        ),
      tag: (id, tags) => run(null, {}, (db) => addTagsSafely(db, id, tags)),
      untag: (id, tag) =>
        run('tags.removed', { tag }, async (db) => (await verbs()).removeTags(db, [id], [tag])),
      addTags: (ids, tags) =>
        run('list.taggedNow', { n: ids.length }, async (db) =>
          (await verbs()).addTags(db, ids, tags),
        ),
      chooseRevision: (id, choice) =>
        run(choice === 'keep-shown' ? 'card.keptShown' : 'card.tookHeld', {}, async (db) => {
          const { chooseRevision } = await import('@/utils/store/choose-revision');
          return chooseRevision(db, id, choice);
        }),
      undo,
      remember: (seq) => void done.current.push(seq),
      undoLast: async () => {
        const seq = done.current.at(-1);
        if (seq !== undefined) await undo(seq);
      },
    };
  }, [showToast, t]);
}

/** What writes is loaded when something is written: no list waits for it. */
const verbs = () => import('@/utils/store/edit-articles');
const rescuing = () => import('@/utils/store/rescue/rescue-library');

const SHELVED = {
  inbox: 'list.restoredNow',
  archive: 'list.archivedNow',
  trash: 'list.trashedNow',
} as const satisfies Record<Shelf, MessageKey>;
