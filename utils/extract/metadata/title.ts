// The story's title: what the page prints over it, or what its editors call it, without the site's name.

import { fold } from '@/utils/extract/dom';
import { findHeading } from './heading';
import type { PageLines } from './page-lines';
import { namesSite, withoutSite } from './site-suffix';

/** What is known of the title besides the page's lines; absent is null. */
export type TitleClues = {
  /** JSON-LD's headline. */
  readonly linked: string | null;
  /** og:title, or what stands for it. */
  readonly shared: string | null;
  /** The document's own title. */
  readonly own: string;
  /** Whether an editor wrote the headline: JSON-LD says news. */
  readonly news: boolean;
  readonly siteName: string | null;
  readonly host: string;
};

/** A title, and the element that prints it; null when none does. */
export type ChosenTitle = { readonly title: string; readonly heading: Element | null };

/**
 * The title as printed, by a heading that a stated title vouches for; the stated one where, on news, two of
 * them agree on something else. Without such a heading the title most of them state.
 */
export function chooseTitle(lines: PageLines, clues: TitleClues): ChosenTitle {
  const raw = [clues.shared, clues.linked, clues.own].map((title) => title ?? '');
  // An editor's headline holds no section at its end; a shared title holds one only where it holds the site.
  const bare = raw
    .map((title, index) =>
      withoutSite(title, clues, index === 1 || (index === 0 && clues.siteName !== null)),
    )
    .map((title) => (namesSite(title, clues, true) ? '' : title));
  const found = findHeading(lines, { ...clues, stated: [...bare, ...raw].filter(Boolean) });
  if (found === null) {
    const linked = clues.news ? bare[1] : '';
    return { title: linked || mostStated(bare.filter(Boolean)) || clues.own, heading: null };
  }
  const printed = withoutSite(found.text, clues, true);
  // Where the heading ends, the stated title's suffix begins.
  const [shared = '', linked = '', own = ''] = raw.map((title, index) =>
    fold(title).startsWith(fold(printed)) ? printed : (bare[index] ?? ''),
  );
  return { title: reconcile(printed, { linked, shared, own }, clues), heading: found.element };
}

type Stated = { readonly linked: string; readonly shared: string; readonly own: string };

function reconcile(printed: string, { linked, shared, own }: Stated, clues: TitleClues): string {
  const same = (one: string, other: string): boolean => one !== '' && fold(one) === fold(other);
  if (isCondensed(shared, printed) && !same(shared, own) && !same(shared, linked)) return shared;
  if (!clues.news) return printed;
  if (same(linked, shared)) return linked;
  if (same(linked, own) && !same(linked, printed) && !same(shared, printed)) return linked;
  return printed;
}

function mostStated(stated: readonly string[]): string {
  const votes = (title: string): number =>
    stated.filter((other) => fold(other) === fold(title)).length;
  return [...stated].sort((one, other) => votes(other) - votes(one))[0] ?? '';
}

/** Whether a title says the same as a longer one in some of its words, in their order. */
function isCondensed(short: string, long: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [some, more] = [words(short), words(long)];
  let at = 0;
  for (const word of some) {
    at = more.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return some.length > 3 && some.length < more.length;
}
