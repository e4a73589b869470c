// Runs inside a page of the installed extension, with the real store: carries out the steps of a plan at full rate, or
// tells what the library holds. The address says where the harness listens and which task is meant.

import { equipPage } from '@/components/hooks/equip-page';
import { libraryDatabase } from '@/utils/store/library';
import { carryOut, type Done } from './carry-out';
import { IN_FLIGHT, type LabMessage, type LabTask } from './messages';
import { readLibrary } from './read-library';

const query = new URLSearchParams(location.search);
const address = `${query.get('server')}/${query.get('task')}`;

async function main(): Promise<void> {
  const task: LabTask = await (await fetch(address)).json();
  if (task.kind === 'read') {
    const place = await readLibrary((stories) => tell({ kind: 'stories', stories }));
    await tell({ kind: 'done', place });
  } else {
    await runSteps(task);
    await tell({ kind: 'done', place: libraryDatabase().place });
  }
}

async function runSteps({ seed, steps, gap }: LabTask & { kind: 'run' }): Promise<void> {
  await tell({ kind: 'begun' });
  const onTheirWay = new Set<Promise<void>>();
  let last: Done | null = null;
  for (const [index, step] of steps.entries()) {
    last = await carryOut(seed, step, last);
    const told: Promise<void> = tell({
      kind: 'confirmed',
      step: index,
      id: last.id,
      sha256: last.sha256,
    }).finally(() => onTheirWay.delete(told));
    onTheirWay.add(told);
    if (onTheirWay.size >= IN_FLIGHT) await Promise.race(onTheirWay);
    if (gap > 0) await new Promise((resume) => setTimeout(resume, gap));
  }
  await Promise.all(onTheirWay);
}

/** Resolves when the harness has it. */
async function tell(message: LabMessage): Promise<void> {
  await fetch(address, { method: 'POST', body: JSON.stringify(message) });
}

equipPage();
main().catch((error: unknown) => {
  document.title = 'failed';
  void tell({ kind: 'failed', why: reasons(error) });
});

/** Dexie keeps the browser's own error inside its own. */
function reasons(error: unknown): string {
  const inner =
    typeof error === 'object' && error !== null && 'inner' in error ? error.inner : null;
  return inner ? `${error} < ${inner}` : String(error);
}
