// Asked before anything goes for good: the one act of Offprint that has no undo.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useI18n } from '@/components/ui/i18n-context';
import styles from './destroy-dialog.module.css';

export type DestroyDialogProps = {
  /** How many stories will go. */
  readonly count: number;
  /** They are all there are in the trash. */
  readonly all: boolean;
  /** Destroys them. Resolves to how many are gone; rejects when some could not be. */
  readonly onDestroy: (run: DestroyRun) => Promise<number>;
  /** Called when it is over, also when the reader left before: how many are gone. */
  readonly onDone: (destroyed: number) => void;
  readonly onClose: () => void;
};

/** `onDestroyed` is told how many are gone so far; once `signal` is aborted, no further ones go. */
export type DestroyRun = {
  readonly onDestroyed: (n: number) => void;
  readonly signal: AbortSignal;
};

type State =
  | { readonly step: 'ask' | 'failed' }
  | { readonly step: 'work'; readonly n: number; readonly of: number };

/** Says how many, and that nothing brings them back. Left while it works, it destroys no more than it has begun. */
export function DestroyDialog({ count, all, onDestroy, onDone, onClose }: DestroyDialogProps) {
  const { t } = useI18n();
  const [state, setState] = useState<State>({ step: 'ask' });
  const work = useRef(new AbortController());
  useEffect(() => () => work.current.abort(), []);
  const destroy = async () => {
    const { signal } = work.current;
    let gone = 0;
    const onDestroyed = (n: number) => {
      gone = n;
      setState({ step: 'work', n, of: count });
    };
    setState({ step: 'work', n: 0, of: count });
    try {
      gone = await onDestroy({ onDestroyed, signal });
    } catch (error) {
      console.error(error);
      if (!signal.aborted) return setState({ step: 'failed' });
    }
    // Whoever left by now may have opened something else.
    if (!signal.aborted) onClose();
    if (gone > 0) onDone(gone);
  };
  return (
    <Dialog
      title={t(all ? 'destroy.titleAll' : 'destroy.title', { n: count })}
      onClose={onClose}
      data-testid="destroy-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t('library.cancel')}</Button>
          <Button
            variant="primary"
            icon="trash"
            data-testid="destroy-confirm"
            disabled={count === 0 && state.step !== 'work'}
            busy={state.step === 'work'}
            onClick={() => void destroy()}
          >
            {t('destroy.confirm', { n: state.step === 'work' ? state.of : count })}
          </Button>
        </>
      }
    >
      <p>{t('destroy.text', { n: state.step === 'work' ? state.of : count })}</p>
      <div role="status" class={styles.status}>
        {state.step === 'work' && <p>{t('destroy.working', { done: state.n, n: state.of })}</p>}
        {state.step === 'failed' && <p>{t('destroy.failed')}</p>}
      </div>
    </Dialog>
  );
}
