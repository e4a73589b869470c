// An export from the reader's click to the file: read, write, hand over. The page gives the three doors.

import type { ExportFormatId } from '@/utils/formats/registry';
import type { ArticleWithBody } from '@/utils/model/article';
import { type ArticleId, type IsoTime, toIsoTime } from '@/utils/model/ids';
import { fail, ok, type Result } from '@/utils/model/result';

/** The file as a format writes it. */
export type MadeFile = {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** What an export needs from its page. */
export type ExportDoors = {
  readonly read: (ids: readonly ArticleId[]) => Promise<readonly ArticleWithBody[]>;
  readonly write: (
    articles: readonly ArticleWithBody[],
    formatId: ExportFormatId,
    options: { readonly exportedTime: IsoTime },
  ) => Promise<MadeFile>;
  readonly save: (file: MadeFile) => void;
  readonly now?: () => Date;
};

/** How far an export is: `done` of the stories are read. */
export type ExportProgress = { readonly done: number };

/** `none-left`: every story was gone. `unreadable`: the library gave an error. `unwritable`: the file could not be made. */
export type ExportFailure = 'none-left' | 'unreadable' | 'unwritable';

/** A finished export: the name the browser was given, and how many stories are in it. */
export type Exported = { readonly fileName: string; readonly count: number };

/** Stories read at once: enough to be quick, few enough to tell how far it is. */
const CHUNK = 50;

/** Exports stories in the order given. Stories that are gone are left out. Nothing in the library changes. */
export async function runExport(
  ids: readonly ArticleId[],
  formatId: ExportFormatId,
  { read, write, save, now = () => new Date() }: ExportDoors,
  onProgress: (progress: ExportProgress) => void = () => {},
): Promise<Result<Exported, ExportFailure>> {
  const articles: ArticleWithBody[] = [];
  try {
    for (let start = 0; start < ids.length; start += CHUNK) {
      articles.push(...(await read(ids.slice(start, start + CHUNK))));
      onProgress({ done: Math.min(start + CHUNK, ids.length) });
    }
  } catch {
    return fail('unreadable');
  }
  if (articles.length === 0) return fail('none-left');
  try {
    const file = await write(articles, formatId, { exportedTime: toIsoTime(now()) });
    save(file);
    return ok({ fileName: file.fileName, count: articles.length });
  } catch {
    return fail('unwritable');
  }
}
