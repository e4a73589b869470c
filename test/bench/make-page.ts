// News pages of a wanted size, made from a seed: a story of the usual length, and the clutter that fills real pages up.

import { seededRandom } from '@/test/support/seeded-random';

const WORDS =
  'the river city council said that new bridge would open before winter and people who live near water had waited many years for trains boats schools markets while engineers checked every beam twice because clay under northern bank moves when rain falls'.split(
    ' ',
  );

/** HTML of about `bytes` bytes with a story of 1,200 words in it. */
export function makePage(bytes: number, seed = 7): string {
  const random = seededRandom(seed);
  const words = (n: number) =>
    Array.from({ length: n }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const sentence = (n: number) => `${words(n)}, ${words(Math.ceil(n / 2))}.`;
  const story = Array.from({ length: 24 }, () => `<p>${sentence(22)} ${sentence(11)}</p>`).join(
    '\n',
  );
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge ${seed} opens | Courier</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-05-04"></head><body>
<header><nav>${'<a href="/s">Section</a>'.repeat(20)}</nav></header><main><article><h1>Bridge ${seed} opens</h1>
<div class="article-body">${story}</div></article></main>`;
  const parts: string[] = [head];
  for (let size = head.length; size < bytes - 100; size += parts.at(-1)?.length ?? 0) {
    parts.push(clutter(parts.length, words));
  }
  return `${parts.join('\n')}</body></html>`;
}

/** By turns a related-story card, a script with data, and a drawing: what real megabytes are made of. */
function clutter(n: number, words: (n: number) => string): string {
  if (n % 3 === 0) return `<script type="application/json">{"items":["${words(120)}"]}</script>`;
  if (n % 3 === 1)
    return `<svg viewBox="0 0 24 24"><path d="${'M1 2l3 4z'.repeat(60)}"></path></svg>`;
  return `<div class="card teaser"><a href="/s/${n}"><img data-src="/p/${n}.jpg" alt=""><h3>${words(7)}</h3></a><p>${words(12)}</p></div>`;
}
