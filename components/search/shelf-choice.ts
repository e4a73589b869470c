// The places a list can look, as the reader sees them.

import type { ArticleQuery } from '@/utils/model/query';

/** `all`: every shelf but the trash. */
export const SHELF_CHOICES = ['inbox', 'starred', 'archive', 'trash', 'all'] as const;
export type ShelfChoice = (typeof SHELF_CHOICES)[number];

/** Whether a word (from an address) names a place. */
export function isShelfChoice(value: unknown): value is ShelfChoice {
  return SHELF_CHOICES.some((choice) => choice === value);
}

/** What a place means for a query. */
export function shelfQuery(choice: ShelfChoice): Pick<ArticleQuery, 'shelf' | 'starred'> {
  return choice === 'starred' ? { shelf: 'all', starred: true } : { shelf: choice, starred: false };
}
