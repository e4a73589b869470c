// The line above the list: choose all, how many there are, and what can be done with those chosen.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/ui/i18n-context';
import styles from './list-head.module.css';

export type ListHeadProps = {
  /** How many stories are chosen. */
  readonly selected: number;
  /** How many match; null while only some of them are read. */
  readonly total: number | null;
  /** How many are shown so far. */
  readonly shown: number;
  /** Chooses every story that matches, shown or not. */
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  /** The acts for the chosen stories, or for the list when none is chosen. */
  readonly children: ComponentChildren;
};

/** Keeps its height when the acts come, so that the row just clicked stays where it is. */
export function ListHead({ selected, total, shown, ...props }: ListHeadProps) {
  const { t } = useI18n();
  const box = useRef<HTMLInputElement>(null);
  const hadSelection = useRef(false);
  const all = selected > 0 && selected === total;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = selected > 0 && !all;
  }, [selected, all]);
  // The buttons that had the focus are gone with the selection: the box beside them takes it.
  useEffect(() => {
    if (selected === 0 && document.activeElement === document.body && hadSelection.current)
      box.current?.focus();
    hadSelection.current = selected > 0;
  }, [selected]);
  return (
    <div class={styles.head}>
      <label class={styles.all}>
        <input
          ref={box}
          type="checkbox"
          class={styles.box}
          data-testid="select-all"
          checked={all}
          onClick={(event) => {
            event.currentTarget.checked = all;
            if (all) props.onClear();
            else props.onSelectAll();
          }}
        />
        <span class="visually-hidden">
          {total === null ? t('library.selectAll') : t('library.selectAllN', { n: total })}
        </span>
      </label>
      <p class={styles.count} role="status">
        {selected > 0 ? (
          <span data-testid="bulk-count">{t('library.selected', { n: selected })}</span>
        ) : (
          <span data-testid="list-count">
            {total === null
              ? t('library.foundMore', { n: shown })
              : t('library.found', { n: total })}
          </span>
        )}
      </p>
      {props.children}
    </div>
  );
}
