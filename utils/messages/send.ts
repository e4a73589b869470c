// Asking the worker.

import { browser } from 'wxt/browser';
import type { Message, MessageName, Protocol } from './protocol';

/**
 * Sends a message and waits for the answer. Rejects when the worker dies before it answered: whoever sends must
 * catch that, look into the database, and may ask again.
 */
export async function send<Name extends MessageName>(
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Protocol[Name]['reply']> {
  const message: Message<Name> = { offprint: name, request };
  const reply: Protocol[Name]['reply'] | undefined = await browser.runtime.sendMessage(message);
  if (reply === undefined) throw new Error(`no answer to ${name}`);
  return reply;
}
