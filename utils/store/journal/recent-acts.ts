// The latest acts as a reader knows them: an undo is no act of its own here but says of another that it is undone.

import type { Change } from '@/utils/model/change';
import type { ArticleId } from '@/utils/model/ids';
import { type RecentAct, TOLD_TITLES } from '@/utils/model/recent-act';
import type { OffprintDatabase } from '../database';
import { actsBefore, THE_END } from './newest-first';
import { type FormerValues, type Later, tellDeed } from './tell-deed';

/** So many acts are told. */
const TOLD = 100;

/** The latest acts, the latest first; each opening of a story and each undo left out. */
export async function listRecentActs(
  db: OffprintDatabase,
  limit = TOLD,
): Promise<readonly RecentAct[]> {
  const entries = await readEntries(db, limit);
  const ids = new Set(entries.flatMap(({ changes }) => changes.flatMap(toldIds)));
  const wanted = [...ids];
  const found = await db.articles.bulkGet(wanted);
  const rows = new Map(
    found.flatMap((row, at) => {
      const id = wanted[at];
      return row === undefined || id === undefined ? [] : [[id, row] as const];
    }),
  );
  const told: RecentAct[] = [];
  for (const { key, changes, ends, former } of entries) {
    const [latest] = changes;
    if (latest === undefined) continue;
    const titles = changes
      .flatMap(toldIds)
      .slice(0, TOLD_TITLES)
      .flatMap((id) => rows.get(id)?.title ?? []);
    const undoable = latest.kind !== 'purge' && (await anyIsThere(db, changes, titles));
    const done = ends.filter((end) => !end.undone).map(({ seq }) => seq);
    const again = ends.map(({ seq }) => seq).toReversed();
    told.push({
      key,
      ...tellDeed(latest, former, rows),
      time: latest.time,
      count: changes.reduce((sum, { articleIds }) => sum + articleIds.length, 0),
      titles,
      undone: done.length === 0,
      toggle: !undoable ? [] : done.length === 0 ? again : done,
    });
  }
  return told;
}

/** One act, or those of one group, the latest first; `former` is what the latest of them left behind. */
type Entry = {
  readonly key: string;
  readonly changes: Change[];
  /** For each of `changes`: the last link of the chain of undoes that begins with it. */
  readonly ends: { readonly seq: number; readonly undone: boolean }[];
  readonly former: FormerValues;
};

/** Reads back until there is one entry more than wanted: so the last that is told is whole. */
async function readEntries(db: OffprintDatabase, limit: number): Promise<readonly Entry[]> {
  const entries = new Map<string, Entry>();
  const undoneBy = new Map<number, number>();
  const later: Later = new Map();
  for (let before = THE_END; entries.size <= limit; ) {
    const changes = await actsBefore(db, before);
    const last = changes.at(-1);
    if (last === undefined) break;
    before = last.seq;
    for (const change of changes) {
      if (change.kind === 'undo') undoneBy.set(change.undoes, change.seq);
      else if (change.kind !== 'open') addTo(entries, change, undoneBy, later);
      noteFormer(later, change);
    }
  }
  return [...entries.values()].slice(0, limit);
}

function addTo(
  entries: Map<string, Entry>,
  change: Change,
  undoneBy: ReadonlyMap<number, number>,
  later: Later,
): void {
  const key = change.group || String(change.seq);
  const entry = entries.get(key) ?? {
    key,
    changes: [],
    ends: [],
    former: leftBehind(change, later),
  };
  entries.set(key, entry);
  entry.changes.push(change);
  entry.ends.push(endOf(change.seq, undoneBy));
}

function endOf(seq: number, undoneBy: ReadonlyMap<number, number>): Entry['ends'][number] {
  let end = { seq, undone: false };
  for (let next = undoneBy.get(seq); next !== undefined; next = undoneBy.get(next)) {
    end = { seq: next, undone: !end.undone };
  }
  return end;
}

/** What later acts say that this one left behind; what they did not change is still so in the row. */
function leftBehind(change: Change, later: Later): FormerValues {
  return new Map(toldIds(change).map((id) => [id, { ...later.get(id) }]));
}

function noteFormer(later: Later, { articleIds, before }: Change): void {
  articleIds.forEach((id, at) => {
    const { shelf, tags } = before[at] ?? {};
    if (shelf === undefined && tags === undefined) return;
    later.set(id, { ...later.get(id), ...(shelf && { shelf }), ...(tags && { tags }) });
  });
}

function toldIds({ articleIds }: Change): readonly ArticleId[] {
  return articleIds.slice(0, TOLD_TITLES);
}

async function anyIsThere(
  db: OffprintDatabase,
  changes: readonly Change[],
  titles: readonly string[],
): Promise<boolean> {
  if (titles.length > 0) return true;
  const ids = changes.flatMap(({ articleIds }) => articleIds);
  return (await db.articles.where(':id').anyOf(ids).limit(1).count()) > 0;
}
