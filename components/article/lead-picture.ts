// Whether a story's main picture stands above the text, or the text brings it already.

/** Text this long before the first picture means that the story does not open with one. */
const OPENING_LENGTH = 200;

/**
 * The address of the lead picture to show above the body, or null: when there is none, when the body holds the same
 * picture, or when the body opens with a picture of its own.
 */
export function leadAbove(leadImage: string | null, body: ParentNode & Node): string | null {
  if (leadImage === null || !/^https?:\/\//iu.test(leadImage)) return null;
  const pictures = [...body.querySelectorAll('img[data-src]')];
  const wanted = picturePath(leadImage);
  if (pictures.some((picture) => picturePath(picture.getAttribute('data-src') ?? '') === wanted))
    return null;
  const [first] = pictures;
  return first !== undefined && textBefore(first, body) < OPENING_LENGTH ? null : leadImage;
}

/** Sites serve one picture in many sizes, told apart by the query or a size in the name. */
function picturePath(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return path.replace(/[-_@]\d+x(\d+)?(?=\.\w+$)/u, '').toLowerCase();
}

function textBefore(picture: Element, body: Node): number {
  const walker = picture.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (picture.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) break;
    length += node.textContent?.trim().length ?? 0;
  }
  return length;
}
