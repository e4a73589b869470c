// The card of the current page: from the tab, its article in the database, and the save that is under way.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardPage, CardView } from '@/components/article/card-view';
import { type LiveState, useLiveQuery } from '@/components/hooks/use-live-query';
import type { Article } from '@/utils/model/article';
import type { Job } from '@/utils/model/job';
import type { UnreadableKind } from '@/utils/model/no-article';
import { fail } from '@/utils/model/result';
import type { LinkFacts, Saved, SaveFailure, SaveMode, SaveResult } from '@/utils/model/save';
import type { Badge } from '@/utils/platform/action';
import { whyClosed } from '@/utils/platform/closed-pages';
import { isLibraryOutOfReach } from '@/utils/platform/private-window';
import type { PageTab } from '@/utils/platform/tabs';
import { findJoin } from '@/utils/store/find-join';
import { libraryDatabase } from '@/utils/store/library';
import { findByAddress, readArticle } from '@/utils/store/read-articles';
import type { askToSave, SaveTarget } from './ask-to-save';
import { type OpenedTab, useHasSelection } from './use-tab';

/** A save is said to be under way only when it takes longer than this, in milliseconds. */
const SLOW = 200;

type Step =
  | { readonly kind: 'fresh' | 'rest'; readonly link?: never }
  | ({ readonly kind: 'saving'; readonly slow: boolean } & SaveTarget)
  /** The worker answered; the card waits for its first sight of the row. */
  | ({ readonly kind: 'stored'; readonly slow: boolean } & SaveTarget)
  | ({ readonly kind: 'failed'; readonly failure: SaveFailure } & SaveTarget);

/** A save made here; `undone` when it was taken back. */
type OwnSave = Saved & { readonly undone?: true };

/** What the database says, and of which page and save it says so. */
type Sight = {
  readonly of: string;
  readonly article: Article | null;
  /** How far the page's other pages are fetched, while they are. */
  readonly join: Pick<Job, 'n' | 'of'> | undefined;
};

export type PageCard = {
  readonly view: CardView;
  /** The journal's number of the last save made here, for its undo; null when there is none. */
  readonly changeSeq: number | null;
  readonly save: (mode: SaveMode, privateConfirmed?: boolean) => void;
  /** Saves what asked for confirmation in a private window. */
  readonly confirmPrivate: () => void;
  /** To be told of each act that was taken back on this page. */
  readonly forget: (changeSeq: number) => void;
  /** What the tab's badge should say of its page; null when the card cannot tell. */
  readonly badge: Badge | null;
};

/**
 * Follows the database: a story that is tagged, moved or undone elsewhere changes here too. `onSaved` is told the
 * journal's number of each save that changed something.
 */
export function usePageCard(
  opened: OpenedTab | undefined,
  onSaved: (changeSeq: number) => void,
): PageCard {
  const tab = opened?.tab ?? null;
  const [lastStep, setStep] = useState<Step>({ kind: 'fresh' });
  const [saved, setSaved] = useState<OwnSave | null>(null);
  const tellSaved = useRef(onSaved);
  tellSaved.current = onSaved;
  const hasSelection = useHasSelection(tab?.id ?? null);
  const step = lastStep.kind === 'fresh' && opened !== undefined ? firstStep(opened) : lastStep;
  const address = step.link?.url ?? tab?.url ?? '';
  const of = `card ${address} ${saved?.articleId ?? ''}`;
  const live = useLiveQuery<Sight>(
    of,
    async () => {
      // Asked at once: what is asked after an answer is not followed.
      const [article, join] = await Promise.all([
        findShown(address, saved),
        findJoin(libraryDatabase(), { tabId: tab?.id ?? -1, url: address }),
      ]);
      return { of, article, join };
    },
    { keep: true },
  );
  const slow = step.kind !== 'saving' || step.slow;
  useEffect(() => {
    if (slow) return;
    const timer = setTimeout(
      () => setStep((now) => (now.kind === 'saving' ? { ...now, slow: true } : now)),
      SLOW,
    );
    return () => clearTimeout(timer);
  }, [slow]);

  const save = (mode: SaveMode, privateConfirmed = false) => {
    if (tab === null || step.kind === 'saving') return;
    const link = mode === 'link' ? linkOf(step, tab) : undefined;
    const target = { mode, ...(link === undefined ? {} : { link }) };
    setStep({ kind: 'saving', ...target, slow: false });
    void saveTab(tab, target, privateConfirmed).then((result) => {
      if (!result.ok) return setStep({ kind: 'failed', ...target, failure: result.failure });
      setSaved(result.value);
      if (result.value.changeSeq !== null) tellSaved.current(result.value.changeSeq);
      setStep((now) => ({ kind: 'stored', ...target, slow: now.kind === 'saving' && now.slow }));
    });
  };
  const view = viewOf({ opened, live, of, step, saved, hasSelection });
  return {
    view,
    changeSeq: saved?.changeSeq ?? null,
    save,
    confirmPrivate: () => save(step.kind === 'failed' ? step.mode : 'page', true),
    forget: (changeSeq) => {
      if (saved?.changeSeq !== changeSeq) return;
      setSaved({ ...saved, undone: true });
      // A link that was taken back leaves the card to the tab's own page.
      if (step.link !== undefined) setStep({ kind: 'rest' });
    },
    badge: address === tab?.url && !isLibraryOutOfReach() ? (BADGES[view.state] ?? null) : null,
  };
}

