// No browser outlives the program that started it, however that program ends.

import { rmSync } from 'node:fs';

/** Process groups that run now, with the folder that goes when they go. */
const guarded = new Map<number, string>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Remembers a process that leads its own group, and its temporary folder. Gives back the function that forgets
 * both, once the process has ended.
 */
export function guardProcessGroup(pid: number, folder: string): () => void {
  if (guarded.size === 0) {
    process.on('exit', killAll);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  guarded.set(pid, folder);
  return () => {
    guarded.delete(pid);
    if (guarded.size > 0) return;
    process.off('exit', killAll);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}

/** SIGKILL to a process and all it started. Does nothing when they are gone. */
export function killProcessGroup(pid: number): void {
  try {
    // Windows has no groups: the process alone, its children follow it.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // already gone
  }
}

function killAll(): void {
  for (const [pid, folder] of guarded) {
    killProcessGroup(pid);
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A last write of the dying browser: the system clears its temporary folder some day.
    }
  }
}

function onSignal(signal: NodeJS.Signals): void {
  killAll();
  for (const each of SIGNALS) process.off(each, onSignal);
  // Not process.exit: a test runner may have taken that away.
  process.kill(process.pid, signal);
}
