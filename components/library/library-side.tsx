// The side of the library: shelves and tags, each a link, so that Back works and a view can be kept as a bookmark.

import { SHELF_CHOICES, type ShelfChoice } from '@/components/search/shelf-choice';
import { SHELF_NAMES } from '@/components/search/shelf-switch';
import { useI18n } from '@/components/ui/i18n-context';
import { type TagCount, tagKey } from '@/utils/model/tag';
import styles from './library-side.module.css';
import { type LibraryView, viewLink } from './library-view';
import { tagTree } from './tag-tree';

export type LibrarySideProps = {
  readonly view: LibraryView;
  /** How many stories lie where; null while unknown. */
  readonly counts: Readonly<Record<Exclude<ShelfChoice, 'all'>, number>> | null;
  /** Every tag in use. */
  readonly tags: readonly TagCount[];
};

/** The shelves, then the tags as a tree. A tag is looked for on all shelves but the trash, as it is counted. */
export function LibrarySide({ view, counts, tags }: LibrarySideProps) {
  const { t, number, language } = useI18n();
  const lines = tagTree(tags, new Intl.Collator(language, { numeric: true }).compare);
  const countOf = (shelf: ShelfChoice) =>
    counts === null ? 0 : shelf === 'all' ? counts.inbox + counts.archive : counts[shelf];
  return (
    <nav class={styles.side} aria-label={t('library.side')}>
      <ul class={styles.shelves}>
        {SHELF_CHOICES.map((shelf) => (
          <li key={shelf}>
            <a
              class={styles.link}
              data-testid={`shelf-${shelf}`}
              href={viewLink({ shelf, tag: null, text: '' })}
              {...(view.tag === null && view.shelf === shelf ? { 'aria-current': 'page' } : {})}
            >
              <span class={styles.name}>{t(SHELF_NAMES[shelf])}</span>
              {countOf(shelf) > 0 && <span class={styles.count}>{number(countOf(shelf))}</span>}
            </a>
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <section class={styles.tags}>
          <h2 class={styles.heading}>{t('library.tags')}</h2>
          <ul>
            {lines.map(({ tag, label, depth, count }) => (
              <li key={tag} style={{ paddingInlineStart: `${Math.min(depth, 6) * 0.75}rem` }}>
                <a
                  class={styles.link}
                  data-testid="tag-link"
                  data-tag={tag}
                  href={viewLink({ shelf: 'all', tag, text: '' })}
                  title={depth > 0 ? tag : undefined}
                  {...(view.tag !== null && tagKey(view.tag) === tagKey(tag)
                    ? { 'aria-current': 'page' }
                    : {})}
                >
                  <span class={styles.name}>{label}</span>
                  {count !== null && <span class={styles.count}>{number(count)}</span>}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </nav>
  );
}
