// The single keys of the library page.

import type { ShortcutHelp } from '@/components/ui/shortcut-list';
import type { Translator } from '@/utils/i18n/translator';

/** The keys as the list of keys shows them. */
export function libraryKeys(t: Translator['t']): readonly ShortcutHelp[] {
  return [
    { keys: ['j', 'k'], text: t('list.keys.move') },
    { keys: ['Enter', 'o'], text: t('list.keys.open') },
    { keys: ['x'], text: t('library.keySelect') },
    { keys: ['t'], text: t('library.keyTags') },
    { keys: ['s'], text: t('list.keys.star') },
    { keys: ['e'], text: t('list.keys.archive') },
    { keys: ['#'], text: t('library.keyDestroy') },
    { keys: ['u'], text: t('list.keys.undo') },
    { keys: ['r'], text: t('library.keyRecent') },
    { keys: ['/'], text: t('list.keys.search') },
    { keys: ['?'], text: t('list.keys.help') },
  ];
}
