// What a real browser can be asked to do in a test: one interface, so that the same specification runs in both.

/** The two families of browsers the product ships for. */
export type BrowserKind = 'chromium' | 'firefox';

/** What may cross into a page: plain data. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** What `waitFor` and its sisters take: `limit` in milliseconds, 30 s unless given (60 s in Firefox). */
export type WaitOptions = { readonly limit?: number };

/** One rule that axe-core found broken, with the places that break it. */
export type AxeViolation = {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly targets: readonly string[];
};

/** A tab, an extension page or the popup. Every method waits for what it needs, and throws with a sentence if it does not come. */
export type Surface = {
  readonly kind: 'tab' | 'popup';
  url(): Promise<string>;
  title(): Promise<string>;
  /** False once the tab or the popup was closed. */
  isOpen(): Promise<boolean>;
  /** Waits until an element matches and, unless `visible: false`, is displayed. */
  waitFor(selector: string, options?: WaitOptions & { readonly visible?: boolean }): Promise<void>;
  /** Waits until no displayed element matches. */
  waitForGone(selector: string, options?: WaitOptions): Promise<void>;
  /** Waits until some match contains the string, or fits the expression. */
  waitForText(selector: string, text: string | RegExp, options?: WaitOptions): Promise<void>;
  /** Visible text of the first match, trimmed; waits for it to be there. */
  text(selector: string): Promise<string>;
  /** Visible text of every match now, trimmed, in document order. */
  texts(selector: string): Promise<string[]>;
  count(selector: string): Promise<number>;
  exists(selector: string): Promise<boolean>;
  /** An attribute of the first match; null when it has none. Waits for the element. */
  attribute(selector: string, name: string): Promise<string | null>;
  /** A real mouse click in the middle of the first displayed match, once nothing covers it. */
  click(selector: string): Promise<void>;
  /** The same on the first match whose text is, or contains, `text`. */
  clickText(selector: string, text: string | RegExp): Promise<void>;
  /** A real click into the field, then real key events. */
  type(selector: string, text: string): Promise<void>;
  /** Empties the field first (select all, Backspace), then types. */
  fill(selector: string, text: string): Promise<void>;
  /** One key or a chord to whatever has the focus: `Enter`, `/`, `Shift+Tab`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Runs a self-contained function in the page (its source is sent) and gives back its plain result. */
  evaluate<Args extends readonly Plain[], Value>(
    work: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value>;
  /** The same for source text: an expression, which may be a promise. The page's CSP does not apply to it. */
  evaluateSource(source: string): Promise<unknown>;
  /** Writes a PNG of what is seen, or of the whole document. */
  screenshot(path: string, options?: { readonly fullPage?: boolean }): Promise<void>;
  /** Runs axe-core in the surface. An empty list is what everyone wants. */
  axe(): Promise<AxeViolation[]>;
  /** Size of the content area in CSS pixels; tabs only. */
  setViewport(width: number, height: number): Promise<void>;
  close(): Promise<void>;
};

/** How a browser is started. */
export type OpenOptions = {
  /** Folder of the built extension (with its manifest.json). */
  readonly extension: string;
  /** The browser's program; found by name when absent. */
  readonly program?: string;
  /** Shows a window; needs a display. */
  readonly headed?: boolean;
  /** Language of the browser's own interface. Chinese needs the language packs of `provideBrowser({ chinese: true })`. */
  readonly language?: 'en' | 'zh-CN';
  /** `loopback` (the default) lets nothing out but 127.0.0.1 and localhost. */
  readonly network?: 'loopback' | 'open';
  /** Width and height of the first window. */
  readonly size?: { readonly width: number; readonly height: number };
};

/** How a browser goes down, and what happens before it comes up again. */
export type RestartOptions = {
  /** SIGKILL to the browser's whole process group, at once and whatever it is doing. */
  readonly kill?: boolean;
  /** Runs while the browser is down, with the folder of its profile. What it throws leaves the browser down. */
  readonly between?: (profile: string) => Promise<void>;
};

/** A running browser with the extension installed. */
export type BrowserDriver = {
  readonly kind: BrowserKind;
  /** `Chrome/156.0…` or `Firefox/153.7`. */
  version(): Promise<string>;
  extensionUrl(path: string): string;
  openTab(url: string): Promise<Surface>;
  /** Opens a tab in a private window, after letting the extension run there. */
  openPrivateTab(url: string): Promise<Surface>;
  /** An extension page in a tab: `library.html#/…`. */
  openExtensionPage(path: string): Promise<Surface>;
  /** The reader's own click on the toolbar button while `tab` is shown: grants `activeTab` and opens the popup. */
  clickToolbar(tab: Surface): Promise<Surface>;
  /** A keyboard command of the manifest while `tab` is shown, for example `Alt+Shift+D`. */
  pressShortcut(tab: Surface, keys: string): Promise<void>;
  /** Ends the service worker or the event page, as the browser itself may at any time. */
  stopBackground(): Promise<void>;
  /** Whether the service worker or the event page runs now. */
  isBackgroundRunning(): Promise<boolean>;
  /** Stops the browser and starts it again on the same profile. Old surfaces are dead. */
  restart(options?: RestartOptions): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Tabs and extension pages that are open now; never the popup. */
  tabs(): Promise<Surface[]>;
  /** Waits for a tab whose address contains the string or fits the expression. */
  waitForTab(address: string | RegExp, options?: WaitOptions): Promise<Surface>;
  /** Path on disk of the first finished download of that name that was not handed out before. */
  waitForDownload(name: string | RegExp, options?: WaitOptions): Promise<string>;
  /** Whether the extension may read that tab now. Asks in `asking`, an extension page, without any click. */
  canReadTab(tab: Surface, asking: Surface): Promise<boolean>;
  /** Text of the badge on a tab; empty when there is none. Asks in `asking`, an extension page. */
  badgeText(tab: Surface, asking: Surface): Promise<string>;
  /** Ends the browser and removes its profile and downloads. Safe to call twice. */
  close(): Promise<void>;
  /** Resolves once the browser is gone, whoever ended it. */
  readonly closed: Promise<void>;
};

/** Chromium alone can answer a navigation to any address from a file. */
export type ChromiumDriver = BrowserDriver & {
  readonly kind: 'chromium';
  /**
   * Opens `url`, answered with the file's bytes as `text/html` without a charset (the page's own meta decides).
   * Nothing else that page asks for goes out.
   */
  openAnswered(url: string, file: string): Promise<Surface>;
};
