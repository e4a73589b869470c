// A copy of the live page that the steps may change: what the reader sees of it, with nothing in it that could trick them.

import { parseHtml } from '@/utils/html/parse';
import { all, remove } from './dom';
import type { Draft } from './draft';

const MAX_DEPTH = 300;

/** Elements whose name or id a page's script could have given to shadow a property. */
const NAMED = 'form,input,button,select,textarea,fieldset,output,object,img,embed,iframe';

/**
 * A copy of `live`, which stays as it is. Elements the reader cannot see carry `hidden`; open shadow roots are laid
 * into their hosts; names by which an element could shadow `document.title` or `form.parentNode` are gone; no element
 * lies deeper than a recursive reader can follow.
 */
export function cloneForReading(live: Document): Document {
  const page = parseHtml('');
  // The page's elements may shadow any property of its document, so nothing is asked of it directly.
  const root = Document.prototype.querySelector.call(live, ':root');
  if (root === null) return page;
  const copy = page.importNode(root, true);
  dropNames(copy);
  // Only a document in a window has styles and open shadow roots.
  if (Reflect.get(Document.prototype, 'defaultView', live) !== null) markUnseen(root, copy);
  // Nobody reads these, and often they are half of the page: every step is the quicker without them.
  for (const mute of all(copy, 'script:not([type*="ld+json" i]),style,svg,canvas')) mute.remove();
  page.documentElement.replaceWith(copy);
  // A frameset, an SVG or an empty document: a page with nothing on it.
  if (page.body?.localName !== 'body') return parseHtml('');
  placeStreamed(page.body);
  // As a parser leaves them that was not told to make shadow roots.
  for (const template of all(page.body, 'template[shadowrootmode]')) {
    const host = template.parentElement;
    template.remove();
    if (host && 'content' in template && template.content instanceof DocumentFragment)
      layIn(host, template.content);
  }
  for (const deep of all(page.body, `${'* > '.repeat(MAX_DEPTH)}*`))
    deep.replaceWith(...deep.childNodes);
  return page;
}

/** Takes away the names by which elements below `root` could shadow properties of their document or form. */
export function dropNames(root: Element | DocumentFragment): void {
  for (const named of root.querySelectorAll(NAMED)) {
    Element.prototype.removeAttribute.call(named, 'name');
    Element.prototype.removeAttribute.call(named, 'id');
  }
}

/** Marks what the reader cannot see of `root` in its copy, and lays open shadow roots into their hosts. */
function markUnseen(root: Element, copy: Element): void {
  const copies = [...copy.querySelectorAll('*')];
  let told: Element | null = null;
  for (const [index, element] of root.querySelectorAll('*').entries()) {
    const twin = copies[index];
    if (twin === undefined) continue;
    // What lies in an unseen wrapper is unseen by it alone: shown again, it shows all of it.
    if (!told?.contains(element)) {
      const unseen = isUnseen(element);
      if (unseen) twin.setAttribute('hidden', '');
      if (unseen || UNASKED.test(element.localName)) told = element;
    }
    // A form's fields may shadow any of its properties.
    const shadow: unknown = Reflect.get(Element.prototype, 'shadowRoot', element);
    if (shadow instanceof DocumentFragment) layIn(twin, shadow);
  }
}

/** Never seen, or seen by other means than styles; parts of a closed `details` can be opened. */
const UNASKED =
  /^(head|meta|link|script|style|noscript|template|base|br|source|details|svg|picture)$/;

/** Whether styles hide an element. */
function isUnseen(element: Element): boolean {
  return (
    !UNASKED.test(element.localName) &&
    'checkVisibility' in Element.prototype &&
    !Element.prototype.checkVisibility.call(element, {
      visibilityProperty: true,
      checkVisibilityCSS: true,
    })
  );
}

