// Whom to believe about a story's authors.

import { fold } from '@/utils/extract/dom';
import { cleanStated, isAgency, isFullName, isOutlet } from './byline';
import type { StatedAuthor } from './json-ld';
import type { PrintedAuthors } from './printed-authors';
import { namesSite, type Site } from './site-suffix';

/** The authors that the parts of a page name. */
export type AuthorClues = {
  /** Lists of stated authors, most trusted first: JSON-LD, meta elements. */
  readonly stated: readonly (readonly StatedAuthor[])[];
  readonly printed: PrintedAuthors;
  /** What a Chinese label names, 作者：X. */
  readonly labelled: string | null;
  readonly source: string | null;
  readonly lang: string | null;
  /** What the document's title says after the story's: site and section. */
  readonly ending: string;
};

/** One Chinese name or several, or a handle in Latin letters. */
const PERSON = /^(?:[\p{Script=Han}·]{2,4}(?:[ 、,][\p{Script=Han}·]{2,4})*|[\w .-]{2,40})$/u;

/** `A, B`: persons in full before others, a handle or the outlet itself only where nobody else signs. */
export function chooseByline(clues: AuthorClues, site: Site): string | null {
  const chinese = clues.lang?.startsWith('zh') === true;
  const isSite = (name: string): boolean =>
    fold(name) === fold(site.siteName ?? '') ||
    fold(name) === fold(clues.source ?? '') ||
    namesSite(name, site, true);
  const persons = (names: readonly string[]): string[] =>
    names.filter(
      (name) =>
        !isSite(name) &&
        !/[摄攝]影?$/.test(name) &&
        (!chinese || (PERSON.test(name) && !isOutlet(name) && !clues.ending.includes(name))),
    );
  const stated = clues.stated.map((authors) =>
    authors
      .map(({ name, outlet }) => ({ name: cleanStated(name), outlet }))
      .filter(({ name }) => name !== ''),
  );
  const whole = stated.map((authors) => authors.map(({ name }) => name));
  const named = whole.map(persons);
  // Without a label, four Han characters are rather a section than a person.
  const printed = persons(clues.printed.names).filter(
    (name) => !chinese || !/^\p{Script=Han}{4}$/u.test(name),
  );
  const near = clues.printed.near ? printed : [];
  const labelled = persons(clues.labelled === null ? [] : [clues.labelled]);
  const outlets = new Set(
    stated
      .flat()
      .filter(({ outlet }) => outlet)
      .map(({ name }) => name),
  );
  const isOrgan = (name: string): boolean =>
    outlets.has(name) || isOutlet(name) || isAgency(name) || namesSite(name, site);
  const inFull = (names: readonly string[]): boolean =>
    names.some((name) => isFullName(name) && !isOrgan(name));
  const weakly = (names: readonly string[]): boolean => names.some((name) => !isOrgan(name));
  const choices = [
    ...[...named, near, labelled].filter(inFull),
    ...named.filter((names) => names.some(isAgency)),
    ...[printed].filter(inFull),
    stated.flat().some(({ name, outlet }) => outlet || isOutlet(name))
      ? persons(clues.printed.signed)
      : [],
    ...[...named, labelled].filter(weakly),
    ...(chinese ? [] : whole),
    ...[near, printed].filter(weakly),
    ...named,
    printed,
    chinese || clues.printed.loose === null ? [] : [clues.printed.loose],
  ];
  const chosen = choices.find((names) => names.length > 0) ?? [];
  const unique = chosen.filter(
    (name, index) => chosen.findIndex((other) => fold(other).includes(fold(name))) === index,
  );
  return unique.slice(0, 12).join(', ') || null;
}
