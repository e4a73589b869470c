// The page's side of a worker that is killed at one of its steps. The browser ends it as it ends a page that goes: open
// transactions are given up, locks and files are given back, and nothing of it runs any more.

import type { Fate, Said } from './steps';

/** What outlives the worker, by name. */
export type Doors = { readonly [door: string]: (...args: never[]) => Promise<unknown> };

/** How it ended: at the step where it was killed, or with all its steps behind it. */
export type Ended =
  | { readonly killedAt: string }
  | { readonly killedAt: null; readonly steps: readonly string[]; readonly value: unknown };

/** Lets the worker work until it is done or, at the step that its orders name, killed. */
export async function runVictim<Orders extends Fate>(
  worker: Worker,
  orders: Orders,
  doors: Doors,
): Promise<Ended> {
  try {
    return await new Promise<Ended>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Said>) => {
        if (data.kind === 'failed') reject(new Error(data.detail));
        else if (data.kind === 'stopped') resolve({ killedAt: data.step });
        else if (data.kind === 'done')
          resolve({ killedAt: null, steps: data.steps, value: data.value });
        else void answer(worker, data, doors).catch(reject);
      };
      worker.postMessage(orders);
    });
  } finally {
    worker.terminate();
  }
}

async function answer(
  worker: Worker,
  { id, door, args }: Extract<Said, { kind: 'ask' }>,
  doors: Doors,
): Promise<void> {
  const open = doors[door];
  if (open === undefined || !Array.isArray(args)) throw new Error(`no door ${door}`);
  worker.postMessage({ id, value: await Reflect.apply(open, null, args) });
}

/**
 * The steps at which a kill can come to something of its own, counted from 1: of the writes of one transaction the first and
 * the last, for what lies between them is given up just so.
 */
export function tellingSteps(steps: readonly string[]): readonly (readonly [number, string])[] {
  const transactionOf = (step: string | undefined) => /^transaction \d+/.exec(step ?? '')?.[0];
  return steps.flatMap((step, at) => {
    const own = transactionOf(step);
    const isInner =
      own !== undefined &&
      transactionOf(steps[at - 1]) === own &&
      transactionOf(steps[at + 1]) === own;
    return isInner ? [] : [[at + 1, step] as const];
  });
}
