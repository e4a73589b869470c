// Short words for what the reader says.

import type { BackupItem, Damage, Refusal } from '@/utils/model/backup';

/** Nothing can be read. */
export function refused(refusal: Refusal): BackupItem {
  return { kind: 'refused', refusal };
}

/** Something is not whole; what is not told is null. */
export function damaged(
  of: Damage['of'],
  reason: Damage['reason'],
  told: Partial<Pick<Damage, 'path' | 'title' | 'id' | 'detail'>> = {},
): BackupItem {
  const nothing = { path: null, title: null, id: null, detail: null };
  return { kind: 'damaged', damage: { of, reason, ...nothing, ...told } };
}
