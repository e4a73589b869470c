// Keyboard commands of an extension: the browser listens to them below the page.

import type { Page } from 'puppeteer-core';

const MODIFIERS: Readonly<Record<string, number>> = { Alt: 1, Ctrl: 2, Command: 4, Shift: 8 };

/** Presses `Alt+Shift+D`. Without `nativeVirtualKeyCode` Chromium gives the key to the page alone. */
export async function pressNativeChord(page: Page, keys: string): Promise<void> {
  const names = keys.split('+');
  const key = names.pop() ?? '';
  if (!/^[A-Z0-9]$/.test(key)) throw new Error(`Shortcuts end in a letter or a digit: ${keys}`);
  const modifiers = names.reduce((sum, name) => sum + (MODIFIERS[name] ?? 0), 0);
  const code = key.charCodeAt(0);
  const event = {
    modifiers,
    key,
    code: /\d/.test(key) ? `Digit${key}` : `Key${key}`,
    windowsVirtualKeyCode: code,
    nativeVirtualKeyCode: code,
  };
  const session = await page.createCDPSession();
  try {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  } finally {
    await session.detach().catch(() => undefined);
  }
}
