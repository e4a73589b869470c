// What undo makes of an article: the former values of one act, without what later acts did.

import type { BeforeArticle, Change } from '@/utils/model/change';
import { tagKey } from '@/utils/model/tag';
import type { ArticleRow, OffprintDatabase } from './database';

type Field = keyof ArticleRow;

/** Fields that go back together or not at all. Every field not named here belongs to the text of the story. */
const GROUPS: readonly (readonly Field[])[] = [
  ['shelf', 'trashedTime'],
  ['savedTime'],
  ['starred'],
  ['readingProgress'],
  ['openedTime'],
];
const BESIDE_THE_TEXT: readonly Field[] = [...GROUPS.flat(), 'tags', 'modifiedTime', 'deviceId'];

/**
 * Takes one act back. `left` is the article as the act left it: what is different by now stays as it is; of the tags only
 * those go that the act added, and those come back that it took away.
 */
export function takeBack(
  row: ArticleRow,
  left: ArticleRow,
  former: Partial<ArticleRow>,
): ArticleRow {
  const text = (Object.keys(row) as Field[]).filter((field) => !BESIDE_THE_TEXT.includes(field));
  const kept = [...GROUPS, text].filter((group) => group.every((field) => same(row, left, field)));
  const back = (Object.keys(former) as Field[]).filter((field) =>
    kept.some((group) => group.includes(field)),
  );
  const values = Object.fromEntries(back.map((field) => [field, former[field]]));
  return { ...row, ...values, tags: tagsBack(row.tags, left.tags, former.tags ?? left.tags) };
}

/** The article as an act left it: the former values of all later acts, the latest first, laid upon what it is now. */
export function asLeftBy(row: ArticleRow, later: readonly Change[]): ArticleRow {
  const left = { ...row };
  for (const { articleIds, before } of later.toReversed()) {
    const index = articleIds.indexOf(row.id);
    if (index >= 0) Object.assign(left, before[index]);
  }
  return left;
}

/** Former values without those that lead to a body that was dropped meanwhile: then the text stays as it is. */
export async function withoutLostBodies(
  db: OffprintDatabase,
  { id }: ArticleRow,
  former: NonNullable<BeforeArticle>,
): Promise<Partial<ArticleRow>> {
  const isLost = async (revision: number | null | undefined) =>
    !!revision && (await db.contents.get([id, revision])) === undefined;
  if (await isLost(former.revision))
    return only(former, (field) => BESIDE_THE_TEXT.includes(field));
  if (await isLost(former.heldRevision)) return only(former, (field) => field !== 'heldRevision');
  return former;
}

function only(former: Partial<ArticleRow>, wanted: (field: Field) => boolean): Partial<ArticleRow> {
  const fields = (Object.keys(former) as Field[]).filter(wanted);
  return Object.fromEntries(fields.map((field) => [field, former[field]]));
}

function same(a: ArticleRow, b: ArticleRow, field: Field): boolean {
  return JSON.stringify(a[field]) === JSON.stringify(b[field]);
}

function tagsBack(
  now: readonly string[],
  left: readonly string[],
  former: readonly string[],
): readonly string[] {
  if (JSON.stringify(now) === JSON.stringify(left)) return former;
  const without = (tags: readonly string[], others: readonly string[]) => {
    const keys = new Set(others.map(tagKey));
    return tags.filter((tag) => !keys.has(tagKey(tag)));
  };
  const stayed = without(now, without(left, former));
  return [...stayed, ...without(without(former, left), stayed)];
}
