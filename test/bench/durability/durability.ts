// What keeping everything twice costs: a save, a start, a rebuild, space, backups. Ratios within one run.

import type { BrowserDriver } from '@/test/support/browsers/driver';
import { waitUntil } from '@/test/support/browsers/wait-until';
import { bundleForPage } from '../bundle-for-page';
import { measurePopupOpening } from '../popup-opening';
import { round, summarize } from '../statistics';
import type * as inPage from './in-page';

type InPage = typeof inPage;

/** Saves of each kind that are timed: a few milliseconds each, so that single ones tell little. */
const SAVES = 401;

/** Openings of the popup of each kind. */
const OPENINGS = 9;

/**
 * Measures in `driver`, whose library must be empty, and fills it with `stories`. `single` runs a build without the second
 * copy, also with an empty library.
 */
export async function measureDurability(
  driver: BrowserDriver,
  single: BrowserDriver,
  stories: number,
  say: (text: string) => void,
) {
  const script = await bundleForPage({
    entry: 'test/bench/durability/in-page.ts',
    name: 'offprintBench',
    trimmed: false,
  });
  const run = async <Name extends keyof InPage>(
    where: BrowserDriver,
    name: Name,
    arg: number | '' = '',
  ): Promise<Awaited<ReturnType<InPage[Name]>>> => {
    const page = await where.openExtensionPage('options.html');
    // Begun, and then asked for: a single question to a page must not take minutes.
    await page.evaluateSource(`${script}; globalThis.offprintBench = offprintBench; null`);
    await page.evaluateSource(
      `globalThis.bench = null; offprintBench.${name}(${arg}).then((value) => { globalThis.bench = { value }; }, (error) => { globalThis.bench = { error: String(error) }; }); null`,
    );
    const outcome = (await waitUntil(() => page.evaluateSource('globalThis.bench'), {
      what: name,
      limit: 20 * 60_000,
      every: 250,
    })) as { readonly value: Awaited<ReturnType<InPage[Name]>>; readonly error?: string };
    if (outcome.error !== undefined) throw new Error(`${name}: ${outcome.error}`);
    await page.close();
    return outcome.value;
  };

  say('saves with and without the second copy');
  const times = await run(driver, 'timeSaves', SAVES);
  const [copied, alone] = [summarize(times.copied), summarize(times.single)];

  say(`filling two libraries with ${stories} stories`);
  const bodies = await run(driver, 'fill', stories);
  await run(single, 'fillSingle', stories);
  say('popup with and without the check of each start');
  const openings = { checked: [] as number[], unchecked: [] as number[] };
  for (let n = 0; n < OPENINGS; n += 1) {
    openings.checked.push((await measurePopupOpening(driver, 1)).median);
    openings.unchecked.push((await measurePopupOpening(single, 1)).median);
  }
  const [checked, unchecked] = [summarize(openings.checked), summarize(openings.unchecked)];

  say('space, rebuild, backup and restore');
  const copyBytes = await run(driver, 'copyBytes');
  const rebuild = await run(driver, 'rebuild');
  const { made, restored } = await run(driver, 'backUpAndRestore');
  return {
    save: { copied, single: alone, ratio: round(copied.median / alone.median, 2) },
    start: { checked, unchecked, ratio: round(checked.median / unchecked.median, 2) },
    space: { bodies, copyBytes, ratio: round(copyBytes / bodies, 2) },
    rebuild: rounded(rebuild),
    backup: rounded(made),
    restore: rounded(restored),
  };
}

function rounded<Figures extends object>(figures: Figures): Figures {
  const entries = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'number' ? round(value) : value,
  ]);
  return Object.fromEntries(entries);
}
