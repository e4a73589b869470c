// What surrounds a story, or interrupts it, and what only looks so: a story around each.

import { describe, expect, test } from 'vitest';
import { clutterName } from '@/utils/extract/clean/clutter';
import { dropLinkLists } from '@/utils/extract/clean/link-lists';
import { dropClutter } from '@/utils/extract/clean/page-clutter';
import { leadsWithin } from '@/utils/extract/clean/same-site';
import type { Draft, Step } from '@/utils/extract/draft';
import { extractArticle } from '@/utils/extract/extract';
import { textLines } from '@/utils/extract/text-lines';
import { parseHtml } from '@/utils/html/parse';

const SENTENCE =
  'The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(3)}</p>`;
const HEAD =
  '<meta name="author" content="Ines Halloran"><meta property="article:published_time" content="2026-04-18T07:30:00+01:00">';

/** A draft whose body is a story around `middle`, as the steps before the body leave it. */
async function draftOf(middle: string): Promise<Draft> {
  const page = parseHtml(
    `<html lang="en"><head>${HEAD}</head><body><article><h1>The ferry that left early</h1>${PARAGRAPH.repeat(3)}<div id="own">${middle}</div>${PARAGRAPH.repeat(3)}</article></body></html>`,
  );
  let draft: Draft | null = null;
  await extractArticle(page, 'https://news.example/2026/04/18/ferry', {
    onStep: (name, found) => {
      if (name === 'metadata')
        draft = { ...found, page: parseHtml(page.documentElement.outerHTML) };
    },
  });
  if (draft === null) throw new Error('a draft was expected');
  return draft;
}

/** The lines that a step leaves of `middle`. */
async function linesAfter(step: Step, middle: string): Promise<string[]> {
  const draft = await draftOf(middle);
  const body = draft.page.querySelector('article');
  step({ ...draft, body });
  const own = draft.page.querySelector('#own');
  return own === null ? [] : textLines(own).split('\n').filter(Boolean);
}

const parse = (html: string): Element => {
  const element = parseHtml(html).body.firstElementChild;
  if (element === null) throw new Error('an element was expected');
  return element;
};

describe('a name', () => {
  test.each([
    ['<div class="relatedPosts-box">', 'strong'],
    ['<div class="c-newsletter">', 'strong'],
    ['<div id="cookie-law-info-bar">', 'strong'],
    ['<div id="table-of-contents">', 'weak'],
    ['<div class="share-bar">', 'weak'],
    ['<div class="layout has-sidebar">', null],
    ['<div class="main no_toc_section">', null],
    ['<div class="sidebar-enabled--false">', null],
    ['<div class="banner__footer">', null],
    ['<section id="sharing-with-a-single-developer">', null],
    ['<p id="block-id-n1AuAdJlVL">', null],
  ])('%s counts as %s', (html, name) => {
    expect(clutterName(parse(html))).toBe(name);
  });
});

describe('links', () => {
  test.each([
    ['/other', true],
    ['https://m.news.example/other', true],
    ['https://elsewhere.example/other', false],
    ['#part', false],
    ['https://news.example/story#part', false],
    ['mailto:a@news.example', false],
    ['http://[', false],
    [null, false],
  ])('%s leads to another page of the site: %s', (href, within) => {
    expect(leadsWithin(href, 'https://www.news.example/story')).toBe(within);
  });

  test('of one outlet under two countries belong together', () => {
    expect(leadsWithin('https://www.news.com/a', 'https://news.co.uk/b')).toBe(true);
  });
});

const A = '<a href="/a">Harbour master resigns over the fog</a>';
const B = '<a href="/b">Second ferry sold to an unnamed buyer</a>';

describe('inside the story go', () => {
  test.each([
    ['a list of links', `<ul><li>${A}</li><li>${B}</li></ul>`],
    ['a list with kickers', `<ul><li>Harbour: ${A}</li><li>Sales: ${B}</li></ul>`],
    ['links in a row', `<p>${A}</p><p>${B}</p>`],
    ['a labelled link', `<p>Read more: ${A}</p>`],
    ['one in German', `<p><strong>Lesen Sie auch:</strong> ${A}</p>`],
    ['one in Polish', `<p>Czytaj także: ${A}</p>`],
    ['one in capitals', `<p>FUNDA NALOKHU | ${A}</p>`],
    ['one behind an arrow', `<p>&gt;&gt; ${A}</p>`],
    [
      'teasers under a heading',
      `<div><h3>Lest auch</h3></div><div class="t"><h4>${A}</h4><p>He gave no reason for it.</p></div>`,
    ],
    ['a label over one link', `<div><p>Mehr zum Thema</p><div>${A}</div></div>`],
  ])('%s', async (_, html) => {
    expect(await linesAfter(dropLinkLists, html)).toEqual([]);
  });
});

describe('inside the story stay', () => {
  test.each([
    [
      'sources',
      '<ul><li><a href="https://one.example/">Tables of tides since 1900</a></li><li><a href="https://two.example/">Register of ships, part two</a></li></ul>',
      ['Tables of tides since 1900', 'Register of ships, part two'],
    ],
    [
      'a list that a sentence leads up to',
      `<p>The harbour answered in two letters:</p><ul><li>${A}</li><li>${B}</li></ul>`,
      [
        'The harbour answered in two letters:',
        'Harbour master resigns over the fog',
        'Second ferry sold to an unnamed buyer',
      ],
    ],
    [
      'a heading that recommends nothing but the story',
      '<h3>Recommended speed in fog</h3>',
      ['Recommended speed in fog'],
    ],
    [
      'a heading with text of its own',
      `<h3>Recommended reading</h3>${PARAGRAPH}`,
      ['Recommended reading', SENTENCE.repeat(3).trim()],
    ],
    [
      'a sentence with a label',
      `<p>Pictured: ${A} in the harbour of Elm Bay, where she was built.</p>`,
      [
        'Pictured: Harbour master resigns over the fog in the harbour of Elm Bay, where she was built.',
      ],
    ],
  ])('%s', async (_, html, lines) => {
    expect(await linesAfter(dropLinkLists, html)).toEqual(lines);
  });
});

test('a wrapper whose name only sounds like clutter stays', async () => {
  const inside = `<div id="toc_12" class="toc-para">${PARAGRAPH}<h2 id="menu-of-the-day">A share of fog</h2></div>`;
  expect(await linesAfter(dropClutter, inside)).toEqual([
    SENTENCE.repeat(3).trim(),
    'A share of fog',
  ]);
});

test.each([
  '<div class="share-row"><p>Tell your friends</p></div>',
  '<ul class="post-toc"><li>The fog</li><li>The pier</li></ul>',
  `<div class="newsletter">${PARAGRAPH}</div>`,
])('clutter goes by its name: %s', async (html) => {
  expect(await linesAfter(dropClutter, html)).toEqual([]);
});
