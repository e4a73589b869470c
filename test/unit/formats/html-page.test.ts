// The exported page read back: whole, safe, and saying what the story said.

import { describe, expect, it } from 'vitest';
import { htmlWriter } from '@/utils/formats/out/html/html-page';
import { parseHtml } from '@/utils/html/parse';
import { altered, chinese, english, exportedTime, link, NOTES } from './stories';

const write = (story: typeof english, shownImages?: ReadonlyMap<string, string>): string =>
  htmlWriter.writeArticle(story, { exportedTime, ...(shownImages && { shownImages }) });
const open = (story: typeof english): Document => parseHtml(write(story));
const squash = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

/** What every exported page promises, whatever the story holds. */
function expectSafe(page: Document): void {
  expect(
    page.querySelectorAll('script, iframe, object, embed, form, svg, base, template').length,
  ).toBe(0);
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^srcset$|^style$|^data-src$/);
      if (/^(?:href|src|cite|action)$/.test(name))
        expect(value).toMatch(/^(?:https?:\/\/|mailto:|#)/i);
    }
  }
  expect(page.querySelectorAll('style, link').length).toBeLessThanOrEqual(2);
  const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(page.head.children[1]).toBe(policy);
  expect(policy?.getAttribute('content')).toMatch(
    /^default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'/,
  );
  expect(policy?.getAttribute('content')).not.toContain('script');
}

describe('a story as an HTML page', () => {
  it('is a complete document in the language of the story', () => {
    const written = write(chinese);
    expect(written).toMatch(
      /^<!doctype html>\n<html lang="zh-CN" dir="ltr"><head>\n<meta charset="utf-8">/,
    );
    const page = parseHtml(written);
    expect(page.compatMode).toBe('CSS1Compat');
    expect(page.title).toBe('港湾大桥通车');
    expectSafe(page);
  });

  it('says byline, source, day and site, and where the story came from', () => {
    const page = open(chinese);
    expect(squash(page.querySelector('.facts')?.textContent)).toBe(
      '刘一 · 港湾日报 · 2026-05-04 · 示例网',
    );
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2026-05-04');
    expect(page.querySelector('.original a')?.getAttribute('href')).toBe(
      'http://news.example.cn/t20260504_2.html',
    );
    expect([...page.querySelectorAll('.tags li')].map((tag) => tag.textContent)).toEqual([
      '城市/交通',
    ]);
    expect(page.querySelectorAll('h1').length).toBe(1);
  });

  it.each(['paywall', 'missing-pages'] as const)(
    'says above the text what is missing: %s',
    (partial) => {
      const story = altered(english, { partial });
      const page = parseHtml(htmlWriter.writeArticle(story, { exportedTime, partialNotes: NOTES }));
      expect(page.querySelector('header + p')?.textContent).toBe(NOTES[partial]);
      expect(page.querySelectorAll('.note')).toHaveLength(1);
      expect(open(story).querySelector('.note')).toBeNull();
      expectSafe(page);
    },
  );

  it('shows the time as the page stated it', () => {
    const time = open(english).querySelector('time');
    expect(time?.textContent).toBe('2026-05-04 08:15');
    expect(time?.getAttribute('datetime')).toBe('2026-05-04T08:15:00+02:00');
  });

  it.each([
    ['English', english],
    ['Chinese', chinese],
  ])('keeps the text of the %s story whole', (_case, story) => {
    const page = open(story);
    for (const part of page.querySelectorAll('article > header, article > footer')) part.remove();
    expect(squash(page.querySelector('article')?.textContent)).toBe(
      squash(parseHtml(story.html).body.textContent),
    );
    expectSafe(page);
  });

  it('loads pictures from their own address, lazily and without a referrer', () => {
    const picture = open(english).querySelector('figure img');
    expect(picture?.getAttribute('src')).toBe(
      'https://news.example/pics/bridge (wide).jpg?w=1200&h=800',
    );
    expect(picture?.getAttribute('loading')).toBe('lazy');
    expect(picture?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(picture?.getAttribute('alt')).toBe('The bridge at dawn [east side]');
  });

  it('shows kept pictures where the export brings them', () => {
    const address = 'http://news.example.cn/pic/202605/04/大桥.jpg';
    const written = write(chinese, new Map([[address, 'data:image/png;base64,AAAA']]));
    expect(parseHtml(written).querySelector('img')?.getAttribute('src')).toBe(
      'data:image/png;base64,AAAA',
    );
  });

  it('keeps links to places inside the story working', () => {
    const page = open(english);
    const target = page.querySelector('sup a')?.getAttribute('href')?.slice(1) ?? '';
    expect(page.getElementById(target)?.textContent).toBe('1. Minutes of 3 May.');
  });

  it('has a page for a link without a body', () => {
    const page = open(link);
    expect(page.querySelector('h1')?.textContent).toBe('To read later');
    expect(page.querySelector('.original a')?.getAttribute('href')).toBe(
      'https://news.example/later',
    );
    expectSafe(page);
  });

  it.each([
    '</title><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style></head><body onload=alert(1)>',
    '<!-- --><svg onload=alert(1)>',
    'javascript:alert(1)',
    "' onmouseover='alert(1)",
  ])('lets nothing out of the facts: %j', (text) => {
    const hostile = altered(english, {
      title: text,
      byline: text,
      source: text,
      siteName: `site ${text}`,
      excerpt: text,
      publishedTime: text,
      lang: text,
      url: text,
      tags: [text],
      keywords: [text],
    });
    const page = open(hostile);
    expectSafe(page);
    expect(page.title).toBe(text);
    expect(page.querySelector('h1')?.textContent).toBe(text);
    expect(page.querySelector('.tags li')?.textContent).toBe(text);
    expect(page.querySelector('.facts')?.textContent).toBe(
      `${text} · ${text} · ${text} · site ${text}`,
    );
  });

  it.each([
    '<p>a<script>alert(1)</script></p>',
    '<p onclick="alert(1)">a</p>',
    '<p>a</p><img src="x" onerror="alert(1)">',
    '<p>a<a href="javascript:alert(1)"></a></p>',
    '<p>a</p><svg><style><img src=x onerror=alert(1)></style></svg>',
    '<p>a</p><math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">',
    '<p>a</p></article></body><iframe src="https://evil.example"></iframe>',
    '<p>a</p><meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example">',
    '<p style="background:url(https://evil.example)">a</p><style>p{color:red}</style><link rel="stylesheet" href="//evil.example">',
    '<p>a</p><form action="https://evil.example"><button formaction="x"></button></form>',
    '<p>a</p><img srcset="https://evil.example 1x" data-src="javascript:alert(1)">',
  ])('sanitises the stored body again: %j', (html) => {
    const page = open(altered(english, {}, html));
    expectSafe(page);
    expect(page.querySelectorAll('meta[http-equiv="refresh"]').length).toBe(0);
    expect(page.querySelector('article > p')?.textContent).toBe('a');
  });
});
