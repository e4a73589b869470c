// The one toast of a page, as state.

import { useCallback, useRef, useState } from 'preact/hooks';

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

/** Keeps a page's toast. Show it with `Toast`. */
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
