// `npm run debug:extract -- (--page FILE.html[.gz] --url URL | --pages DIR --id ID) --out FILE.html`: extracts one page in
// real Chromium and writes a report of what was kept and why.

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { bundleForPage } from '../../bundle-for-page';
import { openBrowser } from '../open-browser';
import { pagesOfSet } from '../pages-of-set';
import type { Reading } from './reading';
import { writeReport } from './report';

const say = (line: string) => console.error(line);

const { values } = parseArgs({
  options: {
    page: { type: 'string' },
    url: { type: 'string', default: 'https://page.invalid/' },
    pages: { type: 'string' },
    id: { type: 'string' },
    out: { type: 'string' },
  },
});

async function readPage(): Promise<{ readonly url: string; readonly html: string } | null> {
  const { page, url, pages, id } = values;
  if (page !== undefined) {
    const bytes = await readFile(page);
    return { url, html: (page.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') };
  }
  if (pages === undefined || id === undefined) return null;
  const found = (await pagesOfSet(pages)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no page ${id} in ${pages}`);
  return { url: found.url, html: await found.html() };
}

async function main(file: string, url: string, html: string): Promise<void> {
  const script = await bundleForPage({
    entry: 'test/bench/extract/debug/debug-in-page.ts',
    name: 'offprintDebug',
    trimmed: true,
  });
  const browser = await openBrowser(say);
  try {
    const tab = await browser.newPage();
    const call = `offprintDebug.readHtml(${JSON.stringify(html)}, ${JSON.stringify(url)})`;
    // Once unmeasured: code that runs for the first time is slow, and the times are to be compared.
    const reading = await tab.evaluate(
      `(async () => { ${script}; await ${call}; return ${call}; })()`,
    );
    await writeFile(file, writeReport(reading as Reading));
  } finally {
    await browser.close();
  }
}

try {
  const page = await readPage();
  if (page === null || values.out === undefined) {
    throw new Error(
      'Which page? npm run debug:extract -- (--page FILE --url URL | --pages DIR --id ID) --out FILE.html',
    );
  }
  await main(values.out, page.url, page.html);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
