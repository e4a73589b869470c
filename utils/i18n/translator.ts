// From a language to the functions that speak it.

import type { Catalogue, MessageKey } from './catalogues/catalogue';
import type { Language } from './language';
import { formatMessage, type MessageParams } from './message';

/** Speaks one language. */
export type Translator = {
  readonly language: Language;
  /** A sentence of the catalogue; `n` chooses the plural form. */
  readonly t: (key: MessageKey, params?: MessageParams) => string;
  /** A day as the language writes it, from `YYYY-MM-DD…`: the stated day, whatever the reader's time zone. */
  readonly day: (time: string) => string;
  /** A whole number with the language's grouping. */
  readonly number: (n: number) => string;
};

/** A translator over a loaded catalogue. */
export function createTranslator(language: Language, catalogue: Partial<Catalogue>): Translator {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(language);
  return {
    language,
    // A key that is not there shows itself: seen in a test, and no page breaks over a word.
    t: (key, params = {}) => formatMessage(catalogue[key] ?? key, params, language),
    day: (time) => {
      const [, day] = /^(\d{4}-\d{2}-\d{2})/u.exec(time) ?? [];
      return day === undefined ? time : days.format(new Date(`${day}T00:00:00Z`));
    },
    number: (n) => numbers.format(n),
  };
}
