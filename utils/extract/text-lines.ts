// An article's text, one line per block.

const BLOCKS =
  /^(address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/**
 * The text below `root`, a line per block, in the page's order. White space is one space, lines are trimmed of
 * ordinary and ideographic spaces, empty lines are left out; inside `pre` each written line is one.
 */
export function textLines(root: Element): string {
  const lines: string[] = [];
  let line = '';
  const close = (): void => {
    const trimmed = line.replace(/[\s\u3000]+/g, ' ').trim();
    if (trimmed !== '') lines.push(trimmed);
    line = '';
  };
  const walk = (node: Node, preformatted: boolean): void => {
    if (node.nodeType === node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      const [first = '', ...rest] = preformatted ? text.split('\n') : [text];
      line += first;
      for (const next of rest) {
        close();
        line = next;
      }
      return;
    }
    const name = node.nodeName.toLowerCase();
    const block = BLOCKS.test(name);
    if (block) close();
    for (const child of node.childNodes) walk(child, preformatted || name === 'pre');
    if (block) close();
  };
  walk(root, false);
  close();
  return lines.join('\n');
}
