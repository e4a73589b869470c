// The demo with a display: a browser with Offprint on the sample page, for a person to click in.

import type { BrowserDriver } from '@/test/support/browsers/driver';
import type { SavedPage } from './demo-options';
import { showPage } from './show-page';

/** Shows the page and stays until the person closes the browser. */
export async function runHeaded(
  driver: BrowserDriver,
  { page, say }: { page: SavedPage | null; say: (line: string) => void },
): Promise<void> {
  const before = await driver.tabs();
  const shown = await showPage(driver, page, say);
  try {
    // The empty tab the browser came with.
    for (const tab of before) await tab.close();
    say(
      'Click the Offprint button in the toolbar, or press Alt+Shift+S. This ends when you close the browser.',
    );
    await driver.closed;
  } finally {
    await shown.stop();
  }
}
