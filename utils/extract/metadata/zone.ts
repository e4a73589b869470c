// How far a line is from the printed title.

import type { Line, PageLines } from './page-lines';

/** Where lines stand towards the title, in letters of text between; negative before it. */
export type Zone = {
  readonly distance: (line: Line) => number;
  /** Whether a line is of the story's header: close to the title, a standfirst away at most. */
  readonly near: (line: Line) => boolean;
};

/** Measures from `heading`, from the page's beginning if there is none. */
export function zoneAround({ pieces, lines }: PageLines, heading: Element | null): Zone {
  const sums = [0];
  for (const { length } of pieces) sums.push((sums.at(-1) ?? 0) + Math.min(length, 1000));
  const title = heading && lines.find(({ element }) => element === heading);
  const [start, end] = title ? [title.from, title.to] : [0, 0];
  const letters = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  const distance = ({ from, to }: Line): number =>
    from >= end ? letters(end, from) : to <= start ? -1 - letters(to, start) : 0;
  const near = (line: Line): boolean => {
    const far = distance(line);
    return title ? far > -250 && far < 800 : far < 3000;
  };
  return { distance, near };
}
