// Which sentence tells a failure.

import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { NoArticleKind } from '@/utils/model/no-article';
import type { SaveFailure } from '@/utils/model/save';

/** The message for what went wrong with a save. */
export function failureKey(failure: SaveFailure): MessageKey {
  switch (failure.kind) {
    case 'no-article':
      return `failure.${failure.page.kind}`;
    case 'unreadable':
      return `failure.${failure.reason}`;
    case 'private-window':
    case 'storage-full':
    case 'library-newer':
    case 'storage-broken':
    case 'no-answer':
    case 'unexpected':
      return `failure.${failure.kind}`;
    default:
      return failure satisfies never;
  }
}

/** What these pages are stays the same however often they are read. */
const FINAL_KINDS: readonly NoArticleKind[] = [
  'front-page',
  'search-page',
  'not-found',
  'image',
  'pdf',
  'forum-index',
];

/** Whether asking again can help: never on pages that no extension may read, or that will hold no story. */
export function canTryAgain(failure: SaveFailure): boolean {
  if (failure.kind === 'no-article') return !FINAL_KINDS.includes(failure.page.kind);
  if (failure.kind !== 'unreadable') return true;
  return ['not-granted', 'local-file', 'error-page'].includes(failure.reason);
}
