// The single keys of the reader page.

import type { ShortcutHelp } from '@/components/ui/shortcut-list';
import type { Translator } from '@/utils/i18n/translator';

/** The keys as the list of keys shows them. */
export function readerKeys(t: Translator['t']): readonly ShortcutHelp[] {
  return [
    { keys: ['t'], text: t('reader.keyTags') },
    { keys: ['s'], text: t('reader.keyStar') },
    { keys: ['e'], text: t('reader.keyArchive') },
    { keys: ['#'], text: t('reader.keyTrash') },
    { keys: ['o'], text: t('reader.keyOpen') },
    { keys: ['u'], text: t('reader.keyUndo') },
    { keys: ['?'], text: t('reader.keyHelp') },
  ];
}
