// Parts of a page that come after it: what only some readers see must not weigh on what all wait for.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component that is loaded when it is first shown, and shows nothing until then; nor when it cannot be loaded. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Late(props: Props) {
    const [Part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then((part) => {
        loaded = part;
        setPart(() => part);
      }, console.error);
    }, []);
    return Part === undefined ? null : <Part {...props} />;
  };
}
