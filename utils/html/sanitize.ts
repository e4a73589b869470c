// The only maker of CleanHtml: article markup passes, everything else goes.

import createDOMPurify from 'dompurify';
import type { CleanHtml } from '@/utils/model/ids';
import { parseHtml } from './parse';

const TAGS =
  'h1 h2 h3 h4 h5 h6 p div section ul ol li dl dt dd blockquote pre code kbd samp var br hr wbr a b strong i em u s del ins mark small sub sup q cite dfn abbr time span bdi bdo ruby rt rp figure figcaption img table caption colgroup col thead tbody tfoot tr th td details summary ' +
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mpadded mstyle mmultiscripts';
const ATTRIBUTES =
  'href title alt width height src data-src lang dir colspan rowspan scope headers start type cite datetime id class display alttext mathvariant';

/** Attributes that mean something on one element only. */
const ONLY_ON: Readonly<Record<string, string>> = {
  img: 'width height data-src',
  ol: 'type start',
  math: 'display alttext',
};

const ID_PREFIX = 'offprint-';

type Purifier = ReturnType<typeof createDOMPurify>;
let purifier: Purifier | undefined;

/**
 * `html` with article markup only. No script, style, form, svg or frame; links lead to http, https, mailto or
 * inside the article; ids are prefixed and kept only where such a link points at them. A picture has no `src`:
 * its absolute http(s) address is in `data-src`; pictures without one are dropped. Sanitising twice changes nothing.
 * Throws where no sanitizer can work (no DOM): unsafe HTML is never handed back.
 */
export function sanitizeHtml(html: string | Element): CleanHtml {
  const { body } = parseHtml('');
  const clean = getPurifier().sanitize(typeof html === 'string' ? html : html.outerHTML, {
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    ADD_FORBID_CONTENTS: ['annotation'],
    RETURN_DOM_FRAGMENT: true,
  });
  body.append(clean);
  keepNeededIds(body);
  return body.innerHTML as CleanHtml;
}

/**
 * The purifier gets a document of its own: on a page with `<img name="implementation">` the live document's
 * properties are the page's to choose, also in an extension's isolated world.
 */
function getPurifier(): Purifier {
  if (purifier) return purifier;
  const { DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap } =
    globalThis;
  const { HTMLFormElement, DOMParser } = globalThis;
  const made = createDOMPurify({
    document: parseHtml(''),
    ...{ DocumentFragment, HTMLTemplateElement, Node, Element, NodeFilter, NamedNodeMap },
    ...{ HTMLFormElement, DOMParser },
  } as Parameters<typeof createDOMPurify>[0]);
  // An unsupported DOMPurify hands the dirty string back.
  if (!made.isSupported) throw new Error('no sanitizer in this place');
  made.addHook('afterSanitizeAttributes', tidyElement);
  purifier = made;
  return made;
}

function tidyElement(element: Element): void {
  const name = element.localName;
  for (const [owner, attributes] of Object.entries(ONLY_ON)) {
    if (name !== owner)
      for (const attribute of attributes.split(' ')) element.removeAttribute(attribute);
  }
  const [kept] =
    (/^(code|pre|p|a)$/.test(name) &&
      /(?<!\S)(language-[\w+#.-]+|offprint-embed)(?!\S)/.exec(
        element.getAttribute('class') ?? '',
      )) ||
    [];
  if (kept) element.setAttribute('class', kept);
  else element.removeAttribute('class');
  for (const attribute of ['href', 'cite']) {
    const value = element.getAttribute(attribute);
    if (value !== null && !isSafeLink(value)) element.removeAttribute(attribute);
  }
  if (name === 'a' && element.hasAttribute('href'))
    element.setAttribute('rel', 'noopener noreferrer');
  const source = element.getAttribute('data-src') ?? element.getAttribute('src');
  element.removeAttribute('src');
  if (name !== 'img') return;
  if (source !== null && /^https?:\/\//i.test(source)) element.setAttribute('data-src', source);
  else element.remove();
}

function isSafeLink(address: string): boolean {
  return /^(https?:\/\/|mailto:|#.)/i.test(address.trim());
}

/** Prefixed, an id cannot shadow a property of the page that shows the article. */
function keepNeededIds(body: HTMLElement): void {
  const wanted = new Map<string, string>();
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const target = decode((link.getAttribute('href') ?? '').slice(1));
    const id = target.startsWith(ID_PREFIX) ? target : ID_PREFIX + target;
    wanted.set(target, id);
    link.setAttribute('href', `#${encodeURIComponent(id)}`);
  }
  for (const element of body.querySelectorAll('[id]')) {
    const id = wanted.get(element.id);
    if (id === undefined) element.removeAttribute('id');
    else element.id = id;
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
