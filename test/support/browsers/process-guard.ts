// No browser outlives the program that started it, however that program ends.

const groups = new Set<number>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Remembers a process that leads its own group. Gives back the function that forgets it, once it has ended. */
export function guardProcessGroup(pid: number): () => void {
  if (groups.size === 0) {
    process.on('exit', killAll);
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }
  groups.add(pid);
  return () => {
    groups.delete(pid);
    if (groups.size > 0) return;
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
  for (const pid of groups) killProcessGroup(pid);
}

function onSignal(signal: NodeJS.Signals): void {
  killAll();
  for (const each of SIGNALS) process.off(each, onSignal);
  // Not process.exit: a test runner may have taken that away.
  process.kill(process.pid, signal);
}
