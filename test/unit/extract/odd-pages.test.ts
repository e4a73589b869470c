// Pages that are broken, hostile or huge: always an answer, never a changed page.

import { afterEach, expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { parseHtml } from '@/utils/html/parse';

const URL_ = 'https://a.example/2024/05/03/story';
const SENTENCE =
  'The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why. ';
const STORY = `<article><h1>The ferry that left early</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`;

const read = (html: string) => extractArticle(parseHtml(html), URL_, { judge });

afterEach(() => {
  document.body.replaceChildren();
  document.title = '';
  document.getSelection()?.removeAllRanges();
});

test.each([
  ['an empty page', ''],
  ['a frameset', '<frameset cols="50%,50%"><frame src="a.html"><frame src="b.html"></frameset>'],
  ['a body of white space', '<body> \n </body>'],
])('%s holds no article', async (_, html) => {
  expect((await read(html)).ok).toBe(false);
});

test('a document without a root holds no article', async () => {
  const bare = document.implementation.createDocument(null, null, null);
  expect((await extractArticle(bare, URL_, { judge })).ok).toBe(false);
});

test.each([
  ['body', '<form name="body"></form>'],
  [
    'cloneNode and querySelectorAll',
    '<img name="cloneNode"><img name="querySelectorAll"><embed name="createElement">',
  ],
  [
    'parts of a form',
    '<form><input name="parentNode"><input name="children"><input name="remove"></form>',
  ],
  [
    'title and head',
    '<form name="head"></form><object id="title"></object><img name="documentElement">',
  ],
])('reads a page that shadows %s', async (_, trap) => {
  document.body.innerHTML = trap + STORY;
  const result = await extractArticle(document, URL_, { judge });
  expect(result.ok && result.value.title).toBe('The ferry that left early');
  expect(result.ok && result.value.textContent).toContain('nobody on the pier');
});

test('reads a story below 1,000 levels of elements', async () => {
  let deepest: Element = document.body;
  for (let level = 0; level < 1000; level += 1) {
    deepest = deepest.appendChild(document.createElement('div'));
  }
  deepest.innerHTML = STORY;
  const result = await extractArticle(document, URL_, { judge });
  expect(result.ok && result.value.textContent).toContain('nobody on the pier');
});

test('reads a story of a megabyte', async () => {
  const result = await read(
    `<article><h1>Long</h1>${`<p>${SENTENCE.repeat(10)}</p>`.repeat(1000)}</article>`,
  );
  expect(result.ok && result.value.wordCount).toBe(200_000);
});

test('reads into an open shadow root and puts the slotted text in its place', async () => {
  const host = document.body.appendChild(document.createElement('story-box'));
  host.innerHTML = `<p slot="end">${SENTENCE}</p>`;
  host.attachShadow({ mode: 'open' }).innerHTML = `${STORY}<slot name="end"></slot>`;
  const result = await extractArticle(document, URL_, { judge });
  expect(result.ok && result.value.textContent.split('\n')).toHaveLength(5);
  expect(document.querySelector('story-box')?.children).toHaveLength(1);
});

test('takes the selection, with the page’s own facts', async () => {
  document.title = 'The ferry that left early';
  document.body.innerHTML = `${STORY}<p id="chosen">Only <b>this</b> line, <a href="/b">please</a>.</p><p>Not this.</p>`;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#chosen') ?? document.body);
  document.getSelection()?.addRange(range);
  const result = await extractArticle(document, URL_, { selection: true });
  if (!result.ok) throw new Error(result.failure.kind);
  expect(result.value).toMatchObject({
    kind: 'selection',
    title: 'The ferry that left early',
    publishedTime: '2024-05-03',
    textContent: 'Only this line, please.',
    html: '<p>Only <b>this</b> line, <a href="https://a.example/b" rel="noopener noreferrer">please</a>.</p>',
  });
});

test('says that nothing is selected', async () => {
  document.body.innerHTML = STORY;
  const result = await extractArticle(document, URL_, { selection: true });
  expect(!result.ok && result.failure.kind).toBe('no-selection');
});

test('logs what it takes out, and why', async () => {
  const log: { step: string; reason: string; text: string }[] = [];
  const html = `<div class="share-bar">Share it</div>${STORY}`;
  await extractArticle(parseHtml(html), URL_, { debug: (removal) => log.push(removal) });
  expect(log).toContainEqual({ step: 'clutter', reason: expect.any(String), text: 'Share it' });
});
