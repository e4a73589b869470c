// What is told of one extraction, as plain data: written inside the browser, shown by the report.

/** What became of a line. A caption is kept too, in its figure; a moved line stands elsewhere in the story. */
export type Fate = 'kept' | 'caption' | 'moved' | 'dropped';

/** One line of the page as it was loaded, or one picture or player. */
export type ReadLine = {
  readonly kind: 'text' | 'picture' | 'player';
  readonly text: string;
  /** The block it stands in with the two around it: `article > div.body > p`. */
  readonly path: string;
  readonly fate: Fate;
  /** Who took or moved it, and why; null for what stayed. */
  readonly step: string | null;
  readonly reason: string | null;
  /** Whether Readability by itself, on the untouched page, keeps it. */
  readonly readability: boolean;
  /** What the scorer made of it; null for what never came before it. */
  readonly score: LineScore | null;
};

/** The scorer's judgement of one line. */
export type LineScore = {
  readonly score: number;
  readonly chosen: boolean;
  /** In the order of `FEATURES`. */
  readonly features: readonly number[];
};

/** One step of the pipeline. */
export type ReadStep = {
  readonly name: string;
  readonly ms: number;
  /** How many nodes it took out, and how many lines of the page went with them. */
  readonly removals: number;
  readonly lines: number;
};

/** A whole extraction. */
export type Reading = {
  readonly url: string;
  /** Why there is no story; null when there is one. */
  readonly failure: string | null;
  readonly facts: readonly (readonly [name: string, value: string | null])[];
  readonly steps: readonly ReadStep[];
  readonly lines: readonly ReadLine[];
  /** The story's sanitised HTML, each picture a line of text; `` without one. */
  readonly html: string;
};
