// A mark on the page's own timeline when the first list is on the screen: what `npm run bench` reads.

import { useEffect } from 'preact/hooks';

/** The mark's name. */
export const FIRST_ROWS = 'offprint:first-rows';

/** Sets {@link FIRST_ROWS} once the component that calls it was painted for the first time. */
export function useFirstRowsMark(): void {
  useEffect(() => {
    // The second frame begins when the first has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(FIRST_ROWS)));
  }, []);
}
