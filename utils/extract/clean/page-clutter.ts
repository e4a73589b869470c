// Takes out, before the body is looked for, what is named or built as something else than a story.

import { all, fold, lineOf, linkDensity, proseWeights, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { clutterName } from './clutter';

const ALWAYS =
  'script,style,noscript,template,link,meta,nav,dialog,canvas,svg,button,select,textarea,[role="navigation"],[role="dialog"],[role="alertdialog"],[role="search"],[role="menu"],[role="toolbar"],[role="contentinfo"],amp-ad,ins.adsbygoogle,.mw-editsection';

const NEVER = /^(?:img|figure|figcaption|article|main|h1|mjx-container)$/;

/** A longer paragraph stands in no share row, menu or table of contents. */
const PARAGRAPH = 120;

/** The talk below a short story outweighs it. */
const TALK = '#comments,.comments,#disqus_thread';

/** What people wrote below a story, or one below the other without any. */
const POST = '[class*="comment" i],[id*="comment" i]';
/** Less running text than this is no story. */
const NOTHING = 60;

/** Drops clutter, but nothing that holds the title or a good part (over 30 %) of the running text. */
export function dropClutter(draft: Draft): Draft {
  const { page, log, facts } = draft;
  const weights = proseWeights(page.body);
  const whole = weights.get(page.body) ?? 0;
  const heading = all(page.body, 'h1').find((title) =>
    fold(title.textContent ?? '').includes(fold(facts.title)),
  );
  const share = (element: Element): number => (weights.get(element) ?? 0) / whole;
  // A thread of a forum is its posts, whatever they are called.
  const talk = all(page.body, POST)
    .filter((post) => !post.parentElement?.closest(POST))
    .reduce((sum, post) => sum + (weights.get(post) ?? 0), 0);
  if (talk > 0 && whole - talk < NOTHING) {
    for (const post of all(page.body, POST)) {
      for (const name of ['class', 'id']) post.removeAttribute(name);
    }
  }
  for (const element of all(page.body, ALWAYS)) {
    if (!(share(element) > 0.3) && !element.closest('math'))
      remove(element, log, 'clutter', 'element');
  }
  // A quotation's footer names who said it. Readability would drop it, by its name or its class.
  for (const footer of all(page.body, 'blockquote footer')) {
    const line = page.createElement('p');
    line.append(...footer.childNodes);
    footer.replaceWith(line);
  }
  for (const element of all(page.body, '[class],[id],aside,footer')) {
    const name = clutterName(element);
    const kind = element.localName;
    if (name === null && kind !== 'footer' && kind !== 'aside') continue;
    if (NEVER.test(kind) || (heading && element.contains(heading))) continue;
    const weight = weights.get(element) ?? 0;
    if (weight > whole * (element.matches(TALK) ? 0.7 : 0.3)) continue;
    if (element.parentElement?.closest('p,pre,code,h2,h3,h4')) continue;
    if (name === 'strong' || (name === 'weak' && !holdsProse(element)))
      remove(element, log, 'clutter', 'name');
    else if (kind === 'footer') remove(element, log, 'clutter', 'footer');
    else if (kind === 'aside' && (linkDensity(element) > 0.4 || weigh(lineOf(element)) < 60))
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

function holdsProse(element: Element): boolean {
  return (
    /^h[2-6]$/.test(element.localName) ||
    [element, ...element.querySelectorAll('p')].some(
      (block) =>
        block.localName === 'p' && weigh(lineOf(block)) > PARAGRAPH && linkDensity(block) < 0.5,
    )
  );
}
