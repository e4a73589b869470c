// Single-key shortcuts of a page.

import { useEffect, useRef } from 'preact/hooks';

/** Key as `KeyboardEvent.key` tells it (`j`, `#`, `?`, `/`) → what it does. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Listens on the page. A key is left alone in a text field, a select or an open dialog, with Ctrl, Alt or Meta, while
 * an input method composes, and when something on the way has used it. `enabled: false` turns all of them off.
 */
export function useShortcuts(shortcuts: Shortcuts, { enabled = true } = {}): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event)) return;
      const shortcut = Object.hasOwn(latest.current, event.key)
        ? latest.current[event.key]
        : undefined;
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

/** Whether a key press belongs to somebody else: the browser, a field, a dialog. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return true;
  const { target } = event;
  if (!(target instanceof Element)) return false;
  const typing = target.closest(
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])',
  );
  return typing !== null || document.querySelector('dialog[open]') !== null;
}
