// Gradient boosting of small decision trees for a yes-or-no question, on histograms. No library: it is 120 lines, and
// what is trained runs in a page with nothing beside it.

import type { Tree } from '@/utils/extract/lines/read-trees';

/** What is learned from: one row of features per example, its label (0 to 1) and its weight. */
export type Examples = {
  readonly rows: readonly ArrayLike<number>[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
};

/** How it is learned. */
export type BoostOptions = {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least weight of examples in a leaf. */
  readonly leafWeight: number;
  readonly regularization: number;
};

const BINS = 48;

/** Learns trees whose summed leaves are the log-odds of "yes". The same examples give the same trees. */
export function boost({ rows, labels, weights }: Examples, options: BoostOptions): Tree[] {
  const count = rows.length;
  const features = rows[0]?.length ?? 0;
  const edges = Array.from({ length: features }, (_, feature) => binEdges(rows, feature));
  const bins = edges.map((limits, feature) => {
    const column = new Uint8Array(count);
    for (let row = 0; row < count; row += 1) column[row] = binOf(limits, rows[row]?.[feature] ?? 0);
    return column;
  });
  const scores = new Float64Array(count);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round += 1) {
    for (let row = 0; row < count; row += 1) {
      const probability = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = weights[row] ?? 0;
      gradient[row] = weight * (probability - (labels[row] ?? 0));
      hessian[row] = weight * Math.max(1e-6, probability * (1 - probability));
    }
    trees.push(growTree({ bins, edges, gradient, hessian, scores, options, count }));
  }
  return trees;
}

type Growing = {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly scores: Float64Array;
  readonly options: BoostOptions;
  readonly count: number;
};

function growTree({ bins, edges, gradient, hessian, scores, options, count }: Growing): Tree {
  const inner = 2 ** options.depth - 1;
  const feature = new Array<number>(inner).fill(0);
  const threshold = new Array<number>(inner).fill(Number.POSITIVE_INFINITY);
  const at = new Int32Array(count);
  for (let level = 0; level < options.depth; level += 1) {
    const start = 2 ** level - 1;
    const nodes = 2 ** level;
    const best = Array.from({ length: nodes }, () => ({ gain: 1e-6, feature: -1, bin: 0 }));
    for (const [index, column] of bins.entries()) {
      const sums = new Float64Array(nodes * BINS * 2);
      for (let row = 0; row < count; row += 1) {
        const slot = (((at[row] ?? 0) - start) * BINS + (column[row] ?? 0)) * 2;
        sums[slot] = (sums[slot] ?? 0) + (gradient[row] ?? 0);
        sums[slot + 1] = (sums[slot + 1] ?? 0) + (hessian[row] ?? 0);
      }
      for (const [node, found] of best.entries()) {
        let [allG, allH] = [0, 0];
        for (let bin = 0; bin < BINS; bin += 1) {
          allG += sums[(node * BINS + bin) * 2] ?? 0;
          allH += sums[(node * BINS + bin) * 2 + 1] ?? 0;
        }
        let [leftG, leftH] = [0, 0];
        for (let bin = 0; bin < (edges[index]?.length ?? 0); bin += 1) {
          leftG += sums[(node * BINS + bin) * 2] ?? 0;
          leftH += sums[(node * BINS + bin) * 2 + 1] ?? 0;
          if (Math.min(leftH, allH - leftH) < options.leafWeight) continue;
          const worth = (g: number, h: number) => (g * g) / (h + options.regularization);
          const gain = worth(leftG, leftH) + worth(allG - leftG, allH - leftH) - worth(allG, allH);
          if (gain > found.gain) Object.assign(found, { gain, feature: index, bin });
        }
      }
    }
    for (const [node, found] of best.entries()) {
      if (found.feature < 0) continue;
      feature[start + node] = found.feature;
      threshold[start + node] = edges[found.feature]?.[found.bin] ?? Number.POSITIVE_INFINITY;
    }
    for (let row = 0; row < count; row += 1) {
      const node = at[row] ?? 0;
      const found = best[node - start];
      const right =
        found !== undefined && found.feature >= 0 && (bins[found.feature]?.[row] ?? 0) > found.bin;
      at[row] = 2 * node + (right ? 2 : 1);
    }
  }
  const sums = Array.from({ length: inner + 1 }, () => ({ g: 0, h: 0 }));
  for (let row = 0; row < count; row += 1) {
    const leaf = sums[(at[row] ?? 0) - inner];
    if (leaf === undefined) continue;
    leaf.g += gradient[row] ?? 0;
    leaf.h += hessian[row] ?? 0;
  }
  const leaves = sums.map(({ g, h }) => (-g / (h + options.regularization)) * options.rate);
  for (let row = 0; row < count; row += 1)
    scores[row] = (scores[row] ?? 0) + (leaves[(at[row] ?? 0) - inner] ?? 0);
  return { feature, threshold, leaves };
}

/** Values between which a feature can be split, about equally filled. */
function binEdges(rows: readonly ArrayLike<number>[], feature: number): number[] {
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  const values: number[] = [];
  for (let row = 0; row < rows.length; row += step) values.push(rows[row]?.[feature] ?? 0);
  values.sort((a, b) => a - b);
  const unique = [...new Set(values)];
  const quantiles = Array.from(
    { length: BINS - 1 },
    (_, index) => values[Math.floor(((index + 1) * values.length) / BINS)] ?? 0,
  );
  const chosen = unique.length <= BINS ? unique.slice(0, -1) : [...new Set(quantiles)];
  return chosen
    .map((value) => Number(value.toPrecision(3)))
    .filter((value, index, all) => value !== all[index - 1]);
}

function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The score of a row: above 0 means yes. */
export function scoreWith(trees: readonly Tree[], row: ArrayLike<number>): number {
  let score = 0;
  for (const { feature, threshold, leaves } of trees) {
    let node = 0;
    while (node < feature.length)
      node = 2 * node + ((row[feature[node] ?? 0] ?? 0) > (threshold[node] ?? 0) ? 2 : 1);
    score += leaves[node - feature.length] ?? 0;
  }
  return score;
}
