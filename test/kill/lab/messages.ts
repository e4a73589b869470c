// What goes between the harness and its page inside the extension: plain JSON over the loopback address, for both browsers
// alike, so that what was told is with the harness when the browser dies.

import type { Shelf } from '@/utils/model/article';
import type { LibraryCheck } from '@/utils/model/mending';
import type { Place } from '@/utils/store/database';
import type { Step } from '../plan/step';

/** How many confirmations may be on their way: the store is never further ahead of the harness than this and one more. */
export const IN_FLIGHT = 8;

/** What a page of the lab is asked to do. `gap` is the pause between two acts in milliseconds. */
export type LabTask =
  | {
      readonly kind: 'run';
      readonly seed: number;
      readonly steps: readonly Step[];
      readonly gap: number;
    }
  /** The full check of the options page. */
  | { readonly kind: 'check' }
  | { readonly kind: 'read' };

/** One story as its reader gets it now. Checksums are computed anew from the HTML; empty for a body that cannot be had. */
export type SeenStory = {
  readonly id: string;
  readonly url: string;
  readonly revision: number;
  readonly sha256: string;
  /** Of the plain text. */
  readonly textSha256: string;
  /** Of the body that waits for a decision; null when none does. */
  readonly heldSha256: string | null;
  readonly tags: readonly string[];
  readonly shelf: Shelf;
  readonly starred: boolean;
  /** What each store lacks of it, in words; empty when it holds it whole. */
  readonly databaseLacks: string;
  readonly copyLacks: string;
};

/** Where the library lay at the end, and whether its reader is told that the second copy does not hold all of it. */
export type LibraryEnd = { readonly place: Place; readonly saysUncopied: boolean };

/** What a page of the lab tells. `step` counts from 0. */
export type LabMessage =
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'confirmed';
      readonly step: number;
      readonly id: string;
      /** Of the HTML that was saved; empty for every other act. */
      readonly sha256: string;
      /** The store said that the second copy does not have it. */
      readonly uncopied: boolean;
    }
  | { readonly kind: 'stories'; readonly stories: readonly SeenStory[] }
  /** What the full check came to. */
  | { readonly kind: 'checked'; readonly check: Omit<LibraryCheck, 'time'> }
  | { readonly kind: 'done'; readonly end: LibraryEnd }
  | { readonly kind: 'failed'; readonly why: string };
