// A sentence about what was just done, with its undo.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './button';
import { useI18n } from './i18n-context';
import { IconButton } from './icon-button';
import styles from './toast.module.css';

/** How long a toast stays while nobody points at it, in milliseconds. */
export const TOAST_TIME = 8000;

/** `id` tells two toasts with the same words apart. */
export type ToastMessage = {
  readonly id: number;
  readonly text: string;
  readonly onUndo: (() => void) | null;
};

/** The one toast of a page: a new one takes the place of the last. */
export type Toasts = {
  readonly toast: ToastMessage | null;
  readonly showToast: (text: string, onUndo?: () => void) => void;
  readonly dismissToast: () => void;
};

/** Keeps a page's toast. Show it with {@link Toast}. */
export function useToast(): Toasts {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const count = useRef(0);
  const showToast = useCallback((text: string, onUndo?: () => void) => {
    count.current += 1;
    setToast({ id: count.current, text, onUndo: onUndo ?? null });
  }, []);
  const dismissToast = useCallback(() => setToast(null), []);
  return { toast, showToast, dismissToast };
}

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
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span class={styles.text}>{toast.text}</span>
          {toast.onUndo !== null && (
            <Button
              variant="quiet"
              data-testid="toast-undo"
              onClick={() => {
                toast.onUndo?.();
                onDismiss();
              }}
            >
              {t('ui.undo')}
            </Button>
          )}
          <IconButton icon="close" label={t('ui.dismiss')} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
