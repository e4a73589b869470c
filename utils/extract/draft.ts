// What the extraction steps hand from one to the next.

import type { StatedFacts } from '@/utils/model/article';
import type { Line } from './lines/read-lines';
import type { Prose } from './prose';
import type { WallSigns } from './wall/read-wall';

/** A thing a step took out of the page, for whoever mends a rule. */
export type Removal = { readonly step: string; readonly reason: string; readonly text: string };

/** Told of each removal, with the node while it still stands in its place. */
export type RemovalLog = (removal: Removal, node: Node) => void;

/** What the scorer was told of each line, what it made of it, and whether the line was chosen for the story. */
export type Judgement = {
  readonly lines: readonly Line[];
  readonly rows: readonly ArrayLike<number>[];
  readonly scores: readonly number[];
  readonly chosen: readonly boolean[];
  /** How often Readability read the page before: once, unless it found too little. */
  readonly readings: number;
};

/** Told how the page's lines were judged. */
export type LinesLog = (judgement: Judgement) => void;

/** The facts of a story that steps may fill in; the rest is counted at the end. */
export type DraftFacts = Omit<StatedFacts, 'wordCount' | 'readingMinutes'>;

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
  /** What the page says of a rest that it keeps back; null where nobody asked. */
  readonly wall: WallSigns | null;
  /** Tells of a node that goes. Its text is read only when somebody listens. */
  readonly log: (node: Node, step: string, reason: string) => void;
  readonly onLines: LinesLog | undefined;
  readonly prose: Prose;
  /** The pictures of the page that could be the story's. */
  readonly pictures: readonly PlacedPicture[];
};

/** A picture or player, and where it stood. */
export type PlacedPicture = {
  /** The picture with its caption, the element that says nothing else. */
  readonly box: Element;
  /** All elements that it stood in. */
  readonly around: ReadonlySet<Element | null>;
  /** The lines before and after it. */
  readonly after: Element | null;
  readonly before: readonly Element[];
  /** Whether it stood in the same part of the page as the line before it. */
  readonly near: boolean;
  /** Whether it stood under the title, or is the picture that the page names as the story's. */
  readonly lead: boolean;
  readonly named: boolean;
};

/** One step of the pipeline. It may change `page`, and returns the draft with what it found. */
export type Step = (draft: Draft) => Draft;
