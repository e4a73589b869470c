// What the page says of its story, before anything is cleaned away.

import { fold, lineOf } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { chooseLang } from '@/utils/text/lang';
import { absoluteUrl } from '@/utils/text/urls';
import { isOutlet } from './byline';
import { chooseByline } from './choose-byline';
import { readPrintedCredits } from './header-line';
import { likeness } from './heading';
import { readJsonLd } from './json-ld';
import { type MetaTags, NO_META_TAGS, readMetaTags } from './meta-tags';
import { type Piece, readPageLines } from './page-lines';
import { readPrintedAuthors } from './printed-authors';
import { publishedTime } from './published-time';
import { type Whereabouts, whereIs } from './same-page';
import { chooseSource } from './source';
import { chooseTitle } from './title';
import { zoneAround } from './zone';

const AUTHORS =
  'author article:author parsely-author dc.creator sailthru.author byl citation_author articleauthor article_author';
const TITLES = 'og:title twitter:title dc.title parsely-title citation_title';

/**
 * Fills the facts that stand outside the body. In a page that scripts have led to another address, metadata that do not
 * name that address are the previous story's, and not believed.
 */
export function readMetadata(draft: Draft): Draft {
  const { page, baseUrl, moved } = draft;
  const { url, canonicalUrl } = draft.facts;
  const { documentElement: root } = page;
  const lines = readPageLines(page.body);
  const own = lineOf(page.querySelector('head > title') ?? page.querySelector('title'));
  const tops = lines.lines.filter(({ name }) => name === 'h1');
  const all = readMetaTags(page);
  const printed = [own, ...tops.map(({ text }) => text)];
  const stale = isStale(all, url, printed) || (moved && !names(all, url, 'here'));
  const meta = stale ? NO_META_TAGS : all;
  const shared = meta.first(TITLES);
  const linked = readJsonLd(page, {
    urls: stale ? [url] : [url, canonicalUrl],
    titles: [...printed, shared ?? ''].map(fold).filter((title) => title.length > 3),
    strict: stale,
  });
  const lang = chooseLang(
    [root.getAttribute('lang'), linked?.lang, meta.first('og:locale content-language')],
    beginning(lines.pieces),
  );
  const siteName = all.first('og:site_name application-name') ?? linked?.publisher ?? null;
  const site = { siteName, host: new URL(url).hostname };
  const { title, heading } = chooseTitle(lines, {
    ...site,
    own,
    shared,
    linked: linked?.headline ?? null,
    news: linked?.news ?? false,
  });
  const zone = zoneAround(lines, heading);
  const credits = readPrintedCredits(lines.lines, zone);
  const ending = own.replace(title, '');
  const stated = [
    linked?.authors ?? [],
    meta.every(AUTHORS).map((name) => ({ name, outlet: false })),
  ];
  const authors = stated
    .flat()
    .map(({ name }) => name)
    .filter((name) => !isOutlet(name));
  const source = chooseSource({ meta, credits, siteName, lines, zone, lang, authors });
  return {
    ...draft,
    statedBody: linked?.body ?? '',
    facts: {
      ...draft.facts,
      title,
      byline: chooseByline(
        {
          stated,
          printed: readPrintedAuthors(lines, zone),
          labelled: credits.author,
          source,
          lang,
          ending,
        },
        site,
      ),
      source,
      siteName,
      editor: credits.editor,
      publishedTime: publishedTime(draft, {
        linked: linked?.published ?? null,
        news: linked?.news ?? false,
        meta,
        lines,
        zone,
        lang,
      }),
      lang,
      excerpt: linked?.description ?? meta.first('og:description description twitter:description'),
      leadImage: absoluteUrl(
        meta.first('og:image twitter:image twitter:image:src') ?? linked?.image,
        baseUrl,
      ),
      favicon: absoluteUrl(
        page.querySelector('link[rel~="icon" i]')?.getAttribute('href') ?? '/favicon.ico',
        baseUrl,
      ),
      keywords: (meta.first('keywords news_keywords') ?? linked?.keywords.join(',') ?? '')
        .split(/[,，;；、|]/)
        .map((word) => word.trim())
        .filter(Boolean)
        .slice(0, 30),
    },
  };
}

/** Enough of a page to tell its script. */
function beginning(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    if (text.length > 6000) break;
    text += `${piece.text} `;
  }
  return text.slice(0, 6000);
}

function names(meta: MetaTags, url: string, where: Whereabouts): boolean {
  return whereIs([url])(meta.first('og:url') ?? '') === where;
}

/** Whether address and title in the meta elements are those of another story, which a script has since replaced. */
function isStale(meta: MetaTags, url: string, printed: readonly string[]): boolean {
  const title = meta.first(TITLES) ?? '';
  const lines = printed.filter((line) => line !== '');
  return (
    title !== '' &&
    lines.length > 0 &&
    names(meta, url, 'elsewhere') &&
    lines.every((line) => likeness(line, title) < 0.2)
  );
}
