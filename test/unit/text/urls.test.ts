// Which addresses are the same story's, and which are not.

import { describe, expect, test } from 'vitest';
import { absoluteUrl, canonicalizeUrl, twinHost } from '@/utils/text/urls';

describe('canonicalizeUrl', () => {
  test.each([
    ['http://a.example/b', 'https://a.example/b'],
    ['HTTPS://A.Example/B', 'https://a.example/B'],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example/b/', 'https://a.example/b'],
    ['https://a.example:443/b', 'https://a.example/b'],
    ['http://a.example:80/b', 'https://a.example/b'],
    ['http://a.example:8080/b', 'https://a.example:8080/b'],
    ['https://a.example./b', 'https://a.example/b'],
    ['https://www.a.example/b', 'https://www.a.example/b'],
    ['https://a.example/b#part-2', 'https://a.example/b'],
    ['https://a.example/b#/stories/7', 'https://a.example/b#/stories/7'],
    ['https://a.example/#!story=7', 'https://a.example/#!story=7'],
    ['https://a.example/b?utm_source=x&utm_medium=y', 'https://a.example/b'],
    ['https://a.example/b?id=7&utm_source=x', 'https://a.example/b?id=7'],
    ['https://a.example/b?fbclid=x&id=7&gclid=y', 'https://a.example/b?id=7'],
    ['https://a.example/b?z=1&a=2', 'https://a.example/b?z=1&a=2'],
    ['https://a.example/b?id=7&id=8', 'https://a.example/b?id=7&id=8'],
    ['https://a.example/b?', 'https://a.example/b'],
    ['https://a.example/b?spm=1.2.3&scm=4', 'https://a.example/b'],
    ['https://a.example/b?from=timeline&isappinstalled=0', 'https://a.example/b'],
    ['https://a.example/list?from=20', 'https://a.example/list?from=20'],
    ['https://a.example/b?ref=rss', 'https://a.example/b'],
    ['https://a.example/tree?ref=main', 'https://a.example/tree?ref=main'],
    ['https://a.example/b?share_token=abc&page=2', 'https://a.example/b?page=2'],
    ['https://v.example/watch?v=abc&si=def', 'https://v.example/watch?v=abc'],
    ['https://a.example/b?mc_cid=1&mc_eid=2&_ga=3', 'https://a.example/b'],
    ['https://a.example/b/amp', 'https://a.example/b'],
    ['https://a.example/b/amp/', 'https://a.example/b'],
    ['https://a.example/b.amp.html', 'https://a.example/b.html'],
    ['https://a.example/b?amp=1', 'https://a.example/b'],
    ['https://www.google.com/amp/s/a.example/b', 'https://a.example/b'],
    ['https://a-example.cdn.ampproject.org/c/s/a.example/b', 'https://a.example/b'],
    ['https://a.example/%e4%b8%ad', 'https://a.example/%E4%B8%AD'],
    ['https://a.example/中', 'https://a.example/%E4%B8%AD'],
    [
      'https://a.example/s?__biz=Mz&mid=22&idx=1&sn=ab',
      'https://a.example/s?__biz=Mz&mid=22&idx=1&sn=ab',
    ],
    ['  https://a.example/b \n', 'https://a.example/b'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['not an address', 'not an address'],
  ])('%s is %s', (address, canonical) => {
    expect(canonicalizeUrl(address)).toBe(canonical);
    expect(canonicalizeUrl(canonical)).toBe(canonical);
  });
});

test.each([
  ['/b', 'https://a.example/c/d', 'https://a.example/b'],
  ['//b.example/x', 'http://a.example/', 'http://b.example/x'],
  ['javascript:alert(1)', 'https://a.example/', null],
  ['', 'https://a.example/', null],
  [null, 'https://a.example/', null],
  ['http://[', 'https://a.example/', null],
])('absoluteUrl(%s, %s) is %s', (address, base, absolute) => {
  expect(absoluteUrl(address, base)).toBe(absolute);
});

test.each([
  ['www.a.example', 'a.example'],
  ['m.a.example', 'a.example'],
  ['amp.a.example', 'a.example'],
  ['mail.a.example', 'mail.a.example'],
  ['m.example', 'm.example'],
])('%s is a twin of %s', (host, twin) => {
  expect(twinHost(host)).toBe(twin);
});
