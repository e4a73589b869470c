// The bridge from what happens to the library to the note that tells it.

import { useEffect, useState } from 'preact/hooks';
import type { Mended, MendingProgress } from '@/utils/model/mending';
import { megabytesLeft, persistStorage } from '@/utils/platform/storage-space';
import { hearMending, lastMended, type MendingState } from '@/utils/settings/mending';
import { useSetting } from './use-setting';

/** What there is to tell. */
export type LibraryNews = {
  readonly progress: MendingProgress | null;
  readonly mended: Mended | null;
  readonly uncopied: boolean;
  readonly megabytesLeft: number | null;
  /** The reader has read what was mended. */
  readonly onSeen: () => void;
};

/** News of the library, live. */
export function useLibraryNews(): LibraryNews {
  const [state, setState] = useState<MendingState>({ progress: null, uncopied: false });
  const [left, setLeft] = useState<number | null>(null);
  const [mended, setMended] = useSetting(lastMended);
  useEffect(() => hearMending(setState), []);
  useEffect(() => {
    // Asked with each page: what was refused to an extension just installed may be granted to one that is used.
    persistStorage().catch(console.error);
    megabytesLeft().then(setLeft, console.error);
  }, []);
  return {
    ...state,
    mended: mended ?? null,
    megabytesLeft: left,
    onSeen: () => void setMended(null),
  };
}
