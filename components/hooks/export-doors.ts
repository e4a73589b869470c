// What an export needs from its page: the library to read from, a format to write in, the browser to hand the file to.

import type { useI18n } from '@/components/ui/i18n-context';
import { exportArticles } from '@/utils/formats/export-articles';
import type { ExportFormatId } from '@/utils/formats/registry';
import type { WriteOptions } from '@/utils/formats/writer';
import type { ArticleWithBody } from '@/utils/model/article';
import type { ArticleId } from '@/utils/model/ids';
import { saveFile } from '@/utils/platform/save-file';
import { readArticles } from '@/utils/store/read-body';
import { inLibrary } from '@/utils/store/rescue/rescue-library';

/**
 * The doors of the real library, for every page that exports; never the popup, which dies before the file is saved. `t`
 * gives the words that a file says about a text which is not whole.
 */
export function exportDoors(t: ReturnType<typeof useI18n>['t']) {
  const partialNotes = {
    paywall: t('partial.paywall'),
    'consent-wall': t('partial.consent-wall'),
    'missing-pages': t('partial.missing-pages'),
  };
  return {
    read: (ids: readonly ArticleId[]) => inLibrary((db) => readArticles(db, ids)),
    write: (
      articles: readonly ArticleWithBody[],
      formatId: ExportFormatId,
      options: WriteOptions,
    ) => exportArticles(articles, formatId, { ...options, partialNotes }),
    save: saveFile,
  };
}
