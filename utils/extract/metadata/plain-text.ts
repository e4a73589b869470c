// Text out of attributes and scripts, where markup is often escaped twice.

import { lineOf } from '@/utils/extract/dom';
import { parseHtml } from '@/utils/html/parse';

/** `text` on one line; entities that were left in it are read, tags dropped, invisible characters gone. */
export function plainText(text: string): string {
  const read = /&(#\w+|\w+);|<\/[a-z]+>/i.test(text) ? lineOf(parseHtml(text).body) : text;
  return read
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}
