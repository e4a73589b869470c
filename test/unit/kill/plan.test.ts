// Plans are the same for the same seed, and hold only acts that can be carried out.

import { expect, test } from 'vitest';
import { makePlan } from '@/test/kill/plan/make-plan';
import { applyStep, type MaybeStory, type Step } from '@/test/kill/plan/step';
import { isShort, makeStory, storyHtml, storyNumber, storyUrl } from '@/test/kill/plan/story';
import { seededRandom } from '@/test/support/seeded-random';

function plan(
  seed: number,
  count = 400,
  savesOnly = false,
  long: ('backup' | 'restore')[] = [],
): Step[] {
  let story = 0;
  return makePlan({
    random: seededRandom(seed),
    count,
    stories: new Map(),
    versions: new Map(),
    newStory: () => {
      story += 1;
      return story;
    },
    savesOnly,
    long,
  });
}

test('makes the same plan of the same seed', () => {
  expect(plan(4)).toEqual(plan(4));
  expect(plan(4)).not.toEqual(plan(5));
});

test('has every kind of act, and no version of a story twice', () => {
  const steps = plan(4);
  expect([...new Set(steps.map(({ act }) => act))].sort()).toEqual(
    ['choose', 'destroy', 'save', 'set-tags', 'shelve', 'star', 'undo'].sort(),
  );
  const saves = steps.flatMap((step) =>
    step.act === 'save' ? [`${step.story} ${step.version}`] : [],
  );
  expect(new Set(saves).size).toBe(saves.length);
});

test('takes back only the act before, upon the same story', () => {
  const steps = plan(4);
  for (const [index, step] of steps.entries()) {
    if (step.act === 'undo') expect(steps[index - 1]?.story).toBe(step.story);
  }
});

test('destroys only what lies in the trash', () => {
  const states = new Map<number, MaybeStory>();
  let former: MaybeStory = null;
  for (const step of plan(4)) {
    const before = states.get(step.story) ?? null;
    if (step.act === 'destroy') expect(before?.shelf).toBe('trash');
    states.set(step.story, applyStep(before, step, former));
    former = before;
  }
});

test('puts a backup and a restore of new stories among the first acts', () => {
  const steps = plan(4, 200, false, ['backup', 'restore']);
  const restored = steps.flatMap(({ act }, at) => (act === 'restore' ? [at] : []));
  expect(restored).toHaveLength(50);
  expect((restored.at(-1) ?? 0) - (restored[0] ?? 0)).toBe(49);
  expect(steps.filter(({ act }) => act === 'backup')).toHaveLength(1);
});

test('saves nothing but new stories in a small session', () => {
  const steps = plan(4, 5, true);
  expect(steps.map(({ act }) => act)).toEqual(Array(5).fill('save'));
  expect(new Set(steps.map(({ story }) => story)).size).toBe(5);
});

test.each<[string, Step[], MaybeStory]>([
  ['a new story', [save(0)], state({})],
  ['a whole new text', [save(0), save(1)], state({ shown: 1 })],
  ['a teaser', [save(0), save(2)], state({ held: 2 })],
  ['a teaser that is taken', [save(0), save(2), choose('take-held')], state({ shown: 2 })],
  ['a teaser that is not', [save(0), save(2), choose('keep-shown')], state({})],
  ['a teaser, then a whole text', [save(0), save(2), save(3)], state({ shown: 3 })],
  ['a story of the trash, saved again', [save(0), shelve('trash'), save(1)], state({ shown: 1 })],
  ['an act that is taken back', [save(0), shelve('trash'), undo()], state({})],
])('knows what becomes of %s', (_, steps, end) => {
  let [story, former]: [MaybeStory, MaybeStory] = [null, null];
  for (const step of steps) {
    const next = applyStep(story, step, former);
    [former, story] = [story, next];
  }
  expect(story).toEqual(end);
});

test('makes a story’s text anew from its number, each version another', () => {
  expect(storyHtml(1, 2, 0)).toBe(storyHtml(1, 2, 0));
  const others = [storyHtml(1, 2, 1), storyHtml(1, 3, 0), storyHtml(2, 2, 0)];
  expect(others).not.toContain(storyHtml(1, 2, 0));
  expect(storyNumber(storyUrl(2))).toBe(2);
  expect(storyNumber('https://kill.example/other/2')).toBeNull();
});

// The store holds a text back that has less than 70 % of the shown one.
test('makes teasers short enough to be held, and no others', () => {
  for (let story = 0; story < 40; story += 1) {
    const length = (version: number) => makeStory(1, story, version).textContent.length;
    const [whole, next, teaser, other] = [length(0), length(1), length(2), length(5)];
    expect(isShort(2) && isShort(5)).toBe(true);
    expect(teaser / whole).toBeLessThan(0.65);
    expect(Math.min(next / whole, other / teaser)).toBeGreaterThan(0.75);
  }
});

function save(version: number): Step {
  return { story: 1, act: 'save', version };
}

function choose(choice: 'keep-shown' | 'take-held'): Step {
  return { story: 1, act: 'choose', choice };
}

function shelve(shelf: 'trash'): Step {
  return { story: 1, act: 'shelve', shelf };
}

function undo(): Step {
  return { story: 1, act: 'undo' };
}

function state(overrides: Partial<NonNullable<MaybeStory>>): MaybeStory {
  return { shown: 0, held: null, tags: [], shelf: 'inbox', starred: false, ...overrides };
}
