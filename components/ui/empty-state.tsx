// What a place says while it has nothing to show: what is so, and what to do next.

import type { ComponentChildren } from 'preact';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon';

export type EmptyStateProps = {
  readonly icon?: IconName;
  readonly title: string;
  /** A sentence or two below the title. */
  readonly children?: ComponentChildren;
  /** Buttons. */
  readonly actions?: ComponentChildren;
  readonly 'data-testid'?: string;
  /** An error is announced at once. */
  readonly alert?: boolean;
};

/** A calm page-middle message. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  alert = false,
  ...native
}: EmptyStateProps) {
  return (
    <div class={styles.state} {...native} {...(alert ? { role: 'alert' } : {})}>
      {icon !== undefined && <Icon name={icon} />}
      <p class={styles.title}>{title}</p>
      {children !== undefined && <div class={styles.text}>{children}</div>}
      {actions !== undefined && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
