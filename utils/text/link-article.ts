// A story of which only the address is kept.

import type { ExtractedArticle } from '@/utils/model/article';
import type { LinkFacts } from '@/utils/model/save';
import { canonicalizeUrl } from './urls';

/**
 * A link story from an address and what is known of it. The title falls back to the address without its scheme.
 * Null for anything but http, https and file: there would be nothing to open later.
 */
export function linkArticle(link: LinkFacts): ExtractedArticle | null {
  if (!URL.canParse(link.url)) return null;
  const { protocol, hostname, href } = new URL(link.url);
  if (!['http:', 'https:', 'file:'].includes(protocol)) return null;
  const title = link.title.replace(/\s+/gu, ' ').trim();
  return {
    kind: 'link',
    url: href,
    canonicalUrl: canonicalizeUrl(href),
    title: title === '' ? href.replace(/^\w+:\/\/(www\.)?/u, '').replace(/\/$/u, '') : title,
    byline: null,
    source: null,
    siteName: link.siteName || (hostname === '' ? null : hostname.replace(/^www\./u, '')),
    editor: null,
    publishedTime: null,
    lang: link.lang ?? null,
    dir: null,
    excerpt: null,
    leadImage: null,
    favicon: link.favicon?.startsWith('http') ? link.favicon : null,
    keywords: [],
    wordCount: 0,
    readingMinutes: 0,
    partial: null,
    html: '',
    textContent: '',
  };
}
