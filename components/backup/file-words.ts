// How times and sizes of backups are written.

import type { Translator } from '@/utils/i18n/translator';

/** A moment by the reader's own clock. */
export function momentWords(time: string, { language }: Pick<Translator, 'language'>): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    date,
  );
}

/** A file's size, in kB below one MB. */
export function sizeWords(bytes: number, { language }: Pick<Translator, 'language'>): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
