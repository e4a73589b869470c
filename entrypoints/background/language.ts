// The interface's language inside the worker.

import { browserLanguages } from '@/utils/i18n/browser-languages';
import { type Language, resolveLanguage } from '@/utils/i18n/language';
import { settings } from '@/utils/settings/settings';

/** The language the reader chose, or the browser's. */
export async function currentLanguage(): Promise<Language> {
  return resolveLanguage(await settings.language.getValue(), browserLanguages());
}
