// How each page begins: settings and language first, then the page, and a calm word when it breaks.

import { type ComponentType, render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import { I18nProvider } from '@/components/ui/i18n-context';
import { PageBoundary } from '@/components/ui/page-boundary';
import { browserLanguages } from '@/utils/i18n/browser-languages';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import { resolveLanguage } from '@/utils/i18n/language';
import { loadTranslator, type Words } from '@/utils/i18n/load-translator';
import type { Translator } from '@/utils/i18n/translator';
import { type LanguageChoice, settings, type Theme } from '@/utils/settings/settings';
import { equipPage } from './equip-page';

export type StartPageOptions = {
  /** The message that names the page; a page may change `document.title` later. */
  readonly titleKey: MessageKey;
  /** Which sentences it needs; the popup does with the core. */
  readonly words: Words;
  /** Where it is rendered; `#app` if nothing is said. */
  readonly root?: Element;
};

/**
 * Renders a page in the reader's language and theme and repaints it when either setting changes, here or on another
 * page. Sets `lang`, `dir` and `data-theme` of the document and its title.
 */
export async function startPage(
  Page: ComponentType,
  { titleKey, words, root = document.getElementById('app') ?? document.body }: StartPageOptions,
): Promise<void> {
  equipPage();
  const paint = (translator: Translator) => {
    document.documentElement.lang = translator.language;
    document.documentElement.dir = 'ltr';
    document.title = translator.t(titleKey);
    render(
      <I18nProvider translator={translator}>
        <PageBoundary>
          <Page />
        </PageBoundary>
      </I18nProvider>,
      root,
    );
  };
  const speak = async (choice: LanguageChoice) =>
    paint(await loadTranslator(resolveLanguage(choice, browserLanguages()), words));

  settings.theme.watch(applyTheme);
  settings.language.watch((choice) => void speak(choice));
  const [theme, language] = await Promise.all([
    settings.theme.getValue(),
    settings.language.getValue(),
  ]);
  applyTheme(theme);
  await speak(language);
}

function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
}
