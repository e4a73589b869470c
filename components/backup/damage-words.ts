// What was not whole in a backup, in words.

import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { Translator } from '@/utils/i18n/translator';
import type { Damage, Refusal } from '@/utils/model/backup';
import type { RestoreFailure, RestoreReport } from '@/utils/model/restore';

const WORDS: Record<Damage['of'], MessageKey> = {
  file: 'restore.cut',
  manifest: 'restore.damagedPart',
  story: 'restore.damagedStory',
  body: 'restore.damagedBody',
  fact: 'restore.damagedFact',
  changes: 'restore.damagedPart',
  settings: 'restore.damagedPart',
  unknown: 'restore.damagedUnknown',
};

/** One damage: the story by its title, else by the name of its page in the file. */
export function damageWords({ of, title, path, detail }: Damage, t: Translator['t']): string {
  const name = title ?? path?.split('/').at(-1) ?? '?';
  return t(WORDS[of], { name, detail: detail ?? '' });
}

/** The file's missing end, with how many stories it should hold besides; null when the end is there. */
export function cutWords({ damages, totals }: RestoreReport, t: Translator['t']): string | null {
  if (!damages.some(({ of }) => of === 'file')) return null;
  const named = damages.filter(({ of }) => of === 'story').length;
  const { stories = 0, expected = null } = totals ?? {};
  const missing = (expected ?? 0) - stories - named;
  if (missing > 0) return t('restore.missing', { n: missing });
  return stories === expected ? t('restore.cutBehind') : t('restore.cut');
}

const REFUSALS: Record<Refusal['reason'], MessageKey> = {
  empty: 'restore.empty',
  'no-zip': 'restore.noZip',
  'no-backup': 'restore.noBackup',
  newer: 'restore.newer',
};

/** Why a restore ended early, or could not begin. */
export function restoreFailureWords(failure: RestoreFailure, t: Translator['t']): string {
  switch (failure.kind) {
    case 'refused': {
      const { refusal } = failure;
      const version = refusal.reason === 'newer' ? refusal.version : '';
      return t(REFUSALS[refusal.reason], { version });
    }
    case 'stopped':
      return t('restore.stopped');
    case 'storage-full':
      return t('restore.full');
    case 'storage-broken':
      return t('restore.broken', { detail: failure.detail });
    case 'unreadable':
      return t('restore.unreadable');
    default:
      return failure satisfies never;
  }
}
