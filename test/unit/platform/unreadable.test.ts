import { expect, test } from 'vitest';
import { whyUnreadable } from '@/utils/platform/unreadable';

test.each([
  ['chrome://settings/', 'Cannot access a chrome:// URL', 'browser-page'],
  ['about:config', 'Missing host permission for the tab', 'browser-page'],
  ['', 'Cannot access contents of the page.', 'browser-page'],
  ['view-source:https://a.example/', 'Cannot access', 'browser-page'],
  [
    'https://chromewebstore.google.com/detail/x',
    'The extensions gallery cannot be scripted.',
    'addon-store',
  ],
  [
    'https://addons.mozilla.org/en-US/firefox/',
    'Missing host permission for the tab',
    'addon-store',
  ],
  ['file:///home/a/b.html', 'Cannot access contents of url', 'local-file'],
  ['https://a.example/paper.pdf#page=2', 'Missing host permission for the tab', 'pdf'],
  ['https://a.example/', 'Cannot access contents of the page', 'not-granted'],
  ['https://a.example/', 'Frame with ID 0 is showing error page', 'error-page'],
  [
    'https://a.example/',
    'This page cannot be scripted due to an ExtensionsSettings policy.',
    'restricted',
  ],
  ['https://accounts.firefox.com/signin', 'Missing host permission for the tab', 'restricted'],
  ['https://support.mozilla.org/en-US/', 'Missing host permission for the tab', 'restricted'],
  ['https://support.mozilla.org/en-US/', '', 'not-granted'],
  ['https://addons.mozilla.org/en-US/firefox/', '', 'not-granted'],
  ['https://papers.example/pdf/2401.00001', 'Missing host permission for the tab', 'pdf'],
  ['https://a.example/pdf/story.html', 'Cannot access contents of the page', 'not-granted'],
  ['https://a.example/', 'No tab with id: 12', 'tab-gone'],
  ['https://a.example/', 'The frame was removed.', 'tab-gone'],
])('%s with “%s” is %s', (url, message, reason) => {
  expect(whyUnreadable(url, message)).toBe(reason);
});

test('a PDF in Firefox is told by the title of its tab', () => {
  const message = 'Missing host permission for the tab';
  expect(whyUnreadable('https://a.example/file?id=3', message, 'Report.PDF')).toBe('pdf');
});
