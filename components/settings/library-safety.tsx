// Whether the library is sound: kept twice, when it was checked, what was repaired, what cannot be.

import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import type { LibraryCheck } from '@/utils/model/mending';
import styles from './library-safety.module.css';
import { SettingsSection } from './settings-form';

export type LibrarySafetyProps = {
  /** The last full check; null when there was none. */
  readonly last: LibraryCheck | null;
  /** How far the running check is; null when none runs. */
  readonly running: { readonly n: number; readonly of: number } | null;
  /** The last check could not be finished. */
  readonly failed: boolean;
  readonly onCheck: () => void;
};

/** A section of the options. */
export function LibrarySafety({ last, running, failed, onCheck }: LibrarySafetyProps) {
  const { t } = useI18n();
  return (
    <SettingsSection title={t('safety.title')}>
      <div class={styles.text}>
        <p>{t('safety.text')}</p>
        <div role="status" data-testid="library-check">
          {running !== null && <p>{t('safety.checking', running)}</p>}
          {running === null && failed && <p>{t('safety.failed')}</p>}
          {running === null && !failed && <Outcome last={last} />}
        </div>
        {running === null ? (
          <Button data-testid="check-library" onClick={onCheck}>
            {t('safety.check')}
          </Button>
        ) : (
          <progress
            class={styles.bar}
            aria-label={t('safety.title')}
            max={Math.max(1, running.of)}
            value={running.n}
          />
        )}
      </div>
    </SettingsSection>
  );
}

function Outcome({ last }: Pick<LibrarySafetyProps, 'last'>) {
  const { t, day } = useI18n();
  if (last === null) return <p>{t('safety.never')}</p>;
  const { time, checked, repaired, damaged } = last;
  const whole = damaged.length === 0;
  return (
    <>
      {whole && <p>{t('safety.whole', { n: checked, day: day(time) })}</p>}
      {repaired > 0 && <p>{t('safety.repaired', { n: repaired })}</p>}
      {!whole && (
        <>
          <p>{t('safety.damaged', { n: damaged.length })}</p>
          <ul class={styles.list}>
            {damaged.map(({ id, title }) => (
              <li key={id}>{title || t('safety.nameless')}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
