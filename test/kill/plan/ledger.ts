// What the reader was told is safe, and what a library read back says of it.

import { createHash } from 'node:crypto';
import { IN_FLIGHT, type SeenStory } from '../lab/messages';
import type { LaneStories } from './make-plan';
import { applyStep, isSameStory, type MaybeStory, type Step } from './step';
import { storyHtml, storyNumber, storyText } from './story';

/**
 * What can be wrong. `lost`, `wrong-checksum` and `resurrected` are what must never be. `unmended`: the reader has the story,
 * but one of the two stores has not.
 */
export type Fault =
  | 'lost'
  | 'wrong-checksum'
  | 'resurrected'
  | 'wrong-state'
  | 'doubled'
  | 'unexpected'
  | 'unmended';

/** One thing that is wrong, in words for the log. */
export type Finding = { readonly fault: Fault; readonly story: number; readonly detail: string };

/** One lane of a round: what was planned, up to which step it is confirmed (-1: none), and the ids told by step. */
type Lane = {
  readonly steps: readonly Step[];
  readonly ids: Map<number, string>;
  confirmed: number;
};

type Checksums = { readonly html: string; readonly text: string };

/** The book of one profile. */
export type Ledger = {
  /** Writes the plans of a round down, one per lane. */
  plan(lanes: readonly (readonly Step[])[]): void;
  /** A step that was confirmed, and with it all before it in its lane. */
  confirm(lane: number, step: number, id: string): void;
  /** Everything that a library read back has wrong. Of a copy that is broken for good nothing is asked. */
  check(seen: readonly SeenStory[], copyIsBroken?: boolean): Finding[];
  /**
   * Ends a round with what was seen. What was never confirmed may still appear later, out of the other copy; but what
   * was seen once is not allowed to go.
   */
  settle(seen: readonly SeenStory[]): void;
  /** Stories whose state is certain: what the next plans start from. */
  stories(): LaneStories;
  /** How many stories must be there. */
  kept(): number;
};

