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
};

/** How many stories are the latest. */
const LATEST = 12;

const TAGS = ['bridge', 'city/harbour', 'energy', 'read later', '新闻', 'weather'];

/** Steps of one lane, carried out one after the other. About half are saves, as long as stories are few. */
export function makePlan({
  random,
  count,
  stories,
  versions,
  newStory,
  savesOnly = false,
}: PlanOptions): Step[] {
  const states = new Map(stories);
  const steps: Step[] = [];
  let former: MaybeStory = null;
  while (steps.length < count) {
    const last = steps.at(-1);
    const step =
      savesOnly || states.size === 0 || random() < 0.3
        ? save(newStory(), versions)
        : nextStep(random, pickStory(random, states), states, versions);
    const undoes: boolean = !savesOnly && last !== undefined && canUndo(last, states, former);
    const chosen: Step =
      undoes && random() < 0.15 ? { story: last?.story ?? 0, act: 'undo' } : step;
    const before: MaybeStory = states.get(chosen.story) ?? null;
    states.set(chosen.story, applyStep(before, chosen, former));
    former = before;
    steps.push(chosen);
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

function nextStep(
  random: () => number,
  story: number,
  states: LaneStories,
  versions: Map<number, number>,
): Step {
  const state = states.get(story) ?? null;
  if (state === null) return save(story, versions);
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
