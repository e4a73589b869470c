// A plan of acts, made before anything runs: whatever a killed browser had begun, the harness knows what it can have been.

import { pickNumber, pickOne } from '@/test/support/seeded-random';
import { applyStep, isSameStory, type MaybeStory, type Step } from './step';

/** What a plan starts from and leads to: the state of every story that the lane ever had. */
export type LaneStories = ReadonlyMap<number, MaybeStory>;

/** What a plan is made of. */
export type PlanOptions = {
  readonly random: () => number;
  readonly count: number;
  readonly stories: LaneStories;
  /** The highest version of each story that was ever planned: no two captures of a story are the same. */
  readonly versions: Map<number, number>;
  /** Gives the number of a story that was never planned. */
  readonly newStory: () => number;
  /** Only new stories: for a session of a few saves. */
  readonly savesOnly?: boolean;
  /** Long acts that come among the first steps. */
  readonly long?: readonly ('backup' | 'restore')[];
};

/** How many stories are the latest. */
const LATEST = 12;

/** Long acts come among so many first steps. */
const LONG_BEFORE = 40;

/** Stories of a backup that is restored: a few acts' worth. */
const RESTORED = 50;

const TAGS = ['bridge', 'city/harbour', 'energy', 'read later', '新闻', 'weather'];

/** Steps of one lane, carried out one after the other. About half are saves, as long as stories are few. */
export function makePlan({
  random,
  count,
  stories,
  versions,
  newStory,
  savesOnly = false,
  long = [],
}: PlanOptions): Step[] {
  const states = new Map(stories);
  const steps: Step[] = [];
  let former: MaybeStory = null;
  const add = (step: Step) => {
    const before: MaybeStory = states.get(step.story) ?? null;
    states.set(step.story, applyStep(before, step, former));
    former = before;
    steps.push(step);
  };
  const waiting = long.map((act) => ({ act, from: 1 + pickNumber(random, LONG_BEFORE) }));
  while (steps.length < count) {
    const due = waiting.findIndex(({ from }) => from <= steps.length);
    const [{ act } = { act: null }] = due < 0 ? [] : waiting.splice(due, 1);
    if (act === 'restore') for (const step of restore(newStory, versions)) add(step);
    if (act === 'backup') add({ story: steps.at(-1)?.story ?? 0, act });
    const last = steps.at(-1);
    const mayUndo = !savesOnly && last !== undefined && canUndo(last, states, former);
    if (mayUndo && random() < 0.15) add({ story: last.story, act: 'undo' });
    else if (savesOnly || states.size === 0 || random() < 0.3) add(save(newStory(), versions));
    else add(nextStep(random, states, versions, newStory));
  }
  return steps;
}

function save(story: number, versions: Map<number, number>): Step {
  const version = (versions.get(story) ?? -1) + 1;
  versions.set(story, version);
  return { story, act: 'save', version };
}

/** Mostly one of the latest: so that some come to many versions, and acts upon one story follow each other closely. */
function pickStory(random: () => number, states: LaneStories): number {
  const all = [...states.keys()];
  return pickOne(random, random() < 0.7 ? all.slice(-LATEST) : all);
}

/** One backup with stories that are not in the library. */
function restore(newStory: () => number, versions: Map<number, number>): Step[] {
  return Array.from({ length: RESTORED }, () => {
    const { story } = save(newStory(), versions);
    return { story, act: 'restore', version: 0 };
  });
}

function nextStep(
  random: () => number,
  states: LaneStories,
  versions: Map<number, number>,
  newStory: () => number,
): Step {
  const story = pickStory(random, states);
  const state = states.get(story) ?? null;
  // A story that was destroyed may be saved again, and is another one then.
  if (state === null) return save(random() < 0.3 ? story : newStory(), versions);
  if (state.shelf === 'trash' && random() < 0.5) return { story, act: 'destroy' };
  if (state.held !== null && random() < 0.5) {
    return { story, act: 'choose', choice: pickOne(random, ['keep-shown', 'take-held'] as const) };
  }
  const chance = random();
  if (chance < 0.35) return save(story, versions);
  if (chance < 0.65) {
    const tags = TAGS.filter(() => random() < 0.4);
    return { story, act: 'set-tags', tags };
  }
  if (chance < 0.8) return { story, act: 'star', starred: !state.starred };
  const shelves = (['inbox', 'archive', 'trash'] as const).filter((each) => each !== state.shelf);
  return { story, act: 'shelve', shelf: shelves[pickNumber(random, shelves.length)] ?? 'inbox' };
}

/** Only what a reader's single act changed, and what undo gives back whole. */
function canUndo(last: Step, states: LaneStories, former: MaybeStory): boolean {
  const isEdit = last.act === 'set-tags' || last.act === 'star' || last.act === 'shelve';
  return isEdit && !isSameStory(states.get(last.story) ?? null, former);
}
