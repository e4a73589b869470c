// A button that shows an icon and is named in words.

import type { ButtonHTMLAttributes, Ref } from 'preact';
import { Icon, type IconName } from './icon';
import styles from './icon-button.module.css';

export type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly icon: IconName;
  /** What it does, in words: its name and its tooltip. */
  readonly label: string;
  /** For a button that is on or off; the label stays the same in both states. */
  readonly pressed?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

/** A native button of 32 px. Any attribute of `<button>` passes through. */
export function IconButton({ icon, label, pressed, buttonRef = null, ...native }: IconButtonProps) {
  return (
    <button
      type="button"
      {...native}
      ref={buttonRef}
      class={styles.button}
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    >
      <Icon name={icon} filled={pressed ?? false} />
    </button>
  );
}
