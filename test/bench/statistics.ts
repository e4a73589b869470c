// Figures of several runs.

/** Milliseconds over several runs, rounded to a tenth. */
export type Figures = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
};

/** Median, least and greatest of some measurements. Throws when there are none. */
export function summarize(measurements: readonly number[]): Figures {
  const sorted = [...measurements].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new Error('nothing was measured');
  const middle = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.floor(sorted.length / 2) + 1,
  );
  const median = middle.reduce((sum, value) => sum + value, 0) / middle.length;
  return { median: round(median), min: round(min), max: round(max), runs: sorted.length };
}

/** A number with one decimal. */
export function round(value: number, decimals = 1): number {
  return Number(value.toFixed(decimals));
}
