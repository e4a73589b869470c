// The single keys of the library page.

import type { ShortcutHelp } from '@/components/ui/shortcut-list';
import type { Translator } from '@/utils/i18n/translator';

/** The keys as the list of keys shows them. */
export function libraryKeys(t: Translator['t']): readonly ShortcutHelp[] {
  return [
    { keys: ['j', 'k'], text: t('library.keyMove') },
    { keys: ['Enter', 'o'], text: t('library.keyOpen') },
    { keys: ['x'], text: t('library.keySelect') },
    { keys: ['t'], text: t('library.keyTags') },
    { keys: ['s'], text: t('library.keyStar') },
    { keys: ['e'], text: t('library.keyArchive') },
    { keys: ['#'], text: t('library.keyTrash') },
    { keys: ['u'], text: t('library.keyUndo') },
    { keys: ['/'], text: t('library.keySearch') },
    { keys: ['?'], text: t('library.keyHelp') },
  ];
}
