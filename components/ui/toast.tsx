// A sentence about what was just done, with its undo.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button';
import { useI18n } from './i18n-context';
import { IconButton } from './icon-button';
import styles from './toast.module.css';
import type { ToastMessage } from './use-toast';

/** How long a toast stays while nobody points at it, in milliseconds. */
export const TOAST_TIME = 8000;

export type ToastProps = {
  readonly toast: ToastMessage | null;
  readonly onDismiss: () => void;
  /** For tests: how long it stays. */
  readonly time?: number;
};

/**
 * The place where toasts appear; render it always, so that screen readers know it (role=status). A toast stays
 * {@link TOAST_TIME} and longer while it has the pointer or the focus.
 */
export function Toast({ toast, onDismiss, time = TOAST_TIME }: ToastProps) {
  const { t } = useI18n();
  const [held, setHeld] = useState(false);
  const id = toast?.id ?? null;
  useEffect(() => {
    if (id === null || held) return;
    const timer = setTimeout(onDismiss, time);
    return () => clearTimeout(timer);
  }, [id, held, time, onDismiss]);
  const cameFrom = useRef<EventTarget | null>(null);
  const close = (event: Event) => {
    const { currentTarget } = event;
    if (currentTarget === document.activeElement) giveFocusBack(cameFrom.current);
    setHeld(false);
    onDismiss();
  };
  useEffect(() => {
    if (id === null) setHeld(false);
  }, [id]);
  return (
    <div class={styles.place} role="status">
      {toast !== null && (
        <div
          key={toast.id}
          class={styles.toast}
          data-testid="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={({ currentTarget, relatedTarget }) => {
            if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) {
              cameFrom.current = relatedTarget;
            }
            setHeld(true);
          }}
          onFocusOut={() => setHeld(false)}
        >
          <span class={styles.text}>{toast.text}</span>
          {toast.onUndo !== null && (
            <Button
              variant="quiet"
              data-testid="toast-undo"
              onClick={(event) => {
                toast.onUndo?.();
                close(event);
              }}
            >
              {t('ui.undo')}
            </Button>
          )}
          <IconButton icon="close" label={t('ui.dismiss')} onClick={close} />
        </div>
      )}
    </div>
  );
}

/** The focus returns to where it came from, or to the page's main part when that is gone. */
function giveFocusBack(origin: EventTarget | null): void {
  const main = document.querySelector('main')?.querySelector<HTMLElement>('a, button, input');
  const target = origin instanceof HTMLElement && origin.isConnected ? origin : main;
  target?.focus();
}