/** Puts the content of a shadow root where its host is, with the host's children in the slots. */
function layIn(host: Element, shadow: DocumentFragment): void {
  // A shadow root itself cannot be imported, its children can.
  const inside = host.ownerDocument.createDocumentFragment();
  inside.append(
    ...[...shadow.childNodes].map((child) => host.ownerDocument.importNode(child, true)),
  );
  dropNames(inside);
  const children = [...host.childNodes];
  for (const slot of all(inside, 'slot')) {
    const name = slot.getAttribute('name') ?? '';
    const fitting = children.filter(
      (child) => (child instanceof Element ? (child.getAttribute('slot') ?? '') : '') === name,
    );
    slot.replaceWith(...(fitting.length > 0 ? fitting : slot.childNodes));
  }
  host.replaceChildren(inside);
}

/**
 * A page that was sent in pieces holds the late ones in hidden boxes at its end (`S:1a`), each with a marker where it
 * belongs (`P:1a`, `B:1a`). The page's own script moves them; in a saved copy it never ran.
 */
function placeStreamed(body: Element): void {
  for (const piece of all(body, 'div[hidden][id^="S:"]')) {
    const name = piece.id.slice(1);
    const marker = all(body, 'template[id]').find(
      ({ id }) => id === `P${name}` || id === `B${name}`,
    );
    marker?.replaceWith(...piece.childNodes);
  }
}

/**
 * Takes out what is hidden, but shows a hidden wrapper with a large share (over 25 %) of the page's running text, if it holds
 * more than all that is seen, or the only story: a page may hide its story until a script runs that never ran in a saved copy.
 */
export function dropHidden(draft: Draft): Draft {
  const { page, prose } = draft;
  for (const mute of all(page.body, 'script,template,link,meta')) mute.remove();
  const panels = new Set(
    all(page.body, '[aria-controls]').flatMap((button) =>
      button.closest('nav,header,footer,[role="navigation"]')
        ? []
        : (button.getAttribute('aria-controls') ?? '').split(/\s+/),
    ),
  );
  // Sentences behind a button, and not a menu: a part of the text that the reader may open.
  const isOpenable = (element: Element, weight: number): boolean =>
    weight > 60 &&
    panels.has(element.id) &&
    !element.matches('[role="dialog"],[role="menu"],nav,form');
  const hidden = all(page.body, '[hidden],[aria-hidden="true"],[style]').filter(
    (element) => isStyledAway(element) || element.matches('[hidden],[aria-hidden="true"]'),
  );
  const whole = prose.in(page.body);
  let seen = whole;
  const stories = new Set(all(page.body, STORY));
  let outermost: Element | null = null;
  for (const element of hidden) {
    if (outermost?.contains(element)) continue;
    outermost = element;
    seen -= prose.in(element);
    for (const unseen of [element, ...all(element, STORY)]) stories.delete(unseen);
  }
  // What is seen beside it may be all chrome, and go later; or be the same story, shown in another place.
  const isStory = (element: Element): boolean =>
    element.matches(`${STORY},:has(${STORY})`) &&
    [...stories].every((story) => story.contains(element));
  for (const element of hidden) {
    const weight = prose.in(element);
    const large = weight > whole / 4 && (weight > seen || isStory(element));
    if (large) stories.add(element);
    if (large || isOpenable(element, weight)) {
      element.removeAttribute('hidden');
      element.removeAttribute('aria-hidden');
      if (isStyledAway(element)) element.removeAttribute('style');
    } else if (element.matches('img,picture,figure,.fallback-image')) {
      for (const name of ['hidden', 'aria-hidden']) element.removeAttribute(name);
    } else remove(element, draft.log, 'hidden', 'unseen');
  }
  // What is written on the button is the heading of its panel.
  for (const button of all(page.body, ':is(h2,h3,h4,h5,h6) button[aria-expanded]'))
    button.replaceWith(...button.childNodes);
  return draft;
}

/** What tells where the story is. */
const STORY = 'h1,article,main';

function isStyledAway(element: Element): boolean {
  return /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}
