// The piece of a text in which a query was found, with the hits marked.

import { foldText } from '@/utils/text/fold';
import { findPhrase } from './tokenize';

/** A piece of a snippet; those with `hit` are marked. */
export type SnippetPart = { readonly text: string; readonly hit: boolean };

/** What is looked for: phrases as `phraseText` gives them. */
export type Sought = { readonly text: string; readonly open: boolean };

/** UTF-16 units before the first hit, and in all: two or three lines of a list. */
const BEFORE = 40;
const LENGTH = 160;

/** Texts are looked through in parts of so many units: folding all of a long one for its first lines would be waste. */
const PART = 20_000;
/** What two parts share: a hit across their border is whole in one of them. */
const SHARED = 200;

/**
 * A snippet around the first place of the first phrase that is there; the beginning of the text when none is. White space is single
 * spaces; `…` where text is left out. Empty for an empty text.
 */
export function makeSnippet(text: string, sought: readonly Sought[]): SnippetPart[] {
  for (let start = 0; start < text.length; start += PART - SHARED) {
    const part = mapText(text.slice(start, start + PART));
    const first = firstHit(part.folded, sought);
    if (first !== null) return cut(text, start + part.origin(first), sought);
  }
  return cut(text, 0, sought);
}

/** A whole short text, a title for one, with the hits marked. */
export function markHits(text: string, sought: readonly Sought[]): SnippetPart[] {
  const { folded, origin } = mapText(text);
  const marks: { from: number; to: number }[] = [];
  for (const { text: phrase, open } of sought) {
    for (let at = findPhrase(folded, phrase, open, 0); at >= 0; ) {
      const end = at + phrase.length;
      marks.push({ from: origin(at), to: origin(end) });
      at = findPhrase(folded, phrase, open, end);
    }
  }
  const parts: SnippetPart[] = [];
  let done = 0;
  for (const { from, to } of marks.sort((one, other) => one.from - other.from)) {
    if (from < done) continue;
    if (from > done) parts.push({ text: text.slice(done, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    done = to;
  }
  if (done < text.length) parts.push({ text: text.slice(done), hit: false });
  return parts;
}

function firstHit(folded: string, sought: readonly Sought[]): number | null {
  for (const { text, open } of sought) {
    const at = findPhrase(folded, text, open, 0);
    if (at >= 0) return at;
  }
  return null;
}

function cut(text: string, hit: number, sought: readonly Sought[]): SnippetPart[] {
  const from = hit <= BEFORE ? 0 : wholeFrom(text, hit - BEFORE);
  const to = Math.min(text.length, wholeFrom(text, from + LENGTH));
  const shown = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  if (shown === '') return [];
  const parts = markHits(shown, sought);
  const dots = { text: '…', hit: false };
  return [...(from > 0 ? [dots] : []), ...parts, ...(to < text.length ? [dots] : [])];
}

/** The next place, at most twenty units on, where no word is cut; the place itself in scripts without spaces. */
function wholeFrom(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/u);
  const place = space < 0 ? at : at + space;
  const code = text.charCodeAt(place);
  // Never between the halves of one character.
  return code >= 0xdc00 && code <= 0xdfff ? place + 1 : place;
}

/**
 * A text in the form in which phrases are compared, and from where in it each unit comes. Folded piece by piece, a letter with
 * its marks each: what is longer or shorter than before keeps its place.
 */
function mapText(text: string): { folded: string; origin: (at: number) => number } {
  let folded = '';
  const origins: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const known = /[\p{L}\p{M}\p{N}]/u.test(piece);
    const form = known ? foldText(piece) : folded.endsWith(' ') ? '' : ' ';
    for (let unit = 0; unit < form.length; unit += 1) origins.push(index);
    folded += form;
  }
  origins.push(text.length);
  return { folded, origin: (at) => origins[at] ?? text.length };
}
