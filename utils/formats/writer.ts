// What a format's writer is: a function per article, and how its articles are put together.

import type { Article, ArticleWithBody, MissingPart } from '@/utils/model/article';
import type { IsoTime } from '@/utils/model/ids';

/** What every writer is told besides the article. */
export type WriteOptions = {
  /** When this export was made. */
  readonly exportedTime: IsoTime;
  /** Whose calendar the days in file names follow; the reader's own if none is named. */
  readonly timeZone?: string;
  /** A picture's absolute address → what is written in its place: a `data:` address, or a path in the same zip. */
  readonly shownImages?: ReadonlyMap<string, string>;
  /** What to say above a text that is not whole, in the reader's language; nothing is said without. */
  readonly partialNotes?: Readonly<Record<MissingPart, string>>;
};

/** The line above a text that is not whole; empty for any other. */
export function partialNote({ partial }: Article, { partialNotes }: WriteOptions): string[] {
  return partial !== null && partialNotes !== undefined ? [partialNotes[partial]] : [];
}

/** Every article becomes a file of its own; several go into one zip. */
export type FilesWriter = {
  readonly container: 'files';
  /** The whole file for one article. */
  readonly writeArticle: (article: ArticleWithBody, options: WriteOptions) => string;
};

/** All articles stand in one file, one after the other. */
export type OneFileWriter = {
  readonly container: 'one-file';
  readonly begin: (options: WriteOptions) => string;
  readonly writeArticle: (article: ArticleWithBody, options: WriteOptions) => string;
  readonly between: string;
  readonly end: string;
};

/** How a format writes. Writers are pure and keep nothing between two articles, so that an export can stream. */
export type ArticleWriter = FilesWriter | OneFileWriter;
