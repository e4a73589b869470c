// Trees as the extractor carries them.

import {
  LEAF_STEP,
  LEAF_ZERO,
  LEAVES,
  type PackedTrees,
  packNumber,
  type Tree,
} from '@/utils/extract/lines/read-trees';

/** Packs trees of as many leaves as they must have over `features` features: thresholds to three digits, leaves to the nearest step. */
export function packTrees(trees: readonly Tree[], features: number): PackedTrees {
  const wrong = trees.find((tree) => tree.leaves.length !== LEAVES);
  if (wrong) throw new Error(`a tree has ${wrong.leaves.length} leaves, not ${LEAVES}`);
  // No value is over this one: a node that asks nothing.
  const rounded = (value: number): number =>
    Number.isFinite(value) ? Number(value.toPrecision(3)) : 1e9;
  const limits = Array.from({ length: features }, () => new Set<number>());
  for (const { feature, threshold } of trees)
    for (const [node, of] of feature.entries()) limits[of]?.add(rounded(threshold[node] ?? 0));
  const sorted = limits.map((of) => [...of].sort((one, other) => one - other));
  const pack = (numbersOf: (tree: Tree) => readonly number[]): string =>
    trees.flatMap(numbersOf).map(packNumber).join('');
  return {
    thresholds: sorted.map((of) => of.map((limit) => String(limit).replace(/^0\./, '.')).join(' ')),
    features: pack(({ feature }) => feature),
    splits: pack(({ feature, threshold }) =>
      feature.map((of, node) => sorted[of]?.indexOf(rounded(threshold[node] ?? 0)) ?? 0),
    ),
    leaves: pack(({ leaves }) =>
      leaves.map((leaf) =>
        Math.max(0, Math.min(2 * LEAF_ZERO, Math.round(leaf / LEAF_STEP) + LEAF_ZERO)),
      ),
    ),
  };
}
