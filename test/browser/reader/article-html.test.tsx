import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArticleHtml } from '@/components/article/article-html';
import type { PicturePolicy } from '@/components/article/body-pictures';
import { pageStyle } from '@/utils/formats/out/html/page-style';

const LABELS = { picture: 'Picture', table: 'Table', code: 'Code' };

type Shown = {
  readonly page: HTMLElement;
  readonly body: HTMLElement;
  readonly count: () => number;
};

/** Shows a body on the page, as the reader does. */
async function show(
  html: string,
  { pictures = 'held', leadImage = null, lang = 'en' }: Partial<ShowOptions> = {},
): Promise<Shown> {
  const page = document.querySelector<HTMLElement>('main') ?? document.createElement('main');
  document.body.append(page);
  let count = -1;
  const onPictureCount = (n: number) => {
    count = n;
  };
  await act(() =>
    render(
      <ArticleHtml
        {...{ html, lang, leadImage, pictures, onPictureCount }}
        dir={null}
        labels={LABELS}
      />,
      page,
    ),
  );
  const body = page.querySelector<HTMLElement>('[data-testid="reader-body"]');
  if (body === null) throw new Error('no body');
  return { page, body, count: () => count };
}
type ShowOptions = {
  readonly pictures: PicturePolicy;
  readonly leadImage: string | null;
  readonly lang: string;
};

/** An address on the test's own server that nothing else asks for. */
function canaryAddress(): string {
  return `${location.origin}/canary-${crypto.randomUUID()}.png`;
}

function wasFetched(address: string): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => name.startsWith(address));
}

afterEach(() => {
  const page = document.querySelector('main');
  if (page !== null) {
    render(null, page);
    page.remove();
  }
});

