// The list of a page's keys, which `?` shows.

import { Dialog } from './dialog';
import { useI18n } from './i18n-context';
import styles from './shortcut-list.module.css';

/** A key (or several that do the same) and what it does. */
export type ShortcutHelp = { readonly keys: readonly string[]; readonly text: string };

export type ShortcutListProps = {
  readonly shortcuts: readonly ShortcutHelp[];
  readonly onClose: () => void;
};

/** A dialog with every key of the page. */
export function ShortcutList({ shortcuts, onClose }: ShortcutListProps) {
  const { t } = useI18n();
  return (
    <Dialog title={t('ui.keys')} onClose={onClose} data-testid="shortcut-list">
      <dl class={styles.list}>
        {shortcuts.map(({ keys, text }) => (
          <div class={styles.row} key={text}>
            <dt class={styles.keys}>
              {keys.map((key) => (
                <kbd class={styles.key} key={key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
