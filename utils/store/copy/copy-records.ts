// What the second copy holds, key by key; .github/data-model.md describes it. All reading of it is distrustful.

import type { Content } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { isArticleId } from '@/utils/model/ids';
import type { CopyEntries } from '@/utils/model/second-copy';
import { sha256Hex } from '../body-codec';
import type { ArticleRow } from '../database';
import { COPY_VERSION, isCount, isRecord } from './copy-head';
import { crc32 } from './crc32';
import { type BodyParts, packBody, unpackBody } from './pack-body';

/** A body by its article and revision. */
export type BodyKey = readonly [ArticleId, number];

/** What a key of the copy stands for; null for a key that is not the copy's. */
export type CopyKey =
  | { readonly kind: 'row' | 'gone'; readonly id: ArticleId }
  | { readonly kind: 'body'; readonly id: ArticleId; readonly revision: number };

export const rowKey = (id: ArticleId): string => `row:${id}`;
export const goneKey = (id: ArticleId): string => `gone:${id}`;
export const bodyKey = ([id, revision]: BodyKey): string => `body:${id}:${revision}`;

/** Reads a key. */
export function parseCopyKey(key: string): CopyKey | null {
  const [kind, id, revision] = key.split(':');
  if (!isArticleId(id)) return null;
  if (kind === 'row' || kind === 'gone') return { kind, id };
  return kind === 'body' ? { kind, id, revision: Number(revision) } : null;
}

/** An article's row. As a string of JSON, for Chromium's storage turns lone surrogates into U+FFFD. */
export function rowRecord(row: ArticleRow): CopyEntries {
  const json = JSON.stringify(row);
  return { [rowKey(row.id)]: { v: COPY_VERSION, version: row.version, crc: crc32(json), json } };
}

/** A row, read; null when it is not there or damaged. */
export function readRow(value: unknown): ArticleRow | null {
  if (!isRecord(value) || typeof value.json !== 'string') return null;
  if (crc32(value.json) !== value.crc) return null;
  // What fits its checksum is what `rowRecord` wrote.
  return JSON.parse(value.json) as ArticleRow;
}

/** A tombstone: the article was destroyed as this version, and no older row of it may come back. */
export function goneRecord(id: ArticleId, version: number): CopyEntries {
  return { [goneKey(id)]: { v: COPY_VERSION, version } };
}

/** The version of a tombstone; −1 when there is none. */
export function readGone(value: unknown): number {
  return isRecord(value) && isCount(value.version) ? value.version : -1;
}

/** A body. `html` is what `content.htmlGzip` holds: whoever saves has it at hand. */
export async function bodyRecord(content: Content, html: string): Promise<CopyEntries> {
  const { articleId, revision, text, facts, sha256, sanitizerVersion, capturedTime } = content;
  const packed = await packBody({ html, text, facts });
  return {
    [bodyKey([articleId, revision])]: {
      v: COPY_VERSION,
      sha256,
      sanitizerVersion,
      capturedTime,
      packed,
    },
  };
}

/** A body as the copy holds it: its content without the packed HTML, and the HTML itself. */
export type CopiedBody = Omit<Content, 'htmlGzip' | 'articleId' | 'revision'> & BodyParts;

/** A body, read; null when it is not there, damaged, or not what its SHA-256 speaks of. */
export async function readBody(value: unknown): Promise<CopiedBody | null> {
  if (!isRecord(value)) return null;
  const { sha256, sanitizerVersion, capturedTime, packed } = value;
  if (typeof sha256 !== 'string' || typeof packed !== 'string') return null;
  if (!isCount(sanitizerVersion) || typeof capturedTime !== 'string') return null;
  const parts = await unpackBody(packed);
  if (parts === null || (await sha256Hex(parts.html)) !== sha256) return null;
  // The same record's time, written as `IsoTime`.
  const time = capturedTime as Content['capturedTime'];
  return { ...parts, sha256, sanitizerVersion, capturedTime: time };
}
