// What judges a doubtful page, apart from the extractor: whether it holds a story at all, and whether that is the open part
// of one only.

import type { Step } from './draft';
import { findNoArticle } from './no-article/find-no-article';
import { markOpenPart } from './wall/mark-open-part';
import { readPaid, readWall } from './wall/read-wall';

/** Comes to the extractor from outside: most pages need none of it. */
export type Judge = {
  readonly findNoArticle: typeof findNoArticle;
  /** Steps that go before the pipeline's own, under the name of the one they precede. */
  readonly before: Readonly<Record<string, Step>>;
};

/** The one judge. */
export const judge: Judge = {
  findNoArticle,
  before: { hidden: readPaid, consent: readWall, markup: markOpenPart },
};
