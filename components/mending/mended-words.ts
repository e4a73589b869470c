// One plain sentence about what happened to the library, and one more where something is missing.

import type { Translator } from '@/utils/i18n/translator';
import type { Mended } from '@/utils/model/mending';

/** The sentences. */
export function mendedWords({ reason, restored, lost }: Mended, t: Translator['t']): string {
  const what = restored > 0 || lost.length === 0 ? [t(`mended.${reason}`, { n: restored })] : [];
  const missing = lost.length > 0 ? [t('mended.lost', { n: lost.length })] : [];
  return [...what, ...missing].join(' ');
}
