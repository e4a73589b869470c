// A few stories of a backup: compared with the library, and merged into it in one act.

import type { BackupStory } from '@/utils/model/backup';
import { tagKey } from '@/utils/model/tag';
import { act, type Wanted } from '../act/act';
import { type ActOptions, isRealEdit, type NewBody, type Plan } from '../act/plan';
import { gunzipText, gzipText, sha256Hex } from '../body-codec';
import { type BodyKey, bodyKey, goneKey, readGone } from '../copy/copy-records';
import type { ArticleRow, OffprintDatabase } from '../database';
import { bodiesOf, namedBodies } from '../kept-bodies';
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
  const hashes = await readHashes(db, wanted);
  const plan = async () => planBatch(db, wanted, hashes, way?.group ?? '');
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

/** The library's row if it is not older and its bodies are whole: then there is nothing to do. */
async function newerRow(
  db: OffprintDatabase,
  { article: { id, version } }: BackupStory,
): Promise<ArticleRow | null> {
  const row = await db.articles.get(id);
  if (row === undefined || row.version < version) return null;
  for (const key of namedBodies(row)) if ((await hashOf(db, key)) === null) return null;
  return row;
}

/** The SHA-256 of a body that is there and whole; else null. A body whose file is lost fails when it is read. */
async function hashOf(db: OffprintDatabase, [id, revision]: BodyKey): Promise<string | null> {
  try {
    const content = await db.contents.get([id, revision]);
    if (content === undefined) return null;
    const sha256 = await sha256Hex(await gunzipText(content.htmlGzip));
    return sha256 === content.sha256 ? sha256 : null;
  } catch {
    return null;
  }
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

/** SHA-256 of bodies by their key; a body that is damaged has none, and is as if it were not there. */
type Hashes = ReadonlyMap<string, string>;

/**
 * Read before the act, one by one: a body whose file is lost fails by itself, and would take a transaction with it. Bodies
 * are never changed, so what is read stays true.
 */
async function readHashes(db: OffprintDatabase, stories: readonly PackedStory[]): Promise<Hashes> {
  const hashes = new Map<string, string>();
  for (const { row } of stories) {
    const known = await findRow(db, row);
    if (known === undefined) continue;
    for (const key of await bodiesOf(db, known.id).primaryKeys()) {
      const sha256 = await hashOf(db, key);
      if (sha256 !== null) hashes.set(bodyKey(key), sha256);
    }
  }
  return hashes;
}

type Planned = { readonly merge: Merge; readonly known: Known | null };

async function planBatch(
  db: OffprintDatabase,
  stories: readonly PackedStory[],
  hashes: Hashes,
  group: string,
): Promise<Wanted<readonly Planned[]> & { readonly plan: Plan }> {
  const spelling = await knownSpelling(db);
  const value: Planned[] = [];
  for (const story of stories) {
    const known = await findKnown(db, story.row, hashes);
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

async function findKnown(
  db: OffprintDatabase,
  story: ArticleRow,
  hashes: Hashes,
): Promise<Known | null> {
  const row = await findRow(db, story);
  if (row === undefined) return null;
  const keys = await bodiesOf(db, row.id).primaryKeys();
  const bodies = keys.flatMap((key) => {
    const sha256 = hashes.get(bodyKey(key));
    return sha256 === undefined ? [] : [{ revision: key[1], sha256 }];
  });
  return { row, bodies };
}

/** The library's row of a story: by its id, or saved anew under its address. A selection is one of its own. */
async function findRow(db: OffprintDatabase, row: ArticleRow): Promise<ArticleRow | undefined> {
  const byId = await db.articles.get(row.id);
  if (byId !== undefined || row.kind === 'selection') return byId;
  const twins = await db.articles.where('canonicalUrl').equals(row.canonicalUrl).toArray();
  return twins.find(({ kind }) => kind !== 'selection');
}

async function knownSpelling(db: OffprintDatabase): Promise<Spelling> {
  const used = (await db.tags.toArray()).filter(({ count }) => count > 0);
  const names = new Map(used.map(({ key, name }) => [key, name]));
  return (tag) => names.get(tagKey(tag)) ?? tag;
}
