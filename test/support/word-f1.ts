// How much two texts have in common, as extractors are scored.

/** The harmonic mean of precision and recall of words; each Han or Kana character is a word. */
export function wordF1(found: string, expected: string): number {
  const left = countWords(expected);
  const all = [...left.values()].reduce((sum, count) => sum + count, 0);
  let [common, taken] = [0, 0];
  for (const [word, count] of countWords(found)) {
    taken += count;
    common += Math.min(count, left.get(word) ?? 0);
  }
  return all + taken === 0 ? 1 : (2 * common) / (all + taken);
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words = text
    .toLowerCase()
    .match(/[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{N}])+/gu);
  for (const word of words ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
