// Takes out, before the body is looked for, what is named or built as something else than a story.

import { all, fold, lineOf, linkDensity, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import type { Prose } from '@/utils/extract/prose';
import { clutterName } from './clutter';

const ALWAYS =
  'noscript,nav,dialog,button,select,textarea,[role="navigation"],[role="dialog"],[role="alertdialog"],[role="search"],[role="menu"],[role="toolbar"],[role="contentinfo"],amp-ad,ins.adsbygoogle,.mw-editsection';

const NEVER = /^(?:img|figure|figcaption|article|main|h1|mjx-container)$/;

/** A longer paragraph stands in no share row, menu or table of contents. */
const PARAGRAPH = 120;

/** The talk below a short story outweighs it. */
const TALK = '#comments,.comments,#disqus_thread';

/** Less running text than this is no story. */
const NOTHING = 60;

/** Drops clutter, but nothing that holds the title or a good part (over 30 %) of the running text. */
export function dropClutter(draft: Draft): Draft {
  const { page, log, facts, prose } = draft;
  const whole = prose.in(page.body);
  const heading = all(page.body, 'h1').find((title) =>
    fold(title.textContent ?? '').includes(fold(facts.title)),
  );
  const share = (element: Element): number => prose.in(element) / whole;
  let gone: Element | null = null;
  for (const element of all(page.body, ALWAYS)) {
    if (gone?.contains(element) || share(element) > 0.3 || element.closest('math')) continue;
    remove(element, log, 'clutter', 'element');
    gone = element;
  }
  // A quotation's footer names who said it. Readability would drop it, by its name or its class.
  for (const footer of all(page.body, 'blockquote footer')) {
    const line = page.createElement('p');
    line.append(...footer.childNodes);
    footer.replaceWith(line);
  }
  const boxes = all(page.body, '[class],[id],aside,footer');
  // A thread of a forum is its posts, whatever they are called.
  const talk = weightOfTalk(boxes, prose);
  if (talk > 0 && whole - talk < NOTHING)
    for (const post of boxes.filter(isPost))
      for (const name of ['class', 'id']) post.removeAttribute(name);
  for (const element of boxes) {
    const name = clutterName(element);
    const kind = element.localName;
    if (name === null && kind !== 'footer' && kind !== 'aside') continue;
    if (gone?.contains(element)) continue;
    if (NEVER.test(kind) || (heading && element.contains(heading))) continue;
    const weight = prose.in(element);
    if (weight > whole * (element.matches(TALK) ? 0.7 : 0.3)) continue;
    if (element.parentElement?.closest('p,pre,code,h2,h3,h4')) continue;
    const reason =
      name === 'strong' || (name === 'weak' && !holdsProse(element))
        ? 'name'
        : kind === 'footer'
          ? 'footer'
          : kind === 'aside' && (linkDensity(element) > 0.4 || weigh(lineOf(element)) < 60)
            ? 'aside'
            : null;
    if (reason === null) continue;
    remove(element, log, 'clutter', reason);
    gone = element;
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

/** What people wrote below a story, or one below the other without any. */
function isPost(box: Element): boolean {
  return /comment/i.test(`${box.getAttribute('class')} ${box.id}`);
}

function weightOfTalk(boxes: readonly Element[], prose: Prose): number {
  let sum = 0;
  let outer: Element | null = null;
  for (const box of boxes) {
    if (!isPost(box) || outer?.contains(box)) continue;
    outer = box;
    sum += prose.in(box);
  }
  return sum;
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
