// What was typed into a search, understood: the code for it is fetched with the first search and not with the first list.

import { useEffect, useState } from 'preact/hooks';
import type { RowSearch } from '@/utils/model/search';

type Understand = (typed: string) => RowSearch;

let understand: Understand | null = null;

/** Fetches what understands a search. Rejects when the extension's own files are gone, as after an update. */
async function load(): Promise<void> {
  understand ??= (await import('@/utils/search/row-search')).rowSearch;
}

/** The search; null when nothing was typed, undefined until its code is there. */
export function useRowSearch(text: string): RowSearch | null | undefined {
  const [isReady, setReady] = useState(understand !== null);
  const isAsked = text.trim() !== '';
  useEffect(() => {
    if (isAsked && !isReady) load().then(() => setReady(true), console.error);
  }, [isAsked, isReady]);
  if (!isAsked) return null;
  return understand?.(text);
}
