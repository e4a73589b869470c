// The page's own keywords, each a click away from being a tag.

import { useI18n } from '@/components/ui/i18n-context';
import { Icon } from '@/components/ui/icon';
import { normalizeTags, tagKey } from '@/utils/model/tag';
import styles from './tag-field.module.css';

export type TagKeywordsProps = {
  readonly keywords: readonly string[];
  /** What the story already has is not offered. */
  readonly tags: readonly string[];
  readonly onAdd: (tag: string) => void;
};

/** Some sites list thirty keywords: the first ones say enough, and long ones are phrases, not tags. */
const SHOWN = 6;
const LONGEST = 24;

/** Nothing when there is nothing to offer. */
export function TagKeywords({ keywords, tags, onAdd }: TagKeywordsProps) {
  const { t } = useI18n();
  const own = new Set(tags.map(tagKey));
  const offered = normalizeTags(keywords)
    .filter((keyword) => keyword.length <= LONGEST && !own.has(tagKey(keyword)))
    .slice(0, SHOWN);
  if (offered.length === 0) return null;
  return (
    <ul class={styles.keywords} aria-label={t('tags.keywords')}>
      {offered.map((keyword) => (
        <li key={keyword}>
          <button
            type="button"
            class={styles.keyword}
            data-testid="tag-keyword"
            data-tag={keyword}
            title={t('tags.addThis', { tag: keyword })}
            onClick={(event) => {
              const field = event.currentTarget.closest(`.${styles.field}`);
              onAdd(keyword);
              field?.querySelector('input')?.focus();
            }}
          >
            <Icon name="plus" />
            {keyword}
          </button>
        </li>
      ))}
    </ul>
  );
}
