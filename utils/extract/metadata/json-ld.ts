// The story a page describes in JSON-LD.

import { all, fold } from '@/utils/extract/dom';
import { plainText } from './plain-text';
import { whereIs } from './same-page';

/** An author as stated: a person, or an outlet that says it is one. */
export type StatedAuthor = { readonly name: string; readonly outlet: boolean };

/** What a page's JSON-LD says of its story; absent is null or empty. */
export type LinkedStory = {
  readonly headline: string | null;
  readonly authors: readonly StatedAuthor[];
  readonly published: string | null;
  readonly publisher: string | null;
  readonly description: string | null;
  readonly image: string | null;
  readonly lang: string | null;
  readonly keywords: readonly string[];
  /** The story's text. */
  readonly body: string;
  /** Whether it calls itself news: then an editor wrote its headline, not a template. */
  readonly news: boolean;
};

/** What tells this page's story from others described on it. */
export type Here = {
  readonly urls: readonly string[];
  /** Its printed and stated titles, folded. */
  readonly titles: readonly string[];
  /** Whether the page has gone to another story since it was loaded: then only what names this one is believed. */
  readonly strict: boolean;
};

type Linked = { readonly [key: string]: unknown };
type Graph = { readonly byId: Map<string, Linked>; readonly found: Linked[] };

const STORY = /Article|Posting|Report|Review|Liveblog|Opinion/i;
const PAGE = /^(WebPage|ItemPage|CreativeWork|Recipe|VideoObject|HowTo)$/i;
const OUTLET = /Organi[sz]ation|Business|Corporation|Brand|WebSite/i;
/** Where a story may lie in a graph. What a story is about, or part of, is another thing. */
const WAYS = /^(@graph|mainEntity|mainEntityOfPage|itemListElement|item|blogPosts?)$/;

/**
 * The story that fits this page best by address and headline, the first of equals; through graphs, arrays, references
 * by `@id` and slightly broken JSON. What it leaves out is taken from the page's own description. Null when there is
 * neither, or when all is about another page.
 */
export function readJsonLd(page: Document, here: Here): LinkedStory | null {
  const graph: Graph = { byId: new Map(), found: [] };
  for (const script of all(page, 'script[type*="ld+json" i]').slice(0, 60))
    collect(parse(script.textContent ?? ''), 0, true, graph);
  const ranked = graph.found
    .map((story) => ({ story, rank: rankOf(story, here) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank);
  const best = ranked[0]?.story;
  const around = ranked.find(({ story }) => !isStory(story))?.story;
  return best === undefined ? null : describe(best, around ?? {}, graph);
}

/** Broken in the ways that happen: CDATA around it, raw line breaks, stray backslashes, commas before brackets. */
function parse(source: string): unknown {
  const text = /[{[][\s\S]*[}\]]/.exec(source.replace(/<!\[CDATA\[|\]\]>/g, ''))?.[0] ?? '';
  const mended = (): string =>
    text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*(?=[}\]])/g, '')
      .replace(/\\(?!["\\/bfnrtu])/g, '');
  for (const attempt of [() => text, mended, () => `[${mended().replace(/}\s*(?={)/g, '},')}]`]) {
    try {
      return JSON.parse(attempt());
    } catch {}
  }
  return null;
}

function collect(value: unknown, depth: number, onWay: boolean, graph: Graph): void {
  if (!isLinked(value) || depth > 8 || graph.found.length > 300) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, depth + 1, onWay, graph);
    return;
  }
  const id = value['@id'];
  // References hold the id alone, or little more.
  if (typeof id === 'string' && size(value) > size(graph.byId.get(id) ?? {}))
    graph.byId.set(id, value);
  if (onWay && (isStory(value) || strings(value['@type']).some((type) => PAGE.test(type))))
    graph.found.push(value);
  for (const [key, inner] of Object.entries(value))
    collect(inner, depth + 1, onWay && WAYS.test(key), graph);
}

/** How surely this is the page's story; 0 for another one. */
function rankOf(story: Linked, { urls, titles, strict }: Here): number {
  const { mainEntityOfPage: main } = story;
  const places = [story.url, story['@id'], main, isLinked(main) ? main['@id'] : null]
    .flatMap(strings)
    .map(whereIs(urls));
  const here = places.includes('here');
  const headline = plainText(first(story.headline) ?? first(story.name) ?? '');
  const folded = fold(headline);
  const titled =
    folded.length > 3 && titles.some((title) => title.includes(folded) || folded.includes(title));
  if (!here && !titled && (strict || places.includes('elsewhere') || !isStory(story))) return 0;
  return (
    (isStory(story) ? 20 : 1) +
    (here ? 4 : 0) +
    (titled ? 4 : 0) +
    (story.author || story.creator ? 2 : 0) +
    (story.datePublished ? 1 : 0) -
    // A review on a story's page is of one of the things it tells of.
    (/Review/.test(String(story['@type'])) ? 6 : 0)
  );
}

function describe(story: Linked, around: Linked, { byId }: Graph): LinkedStory {
  const pick = (key: string): string | null => first(story[key]) ?? first(around[key]);
  const resolve = (value: unknown): unknown =>
    isLinked(value) ? (byId.get(String(value['@id'])) ?? value) : value;
  const people = (value: unknown): StatedAuthor[] =>
    [value].flat(2).flatMap((item) => {
      const who = resolve(item);
      if (!isLinked(who)) return strings(item).map((name) => ({ name, outlet: false }));
      const outlet = strings(who['@type']).some((type) => OUTLET.test(type));
      const names = strings(who.name);
      return (names.length > 0 ? names : strings(isLinked(item) ? item.name : null)).map(
        (name) => ({ name: plainText(name), outlet }),
      );
    });
  const stated = [story.author, story.creator, around.author].map(people);
  const image = [story.image].flat().map(resolve)[0];
  return {
    headline: isStory(story) ? plainText(first(story.headline) ?? first(story.name) ?? '') : null,
    authors: stated.find((authors) => authors.length > 0) ?? [],
    published: pick('datePublished') ?? pick('dateCreated'),
    publisher: people(story.publisher ?? around.publisher)[0]?.name ?? null,
    description: pick('description'),
    image: first(image) ?? (isLinked(image) ? (first(image.url) ?? first(image.contentUrl)) : null),
    lang: pick('inLanguage'),
    keywords: strings(story.keywords),
    body: plainText(first(story.articleBody) ?? ''),
    news: strings(story['@type']).some((type) => /News|Liveblog|Report/i.test(type)),
  };
}

function isLinked(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null;
}

function isStory(value: Linked): boolean {
  return strings(value['@type']).some((type) => STORY.test(type));
}

function size(value: Linked): number {
  return Object.keys(value).length;
}

function first(value: unknown): string | null {
  return strings(value)[0] ?? null;
}

function strings(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((item) => (typeof item === 'string' && item.trim() ? [item.trim()] : []));
}
