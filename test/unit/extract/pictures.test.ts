// Pictures: where lazy loaders hide them, where pages put them, what belongs to them, and what is none of the story's.

import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { fileOf } from '@/utils/extract/images';
import { parseHtml } from '@/utils/html/parse';

const SENTENCE =
  'The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(3)}</p>`;

/** A story with something over it, in it and under it. */
type Parts = { readonly over?: string; readonly inside?: string; readonly under?: string };

async function read({ over = '', inside = '', under = '' }: Parts, head = '') {
  const page = parseHtml(
    `<html lang="en"><head><title>The ferry that left early</title>${head}</head><body><div class="page"><h1>The ferry that left early</h1><div class="top">${over}</div><div class="story">${PARAGRAPH.repeat(2)}${inside}${PARAGRAPH.repeat(2)}</div><div class="low">${under}</div></div></body></html>`,
  );
  const result = await extractArticle(page, 'https://a.example/2024/05/03/story');
  if (!result.ok) throw new Error(result.failure.kind);
  const { body } = parseHtml(result.value.html);
  return {
    ...result.value,
    pictures: [...body.querySelectorAll('img')].map((image) => image.getAttribute('data-src')),
    captions: [...body.querySelectorAll('figcaption')].map((caption) => caption.textContent),
    /** Names of the body's parts, in order. */
    order: [...body.children].map((child) => child.localName).join(' '),
  };
}

const PLACEHOLDER = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

describe('the address of a picture', () => {
  test.each([
    ['data-src', `<img src="${PLACEHOLDER}" data-src="/p/pier.jpg">`],
    ['data-original', '<img src="/i/blank.gif" data-original="/p/pier.jpg">'],
    ['data-lazy-src', '<img src="/i/loading.gif" data-lazy-src="/p/pier.jpg">'],
    ['any attribute of a loader', '<img nitro-lazy-src="/p/pier.jpg">'],
    ['srcset', `<img src="${PLACEHOLDER}" srcset="/p/small.jpg 300w, /p/pier.jpg 1200w">`],
    ['data-srcset', '<img class="lazy" data-srcset="/p/pier.jpg 2x, /p/small.jpg 1x">'],
    [
      'a source of its picture element',
      '<picture><source data-srcset="/p/pier.jpg 900w"><img alt=""></picture>',
    ],
    ['noscript', `<img src="${PLACEHOLDER}"><noscript><img src="/p/pier.jpg"></noscript>`],
    ['noscript alone', '<div><noscript><img src="/p/pier.jpg"></noscript></div>'],
    [
      'a list of sizes',
      `<img src="${PLACEHOLDER}" data-sizes='{"big": "https://a.example/p/pier.jpg"}'>`,
    ],
    ['a preview beside the whole', '<img src="/p/pier.jpg?w=20" srcset="/p/pier.jpg 900w">'],
    [
      'a figure’s background',
      '<figure><div style="background-image: url(\'/p/pier.jpg\')"></div></figure>',
    ],
    ['amp-img', '<amp-img src="/p/pier.jpg" width="600" height="400"></amp-img>'],
  ])('%s', async (_, html) => {
    const { pictures } = await read({
      inside: html.startsWith('<figure') ? html : `<div>${html}</div>`,
    });
    expect(pictures).toEqual(['https://a.example/p/pier.jpg']);
  });
});

const FIGURE = '<figure><img src="/p/pier.jpg"><figcaption>The pier at dawn.</figcaption></figure>';

describe('a picture is kept', () => {
  test.each([
    ['between title and story', { over: FIGURE }, 'figure p p p p'],
    [
      'between title and story, in boxes',
      { over: `<div><div>${FIGURE}</div></div>` },
      'figure p p p p',
    ],
    ['between paragraphs', { inside: FIGURE }, 'p p figure p p'],
    ['between paragraphs, in a button', { inside: `<button>${FIGURE}</button>` }, 'p p figure p p'],
    [
      'between paragraphs, in a box for media',
      { inside: `<div class="embed-box"><div>${FIGURE}</div></div>` },
      'p p figure p p',
    ],
    ['after the last paragraph', { inside: `</div>${FIGURE}<div>` }, 'p p figure p p'],
  ])('%s', async (_, parts, order) => {
    const story = await read(parts);
    expect(story.pictures).toEqual(['https://a.example/p/pier.jpg']);
    expect(story.captions).toEqual(['The pier at dawn.']);
    expect(story.order).toBe(order);
  });

  test('where the page names it as the story’s, whatever it stands in', async () => {
    const { pictures } = await read(
      {
        over: '<div class="hero"><a href="/gallery/1"><img src="/p/harbour-dawn-800x600.jpg"></a></div>',
      },
      '<meta property="og:image" content="https://cdn.a.example/x/harbour-dawn-1200x630.jpg">',
    );
    expect(pictures).toEqual(['https://a.example/p/harbour-dawn-800x600.jpg']);
  });

  test('once, though the page shows it twice', async () => {
    const { pictures } = await read({
      over: '<div class="desktop"><img src="/p/harbour-dawn.jpg?w=1200"></div><div class="mobile"><img src="/p/harbour-dawn.jpg?w=400"></div>',
    });
    expect(pictures).toEqual(['https://a.example/p/harbour-dawn.jpg?w=1200']);
  });

  test('with its words, in a gallery', async () => {
    const slide = (number: number): string =>
      `<li class="slide"><figure><img src="/p/slide-${number}-of-3.jpg"><figcaption>Slide ${number}.</figcaption></figure></li>`;
    const { pictures, captions } = await read({
      inside: `<div class="gallery"><ul>${[1, 2, 3].map(slide).join('')}</ul></div>`,
    });
    expect(pictures).toHaveLength(3);
    expect(captions).toEqual(['Slide 1.', 'Slide 2.', 'Slide 3.']);
  });
});

