// The trained scorer: a sum of small decision trees over a line's features.

import { readTrees } from './read-trees';
import packed from './trees.json';

const trees = readTrees(packed);

/** How much a line belongs to the story: above 0 it does. `npm run train:scorer` makes the trees. */
export function scoreLine(row: ArrayLike<number>): number {
  let score = 0;
  for (const { feature, threshold, leaves } of trees) {
    let node = 0;
    while (node < feature.length)
      node = 2 * node + ((row[feature[node] ?? 0] ?? 0) > (threshold[node] ?? 0) ? 2 : 1);
    score += leaves[node - feature.length] ?? 0;
  }
  return score;
}
