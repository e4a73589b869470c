// A page's story: Document in, ExtractedArticle out.

import { parseHtml } from '@/utils/html/parse';
import { sanitizeHtml } from '@/utils/html/sanitize';
import type { ExtractedArticle } from '@/utils/model/article';
import type { NoArticle } from '@/utils/model/no-article';
import { fail, ok, type Result } from '@/utils/model/result';
import { countWords, readingMinutes } from '@/utils/text/words';
import { chooseCanonicalUrl, hasMoved } from './canonical-url';
import { dropConsent } from './clean/consent';
import { dropEdgeLines } from './clean/edge-lines';
import { dropLinkLists } from './clean/link-lists';
import { dropNewsletters } from './clean/newsletter';
import { dropClutter } from './clean/page-clutter';
import { dropTeasers } from './clean/teasers';
import { cloneForReading, dropHidden } from './clone';
import { lineOf, weigh } from './dom';
import type { Draft, LinesLog, RemovalLog, Step } from './draft';
import { cardEmbeds } from './embeds';
import { markFigures } from './figures';
import { resolveImages } from './images';
import type { Judge } from './judge';
import { unwrapLayoutTables } from './layout-tables';
import { findReporters } from './metadata/header-line';
import { readMetadata } from './metadata/read-metadata';
import type { Join } from './pages/join-pages';
import { pickBody } from './pick-body';
import { landPictures } from './picture-places';
import { proseOf } from './prose';
import { takeSelection } from './selection';
import { attachStandfirst } from './standfirst';
import { textLines } from './text-lines';
import { tidyBody } from './tidy';

/** How to extract; all optional. */
export type ExtractOptions = {
  /** Extract the document's live selection instead of the page. */
  readonly selection?: boolean;
  /** The address the document was loaded from, where scripts have changed it since. */
  readonly navigationUrl?: string;
  /**
   * Joins the further pages of a story to the one that was read, with the page's own same-origin fetch: `joinPages`, which
   * comes from outside, since few pages need it and every byte is injected. Left out, a story has one page.
   */
  readonly join?: Join;
  /** Judges whether what was found is a story, and all of it. Left out, all text is one. */
  readonly judge?: Judge | undefined;
  /** Told of each removal. */
  readonly debug?: RemovalLog;
  /** Told how the lines of the page were judged. */
  readonly onLines?: LinesLog;
  /** Told, by name, that a step has ended, with the draft as it is then. */
  readonly onStep?: (name: string, draft: Draft) => void;
  /** Names of steps to leave out, to measure what they are worth. */
  readonly without?: readonly string[];
  /** When the page was read; the clock if left out. */
  readonly now?: Date;
};

/**
 * In this order: metadata, from the page as it is, since cleaning takes the lines it stands in; what is hidden; pictures
 * and players, whose places the cleaning needs to know; clutter, before the body is picked, so that a hot list cannot
 * outweigh a short story; captions, which go where their pictures go; the body; pictures that were lost beside it; the
 * standfirst, from outside it; what can only be told from inside the body; the markup.
 */
const PAGE_STEPS: Steps = [
  ['metadata', readMetadata],
  ['hidden', dropHidden],
  ['images', resolveImages],
  ['embeds', cardEmbeds],
  ['consent', dropConsent],
  ['newsletters', dropNewsletters],
  ['teasers', dropTeasers],
  ['clutter', dropClutter],
  ['figures', markFigures],
  ['body', pickBody],
  ['pictures', landPictures],
  ['standfirst', attachStandfirst],
  ['layout tables', unwrapLayoutTables],
  ['link lists', dropLinkLists],
  ['edge lines', dropEdgeLines],
  ['markup', tidyBody],
];

type Steps = readonly (readonly [name: string, step: Step])[];

/**
 * Finds the story of `document`, which was read under `url`; or takes its live selection. The document is never changed.
 * A page without a story, or without a selection where one is asked for, is a failure that keeps what a link needs.
 */
export async function extractArticle(
  document: Document,
  url: string,
  options: ExtractOptions = {},
): Promise<Result<ExtractedArticle, NoArticle>> {
  const read = (page: Document, address: string): Draft => {
    let draft = firstDraft(
      page,
      address,
      page === document ? options : { ...options, navigationUrl: address },
    );
    for (const [name, step] of options.selection ? selectionSteps(document) : PAGE_STEPS) {
      if (options.without?.includes(name)) continue;
      draft = step(options.judge?.before[name]?.(draft) ?? draft);
      options.onStep?.(name, draft);
    }
    return draft;
  };
  const live = read(document, url);
  const { facts, body } = options.selection
    ? live
    : ((await options.join?.(live, document, read)) ?? live);
  const html = sanitizeHtml(body?.innerHTML ?? '');
  const clean = parseHtml(html).body;
  const textContent = textLines(clean);
  const { title, lang, siteName, favicon, publishedTime } = facts;
  const found = textContent === '' ? null : { textContent, title, publishedTime, body: clean };
  const kind = options.selection
    ? found === null && 'no-selection'
    : options.judge
      ? options.judge.findNoArticle(document, url, found)
      : found === null && 'no-story';
  if (kind) return fail({ kind, title, url, lang, siteName, favicon });
  return ok({
    ...facts,
    kind: options.selection ? 'selection' : 'page',
    byline: facts.byline ?? findReporters(textContent),
    dir: facts.dir ?? (/^(ar|he|fa|ur|yi)\b/.test(lang ?? '') ? 'rtl' : null),
    excerpt: facts.excerpt ?? firstParagraph(body),
    leadImage: facts.leadImage ?? body?.querySelector('img')?.getAttribute('data-src') ?? null,
    html,
    textContent,
    wordCount: countWords(textContent),
    readingMinutes: readingMinutes(textContent),
  });
}

/** Whether so little was found, as `weigh` counts, that only the judge can tell a story, whatever the page promised. */
export function isThin({ textContent }: Pick<ExtractedArticle, 'textContent'>): boolean {
  return weigh(textContent) < 500;
}

function selectionSteps(document: Document): Steps {
  const needed = /^(metadata|images|embeds|figures|layout tables|markup)$/;
  const [metadata, ...rest] = PAGE_STEPS.filter(([name]) => needed.test(name));
  return metadata ? [metadata, ['selection', takeSelection(document)], ...rest] : [];
}

/** The beginning of the story, for a list, about as long as pages make their descriptions. */
function firstParagraph(body: Element | null): string | null {
  const text = lineOf(body?.querySelector('p'));
  if (text === '') return null;
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function firstDraft(document: Document, url: string, options: ExtractOptions): Draft {
  const page = cloneForReading(document);
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  const prose = proseOf(page.body);
  const dir = page.documentElement.getAttribute('dir') ?? page.body.getAttribute('dir');
  return {
    page,
    baseUrl: URL.canParse(base, url) ? new URL(base, url).href : url,
    moved: hasMoved(url, options.navigationUrl),
    now: options.now ?? new Date(),
    body: null,
    statedBody: '',
    wall: null,
    prose,
    log: (node, step, reason) => {
      prose.forget(node);
      options.debug?.({ step, reason, text: lineOf(node).slice(0, 200) }, node);
    },
    onLines: options.onLines,
    pictures: [],
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
      dir: dir === 'rtl' || dir === 'ltr' ? dir : null,
      excerpt: null,
      leadImage: null,
      favicon: null,
      keywords: [],
      partial: null,
    },
  };
}