/** An empty book. `seed` is that of the stories' texts. */
export function openLedger(seed: number): Ledger {
  let settled = new Map<number, readonly MaybeStory[]>();
  let lanes: Lane[] = [];
  const ids = new Map<number, string>();
  const destroyed = new Set<string>();
  const versions = new Map<number, Set<number>>();
  const checksums = new Map<string, Checksums>();

  function checksumsOf(story: number, version: number): Checksums {
    const key = `${story} ${version}`;
    const known = checksums.get(key);
    if (known !== undefined) return known;
    const html = storyHtml(seed, story, version);
    const made = { html: sha256Of(html), text: sha256Of(storyText(html)) };
    checksums.set(key, made);
    return made;
  }

  function versionOf(story: number, sha256: string): number | null {
    for (const version of versions.get(story) ?? []) {
      if (checksumsOf(story, version).html === sha256) return version;
    }
    return null;
  }

  /** Every state that each story of this book may be in. */
  function allowedStates(): Map<number, readonly MaybeStory[]> {
    const allowed = new Map(settled);
    for (const lane of lanes) {
      for (const [story, states] of statesOf(lane, certain())) allowed.set(story, states);
    }
    return allowed;
  }

  /** Which id each story has by now, in the order of the acts: what was told may have come in another. */
  function noteIds(): void {
    for (const lane of lanes) {
      for (const [index, { story, act }] of lane.steps.entries()) {
        const id = lane.ids.get(index);
        if (id === undefined) continue;
        if (act === 'destroy') {
          destroyed.add(id);
          ids.delete(story);
        } else ids.set(story, id);
      }
    }
  }

  function certain(): LaneStories {
    const single = [...settled].filter(([, states]) => states.length === 1);
    return new Map(single.map(([story, [state = null]]) => [story, state]));
  }

  /** A story's state as far as its bodies are known ones; null when a body is no version of it. */
  function stateOf(story: number, seen: SeenStory): MaybeStory {
    const shown = versionOf(story, seen.sha256);
    const held = seen.heldSha256 === null ? null : versionOf(story, seen.heldSha256);
    if (shown === null || (seen.heldSha256 !== null && held === null)) return null;
    return { shown, held, tags: seen.tags, shelf: seen.shelf, starred: seen.starred };
  }

  function checkStory(
    story: number,
    seen: SeenStory,
    allowed: readonly MaybeStory[],
    copyIsBroken: boolean,
  ): Finding[] {
    const say = (fault: Fault, detail: string) => [{ fault, story, detail }];
    if (allowed.length === 0) return say('unexpected', 'never planned');
    if (destroyed.has(seen.id) || allowed.every((state) => state === null))
      return say('resurrected', seen.id);
    const state = stateOf(story, seen);
    if (state === null) {
      const bodies = `revision ${seen.revision}: ${seen.sha256 || 'no body'}, held ${seen.heldSha256}`;
      return say('wrong-checksum', bodies);
    }
    if (seen.textSha256 !== checksumsOf(story, state.shown).text)
      return say('wrong-checksum', `text of revision ${seen.revision}`);
    if (!allowed.some((each) => isSameStory(each, state))) {
      return say('wrong-state', `${JSON.stringify(state)}, not one of ${JSON.stringify(allowed)}`);
    }
    const id = ids.get(story);
    if (id !== undefined && id !== seen.id) return say('lost', `${id}; now ${seen.id} is there`);
    if (seen.databaseLacks !== '') return say('unmended', `database lacks ${seen.databaseLacks}`);
    return seen.copyLacks === '' || copyIsBroken
      ? []
      : say('unmended', `copy lacks ${seen.copyLacks}`);
  }

  return {
    plan: (planned) => {
      settled = allowedStates();
      noteIds();
      lanes = planned.map((steps) => ({ steps, ids: new Map(), confirmed: -1 }));
      for (const step of planned.flat()) {
        if (step.act !== 'save' && step.act !== 'restore') continue;
        const known = versions.get(step.story) ?? new Set();
        versions.set(step.story, known.add(step.version));
      }
    },
    confirm: (lane, step, id) => {
      const found = lanes[lane];
      if (found?.steps[step] === undefined) throw new Error('No such step was planned.');
      found.confirmed = Math.max(found.confirmed, step);
      found.ids.set(step, id);
    },
    check: (seen, copyIsBroken = false) => {
      noteIds();
      const allowed = allowedStates();
      const findings: Finding[] = [];
      const met = new Set<number>();
      for (const each of seen) {
        const story = storyNumber(each.url);
        if (story === null) continue;
        if (met.has(story)) findings.push({ fault: 'doubled', story, detail: each.id });
        met.add(story);
        findings.push(...checkStory(story, each, allowed.get(story) ?? [], copyIsBroken));
      }
      for (const [story, states] of allowed) {
        if (!met.has(story) && !states.includes(null))
          findings.push({ fault: 'lost', story, detail: ids.get(story) ?? 'without an id' });
      }
      return findings;
    },
    settle: (seen) => {
      const next = allowedStates();
      const met = new Set<number>();
      for (const each of seen) {
        const story = storyNumber(each.url);
        if (story === null) continue;
        met.add(story);
        ids.set(story, each.id);
        const states = (next.get(story) ?? []).filter((state) => state !== null);
        next.set(story, states.length > 0 ? states : [stateOf(story, each)]);
      }
      // What is lost was told as lost: once is enough.
      for (const [story, states] of next) {
        if (!met.has(story) && !states.includes(null)) next.set(story, [null, ...states]);
      }
      settled = next;
      lanes = [];
    },
    stories: certain,
    kept: () => [...allowedStates().values()].filter((states) => !states.includes(null)).length,
  };
}

/**
 * The states a lane's stories may be in: as the last confirmed step left them, or as one of the few steps that may have
 * been carried out since.
 */
function statesOf(
  { steps, confirmed }: Lane,
  settled: LaneStories,
): Map<number, readonly MaybeStory[]> {
  const current = new Map(settled);
  const allowed = new Map<number, MaybeStory[]>();
  let former: MaybeStory = null;
  let end = confirmed + 2 + IN_FLIGHT;
  // The stories of one backup are confirmed together.
  while (steps[end]?.act === 'restore') end += 1;
  for (const [index, step] of steps.slice(0, end).entries()) {
    const before = current.get(step.story) ?? null;
    const after = applyStep(before, step, former);
    current.set(step.story, after);
    former = before;
    const earlier = index <= confirmed ? [] : (allowed.get(step.story) ?? [before]);
    allowed.set(step.story, [...earlier, after]);
  }
  return allowed;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
