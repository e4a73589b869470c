// A page's story: Document in, ExtractedArticle out.

import { Readability } from '@mozilla/readability';
import { parseHtml } from '@/utils/html/parse';
import { sanitizeHtml } from '@/utils/html/sanitize';
import type { ExtractedArticle } from '@/utils/model/article';
import type { NoArticle } from '@/utils/model/no-article';
import { fail, ok, type Result } from '@/utils/model/result';
import { countWords, readingMinutes } from '@/utils/text/words';
import { chooseCanonicalUrl } from './canonical-url';
import type { RemovalLog } from './draft';

/** How to extract; all optional. */
export type ExtractOptions = {
  /** Extract the document's live selection instead of the page. */
  readonly selection?: boolean;
  /** The address the document was loaded from, where scripts have changed it since. */
  readonly navigationUrl?: string;
  /** The page's own same-origin fetch, for stories on several pages. */
  readonly fetchPage?: (url: string) => Promise<string>;
  /** Told of each removal. */
  readonly debug?: RemovalLog;
  /** When the page was read; the clock if left out. */
  readonly now?: Date;
};

/** Finds the story of `document`, which was read under `url`. The document is never changed. */
export async function extractArticle(
  document: Document,
  url: string,
  options: ExtractOptions = {},
): Promise<Result<ExtractedArticle, NoArticle>> {
  const clone = document.cloneNode(true) as Document;
  const parsed = new Readability(clone).parse();
  const html = sanitizeHtml(parsed?.content ?? '');
  const text = parseHtml(html).body.textContent ?? '';
  const facts = {
    url,
    canonicalUrl: chooseCanonicalUrl(document, url, options.navigationUrl),
    title: parsed?.title ?? '',
    byline: parsed?.byline ?? null,
    source: null,
    siteName: parsed?.siteName ?? null,
    editor: null,
    publishedTime: parsed?.publishedTime ?? null,
    lang: parsed?.lang ?? null,
    dir: null,
    excerpt: parsed?.excerpt ?? null,
    leadImage: null,
    favicon: null,
    keywords: [],
    wordCount: countWords(text),
    readingMinutes: readingMinutes(text),
  };
  if (text.trim() === '')
    return fail({
      kind: 'no-story',
      title: facts.title,
      url,
      lang: facts.lang,
      siteName: facts.siteName,
      favicon: null,
    });
  return ok({
    ...facts,
    kind: options.selection ? 'selection' : 'page',
    html,
    textContent: text.trim(),
  });
}
