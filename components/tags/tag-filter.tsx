// Which tag a list is narrowed to.

import { useI18n } from '@/components/ui/i18n-context';
import { type TagCount, tagKey } from '@/utils/model/tag';
import styles from './tag-filter.module.css';

export type TagFilterProps = {
  /** The tag chosen, null for all. */
  readonly value: string | null;
  /** The tags there are, the most used first. */
  readonly tags: readonly TagCount[];
  readonly onChange: (tag: string | null) => void;
};

/** A native select, by name; a chosen tag that is no longer used stays in it until another is chosen. */
export function TagFilter({ value, tags, onChange }: TagFilterProps) {
  const { t, number, language } = useI18n();
  const order = new Intl.Collator(language, { numeric: true }).compare;
  const chosen = value === null ? null : findOrMake(tags, value);
  const shown = chosen === null || tags.includes(chosen) ? tags : [...tags, chosen];
  return (
    <select
      class={value === null ? styles.filter : `${styles.filter} ${styles.chosen}`}
      data-testid="tag-filter"
      aria-label={t('tags.filter')}
      value={chosen?.name ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    >
      <option value="">{t('tags.all')}</option>
      {[...shown]
        .sort((a, b) => order(a.name, b.name))
        .map(({ key, name, count }) => (
          <option key={key} value={name}>
            {t('tags.option', { tag: name, count: number(count) })}
          </option>
        ))}
    </select>
  );
}

function findOrMake(tags: readonly TagCount[], name: string): TagCount {
  const key = tagKey(name);
  return tags.find((tag) => tag.key === key) ?? { key, name, count: 0 };
}
