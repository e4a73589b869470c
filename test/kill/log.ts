// The log of a run: JSON lines, each on disk before the harness does anything else.

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line: what happened in which round, and whatever else tells more. */
export type LogLine = { readonly round: number; readonly what: string } & Readonly<
  Record<string, unknown>
>;

/** Writes a line with the time. */
export type Log = (line: LogLine) => void;

/** Starts a new log at a path; an older one is overwritten. */
export function openLog(path: string): Log {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  return (line) => appendFileSync(path, `${JSON.stringify({ time: new Date(), ...line })}\n`);
}
