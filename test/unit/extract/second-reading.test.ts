// A page that promised a story and is hardly one is read again, with the judge; a short story is not.

import { beforeEach, expect, test } from 'vitest';
import extractor from '@/entrypoints/extract';
import { judge } from '@/utils/extract/judge';
import type { Join } from '@/utils/extract/pages/join-pages';

const LINE =
  '清晨六点，渡轮在大雾中离开了码头，岸上没有人知道它要开往哪里，也没有人知道船上究竟有多少乘客。';
const ENGLISH = 'The ferry left the harbour before sunrise, and nobody on the pier could say why. ';

/** What the extractor answers, with `scripts` run before it. */
async function read(scripts: { __offprintJoin?: Join; __offprintJudge?: typeof judge } = {}) {
  Object.assign(globalThis, scripts);
  return await extractor.main();
}

function lay(title: string, ...paragraphs: string[]): void {
  document.title = title;
  document.body.innerHTML = `<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
}

beforeEach((test) => {
  history.replaceState(null, '', `/2024/05/03/${test.task.id}`);
});

test('a Chinese story of three hundred characters is long enough', async () => {
  const lines = Array.from({ length: 6 }, (_, n) => `${n + 1}、${LINE}`);
  lay('渡轮清晨离开码头无人知晓', ...lines);
  expect(await read()).toMatchObject({ ok: true, value: { textContent: lines.join('\n') } });
});

test('an English one of three hundred characters is not', async () => {
  lay('The ferry that left early', ENGLISH.repeat(4));
  expect(await read()).toMatchObject({ ok: false, failure: { kind: 'no-story' } });
  expect(await read({ __offprintJudge: judge })).toMatchObject({ ok: true });
});

test('what was joined is joined again for the judge, and not for another worker', async () => {
  lay('The ferry that left early', ENGLISH.repeat(4));
  let joins = 0;
  const join: Join = async (live) => {
    joins += 1;
    return { ...live };
  };
  const missing = { ...judge, findNoArticle: () => 'not-found' as const };
  expect(await read({ __offprintJoin: join })).toMatchObject({ failure: { kind: 'no-story' } });
  for (const _ of [1, 2]) {
    const reply = await read({ __offprintJoin: join, __offprintJudge: missing });
    expect(reply).toMatchObject({ failure: { kind: 'not-found' } });
  }
  expect(joins).toBe(2);
});
