// What runs in Firefox's own window to work its tabs, its toolbar and the add-on. Each function stands alone.

import type { FirefoxTools, WebExtension } from './firefox-window';

/** Whether the add-on runs. */
export function isInstalled({ window }: FirefoxTools, addonId: string): boolean {
  return window.WebExtensionPolicy.getByID(addonId) !== null;
}

/** Puts the add-on's button into the bar of every window: a new one hides behind the puzzle piece. */
export function placeButton({ windows }: FirefoxTools, addonId: string): null {
  const widget = `${addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  for (const window of windows()) {
    window.CustomizableUI.addWidgetToArea(widget, window.CustomizableUI.AREA_NAVBAR);
  }
  return null;
}

/** Middle of the toolbar button in the window of a tab; null until it is drawn. */
export function buttonPlace(
  tools: FirefoxTools,
  addonId: string,
  browserId: number,
): { x: number; y: number; windowId: number } | null {
  const window = tools.windowOf(browserId);
  const button = window.document.getElementById(
    `${addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-BAP`,
  );
  const box = button?.getBoundingClientRect();
  if (box === undefined || box.width === 0) return null;
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    windowId: window.docShell.outerWindowID,
  };
}

/** Closes an open popup: a click on the button would do only that. */
export async function closePopup(tools: FirefoxTools): Promise<null> {
  const panel = tools.popup()?.closest<Element & { hidePopup(): void }>('panel');
  panel?.hidePopup();
  while (tools.popup() !== null)
    await new Promise((resolve) => tools.window.setTimeout(resolve, 20));
  return null;
}

/** Id of the open popup's browser once the add-on's page is in it. */
export function openPopupId(tools: FirefoxTools, uuid: string): number | null {
  const popup = tools.popup();
  if (popup === null || !popup.currentURI.spec.startsWith(`moz-extension://${uuid}/`)) return null;
  return popup.webProgress.isLoadingDocument ? null : popup.browserId;
}

/** Opens a tab in front, in the first window (a private one is never that), and gives its id. */
export function addTab(tools: FirefoxTools, url: string): number {
  const window = tools.windows()[0] ?? tools.window;
  const triggeringPrincipal = window.Services.scriptSecurityManager.getSystemPrincipal();
  const tab = window.gBrowser.addTab(url, { triggeringPrincipal });
  window.gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;
}

/** `loaded`, the address of an error page, or null while it loads. */
export function loadState(tools: FirefoxTools, browserId: number): string | null {
  const { currentURI, documentURI, webProgress } = tools.browser(browserId);
  if (documentURI?.spec.startsWith('about:neterror')) return documentURI.spec.slice(0, 200);
  return webProgress.isLoadingDocument || currentURI.spec === 'about:blank' ? null : 'loaded';
}

/** Ids of all tabs of all windows. */
export function tabIds({ windows }: FirefoxTools): number[] {
  return windows().flatMap((each) =>
    [...each.gBrowser.tabs].map((tab) => tab.linkedBrowser.browserId),
  );
}

/** The number by which the extension knows a tab. */
export function tabNumber(tools: FirefoxTools, addonId: string, browserId: number): number {
  const extension: WebExtension | undefined =
    tools.window.WebExtensionPolicy.getByID(addonId)?.extension;
  if (extension === undefined) throw new Error('The extension is not installed.');
  return extension.tabManager.getWrapper(tools.tab(browserId)).id;
}

/** `running`, `stopped`, … as Firefox says. */
export function backgroundState({ window }: FirefoxTools, addonId: string): string {
  return window.WebExtensionPolicy.getByID(addonId)?.extension.backgroundState ?? 'not installed';
}

/** Ends the event page, as Firefox does when it idles. */
export async function stopBackground({ window }: FirefoxTools, addonId: string): Promise<null> {
  await window.WebExtensionPolicy.getByID(addonId)?.extension.terminateBackground();
  return null;
}

/** Light or dark for every page from now on. A popup follows the toolbar around it, so the whole system is dark. */
export function setColorScheme({ window }: FirefoxTools, scheme: 'light' | 'dark'): void {
  window.Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0);
}

/** Paths of the downloads that are whole. */
export async function finishedDownloads({ window }: FirefoxTools): Promise<string[]> {
  type Download = { readonly succeeded: boolean; readonly target: { readonly path: string } };
  type Module = {
    readonly Downloads: {
      readonly ALL: string;
      getList(kind: string): Promise<{ getAll(): Promise<readonly Download[]> }>;
    };
  };
  const { Downloads } = window.ChromeUtils.importESModule<Module>(
    'resource://gre/modules/Downloads.sys.mjs',
  );
  const list = await (await Downloads.getList(Downloads.ALL)).getAll();
  return list.filter(({ succeeded }) => succeeded).map(({ target }) => target.path);
}

/** Lets the add-on run in private windows, as the reader does in about:addons. The add-on starts again for it. */
export async function allowInPrivateWindows(
  { window }: FirefoxTools,
  addonId: string,
): Promise<null> {
  type Permissions = {
    readonly ExtensionPermissions: {
      add(id: string, what: { permissions: string[]; origins: string[] }): Promise<void>;
    };
  };
  type Addons = {
    readonly AddonManager: {
      getAddonByID(id: string): Promise<{ reload(): Promise<void> } | null>;
    };
  };
  const { ExtensionPermissions } = window.ChromeUtils.importESModule<Permissions>(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = window.ChromeUtils.importESModule<Addons>(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  await ExtensionPermissions.add(addonId, {
    permissions: ['internal:privateBrowsingAllowed'],
    origins: [],
  });
  await (await AddonManager.getAddonByID(addonId))?.reload();
  return null;
}

/** Opens a private window on an address; gives the tab's id once the window is ready. */
export async function openPrivateWindow(tools: FirefoxTools, url: string): Promise<number> {
  const opened = tools.window.OpenBrowserWindow({ private: true });
  // Before its start is over the window would put its own first page over ours.
  while (opened.gBrowserInit?.delayedStartupFinished !== true) {
    await new Promise((resolve) => tools.window.setTimeout(resolve, 20));
  }
  const triggeringPrincipal = tools.window.Services.scriptSecurityManager.getSystemPrincipal();
  const tab = opened.gBrowser.addTab(url, { triggeringPrincipal });
  opened.gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;
}
