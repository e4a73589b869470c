// The trained scorer: a sum of small decision trees over a line's features.

import trees from './trees.json';

/**
 * How much a line belongs to the story: above 0 it does. The trees are complete: node `i` asks whether its feature is over
 * its threshold and goes on at `2i + 2` if so, else at `2i + 1`; `npm run train:scorer` makes them.
 */
export function scoreLine(row: ArrayLike<number>): number {
  let score = 0;
  for (const [feature = [], threshold = [], leaves = []] of trees) {
    let node = 0;
    while (node < feature.length)
      node = 2 * node + ((row[feature[node] ?? 0] ?? 0) > (threshold[node] ?? 0) ? 2 : 1);
    score += leaves[node - feature.length] ?? 0;
  }
  return score;
}
