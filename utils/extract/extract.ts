// A page's story: Document in, ExtractedArticle out.

import { parseHtml } from '@/utils/html/parse';
import { sanitizeHtml } from '@/utils/html/sanitize';
import type { ExtractedArticle } from '@/utils/model/article';
import type { NoArticle } from '@/utils/model/no-article';
import { fail, ok, type Result } from '@/utils/model/result';
import { countWords, readingMinutes } from '@/utils/text/words';
import { chooseCanonicalUrl } from './canonical-url';
import { dropEdgeLines } from './clean/edge-lines';
import { dropLinkLists } from './clean/link-lists';
import { dropNewsletters } from './clean/newsletter';
import { dropClutter } from './clean/page-clutter';
import { cloneForReading, dropHidden } from './clone';
import type { Draft, DraftFacts, RemovalLog, Step } from './draft';
import { cardEmbeds } from './embeds';
import { markFigures } from './figures';
import { resolveImages } from './images';
import { findReporters } from './metadata/header-line';
import { readMetadata } from './metadata/read-metadata';
import { findNoArticle } from './no-article/find-no-article';
import { pickBody } from './pick-body';
import { attachStandfirst } from './standfirst';
import { textLines } from './text-lines';
import { tidyBody } from './tidy';

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

/**
 * In this order: metadata first, from the page as it is, since cleaning takes the lines it stands in. Then what is
 * hidden, then pictures and players, whose places the cleaning needs to know. Clutter goes before the body is picked, so
 * that a hot list cannot outweigh a short story; what can only be told from inside the body goes after.
 */
const STEPS: readonly Step[] = [
  readMetadata,
  dropHidden,
  resolveImages,
  cardEmbeds,
  dropNewsletters,
  dropClutter,
  pickBody,
  attachStandfirst,
  dropLinkLists,
  dropEdgeLines,
  markFigures,
  tidyBody,
];

/** Finds the story of `document`, which was read under `url`. The document is never changed. */
export async function extractArticle(
  document: Document,
  url: string,
  options: ExtractOptions = {},
): Promise<Result<ExtractedArticle, NoArticle>> {
  const draft = STEPS.reduce((current, step) => step(current), firstDraft(document, url, options));
  const html = draft.body ? sanitizeHtml(draft.body.innerHTML) : sanitizeHtml('');
  const textContent = textLines(parseHtml(html).body);
  const facts: DraftFacts = {
    ...draft.facts,
    byline: draft.facts.byline ?? findReporters(textContent),
    leadImage:
      draft.facts.leadImage ?? draft.body?.querySelector('img')?.getAttribute('data-src') ?? null,
  };
  const story = { textContent, title: facts.title, html };
  const kind = findNoArticle(document, url, textContent === '' ? null : story);
  if (kind !== null) {
    const { title, lang, siteName, favicon } = facts;
    return fail({ kind, title, url, lang, siteName, favicon });
  }
  return ok({
    ...facts,
    kind: options.selection ? 'selection' : 'page',
    html,
    textContent,
    wordCount: countWords(textContent),
    readingMinutes: readingMinutes(textContent),
  });
}

function firstDraft(document: Document, url: string, options: ExtractOptions): Draft {
  const page = cloneForReading(document);
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  return {
    page,
    baseUrl: URL.canParse(base, url) ? new URL(base, url).href : url,
    now: options.now ?? new Date(),
    body: null,
    log: options.debug ?? ((): void => {}),
    facts: {
      url,
      canonicalUrl: chooseCanonicalUrl(document, url, options.navigationUrl),
      title: '',
      byline: null,
      source: null,
      siteName: null,
      editor: null,
      publishedTime: null,
      lang: null,
      dir: null,
      excerpt: null,
      leadImage: null,
      favicon: null,
      keywords: [],
    },
  };
}
