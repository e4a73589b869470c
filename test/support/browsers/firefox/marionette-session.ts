// A Marionette session that stays in Firefox's own window, from which tabs and popups are reached alike.

import type { Plain } from '../driver';
import { type FirefoxTools, makeTools } from './firefox-window';
import { connectMarionette } from './marionette-connection';

/** What the driver asks Firefox. */
export type MarionetteSession = {
  /** Runs a self-contained function in Firefox's window with the tools for it; its source is sent, its plain result comes back. */
  inWindow<Args extends readonly Plain[], Value>(
    work: (tools: FirefoxTools, ...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value>;
  /** A real left click at a point of the window that is named by its outer id. */
  clickAt(windowId: number, x: number, y: number): Promise<void>;
  /** Presses `Alt+Shift+D` in the window itself, where keyboard commands are heard. */
  pressShortcut(keys: string): Promise<void>;
  /** Installs the add-on from a zip (kept in the profile) or a folder (gone when Firefox ends). */
  installAddon(path: string, temporary: boolean): Promise<void>;
  /** Asks Firefox to end; the reply may never come. */
  quit(): Promise<void>;
  close(): void;
};

/** Modifiers as WebDriver writes them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const WEBDRIVER_KEYS: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Ctrl: '\uE009',
  Alt: '\uE00A',
};

const SCRIPT_LIMIT = 120_000;

/** Opens a session on a port of 127.0.0.1. */
export async function startSession(port: number): Promise<MarionetteSession> {
  const connection = await connectMarionette(port);
  await connection.send('WebDriver:NewSession', { capabilities: {} });
  await connection.send('WebDriver:SetTimeouts', { script: SCRIPT_LIMIT });
  await connection.send('Marionette:SetContext', { value: 'chrome' });

  const actions = async (source: object) => {
    await connection.send('WebDriver:PerformActions', { actions: [source] });
    await connection.send('WebDriver:ReleaseActions');
  };

  return {
    async inWindow<Args extends readonly Plain[], Value>(
      work: (tools: FirefoxTools, ...args: Args) => Value | Promise<Value>,
      ...args: Args
    ): Promise<Value> {
      const script = `
        const given = [...arguments], tell = given.pop();
        (async () => (${work.toString()})((${makeTools.toString()})(window), ...given))()
          .then((value) => tell({ value: value ?? null }), (error) => tell({ error: String(error) }));`;
      const reply = replyValue(
        await connection.send('WebDriver:ExecuteAsyncScript', { script, args }),
      );
      if (isObject(reply) && 'error' in reply) throw new Error(String(reply.error));
      // What comes back is what `work` returned: the caller's own type.
      return (isObject(reply) && 'value' in reply ? reply.value : null) as Value;
    },
    clickAt: async (windowId, x, y) => {
      await switchToWindow(connection.send, windowId);
      await actions({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          {
            type: 'pointerMove',
            x: Math.round(x),
            y: Math.round(y),
            duration: 0,
            origin: 'viewport',
          },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    pressShortcut: async (keys) => {
      const values = keys.split('+').map((key) => WEBDRIVER_KEYS[key] ?? key.toLowerCase());
      await actions({
        type: 'key',
        id: 'keyboard',
        actions: [
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...[...values].reverse().map((value) => ({ type: 'keyUp', value })),
        ],
      });
    },
    installAddon: async (path, temporary) => {
      await connection.send('Addon:Install', { path, temporary, allowPrivateBrowsing: false });
    },
    quit: async () => {
      await connection.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    },
    close: connection.close,
  };
}

/** The private window is another one: Marionette acts on the one it was switched to. */
async function switchToWindow(
  send: (command: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>,
  windowId: number,
): Promise<void> {
  const idOfCurrent = async () =>
    replyValue(
      await send('WebDriver:ExecuteScript', {
        script: 'return window.docShell.outerWindowID',
        args: [],
      }),
    );
  if ((await idOfCurrent()) === windowId) return;
  const handles = replyValue(await send('WebDriver:GetWindowHandles'));
  for (const handle of Array.isArray(handles) ? handles : []) {
    await send('WebDriver:SwitchToWindow', { handle, focus: true });
    if ((await idOfCurrent()) === windowId) return;
  }
  throw new Error('That window of Firefox is closed.');
}

function replyValue(reply: unknown): unknown {
  return isObject(reply) && 'value' in reply ? reply.value : reply;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
