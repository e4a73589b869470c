// What the page says of its story, before anything is cleaned away.

import { fold, lineOf } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { chooseLang } from '@/utils/text/lang';
import { absoluteUrl } from '@/utils/text/urls';
import { chooseByline } from './choose-byline';
import { readPrintedCredits } from './header-line';
import { readJsonLd } from './json-ld';
import { NO_META_TAGS, readMetaTags } from './meta-tags';
import { readPageLines } from './page-lines';
import { readPrintedAuthors } from './printed-authors';
import { publishedTime } from './published-time';
import { whereIs } from './same-page';
import { chooseSource } from './source';
import { chooseTitle } from './title';
import { zoneAround } from './zone';

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
  const tops = lines.lines.filter(({ element }) => element.localName === 'h1');
  const urls = [url, canonicalUrl];
  const all = readMetaTags(page);
  const place = whereIs(all.first('og:url') ?? '', urls);
  const meta = moved && place !== 'here' ? NO_META_TAGS : all;
  const shared = meta.first('og:title twitter:title dc.title parsely-title citation_title');
  const linked = readJsonLd(page, {
    urls,
    titles: [own, shared ?? '', ...tops.map(({ text }) => text)]
      .map(fold)
      .filter((title) => title.length > 3),
  });
  const lang = chooseLang(
    [root.getAttribute('lang'), linked?.lang, meta.first('og:locale content-language')],
    lines.pieces
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 6000),
  );
  const siteName = meta.first('og:site_name application-name') ?? linked?.publisher ?? null;
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
  const source = chooseSource({ meta, credits, siteName, lines, zone, lang });
  return {
    ...draft,
    facts: {
      ...draft.facts,
      title,
      byline: chooseByline(
        {
          stated: [
            linked?.authors ?? [],
            meta
              .every(
                'author article:author parsely-author dc.creator sailthru.author byl citation_author',
              )
              .map((name) => ({ name, outlet: false })),
          ],
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
