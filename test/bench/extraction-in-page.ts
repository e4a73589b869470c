// What runs inside the page for the extraction bench: Offprint's extractor beside Readability's own `parse()`.

import { Readability } from '@mozilla/readability';
import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';

/** Milliseconds of one run of each, on the same page. */
export type ExtractionTimes = { readonly offprint: number; readonly readability: number };

/**
 * Times both on the page in `document`, Readability on a clone made beforehand. Offprint's time holds everything a
 * reader waits for: its own clone, metadata, cleaning, Readability inside it, and the sanitizer.
 */
export async function timeExtraction(): Promise<ExtractionTimes> {
  const clone = document.cloneNode(true) as Document;
  const start = performance.now();
  new Readability(clone).parse();
  const middle = performance.now();
  const extracted = await extractArticle(document, location.href, { judge });
  const end = performance.now();
  if (!extracted.ok) throw new Error(`no article: ${extracted.failure.kind}`);
  return { readability: middle - start, offprint: end - middle };
}
