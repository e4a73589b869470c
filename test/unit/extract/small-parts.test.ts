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

const FACTS =
  '<meta name="author" content="Ines Halloran"><meta property="article:published_time" content="2026-04-18T07:30:00+01:00">';
const STANDFIRST = `<p class="standfirst">${SENTENCE}</p>`;

test.each([
  ['By <a rel="author" href="#ines">Ines Halloran</a> · <time>18 April 2026, 07:30</time>'],
  ['By Ines Halloran'],
  ['18 April 2026, 07:30'],
])('drops the credits under a standfirst: %s', async (line) => {
  const { textContent } = await read('', `${STANDFIRST}<div class="line">${line}</div>`, FACTS);
  expect(textContent.split('\n')).toEqual([
    SENTENCE.trim(),
    ...Array(4).fill(SENTENCE.repeat(3).trim()),
  ]);
});

test('keeps a date that heads a part of the story', async () => {
  const { html } = await read('', `${STANDFIRST}<h2>3 May 1912</h2>`, FACTS);
  expect(html).toContain('<h2>3 May 1912</h2>');
});

const STORY_ZH = `<p>${'清晨六点，渡轮在大雾中离开了码头，岸上没有人知道它要开往哪里。'.repeat(4)}</p>`;

async function readChinese(end: string) {
  const page = parseHtml(
    `<html lang="zh"><body><article><h1>渡轮清晨离开码头无人知晓</h1>${STORY_ZH.repeat(4)}${end}</article></body></html>`,
  );
  const result = await extractArticle(page, 'https://a.example/2024/05/03/story');
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

test.each([
  ['<p>渡轮驶出港口。（記者林曉雯攝）</p>', null],
  ['<p>渡轮驶出港口。（记者 林晓雯 摄影）</p>', null],
  ['<p>渡轮驶出港口。（林晓雯摄）</p>', null],
  ['<p>记者：林晓雯摄</p>', null],
  ['<p>渡轮驶出港口。（記者林曉雯）</p>', '林曉雯'],
])('takes no photographer for the author: %s', async (end, byline) => {
  expect(await readChinese(end)).toMatchObject({ byline });
});

test.each([['（編輯：王大明）'], ['编辑：王大明'], ['責任編輯：王大明'], ['責編：王大明']])(
  'reads the editor out of %s and drops the line',
  async (line) => {
    const { editor, textContent } = await readChinese(`<p>${line}</p>`);
    expect(editor).toBe('王大明');
    expect(textContent).not.toContain('王大明');
  },
);

test.each(['div class="video"', 'figure', 'div class="wide"><div'])(
  'makes a card of a player in a <%s>',
  async (box) => {
    const { html } = await read(
      `<${box}><iframe src="https://www.youtube.com/embed/abc123" title="The ferry at sea"></iframe></${box.split(' ')[0]}>${box.includes('><') ? '</div>' : ''}`,
    );
    expect(html).toContain(
      '<a href="https://www.youtube.com/watch?v=abc123" rel="noopener noreferrer">The ferry at sea</a>',
    );
  },
);

test.each([
  '<p>(c) the tenant must hand back all keys within ten days.</p>',
  '<h2>9/11</h2>',
  '<ol><li>1/2</li><li>3 of 4</li></ol>',
])('keeps what only looks like a line of the page’s own: %s', async (block) => {
  const { textContent } = await read(block);
  const told = [...parseHtml(block).querySelectorAll('p,h2,li')].map((line) => line.textContent);
  expect(textContent.split('\n')).toEqual(expect.arrayContaining(told));
});

test('keeps a story about privacy around a player that asks for consent', async () => {
  const line =
    'Readers may withdraw consent for each cookie, and partners must honour their privacy, the court held. ';
  const page = parseHtml(
    `<html lang="en"><body><h1>Court rules on cookies</h1><div class="content">${`<p>${line.repeat(3)}</p>`.repeat(6)}<div><button>Accept cookies</button></div></div></body></html>`,
  );
  const result = await extractArticle(page, 'https://a.example/2024/05/03/story');
  expect(result.ok && result.value.textContent.split('\n')).toHaveLength(6);
});
