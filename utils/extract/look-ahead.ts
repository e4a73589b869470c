// A first look at a page, for which scripts it needs: cheap, since every page is looked at.

import type { Outlook } from '@/utils/model/outlook';
import { promisesStory } from './no-article/promise';
import { seemsWalled } from './wall/seems-walled';

/** Looks at `document`, which was loaded from `url`. Nothing is changed. */
export function lookAhead(document: Document, url: string): Outlook {
  // The page's elements may shadow any property of its document.
  const root = Document.prototype.querySelector.call(document, ':root');
  return {
    more: [...Document.prototype.querySelectorAll.call(document, 'a,link[rel~="next" i]')].some(
      mayGoOn,
    ),
    doubtful: root === null || !promisesStory(root, new URL(url)) || seemsWalled(root),
  };
}

/** Whether a link could lead to a further page of the story. */
function mayGoOn(link: Element): boolean {
  const text = link.textContent?.trim() ?? '';
  const label =
    text ||
    `${link.getAttribute('aria-label')} ${link.getAttribute('title')} ${link.querySelector('img')?.getAttribute('alt')}`;
  return link.localName === 'link' || /\bnext\b/i.test(link.getAttribute('rel') ?? '')
    ? /\d/.test(link.getAttribute('href') ?? '')
    : label.length < 60 &&
        /^\D{0,4}2\D{0,2}$|page|next|seite|weiter|teil|part|suivant|text|p[áa]gin|siguiente|volgende|n[äæe]st|cont|view|show|full|prev|first|back|zurück|[页頁]|ページ|次|全文|다음|^\W*[»›>→▶]\W*$/i.test(
          label,
        );
}
