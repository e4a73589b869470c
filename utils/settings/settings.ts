// The reader's settings, each an item with its default in the extension's own storage.

import { isBoolean, oneOf, storedItem } from './stored-item';

/** Colours: `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

/** Language of the interface: `auto` follows the browser. */
export type LanguageChoice = 'auto' | 'en' | 'zh-CN';

/** Every setting with its default. */
export const settings = {
  theme: storedItem<Theme>('theme', 'auto', oneOf(['auto', 'light', 'dark'])),
  language: storedItem<LanguageChoice>('language', 'auto', oneOf(['auto', 'en', 'zh-CN'])),
  /** A badge on every saved page, on each visit: needs the optional permission `tabs`. */
  badgeOnEveryVisit: storedItem<boolean>('badgeOnEveryVisit', false, isBoolean),
  /** The reader was told that stories from private windows are kept, and agreed. */
  privateWindowConfirmed: storedItem<boolean>('privateWindowConfirmed', false, isBoolean),
  /** Keys like `s` and `#` act on the pages; off for those whose speech input or habits press them unmeant. */
  singleKeys: storedItem<boolean>('singleKeys', true, isBoolean),
  /** Pictures that are not stored may be fetched from their sites when a story is open. */
  remotePictures: storedItem<boolean>('remotePictures', false, isBoolean),
} as const;
