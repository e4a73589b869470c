// A part of a page that may come after the rest: its code is fetched when the page has been painted.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The component, null until its code is there. `load` is asked once. */
export function useLate<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | null {
  const [Late, setLate] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    load().then((Loaded) => setLate(() => Loaded), console.error);
  }, []);
  return Late;
}
