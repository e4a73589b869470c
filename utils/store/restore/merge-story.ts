// A story of a backup beside what the library has of it: which of both counts, and what the library lacks. Pure.

import type { Content } from '@/utils/model/article';
import { normalizeTags } from '@/utils/model/tag';
import { type Edit, isRealEdit, type NewBody } from '../act/plan';
import type { ArticleRow } from '../database';
import { namedRevisions } from '../kept-bodies';
import type { PackedStory } from './pack-story';

/** What the library has: the row of the same id, else one of the same address, and its bodies. */
export type Known = {
  readonly row: ArticleRow;
  readonly bodies: readonly Pick<Content, 'revision' | 'sha256'>[];
};

/** What becomes of the story, and what is to be written for it. */
export type Merge =
  | { readonly fate: 'added' | 'updated'; readonly edit: Edit; readonly bodies: readonly NewBody[] }
  | { readonly fate: 'same' | 'stayed' };

/** How a tag is spelled in the library; the tag itself where it is unknown. */
export type Spelling = (tag: string) => string;

/**
 * Merges one story. The row with the larger version counts; of a row that stays, bodies that the library lost come back.
 * A story that was saved anew under another id keeps that, and gets what it lacks: tags, star, progress, a body.
 */
export function mergeStory(story: PackedStory, known: Known | null, spelling: Spelling): Merge {
  const tags = normalizeTags(story.row.tags.map(spelling));
  const row = { ...story.row, tags };
  if (known === null)
    return { fate: 'added', edit: { before: null, after: row }, bodies: story.bodies };
  if (known.row.id !== row.id) return mergeTwin({ ...story, row }, known);
  if (row.version > known.row.version) return takeOver({ ...story, row }, known);
  return fillUp({ ...story, row }, known);
}

/** The backup's row, with its bodies under numbers that are free. */
function takeOver({ row, bodies }: PackedStory, { row: before, bodies: kept }: Known): Merge {
  const placed = place(bodies, kept, before);
  const numberOf = (revision: number | null) => placed.numbers.get(revision ?? 0) ?? null;
  const revision = numberOf(row.revision) ?? 0;
  const after = { ...row, revision, heldRevision: numberOf(row.heldRevision) };
  return merged({ before, after }, placed.added, 'same');
}

/** The library's row, with the bodies it speaks of. */
function fillUp({ row, bodies }: PackedStory, { row: before, bodies: kept }: Known): Merge {
  const wanted = namedRevisions(before);
  const lost = bodies.filter(
    ({ content: { revision } }) =>
      wanted.includes(revision) && kept.every((one) => one.revision !== revision),
  );
  return merged(
    { before, after: before },
    lost,
    isRealEdit({ before, after: row }) ? 'stayed' : 'same',
  );
}

function mergeTwin({ row, bodies }: PackedStory, { row: before, bodies: kept }: Known): Merge {
  const shown = bodies.filter(({ content }) => content.revision === row.revision);
  const placed = place(shown, kept, before);
  const isBetter = before.revision === 0 && shown.length > 0;
  const facts = isBetter ? shown[0]?.content.facts : undefined;
  const after: ArticleRow = {
    ...before,
    ...facts,
    ...(isBetter ? { kind: row.kind, revision: placed.numbers.get(row.revision) ?? 0 } : {}),
    canonicalUrl: before.canonicalUrl,
    tags: normalizeTags([...before.tags, ...row.tags]),
    starred: before.starred === 1 ? 1 : row.starred,
    readingProgress: Math.max(before.readingProgress, row.readingProgress),
    addresses: [...new Set([...before.addresses, ...row.addresses])],
  };
  return merged({ before, after }, placed.added, 'stayed');
}

function merged(edit: Edit, bodies: readonly NewBody[], otherwise: 'same' | 'stayed'): Merge {
  return isRealEdit(edit) || bodies.length > 0
    ? { fate: 'updated', edit, bodies }
    : { fate: otherwise };
}

/**
 * Gives the bodies a place beside those that are kept: one that is there already keeps the number it has there, and a number that
 * another body has is not used again, for bodies are never changed.
 */
function place(
  bodies: readonly NewBody[],
  kept: Known['bodies'],
  { id }: ArticleRow,
): { readonly added: readonly NewBody[]; readonly numbers: ReadonlyMap<number, number> } {
  const numbers = new Map<number, number>();
  const added: NewBody[] = [];
  const taken = new Set(kept.map(({ revision }) => revision));
  for (const { content, html } of bodies) {
    const there = kept.find(({ sha256 }) => sha256 === content.sha256);
    const free = taken.has(content.revision) ? Math.max(0, ...taken) + 1 : content.revision;
    const revision = there?.revision ?? free;
    numbers.set(content.revision, revision);
    if (there !== undefined) continue;
    taken.add(revision);
    added.push({ html, content: { ...content, articleId: id, revision } });
  }
  return { added, numbers };
}
