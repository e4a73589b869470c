// Runs inside a page of the installed extension, with the real store: carries out the steps of a plan at full rate, has the
// library checked, or tells what it holds. The address says where the harness listens and which task is meant.

import { equipPage } from '@/components/hooks/equip-page';
import { hearMending, tellPages } from '@/utils/settings/mending';
import { libraryDatabase } from '@/utils/store/library';
import { checkLibraryFully } from '@/utils/store/mend/check-fully';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { restoreStories } from './back-up';
import { carryOut, type Done } from './carry-out';
import { IN_FLIGHT, type LabMessage, type LabTask } from './messages';
import { readLibrary } from './read-library';

const query = new URLSearchParams(location.search);
const address = `${query.get('server')}/${query.get('task')}`;

async function main(): Promise<void> {
  const task: LabTask = await (await fetch(address)).json();
  if (task.kind === 'read') {
    await readLibrary((stories) => tell({ kind: 'stories', stories }));
  } else if (task.kind === 'check') {
    await inLibrary(async (db) => {
      if (db.copy === null) return;
      const check = await checkLibraryFully(db, db.copy, tellPages);
      await tell({ kind: 'checked', check });
    });
  } else {
    await runSteps(task);
  }
  const saysUncopied = await new Promise<boolean>((resolve) => {
    hearMending(({ uncopied }) => resolve(uncopied));
  });
  await tell({ kind: 'done', end: { place: libraryDatabase().place, saysUncopied } });
}

async function runSteps({ seed, steps, gap }: LabTask & { kind: 'run' }): Promise<void> {
  await tell({ kind: 'begun' });
  const onTheirWay = new Set<Promise<void>>();
  const confirm = async (step: number, { id, sha256, uncopied }: Done) => {
    const told: Promise<void> = tell({ kind: 'confirmed', step, id, sha256, uncopied }).finally(
      () => onTheirWay.delete(told),
    );
    onTheirWay.add(told);
    if (onTheirWay.size >= IN_FLIGHT) await Promise.race(onTheirWay);
  };
  let last: Done | null = null;
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (step === undefined) break;
    if (step.act === 'restore') {
      const end = steps.findIndex((each, index) => index > at && each.act !== 'restore');
      const together = steps.slice(at, end < 0 ? steps.length : end);
      const ids = await restoreStories(
        seed,
        together.map(({ story }) => story),
      );
      for (const id of ids) {
        await confirm(at, { id, sha256: '', changeSeq: null, uncopied: false });
        at += 1;
      }
      continue;
    }
    last = await carryOut(seed, step, last);
    await confirm(at, last);
    at += 1;
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
