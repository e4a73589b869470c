// Pictures: found where lazy loaders hide them, led to one absolute address each, without pixels, avatars and icons.

import { parseHtml } from '@/utils/html/parse';
import { absoluteUrl } from '@/utils/text/urls';
import { all, nameWords, remove } from './dom';
import type { Draft } from './draft';

/** Where lazy loaders keep the real address, most telling first. */
const LAZY =
  'data-src data-original data-lazy-src data-actualsrc data-real-src data-echo data-url data-lazy original src'.split(
    ' ',
  );
const LAZY_SETS = 'data-srcset data-lazy-srcset srcset'.split(' ');
const PLACEHOLDER =
  /^(data|about|blob):|(?:^|[/_-])(blank|spacer|placeholder|loading|lazy(?:load)?|gr[ae]y|transparent|pixel|1x1)[\w.-]*\.(gif|png|svg|jpe?g)/i;
const NO_PICTURE = / (g?r?avatar|icons?|emoji|logo|author|pixel|qr ?code|badge) /;

/** Gives every picture of the page its address in `src`, or takes it out. */
export function resolveImages(draft: Draft): Draft {
  const { page, baseUrl } = draft;
  for (const noscript of all(page.body, 'noscript')) unwrapNoscript(noscript, baseUrl);
  for (const image of all(page.body, 'img,amp-img')) {
    const address = addressOf(image, baseUrl);
    if (address === null || isSmall(image)) {
      remove(image, draft.log, 'images', address ? 'small' : 'no address');
      continue;
    }
    const plain = page.createElement('img');
    plain.setAttribute('src', address);
    for (const name of ['alt', 'title', 'width', 'height', 'class']) {
      const value = image.getAttribute(name);
      if (value && (!/width|height/.test(name) || /^\d+$/.test(value)))
        plain.setAttribute(name, value);
    }
    (image.closest('picture') ?? image).replaceWith(plain);
  }
  return draft;
}

/** Without scripts a page shows the picture of its noscript element, often in place of the placeholder before it. */
function unwrapNoscript(noscript: Element, baseUrl: string): void {
  // With scripts on, its content is text.
  const inside = parseHtml(
    noscript.textContent?.includes('<') ? noscript.textContent : noscript.innerHTML,
  ).body;
  const images = all(inside, 'img');
  const [image] = images;
  if (image && images.length === 1 && inside.textContent?.trim() === '') {
    const before = noscript.previousElementSibling;
    const placeholder = before?.matches('img')
      ? before
      : before?.textContent?.trim()
        ? null
        : before?.querySelector('img');
    const known = placeholder && addressOf(placeholder, baseUrl);
    const address = addressOf(image, baseUrl);
    if (placeholder && !known)
      placeholder.replaceWith(noscript.ownerDocument.importNode(image, true));
    else if (address && known?.split('/').at(-1) !== address.split('/').at(-1))
      noscript.before(noscript.ownerDocument.importNode(image, true));
  }
  noscript.remove();
}

function addressOf(image: Element, baseUrl: string): string | null {
  for (const name of LAZY) {
    const value = image.getAttribute(name);
    if (value && !PLACEHOLDER.test(value) && /[./]/.test(value)) {
      const address = absoluteUrl(value, baseUrl);
      if (address) return address;
    }
  }
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  for (const element of [image, ...sources]) {
    for (const name of LAZY_SETS) {
      const address = absoluteUrl(largest(element.getAttribute(name) ?? ''), baseUrl);
      if (address && !PLACEHOLDER.test(address)) return address;
    }
  }
  return null;
}

/** The candidate with the largest width or density of a srcset. */
function largest(srcset: string): string {
  let best = { address: '', size: -1 };
  for (const [, address = '', size = '1'] of srcset.matchAll(
    /(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,\s|,?$)/g,
  )) {
    if (Number(size) > best.size) best = { address, size: Number(size) };
  }
  return best.address;
}

function isSmall(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  );
  return (
    sizes.some((size) => size > 0 && size < 40) ||
    NO_PICTURE.test(nameWords(image)) ||
    image.closest('a.avatar,.avatar,.author-avatar') !== null
  );
}
