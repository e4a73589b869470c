// The few parts of Firefox's own window that the driver uses, so that its scripts are checked like all others.
// Names and forms are Firefox's: https://searchfox.org/mozilla-central/source/browser/base/content

/** The `browser` element that shows a page: in a tab, or in the panel of a popup. */
export type BrowserElement = Element & {
  readonly browserId: number;
  readonly currentURI: { readonly spec: string };
  readonly documentURI: { readonly spec: string } | null;
  readonly webProgress: { readonly isLoadingDocument: boolean };
  readonly browsingContext: {
    prefersColorSchemeOverride: string;
    readonly currentWindowGlobal: {
      readonly innerWindowId: number;
      drawSnapshot(box: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
    } | null;
  };
  readonly messageManager: {
    addMessageListener(name: string, listener: (message: { readonly data: unknown }) => void): void;
    removeMessageListener(
      name: string,
      listener: (message: { readonly data: unknown }) => void,
    ): void;
    loadFrameScript(url: string, delayed: boolean): void;
    sendAsyncMessage(name: string, data: unknown): void;
  };
  readonly style: CSSStyleDeclaration;
  focus(): void;
};

/** A tab in the tab bar. */
export type TabElement = Element & { readonly linkedBrowser: BrowserElement };

/** The extension as Firefox's own code knows it. */
export type WebExtension = {
  readonly backgroundState: string;
  readonly tabManager: { getWrapper(tab: TabElement): { readonly id: number } };
  terminateBackground(): Promise<void>;
};

/** The window around tabs, with the services it can reach. */
export type FirefoxWindow = Window &
  typeof globalThis & {
    readonly docShell: { readonly outerWindowID: number };
    readonly gBrowser: {
      readonly tabs: readonly TabElement[];
      selectedTab: TabElement;
      addTab(url: string, options: object): TabElement;
      removeTab(tab: TabElement): void;
    };
    /** Undefined until the window has loaded. */
    readonly gBrowserInit?: { readonly delayedStartupFinished: boolean };
    readonly Services: {
      readonly wm: {
        getEnumerator(kind: string): Iterable<FirefoxWindow>;
        getMostRecentWindow(kind: string): FirefoxWindow;
      };
      readonly scriptSecurityManager: { getSystemPrincipal(): object };
      readonly prefs: {
        setIntPref(name: string, value: number): void;
      };
      readonly appinfo: { readonly version: string };
      readonly focus: { activeWindow: FirefoxWindow | null };
    };
    readonly CustomizableUI: {
      readonly AREA_NAVBAR: string;
      addWidgetToArea(widget: string, area: string): void;
    };
    readonly WebExtensionPolicy: {
      getByID(id: string): { readonly extension: WebExtension } | null;
    };
    readonly ChromeUtils: { importESModule<Module>(url: string): Module };
    OpenBrowserWindow(options: { readonly private: boolean }): FirefoxWindow;
  };

/** What every script in the window gets: the window, and how to find again what an id named. */
export type FirefoxTools = {
  readonly window: FirefoxWindow;
  windows(): FirefoxWindow[];
  /** Throws when the tab is closed. */
  tab(browserId: number): TabElement;
  /** A tab's or a popup's browser. Throws when it is closed. */
  browser(browserId: number): BrowserElement;
  /** The window a tab or a popup is in. */
  windowOf(browserId: number): FirefoxWindow;
  /** The open popup panel's browser; null when none is open. */
  popup(): BrowserElement | null;
};

/** Makes the tools. Stands alone: its source is sent to Firefox with every script. */
export function makeTools(window: FirefoxWindow): FirefoxTools {
  const windows = () => [...window.Services.wm.getEnumerator('navigator:browser')];
  const tabs = () => windows().flatMap((each) => [...each.gBrowser.tabs]);
  const popup = () => {
    for (const each of windows()) {
      for (const browser of each.document.querySelectorAll<BrowserElement>(
        '.webextension-popup-browser',
      )) {
        const panel = browser.closest<Element & { state?: string }>('panel');
        if (panel?.state === 'open') return browser;
      }
    }
    return null;
  };
  const tab = (browserId: number) => {
    const found = tabs().find((each) => each.linkedBrowser.browserId === browserId);
    if (found === undefined) throw new Error('The tab is closed.');
    return found;
  };
  const browser = (browserId: number) => {
    const open = popup();
    return open?.browserId === browserId ? open : tab(browserId).linkedBrowser;
  };
  const windowOf = (browserId: number) => {
    const { ownerDocument } = browser(browserId);
    const found = windows().find((each) => each.document === ownerDocument);
    if (found === undefined) throw new Error('The window is closed.');
    return found;
  };
  return { window, windows, tab, browser, windowOf, popup };
}
