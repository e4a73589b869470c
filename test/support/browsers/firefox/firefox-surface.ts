// A Firefox tab or the popup as a Surface. Both are a `browser` element of Firefox's window, known by its id.

import { writeFile } from 'node:fs/promises';
import type { Surface } from '../driver';
import { makeSurface } from '../make-surface';
import { evaluateInFrame, type FrameWork, pressInFrame, runInFrame } from './frame-scripts';
import type { MarionetteSession } from './marionette-session';

const ids = new WeakMap<Surface, number>();

/** Limit of every wait in Firefox: under load it takes several times as long as Chromium. */
export const FIREFOX_LIMIT = 60_000;

/** The id of a surface's browser; throws when it belongs to another browser. */
export function browserIdOf(surface: Surface): number {
  const id = ids.get(surface);
  if (id === undefined) throw new Error('This surface is no page of Firefox.');
  return id;
}

/** Makes the surface of a browser element. */
export function firefoxSurface(
  session: MarionetteSession,
  id: number,
  kind: Surface['kind'],
): Surface {
  async function inFrame(work: FrameWork, given: string): Promise<unknown> {
    const answer: unknown = JSON.parse(
      await session.inWindow(runInFrame, id, work.toString(), given),
    );
    if (typeof answer !== 'object' || answer === null) return null;
    if ('error' in answer) throw new Error(String(answer.error));
    return 'value' in answer ? answer.value : undefined;
  }
  const show = async () => {
    if (kind === 'tab') await session.inWindow(selectTab, id);
  };
  const press = (chords: readonly (readonly string[])[]) =>
    inFrame(pressInFrame, JSON.stringify(chords));

  const surface = makeSurface({
    kind,
    limit: FIREFOX_LIMIT,
    url: () => session.inWindow((tools, browser) => tools.browser(browser).currentURI.spec, id),
    isOpen: () =>
      session
        .inWindow((tools, browser) => tools.browser(browser).isConnected, id)
        .catch(() => false),
    evaluateSource: (source) => inFrame(evaluateInFrame, source),
    clickAt: async (x, y) => {
      await show();
      const origin = await session.inWindow(originOf, id);
      await session.clickAt(origin.windowId, origin.x + x, origin.y + y);
    },
    typeText: async (text) => {
      await press([...text].map((key) => [key]));
    },
    press: async (chord) => {
      await show();
      await press([chord.length > 1 ? chord.split(/\+(?=.)/) : [chord]]);
    },
    screenshot: async (path, fullPage) => {
      await show();
      const size = await surface.evaluate((whole: boolean) => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return whole ? { width: scrollWidth, height: scrollHeight } : null;
      }, fullPage);
      const png = await session.inWindow(drawPage, id, size);
      await writeFile(path, Buffer.from(png, 'base64'));
    },
    setViewport: async (width, height) => {
      if (kind === 'popup') throw new Error('A popup has the size of its content.');
      await session.inWindow(sizeBrowser, id, width, height);
      await surface.evaluate(
        (w: number, h: number) =>
          new Promise<null>((resolve) => {
            const look = () =>
              innerWidth === w && innerHeight === h ? resolve(null) : requestAnimationFrame(look);
            look();
          }),
        width,
        height,
      );
    },
    close: async () => {
      await session.inWindow((tools, browser) => {
        const popup = tools.popup();
        if (popup?.browserId === browser) {
          popup.closest<Element & { hidePopup(): void }>('panel')?.hidePopup();
          return;
        }
        tools.windowOf(browser).gBrowser.removeTab(tools.tab(browser));
      }, id);
    },
  });
  ids.set(surface, id);
  return surface;
}

type Tools = Parameters<typeof runInFrame>[0];

/** Runs in the window: brings a tab to the front. */
export function selectTab(tools: Tools, browserId: number): void {
  const tab = tools.tab(browserId);
  const window = tools.windowOf(browserId);
  if (window.gBrowser.selectedTab !== tab) window.gBrowser.selectedTab = tab;
}

function originOf(tools: Tools, browserId: number): { x: number; y: number; windowId: number } {
  const browser = tools.browser(browserId);
  const box = browser.getBoundingClientRect();
  return { x: box.x, y: box.y, windowId: tools.windowOf(browserId).docShell.outerWindowID };
}

async function drawPage(
  tools: Tools,
  browserId: number,
  size: { readonly width: number; readonly height: number } | null,
): Promise<string> {
  const shown = tools.browser(browserId).browsingContext.currentWindowGlobal;
  if (shown === null) throw new Error('The page is not drawn.');
  const box = size === null ? null : new tools.window.DOMRect(0, 0, size.width, size.height);
  const image = await shown.drawSnapshot(box, tools.window.devicePixelRatio, 'rgb(255, 255, 255)');
  const canvas = tools.window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  if (!(canvas instanceof tools.window.HTMLCanvasElement)) throw new Error('There is no canvas.');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

function sizeBrowser(tools: Tools, browserId: number, width: number, height: number): void {
  const { style } = tools.browser(browserId);
  for (const [name, size] of [
    ['width', width],
    ['height', height],
  ] as const) {
    style.setProperty(`min-${name}`, `${size}px`);
    style.setProperty(`max-${name}`, `${size}px`);
  }
}
