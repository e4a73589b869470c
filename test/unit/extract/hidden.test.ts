// What is hidden is no part of a story, unless the story itself waits for a script to show it.

import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { parseHtml } from '@/utils/html/parse';

const SEEN =
  '<p>The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why it was in such a hurry.</p>';
const UNSEEN =
  '<p>Three hours later the coast guard found the boat off the northern cape, its lights out and its engine still as warm as an oven.</p>';

const HIDDEN_BY = ['hidden', 'aria-hidden="true"', 'style="display: none"'];

async function textOf(body: string): Promise<string> {
  return await textIn(parseHtml(`<article><h1>The ferry that left early</h1>${body}</article>`));
}

async function textIn(page: Document): Promise<string> {
  page.title = 'The ferry that left early';
  const result = await extractArticle(page, 'https://a.example/2024/05/03/ferry');
  return result.ok ? result.value.textContent : '';
}

test.each(HIDDEN_BY)('a part of the text with %s stays away', async (how) => {
  const text = await textOf(`${SEEN.repeat(4)}<div ${how}>${UNSEEN.repeat(3)}</div>`);
  expect(text).toContain('before sunrise');
  expect(text).not.toContain('coast guard');
});

test('several hidden parts stay away, though together they outweigh the rest', async () => {
  const hidden = `<h2>What then</h2><div hidden>${UNSEEN.repeat(3)}</div>`;
  const text = await textOf(`${SEEN.repeat(4)}${hidden.repeat(3)}`);
  expect(text).toContain('before sunrise');
  expect(text).not.toContain('coast guard');
});

test.each(HIDDEN_BY)('a story with %s is shown', async (how) => {
  const text = await textOf(`${SEEN}<div ${how}>${UNSEEN.repeat(3)}</div>`);
  expect(text).toContain('coast guard');
});

describe('a story that is hidden as a whole', () => {
  const story = `<h1>The ferry that left early</h1>${UNSEEN}`;
  const chrome = `<footer>${'<p>The Courier is edited in Harbour Street, where a desk is open on all days but Sundays, and answers each letter that is signed.</p>'.repeat(2)}</footer>`;

  test.each(HIDDEN_BY)('with %s, beside more that is none, is shown', async (how) => {
    const page = parseHtml(`<div ${how}>${story}</div>${chrome}`);
    expect(await textIn(page)).toContain('coast guard');
  });

  test('in what is seen of its own frame, is shown', async () => {
    const page = parseHtml(`<main><div hidden>${story}</div>${chrome}</main>`);
    expect(await textIn(page)).toContain('coast guard');
  });

  test.each(HIDDEN_BY)('with %s, beside a story, stays away', async (how) => {
    const page = parseHtml(
      `<article><h1>The ferry that left early</h1>${UNSEEN}${SEEN}</article><div ${how}><article>${story}</article></div>`,
    );
    expect((await textIn(page)).match(/coast guard/g)).toHaveLength(1);
  });

  test('twice, is shown once', async () => {
    const page = parseHtml(`<div hidden>${story}</div><div hidden>${story}</div>${chrome}`);
    expect((await textIn(page)).match(/coast guard/g)).toHaveLength(1);
  });
});
