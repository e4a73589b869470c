// A few stories of a backup: compared with the library, and merged into it in one act.

import Dexie from 'dexie';
import type { BackupStory } from '@/utils/model/backup';
import { tagKey } from '@/utils/model/tag';
import { act, type Wanted } from '../act/act';
import { type ActOptions, isRealEdit, type NewBody, type Plan } from '../act/plan';
import { gzipText } from '../body-codec';
import { goneKey, readGone } from '../copy/copy-records';
import type { ArticleRow, OffprintDatabase } from '../database';
import { type Known, type Merge, mergeStory, type Spelling } from './merge-story';
import { type PackedStory, packStory } from './pack-story';
import type { BatchOutcome, Fate } from './restore-tally';

/** How a batch is written; null for a preview, which compares and writes nothing. */
export type BatchWay = ActOptions & { readonly group: string };

/** Restores stories of which no two share an id or an address. */
export async function restoreBatch(
  db: OffprintDatabase,
  stories: readonly BackupStory[],
  way: BatchWay | null,
): Promise<BatchOutcome> {
  const settled: { readonly fate: Fate; readonly row: ArticleRow }[] = [];
  const packed: PackedStory[] = [];
  for (const story of stories) {
    const row = await newerRow(db, story);
    if (row !== null) settled.push({ fate: fateOf(row, story), row });
    else packed.push(await packStory(story, way === null ? noPacking : gzipText));
  }
  const wanted = await aboveTombstones(db, packed);
  const plan = async () => planBatch(db, wanted, way?.group ?? '');
  const { value, copied } =
    way === null ? { value: (await plan()).value, copied: true } : await act(db, plan, way);
  const kept = [...settled, ...value.flatMap(({ merge, known }) => keptRow(merge, known))];
  return {
    fates: [...settled, ...value.map(({ merge }) => merge)].map(({ fate }) => fate),
    inTrash: kept.filter(({ row }) => row.shelf === 'trash').length,
    textOnly: wanted.filter(({ textOnly }, at) => textOnly && isWritten(value[at]?.merge)).length,
    copied,
  };
}

/** The library's row if it is not older and has its bodies: then there is nothing to do. */
async function newerRow(
  db: OffprintDatabase,
  { article: { id, version } }: BackupStory,
): Promise<ArticleRow | null> {
  return db.transaction('r', [db.articles, db.contents], async () => {
    const row = await db.articles.get(id);
    if (row === undefined || row.version < version) return null;
    const revisions = (await bodiesOf(db, row).primaryKeys()).map(([, revision]) => revision);
    const wanted = [row.revision, row.heldRevision ?? 0].filter((revision) => revision > 0);
    return wanted.every((revision) => revisions.includes(revision)) ? row : null;
  });
}

function fateOf(row: ArticleRow, { article }: BackupStory): Fate {
  return isRealEdit({ before: row, after: article }) ? 'stayed' : 'same';
}

async function noPacking(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(0);
}

/** A story that was destroyed comes back as later than its tombstone: the reader asks for it. */
async function aboveTombstones(
  { copy }: OffprintDatabase,
  stories: readonly PackedStory[],
): Promise<PackedStory[]> {
  const keys = stories.map(({ row }) => goneKey(row.id));
  const gone = copy === null || keys.length === 0 ? {} : await copy.read(keys).catch(() => ({}));
  const graves = new Map(Object.entries(gone));
  return stories.map((story) => {
    const version = Math.max(story.row.version, readGone(graves.get(goneKey(story.row.id))));
    return { ...story, row: { ...story.row, version } };
  });
}

type Planned = { readonly merge: Merge; readonly known: Known | null };

async function planBatch(
  db: OffprintDatabase,
  stories: readonly PackedStory[],
  group: string,
): Promise<Wanted<readonly Planned[]> & { readonly plan: Plan }> {
  const spelling = await knownSpelling(db);
  const value: Planned[] = [];
  for (const story of stories) {
    const known = await findKnown(db, story.row);
    value.push({ merge: mergeStory(story, known, spelling), known });
  }
  const written = value.map(({ merge }) => merge).filter(isWritten);
  const bodies: NewBody[] = written.flatMap((merge) => [...merge.bodies]);
  return {
    value,
    plan: { kind: 'restore', edits: written.map(({ edit }) => edit), bodies, group },
  };
}

function isWritten(merge: Merge | undefined): merge is Extract<Merge, { edit: unknown }> {
  return merge !== undefined && 'edit' in merge;
}

function keptRow(merge: Merge, known: Known | null) {
  return isWritten(merge) || known === null ? [] : [{ fate: merge.fate, row: known.row }];
}

/** What the library has of a story: by its id, or saved anew under its address. A selection is one of its own. */
async function findKnown(db: OffprintDatabase, row: ArticleRow): Promise<Known | null> {
  const byId = await db.articles.get(row.id);
  const twins =
    byId !== undefined || row.kind === 'selection'
      ? []
      : await db.articles.where('canonicalUrl').equals(row.canonicalUrl).toArray();
  const found = byId ?? twins.find(({ kind }) => kind !== 'selection');
  return found === undefined ? null : { row: found, bodies: await bodiesOf(db, found).toArray() };
}

function bodiesOf(db: OffprintDatabase, { id }: ArticleRow) {
  return db.contents.where('[articleId+revision]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
}

async function knownSpelling(db: OffprintDatabase): Promise<Spelling> {
  const used = (await db.tags.toArray()).filter(({ count }) => count > 0);
  const names = new Map(used.map(({ key, name }) => [key, name]));
  return (tag) => names.get(tagKey(tag)) ?? tag;
}
