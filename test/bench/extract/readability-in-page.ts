// Readability by itself, whole, as a yardstick for the time of an extraction.

import { Readability } from '@mozilla/readability';

/** Milliseconds of Readability's own `parse()` on `page`, which it consumes. */
export function timeReadability(page: Document): number {
  const start = performance.now();
  try {
    new Readability(page).parse();
  } catch {
    // Its own failures are not measured here.
  }
  return performance.now() - start;
}
