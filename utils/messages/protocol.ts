// Every message there is: only what must outlive the page that asks, or needs the worker, is one.

import type { LinkFacts, SaveMode, SaveResult } from '@/utils/model/save';

/** Message name → what is asked and what comes back. Both must be JSON-able. */
export interface Protocol {
  /**
   * Saves what a tab shows. Idempotent: asked again for the same page, it answers `unchanged`.
   * `link`: what mode `link` keeps in place of the tab's own address. `privateConfirmed`: the reader agreed that a story from a private window is kept.
   */
  saveTab: {
    request: {
      readonly tabId: number;
      readonly mode: SaveMode;
      readonly link?: LinkFacts;
      readonly privateConfirmed: boolean;
    };
    reply: SaveResult;
  };
}

export type MessageName = keyof Protocol;

/** A message on the wire. */
export type Message<Name extends MessageName = MessageName> = {
  readonly offprint: Name;
  readonly request: Protocol[Name]['request'];
};

/** One handler for each message: leaving one out does not compile. */
export type Handlers = {
  readonly [Name in MessageName]: (
    request: Protocol[Name]['request'],
  ) => Promise<Protocol[Name]['reply']>;
};

/** Whether something that arrived is one of ours. */
export function isMessage(value: unknown, handlers: Handlers): value is Message {
  return (
    typeof value === 'object' &&
    value !== null &&
    'offprint' in value &&
    typeof value.offprint === 'string' &&
    Object.hasOwn(handlers, value.offprint)
  );
}
