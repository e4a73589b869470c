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
    'Keys without Ctrl or Alt, such as s for the star, act in popup, library and reader; ? lists them. Turn them off if they act when you did not mean them to, as speech input can cause.',
  'options.about': 'About',
  'options.version': 'Offprint {version}',
  'options.removal':
    'Your stories are kept in this browser only. Removing the extension removes them: make a backup first.',
  'options.privacy':
    'Offprint sends nothing anywhere: no account, no server, no statistics. It reads a page only when you save it.',
  'options.openLibrary': 'Open the library to export',

  'backup.title': 'Backups',
  'backup.text':
    'A backup is one file with every story, its older texts, tags and settings. It also opens in any browser without Offprint.',
  'backup.last': {
    one: 'Last backup: {time}, {n} story, {size}, {name}',
    other: 'Last backup: {time}, {n} stories, {size}, {name}',
  },
  'backup.none': 'There is no backup yet.',
  'backup.changes': { one: '{n} change since then.', other: '{n} changes since then.' },
  'backup.manyChanges': 'More than {n} changes since then.',
  'backup.noChanges': 'Nothing was changed since then.',
  'backup.make': 'Make a backup now',
  'backup.stop': 'Stop',
  'backup.writing': 'Writing stories: {done} of {n}',
  'backup.checking': 'Reading the file again to check it…',
  'backup.doneFolder': 'Written, read again and found whole: {name}',
  'backup.doneDownload': 'Handed to the browser as a download: {name}',
  'backup.problems': {
    one: 'One story could not be read whole in the library. The backup has all there is of it: {titles}',
    other:
      '{n} stories could not be read whole in the library. The backup has all there is of them: {titles}',
  },
  'backup.folder': 'Backups go into the folder “{name}”, each under a name of its own.',
  'backup.folderClosed':
    'Before the next one the browser will ask whether Offprint may write there.',
  'backup.noFolder':
    'Backups are downloads now. Choose a folder that a drive or a sync program keeps elsewhere as well: each backup becomes a file of its own there, and none is overwritten.',
  'backup.chooseFolder': 'Choose a folder',
  'backup.otherFolder': 'Choose another folder',
  'backup.forgetFolder': 'Use downloads instead',
  'backup.rhythm': 'Back up automatically',
  'backup.never': 'No',
  'backup.day': 'Every day',
  'backup.week': 'Every week',
  'backup.rhythmFolder':
    'When something was changed, while a page of Offprint is open. Where the browser must ask first, the library reminds you.',
  'backup.rhythmDownload':
    'Without a folder the library reminds you when one is due, and one click makes it.',
  'backup.noPermission':
    'The browser did not let Offprint write into the folder, so there is no new backup. Try again and allow it, or choose another folder.',
  'backup.folderGone':
    'The folder is no longer there, so there is no new backup. Choose a folder again.',
  'backup.full':
    'There is not enough space for the file, so there is no new backup. The ones before are still there.',
  'backup.differs':
    'What was written could not be read back the same, so the file was removed. The backups before are still there. Choose another folder or disk.',
  'backup.library':
    'The library could not be read, so there is no new backup. Restart the browser and try again.',
  'backup.busy': 'Another page of Offprint is making a backup.',
  'backup.stopped': 'Stopped. There is no new backup.',
  'backup.failed': 'There is no new backup. The browser said: {detail}',
  'backup.indexTitle': 'Offprint backup',
  'backup.indexStories': { one: '{n} story', other: '{n} stories' },
  'backup.indexTrash': 'in the trash',
  'backup.remind': {
    one: '{n} change since the last backup.',
    other: '{n} changes since the last backup.',
  },
  'backup.remindFirst': {
    one: '{n} change, and no backup yet.',
    other: '{n} changes, and no backup yet.',
  },
  'backup.remindDue': 'It is time for a backup.',
  'backup.later': 'Later',

  'restore.open': 'Restore from a backup',
  'restore.text':
    'Restoring adds what a backup holds to the library. Nothing is removed, and a story that is newer in the library stays as it is.',
  'restore.brokenOff': {
    one: 'A restore ended early, at {done} of {n} story. Choose the same file to go on.',
    other: 'A restore ended early, at {done} of {n} stories. Choose the same file to go on.',
  },
  'restore.title': 'Restore from {name}',
  'restore.reading': 'Reading the file: {done} of {n} stories',
  'restore.readingAny': 'Reading the file…',
  'restore.madeAt': 'Made on {time}',
  'restore.added': { one: '{n} story comes in', other: '{n} stories come in' },
  'restore.updated': {
    one: '{n} story gets a part that is missing here',
    other: '{n} stories get parts that are missing here',
  },
  'restore.same': { one: '{n} story is already here', other: '{n} stories are already here' },
  'restore.stayed': {
    one: '{n} story is newer here and stays as it is',
    other: '{n} stories are newer here and stay as they are',
  },
  'restore.inTrash': {
    one: '{n} of them lies in the trash',
    other: '{n} of them lie in the trash',
  },
  'restore.nothing': 'There is nothing in this file that the library does not have.',
  'restore.start': { one: 'Restore {n} story', other: 'Restore {n} stories' },
  'restore.startSettings': 'Take over the settings',
  'restore.settings': 'Take over language, colours and other settings, too',
  'restore.cancel': 'Cancel',
  'restore.close': 'Close',
  'restore.working': 'Restoring: {done} of {n} stories',
  'restore.doneAdded': { one: '{n} story came in', other: '{n} stories came in' },
  'restore.doneUpdated': { one: '{n} story was completed', other: '{n} stories were completed' },
  'restore.uncopied':
    'The second copy could not be written. The stories are in the library, and the copy follows later.',
  'restore.textOnly': {
    one: 'Of {n} story only the plain text could be had.',
    other: 'Of {n} stories only the plain text could be had.',
  },
  'restore.undo': 'Take it all back',
  'restore.undoing': 'Taking back…',
  'restore.undone': 'Taken back. Stories that had come in lie in the trash.',
  'restore.undoFailed': 'Not all of it could be taken back. Try again. The browser said: {detail}',
  'restore.last': {
    one: 'Restored on {time}: {n} story.',
    other: 'Restored on {time}: {n} stories.',
  },
  'restore.missing': {
    one: 'The end of the file is missing, and {n} story with it.',
    other: 'The end of the file is missing, and {n} stories with it.',
  },
  'restore.cut': 'The end of the file is missing.',
  'restore.cutBehind': 'The end of the file is missing, but all its stories are there.',
  'restore.damaged': {
    one: '{n} damaged part in the file',
    other: '{n} damaged parts in the file',
  },
  'restore.damagedStory': 'The story “{name}” cannot be read.',
  'restore.damagedBody': 'A text of the story “{name}” cannot be read.',
  'restore.damagedFact': 'A detail of the story “{name}” makes no sense and is left out: {detail}',
  'restore.damagedPart': 'A part that is no story cannot be read: {name}',
  'restore.damagedUnknown': 'Some bytes belong to nothing that can be told.',
  'restore.more': 'and {n} more',
  'restore.empty': 'The file is empty.',
  'restore.noZip': 'This file is no backup of Offprint, or too damaged to tell.',
  'restore.noBackup': 'This is a zip file, but no backup of Offprint.',
  'restore.newer':
    'A newer Offprint made this backup (version {version}). Update Offprint and choose the file again.',
  'restore.stopped': 'Stopped. What had come in by then is in the library.',
  'restore.full':
    'There is no more space. What had come in by then is in the library; make room and choose the same file to go on.',
  'restore.broken':
    'The library could not be written. What had come in by then is there; restart the browser and choose the same file to go on. The browser said: {detail}',
  'restore.unreadable':
    'The file could not be read any further. What had come in by then is in the library; choose the file again to go on.',

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
  'library.restoreHint': 'Have a backup? Restore it in the options.',
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
  'mending.uncopied':
    'The second copy of your library cannot be used now. What you saved is here, but perhaps only once; make a backup soon. Offprint tries again at its next start.',
  'mending.lowSpace':
    'Only {n} MB are left for your stories. Free some space on this disk, or saving will fail.',
  'mended.wiped': {
    one: 'The browser had lost the database of your library. Offprint has restored your story from its second copy. What you did before can no longer be undone.',
    other:
      'The browser had lost the database of your library. Offprint has restored all {n} stories from its second copy. What you did before can no longer be undone.',
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
    'Every story is kept twice in this browser, in two separate places. When one is damaged, Offprint mends it from the other. Against the loss of the whole disk only a backup helps.',
  'safety.never':
    'Not yet checked in full. Each start compares both places, and once a week every text is read.',
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

  'library.emptyTheTrash': 'Empty trash',
  'library.destroy': 'Delete for good',
  'library.recent': 'Recently',
  'library.keyRecent': 'What was done recently, with undo',
  'library.keyDestroy': 'Move to trash; in the trash, delete for good',
  'library.daysLeft': {
    one: 'Will be deleted in {n} day',
    other: 'Will be deleted in {n} days',
  },
  'library.noDaysLeft': 'Will be deleted soon',

  'destroy.title': { one: 'Delete {n} story for good?', other: 'Delete {n} stories for good?' },
  'destroy.titleAll': 'Empty the trash?',
  'destroy.text': {
    one: '{n} story goes for good, with its text and its tags. This cannot be undone.',
    other: '{n} stories go for good, with their texts and their tags. This cannot be undone.',
  },
  'destroy.confirm': { one: 'Delete {n} story', other: 'Delete {n} stories' },
  'destroy.working': 'Deleting: {done} of {n}',
  'destroy.failed':
    'Not all of them could be deleted. Those that are left are whole, and still in the trash. Try again.',
  'destroy.done': { one: '{n} story deleted for good', other: '{n} stories deleted for good' },

  'recent.title': 'Recently',
  'recent.text': 'What was done in your library: here, in the popup, or while reading.',
  'recent.empty': 'Nothing to undo',
  'recent.emptyText':
    'What you save, tag, star, archive or throw away from now on is listed here and can be undone.',
  'recent.today': 'Today',
  'recent.redo': 'Do again',
  'recent.undone': 'Undone',
  'recent.undoneNow': 'Undone: {act}',
  'recent.doneAgain': 'Done again: {act}',
  'recent.nothing': 'Nothing was left to undo of this: {act}',
  'recent.named': '{button}: {act}. {titles}',
  'recent.comma': ', ',
  'recent.semicolon': '; ',
  'recent.andMore': '{titles}; and {n} more',
  'recent.save': { one: 'Saved', other: 'Saved {n} stories' },
  'recent.saveAgain': { one: 'Saved again', other: 'Saved {n} stories again' },
  'recent.chooseRevision': 'Chose between two texts',
  'recent.tag': { one: 'Tagged: {tags}', other: 'Tagged {n} stories: {tags}' },
  'recent.untag': { one: 'Tag removed: {tags}', other: 'Tag removed from {n} stories: {tags}' },
  'recent.retag': { one: 'Changed tags', other: 'Changed the tags of {n} stories' },
  'recent.star': { one: 'Starred', other: 'Starred {n} stories' },
  'recent.unstar': { one: 'Removed the star', other: 'Removed the star from {n} stories' },
  'recent.toInbox': { one: 'Moved to the inbox', other: 'Moved {n} stories to the inbox' },
  'recent.toArchive': { one: 'Archived', other: 'Archived {n} stories' },
  'recent.toTrash': { one: 'Moved to the trash', other: 'Moved {n} stories to the trash' },
  'recent.restore': {
    one: 'Restored {n} story from a backup',
    other: 'Restored {n} stories from a backup',
  },
  'recent.purge': { one: 'Deleted {n} story for good', other: 'Deleted {n} stories for good' },
  'recent.other': { one: 'Changed', other: 'Changed {n} stories' },
} as const satisfies Record<string, Message>;
