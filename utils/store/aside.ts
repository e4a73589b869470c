// Captures that could not be saved wait in the second copy's store until they can: the reader may have left the page by then.

import type { ExtractedArticle } from '@/utils/model/article';
import type { SecondCopy } from '@/utils/model/second-copy';
import { canonicalizeUrl } from '@/utils/text/urls';
import { gunzipText, gzipText } from './body-codec';
import { askTwice } from './copy/ask-twice';
import { fromBase64, toBase64 } from './copy/base64';
import { COPY_VERSION, isRecord } from './copy/copy-head';
import { crc32 } from './copy/crc32';

const PREFIX = 'aside:';

/** Keeps a capture; one of the same story gives way. False when that store cannot be written either. */
export async function putAside(copy: SecondCopy, capture: ExtractedArticle): Promise<boolean> {
  try {
    const packed = toBase64(await gzipText(JSON.stringify(capture)));
    await copy.write({ [keyOf(capture)]: { v: COPY_VERSION, packed } });
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** Forgets what was kept of a page that is saved now. Never rejects. */
export async function dropAside(copy: SecondCopy, capture: ExtractedArticle): Promise<void> {
  await copy.remove([keyOf(capture)]).catch(console.error);
}

/** Saves what was put aside, and forgets each that is saved. Ends with the first that still cannot be; rejects with its error. */
export async function fileAsides(
  copy: SecondCopy,
  save: (capture: ExtractedArticle) => Promise<unknown>,
): Promise<number> {
  const keys = (await askTwice(() => copy.keys())).filter((key) => key.startsWith(PREFIX));
  for (const key of keys) {
    const capture = await unpack((await copy.read([key]))[key]);
    if (capture !== null) await save(capture);
    await copy.remove([key]);
  }
  return keys.length;
}

function keyOf({ url, kind, textContent }: ExtractedArticle): string {
  // Of a page any number of selections may wait; of the page itself the last.
  const which = kind === 'selection' ? `:${crc32(textContent)}` : '';
  return `${PREFIX}${kind}${which}:${canonicalizeUrl(url)}`;
}

/** Null when it is damaged: nothing can be done with it. */
async function unpack(record: unknown): Promise<ExtractedArticle | null> {
  if (!isRecord(record) || typeof record.packed !== 'string') return null;
  try {
    // What fits gzip's checksum is what `putAside` wrote.
    return JSON.parse(await gunzipText(fromBase64(record.packed))) as ExtractedArticle;
  } catch {
    return null;
  }
}
