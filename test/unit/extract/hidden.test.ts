// What is hidden is no part of a story, unless the story itself waits for a script to show it.

import { expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { parseHtml } from '@/utils/html/parse';

const SEEN =
  '<p>The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why it was in such a hurry.</p>';
const UNSEEN =
  '<p>Three hours later the coast guard found the boat off the northern cape, its lights out and its engine still as warm as an oven.</p>';

const HIDDEN_BY = ['hidden', 'aria-hidden="true"', 'style="display: none"'];

async function textOf(body: string): Promise<string> {
  const page = parseHtml(
    `<title>The ferry that left early</title><article><h1>The ferry that left early</h1>${body}</article>`,
  );
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
