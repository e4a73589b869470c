// Small parts of a page that are easily lost, or easily taken for the story: a story around each.

import { expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { parseHtml } from '@/utils/html/parse';

const SENTENCE =
  'The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(3)}</p>`;

async function read(middle: string, before = '', head = '') {
  const page = parseHtml(
    `<html lang="en"><head>${head}</head><body><article><h1>The ferry that left early</h1>${before}${PARAGRAPH.repeat(2)}${middle}${PARAGRAPH.repeat(2)}</article></body></html>`,
  );
  const result = await extractArticle(page, 'https://a.example/2024/05/03/story');
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

test.each(['<footer>', '<footer class="blockquote-footer">'])(
  'keeps who said a quotation, in a %s',
  async (footer) => {
    const { html } = await read(
      `<blockquote><p>We saw it go, and nobody waved.</p>${footer}— <cite>Ada Pym</cite></footer></blockquote>`,
    );
    expect(html).toContain(
      '<blockquote><p>We saw it go, and nobody waved.</p><p>— <cite>Ada Pym</cite></p></blockquote>',
    );
  },
);
