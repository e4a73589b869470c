// What a run over a set cost, in a few lines.

import type { Prediction } from './in-page';

const LARGE = 200_000;

/** Sums and shares over the rows of a prediction file, beside Readability's on the same pages. */
export function summarizeTimes(rows: readonly (Prediction | { readonly error: string })[]): string {
  const timed = rows.filter((row): row is Prediction => 'ms' in row);
  const sum = (pick: (row: Prediction) => number) =>
    timed.reduce((total, row) => total + pick(row), 0);
  const ours = sum((row) => row.ms);
  const theirs = sum((row) => row.readabilityMs);
  const large = timed.filter((row) => row.size > LARGE);
  const ratios = large.map((row) => row.ms / row.readabilityMs).sort((a, b) => a - b);
  const seconds = timed.filter((row) => row.readings > 1).length;
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  return [
    `${rows.length} pages, ${rows.length - timed.length} failed, ${rows.filter((row) => 'error' in row).length} without an article`,
    `ms ${ours.toFixed(0)}, Readability ${theirs.toFixed(0)}: ${(ours / theirs).toFixed(2)} ×; slowest ${Math.max(0, ...timed.map((row) => row.ms)).toFixed(0)} ms`,
    `pages over 200 kB: ${large.length}, at most 5 ×: ${share(ratios.filter((ratio) => ratio <= 5).length, large.length)}, 95th percentile ${(ratios[Math.floor(ratios.length * 0.95)] ?? 0).toFixed(2)} ×`,
    `second readings: ${seconds} (${share(seconds, timed.length)}); without any picture: ${timed.filter((row) => row.pictures === 0).length}`,
  ].join('\n');
}
