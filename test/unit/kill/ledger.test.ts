// The book of the kill test: it must tell every loss, and must not cry over what was never confirmed.

import { expect, test } from 'vitest';
import { IN_FLIGHT, type SeenStory } from '@/test/kill/lab/messages';
import { openLedger } from '@/test/kill/plan/ledger';
import type { Step } from '@/test/kill/plan/step';
import { storyHtml, storyText, storyUrl } from '@/test/kill/plan/story';
import { sha256Hex } from '@/utils/store/body-codec';

const SEED = 3;
const save = (story: number, version = 0): Step => ({ story, act: 'save', version });
const tag = (story: number, ...tags: string[]): Step => ({ story, act: 'set-tags', tags });

async function seen(story: number, overrides: Partial<SeenStory> = {}, version = 0) {
  const html = storyHtml(SEED, story, version);
  const sha256 = await sha256Hex(html);
  return {
    id: `id ${story}`,
    url: storyUrl(story),
    revision: 1,
    sha256,
    textSha256: await sha256Hex(storyText(html)),
    heldSha256: null,
    tags: [],
    shelf: 'inbox',
    starred: false,
    databaseLacks: '',
    copyLacks: '',
    ...overrides,
  } satisfies SeenStory;
}

function ledgerOf(steps: readonly Step[], confirmed: number) {
  const ledger = openLedger(SEED);
  ledger.plan([steps]);
  for (let step = 0; step <= confirmed; step += 1) {
    ledger.confirm(0, step, `id ${steps[step]?.story}`);
  }
  return ledger;
}

const faults = (ledger: ReturnType<typeof openLedger>, stories: readonly SeenStory[]) =>
  ledger.check(stories).map(({ fault, story }) => `${fault} ${story}`);

test('finds nothing wrong where everything confirmed is there', async () => {
  const ledger = ledgerOf([save(1), save(2), tag(1, 'a')], 2);
  expect(faults(ledger, [await seen(1, { tags: ['a'] }), await seen(2)])).toEqual([]);
  expect(ledger.kept()).toBe(2);
});

test('tells a confirmed story that is missing, and one that came back as another', async () => {
  const ledger = ledgerOf([save(1), save(2)], 1);
  expect(faults(ledger, [await seen(2)])).toEqual(['lost 1']);
  expect(faults(ledger, [await seen(1), await seen(2, { id: 'another' })])).toEqual(['lost 2']);
});

test('takes a later confirmation for all acts before it in its lane', () => {
  const ledger = openLedger(SEED);
  ledger.plan([[save(1), save(2), save(3)], [save(4)]]);
  ledger.confirm(0, 1, 'id 2');
  expect(faults(ledger, [])).toEqual(['lost 1', 'lost 2']);
});

test('allows what was begun, as far as the store can have come', async () => {
  const steps = Array.from({ length: 20 }, (_, story) => save(story));
  const ledger = ledgerOf(steps, 3);
  const kept = await Promise.all([0, 1, 2, 3].map((story) => seen(story)));
  const furthest = 3 + IN_FLIGHT + 1;
  expect(faults(ledger, kept)).toEqual([]);
  expect(faults(ledger, [...kept, await seen(4), await seen(furthest)])).toEqual([]);
  expect(faults(ledger, [...kept, await seen(furthest + 1)])).toEqual([
    `unexpected ${furthest + 1}`,
  ]);
});

test('tells an edit that was confirmed and is gone, and allows one that was not', async () => {
  const steps = [save(1), tag(1, 'a'), tag(1, 'b')];
  const states = [await seen(1), await seen(1, { tags: ['a'] }), await seen(1, { tags: ['b'] })];
  const told = states.map((state) => faults(ledgerOf(steps, 1), [state]));
  expect(told).toEqual([['wrong-state 1'], [], []]);
});

test('tells a body that is missing or another', async () => {
  const ledger = ledgerOf([save(1)], 0);
  const wrong = ['wrong-checksum 1'];
  expect(faults(ledger, [await seen(1, { sha256: '' })])).toEqual(wrong);
  expect(faults(ledger, [await seen(1, { sha256: 'ab' })])).toEqual(wrong);
  expect(faults(ledger, [await seen(1, { textSha256: 'ab' })])).toEqual(wrong);
  expect(faults(ledger, [await seen(1, { heldSha256: '' })])).toEqual(wrong);
});

test('tells a story that only one of the two stores has', async () => {
  const ledger = ledgerOf([save(1)], 0);
  const inCopy = await seen(1, { databaseLacks: 'shown body' });
  const inDatabase = await seen(1, { copyLacks: 'shown body' });
  expect(faults(ledger, [inCopy])).toEqual(['unmended 1']);
  expect(faults(ledger, [inDatabase])).toEqual(['unmended 1']);
  expect(ledger.check([inDatabase], true)).toEqual([]);
});

test('tells a story that is there twice', async () => {
  expect(faults(ledgerOf([save(1)], 0), [await seen(1), await seen(1)])).toEqual(['doubled 1']);
});

test('a story that was never confirmed may come late, and may not go once it was seen', async () => {
  const ledger = ledgerOf([save(1), save(2)], 0);
  ledger.settle([await seen(1)]);
  expect(faults(ledger, [await seen(1)])).toEqual([]);
  expect(faults(ledger, [await seen(1), await seen(2)])).toEqual([]);
  ledger.settle([await seen(1), await seen(2)]);
  expect(faults(ledger, [await seen(1)])).toEqual(['lost 2']);
});

test('acts again only upon stories whose state is certain', async () => {
  const ledger = ledgerOf([save(1), save(2), tag(2, 'a')], 1);
  ledger.settle([await seen(1), await seen(2)]);
  expect([...ledger.stories().keys()]).toEqual([1]);
});

test('tells a story that was destroyed and is there again, until it is saved anew', async () => {
  const steps: Step[] = [save(1), { story: 1, act: 'destroy' }, save(1, 1)];
  expect(faults(ledgerOf(steps.slice(0, 2), 1), [await seen(1)])).toEqual(['resurrected 1']);
  const ledger = openLedger(SEED);
  ledger.plan([steps]);
  for (const [step, id] of ['old', 'old', 'new'].entries()) ledger.confirm(0, step, id);
  expect(faults(ledger, [await seen(1, { id: 'new' }, 1)])).toEqual([]);
  expect(faults(ledger, [await seen(1, { id: 'old' }, 1)])).toEqual(['resurrected 1']);
});

test('takes the stories of a backup for confirmed when all are, and allows any of them before', async () => {
  const steps = Array.from(
    { length: 30 },
    (_, n): Step => ({ story: n, act: 'restore', version: 0 }),
  );
  expect(faults(ledgerOf(steps, -1), [await seen(29)])).toEqual([]);
  expect(faults(ledgerOf(steps, 29), [])).toHaveLength(30);
});

test('keeps what an earlier plan confirmed when the next is written down', async () => {
  const ledger = ledgerOf([save(1)], 0);
  ledger.plan([[save(2)]]);
  ledger.confirm(0, 0, 'id 2');
  expect(faults(ledger, [await seen(2)])).toEqual(['lost 1']);
});
