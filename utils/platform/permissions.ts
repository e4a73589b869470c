// Optional permissions, asked in words when a setting needs them.

import { browser } from 'wxt/browser';

/** Asks for `tabs`; must be called from a click. True when granted, or granted before. */
export function requestTabsPermission(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['tabs'] });
}

/** Gives `tabs` back. */
export async function dropTabsPermission(): Promise<void> {
  await browser.permissions.remove({ permissions: ['tabs'] });
}
