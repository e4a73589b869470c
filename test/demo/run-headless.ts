// The demo without a display: the same clicks a reader makes, and what came out of them in files.

import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserDriver } from '@/test/support/browsers/driver';
import { openPopup, type PopupScreen } from '@/test/support/screens/popup-screen';
import { waitForReader } from '@/test/support/screens/reader-screen';
import { fail, ok, type Result } from '@/utils/model/result';
import type { SavedPage } from './demo-options';
import { readStoryFacts, type StoryFactsRead } from './exported-story';
import { showPage } from './show-page';

/** The formats that are exported, with the names the files get. */
const EXPORTS = [
  { format: 'json', ending: /\.json$/, name: 'article.json' },
  { format: 'markdown', ending: /\.md$/, name: 'article.md' },
  { format: 'html', ending: /\.html$/, name: 'article.html' },
] as const;

/** Everything the run writes into its folder. */
export const DEMO_FILES = [...EXPORTS.map(({ name }) => name), 'popup.png', 'reader.png'];

/** Clicks, saves, opens, exports. The failure is one sentence; the driver stays the caller's. */
export async function runHeadless(
  driver: BrowserDriver,
  { page, out, say }: { page: SavedPage | null; out: string; say: (line: string) => void },
): Promise<Result<StoryFactsRead, string>> {
  await mkdir(out, { recursive: true });
  // What an earlier run left must not pass for this one's.
  for (const name of DEMO_FILES) await rm(join(out, name), { force: true });
  const shown = await showPage(driver, page, say);
  try {
    const popup = await openPopup(driver, shown.tab);
    const saved = await save(popup);
    if (!saved.ok) return saved;
    await popup.surface.screenshot(join(out, 'popup.png'));
    await popup.open();
    const reader = await waitForReader(driver);
    await reader.surface.screenshot(join(out, 'reader.png'));
    for (const { format, ending, name } of EXPORTS) {
      await copyFile(await reader.export(format, ending), join(out, name));
    }
    // The next run in this browser must find its own reader.
    await reader.surface.close();
  } finally {
    await shown.stop();
  }
  return ok(readStoryFacts(await readFile(join(out, 'article.json'), 'utf8')));
}

/** Presses save and waits for either end. */
async function save(popup: PopupScreen): Promise<Result<null, string>> {
  await popup.pressSave();
  const ends = ['saved', 'failed', 'held', 'private'].map((state) => `[data-state="${state}"]`);
  await popup.surface.waitFor(ends.join(','));
  const state = await popup.state();
  if (state === 'saved') return ok(null);
  return fail(`The page was not saved: ${(await popup.message()).replace(/\s+/g, ' ')}`);
}
