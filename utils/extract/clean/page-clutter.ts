// Takes out, before the body is looked for, what is named or built as something else than a story.

import { all, fold, lineOf, linkDensity, proseWeights, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { isClutter } from './clutter';

const ALWAYS =
  'script,style,noscript,template,link,meta,nav,dialog,canvas,svg,button,select,textarea,[role="navigation"],[role="dialog"],[role="alertdialog"],[role="search"],[role="menu"],[role="toolbar"],[role="contentinfo"],amp-ad,ins.adsbygoogle';

/** The talk below a short story outweighs it. */
const TALK = '#comments,.comments,#disqus_thread';

/** Drops clutter, but nothing that holds the title or a good part (over 30 %) of the running text. */
export function dropClutter(draft: Draft): Draft {
  const { page, log, facts } = draft;
  const weights = proseWeights(page.body);
  const whole = weights.get(page.body) ?? 0;
  const heading = all(page.body, 'h1').find((title) =>
    fold(title.textContent ?? '').includes(fold(facts.title)),
  );
  const share = (element: Element): number => (weights.get(element) ?? 0) / whole;
  for (const element of all(page.body, ALWAYS)) {
    if (!(share(element) > 0.3) && !element.closest('math')) element.remove();
  }
  // A quotation's footer names who said it. Readability would drop it, by its name or its class.
  for (const footer of all(page.body, 'blockquote footer')) {
    const line = page.createElement('p');
    line.append(...footer.childNodes);
    footer.replaceWith(line);
  }
  for (const element of all(page.body, '[class],[id],aside,footer,form')) {
    if (heading && element.contains(heading)) continue;
    if (share(element) > (element.matches(TALK) ? 0.7 : 0.3)) continue;
    if (element.matches('img,figure,figcaption,article,main,h1,p > *,pre *,code *')) continue;
    if (isClutter(element)) remove(element, log, 'clutter', 'name');
    else if (element.matches('footer')) remove(element, log, 'clutter', 'footer');
    else if (
      element.matches('aside') &&
      (linkDensity(element) > 0.4 || weigh(lineOf(element)) < 60)
    )
      remove(element, log, 'clutter', 'aside');
  }
  // The section's name over the title.
  for (
    let above = heading?.previousElementSibling;
    above;
    above = heading?.previousElementSibling
  ) {
    if (weigh(lineOf(above)) > 80 || above.querySelector('img')) break;
    remove(above, log, 'clutter', 'kicker');
  }
  return draft;
}
