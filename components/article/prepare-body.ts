// A stored body made ready for the page: safe again, links lead out, wide things scroll. Pictures stay unloaded.

import { parseHtml } from '@/utils/html/parse';
import { sanitizeHtml } from '@/utils/html/sanitize';
import styles from './article-html.module.css';

/** What a screen reader says of a thing that has no name of its own. */
export type BodyLabels = {
  readonly picture: string;
  readonly table: string;
  readonly code: string;
};

/**
 * The body as inert nodes. The database is not trusted, so the HTML is sanitised here again, whatever was done when
 * it was stored. No text is added or taken away: positions of marked passages count on it.
 */
export function prepareBody(html: string, labels: BodyLabels): DocumentFragment {
  const inert = parseHtml(sanitizeHtml(html));
  for (const heading of inert.querySelectorAll('h1')) lowerHeading(heading);
  for (const link of inert.querySelectorAll('a[href]')) leadOut(link);
  for (const table of inert.querySelectorAll('table')) wrapTable(table, labels.table);
  for (const code of inert.querySelectorAll('pre')) {
    code.setAttribute('tabindex', '0');
    code.setAttribute('role', 'region');
    code.setAttribute('aria-label', labels.code);
  }
  const fragment = inert.createDocumentFragment();
  fragment.append(...inert.body.childNodes);
  return fragment;
}

/** The page's one `h1` is the story's title, which stands above the body. */
function lowerHeading(heading: Element): void {
  const lower = heading.ownerDocument.createElement('h2');
  for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
  lower.append(...heading.childNodes);
  heading.replaceWith(lower);
}

function leadOut(link: Element): void {
  if (link.getAttribute('href')?.startsWith('#') === true) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
  link.setAttribute('referrerpolicy', 'no-referrer');
}

/** A table wider than the column scrolls by itself; the box takes focus so that the keys can scroll it too. */
function wrapTable(table: Element, label: string): void {
  if (table.parentElement?.closest('table') != null) return;
  const box = table.ownerDocument.createElement('div');
  box.className = styles.wide ?? '';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', table.querySelector('caption')?.textContent?.trim() || label);
  table.replaceWith(box);
  box.append(table);
}
