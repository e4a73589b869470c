// The keys the browser keeps for Offprint and where they are changed, and Offprint's own.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { pageIcons } from '@/components/ui/page-icons';
import styles from './key-settings.module.css';
import { SettingsSection } from './settings-form';
import { SwitchField } from './switch-field';

/** A command of the extension with its key as the browser writes it, empty when it has none. */
export type CommandKey = { readonly command: 'open' | 'save'; readonly key: string };

export type KeySettingsProps = {
  readonly keys: readonly CommandKey[];
  readonly browserKind: 'chromium' | 'firefox';
  /** Whether the single keys of Offprint's own pages act. */
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  /** Opens the browser's own page for keys. */
  readonly onChangeKeys: () => void;
};

/** The keys that save a page, how to get to the browser's page for them, and the single keys on or off. */
export function KeySettings(props: KeySettingsProps) {
  const { keys, browserKind, singleKeys, onSingleKeys, onChangeKeys } = props;
  const { t } = useI18n();
  return (
    <SettingsSection title={t('options.keys')}>
      <dl class={styles.keys}>
        {keys.map(({ command, key }) => (
          <div class={styles.row} key={command}>
            <dt>{t(command === 'open' ? 'options.keyOpen' : 'options.keySave')}</dt>
            <dd>
              {key === '' ? (
                <span class={styles.none}>{t('options.keyNone')}</span>
              ) : (
                <kbd class={styles.key}>{key}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div class={styles.change}>
        <p class={styles.text}>{t('options.keysText')}</p>
        <p class={styles.text}>
          {t(browserKind === 'firefox' ? 'options.keysFirefox' : 'options.keysChromium')}
        </p>
        <Button icon={pageIcons.keyboard} data-testid="change-keys" onClick={onChangeKeys}>
          {t('options.keysChange')}
        </Button>
      </div>
      <SwitchField
        label={t('options.singleKeys')}
        data-testid="single-keys"
        checked={singleKeys}
        onChange={onSingleKeys}
      >
        <p>{t('options.keysInside')}</p>
      </SwitchField>
    </SettingsSection>
  );
}
