// The Chromium driver: Puppeteer over a pipe, the extension loaded by the protocol, the toolbar clicked by it.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer-core';
import { askBadgeText, askCanRead } from '../ask-extension';
import { watchDownloads } from '../downloads';
import type { ChromiumDriver, OpenOptions, Surface } from '../driver';
import { findBrowser } from '../find-browser.mjs';
import { guardProcessGroup, killProcessGroup } from '../process-guard';
import { waitUntil } from '../wait-until';
import { answerNavigation } from './answer-navigation';
import { turnOn } from './extension-settings';
import { launchChromium } from './launch-chromium';
import { pageOf, pageSurface } from './page-surface';
import { openPrivatePage } from './private-page';
import { pressNativeChord } from './shortcut';

/** Starts Chromium with the extension on a fresh profile. The caller closes it, whatever happens. */
export async function openChromium(options: OpenOptions): Promise<ChromiumDriver> {
  const program = options.program ?? findProgram();
  const folder = await mkdtemp(join(tmpdir(), 'offprint-chromium-'));
  const downloads = join(folder, 'downloads');
  const profile = join(folder, 'profile');
  await mkdir(downloads);
  let browser!: Browser;
  let extensionId = '';
  let scheme: 'light' | 'dark' = 'light';
  let restarting = false;
  let forget: () => void = () => undefined;
  let tellClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve;
  });

  async function start(): Promise<void> {
    browser = await launchChromium({ ...options, program, profile });
    const pid = browser.process()?.pid;
    if (pid !== undefined) forget = guardProcessGroup(pid, folder);
    browser.once('disconnected', () => {
      if (!restarting) tellClosed();
    });
    // Lasts as long as its session does: this one stays attached.
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
    });
    extensionId = await browser.installExtension(options.extension);
    await waitUntil(() => backgroundTarget(browser, extensionId), {
      what: "the extension's worker",
    });
    // A new extension hides behind the puzzle piece; older browsers have no such switch.
    if (options.headed === true) {
      await turnOn(browser, extensionId, 'pinnedToToolbar').catch(() => undefined);
    }
  }

  async function prepare(page: Page, kind: Surface['kind']): Promise<Surface> {
    // A person's own browser keeps the person's own colours.
    if (options.headed !== true) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    }
    return pageSurface(page, kind);
  }

  const isPopup = (target: Target) =>
    target.type() === 'page' &&
    target.url().startsWith(`chrome-extension://${extensionId}/popup.html`);

  async function findPopup(): Promise<Page | null> {
    for (const target of browser.targets().filter(isPopup)) {
      const page = await target.asPage();
      if (await isRealPopup(page)) return page;
    }
    return null;
  }

  async function tabs(): Promise<Surface[]> {
    const pages = await browser.pages();
    const popups = await Promise.all(
      pages.map((page) => isPopup(page.target()) && isRealPopup(page).catch(() => true)),
    );
    return Promise.all(
      pages.filter((_, at) => popups[at] !== true).map((page) => prepare(page, 'tab')),
    );
  }

  async function openTab(url: string): Promise<Surface> {
    const page = await browser.newPage();
    const surface = await prepare(page, 'tab');
    await page.goto(url);
    return surface;
  }

  async function stop(kill: boolean): Promise<void> {
    // Undefined when the very start failed.
    const child = browser?.process();
    if (child?.pid === undefined) return;
    const isGone = () => child.exitCode !== null || child.signalCode !== null;
    const ended = isGone() ? null : new Promise((resolve) => child.once('exit', resolve));
    if (!kill) await browser.close().catch(() => undefined);
    // Puppeteer starts the browser as the head of its own group: renderers and helpers die with it.
    killProcessGroup(child.pid);
    await ended;
    forget();
  }

  try {
    await start();
  } catch (error) {
    await stop(true);
    await rm(folder, { recursive: true, force: true });
    throw error;
  }

  return {
    kind: 'chromium',
    closed,
    version: () => browser.version(),
    extensionUrl: (path) => `chrome-extension://${extensionId}/${path}`,
    openTab,
    openExtensionPage: (path) => openTab(`chrome-extension://${extensionId}/${path}`),
    openPrivateTab: async (url) => prepare(await openPrivatePage(browser, extensionId, url), 'tab'),
    openAnswered: async (url, file) => {
      const page = await browser.newPage();
      await answerNavigation(page, url, file);
      const surface = await prepare(page, 'tab');
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return surface;
    },
    clickToolbar: async (tab) => {
      const page = pageOf(tab);
      const extension = (await browser.extensions()).get(extensionId);
      if (extension === undefined) throw new Error('The extension is not installed.');
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      const popup = await waitUntil(findPopup, { what: 'the popup' });
      return prepare(popup, 'popup');
    },
    pressShortcut: async (tab, keys) => {
      const page = pageOf(tab);
      await page.bringToFront();
      await pressNativeChord(page, keys);
    },
    stopBackground: async () => {
      const target = backgroundTarget(browser, extensionId);
      if (target === null) return;
      const session = await browser.target().createCDPSession();
      try {
        const { targetInfos } = await session.send('Target.getTargets');
        const worker = targetInfos.find(({ url }) => url === target.url());
        if (worker !== undefined)
          await session.send('Target.closeTarget', { targetId: worker.targetId });
      } finally {
        await session.detach();
      }
      // This one: a question that waits for an answer may have started the next already.
      await waitUntil(() => !browser.targets().includes(target), { what: 'the worker to end' });
    },
    isBackgroundRunning: async () => backgroundTarget(browser, extensionId) !== null,
    restart: async ({ kill = false, between } = {}) => {
      restarting = true;
      await stop(kill);
      restarting = false;
      await between?.(profile);
      await start();
    },
    setColorScheme: async (next) => {
      scheme = next;
      for (const page of await browser.pages()) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: next }]);
      }
    },
    tabs,
    waitForTab: (address, { limit = 30_000 } = {}) =>
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
    // Chromium gives a file its name only when it is whole.
    waitForDownload: watchDownloads(downloads, { isFinished: async () => true, limit: 30_000 }),
    canReadTab: async (tab, asking) => askCanRead(asking, await tabNumber(tab, asking)),
    badgeText: async (tab, asking) => askBadgeText(asking, await tabNumber(tab, asking)),
    close: async () => {
      await stop(false);
      tellClosed();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function findProgram(): string {
  const found = findBrowser('chromium');
  if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');
  return found.path;
}

function backgroundTarget(browser: Browser, extensionId: string): Target | null {
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && new URL(target.url()).host === extensionId;
  return browser.targets().find(isWorker) ?? null;
}

/** popup.html may also be open as a tab, for tests of it: only the real one is no tab of the extension's own. */
async function isRealPopup(page: Page): Promise<boolean> {
  const ask = 'new Promise((tell) => chrome.tabs.getCurrent((tab) => tell(tab === undefined)))';
  return (await page.evaluate(ask)) === true;
}

/** The number by which the extension knows a tab. The tab is brought to the front for it. */
async function tabNumber(tab: Surface, asking: Surface): Promise<number> {
  const page = pageOf(tab);
  const session = await page.createCDPSession();
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.detach();
  await page.bringToFront();
  const id = await pageOf(asking).evaluate(
    `chrome.tabs.query({ active: true, windowId: ${windowId} }).then(([tab]) => tab?.id ?? null)`,
  );
  if (typeof id !== 'number') throw new Error('The extension sees no such tab.');
  return id;
}
