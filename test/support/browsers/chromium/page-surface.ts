// A Chromium page (tab, extension page or popup) as a Surface.

import type { KeyInput, Page } from 'puppeteer-core';
import type { Surface } from '../driver';
import { makeSurface } from '../make-surface';

const pages = new WeakMap<Surface, Page>();

/** The page behind a surface; throws when it belongs to another browser. */
export function pageOf(surface: Surface): Page {
  const page = pages.get(surface);
  if (page === undefined) throw new Error('This surface is no page of Chromium.');
  return page;
}

/** Makes the surface of a page. */
export function pageSurface(page: Page, kind: Surface['kind']): Surface {
  // A popup is always in front, and would be closed by bringing anything to the front.
  const show = async () => {
    if (kind === 'tab') await page.bringToFront();
  };
  const surface = makeSurface({
    kind,
    limit: 30_000,
    url: async () => page.url(),
    isOpen: async () => !page.isClosed(),
    evaluateSource: (source) => page.evaluate(source),
    clickAt: async (x, y) => {
      await show();
      await page.mouse.click(x, y);
    },
    typeText: (text) => page.keyboard.type(text),
    press: async (chord) => {
      await show();
      await pressChord(page, chord);
    },
    screenshot: async (path, fullPage) => {
      await show();
      await page.screenshot({ path: pngPath(path), fullPage });
    },
    setViewport: async (width, height) => {
      if (kind === 'popup') throw new Error('A popup has the size of its content.');
      await page.setViewport({ width, height });
    },
    close: () => page.close(),
  });
  pages.set(surface, page);
  return surface;
}

async function pressChord(page: Page, chord: string): Promise<void> {
  const keys = chord.length > 1 ? chord.split(/\+(?=.)/) : [chord];
  const last = keys.pop() ?? chord;
  for (const modifier of keys) await page.keyboard.down(keyInput(modifier));
  try {
    await page.keyboard.press(keyInput(last));
  } finally {
    for (const modifier of keys.reverse()) await page.keyboard.up(keyInput(modifier));
  }
}

// Puppeteer names its keys in a closed union and throws for a name it does not know: the check is there.
function keyInput(name: string): KeyInput {
  return name as KeyInput;
}

function pngPath(path: string): `${string}.png` {
  if (!path.endsWith('.png')) throw new Error(`A screenshot is a .png file: ${path}`);
  return `${path.slice(0, -4)}.png`;
}