test.each([
  ['a counter', '<img src="/c.jpg" width="1" height="1">'],
  [
    'a portrait of who wrote',
    '<div class="author-box"><img src="/ines.jpg"><b>Ines Halloran</b></div>',
  ],
  ['an icon', '<img class="share-icon" src="/icons/share.png">'],
  ['a placeholder alone', `<img src="${PLACEHOLDER}">`],
  [
    'a teaser',
    '<div class="card"><a href="/2024/05/02/other"><img src="/p/other.jpg"><h3>Another story of another ferry</h3></a></div>',
  ],
  [
    'a teaser in a figure',
    '<div><figure><a href="/2024/05/02/other"><img src="/p/other.jpg"></a></figure><h3><a href="/2024/05/02/other">Another story of another ferry</a></h3></div>',
  ],
])('%s is no picture of the story', async (_, html) => {
  for (const parts of [{ over: html }, { under: html }])
    expect((await read(parts)).pictures).toEqual([]);
});

test('a sign of feeling is text', async () => {
  const { textContent } = await read({
    inside:
      '<p>It was a very long way home for all of us that evening <img class="emoji" alt="🚢" src="/e.png">.</p>',
  });
  expect(textContent).toContain('evening 🚢.');
});

describe('a caption is', () => {
  const image = '<img src="/p/pier.jpg" alt="The pier at dawn, empty">';
  test.each([
    [
      'the figcaption, without the words of buttons',
      `<figure>${image}<span>Open picture</span><figcaption>The pier.</figcaption></figure>`,
      'The pier.',
    ],
    [
      'a figure’s other text',
      `<figure>${image}<div class="x1">The pier.</div></figure>`,
      'The pier.',
    ],
    [
      'words and credit in two parts',
      `<figure>${image}<figcaption>The pier.</figcaption><figcaption>Ada Pym</figcaption></figure>`,
      'The pier. Ada Pym',
    ],
    [
      'the short text of a box for a picture',
      `<div class="image-box">${image}<div>The pier.</div></div>`,
      'The pier.',
    ],
    ['a line named so', `<div>${image}</div><p class="wp-caption-text">The pier.</p>`, 'The pier.'],
    [
      'a line that repeats the words of the picture',
      `${image}<p>The pier at dawn, empty, as it is every Sunday.</p>`,
      'The pier at dawn, empty, as it is every Sunday.',
    ],
    [
      'a line that ends with who took it',
      `${image}<p>The pier. Photo: Ada Pym</p>`,
      'The pier. Photo: Ada Pym',
    ],
    [
      'a line that ends with who took it, in Chinese',
      `${image}<p>清晨的码头。 林晓雯 摄</p>`,
      '清晨的码头。 林晓雯 摄',
    ],
  ])('%s', async (_, html, caption) => {
    const { captions, pictures } = await read({ inside: html });
    expect(captions).toEqual([caption]);
    expect(pictures).toHaveLength(1);
  });

  test('no paragraph that only follows a picture', async () => {
    const { captions, order } = await read({ inside: `<div class="image">${image}</div>` });
    expect(captions).toEqual([]);
    expect(order).toBe('p p p p p');
  });
});

test.each([
  ['https://a.example/p/harbour-dawn-800x600.jpg?x=1', 'harbour-dawn'],
  ['https://a.example/_next/image?url=%2Fp%2Fharbour-dawn.jpg&w=640', 'harbour-dawn'],
  ['https://a.example/p/1.jpg', 'https://a.example/p/1.jpg'],
])('the file of %s', (address, name) => {
  expect(fileOf(address)).toBe(name);
});
