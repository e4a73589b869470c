// An article as the library keeps it: one light metadata row, and its bodies apart from it.

import type { ArticleId, CanonicalUrl, CleanHtml, IsoTime } from './ids';

/** Where an article lies. Trash is kept at least 30 days. */
export type Shelf = 'inbox' | 'archive' | 'trash';

/** What was saved: a whole page's story, a passage the reader had selected, or only an address. */
export type ArticleKind = 'page' | 'selection' | 'link';

/** Direction of the article's script; null when the page did not say and the text does not tell. */
export type TextDirection = 'ltr' | 'rtl';

/** Why a saved text is not the whole story: the rest is paid for or needs a sign-in, needs consent, or lies on pages that could not be had. */
export type MissingPart = 'paywall' | 'consent-wall' | 'missing-pages';

/**
 * What the page told about its story. Absent is null.
 * `publishedTime` is `YYYY-MM-DD` or ISO 8601 with the page's own offset, never shifted to UTC.
 * `keywords` are the page's own, not the reader's tags.
 */
export type StoryFacts = {
  readonly url: string;
  readonly canonicalUrl: CanonicalUrl;
  readonly title: string;
  readonly byline: string | null;
  readonly source: string | null;
  readonly siteName: string | null;
  readonly editor: string | null;
  readonly publishedTime: string | null;
  readonly lang: string | null;
  readonly dir: TextDirection | null;
  readonly excerpt: string | null;
  readonly leadImage: string | null;
  readonly favicon: string | null;
  readonly keywords: readonly string[];
  readonly wordCount: number;
  readonly readingMinutes: number;
  /** What is missing from the saved text; null when it is whole, as far as the page told. */
  readonly partial: MissingPart | null;
};

/** The same as a page states it: its address is made canonical where the story is saved. */
export type StatedFacts = Omit<StoryFacts, 'canonicalUrl'> & { readonly canonicalUrl: string };

/**
 * What the extractor hands over. `html` is sanitised, its pictures carry their absolute address in
 * `data-src` and have no `src`. `textContent` has one line per block, captions included, lines trimmed.
 */
export type ExtractedArticle = StatedFacts & {
  readonly kind: ArticleKind;
  readonly html: string;
  readonly textContent: string;
};

/** The metadata row: everything a list shows, and nothing heavy. */
export type Article = StoryFacts & {
  readonly id: ArticleId;
  readonly kind: ArticleKind;
  readonly tags: readonly string[];
  readonly shelf: Shelf;
  readonly starred: 0 | 1;
  readonly readingProgress: number;
  /** The revision shown to the reader; 0 while the article is a link without a body. */
  readonly revision: number;
  /** A much shorter later revision that waits for the reader's decision; null when none does. */
  readonly heldRevision: number | null;
  readonly savedTime: IsoTime;
  readonly modifiedTime: IsoTime;
  readonly openedTime: IsoTime | null;
  readonly trashedTime: IsoTime | null;
  readonly deviceId: string;
};

/** One immutable body of an article. `facts` are what the page told at that capture. */
export type Content = {
  readonly articleId: ArticleId;
  readonly revision: number;
  /** The sanitised HTML, UTF-8, gzipped. */
  readonly htmlGzip: Uint8Array<ArrayBuffer>;
  readonly text: string;
  /** Lower-case hex SHA-256 of the HTML's UTF-8 bytes. */
  readonly sha256: string;
  readonly sanitizerVersion: number;
  readonly capturedTime: IsoTime;
  readonly facts: StoryFacts;
};

/** An article with the body the reader sees, as export and the reader page use it. */
export type ArticleWithBody = {
  readonly article: Article;
  /** Empty for a link without a body. Sanitised again by whoever shows it. */
  readonly html: string;
  readonly textContent: string;
};

export type { CleanHtml };
