// The full check of the library: how far it is, what the last one came to, and a way to begin it.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryCheck } from '@/utils/model/mending';
import { extensionCopy } from '@/utils/platform/second-copy';
import { lastCheck, tellPages } from '@/utils/settings/mending';
import { inLibrary } from '@/utils/store/rescue/rescue-library';
import { useSetting } from './use-setting';

/** What is known of the library's soundness. */
export type CheckState = {
  /** The last full check; null when there was none. */
  readonly last: LibraryCheck | null;
  /** How far the running one is; null when none runs. */
  readonly running: { readonly n: number; readonly of: number } | null;
  /** The last one could not be finished. */
  readonly failed: boolean;
  readonly check: () => void;
};

/** The check runs in this page and ends with it; what it has repaired by then is repaired. */
export function useLibraryCheck(): CheckState {
  const [last, setLast] = useSetting(lastCheck);
  const [running, setRunning] = useState<CheckState['running']>(null);
  const [failed, setFailed] = useState(false);
  const ending = useRef<AbortController>(null);
  useEffect(() => () => ending.current?.abort(), []);
  const check = async () => {
    const controller = new AbortController();
    ending.current = controller;
    setFailed(false);
    setRunning({ n: 0, of: 0 });
    try {
      const { checkLibraryFully } = await import('@/utils/store/mend/check-fully');
      const result = await inLibrary((db) =>
        checkLibraryFully(db, extensionCopy, tellPages, {
          onProgress: (n, of) => setRunning({ n, of }),
          pause: idle,
          signal: controller.signal,
        }),
      );
      await setLast(result);
    } catch (error) {
      if (controller.signal.aborted) return;
      console.error(error);
      setFailed(true);
    }
    setRunning(null);
  };
  return { last: last ?? null, running, failed, check: () => void check() };
}

/** Until the page has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }));
}
