// `npm run bench:extract -- --pages DIR --out FILE [--live] [--without STEP,…] [--jobs N]`: runs the extractor over the
// pages of a set in real Chromium and writes a prediction file. Gates nothing.

import { rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundleForPage } from '../bundle-for-page';
import { extractTab } from './extract-tab';
import type { Prediction } from './in-page';
import { openBrowser } from './open-browser';
import { pagesOfSet } from './pages-of-set';
import { summarizeTimes } from './times';

const say = (line: string) => console.error(line);

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    out: { type: 'string' },
    live: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
    jobs: { type: 'string', default: '1' },
  },
});

async function main(folder: string, file: string): Promise<void> {
  const pages = await pagesOfSet(folder);
  const script = await bundleScripts();
  const browser = await openBrowser(say);
  const rows = new Map<string, Prediction | { readonly error: string }>();
  try {
    const queue = [...pages];
    const work = async () => {
      const extract = extractTab(browser, {
        live: values.live,
        without: values.without.split(',').filter(Boolean),
        script,
      });
      for (let page = queue.shift(); page; page = queue.shift()) {
        rows.set(page.id, await extract(page));
        if (rows.size % 50 === 0 || rows.size === pages.length)
          say(`${rows.size} of ${pages.length}`);
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs)) }, work));
  } finally {
    await browser.close();
  }
  const ordered = pages.map(({ id }) => [id, rows.get(id) ?? { error: 'not reached' }]);
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, `${JSON.stringify(Object.fromEntries(ordered), null, 1)}\n`);
  await rename(unfinished, file);
  say(summarizeTimes([...rows.values()]));
}

/** The extractor as it ships, and beside it the whole of Readability. */
async function bundleScripts(): Promise<string> {
  const folder = 'test/bench/extract';
  const bundles = [
    { entry: `${folder}/in-page.ts`, name: 'offprintBench', trimmed: true },
    { entry: `${folder}/readability-in-page.ts`, name: 'offprintReadability', trimmed: false },
  ];
  return (await Promise.all(bundles.map(bundleForPage))).join(';\n');
}

if (values.pages === undefined || values.out === undefined) {
  say('Which pages, and where to? npm run bench:extract -- --pages DIR --out FILE [--live]');
  process.exit(1);
}
try {
  await main(values.pages, values.out);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
