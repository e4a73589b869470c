// One act upon one story, and what it must make of it: the model that the real store is held against.

import type { Shelf } from '@/utils/model/article';
import { isShort } from './story';

/** What of a story the kill test looks at. `shown` and `held` are versions of `story.ts`. */
export type StoryState = {
  readonly shown: number;
  readonly held: number | null;
  readonly tags: readonly string[];
  readonly shelf: Shelf;
  readonly starred: boolean;
};

/** A story that was never saved, or was destroyed for good, is null. */
export type MaybeStory = StoryState | null;

/**
 * One act. `undo` takes the act before it in the same lane back, which is one upon the same story. `destroy` finds its story
 * in the trash. A run of `restore` is one backup that is read into the library, each story of it new; `backup` makes one of
 * the whole library and changes nothing.
 */
export type Step = { readonly story: number } & (
  | { readonly act: 'save'; readonly version: number }
  | { readonly act: 'choose'; readonly choice: 'keep-shown' | 'take-held' }
  | { readonly act: 'set-tags'; readonly tags: readonly string[] }
  | { readonly act: 'star'; readonly starred: boolean }
  | { readonly act: 'shelve'; readonly shelf: Shelf }
  | { readonly act: 'undo' }
  | { readonly act: 'destroy' }
  | { readonly act: 'backup' }
  | { readonly act: 'restore'; readonly version: number }
);

/** The story after an act; `before` is what it was, `former` what it was before that, for `undo`. */
export function applyStep(before: MaybeStory, step: Step, former: MaybeStory): MaybeStory {
  if (step.act === 'save') return saved(before, step.version);
  if (step.act === 'restore') return before ?? newStory(step.version);
  if (step.act === 'backup') return before;
  if (step.act === 'undo') return former;
  if (before === null) throw new Error(`Story ${step.story} is not there to ${step.act}.`);
  switch (step.act) {
    case 'choose': {
      const taken = step.choice === 'take-held' ? (before.held ?? before.shown) : before.shown;
      return { ...before, shown: taken, held: null };
    }
    case 'set-tags':
      return { ...before, tags: step.tags };
    case 'star':
      return { ...before, starred: step.starred };
    case 'shelve':
      return { ...before, shelf: step.shelf };
    case 'destroy':
      return null;
    default:
      return step satisfies never;
  }
}

/** A much shorter text waits for the reader; a story in the trash comes back with what is saved again. */
function saved(before: MaybeStory, version: number): StoryState {
  if (before === null) return newStory(version);
  const base = before.shelf === 'trash' ? { ...before, shelf: 'inbox' as const } : before;
  const isHeld = isShort(version) && !isShort(before.shown);
  return isHeld ? { ...base, held: version } : { ...base, shown: version, held: null };
}

function newStory(version: number): StoryState {
  return { shown: version, held: null, tags: [], shelf: 'inbox', starred: false };
}

/** Whether two states are the same in everything that is looked at. */
export function isSameStory(a: MaybeStory, b: MaybeStory): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(state: MaybeStory): unknown {
  return state && [state.shown, state.held, state.tags, state.shelf, state.starred];
}
