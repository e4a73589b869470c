// Tables that only lay out the page.

import { all, rename } from './dom';
import type { Draft } from './draft';

/** Turns the body's tables for looks into plain boxes, before its lines are cleaned; so too one that the body is part of. */
export function unwrapLayoutTables(draft: Draft): Draft {
  const { body, page } = draft;
  if (body === null) return draft;
  for (const table of all(body, 'table')) if (isLayout(table)) unwrapTable(table);
  const around = body.closest('table');
  if (around === null || body === around || !isLayout(around)) return draft;
  const box = page.createElement('div');
  body.replaceWith(box);
  box.append(...body.childNodes);
  for (const cell of all(box, 'td,th')) if (!cell.closest('table')) rename(cell, 'div');
  for (const row of all(box, 'tr')) if (!row.closest('table')) row.replaceWith(...row.childNodes);
  around.replaceWith(box);
  return { ...draft, body: box };
}

/** A table for looks: one column or one row, no headings, or other blocks inside its cells. */
function isLayout(table: Element): boolean {
  if (table.querySelector('th,caption,thead')) return false;
  const rows = all(table, 'tr');
  return (
    rows.length < 2 ||
    rows.every((row) => row.children.length < 2) ||
    table.querySelector('table,td > p + p,td h2,td ul') !== null
  );
}

function unwrapTable(table: Element): void {
  for (const cell of all(table, 'td,th')) if (cell.closest('table') === table) rename(cell, 'div');
  for (const part of all(table, 'tbody,thead,tfoot,tr,colgroup,col').reverse())
    part.replaceWith(...part.childNodes);
  table.replaceWith(...table.childNodes);
}
