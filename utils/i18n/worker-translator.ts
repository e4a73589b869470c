// The worker's sentences. Chromium forbids `import()` in a service worker, so every language comes with it.

import { enCore } from './catalogues/en/core';
import { zhCnCore } from './catalogues/zh-cn/core';
import type { Language } from './language';
import { createTranslator, type Translator } from './translator';

const CORES = { en: enCore, 'zh-CN': zhCnCore } as const satisfies Record<Language, object>;

/** A translator of the core catalogue, at once. */
export function workerTranslator(language: Language): Translator {
  return createTranslator(language, CORES[language]);
}
