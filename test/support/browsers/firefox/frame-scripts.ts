// What runs beside a page, in its own process, with Firefox's rights: evaluate a source in it, press keys in it.
// Each function stands alone: its source is sent.

import type { FirefoxTools } from './firefox-window';

type TextInputProcessor = {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): number;
};

/** The few parts of a frame script's world that are used. */
export type Frame = {
  readonly content: Window & typeof globalThis;
  readonly Components: {
    readonly utils: {
      readonly Sandbox: new (principal: unknown, options: object) => object;
      exportFunction(
        work: (text: string) => void,
        scope: object,
        options: { defineAs: string },
      ): void;
      evalInSandbox(source: string, sandbox: object): unknown;
    };
    readonly classes: Readonly<
      Record<string, { createInstance(kind: unknown): TextInputProcessor }>
    >;
    readonly interfaces: Readonly<Record<string, unknown>>;
  };
};

/** Work in a frame: gets what was sent, and tells one JSON text, `{"value":…}` or `{"error":…}`. */
export type FrameWork = (frame: Frame, given: string, tell: (json: string) => void) => void;

/** Evaluates an expression in the page, past its CSP, as a script of the page itself would see it. */
export function evaluateInFrame(frame: Frame, source: string, tell: (json: string) => void): void {
  const { utils } = frame.Components;
  const page = frame.content;
  const principal: unknown = Reflect.get(page.document, 'nodePrincipal');
  const sandbox = new utils.Sandbox(principal, {
    sandboxPrototype: page,
    wantXrays: false,
    sameZoneAs: page,
  });
  utils.exportFunction(tell, sandbox, { defineAs: 'offprintTell' });
  utils.evalInSandbox(
    `(async () => (${source}\n))().then(
      (value) => offprintTell(JSON.stringify({ value })),
      (error) => offprintTell(JSON.stringify({ error: String(error) })))`,
    sandbox,
  );
}

/** Presses the given keys (JSON list of chords, each a list of key names) in the page's focused element. */
export function pressInFrame(frame: Frame, given: string, tell: (json: string) => void): void {
  const codes: Readonly<Record<string, number>> = {
    Enter: 13,
    Tab: 9,
    Escape: 27,
    Backspace: 8,
    Delete: 46,
    ' ': 32,
    Home: 36,
    End: 35,
    PageUp: 33,
    PageDown: 34,
    ArrowLeft: 37,
    ArrowUp: 38,
    ArrowRight: 39,
    ArrowDown: 40,
    Shift: 16,
    Control: 17,
    Alt: 18,
  };
  const { classes, interfaces } = frame.Components;
  const kind = classes['@mozilla.org/text-input-processor;1'];
  if (kind === undefined) throw new Error('This Firefox has no text input processor.');
  const input = kind.createInstance(interfaces.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(frame.content))
    throw new Error('The keyboard is taken.');
  const event = (key: string) => {
    const letter = /^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0;
    const code = /^[a-z]$/i.test(key)
      ? `Key${key.toUpperCase()}`
      : /^\d$/.test(key)
        ? `Digit${key}`
        : '';
    const named =
      key.length > 1 ? `${key}${/^(Shift|Control|Alt)$/.test(key) ? 'Left' : ''}` : code;
    return new frame.content.KeyboardEvent('', { key, code: named, keyCode: codes[key] ?? letter });
  };
  const chords: string[][] = JSON.parse(given);
  for (const chord of chords) {
    for (const key of chord) input.keydown(event(key));
    for (const key of [...chord].reverse()) input.keyup(event(key));
  }
  tell('{"value":null}');
}

/**
 * Runs in the window: sends the work to the browser's process and waits for what it tells. Fails when the page goes
 * away meanwhile, which the caller may take as "not yet".
 */
export function runInFrame(
  tools: FirefoxTools,
  browserId: number,
  work: string,
  given: string,
): Promise<string> {
  const browser = tools.browser(browserId);
  const manager = browser.messageManager;
  const name = `offprint:${Math.random()}`;
  const script = `{
    const frame = this;
    const name = ${JSON.stringify(name)};
    const tell = (json) => frame.sendAsyncMessage(name, json);
    frame.addMessageListener(name + ':run', function run({ data }) {
      frame.removeMessageListener(name + ':run', run);
      try { (${work})({ content: frame.content, Components }, data, tell); } catch (error) { tell(JSON.stringify({ error: String(error) })); }
    });
  }`;
  const page = () => browser.browsingContext.currentWindowGlobal?.innerWindowId;
  const start = page();
  return new Promise((resolve, reject) => {
    const watch = tools.window.setInterval(() => {
      if (browser.isConnected && page() === start) return;
      stop();
      reject(new Error('The page went away.'));
    }, 50);
    const hear = ({ data }: { readonly data: unknown }) => {
      stop();
      resolve(String(data));
    };
    const stop = () => {
      tools.window.clearInterval(watch);
      manager.removeMessageListener(name, hear);
    };
    manager.addMessageListener(name, hear);
    manager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
    manager.sendAsyncMessage(`${name}:run`, given);
  });
}
