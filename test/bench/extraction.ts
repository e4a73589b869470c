// Extraction beside Readability's own `parse()` on the same pages, in the same run.

import type { BrowserDriver } from '@/test/support/browsers/driver';
import { servePages } from '@/test/support/serve-pages';
import { bundleForPage } from './bundle-for-page';
import type { ExtractionTimes } from './extraction-in-page';
import { makePage } from './make-page';
import { type Figures, round, summarize } from './statistics';

/** Both times, and Offprint's as a multiple of Readability's, medians over the same runs. */
export type ExtractionFigures = {
  readonly offprint: Figures;
  readonly readability: Figures;
  readonly ratio: number;
};

/** Measures pages of the given sizes in bytes, each run on a page freshly opened and after one run that does not count. */
export async function measureExtraction(
  driver: BrowserDriver,
  sizes: Readonly<Record<string, number>>,
  runs: number,
): Promise<Record<string, ExtractionFigures>> {
  const script = await bundleForPage({
    entry: 'test/bench/extraction-in-page.ts',
    name: 'offprintBench',
    trimmed: false,
  });
  const server = await servePages({});
  const figures: Record<string, ExtractionFigures> = {};
  try {
    for (const [name, bytes] of Object.entries(sizes)) {
      const measured: ExtractionTimes[] = [];
      for (let run = 0; run < runs; run += 1) {
        const path = `/extract-${name}-${run}.html`;
        server.set(path, makePage(bytes, run + 1));
        const tab = await driver.openTab(server.url(path));
        const times = await tab.evaluateSource(
          `(async () => { ${script}; await offprintBench.timeExtraction(); return offprintBench.timeExtraction(); })()`,
        );
        measured.push(times as ExtractionTimes);
        await tab.close();
      }
      const offprint = summarize(measured.map((times) => times.offprint));
      const readability = summarize(measured.map((times) => times.readability));
      figures[name] = {
        offprint,
        readability,
        ratio: round(offprint.median / readability.median, 2),
      };
    }
  } finally {
    await server.stop();
  }
  return figures;
}
