// Offprint's own JSON, version 1: everything about a story, flat. Published in .github/schema/.

import type { OneFileWriter } from '@/utils/formats/writer';
import type { Article, ArticleWithBody } from '@/utils/model/article';

/** The version of the shape; a reader of the file refuses higher ones. Fields may be added within a version. */
export const JSON_VERSION = 1;

/** The fields of a story in the file, in the order they are written. */
const FIELDS = [
  'id',
  'url',
  'canonicalUrl',
  'title',
  'byline',
  'source',
  'siteName',
  'editor',
  'publishedTime',
  'lang',
  'dir',
  'excerpt',
  'leadImage',
  'favicon',
  'keywords',
  'wordCount',
  'readingMinutes',
  'partial',
  'tags',
  'shelf',
  'starred',
  'readingProgress',
  'kind',
  'savedTime',
  'modifiedTime',
  'openedTime',
  'html',
  'textContent',
] as const satisfies readonly (keyof Article | keyof ArticleWithBody)[];

/**
 * `{"format":"offprint","version":1,"exportedTime":…,"articles":[…]}`, indented; one story is an array of one.
 * `html` is the stored HTML: pictures keep their address in `data-src`; whoever shows it sanitises it.
 */
export const jsonWriter: OneFileWriter = {
  container: 'one-file',
  begin: ({ exportedTime }) =>
    `{\n  "format": "offprint",\n  "version": ${JSON_VERSION},\n  "exportedTime": ${JSON.stringify(exportedTime)},\n  "articles": [`,
  // The list of names picks the fields and their order. A string in JSON holds no raw line break: indenting lines never touches content.
  writeArticle: ({ article, html, textContent }) =>
    `\n${JSON.stringify({ ...article, html, textContent }, [...FIELDS], 2)}`.replaceAll(
      '\n',
      '\n    ',
    ),
  between: ',',
  end: '\n  ]\n}\n',
};
