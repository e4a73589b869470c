// The listbox below a tag field.

import { useI18n } from '@/components/ui/i18n-context';
import type { TagCount } from '@/utils/model/tag';
import styles from './tag-field.module.css';

export type TagOptionsProps = {
  /** Begins the ids of the listbox (`-options`) and of its options (`-option-0`). */
  readonly id: string;
  readonly options: readonly TagCount[];
  /** Which option the keyboard is on, -1 for none. */
  readonly active: number;
  readonly onChoose: (tag: TagCount) => void;
};

/** Always in the page, so that the field may name it; hidden while it is empty. The focus stays in the field. */
export function TagOptions({ id, options, active, onChoose }: TagOptionsProps) {
  const { t, number } = useI18n();
  return (
    <div
      id={`${id}-options`}
      class={styles.options}
      role="listbox"
      aria-label={t('tags.known')}
      hidden={options.length === 0}
    >
      {options.map((tag, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: by the pattern the field keeps the focus.
        // biome-ignore lint/a11y/useKeyWithClickEvents: by the pattern the field takes the keys.
        <div
          key={tag.key}
          id={`${id}-option-${index}`}
          class={styles.option}
          role="option"
          aria-selected={index === active}
          data-testid="tag-option"
          data-tag={tag.name}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(tag)}
        >
          <span class={styles.optionName}>{tag.name}</span>
          <span class={styles.optionCount}>{number(tag.count)}</span>
        </div>
      ))}
    </div>
  );
}
