// What a reader should know: the version, where the stories are, and what is sent (nothing).

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import styles from './about-offprint.module.css';
import { SettingsSection } from './settings-form';

export type AboutOffprintProps = {
  readonly version: string;
  readonly onOpenLibrary: () => void;
};

/** The last section of the options. */
export function AboutOffprint({ version, onOpenLibrary }: AboutOffprintProps) {
  const { t } = useI18n();
  return (
    <SettingsSection title={t('options.about')}>
      <div class={styles.text}>
        <p class={styles.version}>{t('options.version', { version })}</p>
        <p>{t('options.privacy')}</p>
        <p>{t('options.removal')}</p>
        <Button icon="library" data-testid="open-library" onClick={onOpenLibrary}>
          {t('options.openLibrary')}
        </Button>
      </div>
    </SettingsSection>
  );
}
