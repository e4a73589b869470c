import { expect, it } from 'vitest';
import { siteOfUrl } from '@/utils/text/site-of-url';

it.each([
  ['https://www.news.example/a?b', 'news.example'],
  ['https://m.news.example:8080/', 'm.news.example'],
  ['https://wwwide.example/', 'wwwide.example'],
  ['file:///home/reader/a.html', ''],
  ['no address', ''],
])('the site of %j is %j', (url, site) => {
  expect(siteOfUrl(url)).toBe(site);
});
