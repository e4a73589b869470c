// The reader's settings, each a versioned item in the extension's own storage.

import { storage } from 'wxt/utils/storage';

/** Colours: `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

/** Language of the interface: `auto` follows the browser. */
export type LanguageChoice = 'auto' | 'en' | 'zh-CN';

/** Every setting with its default. */
export const settings = {
  theme: storage.defineItem<Theme>('local:theme', { fallback: 'auto', version: 1 }),
  language: storage.defineItem<LanguageChoice>('local:language', { fallback: 'auto', version: 1 }),
  /** A badge on every saved page, on each visit: needs the optional permission `tabs`. */
  badgeOnEveryVisit: storage.defineItem<boolean>('local:badgeOnEveryVisit', {
    fallback: false,
    version: 1,
  }),
  /** The reader was told that stories from private windows are kept, and agreed. */
  privateWindowConfirmed: storage.defineItem<boolean>('local:privateWindowConfirmed', {
    fallback: false,
    version: 1,
  }),
  /** Pictures that are not stored may be fetched from their sites when a story is open. */
  remotePictures: storage.defineItem<boolean>('local:remotePictures', {
    fallback: false,
    version: 1,
  }),
} as const;

export type SettingName = keyof typeof settings;

/** The type of a setting's value. */
export type SettingValue<Name extends SettingName> = Awaited<
  ReturnType<(typeof settings)[Name]['getValue']>
>;
