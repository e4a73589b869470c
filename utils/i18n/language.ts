// Which language the interface speaks: chosen at run time, by the reader or else by the browser.

/** The languages with a catalogue, each under its BCP 47 tag. */
export const LANGUAGES = ['en', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself: shown as is in every language. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' };

/**
 * The best language for a choice and the browser's own languages, in order. Any Chinese gets Chinese: a reader
 * of zh-TW reads simplified rather than English while there is no catalogue of their own.
 */
export function resolveLanguage(choice: string, browserLanguages: readonly string[]): Language {
  for (const tag of [choice, ...browserLanguages]) {
    const exact = LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase());
    if (exact !== undefined) return exact;
    const [primary] = tag.toLowerCase().split(/[-_]/u);
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
