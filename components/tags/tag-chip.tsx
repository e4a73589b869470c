// A tag with the button that takes it away.

import { useI18n } from '@/components/ui/i18n-context';
import { Icon } from '@/components/ui/icon';
import styles from './tag-chip.module.css';

export type TagChipProps = {
  readonly tag: string;
  readonly onRemove: (tag: string) => void;
};

/** A list item. */
export function TagChip({ tag, onRemove }: TagChipProps) {
  const { t } = useI18n();
  return (
    <li class={styles.chip} data-testid="tag-chip" data-tag={tag}>
      <span class={styles.name}>{tag}</span>
      <button
        type="button"
        class={styles.remove}
        data-testid="remove-tag"
        aria-label={t('tags.remove', { tag })}
        title={t('tags.remove', { tag })}
        onClick={() => onRemove(tag)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}
