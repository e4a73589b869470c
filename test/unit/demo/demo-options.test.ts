// What `npm start` understands, and the one sentence it says when it does not.

import { expect, test } from 'vitest';
import { readDemoOptions } from '@/test/demo/demo-options';

const SAMPLE = { headless: false, browser: null, out: '.output/demo', page: null };
const PAGE = { file: 'a.html', url: 'http://a.example/x' };

test.each([
  ['nothing, with a display', '', true, SAMPLE],
  ['nothing, with no display', '', false, { ...SAMPLE, headless: true }],
  ['headless by wish', '--headless', true, { ...SAMPLE, headless: true }],
  ['another folder', '--out x', true, { ...SAMPLE, out: 'x' }],
  ['a browser', '--browser firefox', true, { ...SAMPLE, browser: 'firefox' }],
  ['a saved page', '--page a.html --url http://a.example/x', true, { ...SAMPLE, page: PAGE }],
])('%s', (_, words, hasDisplay, options) => {
  const read = readDemoOptions(words.split(' ').filter(Boolean), hasDisplay);
  expect(read).toEqual({ ok: true, value: options });
});

test.each([
  ['an unknown flag', '--foo', /--foo/],
  ['a word too many', 'extra', /extra/],
  ['a flag without its value', '--out', /--out/],
  ['an unknown browser', '--browser opera', /opera/],
  ['a page without its address', '--page a.html', /--url/],
  ['an address without its page', '--url http://a.example/', /--page/],
  ['an address of no web page', '--page a.html --url file:///a', /file:/],
])('%s is told in one line', (_, words, sentence) => {
  const read = readDemoOptions(words.split(' '), true);
  expect(read.ok ? '' : read.failure).toMatch(sentence);
  expect(read.ok ? '' : read.failure).not.toContain('\n');
});
