// A button with words.

import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import styles from './button.module.css';
import { Icon, type IconName } from './icon';

/** `primary`: the one thing to do here. `secondary`: beside it. `quiet`: looks like a link. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly variant?: ButtonVariant;
  /** An icon before the words. */
  readonly icon?: IconName;
  /** Fills the width it is given. */
  readonly wide?: boolean;
  /** Works on something: keeps its focus and its place, takes no clicks. */
  readonly busy?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly children: ComponentChildren;
};

/** A native button. Any attribute of `<button>` passes through, `data-testid` too. */
export function Button({
  variant = 'secondary',
  icon,
  wide = false,
  busy = false,
  buttonRef = null,
  onClick,
  children,
  ...native
}: ButtonProps) {
  return (
    <button
      type="button"
      {...native}
      {...(busy ? { 'aria-disabled': true } : { onClick })}
      ref={buttonRef}
      class={[styles.button, styles[variant], wide && styles.wide].filter(Boolean).join(' ')}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span class={styles.words}>{children}</span>
    </button>
  );
}
