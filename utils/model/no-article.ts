// Why a page gave no article: each kind has its own plain sentence in the catalogue.

/** A page that was read and holds no story. */
export type NoArticleKind =
  | 'front-page'
  | 'search-page'
  | 'login'
  | 'app-shell'
  | 'not-found'
  | 'image'
  | 'pdf'
  | 'consent-wall'
  | 'empty-page'
  | 'forum-index'
  | 'no-selection'
  | 'no-story';

/** A page the browser does not let any extension read. */
export type UnreadableKind =
  | 'browser-page'
  | 'addon-store'
  | 'local-file'
  | 'pdf'
  | 'error-page'
  | 'restricted'
  | 'not-granted'
  | 'tab-gone';

/** The extractor's failure: what the page seems to be, and the facts a link story can still keep. */
export type NoArticle = {
  readonly kind: NoArticleKind;
  readonly title: string;
  readonly url: string;
  readonly lang: string | null;
  readonly siteName: string | null;
  readonly favicon: string | null;
};
