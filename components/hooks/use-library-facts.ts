// What the whole library tells a list: how much lies on each shelf, which tags there are.

import type { TagCount } from '@/utils/model/tag';
import { libraryDatabase } from '@/utils/store/library';
import { listTags, readCounters } from '@/utils/store/list-articles';
import { useLiveQuery } from './use-live-query';

/** How many stories lie where. */
export type ShelfCounts = {
  readonly inbox: number;
  readonly archive: number;
  readonly trash: number;
  readonly starred: number;
};

/** Live counts; null until they are read. */
export function useShelfCounts(): ShelfCounts | null {
  const live = useLiveQuery('counters', () => readCounters(libraryDatabase()));
  if (live.state !== 'ready') return null;
  return {
    inbox: live.value['shelf:inbox'],
    archive: live.value['shelf:archive'],
    trash: live.value['shelf:trash'],
    starred: live.value.starred,
  };
}

/** Every tag in use, the most used first; empty until they are read. */
export function useTags(): readonly TagCount[] {
  const live = useLiveQuery('tags', () => listTags(libraryDatabase()));
  return live.state === 'ready' ? live.value : NO_TAGS;
}

const NO_TAGS: readonly TagCount[] = [];
