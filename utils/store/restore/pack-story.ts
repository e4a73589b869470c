// A story out of a backup, ready to be stored: bodies packed, and something to show where the shown body is lost.

import type { Content } from '@/utils/model/article';
import type { BackupStory } from '@/utils/model/backup';
import type { NewBody } from '../act/plan';
import { gzipText, sha256Hex } from '../body-codec';
import type { ArticleRow } from '../database';

/** A story with packed bodies. Its row shows one of them, or none and is a link. */
export type PackedStory = {
  readonly row: ArticleRow;
  readonly bodies: readonly NewBody[];
  /** The shown body is made of text alone. */
  readonly textOnly: boolean;
};

/**
 * Packs a story. Bodies without HTML are left out, but for the shown one: that becomes paragraphs of its text. If there is no
 * text either, the newest other body is shown. `pack` is the seam for a preview, which stores nothing.
 */
export async function packStory(
  { article, contents }: BackupStory,
  pack: (html: string) => Promise<Content['htmlGzip']> = gzipText,
): Promise<PackedStory> {
  const shown = contents.find(({ revision }) => revision === article.revision);
  const textOnly = shown !== undefined && shown.html === null && shown.text.trim() !== '';
  const bodies: NewBody[] = [];
  for (const one of contents) {
    const html = one === shown && textOnly ? paragraphs(one.text) : one.html;
    if (html === null) continue;
    const { html: _html, ...revision } = one;
    const [htmlGzip, sha256] = await Promise.all([pack(html), sha256Hex(html)]);
    bodies.push({ html, content: { ...revision, articleId: article.id, htmlGzip, sha256 } });
  }
  return { row: soundRow(article, bodies), bodies, textOnly };
}

/** The row, showing a body that is there and known by its addresses. */
function soundRow(row: ArticleRow, bodies: readonly NewBody[]): ArticleRow {
  const has = (revision: number | null) =>
    bodies.some(({ content }) => content.revision === revision);
  const addresses = [...new Set([row.canonicalUrl, ...row.addresses])];
  const heldRevision = has(row.heldRevision) ? row.heldRevision : null;
  const sound = { ...row, addresses, heldRevision };
  if (row.revision === 0 || has(row.revision)) return sound;
  const newest = bodies.map(({ content }) => content).sort((a, b) => b.revision - a.revision)[0];
  return newest === undefined
    ? { ...sound, revision: 0, heldRevision: null }
    : { ...sound, ...newest.facts, revision: newest.revision, heldRevision: null };
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`,
    )
    .join('');
}
