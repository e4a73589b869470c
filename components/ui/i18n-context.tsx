// The language of a page, for every component in it.

import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '@/utils/i18n/translator';

const I18nContext = createContext<Translator | null>(null);

export type I18nProviderProps = {
  /** The language its components speak; a new one repaints them. */
  readonly translator: Translator;
  readonly children: ComponentChildren;
};

/** Gives a translator to everything inside. */
export function I18nProvider({ translator, children }: I18nProviderProps) {
  return <I18nContext.Provider value={translator}>{children}</I18nContext.Provider>;
}

/** The page's translator. Throws outside an {@link I18nProvider}. */
export function useI18n(): Translator {
  const translator = useContext(I18nContext);
  if (translator === null) throw new Error('useI18n needs an I18nProvider around it');
  return translator;
}
