import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TagField } from '@/components/tags/tag-field';
import {
  allByTestId,
  byTestId,
  clearPage,
  click,
  expectAccessible,
  LOOKS,
  press,
  setTheme,
  show,
  translatorFor,
  typeText,
} from '@/test/support/component';
import type { TagCount } from '@/utils/model/tag';

afterEach(clearPage);

const KNOWN: readonly TagCount[] = [
  { key: 'politics', name: 'Politics', count: 12 },
  { key: 'poetry', name: 'poetry', count: 3 },
  { key: 'europe/poland', name: 'Europe/Poland', count: 5 },
  { key: '水利', name: '水利', count: 2 },
];

/** The field with a story behind it. */
function Story({ start = [], keywords = [] }: { start?: string[]; keywords?: string[] }) {
  const [tags, setTags] = useState<readonly string[]>(start);
  return (
    <TagField
      tags={tags}
      known={KNOWN}
      keywords={keywords}
      onAdd={(added) => setTags((now) => [...now, ...added])}
      onRemove={(removed) => setTags((now) => now.filter((tag) => tag !== removed))}
    />
  );
}

const tags = () => allByTestId('tag-chip').map((chip) => chip.dataset.tag);
const options = () => allByTestId('tag-option').map((option) => option.dataset.tag);
const field = () => byTestId('tag-input') as HTMLInputElement;

async function showFocused(story = <Story />) {
  await show(story);
  // The list of known tags comes a moment after the field.
  await vi.waitFor(() => expect(document.querySelector('[role=listbox]')).not.toBeNull());
  await act(() => field().focus());
}

describe('the tag field', () => {
  test.each([
    ['Enter', 'bridges', 'Enter', ['bridges']],
    ['a comma', 'bridges,', null, ['bridges']],
    ['a Chinese comma', '黄河，', null, ['黄河']],
    ['the enumeration comma', '黄河、', null, ['黄河']],
    ['a semicolon', 'a; b;', null, ['a', 'b']],
  ])('adds with %s', async (_how, typed, key, wanted) => {
    await showFocused();
    await typeText(typed);
    if (key !== null) await press(key);
    expect(tags()).toEqual(wanted);
    expect(field().value.trim()).toBe('');
  });

  test('shows no list over what is below once a comma has added the tag', async () => {
    await showFocused();
    await typeText('bridges,');
    expect(options()).toEqual([]);
    await typeText('bridges,po');
    expect(options()).toContain('poetry');
  });

  test('adds what is typed when it loses the focus', async () => {
    await showFocused();
    await typeText('half');
    await act(() => field().blur());
    expect(tags()).toEqual(['half']);
  });

  test('adds what is typed when the page loses the focus, as a popup does', async () => {
    await showFocused();
    await typeText('half');
    await act(() => {
      dispatchEvent(new Event('blur'));
    });
    expect(tags()).toEqual(['half']);
  });

  test('does not add a tag twice, in whatever spelling', async () => {
    await showFocused(<Story start={['Politics']} />);
    await typeText('POLITICS');
    await press('Enter');
    expect(tags()).toEqual(['Politics']);
    expect(field().value).toBe('');
  });

  test('leaves the Enter that ends a composition to the input method', async () => {
    await showFocused();
    await typeText('shuili');
    await press('Enter', { isComposing: true });
    expect(tags()).toEqual([]);
    expect(field().value).toBe('shuili');
  });

  test('takes the last tag away with Backspace, in the empty field only', async () => {
    await showFocused(<Story start={['one', 'two']} />);
    await typeText('x');
    await press('Backspace');
    expect(tags()).toEqual(['one', 'two']);
    await press('Escape');
    expect(field().value).toBe('');
    await press('Backspace');
    expect(tags()).toEqual(['one']);
  });

  test('keeps the focus when a tag is removed with its button', async () => {
    await showFocused(<Story start={['one', 'two']} />);
    await click(byTestId('remove-tag'));
    expect(tags()).toEqual(['two']);
    expect(document.activeElement).toBe(field());
  });

  test('says aloud what was added and removed', async () => {
    await showFocused();
    await typeText('bridges,');
    const status = document.querySelector('[role="status"]');
    expect(status?.textContent).toBe('Tag added: bridges');
    await press('Backspace');
    expect(status?.textContent).toBe('Tag removed: bridges');
  });
});

describe('its list of known tags', () => {
  test('stays closed until something is typed, so that it covers nothing', async () => {
    await showFocused();
    expect(options()).toEqual([]);
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  test('offers what begins with the typed text first, the most used on top', async () => {
    await showFocused();
    await typeText('po');
    expect(options()).toEqual(['Politics', 'poetry', 'Europe/Poland']);
    expect(field().getAttribute('aria-expanded')).toBe('true');
  });

  test('is walked with the arrow keys and names the option it is on', async () => {
    await showFocused();
    await typeText('po');
    await press('ArrowDown');
    await press('ArrowDown');
    const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
    expect(active?.dataset.tag).toBe('poetry');
    expect(active?.getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(tags()).toEqual(['poetry']);
  });

  test('goes round: up from the field is the last option', async () => {
    await showFocused();
    await typeText('po');
    await press('ArrowUp');
    await press('Enter');
    expect(tags()).toEqual(['Europe/Poland']);
  });

  test('takes a click without losing what the field was for', async () => {
    await showFocused();
    await typeText('水');
    await act(() => byTestId('tag-option').click());
    expect(tags()).toEqual(['水利']);
    expect(document.activeElement).toBe(field());
  });

  test('closes with Escape before Escape does anything else', async () => {
    await showFocused();
    await typeText('po');
    const first = await press('Escape');
    expect(options()).toEqual([]);
    expect(first.defaultPrevented).toBe(true);
    expect(field().value).toBe('po');
    await press('Escape');
    expect(field().value).toBe('');
    expect((await press('Escape')).defaultPrevented).toBe(false);
  });
});

describe('the page’s keywords', () => {
  test('are one click each, and are gone once they are tags', async () => {
    await showFocused(<Story keywords={['ferries', 'Winter', 'ferries']} start={['winter']} />);
    await vi.waitFor(() => byTestId('tag-keyword'));
    expect(allByTestId('tag-keyword').map((chip) => chip.dataset.tag)).toEqual(['ferries']);
    await click(byTestId('tag-keyword'));
    expect(tags()).toEqual(['winter', 'ferries']);
    expect(allByTestId('tag-keyword')).toEqual([]);
    expect(document.activeElement).toBe(field());
  });

  test('are few, and never whole phrases', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `keyword ${n}`);
    await showFocused(<Story keywords={['a keyword that is really a whole sentence', ...many]} />);
    await vi.waitFor(() => byTestId('tag-keyword'));
    expect(allByTestId('tag-keyword').map((chip) => chip.dataset.tag)).toEqual(many.slice(0, 6));
  });
});

test.each(LOOKS)('is accessible in %s, %s, closed and open', async (language, theme) => {
  setTheme(theme);
  await show(<Story start={['one']} keywords={['ferries']} />, {
    translator: translatorFor(language),
  });
  await expectAccessible();
  await act(() => field().focus());
  await typeText('po');
  await press('ArrowDown');
  await expectAccessible();
});
