// What belongs to a picture: a caption is one only where the page marks it, or where it touches the picture.

import { all, lineOf, linkDensity, nameWords, weigh } from './dom';

const CAPTION =
  / \w*(caption|legend|credit|copyright|bildunterschrift|(pic|img|photo|image) ?(text|note|info|desc))\w* /;
const CREDIT =
  /(\s摄|摄影?[：:]?.{0,10}|图[/：:].{1,12}|供图|资料图|(Photo(graph)?( by|:)|Foto:).{1,40})[）)]?$/;
const PICTURE = /(img|image|photo|picture|figure|thumbnail|foto|bild|media|caption)/;
const LONGEST_CAPTION = 500;

const WORDS = ':is(figure,:has(img)) > :not(:has(img))';

/** What a card of a player is known by. */
export const CARD = '.offprint-embed';

/** A picture and all that belongs to it: `box` is the outermost element that says nothing else. */
export type PictureBox = {
  readonly box: Element;
  readonly images: readonly Element[];
  /** What the caption is made of, in order. */
  readonly caption: readonly Element[];
};

/** Puts a plain figure in the place of the box: the pictures, and under them the caption. */
export function makeFigure({ box, images, caption }: PictureBox, page: Document): Element {
  const figure = page.createElement('figure');
  box.replaceWith(figure);
  figure.append(...images);
  const line = page.createElement('figcaption');
  for (const part of caption) {
    if (line.hasChildNodes()) line.append(' ');
    line.append(...part.childNodes);
    part.remove();
  }
  if (lineOf(line) !== '') figure.append(line);
  return figure;
}

/** What belongs to `image`: the figure around it, or the lines that its box or the next one mark as its caption. */
export function boxOf(image: Element, body: Element): PictureBox {
  const figure = image.closest('figure');
  if (figure && isFigure(figure)) {
    const marked = all(figure, 'figcaption');
    // The outermost elements that hold words and no picture.
    const words = marked.length > 0 ? marked : all(figure, WORDS);
    return {
      box: figure,
      images: all(figure, `img,${CARD}`),
      caption: words.filter((part) => lineOf(part) !== '' && !part.closest(CARD)),
    };
  }
  const box = holderOf(image, body);
  const around = box.parentElement;
  const next = box.nextElementSibling;
  if (next && isCaption(next, image)) {
    return { box, images: [image], caption: [next] };
  }
  if (
    around &&
    around !== body &&
    PICTURE.test(nameWords(around)) &&
    all(around, `img,${CARD}`).length === 1 &&
    weigh(lineOf(around)) < 240 &&
    linkDensity(around) < 0.5 &&
    !around.querySelector('h1,h2,h3,h4,h5,li')
  ) {
    const caption = [...around.children].filter(
      (child) => !child.contains(image) && lineOf(child) !== '',
    );
    return { box: around, images: [image], caption };
  }
  return { box, images: [image], caption: [] };
}

/** Whether a figure shows pictures, rather than a table, a listing or a part of the story. */
function isFigure(figure: Element): boolean {
  return (
    weigh(lineOf(figure)) < LONGEST_CAPTION * 1.5 &&
    figure.querySelector('table,pre,blockquote,h1,h2,h3,ul,figure') === null
  );
}

function isCaption(next: Element, image: Element): boolean {
  const line = lineOf(next);
  if (line === '' || weigh(line) > LONGEST_CAPTION || next.querySelector('img')) return false;
  const alt = image.getAttribute('alt')?.trim() ?? '';
  return (
    CAPTION.test(`${nameWords(next)}${next.localName} `) ||
    CREDIT.test(line) ||
    (alt.length >= 8 && line.startsWith(alt.slice(0, 40)))
  );
}

/** The outermost element that holds nothing but this picture. */
function holderOf(image: Element, body: Element): Element {
  let holder = image;
  while (
    holder.parentElement &&
    holder.parentElement !== body &&
    lineOf(holder.parentElement) === '' &&
    holder.parentElement.querySelectorAll('img').length === 1
  )
    holder = holder.parentElement;
  return holder;
}
