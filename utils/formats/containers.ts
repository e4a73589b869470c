// How written articles become bytes: one file after another in a zip, or all in one file. Both stream.

import { Zip, ZipDeflate } from 'fflate';
import type { Article, ArticleWithBody } from '@/utils/model/article';
import { fileNameFromTitle, uniqueFileNames } from '@/utils/text/filenames';
import { localDay } from '@/utils/text/local-day';
import type { FilesWriter, OneFileWriter, WriteOptions } from './writer';

/** Bytes of a part of a file. */
export type Chunk = Uint8Array<ArrayBuffer>;

type Articles = Iterable<ArticleWithBody> | AsyncIterable<ArticleWithBody>;

/**
 * A zip with one file for each article, in the order given. A name holds the story's day, title and the start of
 * its id, so it depends on nothing else in the zip. Holds one article at a time; stop reading to stop the work.
 */
export async function* streamZip(
  articles: Articles,
  writer: FilesWriter,
  extension: string,
  options: WriteOptions,
): AsyncGenerator<Chunk> {
  let waiting: Chunk[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  const unique = uniqueFileNames();
  for await (const written of articles) {
    const { article } = written;
    const file = new ZipDeflate(unique(nameInZip(article, extension, options.timeZone)), {
      level: 6,
    });
    file.mtime = zipTime(article.modifiedTime);
    zip.add(file);
    file.push(new TextEncoder().encode(writer.writeArticle(written, options)), true);
    yield* waiting;
    waiting = [];
  }
  zip.end();
  yield* waiting;
}

/** One file with every article. Holds one article at a time; stop reading to stop the work. */
export async function* streamOneFile(
  articles: Articles,
  writer: OneFileWriter,
  options: WriteOptions,
): AsyncGenerator<Chunk> {
  const encoder = new TextEncoder();
  yield encoder.encode(writer.begin(options));
  let first = true;
  for await (const article of articles) {
    yield encoder.encode((first ? '' : writer.between) + writer.writeArticle(article, options));
    first = false;
  }
  yield encoder.encode(writer.end);
}

/** `2017-08-31 标题 1a2b3c4d.md`: the day the story was published, else the day it was saved, as the list shows it. */
function nameInZip(article: Article, extension: string, timeZone: string | undefined): string {
  const date = dayOf(article.publishedTime) ?? dayOf(localDay(article.savedTime, timeZone));
  return fileNameFromTitle(article.title, { extension, date, id: article.id });
}

function dayOf(time: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(time ?? '')?.[0] ?? null;
}

/** A zip knows the years 1980 to 2107, in local time; outside of them a file gets the first day. */
function zipTime(time: string): Date {
  const date = new Date(time);
  const year = date.getFullYear();
  return year >= 1980 && year < 2100 ? date : new Date(1980, 0, 1);
}
