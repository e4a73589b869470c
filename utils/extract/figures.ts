// Pictures with their captions, before the body is looked for: a caption goes where its picture goes.

import { all } from './dom';
import type { Draft } from './draft';
import { boxOf, CARD, makeFigure, type PictureBox } from './picture-box';
import { placePictures } from './picture-places';

/** Gives each picture with a caption a `figure` with a `figcaption`, and remembers where each stands. */
export function markFigures(draft: Draft): Draft {
  const root = draft.body ?? draft.page.body;
  const seen = new Set<Element>();
  const boxes = new Map<Element, PictureBox>();
  for (const image of all(root, `img,${CARD}`)) {
    if (seen.has(image)) continue;
    const found = boxOf(image, root);
    for (const other of found.images) seen.add(other);
    const box = found.caption.length > 0 ? makeFigure(found, draft.page) : found.box;
    boxes.set(box, { ...found, box });
  }
  return { ...draft, pictures: placePictures(draft, boxes) };
}
