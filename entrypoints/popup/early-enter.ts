// A click on the toolbar button and Enter at once: the key may come before the card has its button.

/** Tells, once, whether Enter was pressed; from then on the page's own buttons have the key. */
export type EarlyEnter = { readonly take: () => boolean };

/** Listens from now on. Only a key that was meant for nothing on the page counts, and none that is held down. */
export function catchEarlyEnter(page: Document = document): EarlyEnter {
  let pressed = false;
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target, repeat, isComposing, ctrlKey, altKey, metaKey } = event;
    const plain = key === 'Enter' && !repeat && !isComposing && !ctrlKey && !altKey && !metaKey;
    if (plain && (target === page.body || target === page.documentElement)) pressed = true;
  };
  page.addEventListener('keydown', onKeyDown);
  return {
    take: () => {
      page.removeEventListener('keydown', onKeyDown);
      const was = pressed;
      pressed = false;
      return was;
    },
  };
}
