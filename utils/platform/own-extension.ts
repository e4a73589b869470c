// What the browser knows of Offprint itself: its version, its keys, and the page where keys are changed.

import { browser } from 'wxt/browser';

/** The version in the manifest. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** The commands' keys as the browser writes them; empty where the reader or the browser set none. */
export async function readCommandKeys(): Promise<{ open: string; save: string }> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string) =>
    commands.find((command) => command.name === name)?.shortcut?.trim() ?? '';
  return { open: keyOf('_execute_action'), save: keyOf('save-page') };
}

/** Opens the browser's own page for keys; false where the browser lets no extension do that. */
export async function openKeySettings(): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) {
      await openFirefoxKeySettings();
      return true;
    }
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}

/** Firefox 137 and newer have a function for it, which the shared types do not know. */
async function openFirefoxKeySettings(): Promise<void> {
  const { commands } = browser;
  if (!('openShortcutSettings' in commands)) throw new Error('no openShortcutSettings');
  const { openShortcutSettings } = commands;
  if (typeof openShortcutSettings === 'function') await openShortcutSettings.call(commands);
}
