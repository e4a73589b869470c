// What a first look at a page tells before it is read.

/** Which scripts, beside the extractor, the page may need. It may well be wrong: those scripts look closely. */
export type Outlook = {
  /** A link could lead to a further page of the story. */
  readonly more: boolean;
  /** It is not plain that the page is a story, or that all of it is open. */
  readonly doubtful: boolean;
};
