// The harness's hold on the lab: starts lanes of acts in pages of the running browser, and reads the library back.

import type { BrowserDriver } from '@/test/support/browsers/driver';
import type { LibraryCheck } from '@/utils/model/mending';
import type { LabServer } from './lab-server';
import type { LabMessage, LabTask, LibraryEnd, SeenStory } from './messages';

/** How long a page may take to read or check the whole library, in milliseconds. */
const LIMIT = 120_000;

/** Lanes that run. */
export type RunningLanes = {
  /** Resolves when every lane is through; rejects when one failed. */
  readonly done: Promise<void>;
};

/** Opens a page for each lane and waits until all have begun. `hear` gets each confirmed step as it arrives. */
export async function startLanes(
  driver: BrowserDriver,
  server: LabServer,
  tasks: readonly (LabTask & { kind: 'run' })[],
  hear: (lane: number, message: LabMessage & { kind: 'confirmed' }) => void,
): Promise<RunningLanes> {
  const lanes = tasks.map((task, lane) => {
    const begun = promised<void>();
    const done = promised<void>();
    const number = server.add(task, (message) => {
      if (message.kind === 'begun') begun.resolve();
      if (message.kind === 'confirmed') hear(lane, message);
      if (message.kind === 'done') done.resolve();
      if (message.kind === 'failed') {
        const error = new Error(`Lane ${lane} failed: ${message.why}`);
        begun.reject(error);
        done.reject(error);
      }
    });
    return { begun, done, number };
  });
  for (const { number } of lanes) await openLab(driver, server, number);
  await Promise.all(lanes.map(({ begun }) => begun.promise));
  const done = Promise.all(lanes.map((lane) => lane.done.promise)).then(() => undefined);
  // A browser that is killed leaves it open for ever; a failure is told by whoever waits.
  done.catch(() => undefined);
  return { done };
}

/** Runs the full check of the options page; null when there is no second copy to check. Rejects when it failed. */
export async function checkFully(
  driver: BrowserDriver,
  server: LabServer,
): Promise<Omit<LibraryCheck, 'time'> | null> {
  let check: Omit<LibraryCheck, 'time'> | null = null;
  await doTask(driver, server, { kind: 'check' }, (message) => {
    if (message.kind === 'checked') check = message.check;
  });
  return check;
}

/** A library read back: its stories, and where it lies. */
export type Reading = LibraryEnd & { readonly stories: readonly SeenStory[] };

/** Reads the whole library in a page of its own that is closed again. */
export async function readStories(driver: BrowserDriver, server: LabServer): Promise<Reading> {
  const stories: SeenStory[] = [];
  const end = await doTask(driver, server, { kind: 'read' }, (message) => {
    if (message.kind === 'stories') stories.push(...message.stories);
  });
  return { stories, ...end };
}

/** Has a page of its own do a task, and closes it when it is done. Gives back the library's state at the end. */
async function doTask(
  driver: BrowserDriver,
  server: LabServer,
  task: LabTask,
  hear: (message: LabMessage) => void,
): Promise<LibraryEnd> {
  const done = promised<LibraryEnd>();
  const number = server.add(task, (message) => {
    hear(message);
    if (message.kind === 'done') done.resolve(message.end);
    if (message.kind === 'failed') done.reject(new Error(message.why));
  });
  const limit = setTimeout(() => done.reject(new Error('The page gives no answer.')), LIMIT);
  try {
    const page = await openLab(driver, server, number);
    const end = await done.promise;
    await page.close();
    return end;
  } finally {
    clearTimeout(limit);
  }
}

function openLab(driver: BrowserDriver, server: LabServer, task: number) {
  const query = new URLSearchParams({ server: server.address, task: `${task}` });
  return driver.openExtensionPage(`lab.html?${query}`);
}

function promised<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // A lane that fails before anyone waits for it must not end the program.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
