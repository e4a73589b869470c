// What is known of each line, as numbers for the scorer. The order is the scorer's: a change needs a new training.

import { announces, beginsAnnouncing } from '@/utils/extract/clean/announcing-words';
import { fold } from '@/utils/extract/dom';
import { LANDMARKS, type Line } from './read-lines';

/** What the page says of its story, beside the lines. */
export type Evidence = {
  readonly title: string;
  readonly description: string;
  /** The story's text as JSON-LD states it, `` for none. */
  readonly statedBody: string;
  /** The heading that prints the title, if one does. */
  readonly heading: Element | null;
  readonly cjk: boolean;
};

/** Names of the features, for whoever reads a trained scorer. */
export const FEATURES = [
  'weight',
  'links',
  'kept',
  'ends',
  'commas',
  'heading',
  'form',
  'table',
  'item',
  'pre',
  'article',
  'main',
  'section',
  'friendly',
  'foreign',
  'own hint',
  'depth',
  'position',
  'past heading',
  'between',
  'before first',
  'after last',
  'kept around',
  'weight before',
  'weight after',
  'weight 2 before',
  'weight 2 after',
  'links before',
  'links after',
  'links 2 after',
  'box kept',
  'box weight',
  'box lines',
  'box links',
  'outer weight',
  'outer links',
  'far kept',
  'far weight',
  'shape kept',
  'shape weight',
  'shape lines',
  'described',
  'stated',
  'is title',
  'page kept',
  'page weight',
  'cjk',
  'digits',
  'letters',
  'reads on',
  'to end',
  'own lines',
  'depth gap',
  'far lines',
] as const;

type Box = {
  weight: number;
  kept: number;
  linked: number;
  characters: number;
  lines: number;
};

/** A row of features a line. */
export function readFeatures(lines: readonly Line[], evidence: Evidence): Float32Array[] {
  const boxes = new Map<Element | string, Box>();
  const add = (key: Element | string, line: Line, keptWeight: number): void => {
    const box = boxes.get(key) ?? {
      weight: 0,
      kept: 0,
      linked: 0,
      characters: 0,
      lines: 0,
    };
    box.weight += line.weight;
    box.kept += keptWeight;
    box.linked += line.linked;
    box.characters += line.text.length;
    box.lines += 1;
    boxes.set(key, box);
  };
  const kept = lines.map((line) =>
    Math.min(1, line.kept / Math.max(1, line.text.replace(/\s/g, '').length)),
  );
  const shapes = lines.map((line) => shapeOf(line.block));
  const folded = lines.map((line) => fold(line.text));
  let [page, pageKept, first, last, headingAt, keptDepth] = [0, 0, -1, -1, -1, 0];
  for (const [index, line] of lines.entries()) {
    const keptWeight = line.weight * (kept[index] ?? 0);
    page += line.weight;
    pageKept += keptWeight;
    keptDepth += keptWeight * line.place.depth;
    if (keptWeight > 0) {
      if (first < 0) first = index;
      last = index;
    }
    for (
      let [at, up] = [line.block, 0] as [Element | null, number];
      at && up < 4;
      at = at.parentElement, up += 1
    )
      add(at, line, keptWeight);
    add(shapes[index] ?? '', line, keptWeight);
    if (headingAt < 0 && evidence.heading?.contains(line.block)) headingAt = index;
  }
  const title = fold(evidence.title);
  const description = fold(evidence.description);
  const stated = fold(evidence.statedBody);
  const meanDepth = keptDepth / Math.max(1, pageKept);
  const share = (part: number | undefined, whole: number | undefined): number =>
    (part ?? 0) / Math.max(1, whole ?? 1);
  const log = (value: number | undefined): number => Math.log1p(value ?? 0);
  const links = (index: number): number => share(lines[index]?.linked, lines[index]?.text.length);
  const isHeading = (index: number): number =>
    /^h[1-6]$/.test(lines[index]?.block.localName ?? '') ? 1 : 0;
  let seen = 0;
  return lines.map((line, index) => {
    const { block, place, text } = line;
    const parent = block.parentElement;
    const outer = parent?.parentElement;
    const [own, box, around, far, shape] = [
      boxes.get(block),
      parent ? boxes.get(parent) : undefined,
      outer ? boxes.get(outer) : undefined,
      outer?.parentElement ? boxes.get(outer.parentElement) : undefined,
      boxes.get(shapes[index] ?? ''),
    ];
    const name = block.localName;
    const plain = folded[index] ?? '';
    seen += line.weight;
    const keptAt = (step: number): number => kept[index + step] ?? 0;
    const near = keptAt(-2) + keptAt(-1) + keptAt(1) + keptAt(2);
    return Float32Array.of(
      log(line.weight),
      share(line.linked, text.length),
      kept[index] ?? 0,
      /[.。!！?？…"”』」)）]$/.test(text) ? 1 : 0,
      log(text.match(/[,，、;；]/g)?.length),
      isHeading(index) ? Number(name[1]) : 0,
      ...LANDMARKS.map((_, bit) => (place.marks >> bit) & 1),
      place.friendly,
      place.foreign,
      place.own,
      place.depth,
      share(seen, page),
      headingAt < 0 ? 0 : Math.sign(index - headingAt) * log(Math.abs(index - headingAt)),
      first >= 0 && index > first && index < last ? 1 : 0,
      first < 0 ? 30 : Math.max(0, first - index),
      last < 0 ? 30 : Math.max(0, index - last),
      near,
      log(lines[index - 1]?.weight),
      log(lines[index + 1]?.weight),
      log(lines[index - 2]?.weight),
      log(lines[index + 2]?.weight),
      links(index - 1),
      links(index + 1),
      links(index + 2),
      share(box?.kept, box?.weight),
      log(box?.weight),
      log(box?.lines),
      share(box?.linked, box?.characters),
      log(around?.weight),
      share(around?.linked, around?.characters),
      share(far?.kept, far?.weight),
      log(far?.weight),
      share(shape?.kept, shape?.weight),
      share(shape?.weight, page),
      log(shape?.lines),
      plain.length > 15 &&
        (description.includes(plain.slice(0, 60)) ||
          (description.length > 30 && plain.includes(description.slice(0, 60))))
        ? 1
        : 0,
      stated.length < 100 ? 0 : plain.length > 3 && stated.includes(plain.slice(0, 80)) ? 1 : -1,
      plain !== '' && plain === title ? 1 : title.includes(plain) ? 0.5 : 0,
      share(pageKept, page),
      log(page),
      evidence.cjk ? 1 : 0,
      share(text.match(/\d/g)?.length, text.length),
      share(plain.length, text.length),
      announces(text) || beginsAnnouncing(text) ? 1 : 0,
      log(lines.length - index),
      log(own?.lines),
      Math.abs(place.depth - meanDepth),
      log(far?.lines),
    );
  });
}

/** Elements built alike have the same shape. */
function shapeOf(block: Element): string {
  const name = (element: Element | null): string =>
    element === null
      ? ''
      : `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '').trim()}`;
  return `${name(block.parentElement)}>${name(block)}`;
}
