// The report on an extraction: it shows what a hostile page says, and lets none of it act.

import { expect, test } from 'vitest';
import { readHtml } from '@/test/bench/extract/debug/debug-in-page';
import type { Reading, ReadLine } from '@/test/bench/extract/debug/reading';
import { escapeHtml, writeReport } from '@/test/bench/extract/debug/report';
import { parseHtml } from '@/utils/html/parse';

const ATTACK = `"'></script></style></title><script>alert(1)</script><img src=x onerror=alert(1)>`;
const LINE: ReadLine = {
  kind: 'text',
  text: ATTACK,
  path: ATTACK,
  fate: 'dropped',
  step: ATTACK,
  reason: ATTACK,
  readability: true,
  score: { score: -1.5, chosen: false, features: [4.25, 0, 1] },
};
const READING: Reading = {
  url: `javascript:${ATTACK}`,
  failure: ATTACK,
  facts: [
    ['title', ATTACK],
    ['byline', null],
  ],
  steps: [{ name: ATTACK, ms: 1.25, removals: 3, lines: 2 }],
  lines: [LINE, { ...LINE, text: 'A sentence.', fate: 'kept', step: null, reason: null }],
  html: ATTACK,
};

test('lets nothing act that the page says', () => {
  const report = parseHtml(writeReport(READING));
  expect(report.querySelectorAll('script,img,a,link,object,form').length).toBe(0);
  expect(report.querySelectorAll('style,iframe').length).toBe(2);
  const attributes = [...report.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]);
  expect(attributes.filter(({ name }) => /^on|^href$|^src$/.test(name))).toEqual([]);
  expect(report.querySelector('[http-equiv]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect(report.querySelector('li bdi')?.textContent).toBe(ATTACK);
});

test('frames the story where it may do nothing', () => {
  const frame = parseHtml(writeReport(READING)).querySelector('iframe');
  expect(frame?.getAttribute('sandbox')).toBe('');
  expect(frame?.getAttribute('srcdoc')).toContain(ATTACK);
  expect(frame?.getAttribute('srcdoc')).toContain("default-src 'none'");
});

test('escapes signs, control characters and turned directions', () => {
  expect(escapeHtml(`<&>"'\``)).toBe('&#60;&#38;&#62;&#34;&#39;&#96;');
  expect(escapeHtml('a\u0000b\u202ec\ud800')).toBe('a\ufffdb\ufffdc\ufffd');
  expect(escapeHtml('渡轮 👩\u200d🚀')).toBe('渡轮 👩\u200d🚀');
});

test('names features, and leaves out those that say nothing', () => {
  const terms = [...parseHtml(writeReport(READING)).querySelectorAll('li:first-child dl div')];
  expect(terms.map(({ textContent }) => textContent)).toEqual(['weight4.25', 'kept1']);
});

test('marks what Readability alone would have done otherwise', () => {
  const report = parseHtml(writeReport(READING));
  expect([...report.querySelectorAll('li')].map(({ className }) => className)).toEqual([
    'dropped text differs',
    'kept text',
  ]);
  expect(report.querySelector('header')?.textContent).toContain('+0 −1');
});

const SENTENCE =
  'The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why. ';
const LEAD =
  'A boat sails at five in the morning, and the harbour master learns of it from the gulls.';

test('follows each line and picture of a page to its end', async () => {
  const { lines, steps } = await readHtml(
    `<html lang="en"><body><nav>Harbours</nav><header><h1>The ferry that left early</h1><p class="standfirst">${LEAD}</p></header>
    <article>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(3)}
    <figure><img data-src="/pier.jpg" src="data:,"><figcaption>The pier at dawn</figcaption></figure>
    ${`<p>${SENTENCE.repeat(3)}</p>`.repeat(3)}<img src="/dot.gif" width="1"><div hidden>An offer.</div>
    <iframe src="https://advert.example/box"></iframe></article></body></html>`,
    'https://a.example/story',
  );
  const ends = new Map(
    lines.map(({ text, fate, step }) => [text, step ? `${fate}: ${step}` : fate]),
  );
  expect(Object.fromEntries(ends)).toMatchObject({
    Harbours: 'dropped: clutter',
    [SENTENCE.repeat(3).trim()]: 'kept',
    'data:, · /pier.jpg': 'kept',
    'The pier at dawn': 'caption',
    '/dot.gif': 'dropped: images',
    'An offer.': 'dropped: hidden',
    'https://advert.example/box': 'dropped: embeds',
  });
  expect(ends.get(LEAD)).toMatch(/^(kept|moved)/);
  expect(lines.filter(({ reason }) => reason === 'not told')).toEqual([]);
  expect(steps.at(0)?.name).toBe('metadata');
});
