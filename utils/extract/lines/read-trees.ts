// Decision trees as three short strings: the extractor is injected, and every byte of it counts.

/**
 * Trained trees as data. `features[i]` and `splits[i]` are what node `i` asks (which feature, and the how-manieth of that
 * feature's `thresholds`), `leaves[i]` what a leaf adds, each a character; trees follow one another.
 */
export type PackedTrees = {
  /** Of each feature the thresholds, with spaces between. */
  readonly thresholds: readonly string[];
  readonly features: string;
  readonly splits: string;
  readonly leaves: string;
};

/** A complete tree: node `i` asks whether its feature is over its threshold; its children are `2i + 1` and, if so, `2i + 2`. */
export type Tree = {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly leaves: readonly number[];
};

/** Leaves of a tree, three levels of questions down. */
export const LEAVES = 8;
/** What one step of a leaf's character is worth, and the character for 0. */
export const LEAF_STEP = 0.02;
export const LEAF_ZERO = 40;
const FIRST = 35;

/** The character for a number from 0 to 90; none that JSON would escape. */
export function packNumber(value: number): string {
  return String.fromCharCode(FIRST + value + (value > 56 ? 1 : 0));
}

/** Reads packed trees. */
export function readTrees({ thresholds, features, splits, leaves }: PackedTrees): Tree[] {
  const limits = thresholds.map((of) => of.split(' ').map(Number));
  const [asked, over, worth] = [features, splits, leaves].map(numbersOf);
  const nodes = LEAVES - 1;
  return Array.from({ length: leaves.length / LEAVES }, (_, tree) => {
    const feature = asked?.slice(tree * nodes, (tree + 1) * nodes) ?? [];
    return {
      feature,
      threshold: feature.map((of, node) => limits[of]?.[over?.[tree * nodes + node] ?? 0] ?? 0),
      leaves: (worth?.slice(tree * LEAVES, (tree + 1) * LEAVES) ?? []).map(
        (leaf) => (leaf - LEAF_ZERO) * LEAF_STEP,
      ),
    };
  });
}

function numbersOf(text: string): number[] {
  return [...text].map((character) => {
    const value = character.charCodeAt(0) - FIRST;
    return value > 56 ? value - 1 : value;
  });
}
