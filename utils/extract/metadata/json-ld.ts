// The story a page describes in JSON-LD.

import { all } from '@/utils/extract/dom';

/** What a page's JSON-LD says of its story; absent is null or empty. */
export type LinkedStory = {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly publisher: string | null;
  readonly description: string | null;
  readonly image: string | null;
  readonly lang: string | null;
};

const STORY = /(Article|Posting|Report|Review|Liveblog|Reportage|Opinion)/i;

/** The first story in the page's JSON-LD, through graphs, arrays and slightly broken JSON; null when there is none. */
export function readJsonLd(page: Document): LinkedStory | null {
  for (const script of all(page, 'script[type*="ld+json" i]')) {
    const story = findStory(parse(script.textContent ?? ''), 0);
    if (story) return describe(story);
  }
  return null;
}

/** Broken in the ways that happen: comments and CDATA around it, raw line breaks in strings, commas before brackets. */
function parse(source: string): unknown {
  const text = /[{[][\s\S]*[}\]]/.exec(source.replace(/<!\[CDATA\[|\]\]>/g, ''))?.[0] ?? '';
  for (const attempt of [text, text.replace(/\p{Cc}+/gu, ' ').replace(/,\s*(?=[}\]])/g, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

type Linked = { readonly [key: string]: unknown };

function isLinked(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null;
}

function findStory(value: unknown, depth: number): Linked | null {
  if (!isLinked(value) || depth > 4) return null;
  if (strings(value['@type']).some((type) => STORY.test(type)) && (value.headline || value.name))
    return value;
  const inner = Array.isArray(value)
    ? value
    : [value['@graph'], value.mainEntity, value.mainEntityOfPage, value.itemListElement];
  for (const item of inner) {
    const story = findStory(item, depth + 1);
    if (story) return story;
  }
  return null;
}

function describe(story: Linked): LinkedStory {
  const first = (value: unknown): string | null => strings(value)[0] ?? null;
  return {
    headline: first(story.headline) ?? first(story.name),
    authors: names(story.author ?? story.creator),
    published: first(story.datePublished) ?? first(story.dateCreated),
    publisher: names(story.publisher)[0] ?? null,
    description: first(story.description),
    image:
      first(story.image) ??
      first(
        isLinked(story.image)
          ? [story.image].flat().map((image) => isLinked(image) && image.url)
          : null,
      ),
    lang: first(story.inLanguage),
  };
}

function strings(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((item) => (typeof item === 'string' && item.trim() ? [item.trim()] : []));
}

function names(value: unknown): string[] {
  return [value].flat(2).flatMap((item) => (isLinked(item) ? strings(item.name) : strings(item)));
}
