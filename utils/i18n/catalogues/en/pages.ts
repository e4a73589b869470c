// English: what reader, library, options and the export dialog say besides.

import type { Message } from '../../message';

export const enPages = {
  'export.title': { one: 'Export {n} story', other: 'Export {n} stories' },
  'export.format': 'Format',
  'export.markdown': 'Markdown',
  'export.markdownText': 'Plain text with headings and links, for notes and editors.',
  'export.json': 'JSON',
  'export.jsonText':
    'Text, facts, tags, shelf, star and progress, for other programs. Pictures, older texts and undo steps are not in it.',
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
  'options.singleKeys': 'Single keys on Offprint’s pages',
  'options.keysInside':
    'Keys without Ctrl or Alt, such as s for the star, act in popup, library and reader; ? lists them. Turn them off when they act unmeant, as speech input may make them do.',
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
  'partial.paywall':
    'Only the open part of this story was saved: the rest is behind the publisher’s paywall or sign-in.',
  'partial.consent-wall':
    'Only the open part of this story was saved: the publisher shows the rest after consent.',
  'partial.missing-pages':
    'This story goes on over several pages, and not all of them could be read. What was there is saved.',
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

  'library.title': 'Library',
  'library.side': 'Shelves and tags',
  'library.tags': 'Tags',
  'library.export': 'Export list',
  'library.options': 'Options',
  'library.actions': 'Library',
  'library.tagged': 'Tag: {tag}',
  'library.found': { one: '{n} story', other: '{n} stories' },
  'library.foundMore': 'More than {n} stories',
  'library.selectAll': 'Select all',
  'library.selectAllN': 'Select all {n}',
  'library.selected': { one: '{n} selected', other: '{n} selected' },
  'library.bulk': 'What to do with the selected stories',
  'library.star': 'Star',
  'library.unstar': 'Remove star',
  'library.tag': 'Tag',
  'library.archive': 'Archive',
  'library.restore': 'To the inbox',
  'library.trash': 'Trash',
  'library.exportSelected': 'Export',
  'library.clear': 'Select none',
  'library.tagTitle': { one: 'Tag {n} story', other: 'Tag {n} stories' },
  'library.tagText': 'The tags are added; those a story has already stay.',
  'library.tagSave': 'Add tags',
  'library.cancel': 'Cancel',
  'library.emptyInbox': 'Your library is empty',
  'library.emptyInboxText':
    'Open a story in the browser and click the Offprint button in the toolbar. It will be here, and stay readable offline.',
  'library.allRead': 'The inbox is empty',
  'library.allReadText': 'What you save next comes here. What you archived is in the archive.',
  'library.emptyStarred': 'No story has a star',
  'library.emptyStarredText': 'Press s on a story, or its star, to find it here.',
  'library.emptyArchive': 'The archive is empty',
  'library.emptyArchiveText':
    'Stories you are done with go here: press e, or the box beside the star.',
  'library.emptyTrash': 'The trash is empty',
  'library.emptyTrashText':
    'Stories you throw away stay here for thirty days, in case you want them back.',
  'library.nothing': 'No story matches',
  'library.nothingText': 'The search looks at titles, sites, authors and tags.',
  'library.showAll': 'Search all shelves',
  'library.clearFilters': 'Show the whole shelf',
  'library.keySelect': 'Select',
  'library.keyTags': 'Add tags',

  'mending.rows': 'Restoring your library from its second copy: {n} of {of} stories',
  'mending.bodies': 'Restoring texts from the second copy: {n} of {of}. You can go on reading.',
  'mending.seen': 'OK',
  'mending.lowSpace':
    'Only {n} MB are left for your stories. Free some space on this disk, or saving will fail.',
  'mended.wiped': {
    one: 'The browser had lost its database. Offprint has restored your story from its second copy.',
    other:
      'The browser had lost its database. Offprint has restored all {n} stories from its second copy.',
  },
  'mended.behind': {
    one: 'The browser had lost the latest changes. Offprint has restored one story from its second copy.',
    other:
      'The browser had lost the latest changes. Offprint has restored {n} stories from its second copy.',
  },
  'mended.unreadable': {
    one: 'The browser cannot open its database. Your story is shown from the second copy, and what you do now is kept there. Make a backup soon.',
    other:
      'The browser cannot open its database. Your {n} stories are shown from the second copy, and what you do now is kept there. Make a backup soon.',
  },
  'mended.lost': {
    one: 'One story could not be restored whole; the options name it.',
    other: '{n} stories could not be restored whole; the options name them.',
  },
  'safety.title': 'Safety of your library',
  'safety.text':
    'Every story is kept twice on this computer, in two places that do not fail together. When one is damaged, Offprint mends it from the other.',
  'safety.never': 'Not yet checked in full. Each start compares both places.',
  'safety.whole': {
    one: 'Checked on {day}: one text, whole in both places.',
    other: 'Checked on {day}: {n} texts, all whole in both places.',
  },
  'safety.repaired': {
    one: 'One part was damaged and is repaired.',
    other: '{n} parts were damaged and are repaired.',
  },
  'safety.damaged': {
    one: 'One story is whole in neither place. Save it again from its page:',
    other: '{n} stories are whole in neither place. Save them again from their pages:',
  },
  'safety.nameless': 'A story whose title is lost, too',
  'safety.checking': 'Checking: {n} of {of} stories',
  'safety.check': 'Check now',
  'safety.failed':
    'The check could not be finished. Nothing was changed for the worse. Restart the browser and try again.',
} as const satisfies Record<string, Message>;
