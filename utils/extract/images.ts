// Pictures: found where lazy loaders hide them, led to one absolute address each, without pixels, avatars and icons.

import { parseHtml } from '@/utils/html/parse';
import { absoluteUrl } from '@/utils/text/urls';
import { all, lineOf, nameWords, remove } from './dom';
import type { Draft } from './draft';

/** Names of attributes in which lazy loaders keep the real address, most telling first. */
const LAZY = [
  /^(?!src$|.*(placeholder|thumb|low)).*(src|original|lazy|echo)/,
  /^src$/,
  /url|image/,
];
const SETS = /srcset/;
const PLACEHOLDER =
  /^(data|about|blob):|(?:^|[/_-])(blank|spacer|placeholder|loading|loader|lazy(?:load)?|gr[ae]y|transparent|pixel|1x1)[\w.-]*\.(gif|png|svg|jpe?g)|[?&](w|width)=\d\d?(?!\d)/i;
const PICTURE_FILE = /https?:[^\s"'<>\\]+?\.(jpe?g|png|webp|avif|gif)(?![\w.])/i;
const NO_PICTURE =
  / (g?r?avatar|icons?|emoji|logo|author|pixel|qr ?code|badge|userpic|favicon|spinner) /;
const PERSON = / (g?r?avatar|authors?|byline|writer|userpic|headshot) /;

/** Gives every picture of the page its address in `src`, or takes it out. */
export function resolveImages(draft: Draft): Draft {
  const { page, baseUrl } = draft;
  // Buttons that enlarge a picture.
  for (const button of all(page.body, 'figure button:has(img),button:has(figure,picture)'))
    button.replaceWith(...button.childNodes);
  for (const noscript of all(page.body, 'noscript')) unwrapNoscript(noscript, baseUrl);
  for (const box of all(page.body, '[style*="background-image"]')) unwrapBackground(box, draft);
  for (const image of all(page.body, 'img,amp-img')) {
    const alt = image.getAttribute('alt')?.trim() ?? '';
    const address = addressOf(image, baseUrl);
    if (alt.length < 12 && /^\p{Extended_Pictographic}/u.test(alt)) image.replaceWith(alt);
    else if (address === null || isSmall(image) || isPerson(image))
      remove(image, draft.log, 'images', address ? 'small' : 'no address');
    else {
      const plain = page.createElement('img');
      plain.setAttribute('src', address);
      for (const name of ['alt', 'title', 'width', 'height', 'class']) {
        const value = image.getAttribute(name);
        if (value && (!/width|height/.test(name) || /^\d+$/.test(value)))
          plain.setAttribute(name, value);
      }
      (image.closest('picture') ?? image).replaceWith(plain);
    }
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
    const next = noscript.nextElementSibling;
    // Some loaders put the placeholder behind it: the same picture in another size.
    if (!noscript.previousElementSibling && next?.matches('img[src^="data:"]')) {
      if (addressOf(next, baseUrl)) {
        noscript.remove();
        return;
      }
      next.remove();
    }
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

/** A background is a picture where it is all that a figure shows, or what the page names as its picture. */
function unwrapBackground(box: Element, { page, baseUrl, facts }: Draft): void {
  const [, path] =
    /background-image\s*:\s*url\(\s*["']?([^"')]+)/.exec(box.getAttribute('style') ?? '') ?? [];
  const address = absoluteUrl(path, baseUrl);
  if (!address || lineOf(box) !== '' || box.querySelector('img')) return;
  if (!box.closest('figure,[role="img"]') && fileOf(address) !== fileOf(facts.leadImage ?? ''))
    return;
  const image = page.createElement('img');
  image.setAttribute('src', address);
  image.setAttribute('alt', box.getAttribute('aria-label') ?? '');
  box.append(image);
}

/** The name of a picture's file without its size, by which its copies in other sizes are known. */
export function fileOf(address: string): string {
  const path = /[?&](?:url|image|src)=([^&]+)/.exec(address)?.[1] ?? address.split(/[?#]/)[0] ?? '';
  const name = (path.split(/\/|%2F/i).at(-1) ?? '').replace(
    /\.\w+$|[-_@]?\d{2,4}x\d{0,4}(?=\W|_|$)/g,
    '',
  );
  return name.length > 7 ? name : address;
}

function addressOf(image: Element, baseUrl: string): string | null {
  const sources = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const values = (element: Element, names: RegExp): string[] =>
    element
      .getAttributeNames()
      .filter((name) => names.test(name) && SETS.test(name) === (names === SETS))
      .map((name) => element.getAttribute(name) ?? '');
  const found = [
    () =>
      LAZY.flatMap((names) => values(image, names)).filter((value) =>
        /^[^\s{]*[./][^\s{]*$/.test(value),
      ),
    () => sources.flatMap((source) => values(source, SETS).map(largest)),
    () => PICTURE_FILE.exec(image.outerHTML.slice(0, 3000))?.slice(0, 1) ?? [],
  ];
  for (const read of found) {
    for (const value of read()) {
      const address = value && !PLACEHOLDER.test(value) ? absoluteUrl(value, baseUrl) : null;
      if (address) return address;
    }
  }
  return null;
}

/** The candidate with the largest width or density of a srcset. */
function largest(srcset: string): string {
  let best = { address: '', size: -1 };
  for (const candidate of srcset.split(/,\s+|(?<=\s[\d.]+[wx]),/)) {
    const [address = '', width = '1'] = candidate.trim().split(/\s+/);
    const size = Number.parseFloat(width);
    if (address !== '' && size > best.size) best = { address, size };
  }
  return best.address;
}

function isSmall(image: Element): boolean {
  const sizes = ['width', 'height'].map((name) =>
    Number.parseInt(image.getAttribute(name) ?? '', 10),
  );
  return sizes.some((size) => size > 0 && size < 40) || NO_PICTURE.test(nameWords(image));
}

/** A portrait beside the name of who wrote. */
function isPerson(image: Element): boolean {
  let at = image.parentElement;
  for (let level = 0; at && level < 4; level += 1, at = at.parentElement) {
    if (at.matches('figure,article,main,body')) return false;
    if (PERSON.test(nameWords(at))) return lineOf(at).length < 200;
  }
  return false;
}
