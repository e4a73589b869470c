// What a button says while it saves.

import type { useI18n } from '@/components/ui/i18n-context';
import type { KnownCard } from './card-view';

/** How far a save is that takes its time; undefined while there is nothing to say. */
export function savingWords(view: KnownCard, t: ReturnType<typeof useI18n>['t']) {
  if (view.state !== 'saving' || !view.slow) return undefined;
  const { join } = view;
  return join ? t(join.of ? 'card.savingPage' : 'card.savingNext', { ...join }) : t('card.saving');
}
