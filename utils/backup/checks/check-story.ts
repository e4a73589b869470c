// Whether what a file calls a story is one: sound enough to lie in the library beside the others.

import { BACKUP_FORMAT } from '@/utils/backup/format';
import type { StoryFacts } from '@/utils/model/article';
import type { BackupChange, BackupStory, Manifest, Revision, StoryRow } from '@/utils/model/backup';
import { type ArticleId, type CanonicalUrl, type IsoTime, isArticleId } from '@/utils/model/ids';
import {
  type Check,
  type Checked,
  type Checks,
  checkRow,
  fittingFields,
  isCount,
  isOneOf,
  isRecord,
  isText,
  isTexts,
  orNull,
} from './check-row';

const isTextOrNull = orNull(isText);

/** ISO 8601 in UTC with milliseconds, of a day that exists: only so do times sort as text. */
const isTime: Check<IsoTime> = (value): value is IsoTime =>
  isText(value) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

/** Where a story came from. Nothing that runs when it is clicked; everything else is the library's to judge. */
const isAddress: Check<string> = (value): value is string =>
  isText(value) && !/^\s*(javascript|vbscript|data):/iu.test(value.replace(/[\0-\x20]/g, ''));

const isCanonical: Check<CanonicalUrl> = (value): value is CanonicalUrl => isAddress(value);
const isId: Check<ArticleId> = isArticleId;
const isShare: Check<number> = (value): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1;
const isHash: Check<string> = (value): value is string =>
  isText(value) && /^[0-9a-f]{64}$/.test(value);

/** Rows of before this was noted have no such field. */
const partials = ['paywall', 'consent-wall', 'missing-pages', null] as const;

const FACTS: Checks<StoryFacts> = {
  url: isAddress,
  canonicalUrl: isCanonical,
  title: isText,
  byline: isTextOrNull,
  source: isTextOrNull,
  siteName: isTextOrNull,
  editor: isTextOrNull,
  publishedTime: isTextOrNull,
  lang: isTextOrNull,
  dir: isOneOf(['ltr', 'rtl', null]),
  excerpt: isTextOrNull,
  leadImage: isTextOrNull,
  favicon: isTextOrNull,
  keywords: isTexts,
  wordCount: isCount,
  readingMinutes: isCount,
  partial: isOneOf(partials),
};

const ROW: Checks<StoryRow> = {
  ...FACTS,
  id: isId,
  kind: isOneOf(['page', 'selection', 'link']),
  tags: isTexts,
  shelf: isOneOf(['inbox', 'archive', 'trash']),
  starred: isOneOf([0, 1]),
  readingProgress: isShare,
  revision: isCount,
  heldRevision: orNull(isCount),
  savedTime: isTime,
  modifiedTime: isTime,
  openedTime: orNull(isTime),
  trashedTime: orNull(isTime),
  deviceId: isText,
  addresses: isTexts,
  version: isCount,
};

/** What stands for a field that does not fit. The fields not named here are vital. */
const NO_FACTS: Partial<StoryFacts> = {
  byline: null,
  source: null,
  siteName: null,
  editor: null,
  publishedTime: null,
  lang: null,
  dir: null,
  excerpt: null,
  leadImage: null,
  favicon: null,
  keywords: [],
  wordCount: 0,
  readingMinutes: 0,
  partial: null,
};

const NO_DEEDS: Partial<StoryRow> = {
  ...NO_FACTS,
  tags: [],
  starred: 0,
  readingProgress: 0,
  heldRevision: null,
  openedTime: null,
  trashedTime: null,
  addresses: [],
  version: 0,
};

type StatedRevision = Omit<Revision, 'facts'> & { readonly facts: unknown };
const REVISION: Checks<StatedRevision> = {
  revision: (value): value is number => isCount(value) && value > 0,
  text: isText,
  sha256: isHash,
  sanitizerVersion: isCount,
  capturedTime: isTime,
  html: isTextOrNull,
  facts: isRecord,
};

type StatedChange = Omit<BackupChange, 'before'> & { readonly before: readonly unknown[] };
const CHANGE: Checks<StatedChange> = {
  seq: isCount,
  id: isText,
  time: isTime,
  deviceId: isText,
  kind: isText,
  articleIds: (value): value is readonly ArticleId[] => Array.isArray(value) && value.every(isId),
  before: (value): value is readonly unknown[] => Array.isArray(value),
  undoes: isCount,
  group: isText,
};

type StatedCounts = Omit<Manifest, 'counts'> & { readonly counts: { readonly stories: number } };
const MANIFEST: Checks<StatedCounts> = {
  format: isOneOf([BACKUP_FORMAT]),
  version: isCount,
  madeTime: isTime,
  deviceId: isText,
  appVersion: isText,
  counts: (value): value is { stories: number } => isRecord(value) && isCount(value.stories),
  changesAfter: isCount,
};

/** A story's row and those of its bodies that are sound; what had to be mended or left out is named. */
export function checkStory(value: unknown): Checked<BackupStory> {
  if (!isRecord(value)) return { ok: false, field: 'story' };
  const article = checkRow<StoryRow>(withDefaults(value.article), ROW, NO_DEEDS);
  if (!article.ok) return article;
  const mended = [...article.mended];
  const contents = new Map<number, Revision>();
  for (const stated of Array.isArray(value.contents) ? value.contents : []) {
    const revision = checkRevision(stated);
    if (!revision.ok) mended.push(revision.field);
    else if (contents.has(revision.value.revision)) mended.push('revision');
    else contents.set(revision.value.revision, revision.value);
  }
  return { ok: true, value: { article: article.value, contents: [...contents.values()] }, mended };
}

/** A row of the journal; of the former values those that fit. */
export function checkChange(value: unknown): Checked<BackupChange> {
  const change = checkRow<StatedChange>(value, CHANGE, { group: '' });
  if (!change.ok) return change;
  const { before, articleIds } = change.value;
  if (before.length !== articleIds.length) return { ok: false, field: 'before' };
  const former = before.map((row) => (isRecord(row) ? fittingFields<StoryRow>(row, ROW) : null));
  return { ok: true, value: { ...change.value, before: former }, mended: [] };
}

/** The manifest of any version: whether that version can be read is for the reader to say. */
export function checkManifest(value: unknown): Checked<Manifest> {
  return checkRow<Manifest>(value, MANIFEST);
}

function checkRevision(value: unknown): Checked<Revision> {
  const revision = checkRow<StatedRevision>(value, REVISION);
  if (!revision.ok) return revision;
  const facts = checkRow<StoryFacts>(withDefaults(revision.value.facts), FACTS, NO_FACTS);
  if (!facts.ok) return facts;
  return { ok: true, value: { ...revision.value, facts: facts.value }, mended: facts.mended };
}

/** Fields that rows of earlier versions lack. */
function withDefaults(row: unknown): unknown {
  return isRecord(row) ? { partial: null, addresses: [], version: 0, ...row } : row;
}
