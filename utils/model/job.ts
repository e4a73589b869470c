// Long work lives as a row that pages watch; no popup and no worker has to survive it.

/** `step` names what is being done, `n` of `of` units are finished. */
export type Job = {
  readonly id: string;
  readonly step: string;
  readonly n: number;
  readonly of: number;
};
