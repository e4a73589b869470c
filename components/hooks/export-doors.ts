// What an export needs from its page: the library to read from, a format to write in, the browser to hand the file to.

import { exportArticles } from '@/utils/formats/export-articles';
import type { ArticleId } from '@/utils/model/ids';
import { saveFile } from '@/utils/platform/save-file';
import { libraryDatabase } from '@/utils/store/database';
import { readArticles } from '@/utils/store/read-articles';

/** The doors of the real library, for every page that exports; never the popup, which dies before the file is saved. */
export const EXPORT_DOORS = {
  read: (ids: readonly ArticleId[]) => readArticles(libraryDatabase(), ids),
  write: exportArticles,
  save: saveFile,
} as const;
