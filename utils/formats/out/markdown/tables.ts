// GFM tables: one line a row, a head always, spans filled with empty cells.

import type TurndownService from 'turndown';

/** More than any real table spans; a hostile one must not fill the memory. */
const WIDEST_SPAN = 100;

/** Teaches `service` tables. Cells hold no blocks that a line cannot hold: `simplify` has seen to it. */
export function addTableRules(service: TurndownService): void {
  // A cell is written before its row is known: its content waits here for the table.
  const written = new WeakMap<Element, string>();
  service.addRule('table cell', {
    filter: ['td', 'th', 'caption'],
    replacement: (content, node) => {
      written.set(node, content);
      return '';
    },
  });
  service.addRule('table part', {
    filter: ['tr', 'thead', 'tbody', 'tfoot', 'colgroup', 'col'],
    replacement: () => '',
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (_content, node) => writeTable(node, (cell) => oneLine(written.get(cell) ?? '')),
  });
}

function writeTable(table: HTMLElement, textOf: (cell: Element) => string): string {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.children.length > 0);
  const grid = fillGrid(rows, textOf);
  const width = Math.max(0, ...grid.map((row) => row.length));
  const caption = table.querySelector('caption');
  const title = caption === null ? '' : textOf(caption);
  const above = title === '' ? '' : `*${title}*\n\n`;
  if (width === 0) return `\n\n${above}\n\n`;
  const head = rows[0] !== undefined && isHead(rows[0]) ? (grid.shift() ?? []) : [];
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`;
  const rule = `| ${Array.from({ length: width }, () => '---').join(' | ')} |`;
  return `\n\n${above}${[line(head), rule, ...grid.map(line)].join('\n')}\n\n`;
}

function isHead(row: Element): boolean {
  return (
    row.parentElement?.localName === 'thead' ||
    [...row.children].every(({ localName }) => localName === 'th')
  );
}

function fillGrid(rows: readonly Element[], textOf: (cell: Element) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      while (grid[top]?.[column] !== undefined) column += 1;
      const across = span(cell, 'colspan');
      for (const spanned of grid.slice(top, top + span(cell, 'rowspan'))) {
        for (let offset = 0; offset < across; offset += 1) spanned[column + offset] ??= '';
      }
      const own = grid[top];
      if (own !== undefined) own[column] = textOf(cell);
    }
  }
  return grid;
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const count = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), WIDEST_SPAN) : 1;
}

function oneLine(content: string): string {
  return content
    .trim()
    .replace(/[ \t]*\n\s*/g, '<br>')
    .replaceAll('|', '\\|');
}
