// Stories on several pages, served by a fetch that each test lays out.

import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { joinPages } from '@/utils/extract/pages/join-pages';
import { parseHtml } from '@/utils/html/parse';

const HERE = 'https://news.example/2024/05/03/ferry.html';
const TITLE = 'The ferry that left early';
const at = (n: number) => (n === 1 ? HERE : HERE.replace('.html', `_${n}.html`));

/** A paragraph that belongs to one page alone. */
const told = (n: number, m = 1) =>
  `Part ${n}.${m} of the story tells, in its own words number ${n * 31 + m}, how the ferry went on, who stood at the rail, and what the pilot said of it.`;
const paragraphs = (n: number) => [1, 2, 3, 4].map((m) => `<p>${told(n, m)}</p>`).join('');
const numbers = (of: number) =>
  `<div class="pagination">${Array.from({ length: of }, (_, n) => `<a href="${at(n + 1)}">${n + 1}</a>`).join(' ')}</div>`;
const onward = (n: number) => `<p><a href="${at(n + 1)}">Next page</a></p>`;

type Parts = { top?: string; pager?: string; title?: string; end?: string };
const page = (n: number, { top = '', pager = '', title = TITLE, end = '' }: Parts = {}) =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${top}${paragraphs(n)}${end}</article>${pager}</body></html>`;

type Web = Readonly<Record<string, string | Error>>;

async function read(web: Web, url = HERE) {
  const asked: string[] = [];
  const steps: string[] = [];
  const result = await extractArticle(parseHtml(String(web[url])), url, {
    join: joinPages({
      fetchPage: async (address) => {
        asked.push(address);
        const answer = web[address];
        if (answer instanceof Error) throw answer;
        return answer ?? '';
      },
      onPage: (n, of) => steps.push(`${n} of ${of}`),
    }),
  });
  if (!result.ok) throw new Error(result.failure.kind);
  return { ...result.value, lines: result.value.textContent.split('\n'), asked, steps };
}

const story = (...pages: number[]) => pages.flatMap((n) => [1, 2, 3, 4].map((m) => told(n, m)));
const web = (of: number, make: (n: number) => string): Web =>
  Object.fromEntries(Array.from({ length: of }, (_, n) => [at(n + 1), make(n + 1)]));

describe('a story on several pages', () => {
  test('is joined in order, each page once', async () => {
    const found = await read(web(3, (n) => page(n, { pager: numbers(3) })));
    expect(found.lines).toEqual(story(1, 2, 3));
    expect(found).toMatchObject({ title: TITLE, url: HERE, partial: null });
    expect(found.asked).toEqual([at(2), at(3)]);
    expect(found.steps).toEqual(['2 of 3', '3 of 3']);
  });

  test('says no number of pages that it does not know', async () => {
    const pages = web(3, (n) => page(n, { pager: n < 3 ? onward(n) : '' }));
    const found = await read(pages);
    expect(found.lines).toEqual(story(1, 2, 3));
    expect(found.steps).toEqual(['2 of 0', '3 of 0']);
  });

  test('has one page where nobody can fetch', async () => {
    const html = page(1, { pager: numbers(3) });
    const result = await extractArticle(parseHtml(html), HERE);
    expect(result).toMatchObject({ ok: true, value: { partial: null } });
  });

  test('does not double what stands on each page', async () => {
    const top = `<p class="standfirst">A standfirst that stands on each page of the story, for whoever comes in late.</p>
      <figure><img src="/ferry.jpg" width="800" height="500" alt=""><figcaption>The ferry</figcaption></figure>`;
    const end =
      '<p>Ines Halloran has written about ships of all sizes for this paper since 2011.</p>';
    const found = await read(web(3, (n) => page(n, { top, end, pager: numbers(3) })));
    expect(found.lines).toEqual([
      'A standfirst that stands on each page of the story, for whoever comes in late.',
      'The ferry',
      ...story(1, 2, 3),
      'Ines Halloran has written about ships of all sizes for this paper since 2011.',
    ]);
    expect(found.html.match(/<img/g)).toHaveLength(1);
  });

  test('is taken from its first page where the reader is on a later one', async () => {
    const pages = web(4, (n) => page(n, { title: `${TITLE} (${n})`, pager: numbers(4) }));
    const found = await read({ ...pages, [at(1)]: page(1, { pager: numbers(4) }) }, at(3));
    expect(found.lines).toEqual(story(1, 2, 3, 4));
    expect(found).toMatchObject({ title: TITLE, url: at(3), partial: null });
    expect(found.canonicalUrl).toBe(HERE);
    expect(found.asked).toEqual([at(1), at(2), at(4)]);
  });

  test('is taken from the single page that holds it all', async () => {
    const all = HERE.replace('.html', '_all.html');
    const pager = `${numbers(3)}<a href="${all}">Single page</a>`;
    const whole = page(1, { end: paragraphs(2) + paragraphs(3) });
    const found = await read({ ...web(3, (n) => page(n, { pager })), [all]: whole });
    expect(found.lines).toEqual(story(1, 2, 3));
    expect(found.asked).toEqual([all]);
  });

  test.each<[string, string | Error]>([
    ['holds no more', page(1)],
    ['is gone', ''],
    ['cannot be had', new Error('502')],
  ])('is walked through where the single page %s', async (_, answer) => {
    const all = HERE.replace('.html', '_all.html');
    const pager = `${numbers(3)}<a href="${all}">Single page</a>`;
    const found = await read({ ...web(3, (n) => page(n, { pager })), [all]: answer });
    expect(found.lines).toEqual(story(1, 2, 3));
    expect(found.partial).toBeNull();
  });

  test('goes on where "the rest of the text" is a second page', async () => {
    const rest = HERE.replace('.html', '_rest.html');
    const found = await read({
      [HERE]: page(1, { pager: `<a href="${rest}">余下全文</a>` }),
      [rest]: page(2),
    });
    expect(found.lines).toEqual(story(1, 2));
    expect(found.asked).toEqual([rest]);
  });

  test('of 40 pages ends after 30, and says so', async () => {
    const found = await read(web(40, (n) => page(n, { pager: numbers(40) })));
    expect(found.lines).toEqual(story(...Array.from({ length: 30 }, (_, n) => n + 1)));
    expect(found.asked).toHaveLength(29);
    expect(found.partial).toBe('missing-pages');
    expect(found.steps.at(-1)).toBe('30 of 30');
  });

  test('keeps what is there when a page cannot be had, and says so', async () => {
    const pages = web(4, (n) => page(n, { pager: numbers(4) }));
    const found = await read({ ...pages, [at(3)]: new Error('TimeoutError') });
    expect(found.lines).toEqual(story(1, 2));
    expect(found.partial).toBe('missing-pages');
  });

  test('is not whole without the pages before, to which nothing leads', async () => {
    const pager = `<a href="${at(2)}">Previous page</a> <a href="${at(4)}">Next page</a>`;
    const found = await read({ [at(3)]: page(3, { pager }), [at(4)]: page(4) }, at(3));
    expect(found.lines).toEqual(story(3, 4));
    expect(found.partial).toBe('missing-pages');
  });
});

describe('what is no page of the story', () => {
  test.each<[string, string | Error]>([
    ['another story', page(2, { title: 'Bridge closed for a year of works' })],
    ['nothing', ''],
    ['the same text', page(1)],
  ])('is left out: %s', async (_, answer) => {
    const found = await read({ [at(1)]: page(1, { pager: onward(1) }), [at(2)]: answer });
    expect(found.lines).toEqual(story(1));
    expect(found.partial).toBeNull();
  });

  test('is left out after the last page, and nothing is missing then', async () => {
    const pages = web(3, (n) => page(n, { pager: onward(n) }));
    const found = await read({ ...pages, [at(3)]: page(3, { title: 'Bridge closed for a year' }) });
    expect(found.lines).toEqual(story(1, 2));
    expect(found.partial).toBeNull();
  });

  test('is a page in place of one that the pager promises', async () => {
    const pages = web(3, (n) => page(n, { pager: numbers(3) }));
    const found = await read({ ...pages, [at(3)]: page(3, { title: 'Please sign in to go on' }) });
    expect(found.lines).toEqual(story(1, 2));
    expect(found.partial).toBe('missing-pages');
  });

  test('is never asked for from another site', async () => {
    const pager = '<a href="https://other.example/2024/05/03/ferry_2.html">2</a>';
    expect((await read({ [HERE]: page(1, { pager }) })).asked).toEqual([]);
  });

  test('has another name under another address', async () => {
    const second = 'https://news.example/2024/05/03/content_77.html';
    const pager = `<a href="${second}">下一页</a>`;
    const first = { [HERE]: page(1, { pager }) };
    expect((await read({ ...first, [second]: page(2) })).lines).toEqual(story(1, 2));
    const other = page(2, { title: `${TITLE}, once more` });
    expect((await read({ ...first, [second]: other })).lines).toEqual(story(1));
  });
});

describe('a loop', () => {
  test('of links ends where it began', async () => {
    const pages = web(2, (n) =>
      page(n, { pager: `<a href="${at(n === 1 ? 2 : 1)}">Next page</a>` }),
    );
    const found = await read(pages);
    expect(found.lines).toEqual(story(1, 2));
    expect(found.asked).toEqual([at(2)]);
  });

  test('of texts under ever new addresses ends too', async () => {
    const pages = web(40, (n) => page(Math.min(n, 3), { pager: onward(n) }));
    const found = await read(pages);
    expect(found.lines).toEqual(story(1, 2, 3));
    expect(found.asked).toHaveLength(3);
    expect(found.partial).toBeNull();
  });
});

const ZH = '渡轮在大雾中离开了码头，岸上没有人知道它要开往哪里，船长也没有回答任何问题';

test('Chinese pages are joined by 下一页, and 下一篇 is not followed', async () => {
  const url = 'https://news.example/n1/2024/0503/c1001-77.html';
  const second = url.replace('.html', '-2.html');
  const html = (n: number, links: string) =>
    `<html lang="zh"><body><h1>渡轮清晨离开码头</h1><div class="content">${[1, 2, 3, 4, 5].map((m) => `<p>第${n}页第${m}段：${ZH.repeat(2)}，这是第${n * 10 + m}次航行。</p>`).join('')}</div><div class="page">${links}</div><a href="/n1/2024/0503/c1001-78.html">下一篇：桥梁通车</a></body></html>`;
  const found = await read(
    {
      [url]: html(1, `1 <a href="${second}">2</a> <a href="${second}">下一页</a>`),
      [second]: html(2, `<a href="${url}">上一页</a> <a href="${url}">1</a> 2`),
    },
    url,
  );
  expect(found.lines).toHaveLength(10);
  expect(found.lines[5]).toContain('第2页第1段');
  expect(found.asked).toEqual([second]);
});
