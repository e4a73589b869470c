// The shelves in a row, one of them chosen: native radio buttons that look like tabs.

import { useId } from 'preact/hooks';
import { useI18n } from '@/components/ui/i18n-context';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { ShelfChoice } from './shelf-choice';
import styles from './shelf-switch.module.css';

type Shown = Exclude<ShelfChoice, 'all'>;

/** The name of each place. */
export const SHELF_NAMES = {
  inbox: 'shelf.inbox',
  starred: 'shelf.starred',
  archive: 'shelf.archive',
  trash: 'shelf.trash',
  all: 'shelf.all',
} as const satisfies Record<ShelfChoice, MessageKey>;

export type ShelfSwitchProps = {
  /** `all` has no button of its own: then none is chosen. */
  readonly value: ShelfChoice;
  /** How many stories lie where; null while unknown. */
  readonly counts: Readonly<Record<Shown, number>> | null;
  readonly onChange: (choice: Shown) => void;
};

const ORDER: readonly Shown[] = ['inbox', 'starred', 'archive', 'trash'];

/** Counts of thousands are rounded: there is no room for more. Arrow keys move between the shelves, as in every group of radio buttons. */
export function ShelfSwitch({ value, counts, onChange }: ShelfSwitchProps) {
  const { t, language } = useI18n();
  const short = new Intl.NumberFormat(language, { notation: 'compact' });
  const name = useId();
  return (
    <fieldset class={styles.shelves}>
      <legend class="visually-hidden">{t('shelf.shelves')}</legend>
      {ORDER.map((shelf) => (
        <label key={shelf} class={styles.shelf} data-testid={`shelf-${shelf}`}>
          <input
            type="radio"
            class={styles.input}
            name={name}
            value={shelf}
            checked={value === shelf}
            onChange={() => onChange(shelf)}
          />
          <span class={styles.name}>{t(SHELF_NAMES[shelf])}</span>
          {counts !== null && counts[shelf] > 0 && (
            <span class={styles.count}>{short.format(counts[shelf])}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
