// What runs inside the browser for `npm run bench:extract`: one page in, one row of the prediction file out.

import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { textLines } from '@/utils/extract/text-lines';
import { parseHtml } from '@/utils/html/parse';
import { parsePage } from './parse-page';

/** A row of the prediction file. Absent is null; with `error` the texts are empty. Times are milliseconds. */
export type Prediction = {
  readonly text: string;
  /** The text without captions. */
  readonly bodyText: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly source: string | null;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
  readonly lang: string | null;
  readonly leadImage: string | null;
  readonly error?: string;
  /** From the clone to the finished body, without sanitising. */
  readonly ms: number;
  /** Readability's own `parse()` on a clone of the same page. */
  readonly readabilityMs: number;
  /** Length of the page's HTML, in UTF-16 units. */
  readonly size: number;
  /** How many pictures the story kept. */
  readonly pictures: number;
  /** How often Readability read the page: once, unless it found too little. */
  readonly readings: number;
};

/** What a page is extracted with, beside the extractor. */
export type InPageOptions = {
  /** Steps of the pipeline to leave out. */
  readonly without: readonly string[];
  /** Milliseconds that Readability takes for a page, which it consumes. */
  readonly timeReadability: (page: Document) => number;
};

/** Extracts `html`, parsed without scripts or network, as the page at `url`. */
export async function extractHtml(
  html: string,
  url: string,
  options: InPageOptions,
): Promise<Prediction> {
  const page = parsePage(html, url);
  return { ...(await extractPage(page, url, options)), size: html.length };
}

/** Extracts the document that is open. */
export async function extractOpenDocument(options: InPageOptions): Promise<Prediction> {
  return extractPage(document, location.href, options);
}

async function extractPage(
  page: Document,
  url: string,
  { without, timeReadability }: InPageOptions,
): Promise<Prediction> {
  const clone = page.cloneNode(true) as Document;
  let readings = 0;
  const start = performance.now();
  let steps = start;
  const result = await extractArticle(page, url, {
    without,
    judge,
    onStep: () => {
      steps = performance.now();
    },
    onLines: (judged) => {
      readings = judged.readings;
    },
  });
  const measured = {
    ms: steps - start,
    readabilityMs: timeReadability(clone),
    size: 0,
    readings,
  };
  if (!result.ok) {
    const { kind, title, siteName, lang } = result.failure;
    return { ...NOTHING, title, siteName, lang, error: `no article: ${kind}`, ...measured };
  }
  const article = result.value;
  const { body } = parseHtml(article.html);
  const pictures = body.querySelectorAll('img').length;
  for (const caption of body.querySelectorAll('figcaption')) caption.remove();
  return {
    text: article.textContent,
    bodyText: textLines(body),
    title: article.title || null,
    byline: article.byline,
    source: article.source,
    siteName: article.siteName,
    publishedTime: article.publishedTime,
    lang: article.lang,
    leadImage: article.leadImage,
    pictures,
    ...measured,
  };
}

const NOTHING = {
  text: '',
  bodyText: '',
  title: null,
  byline: null,
  source: null,
  siteName: null,
  publishedTime: null,
  lang: null,
  leadImage: null,
  pictures: 0,
};
