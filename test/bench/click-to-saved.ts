// From the click on "Save" to "Saved" on the card, as the popup itself sees it.

import type { BrowserDriver, Surface } from '@/test/support/browsers/driver';
import { openPopup } from '@/test/support/screens/popup-screen';
import { byTestId } from '@/test/support/screens/test-id';
import { servePages } from '@/test/support/serve-pages';
import { makePage } from './make-page';
import { type Figures, summarize } from './statistics';

/** Milliseconds from the mouse click on "Save" until the card says "saved", for pages of the given sizes in bytes. */
export async function measureClickToSaved(
  driver: BrowserDriver,
  sizes: Readonly<Record<string, number>>,
  runs: number,
): Promise<Record<string, Figures>> {
  const server = await servePages({});
  const figures: Record<string, Figures> = {};
  try {
    for (const [name, bytes] of Object.entries(sizes)) {
      const measured: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        const path = `/${name}-${run}.html`;
        server.set(path, makePage(bytes, run + 1));
        const tab = await driver.openTab(server.url(path));
        measured.push(await timeOneSave(driver, tab));
        await tab.close();
      }
      figures[name] = summarize(measured);
    }
  } finally {
    await server.stop();
  }
  return figures;
}

async function timeOneSave(driver: BrowserDriver, tab: Surface): Promise<number> {
  const popup = await openPopup(driver, tab);
  await popup.surface.evaluate(
    (save: string, card: string) => {
      const times: Record<string, number> = {};
      Object.assign(globalThis, { benchTimes: times });
      document.querySelector(save)?.addEventListener('click', () => {
        times.click = performance.now();
      });
      new MutationObserver(() => {
        if (document.querySelector(card)) times.saved ??= performance.now();
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    byTestId('save'),
    `${byTestId('page-card')}[data-state="saved"]`,
  );
  await popup.surface.click(byTestId('save'));
  await popup.waitForState('saved');
  return popup.surface.evaluate(() => {
    const times: { click: number; saved: number } = Reflect.get(globalThis, 'benchTimes');
    return times.saved - times.click;
  });
}
