// What `npm run test:kill` can be told.

import { parseArgs } from 'node:util';
import type { BrowserKind } from '@/test/support/browsers/driver';

/** A run with a part of the extension left out, which must show what that part is for. */
export type Control = 'rotation' | 'copy';

/** The options of a run. */
export type KillOptions = {
  readonly browser: BrowserKind;
  readonly rounds: number;
  readonly damage: number;
  /** Only recipes whose name contains this. */
  readonly only: string;
  readonly seed: number;
  readonly log: string;
  /** How many rounds share a profile, and with it a growing library. */
  readonly profile: number;
  /** Seconds the extension may take until the library is whole again. */
  readonly patience: number;
  readonly control: Control | null;
  /** Whether the extension is built first. */
  readonly build: boolean;
};

/** One line for a person who gave something else. */
export const USAGE = `npm run test:kill -- [--browser chromium|firefox] [--rounds N] [--damage N] [--only RECIPE] [--seed S]
  [--log FILE] [--profile ROUNDS] [--patience SECONDS] [--control rotation|copy] [--no-build]`;

/** Reads the arguments. Throws with a sentence for what cannot be meant. */
export function readKillOptions(args: readonly string[]): KillOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      rounds: { type: 'string', default: '0' },
      damage: { type: 'string', default: '0' },
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      log: { type: 'string' },
      profile: { type: 'string', default: '10' },
      patience: { type: 'string' },
      control: { type: 'string' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const { browser, control } = values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new Error(`There is no driver for "${browser}".`);
  if (control !== undefined && control !== 'rotation' && control !== 'copy')
    throw new Error(`There is no control "${control}".`);
  if (control === 'rotation' && browser === 'firefox')
    throw new Error('Only Chromium has logs to rotate.');
  return {
    browser,
    rounds: whole('rounds', values.rounds),
    damage: whole('damage', values.damage),
    only: values.only,
    seed: whole('seed', values.seed),
    log: values.log ?? `.output/kill-${browser}.jsonl`,
    profile: Math.max(1, whole('profile', values.profile)),
    patience: whole('patience', values.patience ?? (control === undefined ? '60' : '10')),
    control: control ?? null,
    build: !values['no-build'],
  };
}

function whole(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} is a whole number, not "${text}".`);
  return Number(text);
}
