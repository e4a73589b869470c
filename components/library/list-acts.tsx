// What can be done with the whole list while no story is chosen.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { pageIcons } from '@/components/ui/page-icons';
import styles from './list-head.module.css';

export type ListActsProps = {
  /** The list is the trash, and all of it: then it can be emptied. */
  readonly wholeTrash: boolean;
  readonly onEmptyTrash: () => void;
  readonly onExport: () => void;
};

/** The buttons at the end of the line above the list. */
export function ListActs({ wholeTrash, onEmptyTrash, onExport }: ListActsProps) {
  const { t } = useI18n();
  return (
    <div class={styles.acts}>
      {wholeTrash && (
        <Button variant="quiet" icon="trash" data-testid="empty-trash" onClick={onEmptyTrash}>
          {t('library.emptyTheTrash')}
        </Button>
      )}
      <Button variant="quiet" icon={pageIcons.export} data-testid="export-list" onClick={onExport}>
        {t('library.export')}
      </Button>
    </div>
  );
}
