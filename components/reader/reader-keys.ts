// The single keys of the reader page.

import type { ShortcutHelp } from '@/components/ui/shortcut-list';
import type { Translator } from '@/utils/i18n/translator';

/** The keys as the list of keys shows them. */
export function readerKeys(t: Translator['t']): readonly ShortcutHelp[] {
  return [
    { keys: ['t'], text: t('reader.keyTags') },
    { keys: ['s'], text: t('list.keys.star') },
    { keys: ['e'], text: t('list.keys.archive') },
    { keys: ['#'], text: t('list.keys.trash') },
    { keys: ['o'], text: t('reader.keyOpen') },
    { keys: ['u'], text: t('list.keys.undo') },
    { keys: ['?'], text: t('list.keys.help') },
  ];
}
