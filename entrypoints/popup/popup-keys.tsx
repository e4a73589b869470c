// The popup's keys in words, loaded when they are asked for.

import { useI18n } from '@/components/ui/i18n-context';
import { ShortcutList } from '@/components/ui/shortcut-list';

export type PopupKeysProps = { readonly onClose: () => void };

/** The dialog with every key of the popup. */
export function PopupKeys({ onClose }: PopupKeysProps) {
  const { t } = useI18n();
  const shortcuts = [
    { keys: ['t'], text: t('popup.keys.tags') },
    { keys: ['j', 'k'], text: t('list.keys.move') },
    { keys: ['Enter', 'o'], text: t('list.keys.open') },
    { keys: ['s'], text: t('list.keys.star') },
    { keys: ['e'], text: t('list.keys.archive') },
    { keys: ['#'], text: t('list.keys.trash') },
    { keys: ['u'], text: t('list.keys.undo') },
    { keys: ['/'], text: t('list.keys.search') },
    { keys: ['?'], text: t('list.keys.help') },
  ];
  return <ShortcutList shortcuts={shortcuts} onClose={onClose} />;
}
