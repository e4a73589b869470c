// A story out of its page: the data checked by their SHA-256, each body by its own.

import type { BackupStory, Revision } from '@/utils/model/backup';
import { type ArticleId, isArticleId } from '@/utils/model/ids';
import { type Bytes, decodeText, encodeText, findBytes, sha256Hex } from '@/utils/text/bytes';
import { isCount, isRecord } from './checks/check-row';
import { checkStory } from './checks/check-story';
import { BACKUP_VERSION } from './format';
import { parseJson, readHead } from './parts';
import { BODY_START, type BodyInPage, DATA_START, hidePictures } from './story-page';

/**
 * What a page came to. `lostBodies` are revisions whose HTML is not what was saved; the story holds them without it.
 * `mended` are fields that did not fit and got a neutral value.
 * `damaged`: the data themselves are; title and id as far as they can be made out. `field` names what does not fit in
 * data that are whole, but not a story's.
 */
export type PageReading =
  | {
      readonly kind: 'story';
      readonly story: BackupStory;
      readonly lostBodies: readonly number[];
      readonly mended: readonly string[];
    }
  | { readonly kind: 'newer'; readonly version: number }
  | {
      readonly kind: 'damaged';
      readonly title: string | null;
      readonly id: ArticleId | null;
      readonly field: string | null;
    }
  | { readonly kind: 'no-story' };

type StoryReading = Extract<PageReading, { kind: 'story' }>;

/** Reads a page, whole or not. Never rejects because of what is in it. */
export async function readStoryPage(page: Bytes): Promise<PageReading> {
  const start = findBytes(page, encodeText(DATA_START));
  if (start < 0) return { kind: 'no-story' };
  const data = page.subarray(start + DATA_START.length);
  const read = readHead(data);
  if (read !== null && read.head.version > BACKUP_VERSION)
    return { kind: 'newer', version: read.head.version };
  const end = read === null ? -1 : findBytes(data, encodeText('\n'), read.end) + 1;
  if (read === null || end <= 0) return damaged(page, null);
  const json = data.subarray(read.end, end);
  if ((await sha256Hex(json)) !== read.head.sha256) return damaged(page, null);
  const value = parseJson(decodeText(json));
  const checked = checkStory(value);
  if (!checked.ok) return damaged(page, checked.field);
  const place = isRecord(value) ? placeOf(value.body) : null;
  const shown = place === null ? null : cutBody(data.subarray(end), place);
  return { ...(await withBodies(checked.value, place, shown)), mended: checked.mended };
}

/** Puts the bodies in that are what was saved. */
async function withBodies(
  { article, contents }: BackupStory,
  place: BodyInPage | null,
  shown: string | null,
): Promise<Pick<StoryReading, 'kind' | 'story' | 'lostBodies'>> {
  const lostBodies: number[] = [];
  const checked: Revision[] = [];
  for (const one of contents) {
    const inPage = one.revision === place?.revision;
    const html = inPage ? shown : one.html;
    const sound = html !== null && (await sha256Hex(encodeText(html))) === one.sha256;
    if (!sound && (html !== null || inPage)) lostBodies.push(one.revision);
    checked.push({ ...one, html: sound ? html : null });
  }
  return { kind: 'story', story: { article, contents: checked }, lostBodies };
}

function placeOf(body: unknown): BodyInPage | null {
  if (!isRecord(body) || !isCount(body.revision) || !isCount(body.bytes)) return null;
  const pictures = body.pictures === 'src' ? 'src' : 'data-src';
  return { revision: body.revision, bytes: body.bytes, pictures };
}

function cutBody(rest: Bytes, { bytes, pictures }: BodyInPage): string | null {
  const mark = encodeText(BODY_START);
  const start = findBytes(rest, mark);
  if (start < 0) return null;
  const html = decodeText(rest.subarray(start + mark.length, start + mark.length + bytes));
  return pictures === 'src' ? hidePictures(html) : html;
}

function damaged(page: Bytes, field: string | null): PageReading {
  const text = decodeText(page);
  const title = /<title>([^<]*)<\/title>/u.exec(text)?.[1];
  const id = /"id":"([0-9a-f-]{36})"/u.exec(text)?.[1];
  return {
    kind: 'damaged',
    title: title === undefined ? null : unescapeHtml(title),
    id: isArticleId(id) ? id : null,
    field,
  };
}

const SIGNS: readonly (readonly [entity: string, sign: string])[] = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
];

function unescapeHtml(text: string): string {
  return SIGNS.reduce((sofar, [entity, sign]) => sofar.replaceAll(entity, sign), text);
}
