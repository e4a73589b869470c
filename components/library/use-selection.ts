// Which stories of the list are chosen together.

import { useCallback, useRef, useState } from 'preact/hooks';
import type { Article } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';

export type Selection = {
  readonly ids: ReadonlySet<ArticleId>;
  /** Chooses one, or with `extend` every shown story between the last one chosen and this. */
  readonly select: (article: Article, selected: boolean, extend: boolean) => void;
  /** Takes the place of what was chosen. */
  readonly replace: (ids: readonly ArticleId[]) => void;
  /** Stories that went from the list are no longer chosen: nobody sees them. */
  readonly forget: (ids: readonly ArticleId[]) => void;
  /** Of what was chosen only these stay: the others no longer match, by whatever act. */
  readonly keepOnly: (ids: readonly ArticleId[]) => void;
};

const NONE: ReadonlySet<ArticleId> = new Set();

/** The selection over `shown`, the list as it is now. `key` names the list: another list begins with nothing chosen. */
export function useSelection(key: string, shown: readonly Article[]): Selection {
  const [chosen, setChosen] = useState({ key, ids: NONE });
  const anchor = useRef<ArticleId | null>(null);
  const latest = useRef(shown);
  latest.current = shown;
  const ids = chosen.key === key ? chosen.ids : NONE;

  const change = useCallback(
    (edit: (ids: Set<ArticleId>) => void) =>
      setChosen((before) => {
        const next = new Set(before.key === key ? before.ids : NONE);
        edit(next);
        return { key, ids: next };
      }),
    [key],
  );
  const select = useCallback(
    (article: Article, selected: boolean, extend: boolean) => {
      const range = extend ? between(latest.current, anchor.current, article.id) : [article.id];
      anchor.current = article.id;
      change((next) => {
        for (const id of range) {
          if (selected) next.add(id);
          else next.delete(id);
        }
      });
    },
    [change],
  );
  const replace = useCallback(
    (wanted: readonly ArticleId[]) => setChosen({ key, ids: new Set(wanted) }),
    [key],
  );
  const forget = useCallback(
    (gone: readonly ArticleId[]) =>
      change((next) => {
        for (const id of gone) next.delete(id);
      }),
    [change],
  );
  const keepOnly = useCallback(
    (there: readonly ArticleId[]) =>
      setChosen((before) => {
        const matching = new Set(there);
        const left = [...before.ids].filter((id) => matching.has(id));
        const same = before.key !== key || left.length === before.ids.size;
        return same ? before : { key, ids: new Set(left) };
      }),
    [key],
  );
  return { ids, select, replace, forget, keepOnly };
}

/** The ids from one story of the list to another, both included; only the second when the first is not there. */
function between(
  shown: readonly Article[],
  from: ArticleId | null,
  to: ArticleId,
): readonly ArticleId[] {
  const [start, end] = [from, to].map((id) => shown.findIndex((article) => article.id === id));
  if (start === undefined || end === undefined || start === -1 || end === -1) return [to];
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1).map(({ id }) => id);
}
