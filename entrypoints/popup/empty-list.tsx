// What the popup's list says when it has no rows.

import { useEffect, useState } from 'preact/hooks';
import type { ShelfCounts } from '@/components/hooks/use-library-facts';
import type { ShelfChoice } from '@/components/search/shelf-choice';
import { SHELF_NAMES } from '@/components/search/shelf-switch';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useI18n } from '@/components/ui/i18n-context';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';

export type EmptyListProps = {
  readonly shelf: ShelfChoice;
  /** Words or a tag narrow the list. */
  readonly narrowed: boolean;
  readonly counts: ShelfCounts | null;
  readonly onEverywhere: () => void;
  readonly onClear: () => void;
};

/** A library without any story teaches; a shelf says what comes to it; a search says how to find more. */
export function EmptyList({ shelf, narrowed, counts, onEverywhere, onClear }: EmptyListProps) {
  const { t } = useI18n();
  if (narrowed) {
    const elsewhere = shelf !== 'all';
    return (
      <EmptyState
        title={
          elsewhere ? t('popup.noMatchIn', { shelf: t(SHELF_NAMES[shelf]) }) : t('popup.noMatch')
        }
        actions={
          <>
            {elsewhere && <Button onClick={onEverywhere}>{t('popup.everywhere')}</Button>}
            <Button variant={elsewhere ? 'quiet' : 'secondary'} onClick={onClear}>
              {t('popup.clear')}
            </Button>
          </>
        }
      >
        {t('popup.noMatchText')}
      </EmptyState>
    );
  }
  const first = counts !== null && counts.inbox + counts.archive + counts.trash === 0;
  if (first) {
    return (
      <EmptyState icon="open" title={t('popup.firstTitle')}>
        <p>{t('popup.firstText')}</p>
        <Keys />
      </EmptyState>
    );
  }
  const [title, text] = WORDS[shelf];
  return <EmptyState title={t(title)}>{t(text)}</EmptyState>;
}

/** The keys as they are set now; nothing is said of one that is not set. */
function Keys() {
  const { t } = useI18n();
  const [keys, setKeys] = useState({ open: '', save: '' });
  useEffect(() => {
    // Loaded only for a library without a story: the popup is to open light.
    import('@/utils/platform/own-extension')
      .then(({ readCommandKeys }) => readCommandKeys())
      .then(setKeys, console.error);
  }, []);
  const { open, save } = keys;
  return (
    <p>
      {open !== '' && t('popup.keyOpen', { keys: open })}{' '}
      {save !== '' && t('popup.keySave', { keys: save })}
    </p>
  );
}

const WORDS: Record<ShelfChoice, readonly [MessageKey, MessageKey]> = {
  inbox: ['popup.emptyInbox', 'popup.emptyInboxText'],
  starred: ['popup.emptyStarred', 'popup.emptyStarredText'],
  archive: ['popup.emptyArchive', 'popup.emptyArchiveText'],
  trash: ['popup.emptyTrash', 'popup.emptyTrashText'],
  all: ['popup.emptyInbox', 'popup.emptyInboxText'],
};
