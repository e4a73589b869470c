// A body that the database cannot give, as the second copy has it.

import type { SecondCopy } from '@/utils/model/second-copy';
import { askTwice } from './ask-twice';
import { type BodyKey, bodyKey, type CopiedBody, readBody } from './copy-records';

/** The body, if it is there and whole; else null. Rejects when the copy cannot be asked. */
export async function readCopiedBody(copy: SecondCopy, key: BodyKey): Promise<CopiedBody | null> {
  const name = bodyKey(key);
  return readBody((await askTwice(() => copy.read([name])))[name]);
}
