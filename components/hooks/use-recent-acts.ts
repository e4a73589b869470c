// The latest acts, live, whichever page did them; and the way to take them back.

import type { RecentAct } from '@/utils/model/recent-act';
import { listRecentActs } from '@/utils/store/journal/recent-acts';
import { libraryDatabase } from '@/utils/store/library';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { type LiveState, useLiveQuery } from './use-live-query';

/** What became of taking an act back. `nothing`: later acts had changed all of it already. */
export type ToggleOutcome = 'done' | 'nothing' | 'failed';

/** The latest acts, the latest first. Read only while the component is there. */
export function useRecentActs(): LiveState<readonly RecentAct[]> {
  return useLiveQuery('recent acts', () => listRecentActs(libraryDatabase()));
}

/** Takes an act back, or does it again when it was taken back. Never rejects. */
export async function toggleAct({ toggle }: Pick<RecentAct, 'toggle'>): Promise<ToggleOutcome> {
  try {
    const { toggleActs } = await import('@/utils/store/journal/toggle-acts');
    return (await inLibrary((db) => toggleActs(db, toggle))) > 0 ? 'done' : 'nothing';
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}