describe('a hostile body', () => {
  const HOSTILE: readonly (readonly [string, (address: string) => string])[] = [
    ['a script', (a) => `<p>x</p><script>window.canary=1</script><script src="${a}"></script>`],
    [
      'a handler on a picture',
      () => '<img src="x" data-src="https://a.example/x" onerror="window.canary=1">',
    ],
    [
      'a handler on a paragraph',
      () => '<p onclick="window.canary=1" onmouseenter="window.canary=1">x</p>',
    ],
    ['a javascript link', () => '<a href="javascript:window.canary=1">x</a>'],
    ['a disguised javascript link', () => '<a href=" &#x6a;ava&#10;script:window.canary=1">x</a>'],
    ['a data link', () => '<a href="data:text/html,<script>canary=1</script>">x</a>'],
    [
      'a frame',
      (a) => `<iframe src="${a}"></iframe><object data="${a}"></object><embed src="${a}">`,
    ],
    [
      'a style',
      (a) => `<style>*{background:url(${a})}</style><p style="background:url(${a})">x</p>`,
    ],
    ['a style sheet', (a) => `<link rel="stylesheet" href="${a}"><link rel="preload" href="${a}">`],
    ['a form', (a) => `<form action="${a}"><input name="a"><button>x</button></form>`],
    ['a picture with a source', (a) => `<img src="${a}" srcset="${a} 2x">`],
    ['a picture element', (a) => `<picture><source srcset="${a}"><img src="${a}"></picture>`],
    [
      'a video',
      (a) => `<video src="${a}" poster="${a}" autoplay></video><audio src="${a}"></audio>`,
    ],
    [
      'an svg',
      (a) => `<svg onload="window.canary=1"><image href="${a}"/><script>canary=1</script></svg>`,
    ],
    ['a base', (a) => `<base href="${a}"><meta http-equiv="refresh" content="0;url=${a}">`],
    [
      'markup that changes when parsed again',
      () => '<svg></p><style><a title="</style><img src=x onerror=window.canary=1>">',
    ],
    [
      'math that smuggles',
      () => '<math><mtext><table><mglyph><style><img src=x onerror=window.canary=1></style>',
    ],
  ];

  it.each(HOSTILE)('does nothing with %s', async (_name, html) => {
    const address = canaryAddress();
    const alarm = vi.fn();
    Object.defineProperty(window, 'canary', { configurable: true, set: alarm });
    const { page, body } = await show(`<p>before</p>${html(address)}<p>after</p>`);
    for (const element of page.querySelectorAll<HTMLElement>('*')) {
      expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      element.dispatchEvent(new MouseEvent('mouseenter'));
      // A link that leaves would open a tab; those that are left are checked by their address instead.
      if (!element.matches('a[href]')) element.dispatchEvent(new MouseEvent('click'));
    }
    for (const link of body.querySelectorAll('a[href]')) {
      expect(link.getAttribute('href')).toMatch(/^(https?:|mailto:|#)/);
    }
    expect(
      page.querySelector(
        'script, style, link, iframe, object, embed, form, input, svg, video, audio, base, meta',
      ),
    ).toBeNull();
    expect(page.querySelectorAll('[style*="url"]')).toHaveLength(0);
    expect(body.textContent).toContain('after');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(wasFetched(address)).toBe(false);
    expect(alarm).not.toHaveBeenCalled();
    Reflect.deleteProperty(window, 'canary');
  });
});

describe('pictures', () => {
  it('are not fetched until the reader allows it, and then without a referrer', async () => {
    const address = canaryAddress();
    const html = `<p>text</p><img data-src="${address}" alt="A bridge" width="600" height="400">`;
    const held = await show(html);
    expect(held.page.querySelector('img')).toBeNull();
    expect(held.page.querySelector('[data-picture]')?.getAttribute('aria-label')).toBe('A bridge');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(wasFetched(address)).toBe(false);

    const shown = await show(html, { pictures: 'remote' });
    const image = shown.page.querySelector('img');
    expect(image?.referrerPolicy).toBe('no-referrer');
    expect(image?.loading).toBe('lazy');
    expect(image?.alt).toBe('A bridge');
    await vi.waitFor(() => expect(wasFetched(address)).toBe(true));
  });

  it('keep their place when they come', async () => {
    const pixel = await pixelAddress(600, 400);
    const html = `<img data-src="https://a.example/x.png" width="600" height="400"><p>below</p>`;
    const { body } = await show(html);
    const top = body.querySelector('p')?.getBoundingClientRect().top;
    await show(html, { pictures: 'remote' });
    const image = body.querySelector('img');
    if (image) image.src = pixel;
    await image?.decode();
    expect(body.querySelector('p')?.getBoundingClientRect().top).toBeCloseTo(top ?? -1, 0);
  });

  it('say in words what they show when they cannot be loaded', async () => {
    const { page } = await show('<img data-src="http://127.0.0.1:9/gone.png" alt="A bridge">', {
      pictures: 'remote',
    });
    await vi.waitFor(() =>
      expect(page.querySelector('[data-picture]')?.getAttribute('data-state')).toBe('failed'),
    );
    expect(page.querySelector('[data-picture]')?.getAttribute('aria-label')).toBe('A bridge');
  });

  it('add no text to the body, whose positions count', async () => {
    const { body } = await show(
      '<p>one</p><img data-src="https://a.example/x" alt="words"><p>two</p>',
    );
    expect(body.textContent).toBe('onetwo');
  });

  it.each([
    [
      'shows the lead picture above a body without one',
      '<p>text</p>',
      'https://a.example/lead.jpg',
      1,
    ],
    [
      'does not double a lead picture the body holds',
      '<p>text</p><img data-src="https://a.example/lead.jpg?w=800">',
      'https://a.example/lead.jpg',
      1,
    ],
    [
      'does not double a lead picture of another size',
      '<img data-src="https://a.example/p-640x360.jpg">',
      'https://a.example/p-1200x675.jpg',
      1,
    ],
    [
      'lets a body that opens with a picture open with that',
      '<img data-src="https://a.example/a.jpg"><p>t</p>',
      'https://a.example/b.jpg',
      1,
    ],
    [
      'keeps the lead picture above a body whose picture comes late',
      `<p>${'long '.repeat(60)}</p><img data-src="https://a.example/a.jpg">`,
      'https://a.example/b.jpg',
      2,
    ],
    ['passes over a lead picture that is no web address', '<p>t</p>', 'javascript:alert(1)', 0],
  ])('%s', async (_name, html, leadImage, expected) => {
    const { page, count } = await show(html, { leadImage });
    expect(page.querySelectorAll('[data-picture]')).toHaveLength(expected);
    expect(count()).toBe(expected);
  });
});

describe('a body on the page', () => {
  it('opens links in a new tab that knows nothing of the reader page', async () => {
    const { body } = await show('<p><a href="https://a.example/" rel="opener">a</a></p>');
    const link = body.querySelector('a');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  it('scrolls to a footnote and leaves the page’s own address alone', async () => {
    const before = location.href;
    const { body } = await show(
      `<p>see <a href="#fn1">1</a></p>${'<p>text</p>'.repeat(80)}<p id="fn1">The note</p>`,
    );
    body.querySelector('a')?.click();
    expect(location.href).toBe(before);
    expect(document.activeElement?.textContent).toBe('The note');
  });

  it('keeps one first-level heading for the story’s title', async () => {
    const { body } = await show('<h1 lang="de">Kapitel</h1><p>x</p>');
    expect(body.querySelector('h1')).toBeNull();
    expect(body.querySelector('h2')?.lang).toBe('de');
  });

  it('lets a wide table scroll inside the column', async () => {
    const cells = '<td>mmmmmmmmmmmmmmmmmmmm</td>'.repeat(40);
    const { page, body } = await show(`<table><caption>Trams</caption><tr>${cells}</tr></table>`);
    const box = body.querySelector<HTMLElement>('[role="region"]');
    expect(box?.getAttribute('aria-label')).toBe('Trams');
    expect(box?.tabIndex).toBe(0);
    expect(box?.scrollWidth).toBeGreaterThan(box?.clientWidth ?? Infinity);
    expect(page.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('indents the first line of Chinese paragraphs by two characters, and no English ones', async () => {
    const { body } = await show('<p>港口大桥昨日通车。</p>', { lang: 'zh-CN' });
    const style = (element: Element | null) => getComputedStyle(element ?? document.body);
    const chinese = style(body.querySelector('p'));
    expect(Number.parseFloat(chinese.textIndent)).toBeCloseTo(
      Number.parseFloat(chinese.fontSize) * 2,
    );
    const english = await show('<p>The bridge opened.</p>', { lang: 'en' });
    expect(style(english.body.querySelector('p')).textIndent).toBe('0px');
  });

  it('sets code from left to right in a story that runs the other way, here and exported', async () => {
    const html = '<p>سطر <code>a();</code></p><pre><code>a();</code></pre>';
    const { page, body } = await show(html, { lang: 'ar' });
    body.dir = 'rtl';
    const frame = page.appendChild(document.createElement('iframe'));
    const exported = frame.contentDocument;
    if (exported === null) throw new Error('no document');
    exported.body.dir = 'rtl';
    exported.body.innerHTML = `<style>${pageStyle}</style>${html}`;
    for (const place of [body, exported.body]) {
      for (const code of place.querySelectorAll('code, pre')) {
        const { direction, unicodeBidi } = getComputedStyle(code);
        expect([direction, unicodeBidi]).toEqual(['ltr', 'isolate']);
      }
      const pre = place.querySelector('pre');
      expect(pre && getComputedStyle(pre).textAlign).toBe('left');
    }
  });
});

/** A picture of a size as an address that needs no server. */
async function pixelAddress(width: number, height: number): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return URL.createObjectURL(await canvas.convertToBlob());
}
