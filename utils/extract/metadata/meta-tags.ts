// The page's meta elements.

import { all } from '@/utils/extract/dom';
import { plainText } from './plain-text';

/** What the page's meta elements say. */
export type MetaTags = {
  /** The first filled one among names with spaces between them, lower case; null when none is there. */
  readonly first: (names: string) => string | null;
  /** All of one name, in order. */
  readonly every: (names: string) => readonly string[];
  /** The first whose name a pattern fits. */
  readonly like: (name: RegExp) => string | null;
};

/** Nothing stated. */
export const NO_META_TAGS: MetaTags = {
  first: () => null,
  every: () => [],
  like: () => null,
};

/** Reads `<meta name|property|itemprop content>` of the whole page. */
export function readMetaTags(page: Document): MetaTags {
  const found = new Map<string, string[]>();
  for (const meta of all(page, 'meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    const names = ['property', 'name', 'itemprop']
      .flatMap((attribute) => meta.getAttribute(attribute)?.toLowerCase().trim().split(/\s+/) ?? [])
      .map((name) => name.replace(/^http:\/\/ogp\.me\/ns(\/article)?#/, 'og:'));
    for (const name of new Set(names)) {
      const values = found.get(name);
      if (values) values.push(content);
      else found.set(name, [content]);
    }
  }
  const every = (names: string): readonly string[] =>
    names
      .split(' ')
      .map((name) => found.get(name))
      .find(Boolean)
      ?.map(plainText) ?? [];
  return {
    every,
    first: (names) => every(names)[0] ?? null,
    like: (name) => [...found].find(([key]) => name.test(key))?.[1][0] ?? null,
  };
}
