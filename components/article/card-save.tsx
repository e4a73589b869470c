// The buttons that save, and those that answer a question of the save.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import styles from './article-card.module.css';
import type { CardActions, KnownCard } from './card-view';
import { canTryAgain } from './failure-message';
import { savingWords } from './saving-words';

export type CardSaveProps = {
  readonly view: KnownCard;
  readonly actions: CardActions;
};

/** One button is primary and has the focus (`data-first`), so that the toolbar click and Enter save. */
export function CardSave({ view, actions }: CardSaveProps) {
  const { t } = useI18n();
  switch (view.state) {
    case 'unsaved':
    case 'saving': {
      const saving = view.state === 'saving';
      return (
        <div class={styles.buttons}>
          <Button
            key="save"
            variant="primary"
            wide
            busy={saving}
            data-first
            data-testid="save"
            onClick={() => actions.onSave('page')}
          >
            {savingWords(view, t) ?? t('card.save')}
          </Button>
          {view.hasSelection && (
            <Button
              busy={saving}
              data-testid="save-selection"
              onClick={() => actions.onSave('selection')}
            >
              {t('card.saveSelection')}
            </Button>
          )}
        </div>
      );
    }
    case 'private':
      return (
        <div class={styles.buttons}>
          <Button
            key="confirm"
            variant="primary"
            wide
            data-first
            data-testid="confirm-private"
            onClick={actions.onConfirmPrivate}
          >
            {t('card.confirmPrivate')}
          </Button>
        </div>
      );
    case 'held':
      return (
        <div class={styles.buttons}>
          <Button
            key="keep"
            variant="primary"
            data-first
            data-testid="keep-shown"
            onClick={() => actions.onChoose(view.article, 'keep-shown')}
          >
            {t('card.keepShown')}
          </Button>
          <Button
            data-testid="take-held"
            onClick={() => actions.onChoose(view.article, 'take-held')}
          >
            {t('card.takeHeld')}
          </Button>
        </div>
      );
    case 'failed': {
      const retry = canTryAgain(view.failure);
      return retry || view.canSaveAsLink ? (
        <div class={styles.buttons}>
          {retry && (
            <Button
              key="again"
              variant={view.canSaveAsLink ? 'secondary' : 'primary'}
              data-first
              data-testid="save"
              onClick={() => actions.onSave(view.mode)}
            >
              {t('card.tryAgain')}
            </Button>
          )}
          {view.canSaveAsLink && (
            <Button
              key="link"
              variant={retry ? 'secondary' : 'primary'}
              data-testid="save-as-link"
              {...(retry ? {} : { 'data-first': true })}
              onClick={() => actions.onSave('link')}
            >
              {t('card.saveAsLink')}
            </Button>
          )}
        </div>
      ) : null;
    }
    case 'kept':
    case 'saved':
      return null;
    default:
      return view satisfies never;
  }
}
