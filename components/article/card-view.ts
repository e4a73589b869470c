// What the card of the current page shows.

import type { Article } from '@/utils/model/article';
import type { SaveFailure, SaveMode, SaveOutcome } from '@/utils/model/save';

/** The page in the tab, as far as the card shows it. */
export type CardPage = {
  readonly title: string;
  readonly site: string;
  /** Its icon's address; used only when it needs no fetch. */
  readonly icon: string | null;
};

/** How the last save of this page, made here, ended. */
export type CardResult = { readonly outcome: SaveOutcome; readonly canUndo: boolean };

/** Before its page is known a card shows nothing. `article` is the saved story of the page, if there is one. */
export type CardView =
  | { readonly state: 'loading' }
  | {
      /** `kept`: saved, but out of this window's reach; see `utils/platform/private-window.ts`. */
      readonly state: 'unsaved' | 'private' | 'kept';
      readonly page: CardPage;
      readonly article: null;
      readonly hasSelection: boolean;
    }
  | {
      readonly state: 'saving';
      readonly page: CardPage;
      readonly article: Article | null;
      readonly hasSelection: boolean;
      readonly mode: SaveMode;
      /** The save takes long enough to say so. */
      readonly slow: boolean;
      /** Which of a story's pages is fetched now; `of` is 0 where their number is not known. */
      readonly join?: { readonly n: number; readonly of: number } | undefined;
    }
  | {
      readonly state: 'saved' | 'held';
      readonly page: CardPage;
      readonly article: Article;
      readonly hasSelection: boolean;
      /** Null when the story was saved before this popup opened. */
      readonly result: CardResult | null;
    }
  | {
      readonly state: 'failed';
      readonly page: CardPage;
      readonly article: Article | null;
      readonly hasSelection: boolean;
      /** What was tried, for another try. */
      readonly mode: SaveMode;
      readonly failure: SaveFailure;
      /** Keeping the address alone is possible. */
      readonly canSaveAsLink: boolean;
    };

/** A card that knows its page. */
export type KnownCard = Exclude<CardView, { readonly state: 'loading' }>;

/** What the card can ask for. */
export type CardActions = {
  /** Saves anew, or again. */
  readonly onSave: (mode: SaveMode) => void;
  /** The reader agreed that a story from a private window is kept. */
  readonly onConfirmPrivate: () => void;
  readonly onUndo: () => void;
  readonly onChoose: (article: Article, choice: 'keep-shown' | 'take-held') => void;
  readonly onOpen: (article: Article) => void;
  readonly onStar: (article: Article, starred: boolean) => void;
  readonly onShelve: (article: Article, shelf: Article['shelf']) => void;
  readonly onAddTags: (article: Article, tags: readonly string[]) => void;
  readonly onRemoveTag: (article: Article, tag: string) => void;
};
