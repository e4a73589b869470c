// Parts of a backup that vouch for themselves: one line says what follows and gives its SHA-256.

import {
  type Bytes,
  decodeText,
  encodeText,
  findBytes,
  joinBytes,
  sha256Hex,
} from '@/utils/text/bytes';
import { isRecord } from './checks/check-row';
import { BACKUP_FORMAT, BACKUP_VERSION } from './format';

/** What a part holds. */
export type PartKind = 'story' | 'changes' | 'settings';

/** The first line of a part. */
export type PartHead = { readonly version: number; readonly part: string; readonly sha256: string };

const LINE_END = encodeText('\n');

/** The head line, line break included, for what follows. */
export async function headFor(part: PartKind, content: Bytes): Promise<Bytes> {
  const sha256 = await sha256Hex(content);
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, part, sha256 };
  return encodeText(`${JSON.stringify(head)}\n`);
}

/** Reads the head at the beginning of `bytes`, and where its line ends. Null when it is none. */
export function readHead(bytes: Uint8Array): { head: PartHead; end: number } | null {
  const end = findBytes(bytes.subarray(0, 1000), LINE_END);
  const value = end < 0 ? null : parseJson(decodeText(bytes.subarray(0, end)));
  if (!isRecord(value) || value.format !== BACKUP_FORMAT) return null;
  const { version, part, sha256 } = value;
  if (typeof version !== 'number' || typeof part !== 'string' || typeof sha256 !== 'string')
    return null;
  return { head: { version, part, sha256 }, end: end + 1 };
}

/** A part of rows, each of them a line of JSON. */
export async function linesPart(part: PartKind, lines: readonly string[]): Promise<Bytes> {
  const content = encodeText(lines.map((line) => `${line}\n`).join(''));
  return joinBytes([await headFor(part, content), content]);
}

/** The rows of such a part; null when the checksum does not hold. A line that is no JSON is undefined. */
export async function readLines(bytes: Bytes): Promise<unknown[] | null> {
  const read = readHead(bytes);
  const content = bytes.subarray(read?.end ?? 0);
  if (read === null || (await sha256Hex(content)) !== read.head.sha256) return null;
  return decodeText(content).split('\n').slice(0, -1).map(parseJson);
}

/** What a text says as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
