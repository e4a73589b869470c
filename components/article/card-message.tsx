// What the card says: how the save ended, or why there was none.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { Icon } from '@/components/ui/icon';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { SaveOutcome } from '@/utils/model/save';
import styles from './article-card.module.css';
import type { KnownCard } from './card-view';
import { failureKey } from './failure-message';

export type CardMessageProps = {
  readonly view: KnownCard;
  readonly onUndo: () => void;
};

/** Stays in the page while it is empty, so that screen readers announce what comes. */
export function CardMessage({ view, onUndo }: CardMessageProps) {
  const { t } = useI18n();
  const key = messageKey(view);
  const good = view.state === 'saved' || view.state === 'kept';
  const canUndo = view.state === 'saved' && view.result?.canUndo === true;
  return (
    <div class={styles.messageRow}>
      <p
        class={good ? `${styles.message} ${styles.good}` : styles.message}
        data-testid="card-message"
        role="status"
      >
        {key !== null && (
          <>
            {good && <Icon name="check" />}
            {view.state === 'failed' && <Icon name="alert" />}
            <span>
              {t(key)}
              {isKept(view) && ` ${t('failure.kept')}`}
            </span>
          </>
        )}
      </p>
      {canUndo && (
        <Button variant="quiet" data-testid="undo" onClick={onUndo}>
          {t('ui.undo')}
        </Button>
      )}
    </div>
  );
}

function isKept(view: KnownCard): boolean {
  return view.state === 'failed' && 'kept' in view.failure;
}

const OUTCOMES = {
  saved: 'card.saved',
  revised: 'card.revised',
  held: 'card.held',
  unchanged: 'card.unchanged',
  'body-added': 'card.bodyAdded',
  returned: 'card.returned',
} as const satisfies Record<SaveOutcome, MessageKey>;

function messageKey(view: KnownCard): MessageKey | null {
  switch (view.state) {
    case 'unsaved':
    case 'saving':
      return null;
    case 'private':
      return 'failure.private-window';
    case 'kept':
      return 'card.kept';
    case 'held':
      return 'card.held';
    case 'failed':
      return failureKey(view.failure);
    case 'saved':
      // A held text that was decided on is told by the toast; the story is simply saved then.
      if (view.result !== null && view.result.outcome !== 'held')
        return OUTCOMES[view.result.outcome];
      return view.article.shelf === 'archive' ? 'card.archived' : 'card.saved';
    default:
      return view satisfies never;
  }
}
