// An export from the reader's click to the file: read, write, hand over. The page gives the three doors.

import type { ExportedFile, ExportFormatId } from '@/utils/formats/registry';
import type { ArticleWithBody } from '@/utils/model/article';
import { type ArticleId, type IsoTime, toIsoTime } from '@/utils/model/ids';
import { fail, ok, type Result } from '@/utils/model/result';

/** What an export needs from its page. */
export type ExportDoors = {
  readonly read: (ids: readonly ArticleId[]) => Promise<readonly ArticleWithBody[]>;
  readonly write: (
    articles: readonly ArticleWithBody[],
    formatId: ExportFormatId,
    options: { readonly exportedTime: IsoTime },
  ) => Promise<ExportedFile>;
  readonly save: (file: ExportedFile) => void;
  readonly now?: () => Date;
};

/** How far an export is: `done` of the stories are read. */
export type ExportProgress = { readonly done: number };

/** `none-left`: every story was gone. `unreadable`: the library gave an error. `unwritable`: the file could not be made. */
export type ExportFailure = 'none-left' | 'unreadable' | 'unwritable';

/** What an export is told while it works. */
export type ExportRun = {
  /** May be called many times. */
  readonly onProgress?: (progress: ExportProgress) => void;
  /** Aborted when the reader leaves: no file is handed over after that. */
  readonly signal?: AbortSignal;
};

/** A finished export: the name the browser was given, and how many stories are in it. */
export type Exported = { readonly fileName: string; readonly count: number };

/** Stories read at once: enough to be quick, few enough to tell how far it is. */
const CHUNK = 50;

/**
 * Exports stories in the order given. Stories that are gone are left out. Nothing in the library changes. `cancelled`
 * when the signal was aborted before the file was handed over; then none is.
 */
export async function runExport(
  ids: readonly ArticleId[],
  formatId: ExportFormatId,
  { read, write, save, now = () => new Date() }: ExportDoors,
  { onProgress = () => {}, signal }: ExportRun = {},
): Promise<Result<Exported, ExportFailure | 'cancelled'>> {
  const articles: ArticleWithBody[] = [];
  try {
    for (let start = 0; start < ids.length; start += CHUNK) {
      articles.push(...(await read(ids.slice(start, start + CHUNK))));
      if (signal?.aborted) return fail('cancelled');
      onProgress({ done: Math.min(start + CHUNK, ids.length) });
    }
  } catch {
    return fail('unreadable');
  }
  if (articles.length === 0) return fail('none-left');
  try {
    const file = await write(articles, formatId, { exportedTime: toIsoTime(now()) });
    if (signal?.aborted) return fail('cancelled');
    save(file);
    return ok({ fileName: file.fileName, count: articles.length });
  } catch {
    return fail('unwritable');
  }
}
