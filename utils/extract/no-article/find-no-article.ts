// Decides whether a page holds no story, and which kind of page it is then.

import { lineOf, weigh } from '@/utils/extract/dom';
import type { NoArticleKind } from '@/utils/model/no-article';
import { isForumIndex, isFrontPage, isSearchPage } from './listings';
import { type FoundStory, type PageSigns, pageText, proseOf, readSigns } from './page-signs';
import { isImage, isPdf } from './viewers';
import { isConsentWall, isLogin, isNotFound } from './walls';

/** A story has a line of at least this weight; the shortest flash news weighs about 80. */
const SHORTEST_LINE = 40;

/**
 * The kind of page without an article, or null when the page holds one. `document` is the untouched page, `url` its
 * address, `story` what the pipeline found, null for nothing. Nothing is changed; never throws on any document.
 */
export function findNoArticle(
  document: Document,
  url: string,
  story: FoundStory | null,
): NoArticleKind | null {
  if (isPdf(document)) return 'pdf';
  if (isImage(document)) return 'image';
  const signs = readSigns(document, url, story);
  if (isNotFound(signs)) return 'not-found';
  if (isLogin(signs)) return 'login';
  if (isConsentWall(signs)) return 'consent-wall';
  if (isSearchPage(signs)) return 'search-page';
  if (isForumIndex(signs)) return 'forum-index';
  const told = signs.prose.split('\n').some((line) => weigh(line) >= SHORTEST_LINE);
  const shown = signs.prose !== '' && signs.body.querySelector('img') !== null;
  if (!told && !shown && weigh(signs.prose) < 5 * SHORTEST_LINE && !isPlain(signs))
    return kindOfEmpty(signs);
  return isFrontPage(signs) ? 'front-page' : null;
}

/** A page that is nothing but its few words, without headings, as no server's error page is. */
function isPlain({ root, prose }: PageSigns): boolean {
  return (
    prose !== '' &&
    root.querySelector('h1,h2,script,form,input,button,nav,header,footer') === null &&
    lineOf(root.querySelector('body')).length < prose.length * 2
  );
}

/** A page that gave no text: a shell for scripts, a list of links, nothing at all, or something else. */
function kindOfEmpty(signs: PageSigns): NoArticleKind {
  const { root } = signs;
  const text = weigh(proseOf(pageText(root, 'header,footer,nav,a,form')));
  const shell = root.querySelector(
    '[id="root"],[id$="app"],[id^="__"],app-root,[data-reactroot],[ng-app]',
  );
  if (shell && text < 100 && root.querySelector('script') !== null) return 'app-shell';
  if (isFrontPage(signs)) return 'front-page';
  return text < 150 ? 'empty-page' : 'no-story';
}
