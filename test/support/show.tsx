// Components on a real page: in a language and a theme, and judged by axe.

import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import { I18nProvider } from '@/components/ui/i18n-context';
import type { Language } from '@/utils/i18n/language';
import { loadTranslator } from '@/utils/i18n/translator';

/** How a component is looked at. */
export type Look = { readonly language: Language; readonly theme: 'light' | 'dark' };

/** Both languages, both themes. */
export const LOOKS: readonly Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'zh-CN', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
];

/** What is shown; `find` throws when there is none. */
export type Shown = {
  readonly root: HTMLElement;
  readonly update: (component: ComponentChild) => Promise<void>;
  readonly find: (testId: string) => HTMLElement;
  readonly click: (testId: string) => Promise<void>;
};

let root: HTMLElement | undefined;

/** Renders a component into a fresh place, optionally of a width in pixels; the place before it goes. */
export async function show(
  component: ComponentChild,
  { language = 'en', theme = 'light', width }: Partial<Look> & { readonly width?: number } = {},
): Promise<Shown> {
  const translator = await loadTranslator(language, 'all');
  clearPage();
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  const place = document.createElement('main');
  if (width !== undefined) place.style.inlineSize = `${width}px`;
  document.body.append(place);
  root = place;
  const update = async (next: ComponentChild) => {
    await act(() => render(<I18nProvider translator={translator}>{next}</I18nProvider>, place));
  };
  await update(component);
  const find = (testId: string) => {
    const found = document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
    if (found === null) throw new Error(`no ${testId} on the page`);
    return found;
  };
  return {
    root: place,
    update,
    find,
    click: async (testId) => {
      await act(() => find(testId).click());
    },
  };
}

/** Takes away what was shown. */
export function clearPage(): void {
  if (root === undefined) return;
  render(null, root);
  root.remove();
  root = undefined;
}

/** What axe finds wrong with the page as it is now, one line each; an empty list is right. */
export async function axeProblems(): Promise<string[]> {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations
    .filter(({ id }) => !OF_THE_WHOLE_PAGE.includes(id))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** Rules about a document, which a component alone is not. */
const OF_THE_WHOLE_PAGE = ['page-has-heading-one', 'document-title', 'region'];
