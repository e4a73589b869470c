// A component in one look, with what a test does to it: find, click, paint again.

import type { ComponentChildren } from 'preact';
import type { Language } from '@/utils/i18n/language';
import { byTestId, clearPage, click, LOOKS, setTheme, show, translatorFor } from './component';

/** How a component is looked at. */
export type Look = { readonly language: Language; readonly theme: 'light' | 'dark' };

/** Both languages, both themes, by name. */
export const NAMED_LOOKS: readonly Look[] = LOOKS.map(([language, theme]) => ({ language, theme }));

/** What is shown; `find` throws when there is none. */
export type Shown = {
  readonly root: HTMLElement;
  readonly update: (component: ComponentChildren) => Promise<void>;
  readonly find: (testId: string) => HTMLElement;
  readonly click: (testId: string) => Promise<void>;
};

/** Renders a component into a fresh place, optionally of a width in pixels; the place before it goes. */
export async function showInLook(
  component: ComponentChildren,
  { language = 'en', theme = 'light', width }: Partial<Look> & { readonly width?: number } = {},
): Promise<Shown> {
  clearPage();
  setTheme(theme);
  const translator = translatorFor(language);
  const root = await show(component, { translator });
  if (width !== undefined) root.style.inlineSize = `${width}px`;
  return {
    root,
    update: async (next) => {
      await show(next, { translator });
    },
    find: (testId) => byTestId(testId),
    click: (testId) => click(byTestId(testId)),
  };
}
