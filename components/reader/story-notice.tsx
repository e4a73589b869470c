// A quiet box above or in place of a story: what is so, and what can be done.

import type { ComponentChildren } from 'preact';
import styles from './story-notice.module.css';

export type StoryNoticeProps = {
  /** A few words; left out where one sentence is enough. */
  readonly title?: string;
  readonly children: ComponentChildren;
  /** Buttons. */
  readonly actions?: ComponentChildren;
  readonly 'data-testid'?: string;
};

/** Not printed: it speaks about the story, it is not part of it. */
export function StoryNotice({ title, children, actions, ...native }: StoryNoticeProps) {
  return (
    <div {...native} class={styles.notice}>
      <div class={styles.words}>
        {title !== undefined && <p class={styles.title}>{title}</p>}
        <p>{children}</p>
      </div>
      {actions !== undefined && <div class={styles.actions}>{actions}</div>}
    </div>
  );
}
