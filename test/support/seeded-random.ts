// Chance that is the same each time: what failed once can be made to fail again.

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to but without `below`. */
export function pickNumber(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

/** One of a list. Throws when there is none. */
export function pickOne<Value>(random: () => number, values: readonly Value[]): Value {
  const found = values[pickNumber(random, values.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}
