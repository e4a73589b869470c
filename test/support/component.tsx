// Components on a page as Offprint's pages render them: with the styles, a language and a theme; and axe's opinion.

import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { I18nProvider } from '@/components/ui/i18n-context';
import type { Catalogue } from '@/utils/i18n/catalogues/catalogue';
import type { Language } from '@/utils/i18n/language';
import type { Message } from '@/utils/i18n/message';
import { createTranslator, type Translator } from '@/utils/i18n/translator';
import { en, zhCn } from './whole-catalogues';

/** Every look a component must be right in. */
export const LOOKS = [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
] as const satisfies readonly (readonly [Language, 'light' | 'dark'])[];

const CATALOGUES: Record<Language, Catalogue> = { en, 'zh-CN': zhCn };

/** A translator of the real catalogue. */
export function translatorFor(language: Language): Translator {
  return createTranslator(language, CATALOGUES[language]);
}

/** English with every message in double brackets: text without them was never translated. */
export function pseudoTranslator(): Translator {
  const wrap = (message: Message): Message =>
    typeof message === 'string'
      ? `[[${message}]]`
      : { other: `[[${message.other}]]`, ...(message.one ? { one: `[[${message.one}]]` } : {}) };
  // The keys are the catalogue's own; `fromEntries` forgets them.
  const wrapped = Object.fromEntries(
    Object.entries(en).map(([key, message]) => [key, wrap(message)]),
  ) as Catalogue;
  return createTranslator('en', wrapped);
}

let root: HTMLElement | null = null;

/**
 * Renders into the page's main part, or paints what is there anew; {@link clearPage} takes it away. `whole`: the
 * component is a page of its own, with its own main part.
 */
export async function show(
  children: ComponentChildren,
  {
    translator = translatorFor('en'),
    whole = false,
  }: { translator?: Translator; whole?: boolean } = {},
): Promise<HTMLElement> {
  const place = root ?? document.body.appendChild(document.createElement(whole ? 'div' : 'main'));
  root = place;
  document.documentElement.lang = translator.language;
  document.title = 'Test';
  await act(() => {
    render(<I18nProvider translator={translator}>{children}</I18nProvider>, place);
  });
  return place;
}

/** Sets language and theme of the page. */
export function setTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
}

/** Call after each test. */
export function clearPage(): void {
  if (root !== null) {
    render(null, root);
    root.remove();
  }
  root = null;
  delete document.documentElement.dataset.theme;
}

/** Expects axe to find nothing on the page. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { resultTypes: ['violations'] });
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) })),
  ).toEqual([]);
}

/** The element with a test id; throws when it is not there. `within` narrows the search. */
export function byTestId(id: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  if (found === null) throw new Error(`no ${id} on the page`);
  return found;
}

/** All elements with a test id. */
export function allByTestId(id: string, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
}

/** Clicks, and waits until the page has taken it in. */
export async function click(element: HTMLElement): Promise<void> {
  await act(() => {
    element.focus();
    element.click();
  });
}

/** Presses a key on the focused element. */
export async function press(key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  await act(() => {
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
  return event;
}

/** Puts text into the focused field, letter for letter as typing does. */
export async function typeText(text: string): Promise<void> {
  for (const letter of text) {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error('no text field has the focus');
    await act(() => {
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
    });
  }
}

/** Waits until an expectation holds. */
export const eventually = (expectation: () => void | Promise<void>) =>
  vi.waitFor(expectation, { timeout: 10_000, interval: 20 });
