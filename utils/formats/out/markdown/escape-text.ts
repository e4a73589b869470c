// Text made literal in Markdown: what a reader sees is what the page said.

/**
 * `text` with everything that CommonMark or GFM would take for markup escaped, wherever in a line it stands;
 * the text may also begin a line. `!` before a link and `|` inside a table are left to those who know of them.
 * Addresses that should be links are links before this: GFM's own search for them would swallow escapes.
 */
export function escapeText(text: string): string {
  return escapeLineStart(escapeInline(text));
}

/** As `escapeText`, for text that never begins a line. */
export function escapeInline(text: string): string {
  return (
    text
      .replace(/[\\*`[\]]/g, '\\$&')
      // Between letters an underscore is literal anyway; names and addresses stay readable.
      .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => run.replaceAll('_', '\\_'))
      // One tilde strikes out in GFM too: 2~3 and 5~6 would. In /~name it can open nothing that closes.
      .replace(/(?<!\/)~|~(?![\p{L}\p{N}])/gu, '\\~')
      .replace(/<(?=\S)/g, '\\<')
      .replace(/&(?=#?\w{1,32};)/g, '\\&')
      .replace(/(?<![a-z])(https?)(?=:\/\/)|(?<![a-z])(www)(?=\.\S*(?:[\\|]|$))/gi, '$&\\')
  );
}

function escapeLineStart(text: string): string {
  return (
    text
      .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
      .replace(/^([-+])(?=\s|$)/, '\\$1')
      // Rules, underlines of headings, and the line under a table's head.
      .replace(/^([-=:])(?=[-=:| ]*$)/, '\\$1')
      .replace(/^\|(?=[-:| ]*$)/, '&#124;')
      .replace(/^>/, '\\>')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}
