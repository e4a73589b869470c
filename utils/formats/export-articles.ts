// Stories out: from articles and the name of a format to a file that can be handed to the reader.

import type { ArticleWithBody } from '@/utils/model/article';
import { joinBytes } from '@/utils/text/bytes';
import { fileNameFromTitle } from '@/utils/text/filenames';
import { localDay } from '@/utils/text/local-day';
import type { Chunk } from './containers';
import { type ExportedFile, type ExportFormatId, exportFormat } from './registry';
import type { WriteOptions } from './writer';

/**
 * One article: one file, named after its title. Several: JSON puts all into one file, other formats into one zip
 * with a file for each; both are named after the reader's day of `exportedTime`. Nothing is fetched.
 */
export async function exportArticles(
  articles: readonly ArticleWithBody[],
  formatId: ExportFormatId,
  options: WriteOptions,
): Promise<ExportedFile> {
  const { extension, mime, load } = exportFormat(formatId);
  const writer = await load();
  const { streamOneFile, streamZip } = await import('./containers');
  const [first] = articles;
  const single = articles.length === 1 && first !== undefined ? first : null;
  const nameWith = (ending: string): string =>
    single === null
      ? `offprint-${localDay(options.exportedTime, options.timeZone)}.${ending}`
      : fileNameFromTitle(single.article.title, { extension: ending });

  if (writer.container === 'one-file') {
    const bytes = await gather(streamOneFile(articles, writer, options));
    return { fileName: nameWith(extension), mime, bytes };
  }
  if (single !== null) {
    const bytes = new TextEncoder().encode(writer.writeArticle(single, options));
    return { fileName: nameWith(extension), mime, bytes };
  }
  const bytes = await gather(streamZip(articles, writer, extension, options));
  return { fileName: nameWith('zip'), mime: 'application/zip', bytes };
}

async function gather(chunks: AsyncIterable<Chunk>): Promise<Chunk> {
  const parts: Chunk[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return joinBytes(parts);
}
