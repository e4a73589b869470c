// News of the library in the popup: loaded after its first list, with words that the popup does without otherwise.

import { useEffect, useState } from 'preact/hooks';
import { useLibraryNews } from '@/components/hooks/use-library-news';
import { LibraryNote } from '@/components/mending/library-note';
import { I18nProvider, useI18n } from '@/components/ui/i18n-context';
import { loadTranslator } from '@/utils/i18n/load-translator';
import type { Translator } from '@/utils/i18n/translator';

/** The note, once its words are there. */
export function PopupNews() {
  const { language } = useI18n();
  const [translator, setTranslator] = useState<Translator | null>(null);
  const news = useLibraryNews();
  useEffect(() => {
    loadTranslator(language, 'all').then(setTranslator, console.error);
  }, [language]);
  if (translator === null) return null;
  return (
    <I18nProvider translator={translator}>
      <LibraryNote {...news} />
    </I18nProvider>
  );
}
