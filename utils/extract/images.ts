// Pictures: found where lazy loaders hide them, led to one absolute address each, without pixels, avatars and icons.

import { parseHtml } from '@/utils/html/parse';
import { absoluteUrl } from '@/utils/text/urls';
import { dropNames } from './clone';
import { all, lineOf, nameWords, remove } from './dom';
import type { Draft } from './draft';

/** Names of attributes in which lazy loaders keep the real address, most telling first. */
const LAZY = [
  /^(?!src$|.*(placeholder|thumb|low|srcset|type|ratio|size)).*(src|original|lazy|echo)/,
  /^src$/,
  /url|image/,
];
const PLACEHOLDER =
  /(^|[/_-])(blank|spacer|placeholder|load(ing|er)|lazy|gr[ae]y|transparent|pixel|1x1)[\w.-]{0,40}\.(gif|png|svg|jpe?g)|[?&](w|width)=\d\d?(?!\d)/i;
const PICTURE_FILE = /https?:[^\s"'<>\\]+?\.(jpe?g|png|webp|avif|gif)(?![\w.])/i;
const NO_PICTURE = / (icons?|emoji|logo|pixel|qr ?code|badge|favicon|spinner) /;
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

/** Without scripts a page shows the picture of its noscript element, in place of the placeholder beside it. */
function unwrapNoscript(noscript: Element, baseUrl: string): void {
  // With scripts on, its content is text.
  const inside = parseHtml(
    noscript.textContent?.includes('<') ? noscript.textContent : noscript.innerHTML,
  ).body;
  dropNames(inside);
  const [image, more] = all(inside, 'img');
  const file = (picture: Element): string => fileOf(addressOf(picture, baseUrl) ?? '');
  const beside = [noscript.previousElementSibling, noscript.nextElementSibling].flatMap((box) =>
    box?.localName === 'img' ? [box] : box ? all(box, 'img') : [],
  );
  // A placeholder with an address of its own shows the same, in another size.
  const shown = (image: Element): boolean =>
    beside.some(
      (other) => file(other) && (file(other) === file(image) || other.matches('[src^="data:"]')),
    );
  if (image && !more && lineOf(inside) === '' && !shown(image))
    noscript.before(noscript.ownerDocument.importNode(image, true));
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
  const path = /[?&](url|image|src)=([^&]+)/.exec(address)?.[2] ?? address.split(/[?#]/)[0] ?? '';
  const name = (path.split(/\/|%2F/i).at(-1) ?? '').replace(
    /\.\w+$|[-_@]?\d{2,4}x\d{0,4}(?=\W|_|$)/g,
    '',
  );
  return name.length > 7 ? name : address;
}

function addressOf(image: Element, baseUrl: string): string | null {
  for (const value of candidates(image)) {
    const address = PLACEHOLDER.test(value) ? null : absoluteUrl(value, baseUrl);
    if (address) return address;
  }
  return null;
}

function* candidates(image: Element): Generator<string> {
  const values = (element: Element, names: RegExp): string[] =>
    element
      .getAttributeNames()
      .filter((name) => names.test(name))
      .map((name) => element.getAttribute(name) ?? '');
  for (const names of LAZY)
    yield* values(image, names).filter((value) => /[./]/.test(value) && !/[\s{]/.test(value));
  for (const source of [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])])
    yield* values(source, /srcset/).map(largest);
  yield* PICTURE_FILE.exec(image.outerHTML.slice(0, 3000))?.slice(0, 1) ?? [];
}

/** The candidate with the largest width or density of a srcset. */
function largest(srcset: string): string {
  const sizeOf = (candidate: string): number =>
    Number.parseFloat(/\s([\d.]+)/.exec(candidate)?.[1] ?? '1');
  const [best = ''] = srcset
    .split(/,\s+|(?<=\s[\d.]+[wx]),/)
    .map((candidate) => candidate.trim())
    .sort((one, other) => sizeOf(other) - sizeOf(one));
  return best.replace(/\s.*/, '');
}

function isSmall(image: Element): boolean {
  return (
    NO_PICTURE.test(nameWords(image)) ||
    ['width', 'height'].some((name) => {
      const size = Number.parseInt(image.getAttribute(name) ?? '', 10);
      return size > 0 && size < 40;
    })
  );
}

/** A portrait, by its own name or that of a small box around it. */
function isPerson(image: Element): boolean {
  let at: Element | null = image;
  for (let level = 0; at && level < 5; level += 1, at = at.parentElement) {
    if (at.matches('figure,article,main,body')) return false;
    if (PERSON.test(nameWords(at))) return lineOf(at).length < 200;
  }
  return false;
}
