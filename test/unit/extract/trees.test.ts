// The scorer's trees as they are carried: three strings and a table.

import { expect, test } from 'vitest';
import { packTrees } from '@/test/bench/scorer/pack-trees';
import { FEATURES } from '@/utils/extract/lines/features';
import { LEAVES, readTrees } from '@/utils/extract/lines/read-trees';
import packed from '@/utils/extract/lines/trees.json';

const tree = (from: number) => ({
  feature: Array.from({ length: LEAVES - 1 }, (_, node) => (from + node) % FEATURES.length),
  threshold: Array.from({ length: LEAVES - 1 }, (_, node) => (from * 7 + node) / 8),
  leaves: Array.from({ length: LEAVES }, (_, leaf) => (leaf - 8 + (from % 3)) / 50),
});

test('are read as they were packed', () => {
  const trees = Array.from({ length: FEATURES.length }, (_, from) => tree(from));
  const read = readTrees(packTrees(trees, FEATURES.length));
  for (const [index, { feature, threshold, leaves }] of trees.entries()) {
    expect(read[index]?.feature).toEqual(feature);
    for (const [node, limit] of threshold.entries())
      expect(read[index]?.threshold[node]).toBe(Number(limit.toPrecision(3)));
    for (const [leaf, worth] of leaves.entries())
      expect(read[index]?.leaves[leaf]).toBeCloseTo(worth, 6);
  }
});

test('a node that asks nothing always goes left', () => {
  const silent = {
    ...tree(0),
    threshold: new Array<number>(LEAVES - 1).fill(Number.POSITIVE_INFINITY),
  };
  const [read] = readTrees(packTrees([silent], FEATURES.length));
  expect(read?.threshold.every((limit) => limit > 1e6)).toBe(true);
});

test('those in the extractor ask of features that there are, with thresholds that are numbers', () => {
  const trees = readTrees(packed);
  expect(trees.length).toBeGreaterThan(10);
  expect(packed.thresholds.length).toBe(FEATURES.length);
  for (const { feature, threshold, leaves } of trees) {
    expect(feature.every((of) => of >= 0 && of < FEATURES.length)).toBe(true);
    expect(threshold.every(Number.isFinite)).toBe(true);
    expect(leaves.length).toBe(LEAVES);
  }
});
