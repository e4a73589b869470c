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

/** A capture under the address by which the library knows stories. */
type Story = ExtractedArticle & StoryFacts;

/** Version of the sanitizer that made a body travels with it, so that a later one can find what it must redo. */
export type SaveOptions = ActOptions & { readonly sanitizerVersion: number };

/**
 * Saves what was extracted, in one transaction. The same story (by canonical address, or an address it was read
 * under before) gets a new revision and keeps tags, star, shelf and notes; the same text changes nothing, so a
 * repeated request is harmless. A story in the trash comes back to the inbox as the newest, with a new `savedTime`:
 * the reader looks for what was just saved at the top.
 */
export async function saveArticle(
  db: OffprintDatabase,
  capture: ExtractedArticle,
  { sanitizerVersion, now = new Date(), random = () => crypto.randomUUID() }: SaveOptions,
): Promise<Saved> {
  const extracted: Story = { ...capture, canonicalUrl: canonicalizeUrl(capture.canonicalUrl) };
  // Packed before the transaction: nothing but the database may be awaited inside one.
  const packed = await packBody(extracted, sanitizerVersion, now);
  return db.transaction('rw', actTables(db), async () => {
    const known = await findKnown(db, extracted, packed);
    const options = { now, random };
    if (known === undefined) return addArticle(db, extracted, packed, options);
    const base =
      known.shelf === 'trash'
        ? { ...onShelf(known, 'inbox', now), savedTime: toIsoTime(now) }
        : known;
    if (packed === null) return finish(db, known, base, 'unchanged', options);
    return addRevision(db, known, base, extracted, packed, options);
  });
}

type PackedBody = Omit<Content, 'articleId' | 'revision'>;

async function packBody(
  extracted: Story,
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
  extracted: Story,
  packed: PackedBody | null,
): Promise<ArticleRow | undefined> {
  const [byCanonical, byAddress] = await Promise.all([
    db.articles.where('canonicalUrl').equals(extracted.canonicalUrl).toArray(),
    db.articles.where('addresses').equals(canonicalizeUrl(extracted.url)).toArray(),
  ]);
  const candidates = [...byCanonical, ...byAddress.filter((row) => isAtAddressOf(row, extracted))];
  if (extracted.kind !== 'selection') return candidates.find((row) => row.kind !== 'selection');
  for (const row of candidates.filter(({ kind }) => kind === 'selection')) {
    const shown = await db.contents.get([row.id, row.revision]);
    if (shown?.sha256 === packed?.sha256) return row;
  }
  return undefined;
}

/**
 * Whether an article read at the capture's address is the same story: only if one of the two states no canonical
 * address of its own. Else `/latest` would put one story upon another.
 */
function isAtAddressOf(row: ArticleRow, extracted: Story): boolean {
  const address = canonicalizeUrl(extracted.url);
  return !statesCanonical(extracted) || (!statesCanonical(row) && row.canonicalUrl === address);
}

function statesCanonical({ url, canonicalUrl }: StoryFacts): boolean {
  return canonicalUrl !== canonicalizeUrl(url);
}

async function addArticle(
  db: OffprintDatabase,
  extracted: Story,
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
  extracted: Story,
  packed: PackedBody,
  options: Required<ActOptions>,
): Promise<Saved> {
  const kept = await db.contents
    .where('[articleId+revision]')
    .between([base.id, 0], [base.id, Infinity])
    .toArray();
  const shown = kept.find(({ revision }) => revision === base.revision);
  const same = kept.find(({ sha256 }) => sha256 === packed.sha256);
  // A story that was whole is not given up for its open part, however much that is.
  const least = extracted.partial !== null && base.partial === null ? 1 : LEAST_SHARE_OF_SHOWN;
  const longEnough = packed.text.length >= (shown?.text.length ?? 0) * least;
  // A short text that was kept and no longer waits is one the reader has already decided against.
  if (same !== undefined && (same === shown || !longEnough)) {
    const waits = same !== shown && same.revision === base.heldRevision;
    return finish(db, before, base, waits ? 'held' : 'unchanged', options);
  }
  const revisions = kept.map((content) => content.revision);
  const revision = same?.revision ?? Math.max(0, ...revisions) + 1;
  if (same === undefined) await db.contents.add({ ...packed, articleId: base.id, revision });
  const after = longEnough
    ? withFacts(base, extracted, { kind: extracted.kind, revision, heldRevision: null })
    : { ...base, heldRevision: revision };
  await dropOldRevisions(db, after, [...new Set([...revisions, revision])]);
  if (!longEnough) return finish(db, before, after, 'held', options);
  return finish(db, before, after, base.revision === 0 ? 'body-added' : 'revised', options);
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

function withFacts(row: ArticleRow, extracted: Story, changed: Partial<ArticleRow>): ArticleRow {
  const addresses = [...new Set([...row.addresses, ...addressesOf(extracted)])];
  // A capture without a canonical address of its own takes none away: the next story at this address would pass for it.
  const { canonicalUrl } = statesCanonical(extracted) ? extracted : row;
  return { ...row, ...factsOf(extracted), canonicalUrl, addresses, ...changed };
}

function addressesOf({ url, canonicalUrl }: StoryFacts): string[] {
  return [...new Set<string>([canonicalUrl, canonicalizeUrl(url)])];
}

function factsOf({ kind: _kind, html: _html, textContent: _text, ...facts }: Story): StoryFacts {
  return facts;
}
