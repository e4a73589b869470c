// `npm run bench`: figures as JSON on stdout, in real Chromium with the built extension. Gates nothing.

import { loadavg } from 'node:os';
import { builtExtension, openBrowser } from '@/test/support/browsers/open-browser';
import { provideBrowsers } from '@/test/support/browsers/provide-browser';
import { runCommand } from '@/test/support/steps/run-command';
import { measureClickToSaved } from './click-to-saved';
import { measureDurability } from './durability/durability';
import { measureExtraction } from './extraction';
import { fillLibrary, measurePopupOpening } from './popup-opening';
import { round } from './statistics';

/** Sizes of the pages saved and extracted, in bytes. */
const PAGES = { '300 kB': 300_000, '1 MB': 1_000_000 };

/** Odd, so that the median is a run that happened. */
const RUNS = 7;

/** How many stories the filled library holds when the popup's opening is measured. */
const STORIES = 10_000;

const say = (text: string) => console.error(text);
const provided = await provideBrowsers({ browsers: ['chromium'] }, say);
if (!provided.ok) {
  say(provided.failure);
  process.exit(1);
}

const load = () => loadavg().map((value) => round(value));
const loadBefore = load();
const driver = await openBrowser('chromium');
say('a build without the second copy, to compare with');
await runCommand('wxt', ['build'], { OFFPRINT_WITHOUT: 'copy' });
const single = await openBrowser('chromium', { extension: builtExtension('chromium', 'copy') });
const double = await openBrowser('chromium');
try {
  say('popup, empty library');
  const empty = await measurePopupOpening(driver, RUNS);
  say('click to saved');
  const clickToSaved = await measureClickToSaved(driver, PAGES, RUNS);
  say('extraction');
  const extraction = await measureExtraction(driver, PAGES, RUNS);
  say(`popup, ${STORIES} stories`);
  await fillLibrary(driver, STORIES);
  const filled = await measurePopupOpening(driver, RUNS);
  const durability = await measureDurability(double, single, STORIES, say);
  const ratio = round(filled.median / empty.median, 2);
  const report = {
    unit: 'milliseconds',
    browser: await driver.version(),
    load: { before: loadBefore, after: load() },
    clickToSaved,
    extraction,
    durability,
    popupToFirstRows: { empty, [`${STORIES} stories`]: filled, ratio },
  };
  console.log(JSON.stringify(report, null, 2));
} finally {
  for (const one of [driver, single, double]) await one.close();
}
