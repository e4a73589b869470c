// What the page says of its story, before anything is cleaned away.

import { all, lineOf } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { findDate } from '@/utils/text/dates';
import { chooseLang } from '@/utils/text/lang';
import { absoluteUrl } from '@/utils/text/urls';
import { cleanByline, isOutlet } from './byline';
import { readPrintedCredits } from './header-line';
import { readJsonLd } from './json-ld';
import { type MetaTags, readMetaTags } from './meta-tags';
import { chooseTitle } from './title';

/**
 * Fills the facts that stand outside the body. In a page that scripts have led to another address, metadata that do not
 * name that address are the previous story's, and not believed.
 */
export function readMetadata(draft: Draft): Draft {
  const { page, baseUrl, now } = draft;
  const { url } = draft.facts;
  const stated = readMetaTags(page);
  const stale =
    draft.moved && absoluteUrl(stated('og:url'), url)?.split('#')[0] !== url.split('#')[0];
  const meta: MetaTags = stale ? () => null : stated;
  const linked = stale ? null : readJsonLd(page);
  const { documentElement: root } = page;
  const lang = chooseLang(
    [root.getAttribute('lang'), linked?.lang, meta('og:locale content-language')],
    all(page.body, 'p,h1,h2,li,span').map(lineOf).join(' ').slice(0, 6000),
  );
  const printed = readPrintedCredits(page, now, lang);
  const siteName = meta('og:site_name application-name') ?? linked?.publisher ?? null;
  const title = chooseTitle(page, {
    stated: [linked?.headline ?? null, meta('og:title twitter:title dc.title parsely-title')],
    siteName,
    host: new URL(url).hostname,
  });
  const marked = page.querySelector('[itemprop~="datePublished"]');
  const times = ['time[pubdate]', 'article time', 'main time', 'time'].map((selector) =>
    page.querySelector(`${selector}[datetime]`)?.getAttribute('datetime'),
  );
  const dates = [
    linked?.published,
    meta(
      'article:published_time datepublished parsely-pub-date pubdate publishdate date dc.date dc.date.issued og:time og:release_date',
    ),
    marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? lineOf(marked),
    times.find(Boolean),
  ].map((text) => (text ? findDate(text, { now, lang }) : null));
  const source = sourceOf(meta, printed.source, siteName);
  // Chinese pages put the site into their author elements more often than a person.
  const ending = lineOf(page.querySelector('title')).replace(title, '');
  const isAuthor = (name: string): boolean =>
    name !== siteName &&
    name !== source &&
    !isOutlet(name) &&
    (!lang?.startsWith('zh') || (PERSON.test(name) && !ending.includes(name)));
  const authors = [
    linked?.authors ?? [],
    [meta('author article:author parsely-author dc.creator sailthru.author byl') ?? ''],
    printedAuthors(page),
    [printed.author ?? ''],
  ].map((found) => cleanByline(found.filter(isAuthor)));
  return {
    ...draft,
    facts: {
      ...draft.facts,
      title,
      byline: authors.find(Boolean) ?? null,
      source,
      siteName,
      editor: printed.editor,
      publishedTime: dates.find(Boolean) ?? printed.published ?? dateInAddress(url),
      lang,
      excerpt: linked?.description ?? meta('og:description description twitter:description'),
      leadImage: absoluteUrl(
        meta('og:image twitter:image twitter:image:src') ?? linked?.image,
        baseUrl,
      ),
      favicon: absoluteUrl(
        page.querySelector('link[rel~="icon" i]')?.getAttribute('href') ?? '/favicon.ico',
        baseUrl,
      ),
      keywords: (meta('keywords news_keywords') ?? '')
        .split(/[,，;；、|]/)
        .map((word) => word.trim())
        .filter(Boolean)
        .slice(0, 30),
    },
  };
}

/** One Chinese name or several, or a handle in Latin letters. */
const PERSON = /^(?:[\p{Script=Han}·]{2,4}(?:[ 、,][\p{Script=Han}·]{2,4})*|[\w .-]{2,40})$/u;

const BY = /^(?:by|von|par|por|di|door|av) \p{Lu}\S+(?: \p{L}\S*){1,7}$/iu;

/** The first short line named as a byline, or beginning like one: "By Ann Lee", "Von A und B". */
function printedAuthors(page: Document): string[] {
  const named = all(
    page.body,
    '[itemprop~="author"],[rel~="author"],[class*="byline" i],[class*="author" i],[class*="autor" i]',
  );
  const lines = named.map(lineOf).filter((line) => line !== '' && line.length < 100);
  // Looked for in leaves only: the text of every wrapper would be read again and again.
  const leaves =
    lines.length > 0
      ? []
      : all(page.body, 'p,span,div').filter((element) => element.childElementCount < 4);
  return [
    ...lines,
    ...leaves.map(lineOf).filter((line) => line.length < 100 && BY.test(line)),
  ].slice(0, 1);
}

function dateInAddress(url: string): string | null {
  const match = /[/_t](20\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?([0-3]\d)(?!\d{3,})/.exec(url);
  return match && findDate(match.slice(1, 4).join('-'));
}

/** The outlet the story is credited to: printed, or stated where authors are. */
function sourceOf(meta: MetaTags, printed: string | null, siteName: string | null): string | null {
  const stated = meta('source contentsource mediaid')?.replace(/^[来來]源[:：]\s*|\s.*$/g, '');
  const author = meta('article:author author');
  return (
    printed ??
    stated ??
    (author !== null && isOutlet(author) && author !== siteName ? author : null)
  );
}
