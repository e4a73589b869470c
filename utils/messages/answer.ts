// Answering in the worker.

import { browser } from 'wxt/browser';
import { type Handlers, isMessage } from './protocol';

/**
 * Registers the handlers; must be called synchronously when the worker starts. Only the extension's own pages are
 * answered: not other extensions, and not scripts that run inside web pages.
 */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const fromOwnPage =
      sender.id === browser.runtime.id &&
      (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
    if (!fromOwnPage || !isMessage(message, handlers)) return false;
    handlers[message.offprint](message.request).then(sendResponse);
    return true;
  });
}
