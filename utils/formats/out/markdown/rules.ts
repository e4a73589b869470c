// How each element is written in GFM. Turndown walks the tree; every rule that meets real pages is our own.

import TurndownService from 'turndown';
import { type EmphasisMark, emphasize } from './emphasis';
import { escapeInline, escapeText } from './escape-text';
import { BANG } from './simplify';
import { addTableRules } from './tables';

/** A converter for one simplified article body; `addressOf` names what is written for a picture's address. */
export function createConverter(addressOf: (address: string) => string): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  service.escape = escapeText;
  service.addRule('paragraph', {
    filter: 'p',
    replacement: (content) => `\n\n${content.replace(/[ \t]*\n(?:[ \t]*\n)+/g, '\n\n')}\n\n`,
  });
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: writeHeading,
  });
  service.addRule('quote', {
    filter: 'blockquote',
    replacement: (content) =>
      `\n\n${trimLines(content).replace(/^/gm, '> ').replace(/^> $/gm, '>')}\n\n`,
  });
  service.addRule('item', { filter: 'li', replacement: writeItem });
  service.addRule('fence', { filter: 'pre', replacement: (_content, node) => writeFence(node) });
  service.addRule('code', {
    filter: 'code',
    replacement: (_content, node) => codeSpan(node.textContent ?? ''),
  });
  service.addRule('emphasis', { filter: ['em', 'i'], replacement: emphasisRule('*') });
  service.addRule('strong', {
    filter: ['strong', 'b'],
    replacement: emphasisRule('**'),
  });
  service.addRule('struck', { filter: ['del', 's'], replacement: emphasisRule('~~') });
  service.addRule('raised', {
    filter: ['sup', 'sub'],
    replacement: (content, node) => `<${node.localName}>${content}</${node.localName}>`,
  });
  service.addRule('caption', {
    filter: 'figcaption',
    replacement: (content) =>
      `\n\n${trimLines(content)
        .split(/\n{2,}/)
        .map((paragraph) => emphasize(paragraph, '*', '', ''))
        .join('\n\n')}\n\n`,
  });
  service.addRule('link', { filter: 'a', replacement: writeLink });
  service.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) => {
      const address = node.getAttribute('data-src') ?? '';
      if (!/^https?:\/\//i.test(address)) return '';
      const alt = escapeInline((node.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim());
      return `![${alt}](${destination(addressOf(address))})`;
    },
  });
  service.addRule('bang', { filter: (node) => node.localName === BANG, replacement: () => '\\!' });
  addTableRules(service);
  return service;
}

/** The story's title is the only first level. */
function writeHeading(content: string, node: HTMLElement): string {
  const level = Math.max(2, Number(node.localName.slice(1)));
  const line = content.replace(/\s*\n\s*/g, ' ').trim();
  return `\n\n${'#'.repeat(level)} ${line.replace(/(?<=^|\s)#+$/, '\\$&')}\n\n`;
}

function writeItem(content: string, node: HTMLElement): string {
  const list = node.parentElement;
  let marker = '- ';
  if (list?.localName === 'ol') {
    const items = [...list.children].filter(({ localName }) => localName === 'li');
    const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
    const number = (Number.isFinite(start) ? start : 1) + items.indexOf(node);
    marker = `${Math.min(Math.max(number, 0), 999_999_999)}. `;
  }
  const loose = /\n$/.test(content) ? '\n' : '';
  const inset = trimLines(content).replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
  return `${marker}${inset}${loose}${node.nextSibling === null ? '' : '\n'}`;
}

function writeFence(pre: HTMLElement): string {
  const text = (pre.textContent ?? '').replace(/^\n|\n+$/g, '');
  const named = [pre, ...pre.querySelectorAll('code')].map(({ className }) =>
    /language-([\w+#.-]+)/.exec(className),
  );
  const language = named.find((match) => match !== null)?.[1] ?? '';
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `\n\n${fence}${language}\n${text}\n${fence}\n\n`;
}

function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.trim() === '') return line;
  const ticks = '`'.repeat(longestRun(line) + 1);
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return ticks + pad + line + pad + ticks;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function emphasisRule(mark: EmphasisMark) {
  return (content: string, node: HTMLElement): string =>
    emphasize(content, mark, besides(node, 'previousSibling'), besides(node, 'nextSibling'));
}

/** The character beside an element in its line; `*` for emphasis before it, whose delimiters it would join. */
function besides(element: Node, side: 'previousSibling' | 'nextSibling'): string {
  const sibling = element[side];
  if (sibling === null) {
    const parent = element.parentNode;
    const inline = parent !== null && /^(?:a|em|i|strong|b|del|s|sup|sub)$/i.test(parent.nodeName);
    return inline ? besides(parent, side) : '';
  }
  if (/^(?:em|i|strong|b|del|s)$/i.test(sibling.nodeName))
    return side === 'previousSibling' ? '*' : '<';
  if (/^(?:br|p|div|ul|ol|table|figure|blockquote|pre)$/i.test(sibling.nodeName)) return '';
  if (/^(?:img|a|sup|sub|code)$/i.test(sibling.nodeName)) return ')';
  const text = sibling.textContent ?? '';
  if (text === '') return besides(sibling, side);
  return (side === 'previousSibling' ? [...text.slice(-2)].at(-1) : [...text.slice(0, 2)][0]) ?? '';
}

function writeLink(content: string, node: HTMLElement): string {
  const address = (node.getAttribute('href') ?? '').trim();
  const text = content.replace(/\s*\n\s*/g, ' ').trim();
  // A place inside the page does not exist in the file.
  if (text === '' || !/^(?:https?:\/\/|mailto:)/i.test(address)) return content;
  if (node.textContent === address && /^https?:[^\s<>\\]+$/i.test(address)) return `<${address}>`;
  return `[${text}](${destination(address)})`;
}

/** An address that ends where it should: spaces and brackets coded, parentheses escaped. */
function destination(address: string): string {
  return address
    .trim()
    .replace(/[\s<>\\`|\p{Cc}]/gu, (character) => encodeURIComponent(character))
    .replace(/[()*_]/g, '\\$&')
    .replace(/\\([*_])/g, '$1')
    .replace(/&(?=#?\w{1,32};)/g, '&amp;');
}

function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
