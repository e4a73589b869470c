// What a catalogue holds, by the two parts in which it is loaded: the popup and the worker need the first alone.

import type { Message } from '../message';
import type { enCore } from './en/core';
import type { enPages } from './en/pages';

type CoreKey = keyof typeof enCore;
type PagesKey = keyof typeof enPages;

/** Every sentence there is. */
export type MessageKey = CoreKey | PagesKey;

/** A language's sentences for popup and worker. */
export type CoreCatalogue = Readonly<Record<CoreKey, Message>>;

/** A language's sentences for the pages in tabs. */
export type PagesCatalogue = Readonly<Record<PagesKey, Message>>;

/** A whole language. */
export type Catalogue = CoreCatalogue & PagesCatalogue;
