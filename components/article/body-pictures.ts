// Pictures of a story: held back as a quiet box, or fetched from their site when the reader allows it.

import styles from './article-html.module.css';

/** `held`: nothing is fetched. `remote`: pictures come from their own sites, without a referrer. */
export type PicturePolicy = 'held' | 'remote';

/** Below this width a picture is part of the line: an emoji, a formula. */
const INLINE_WIDTH = 48;

/**
 * Puts a box in the place of every `img[data-src]` below `root`. The box keeps the picture's address, its words and
 * its shape, so that the page does not jump when the picture comes. Nothing is fetched. `root` must belong to the
 * page, but need not be shown yet.
 */
export function boxPictures(root: ParentNode, label: string): void {
  for (const picture of root.querySelectorAll('img')) {
    const address = picture.getAttribute('data-src');
    if (address === null) picture.remove();
    else picture.replaceWith(pictureBox(picture, address, label));
  }
}

/** Shows or holds back every boxed picture below `root`, each in its place. */
export function showPictures(root: ParentNode, policy: PicturePolicy): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-picture]')) {
    if (policy === 'remote') fillBox(box);
    else emptyBox(box, 'held');
  }
}

function pictureBox(picture: HTMLImageElement, address: string, label: string): HTMLElement {
  const document = picture.ownerDocument;
  const box = document.createElement('span');
  const [width, height] = [sizeOf(picture, 'width'), sizeOf(picture, 'height')];
  const alt = picture.getAttribute('alt')?.trim() ?? '';
  const inline = width !== null && width <= INLINE_WIDTH;
  box.className = (inline ? styles.inlinePicture : styles.picture) ?? '';
  box.dataset.picture = address;
  box.dataset.alt = alt;
  box.dataset.label = alt === '' ? label : alt;
  if (width !== null && height !== null) {
    box.dataset.width = String(width);
    box.dataset.height = String(height);
    // Set on a live element, not written as an attribute: the pages' policy allows no inline style.
    if (!inline) {
      box.style.inlineSize = `${width}px`;
      box.style.aspectRatio = `${width} / ${height}`;
    }
  }
  emptyBox(box, 'held');
  return box;
}

function fillBox(box: HTMLElement): void {
  if (box.firstChild !== null) return;
  const image = box.ownerDocument.createElement('img');
  image.referrerPolicy = 'no-referrer';
  image.loading = 'lazy';
  image.decoding = 'async';
  image.alt = box.dataset.alt ?? '';
  if (box.dataset.width !== undefined) image.width = Number(box.dataset.width);
  if (box.dataset.height !== undefined) image.height = Number(box.dataset.height);
  image.addEventListener('error', () => emptyBox(box, 'failed'), { once: true });
  image.src = box.dataset.picture ?? '';
  box.dataset.state = 'shown';
  box.removeAttribute('role');
  box.removeAttribute('aria-label');
  box.append(image);
}

function emptyBox(box: HTMLElement, state: 'held' | 'failed'): void {
  box.replaceChildren();
  box.dataset.state = state;
  box.setAttribute('role', 'img');
  // The words are drawn by the style sheet: text put in here would shift the positions of marked passages.
  box.setAttribute('aria-label', box.dataset.label ?? '');
}

function sizeOf(picture: HTMLImageElement, name: 'width' | 'height'): number | null {
  const size = Number(picture.getAttribute(name));
  return Number.isFinite(size) && size > 0 && size < 20_000 ? Math.round(size) : null;
}
