// What a page promises before it is read, by its metadata and its address.

import { all, lineOf } from '@/utils/extract/dom';

/**
 * Whether metadata and address both promise a story: then every judgement of `findNoArticle` but one is settled, that
 * some text must be there.
 */
export function promisesStory(root: Element, url: URL): boolean {
  return readClaim(root) > 1 && scoreAddress(url) > 0;
}

/** How firmly the page's metadata say that it is one story, 0 to 3. */
export function readClaim(root: Element): number {
  const linked = all(root, 'script[type*="ld+json"]').map(lineOf).join();
  const typed = linked.match(/"@type"\s*:\s*\[?\s*"\w*(Article|Posting|Reportage|Review)"/g);
  const dated = all(
    root,
    '[property="article:published_time"],[itemprop~="datePublished"],[name="publishdate" i],[name="pubdate" i]',
  );
  return [
    root.querySelector('meta[property="og:type"][content*="article" i]') !== null,
    typed !== null && typed.length < 4,
    (dated.length > 0 && dated.length < 4) || (linked.match(/"datePublished"/g) ?? []).length === 1,
  ].filter(Boolean).length;
}

/** What an address promises: -3 for a front door, -1 for a section, 2 for a story. */
export function scoreAddress(url: URL): number {
  const path = pathOf(url);
  if (/[?&](\w*id|[pt]|article\w*|story\w*)=\w*\d/i.test(url.search)) return 2;
  if (path === '' || /^\/[a-z]{2}(-[a-z]{2})?$/.test(path)) return url.hash.length > 2 ? -2 : -3;
  const words = path.replace(/^.*\//, '').split(/[-_]/);
  if (
    /\/(tags?|topics?|categor\w+|auth?ors?|archives?|page)(\/|$)|\/(list|index)_?\d*\.\w+$/.test(
      path,
    )
  )
    return words.length > 3 ? 0 : -4;
  if (/\d{4,}(\.\w+)?$|\d{4}[-/]?\d\d?[-/].*\w/.test(path) || words.length > 3) return 2;
  return words.length > 2 || (/\d/.test(path) && !url.pathname.endsWith('/')) ? 0 : -1;
}

/** Path in lower case, without the trailing slash and `index.html` and their like; `` for a front door. */
export function pathOf({ pathname }: URL): string {
  return pathname
    .toLowerCase()
    .replace(/\/(index|default|home)(\.\w+)?$/, '')
    .replace(/\/+$/, '');
}
