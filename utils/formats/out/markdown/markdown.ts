// A story as Markdown: GFM, with YAML front matter.

import { type FilesWriter, partialNote, type WriteOptions } from '@/utils/formats/writer';
import { parseHtml } from '@/utils/html/parse';
import { sanitizeHtml } from '@/utils/html/sanitize';
import type { ArticleWithBody } from '@/utils/model/article';
import { escapeInline } from './escape-text';
import { frontMatter } from './front-matter';
import { createConverter } from './rules';
import { simplify } from './simplify';

/**
 * Front matter, the title as the only first-level heading, then the body. Pictures are written with their absolute
 * address, or with what `shownImages` names for it. A link story without a body holds its address and its excerpt.
 */
export const markdownWriter: FilesWriter = {
  container: 'files',
  writeArticle: (written, options) => {
    const title = escapeInline(written.article.title.replace(/\s+/g, ' ').trim());
    const heading = title === '' ? '' : `# ${title.replace(/(?<=^|\s)#+$/, '\\$&')}\n\n`;
    const note = partialNote(written.article, options).map((line) => `*${escapeInline(line)}*\n\n`);
    return `${frontMatter(written.article)}\n${heading}${note.join('')}${bodyOf(written, options)}\n`;
  },
};

/** The body alone as GFM, without front matter and title; the same writing as in a file. */
export function htmlToMarkdown(
  html: string,
  shownImages: WriteOptions['shownImages'] = undefined,
): string {
  const { body } = parseHtml(sanitizeHtml(html));
  simplify(body);
  return createConverter((address) => shownImages?.get(address) ?? address).turndown(body);
}

function bodyOf({ article, html }: ArticleWithBody, { shownImages }: WriteOptions): string {
  const body = htmlToMarkdown(html, shownImages);
  if (body !== '') return body;
  const excerpt = escapeInline((article.excerpt ?? '').replace(/\s+/g, ' ').trim());
  const address = /^https?:[^\s<>\\]+$/i.test(article.url)
    ? `<${article.url}>`
    : escapeInline(article.url);
  return excerpt === '' ? address : `${address}\n\n${excerpt}`;
}
