// A dialog on top of the page (APG: dialog, modal), made of the native element.

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import styles from './dialog.module.css';
import { useI18n } from './i18n-context';
import { IconButton } from './icon-button';

export type DialogProps = {
  readonly title: string;
  /** Called for Escape, the close button and a click beside the dialog. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the foot. */
  readonly actions?: ComponentChildren;
  readonly 'data-testid'?: string;
};

/**
 * Open as long as it is rendered. The browser keeps the focus inside and gives it back when the dialog goes;
 * mark what shall have it first with `autofocus`.
 */
export function Dialog({ title, onClose, children, actions, ...native }: DialogProps) {
  const { t } = useI18n();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for this click, by the native element.
    <dialog
      {...native}
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class={styles.sheet}>
        <header class={styles.head}>
          <h2 class={styles.title} id={titleId}>
            {title}
          </h2>
          <IconButton icon="close" label={t('ui.close')} onClick={onClose} />
        </header>
        <div class={styles.body}>{children}</div>
        {actions !== undefined && <footer class={styles.foot}>{actions}</footer>}
      </div>
    </dialog>
  );
}
