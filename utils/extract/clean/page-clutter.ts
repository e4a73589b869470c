// Takes out, before the body is looked for, what is named or built as something else than a story.

import { all, lineOf, linkDensity, proseWeights, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { isClutter } from './clutter';

const ALWAYS =
  'script,style,noscript,template,link,meta,nav,dialog,canvas,svg,button,select,textarea,[role="navigation"],[role="dialog"],[role="alertdialog"],[role="search"],[role="menu"],[role="toolbar"],[role="contentinfo"],amp-ad,ins.adsbygoogle';

/** Drops clutter, but nothing that holds the title or a good part (over 30 %) of the running text. */
export function dropClutter(draft: Draft): Draft {
  const { page, log } = draft;
  const weights = proseWeights(page.body);
  const whole = weights.get(page.body) ?? 0;
  const heading = page.querySelector('h1');
  const isBody = (element: Element): boolean => (weights.get(element) ?? 0) > whole * 0.3;
  for (const element of all(page.body, ALWAYS)) {
    if (!isBody(element) && !element.closest('math')) element.remove();
  }
  for (const element of all(page.body, '[class],[id],aside,footer,form')) {
    if (
      !element.isConnected ||
      element === page.body ||
      isBody(element) ||
      (heading && element.contains(heading))
    )
      continue;
    if (element.matches('img,figure,figcaption,article,main,body,h1,p > *,pre *,code *')) continue;
    if (isClutter(element)) remove(element, log, 'clutter', 'named as clutter');
    else if (element.matches('footer') && !element.closest('article,blockquote'))
      remove(element, log, 'clutter', 'page footer');
    else if (
      element.matches('aside') &&
      (linkDensity(element) > 0.4 || weigh(lineOf(element)) < 60)
    )
      remove(element, log, 'clutter', 'aside of links');
  }
  return draft;
}
