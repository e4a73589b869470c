// Catalogues as pages load them: late, and only what is needed. The worker may not: see `worker-translator.ts`.

import type { CoreCatalogue, PagesCatalogue } from './catalogues/catalogue';
import type { Language } from './language';
import { createTranslator, type Translator } from './translator';

/** Which sentences a page needs: the popup and the worker do with the core, and start sooner for it. */
export type Words = 'core' | 'all';

/** Loads a language's sentences, each part its own chunk, and gives its translator. */
export async function loadTranslator(language: Language, words: Words): Promise<Translator> {
  const parts = words === 'core' ? [loadCore(language)] : [loadCore(language), loadPages(language)];
  return createTranslator(language, Object.assign({}, ...(await Promise.all(parts))));
}

async function loadCore(language: Language): Promise<CoreCatalogue> {
  switch (language) {
    case 'en':
      return (await import('./catalogues/en/core')).enCore;
    case 'zh-CN':
      return (await import('./catalogues/zh-cn/core')).zhCnCore;
    default:
      return language satisfies never;
  }
}

async function loadPages(language: Language): Promise<PagesCatalogue> {
  switch (language) {
    case 'en':
      return (await import('./catalogues/en/pages')).enPages;
    case 'zh-CN':
      return (await import('./catalogues/zh-cn/pages')).zhCnPages;
    default:
      return language satisfies never;
  }
}
