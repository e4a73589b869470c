// Where pictures and players stood before the body was picked: those that were lost between two kept lines, or between the
// title and the first one, go back beside them.

import { absoluteUrl } from '@/utils/text/urls';
import { all, fold, lineOf, linkDensity, weigh } from './dom';
import type { Draft, PlacedPicture } from './draft';
import { fileOf } from './images';
import { BLOCKS } from './lines/read-lines';
import { CARD, type PictureBox } from './picture-box';

/** Elements that a picture stands in; beside all others. */
const OUTER = /^(div|section|article|main|form|center)$/;
/** How many of the following lines are remembered: the first may be a standfirst or a credit, which go other ways. */
const FOLLOWING = 3;

/** The places of those `boxes` that are no teasers; each is found with the text before and after it. */
export function placePictures(
  draft: Draft,
  boxes: ReadonlyMap<Element, PictureBox>,
): PlacedPicture[] {
  const { page, facts } = draft;
  if (boxes.size === 0) return [];
  const { blocks, found } = blocksAround(page.body, boxes);
  const title = all(page.body, 'h1').find((h1) => fold(lineOf(h1)).includes(fold(facts.title)));
  const leadFile = fileOf(facts.leadImage ?? '');
  return found.flatMap(({ picture, at }): PlacedPicture[] => {
    const { box, images } = picture;
    const after = blocks[at - 1] ?? null;
    const before = blocks.slice(at, at + FOLLOWING);
    const named = images.some((image) => addressFile(image) === leadFile);
    if (after?.contains(box) || before[0]?.contains(box)) return [];
    if (!named && isTeaser(picture, draft)) return [];
    const around = new Set<Element | null>();
    for (let at = box.parentElement; at; at = at.parentElement) around.add(at);
    return [
      {
        box,
        around,
        after,
        before,
        near: after?.parentElement?.parentElement?.parentElement?.contains(box) ?? after !== null,
        lead: named || (title !== undefined && (title.compareDocumentPosition(box) & 4) > 0),
        named,
      },
    ];
  });
}

/** The page's blocks that are likely to be kept, in order, and how many of them stand before each picture. */
function blocksAround(
  body: Element,
  boxes: ReadonlyMap<Element, PictureBox>,
): { readonly blocks: Element[]; readonly found: { picture: PictureBox; at: number }[] } {
  const blocks: Element[] = [];
  const found: { picture: PictureBox; at: number }[] = [];
  const known = new Map<Element, boolean>();
  const visit = (node: Node): void => {
    const picture = node instanceof Element ? boxes.get(node) : undefined;
    if (picture) found.push({ picture, at: blocks.length });
    else if (node.nodeType !== 3)
      for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    else if (/\S/.test(node.nodeValue ?? '')) {
      const block = blockOf(node.parentElement ?? body);
      const told = known.get(block) ?? isAnchor(block);
      known.set(block, told);
      if (told && block !== blocks.at(-1)) blocks.push(block);
    }
  };
  visit(body);
  return { blocks, found };
}

/** Puts pictures that are not in the body beside those of their lines that are; none twice. */
export function landPictures(draft: Draft): Draft {
  const { body, pictures } = draft;
  if (body === null) return draft;
  const known = new Set(all(body, 'img').map(addressFile));
  const ends = new Map<Element, Element>();
  for (const { box, around, after, before, near, lead } of pictures) {
    if (body.contains(box)) continue;
    for (const image of all(box, 'img')) if (known.has(addressFile(image))) image.remove();
    if (!box.matches(`img,${CARD}`) && !box.querySelector(`img,${CARD}`)) continue;
    const behind = after && body.contains(after) ? after : null;
    const ahead = before.find((line) => body.contains(line));
    if (behind && (ahead || near)) {
      const spot = spotOf(ends.get(behind) ?? behind, body, around);
      if (/^(li|td|dd)$/.test(spot.localName)) spot.append(box);
      else spot.after(box);
      ends.set(behind, box);
    } else if (ahead && lead) spotOf(ahead, body, around).before(box);
    else continue;
    for (const image of [box, ...all(box, 'img')]) known.add(addressFile(image));
  }
  const first = pictures.find(({ named }) => named);
  if (first && !body.querySelector('img')) body.prepend(first.box);
  return draft;
}

/** Whether a picture announces another story, or is too small to tell one. */
function isTeaser({ box, images, caption }: PictureBox, { baseUrl }: Draft): boolean {
  const [image] = images;
  const plain = caption.length === 0 && box.localName !== 'figure';
  const width = Number(image?.getAttribute('width') ?? 0);
  if (plain && width > 0 && width < 150) return true;
  const link = image?.matches(CARD) ? null : image?.closest('a[href]');
  const href = link?.getAttribute('href') ?? '';
  const address = absoluteUrl(href, baseUrl);
  if (!link || !address || new URL(address).pathname === new URL(baseUrl).pathname) return false;
  if (/\.(jpe?g|png|webp|gif|avif)\b/i.test(address)) return false;
  return (
    plain ||
    (link.contains(box) && lineOf(link) !== lineOf(box)) ||
    all(box.parentElement ?? box, 'a[href]').some(
      (other) => other !== link && other.getAttribute('href') === href && lineOf(other) !== '',
    )
  );
}

/** The block that a piece of text belongs to. */
function blockOf(element: Element): Element {
  let block = element;
  while (!BLOCKS.has(block.localName) && block.parentElement) block = block.parentElement;
  return block;
}

/** Whether a block is likely to be kept if the text around it is: a heading, or a line that is no link. */
function isAnchor(block: Element): boolean {
  return /^h[2-6]$/.test(block.localName)
    ? block.querySelector('a') === null
    : weigh(lineOf(block)) > 25 && linkDensity(block) < 0.5;
}

/** Where to put a picture that stood in all of `around`: beside `anchor`, or the list or table that it is in. */
function spotOf(anchor: Element, body: Element, around: ReadonlySet<Element | null>): Element {
  let spot = anchor;
  for (
    let outer = spot.parentElement;
    outer && outer !== body && !OUTER.test(outer.localName) && !around.has(outer);
    outer = outer.parentElement
  )
    spot = outer;
  return spot;
}

function addressFile(image: Element): string {
  return fileOf(image.getAttribute('src') ?? '');
}
