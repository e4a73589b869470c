// What the extractor tells whoever mends a rule: each thing it takes out, and how each line was judged.

import { expect, test } from 'vitest';
import type { Judgement, Removal } from '@/utils/extract/draft';
import { extractArticle } from '@/utils/extract/extract';
import { FEATURES } from '@/utils/extract/lines/features';
import { parseHtml } from '@/utils/html/parse';

const SENTENCE =
  'The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why. ';
const PAGE = `<html lang="en"><body><nav>Harbours Weather</nav><article><h1>The ferry that left early</h1>
  <p class="standfirst">A boat sails at five in the morning, and the harbour master learns of it from the gulls.</p>
  ${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}
  <div hidden>An offer for those who stay.</div><img src="dot.gif" width="1"><p>* * *</p>
  <iframe src="https://advert.example/box"></iframe></article></body></html>`;

async function watch() {
  const removals: (Removal & { readonly inPlace: boolean })[] = [];
  const judgements: Judgement[] = [];
  await extractArticle(parseHtml(PAGE), 'https://a.example/story', {
    debug: (removal, node) => removals.push({ ...removal, inPlace: node.parentNode !== null }),
    onLines: (judgement) => judgements.push(judgement),
  });
  return { removals, judgements };
}

test.each([
  ['hidden', 'unseen', 'An offer for those who stay.'],
  ['images', 'small', ''],
  ['embeds', 'no player', ''],
  ['clutter', 'element', 'Harbours Weather'],
])('tells that the step %s took out: %s', async (step, reason, text) => {
  const { removals } = await watch();
  expect(removals).toContainEqual({ step, reason, text, inPlace: true });
});

test('tells how each line was judged, once', async () => {
  const { judgements } = await watch();
  expect(judgements.length).toBe(1);
  const [{ lines, rows, scores, chosen } = { lines: [], rows: [], scores: [], chosen: [] }] =
    judgements;
  expect(lines.map(({ text }) => text)).toContain(SENTENCE.repeat(3).trim());
  expect([rows.length, scores.length, chosen.length]).toEqual(Array(3).fill(lines.length));
  expect(rows[0]?.length).toBe(FEATURES.length);
});
