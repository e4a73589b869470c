// The options page: settings from the extension's storage, permissions from the browser.

import { useEffect, useState } from 'preact/hooks';
import { useLibraryCheck } from '@/components/hooks/use-library-check';
import { useSetting } from '@/components/hooks/use-setting';
import { AboutOffprint } from '@/components/settings/about-offprint';
import { type CommandKey, KeySettings } from '@/components/settings/key-settings';
import { LibrarySafety } from '@/components/settings/library-safety';
import { SettingsForm } from '@/components/settings/settings-form';
import { useI18n } from '@/components/ui/i18n-context';
import { openKeySettings, ownVersion, readCommandKeys } from '@/utils/platform/own-extension';
import { dropTabsPermission, requestTabsPermission } from '@/utils/platform/permissions';
import { openOwnPage } from '@/utils/platform/tabs';
import { settings } from '@/utils/settings/settings';
import styles from './options.module.css';
import { OptionsBackups } from './options-backups';

const BROWSER_KIND = import.meta.env.FIREFOX ? 'firefox' : 'chromium';

/** Every change is kept at once; language and colours show it on all open pages. */
export function OptionsPage() {
  const { t } = useI18n();
  const [language, setLanguage] = useSetting(settings.language);
  const [theme, setTheme] = useSetting(settings.theme);
  const [badgeOnEveryVisit, setBadge] = useSetting(settings.badgeOnEveryVisit);
  const [remotePictures, setPictures] = useSetting(settings.remotePictures);
  const [singleKeys, setSingleKeys] = useSetting(settings.singleKeys);
  const [badgeRefused, setBadgeRefused] = useState(false);
  const keys = useCommandKeys();
  const safety = useLibraryCheck();

  const changeBadge = async (on: boolean) => {
    // Asked first thing: the browser takes a request only while it still counts as part of the click.
    const granted = on ? await requestTabsPermission() : false;
    await setBadge(granted);
    setBadgeRefused(on && !granted);
    if (!on) await dropTabsPermission();
  };

  if (
    language === undefined ||
    theme === undefined ||
    badgeOnEveryVisit === undefined ||
    remotePictures === undefined ||
    singleKeys === undefined
  )
    return null;
  return (
    <main class={styles.page}>
      <header class={styles.head}>
        <h1 class={styles.title}>{t('options.title')}</h1>
        <p class={styles.saved}>{t('options.saved')}</p>
      </header>
      <SettingsForm
        values={{ language, theme, badgeOnEveryVisit, remotePictures }}
        onLanguage={(value) => void setLanguage(value)}
        onTheme={(value) => void setTheme(value)}
        onBadge={(on) => void changeBadge(on)}
        onPictures={(on) => void setPictures(on)}
        badgeRefused={badgeRefused}
        browserKind={BROWSER_KIND}
      >
        <KeySettings
          keys={keys}
          browserKind={BROWSER_KIND}
          singleKeys={singleKeys}
          onSingleKeys={(on) => void setSingleKeys(on)}
          onChangeKeys={() => void openKeySettings()}
        />
        <LibrarySafety
          last={safety.last}
          running={safety.running}
          failed={safety.failed}
          onCheck={safety.check}
        />
        <OptionsBackups />
        <AboutOffprint
          version={ownVersion()}
          onOpenLibrary={() => void openOwnPage('/library.html')}
        />
      </SettingsForm>
    </main>
  );
}

/** The keys as they are now; read again when the reader comes back from the browser's page for them. */
function useCommandKeys(): readonly CommandKey[] {
  const [keys, setKeys] = useState<readonly CommandKey[]>([]);
  useEffect(() => {
    const read = async () => {
      const { open, save } = await readCommandKeys();
      setKeys([
        { command: 'open', key: open },
        { command: 'save', key: save },
      ]);
    };
    const onFocus = () => void read();
    onFocus();
    addEventListener('focus', onFocus);
    return () => removeEventListener('focus', onFocus);
  }, []);
  return keys;
}
