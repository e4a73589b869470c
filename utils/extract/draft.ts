// What the extraction steps hand from one to the next.

import type { StoryFacts } from '@/utils/model/article';

/** A thing a step took out of the page, for whoever mends a rule. */
export type Removal = { readonly step: string; readonly reason: string; readonly text: string };

/** Told of each removal. */
export type RemovalLog = (removal: Removal) => void;

/** The facts of a story that steps may fill in; the rest is counted at the end. */
export type DraftFacts = Omit<StoryFacts, 'wordCount' | 'readingMinutes'>;

/**
 * A story on its way. `page` is a clone of the read document and the steps' own to change; `body` is null until it is
 * found, then an element of `page`.
 */
export type Draft = {
  readonly page: Document;
  /** What relative addresses are resolved against. */
  readonly baseUrl: string;
  /** Whether scripts have led the page to another path than it was loaded from. */
  readonly moved: boolean;
  readonly now: Date;
  readonly facts: DraftFacts;
  readonly body: Element | null;
  /** The story's text as JSON-LD states it, `` for none. */
  readonly statedBody: string;
  readonly log: RemovalLog;
};

/** One step of the pipeline. It may change `page`, and returns the draft with what it found. */
export type Step = (draft: Draft) => Draft;
