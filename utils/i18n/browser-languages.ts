// The languages the browser itself speaks and asks sites for.

import { browser } from 'wxt/browser';

/** BCP 47 tags, the browser's own language first. */
export function browserLanguages(): readonly string[] {
  return [browser.i18n.getUILanguage(), ...navigator.languages];
}
