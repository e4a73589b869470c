// English: the catalogue the others are checked against.

import type { Message } from '../message';

export const en = {
  'app.name': 'Offprint',

  'menu.savePage': 'Save this page',
  'menu.saveSelection': 'Save selection',
  'menu.saveLink': 'Save link',

  'badge.saved': 'Saved to Offprint',
  'badge.failed': 'Not saved. Click to see why.',

  'failure.front-page': 'This is a front page, not a story. Open one of its stories and save that.',
  'failure.search-page':
    'This is a page of search results, not a story. Open a result and save that.',
  'failure.login': 'This page asks you to log in. Log in, open the story, and save it then.',
  'failure.app-shell':
    'The page has not shown any text yet. Wait until it has loaded, then save again.',
  'failure.not-found': 'The site says that this page does not exist.',
  'failure.image': 'This tab shows a picture alone. There is no text to save.',
  'failure.pdf': 'This is a PDF. Offprint saves web pages; keep the PDF with your browser.',
  'failure.consent-wall':
    'The story is behind a consent notice. Answer the notice, then save again.',
  'failure.empty-page': 'This page is empty.',
  'failure.forum-index': 'This is a list of threads, not a story. Open a thread and save that.',
  'failure.no-selection': 'No text is selected on the page.',
  'failure.no-story': 'No story was found on this page.',

  'failure.browser-page':
    'This page belongs to the browser. Browsers let no extension read their own pages.',
  'failure.addon-store': 'Browsers let no extension read the add-on store.',
  'failure.local-file':
    'This is a file on your computer. To save it, allow Offprint access to file addresses in the browser’s extension settings.',
  'failure.not-granted':
    'The browser did not let Offprint read this page. Click the toolbar button on it and try again.',
  'failure.tab-gone': 'The tab was closed before it could be read.',
  'failure.private-window':
    'This is a private window. A saved story is kept after the window closes, and the browser’s other windows show it.',
  'failure.storage-full':
    'The disk or the browser’s space is full. Nothing was saved; what you saved before is safe. Free some space and try again.',
  'failure.storage-broken':
    'The library could not be opened. Nothing was saved or changed. Restart the browser and try again.',
  'failure.unexpected':
    'Something went wrong in Offprint. Nothing was saved; what you saved before is safe.',

  'ui.close': 'Close',
  'ui.dismiss': 'Dismiss',
  'ui.undo': 'Undo',
  'ui.keys': 'Keys',
  'ui.broken': 'This page of Offprint has stopped',
  'ui.brokenText': 'Your saved stories are safe. Load the page again to go on.',
  'ui.reload': 'Load again',
} as const satisfies Record<string, Message>;

export type MessageKey = keyof typeof en;

/** Every key of English, each with a message. */
export type Catalogue = Readonly<Record<MessageKey, Message>>;
