// One profile from its first start to its end: the browser, what was planned and confirmed on it, and what it still holds.

import type { BrowserDriver, RestartOptions } from '@/test/support/browsers/driver';
import { pickNumber, pickOne } from '@/test/support/seeded-random';
import type { Place } from '@/utils/store/database';
import { checkFully, readStories, startLanes } from './lab/lab';
import type { LabServer } from './lab/lab-server';
import type { SeenStory } from './lab/messages';
import type { Log } from './log';
import { type Finding, type Ledger, openLedger } from './plan/ledger';
import { makePlan } from './plan/make-plan';

/** What a trial runs with. `patience` is how long the extension may take to mend the library, in milliseconds. */
export type TrialParts = {
  readonly driver: BrowserDriver;
  readonly server: LabServer;
  readonly log: Log;
  readonly random: () => number;
  readonly patience: number;
};

/** Pages that act at once. Each has its own stories, by their number: an act's order is that of its lane. */
export const LANES = 2;

/** Acts to be carried out: in how many lanes (all unless given), how many in each, how far apart in milliseconds. */
export type Acts = {
  readonly lanes?: number;
  readonly count: number;
  readonly gap: number;
  readonly savesOnly?: boolean;
  /** Long acts for the first lane. */
  readonly long?: readonly ('backup' | 'restore')[];
};

/**
 * What a look at the library brought to light. After how many milliseconds its reader had every story, and after how many
 * both stores held everything; null where that did not come.
 */
export type Look = {
  readonly findings: readonly Finding[];
  readonly stories: number;
  readonly readable: number | null;
  readonly mended: number | null;
  /** Whether it took the full check. */
  readonly checked: boolean;
  /** Where the library lay; null when it could not be read. */
  readonly place: Place | null;
};

/** What is asked of a look: of a second copy that is broken for good, only that it be told. */
export type LookOptions = { readonly copyIsBroken?: boolean };

/** Acts that run. `unprotected` counts saves of which the store said that the second copy lacks them. */
export type RunningActs = {
  readonly done: Promise<void>;
  confirmed(): number;
  unprotected(): number;
};

/** A running trial. */
export type Trial = TrialParts & {
  readonly ledger: Ledger;
  /** Plans acts and starts them; what comes back resolves when all are through. `confirmed` counts what was confirmed so far. */
  begin(round: number, acts: Acts): Promise<RunningActs>;
  /** The same, and waits until all are through. */
  carryOut(round: number, acts: Acts): Promise<RunningActs>;
  /** Stops the browser and starts it again; a start that fails is tried again. */
  restart(round: number, options: RestartOptions): Promise<void>;
  /**
   * Looks at the library until nothing is wrong with it, or the patience is at its end. Where the reader has everything
   * and one store still lacks something, the full check is run once, as a reader may. Every finding is logged.
   */
  look(round: number, options?: LookOptions): Promise<Look>;
};

/** How long the library may mend itself, once everything can be read, before the full check is run: milliseconds. */
const UNCHECKED = 10_000;

/** Nobody tells the reader of a second copy that is broken. */
const UNSAID: Finding = { fault: 'unmended', story: -1, detail: 'the broken copy is not told' };

/** How often a browser that does not come up is started. */
const STARTS = 3;

/** Begins a trial on a browser that was just opened. */
export function beginTrial(parts: TrialParts): Trial {
  const { driver, server, log, random, patience } = parts;
  // Stories of another profile are others: a mix-up of profiles could not pass.
  const seed = pickNumber(random, 1_000_000);
  const ledger = openLedger(seed);
  const versions = new Map<number, number>();
  const highest: number[] = [];

  function newStory(lane: number): number {
    const next = highest[lane] === undefined ? lane : highest[lane] + LANES;
    highest[lane] = next;
    return next;
  }

  const begin: Trial['begin'] = async (
    round,
    { lanes = LANES, count, gap, savesOnly = false, long = [] },
  ) => {
    const known = ledger.stories();
    const plans = Array.from({ length: lanes }, (_, lane) => {
      const stories = new Map([...known].filter(([story]) => story % LANES === lane));
      const next = () => newStory(lane);
      return makePlan({
        random,
        count,
        stories,
        versions,
        newStory: next,
        savesOnly,
        long: lane === 0 ? long : [],
      });
    });
    ledger.plan(plans);
    let confirmed = 0;
    let unprotected = 0;
    const tasks = plans.map((steps) => ({ kind: 'run', seed, steps, gap }) as const);
    const { done } = await startLanes(
      driver,
      server,
      tasks,
      (lane, { step, id, sha256, uncopied }) => {
        const planned = plans[lane]?.[step];
        log({ round, what: 'confirmed', lane, step, ...planned, id, sha256, uncopied });
        ledger.confirm(lane, step, id);
        confirmed += 1;
        if (uncopied) unprotected += 1;
      },
    );
    done.catch((error: unknown) => log({ round, what: 'lane failed', why: String(error) }));
    return { done, confirmed: () => confirmed, unprotected: () => unprotected };
  };

  return {
    ...parts,
    ledger,
    begin,
    carryOut: async (round, acts) => {
      const running = await begin(round, acts);
      await running.done;
      return running;
    },
    restart: async (round, options) => {
      let { between } = options;
      for (let start = 1; ; start += 1) {
        try {
          await driver.restart({
            ...options,
            between: async (profile) => {
              server.forget();
              await between?.(profile);
              // Done once, whatever becomes of the start behind it.
              between = undefined;
            },
          });
          return;
        } catch (error) {
          log({ round, what: 'start failed', start, why: String(error) });
          if (start === STARTS) throw error;
        }
      }
    },
    look: async (round, { copyIsBroken = false } = {}) => {
      const start = performance.now();
      const took = () => Math.round(performance.now() - start);
      let seen: readonly SeenStory[] = [];
      let findings: readonly Finding[];
      let readable: number | null = null;
      let place: Place | null = null;
      let saysUncopied = false;
      let pause = 100;
      let checked = false;
      for (;;) {
        try {
          const reading = await readStories(driver, server);
          seen = reading.stories;
          place = reading.place;
          saysUncopied = reading.saysUncopied;
        } catch (error) {
          log({ round, what: 'library unreadable', why: String(error) });
          seen = [];
          place = null;
        }
        findings = ledger.check(seen, copyIsBroken);
        if (copyIsBroken && !saysUncopied) findings = [...findings, UNSAID];
        if (findings.every(({ fault }) => fault === 'unmended')) readable ??= took();
        else readable = null;
        if (findings.length === 0 || took() > patience) break;
        if (readable !== null && !checked && took() > readable + UNCHECKED) {
          checked = true;
          await checkFully(driver, server).then(
            (check) => log({ round, what: 'checked', ...check }),
            (error: unknown) => log({ round, what: 'check failed', why: String(error) }),
          );
          continue;
        }
        // A look reads everything: without a pause it would hold up what mends the library.
        await new Promise((resume) => setTimeout(resume, pause));
        pause = Math.min(pause * 2, 4_000);
      }
      const mended = findings.length === 0 ? took() : null;
      for (const finding of findings) log({ round, what: 'finding', ...finding });
      const stories = seen.length;
      const kept = ledger.kept();
      log({ round, what: 'looked', stories, place, readable, mended, checked, kept });
      ledger.settle(seen);
      return { findings, stories, readable, mended, checked, place };
    },
  };
}

/** A pause between acts as a round may have it: mostly none. */
export function pickGap(random: () => number): number {
  return pickOne(random, [0, 0, 0, 15]);
}
