// The dialogs of the library page.

import { exportDoors } from '@/components/hooks/export-doors';
import type { Acts } from '@/components/hooks/use-acts';
import { toggleAct, useRecentActs } from '@/components/hooks/use-recent-acts';
import { destroyForGood } from '@/components/hooks/use-trash';
import { DestroyDialog } from '@/components/library/destroy-dialog';
import { libraryKeys } from '@/components/library/library-keys';
import { RecentDialog } from '@/components/library/recent-dialog';
import { TagDialog } from '@/components/library/tag-dialog';
import { ExportDialog } from '@/components/transfer/export-dialog';
import { runExport } from '@/components/transfer/run-export';
import { useI18n } from '@/components/ui/i18n-context';
import { ShortcutList } from '@/components/ui/shortcut-list';
import type { ArticleId } from '@/utils/model/ids';
import type { TagCount } from '@/utils/model/tag';

/** Which dialog is open, and for which stories. */
export type LibraryDialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'recent' }
  | { readonly kind: 'tag'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'export'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'destroy'; readonly ids: readonly ArticleId[] | 'all' };

export type LibraryDialogsProps = {
  readonly dialog: LibraryDialog;
  readonly tags: readonly TagCount[];
  /** How many stories lie in the trash. */
  readonly inTrash: number;
  readonly acts: Acts;
  readonly showToast: (text: string) => void;
  readonly onClose: () => void;
};

/** The open dialog. */
export function LibraryDialogs(props: LibraryDialogsProps) {
  const { dialog, tags, inTrash, acts, showToast, onClose } = props;
  const { t } = useI18n();
  switch (dialog.kind) {
    case 'keys':
      return <ShortcutList shortcuts={libraryKeys(t)} onClose={onClose} />;
    case 'recent':
      return <Recent onClose={onClose} />;
    case 'destroy':
      return (
        <DestroyDialog
          count={dialog.ids === 'all' ? inTrash : dialog.ids.length}
          all={dialog.ids === 'all'}
          onClose={onClose}
          onDestroy={(run) => destroyForGood(dialog.ids, run)}
          onDone={(n) => showToast(t('destroy.done', { n }))}
        />
      );
    case 'tag':
      return (
        <TagDialog
          count={dialog.ids.length}
          known={tags}
          onClose={onClose}
          onSave={(added) => {
            onClose();
            void acts.addTags(dialog.ids, added);
          }}
        />
      );
    case 'export':
      return (
        <ExportDialog
          count={dialog.ids.length}
          onClose={onClose}
          onExport={(formatId, run) => runExport(dialog.ids, formatId, exportDoors(t), run)}
          onDone={({ fileName }) => {
            onClose();
            showToast(t('export.done', { name: fileName }));
          }}
        />
      );
    default:
      return dialog satisfies never;
  }
}

function Recent({ onClose }: Pick<LibraryDialogsProps, 'onClose'>) {
  return <RecentDialog live={useRecentActs()} onToggle={toggleAct} onClose={onClose} />;
}
