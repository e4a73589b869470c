// The Firefox driver: a small Marionette client, no driver program between.

import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askBadgeText, askCanRead } from '../ask-extension';
import { watchDownloads } from '../downloads';
import type { BrowserDriver, OpenOptions, Surface } from '../driver';
import { findBrowser } from '../find-browser.mjs';
import { waitUntil } from '../wait-until';
import { type Addon, readAddon } from './addon';
import { browserIdOf, FIREFOX_LIMIT, firefoxSurface, selectTab } from './firefox-surface';
import { type FirefoxProcess, launchFirefox } from './launch-firefox';
import { type MarionetteSession, startSession } from './marionette-session';
import * as inWindow from './window-scripts';

/** Starts Firefox with the extension on a fresh profile. The caller closes it, whatever happens. */
export async function openFirefox(options: OpenOptions): Promise<BrowserDriver> {
  const program = options.program ?? findBrowser('firefox')?.path;
  if (program === undefined) throw new Error('No Firefox was found.');
  const folder = await mkdtemp(join(tmpdir(), 'offprint-firefox-'));
  const downloads = join(folder, 'downloads');
  await mkdir(downloads);
  const addon = await readAddon(options.extension, join(folder, 'addon.zip'));
  const start = {
    ...options,
    program,
    profile: join(folder, 'profile'),
    downloads,
    addon: { id: addon.id, uuid: randomUUID() },
  };
  let running: { readonly process: FirefoxProcess; readonly session: MarionetteSession };
  let restarting = false;
  let scheme: 'light' | 'dark' | null = options.headed === true ? null : 'light';
  let tellClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });

  async function run(): Promise<void> {
    const process = await launchFirefox(start);
    try {
      const session = await startSession(process.port);
      await installAddon(session, addon);
      await session.inWindow(inWindow.placeButton, addon.id);
      if (scheme !== null) await session.inWindow(inWindow.setColorScheme, scheme);
      running = { process, session };
    } catch (error) {
      await process.kill();
      throw error;
    }
    void process.ended.then(() => {
      if (!restarting) tellClosed();
    });
  }

  async function stop(kill: boolean): Promise<void> {
    const { process, session } = running;
    if (!kill) {
      await session.quit();
      const limit = new Promise((resolve) => setTimeout(resolve, 20_000).unref());
      await Promise.race([process.ended, limit]);
    }
    await process.kill();
    session.close();
  }

  const tabSurface = (id: number) => firefoxSurface(running.session, id, 'tab');
  const extensionUrl = (path: string) => `moz-extension://${start.addon.uuid}/${path}`;

  async function openTab(url: string): Promise<Surface> {
    return waitForLoad(await running.session.inWindow(inWindow.addTab, url));
  }

  async function waitForLoad(id: number): Promise<Surface> {
    const failure = await waitUntil(() => running.session.inWindow(inWindow.loadState, id), {
      what: 'the page to load',
      limit: FIREFOX_LIMIT,
    });
    if (failure !== 'loaded') throw new Error(`Firefox cannot open the page: ${failure}`);
    const tab = tabSurface(id);
    await waitUntil(() => tab.evaluate(() => document.readyState === 'complete'), {
      what: 'the page to be whole',
      limit: FIREFOX_LIMIT,
    });
    return tab;
  }

  async function tabs(): Promise<Surface[]> {
    return (await running.session.inWindow(inWindow.tabIds)).map(tabSurface);
  }

  const tabNumber = (tab: Surface) =>
    running.session.inWindow(inWindow.tabNumber, addon.id, browserIdOf(tab));

  try {
    await run();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }

  return {
    kind: 'firefox',
    closed,
    version: async () =>
      `Firefox/${await running.session.inWindow(({ window }) => window.Services.appinfo.version)}`,
    extensionUrl,
    openTab,
    openExtensionPage: (path) => openTab(extensionUrl(path)),
    openPrivateTab: async (url) => {
      const { session } = running;
      await session.inWindow(inWindow.allowInPrivateWindows, addon.id);
      const id = await session.inWindow(inWindow.openPrivateWindow, url);
      await session.inWindow(inWindow.placeButton, addon.id);
      return waitForLoad(id);
    },
    clickToolbar: async (tab) => {
      const { session } = running;
      const id = browserIdOf(tab);
      await session.inWindow(inWindow.closePopup);
      await session.inWindow(selectTab, id);
      const button = await waitUntil(() => session.inWindow(inWindow.buttonPlace, addon.id, id), {
        what: 'the toolbar button',
        limit: FIREFOX_LIMIT,
      });
      await session.clickAt(button.windowId, button.x, button.y);
      const popup = await waitUntil(
        () => session.inWindow(inWindow.openPopupId, start.addon.uuid),
        {
          what: 'the popup',
          limit: FIREFOX_LIMIT,
        },
      );
      return firefoxSurface(session, popup, 'popup');
    },
    pressShortcut: async (tab, keys) => {
      const { session } = running;
      await session.inWindow(selectTab, browserIdOf(tab));
      await session.pressShortcut(keys);
    },
    stopBackground: async () => {
      await running.session.inWindow(inWindow.stopBackground, addon.id);
    },
    isBackgroundRunning: async () =>
      (await running.session.inWindow(inWindow.backgroundState, addon.id)) === 'running',
    restart: async ({ kill = false, between } = {}) => {
      restarting = true;
      try {
        await stop(kill);
      } finally {
        restarting = false;
      }
      await between?.(start.profile);
      await run();
    },
    setColorScheme: async (next) => {
      scheme = next;
      await running.session.inWindow(inWindow.setColorScheme, next);
    },
    tabs,
    waitForTab: (address, { limit = FIREFOX_LIMIT } = {}) =>
      waitUntil(
        async () => {
          for (const tab of await tabs()) {
            const url = await tab.url();
            if (typeof address === 'string' ? url.includes(address) : address.test(url)) return tab;
          }
          return null;
        },
        { what: `a tab at ${address}`, limit },
      ),
    waitForDownload: watchDownloads(downloads, {
      isFinished: async (path) =>
        (await running.session.inWindow(inWindow.finishedDownloads)).includes(path),
      limit: FIREFOX_LIMIT,
    }),
    canReadTab: async (tab, asking) => askCanRead(asking, await tabNumber(tab)),
    badgeText: async (tab, asking) => askBadgeText(asking, await tabNumber(tab)),
    close: async () => {
      await stop(false);
      tellClosed();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** For good from the zip where this Firefox takes unsigned add-ons (ESR), else for this run from the folder. */
async function installAddon(session: MarionetteSession, addon: Addon): Promise<void> {
  if (await session.inWindow(inWindow.isInstalled, addon.id)) return;
  await session
    .installAddon(addon.zip, false)
    .catch(() => session.installAddon(addon.folder, true));
  await waitUntil(() => session.inWindow(inWindow.isInstalled, addon.id), {
    what: 'the extension to start',
    limit: FIREFOX_LIMIT,
  });
}
