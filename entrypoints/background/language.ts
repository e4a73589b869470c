// The interface's language inside the worker.

import { browser } from 'wxt/browser';
import { type Language, resolveLanguage } from '@/utils/i18n/language';
import { settings } from '@/utils/settings/settings';

/** The language the reader chose, or the browser's. */
export async function currentLanguage(): Promise<Language> {
  return resolveLanguage(await settings.language.getValue(), [
    browser.i18n.getUILanguage(),
    ...navigator.languages,
  ]);
}
