// Emphasis that is still emphasis when it is read back, also in scripts that put no spaces between words.

/** The delimiters of GFM and the elements that say the same. */
const ELEMENTS = { '*': 'em', '**': 'strong', '~~': 'del' } as const;

/** How a passage is marked. */
export type EmphasisMark = keyof typeof ELEMENTS;

/**
 * `content` (Markdown) marked as emphasis. `before` and `after` are the characters beside it, empty at a line's
 * edge. Where CommonMark would not take the delimiters for such (`他说**“好。”**然后`: a quote beside a letter) the
 * element is written instead. White space and line breaks at its edges stay outside; content of several blocks is
 * left unmarked.
 */
export function emphasize(
  content: string,
  mark: EmphasisMark,
  before: string,
  after: string,
): string {
  const [, lead = '', inner = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? [];
  if (inner === '' || /\n[ \t]*\n/.test(inner)) return content;
  const opens = canTouch(lead.at(-1) ?? before, [...inner.slice(0, 2)][0] ?? '');
  const closes = canTouch(trail.at(0) ?? after, [...inner.slice(-2)].at(-1) ?? '');
  const element = ELEMENTS[mark];
  const marked = opens && closes ? mark + inner + mark : `<${element}>${inner}</${element}>`;
  return lead + marked + trail;
}

/**
 * CommonMark's flanking rule: a delimiter with punctuation inside needs space or punctuation outside. Readers
 * differ on symbols beyond ASCII (0.30 and 0.31 of the specification do): both cases have to come out right.
 */
function canTouch(outside: string, inside: string): boolean {
  if (outside === '*' || outside === '~') return false;
  return (
    !/[\p{P}\p{S}]/u.test(inside) ||
    outside === '' ||
    /\s|[!-/:-@[-`{-~]|(?![\u{10000}-\u{10ffff}])\p{P}/u.test(outside)
  );
}
