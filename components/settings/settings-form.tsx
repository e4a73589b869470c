// Every setting of Offprint on one sheet, and what a reader should know about it.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useI18n } from '@/components/ui/i18n-context';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@/utils/i18n/language';
import { ChoiceField } from './choice-field';
import styles from './settings-form.module.css';
import { SwitchField } from './switch-field';

export type ThemeChoice = 'auto' | 'light' | 'dark';

/** The values of the settings shown. */
export type SettingsValues = {
  readonly language: 'auto' | Language;
  readonly theme: ThemeChoice;
  readonly badgeOnEveryVisit: boolean;
  readonly remotePictures: boolean;
};

export type SettingsFormProps = {
  readonly values: SettingsValues;
  readonly onLanguage: (language: 'auto' | Language) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
  /** Called inside the click. */
  readonly onBadge: (on: boolean) => void;
  readonly onPictures: (on: boolean) => void;
  /** The browser was asked for the permission and said no. */
  readonly badgeRefused: boolean;
  /** Whose words the browser will ask in. */
  readonly browserKind: 'chromium' | 'firefox';
  /** The sections below the settings. */
  readonly children: ComponentChildren;
};

/** The options, each with what it means. Every change is told at once; there is no button to save. */
export function SettingsForm({ values, badgeRefused, browserKind, ...on }: SettingsFormProps) {
  const { t } = useI18n();
  return (
    <div class={styles.sheet}>
      <SettingsSection title={t('options.look')}>
        <ChoiceField
          label={t('options.language')}
          data-testid="language"
          value={values.language}
          onChange={on.onLanguage}
          choices={[
            { value: 'auto', text: t('options.languageAuto') },
            ...LANGUAGES.map((value) => ({ value, text: LANGUAGE_NAMES[value] })),
          ]}
        />
        <ChoiceField
          label={t('options.theme')}
          data-testid="theme"
          value={values.theme}
          onChange={on.onTheme}
          choices={[
            { value: 'auto', text: t('options.themeAuto') },
            { value: 'light', text: t('options.themeLight') },
            { value: 'dark', text: t('options.themeDark') },
          ]}
        />
      </SettingsSection>
      <SettingsSection title={t('options.reading')}>
        <SwitchField
          label={t('options.pictures')}
          data-testid="remote-pictures"
          checked={values.remotePictures}
          onChange={on.onPictures}
        >
          <p>{t('options.picturesText')}</p>
        </SwitchField>
      </SettingsSection>
      <SettingsSection title={t('options.toolbar')}>
        <SwitchField
          label={t('options.badge')}
          data-testid="badge-on-every-visit"
          checked={values.badgeOnEveryVisit}
          onChange={on.onBadge}
        >
          <p>{t('options.badgeText')}</p>
          <p>{t(browserKind === 'firefox' ? 'options.badgeFirefox' : 'options.badgeChromium')}</p>
          <p>{t('options.badgeOff')}</p>
        </SwitchField>
        <p class={styles.refused} role="status">
          {badgeRefused && t('options.badgeRefused')}
        </p>
      </SettingsSection>
      {on.children}
    </div>
  );
}

export type SettingsSectionProps = {
  readonly title: string;
  readonly children: ComponentChildren;
};

/** A named part of the sheet. */
export function SettingsSection({ title, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h2 class={styles.title} id={id}>
        {title}
      </h2>
      <div class={styles.fields}>{children}</div>
    </section>
  );
}
