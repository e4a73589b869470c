// Saving: a new article, or a new revision of one the library already has. Never a loss of what was there.

import type { Content, ExtractedArticle, StoryFacts } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import type { Saved } from '@/utils/model/save';
import { canonicalizeUrl } from '@/utils/text/urls';
import { gzipText, sha256Hex } from './body-codec';
import type { ArticleRow, OffprintDatabase } from './database';
import { onShelf } from './edit-articles';
import { type ActOptions, actTables, writeEdits } from './journal';

/** How many bodies an article keeps: the shown one, one that waits for a decision, and the newest others. */
const KEPT_REVISIONS = 3;

/** A new text shorter than this share of the shown one is held: a story must not fall to its teaser or a 404. */
const LEAST_SHARE_OF_SHOWN = 0.7;

/** Version of the sanitizer that made a body travels with it, so that a later one can find what it must redo. */
export type SaveOptions = ActOptions & { readonly sanitizerVersion: number };

/**
 * Saves what was extracted, in one transaction. The same story (by canonical address, or an address it was read
 * under before) gets a new revision and keeps tags, star, shelf and notes; the same text changes nothing, so a
 * repeated request is harmless. A story in the trash comes back to the inbox.
 */
export async function saveArticle(
  db: OffprintDatabase,
  extracted: ExtractedArticle,
  { sanitizerVersion, now = new Date(), random = () => crypto.randomUUID() }: SaveOptions,
): Promise<Saved> {
  // Packed before the transaction: nothing but the database may be awaited inside one.
  const packed = await packBody(extracted, sanitizerVersion, now);
  return db.transaction('rw', actTables(db), async () => {
    const known = await findKnown(db, extracted, packed);
    const options = { now, random };
    if (known === undefined) return addArticle(db, extracted, packed, options);
    const before = known;
    const base = onShelf(known, known.shelf === 'trash' ? 'inbox' : known.shelf, now);
    if (packed === null) return finish(db, before, base, 'unchanged', options);
    if (known.revision === 0) {
      await db.contents.add({ ...packed, articleId: known.id, revision: 1 });
      const after = withFacts(base, extracted, { kind: extracted.kind, revision: 1 });
      return finish(db, before, after, 'body-added', options);
    }
    return addRevision(db, before, base, extracted, packed, options);
  });
}

type PackedBody = Omit<Content, 'articleId' | 'revision'>;

async function packBody(
  extracted: ExtractedArticle,
  sanitizerVersion: number,
  now: Date,
): Promise<PackedBody | null> {
  if (extracted.kind === 'link') return null;
  const [htmlGzip, sha256] = await Promise.all([
    gzipText(extracted.html),
    sha256Hex(extracted.html),
  ]);
  return {
    htmlGzip,
    text: extracted.textContent,
    sha256,
    sanitizerVersion,
    capturedTime: toIsoTime(now),
    facts: factsOf(extracted),
  };
}

/** The article this capture belongs to. A selection is one of its own unless exactly it was saved before. */
async function findKnown(
  db: OffprintDatabase,
  extracted: ExtractedArticle,
  packed: PackedBody | null,
): Promise<ArticleRow | undefined> {
  const [byCanonical, byAddress] = await Promise.all([
    db.articles.where('canonicalUrl').equals(extracted.canonicalUrl).toArray(),
    db.articles.where('addresses').anyOf(addressesOf(extracted)).toArray(),
  ]);
  const candidates = [...byCanonical, ...byAddress];
  if (extracted.kind !== 'selection') return candidates.find((row) => row.kind !== 'selection');
  for (const row of candidates.filter(({ kind }) => kind === 'selection')) {
    const shown = await db.contents.get([row.id, row.revision]);
    if (shown?.sha256 === packed?.sha256) return row;
  }
  return undefined;
}

async function addArticle(
  db: OffprintDatabase,
  extracted: ExtractedArticle,
  packed: PackedBody | null,
  options: Required<ActOptions>,
): Promise<Saved> {
  const id = newArticleId(options.random);
  const revision = packed === null ? 0 : 1;
  if (packed !== null) await db.contents.add({ ...packed, articleId: id, revision });
  const time = toIsoTime(options.now);
  const after: ArticleRow = {
    ...factsOf(extracted),
    id,
    kind: extracted.kind,
    tags: [],
    shelf: 'inbox',
    starred: 0,
    readingProgress: 0,
    revision,
    heldRevision: null,
    savedTime: time,
    modifiedTime: time,
    openedTime: null,
    trashedTime: null,
    deviceId: '',
    addresses: addressesOf(extracted),
  };
  const changeSeq = await writeEdits(db, 'save', [{ before: null, after }], options);
  return { articleId: id, outcome: 'saved', changeSeq };
}

async function addRevision(
  db: OffprintDatabase,
  before: ArticleRow,
  base: ArticleRow,
  extracted: ExtractedArticle,
  packed: PackedBody,
  options: Required<ActOptions>,
): Promise<Saved> {
  const kept = await db.contents
    .where('[articleId+revision]')
    .between([base.id, 0], [base.id, Infinity])
    .toArray();
  const shown = kept.find(({ revision }) => revision === base.revision);
  const held = kept.find(({ revision }) => revision === base.heldRevision);
  if (shown?.sha256 === packed.sha256) return finish(db, before, base, 'unchanged', options);
  if (held?.sha256 === packed.sha256) return finish(db, before, base, 'held', options);

  const revision = Math.max(0, ...kept.map((content) => content.revision)) + 1;
  await db.contents.add({ ...packed, articleId: base.id, revision });
  const longEnough = packed.text.length >= (shown?.text.length ?? 0) * LEAST_SHARE_OF_SHOWN;
  const after = longEnough
    ? withFacts(base, extracted, { revision, heldRevision: null })
    : { ...base, heldRevision: revision };
  await dropOldRevisions(db, after, [...kept.map((content) => content.revision), revision]);
  return finish(db, before, after, longEnough ? 'revised' : 'held', options);
}

async function dropOldRevisions(
  db: OffprintDatabase,
  row: ArticleRow,
  revisions: readonly number[],
): Promise<void> {
  const wanted = [row.revision, ...(row.heldRevision === null ? [] : [row.heldRevision])];
  const others = revisions.filter((revision) => !wanted.includes(revision)).sort((a, b) => b - a);
  const dropped = others.slice(Math.max(0, KEPT_REVISIONS - wanted.length));
  await db.contents.bulkDelete(dropped.map((revision): [ArticleId, number] => [row.id, revision]));
}

async function finish(
  db: OffprintDatabase,
  before: ArticleRow,
  after: ArticleRow,
  outcome: Saved['outcome'],
  options: ActOptions,
): Promise<Saved> {
  const changeSeq = await writeEdits(db, 'save-again', [{ before, after }], options);
  return { articleId: after.id, outcome, changeSeq };
}

function withFacts(
  row: ArticleRow,
  extracted: ExtractedArticle,
  changed: Partial<ArticleRow>,
): ArticleRow {
  const addresses = [...new Set([...row.addresses, ...addressesOf(extracted)])];
  return { ...row, ...factsOf(extracted), addresses, ...changed };
}

function addressesOf({ url, canonicalUrl }: StoryFacts): string[] {
  return [...new Set<string>([canonicalUrl, canonicalizeUrl(url)])];
}

function factsOf({
  kind: _kind,
  html: _html,
  textContent: _text,
  ...facts
}: ExtractedArticle): StoryFacts {
  return facts;
}
