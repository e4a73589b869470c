// Saving: a new article, or a new revision of one the library already has. Never a loss of what was there.

import type { Content, ExtractedArticle, StoryFacts } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import type { Saved } from '@/utils/model/save';
import { canonicalizeUrl } from '@/utils/text/urls';
import { act, type Wanted } from './act/act';
import type { ActOptions, NewBody, Plan } from './act/plan';
import { gzipText, sha256Hex } from './body-codec';
import type { BodyKey } from './copy/copy-records';
import type { ArticleRow, OffprintDatabase } from './database';
import { onShelf } from './edit-articles';
import { bodiesOf, namedRevisions } from './kept-bodies';

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
  const options = { now, random };
  const { value, seq, copied } = await act(
    db,
    () => planSave(db, extracted, packed, options),
    options,
  );
  const unprotected = db.copy !== null && !copied;
  return { ...value, changeSeq: seq, ...(unprotected ? { uncopied: true } : {}) };
}

type Told = Pick<Saved, 'articleId' | 'outcome'>;

async function planSave(
  db: OffprintDatabase,
  extracted: Story,
  packed: PackedBody | null,
  options: Required<ActOptions>,
): Promise<Wanted<Told>> {
  const known = await findKnown(db, extracted, packed);
  if (known === undefined) return newArticle(extracted, packed, options);
  const base =
    known.shelf === 'trash'
      ? { ...onShelf(known, 'inbox', options.now), savedTime: toIsoTime(options.now) }
      : known;
  if (packed === null) return edited(known, base, savedBefore(known));
  return newRevision(db, known, base, extracted, packed);
}

type PackedBody = Omit<Content, 'articleId' | 'revision'> & { readonly html: string };

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
    html: extracted.html,
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

function newArticle(
  extracted: Story,
  packed: PackedBody | null,
  { now, random }: Required<ActOptions>,
): Wanted<Told> {
  const id = newArticleId(random);
  const revision = packed === null ? 0 : 1;
  const time = toIsoTime(now);
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
    version: 0,
    addresses: addressesOf(extracted),
  };
  const bodies = packed === null ? [] : [bodyOf(packed, id, revision)];
  return {
    plan: { kind: 'save', edits: [{ before: null, after }], bodies },
    value: { articleId: id, outcome: 'saved' },
  };
}

async function newRevision(
  db: OffprintDatabase,
  before: ArticleRow,
  base: ArticleRow,
  extracted: Story,
  packed: PackedBody,
): Promise<Wanted<Told>> {
  const kept = await bodiesOf(db, base.id).toArray();
  const shown = kept.find(({ revision }) => revision === base.revision);
  const same = kept.find(({ sha256 }) => sha256 === packed.sha256);
  // A story that was whole is not given up for its open part, however much that is.
  const least = extracted.partial !== null && base.partial === null ? 1 : LEAST_SHARE_OF_SHOWN;
  const longEnough = packed.text.length >= (shown?.text.length ?? 0) * least;
  // A short text that was kept and no longer waits is one the reader has already decided against.
  if (same !== undefined && (same === shown || !longEnough)) {
    const waits = same !== shown && same.revision === base.heldRevision;
    return edited(before, base, waits ? 'held' : savedBefore(before));
  }
  const revisions = kept.map((content) => content.revision);
  const revision = same?.revision ?? Math.max(0, ...revisions) + 1;
  const after = longEnough
    ? withFacts(base, extracted, { kind: extracted.kind, revision, heldRevision: null })
    : { ...base, heldRevision: revision };
  const revised = base.revision === 0 ? 'body-added' : 'revised';
  return edited(before, after, longEnough ? revised : 'held', {
    bodies: same === undefined ? [bodyOf(packed, base.id, revision)] : [],
    dropped: oldRevisions(after, [...new Set([...revisions, revision])]),
  });
}

/** What saving the same again comes to. */
function savedBefore({ shelf }: ArticleRow): Saved['outcome'] {
  return shelf === 'trash' ? 'returned' : 'unchanged';
}

function bodyOf({ html, ...packed }: PackedBody, articleId: ArticleId, revision: number): NewBody {
  return { content: { ...packed, articleId, revision }, html };
}

function oldRevisions(row: ArticleRow, revisions: readonly number[]): BodyKey[] {
  const wanted = namedRevisions(row);
  const others = revisions.filter((revision) => !wanted.includes(revision)).sort((a, b) => b - a);
  const dropped = others.slice(Math.max(0, KEPT_REVISIONS - wanted.length));
  return dropped.map((revision) => [row.id, revision]);
}

function edited(
  before: ArticleRow,
  after: ArticleRow,
  outcome: Saved['outcome'],
  bodies: Pick<Plan, 'bodies' | 'dropped'> = {},
): Wanted<Told> {
  return {
    plan: { kind: 'save-again', edits: [{ before, after }], ...bodies },
    value: { articleId: after.id, outcome },
  };
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
