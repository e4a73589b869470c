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

  'shelf.shelves': 'Shelves',
  'shelf.inbox': 'Inbox',
  'shelf.starred': 'Starred',
  'shelf.archive': 'Archive',
  'shelf.trash': 'Trash',
  'shelf.all': 'All shelves',

  'tags.all': 'All tags',
  'tags.filter': 'Show only stories with this tag',
  'tags.filterBy': 'Show stories tagged {tag}',
  'tags.ofStory': 'Tags',
  'tags.option': '{tag} ({count})',
  'tags.add': 'Add tags',
  'tags.addMore': 'Add more',
  'tags.addThis': 'Add the tag {tag}',
  'tags.added': 'Tag added: {tag}',
  'tags.remove': 'Remove the tag {tag}',
  'tags.removed': 'Tag removed: {tag}',
  'tags.known': 'Your tags',
  'tags.keywords': 'Keywords of the page',

  'list.stories': 'Stories',
  'list.search': 'Search titles, sites, tags',
  'list.clearSearch': 'Empty the search',
  'list.minutes': { one: '{n} min', other: '{n} min' },
  'list.linkOnly': 'link only',
  'list.selection': 'selection',
  'list.untitled': 'Without a title',
  'list.select': 'Select: {title}',
  'list.progress': 'Read so far',
  'list.star': 'Star',
  'list.archive': 'Archive',
  'list.trash': 'Move to trash',
  'list.restore': 'Move to inbox',
  'list.more': 'Show more',
  'list.loading': 'Loading stories',
  'list.failed': 'The library could not be opened',
  'list.failedText':
    'Your saved stories are still on this computer and nothing was changed. Load again; if that does not help, restart the browser.',
  'list.starredNow': { one: 'Starred', other: '{n} stories starred' },
  'list.unstarredNow': { one: 'Star removed', other: 'Star removed from {n} stories' },
  'list.archivedNow': { one: 'Moved to the archive', other: '{n} stories moved to the archive' },
  'list.trashedNow': { one: 'Moved to the trash', other: '{n} stories moved to the trash' },
  'list.restoredNow': { one: 'Moved to the inbox', other: '{n} stories moved to the inbox' },
  'list.taggedNow': { one: 'Tagged', other: '{n} stories tagged' },
  'list.undone': 'Undone',
  'list.actFailed': 'That did not work, and nothing was changed. Try again.',

  'card.keptShown': 'The saved text stays',
  'card.tookHeld': 'The new text is shown now',

  'export.title': { one: 'Export {n} story', other: 'Export {n} stories' },
  'export.format': 'Format',
  'export.markdown': 'Markdown',
  'export.markdownText': 'Plain text with headings and links, for notes and editors.',
  'export.json': 'JSON',
  'export.jsonText': 'Everything Offprint knows of a story, for backups and other programs.',
  'export.html': 'Web page',
  'export.htmlText': 'A clean page that opens in any browser.',
  'export.none': 'There is no story to export.',
  'export.oneFile': 'One .{extension} file comes out.',
  'export.oneFileAll': 'One .{extension} file with all {n} stories comes out.',
  'export.zip': 'One .zip with {n} .{extension} files comes out.',
  'export.save': 'Save file',
  'export.cancel': 'Cancel',
  'export.reading': 'Reading stories: {done} of {n}',
  'export.writing': 'Writing the file…',
  'export.done': 'Exported as {name}',
  'export.noneLeft': 'These stories are no longer in the library.',
  'export.unreadable':
    'The library could not be read, so no file was made. Your stories are unchanged. Restart the browser and try again.',
  'export.unwritable':
    'The file could not be made. Your stories are unchanged. Try another format, or fewer stories at once.',

  'options.title': 'Options',
  'options.saved': 'Changes are kept at once.',
  'options.look': 'Look',
  'options.language': 'Language',
  'options.languageAuto': 'Like the browser',
  'options.theme': 'Colours',
  'options.themeAuto': 'Like the system',
  'options.themeLight': 'Light',
  'options.themeDark': 'Dark',
  'options.toolbar': 'Toolbar button',
  'options.badge': 'Mark saved pages on every visit',
  'options.badgeText':
    'A page you saved before gets a mark on the toolbar button as soon as you open it. For this Offprint must see the addresses of your tabs. It compares them with your library on this device; no address is stored or sent.',
  'options.badgeChromium': 'The browser will ask in its own words: “Read your browsing history”.',
  'options.badgeFirefox': 'The browser will ask in its own words: “Access browser tabs”.',
  'options.badgeOff': 'Turning it off gives the permission back.',
  'options.badgeRefused': 'The browser did not give the permission, so the mark stays off.',
  'options.reading': 'Reading',
  'options.pictures': 'Show pictures from their sites',
  'options.picturesText':
    'Pictures are not kept with a story. When this is on, opening a story asks the sites for them, without telling which page you are reading. When it is off, a button in each story shows them.',
  'options.keys': 'Keys',
  'options.keysText': 'The keys that save a page are set in the browser.',
  'options.keyNone': 'none',
  'options.keyOpen': 'Open the popup on this page',
  'options.keySave': 'Save this page without the popup',
  'options.keysChange': 'Change keys',
  'options.keysChromium': 'The browser’s page for them: chrome://extensions/shortcuts',
  'options.keysFirefox': 'In the browser: about:addons, the gear, “Manage Extension Shortcuts”.',
  'options.keysInside': 'In library and reader, press ? for the list of keys.',
  'options.about': 'About',
  'options.version': 'Offprint {version}',
  'options.removal':
    'Your stories are kept in this browser only. Removing the extension removes them: export them first.',
  'options.privacy':
    'Offprint sends nothing anywhere: no account, no server, no statistics. It reads a page only when you save it.',
  'options.openLibrary': 'Open the library to export',

  'reader.title': 'Story',
  'reader.loading': 'Opening the story',
  'reader.missing': 'This story is not here',
  'reader.missingText':
    'The address may be cut off, or the story belongs to another browser. Your other stories are in the library.',
  'reader.library': 'Open the library',
  'reader.failed': 'The library could not be opened',
  'reader.failedText':
    'Your saved stories are still on this computer and nothing was changed. Load again; if that does not help, restart the browser.',
  'reader.damaged': 'The text of this story cannot be read',
  'reader.damagedText':
    'Its stored text is damaged. Everything else of the story is safe. Open the original and save it again to get the text back.',
  'reader.controls': 'Story',
  'reader.minutes': { one: '{n} minute', other: '{n} minutes' },
  'reader.source': 'Source: {source}',
  'reader.editor': 'Editor: {editor}',
  'reader.inTrash': 'This story is in the trash.',
  'reader.linkOnly': 'Only the link is saved',
  'reader.linkOnlyText':
    'The text of this story was not saved. Open the original and save it there to keep the text.',
  'reader.openOriginal': 'Open original',
  'reader.export': 'Export',
  'reader.showPictures': 'Show pictures',
  'reader.pictures': {
    one: 'The picture of this story is not kept with it. Showing it asks its site for it.',
    other:
      'The {n} pictures of this story are not kept with it. Showing them asks their sites for them.',
  },
  'reader.picture': 'Picture',
  'reader.table': 'Table',
  'reader.code': 'Code',
  'reader.held': 'The page came back much shorter',
  'reader.heldText':
    'When you saved this page again, it had far less text than this story. The story stays as it was until you choose; the other text is kept as an older one.',
  'reader.keepShown': 'Keep this text',
  'reader.takeHeld': 'Take the new text',
  'reader.keyOpen': 'Open the original',
  'reader.keyTags': 'Edit tags',
  'reader.keyStar': 'Star',
  'reader.keyArchive': 'Archive, or back to the inbox',
  'reader.keyTrash': 'Move to trash',
  'reader.keyUndo': 'Undo',
  'reader.keyHelp': 'This list',
  'reader.keys': 'Keys',
} as const satisfies Record<string, Message>;

export type MessageKey = keyof typeof en;

/** Every key of English, each with a message. */
export type Catalogue = Readonly<Record<MessageKey, Message>>;
