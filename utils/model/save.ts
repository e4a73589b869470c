// What a save can come to: shared by the worker that saves and the pages that show it.

import type { ArticleId, IsoTime } from './ids';
import type { NoArticle, UnreadableKind } from './no-article';
import type { Result } from './result';

/** What of a tab shall be saved. `link` keeps the address and the title, without a body. */
export type SaveMode = 'page' | 'selection' | 'link';

/** What a link story keeps in place of a tab's own address and title: a link on the page, or what the page said of itself. */
export type LinkFacts = {
  readonly url: string;
  readonly title: string;
  readonly lang?: string | null;
  readonly siteName?: string | null;
  readonly favicon?: string | null;
};

/**
 * How a save ended well.
 * `saved`: a new article. `revised`: a new revision is shown. `held`: a much shorter revision waits for the
 * reader's decision. `unchanged`: the library already holds exactly this. `body-added`: a link got its body.
 * `returned`: it holds exactly this, and brought it back from the trash.
 */
export type SaveOutcome = 'saved' | 'revised' | 'held' | 'unchanged' | 'body-added' | 'returned';

/**
 * A save that is committed to the database. `changeSeq` names the act for undo; null when nothing changed. `uncopied`
 * is set when the second copy could not be written: the story is saved, and only once.
 */
export type Saved = {
  readonly articleId: ArticleId;
  readonly outcome: SaveOutcome;
  readonly changeSeq: number | null;
  readonly uncopied?: true;
};

/** Why nothing was saved, as far as is known. Nothing already in the library is touched by any of these. */
export type SaveFailure =
  | { readonly kind: 'no-article'; readonly page: NoArticle }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableKind }
  | { readonly kind: 'private-window' }
  /** `kept`: what was read of the page waits, and is saved as soon as it can be. */
  | { readonly kind: 'storage-full'; readonly kept?: true }
  | { readonly kind: 'library-newer' }
  | { readonly kind: 'storage-broken'; readonly detail: string; readonly kept?: true }
  /** Whether anything was saved since is not known. */
  | { readonly kind: 'no-answer'; readonly since: IsoTime }
  | { readonly kind: 'unexpected'; readonly detail: string };

/** The answer to a request to save. */
export type SaveResult = Result<Saved, SaveFailure>;
