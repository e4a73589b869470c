// Waiting for a condition, never for a time.

/** What is waited for, in words, and for how many milliseconds at most. */
export type UntilOptions = {
  readonly what: string;
  readonly limit?: number;
  readonly every?: number;
};

/**
 * Asks again and again until the answer is neither null, undefined nor false, and gives it back.
 * An exception counts as "not yet" (pages go away while they are asked); the last one is told when the time is up.
 */
export async function waitUntil<Value>(
  ask: () => Promise<Value | null | undefined | false> | Value | null | undefined | false,
  { what, limit = 30_000, every = 50 }: UntilOptions,
): Promise<Value> {
  const end = performance.now() + limit;
  let last: unknown = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = null;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) {
      const because = last instanceof Error ? `: ${last.message}` : '';
      throw new Error(`Waited ${Math.round(limit / 1000)} s for ${what}${because}`);
    }
    await new Promise((resume) => setTimeout(resume, every));
  }
}