const BADGES: { readonly [State in CardView['state']]?: Badge } = {
  saved: 'saved',
  held: 'held',
  unsaved: 'none',
};

async function saveTab(...request: Parameters<typeof askToSave>): Promise<SaveResult> {
  try {
    return await (await import('./ask-to-save')).askToSave(...request);
  } catch (error) {
    return fail({ kind: 'unexpected', detail: String(error) });
  }
}

/** The link that failed, or what a page without a story said of itself. */
function linkOf(step: Step, tab: PageTab): LinkFacts | undefined {
  if (step.kind !== 'failed' || step.link !== undefined) return step.link;
  const { failure } = step;
  if (failure.kind !== 'no-article') return undefined;
  const { kind: _kind, ...facts } = failure.page;
  return { ...facts, title: facts.title || tab.title };
}

/** The article just saved, unless it was thrown away since; otherwise the one saved under the address. */
async function findShown(address: string, saved: Saved | null): Promise<Article | null> {
  const db = libraryDatabase();
  const own = saved === null ? null : await readArticle(db, saved.articleId);
  if (own !== null && own.shelf !== 'trash') return own;
  return address === '' ? null : findByAddress(db, address);
}

/** What can be said before anything was tried: a remembered failure, or a page that no extension may read. */
function firstStep({ tab, failed }: OpenedTab): Step {
  if (failed !== null) return { kind: 'failed', ...failed };
  const unreadable = (reason: UnreadableKind): Step => ({
    kind: 'failed',
    mode: 'page',
    failure: { kind: 'unreadable', reason },
  });
  if (tab === null) return unreadable('tab-gone');
  const closed = whyClosed(tab.url);
  return closed === null ? { kind: 'rest' } : unreadable(closed);
}

function viewOf({
  opened,
  live,
  of,
  step,
  saved,
  hasSelection,
}: {
  readonly opened: OpenedTab | undefined;
  readonly live: LiveState<Sight>;
  readonly of: string;
  readonly step: Step;
  readonly saved: OwnSave | null;
  readonly hasSelection: boolean;
}): CardView {
  if (opened === undefined || live.state === 'loading') return { state: 'loading' };
  const page = pageOf(opened.tab, step.link);
  const article = live.state === 'ready' ? live.value.article : null;
  const known = { page, article, hasSelection };
  const current = live.state !== 'ready' || live.value.of === of;
  if (step.kind === 'saving' || (step.kind === 'stored' && !current)) {
    const join = live.state === 'ready' ? live.value.join : undefined;
    return { ...known, state: 'saving', mode: step.mode, slow: step.slow, join };
  }
  if (!current) return { state: 'loading' };
  if (step.kind === 'failed' && !cameLate(step.failure, article)) {
    const { failure, mode } = step;
    if (failure.kind === 'private-window') return { ...known, state: 'private', article: null };
    const canSaveAsLink = article === null && mode !== 'link' && canBeLink(failure, opened.tab);
    return { ...known, state: 'failed', mode, failure, canSaveAsLink };
  }
  if (live.state === 'failed' && isLibraryOutOfReach()) {
    return { ...known, article: null, state: step.kind === 'stored' ? 'kept' : 'unsaved' };
  }
  if (live.state === 'failed') {
    const failure: SaveFailure = { kind: 'storage-broken', detail: String(live.error) };
    return { ...known, state: 'failed', mode: 'page', failure, canSaveAsLink: false };
  }
  if (article === null) return { ...known, article, state: 'unsaved' };
  const mine = saved !== null && saved.undone === undefined && saved.articleId === article.id;
  return {
    ...known,
    article,
    state: article.heldRevision === null ? 'saved' : 'held',
    result: mine ? { outcome: saved.outcome, canUndo: saved.changeSeq !== null } : null,
  };
}

/** Whether what got no answer was saved all the same. */
function cameLate(failure: SaveFailure, article: Article | null): boolean {
  return failure.kind === 'no-answer' && article !== null && article.modifiedTime >= failure.since;
}

function pageOf(tab: PageTab | null, link: LinkFacts | undefined): CardPage {
  const url = link?.url ?? tab?.url ?? '';
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
  return { title: (link ?? tab)?.title || url, site: host, icon: tab?.favicon ?? null };
}

function canBeLink(failure: SaveFailure, tab: PageTab | null): boolean {
  const fits = failure.kind === 'no-article' || failure.kind === 'unreadable';
  return fits && tab !== null && /^(https?|file):/u.test(tab.url);
}
