// What a restore brought in, or would: counts first, then what was not whole.

import { useI18n } from '@/components/ui/i18n-context';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { RestoreReport } from '@/utils/model/restore';
import { cutWords, damageWords } from './damage-words';
import { momentWords } from './file-words';
import styles from './restore-dialog.module.css';

export type RestoreReportViewProps = {
  readonly report: RestoreReport;
  /** Nothing was done yet: what would be. */
  readonly isPreview: boolean;
};

/** So many damages are listed; the rest is counted. */
const SHOWN = 50;

/** The report as a short list, and the damages by name. */
export function RestoreReportView({ report, isPreview }: RestoreReportViewProps) {
  const translator = useI18n();
  const { t } = translator;
  const { counts, manifest, inTrash, textOnly, uncopied } = report;
  const lines: [key: MessageKey, n: number][] = [
    [isPreview ? 'restore.added' : 'restore.doneAdded', counts.added],
    [isPreview ? 'restore.updated' : 'restore.doneUpdated', counts.updated],
    ['restore.same', counts.same],
    ['restore.stayed', counts.stayed],
    ['restore.inTrash', inTrash],
    ['restore.textOnly', textOnly],
  ];
  return (
    <>
      {manifest !== null && (
        <p class={styles.made}>
          {t('restore.madeAt', { time: momentWords(manifest.madeTime, translator) })}
        </p>
      )}
      {isPreview && counts.added + counts.updated === 0 && <p>{t('restore.nothing')}</p>}
      <ul class={styles.counts} data-testid="restore-counts">
        {lines
          .filter(([, n]) => n > 0)
          .map(([key, n]) => (
            <li key={key}>{t(key, { n })}</li>
          ))}
      </ul>
      {uncopied && <p>{t('restore.uncopied')}</p>}
      <Damages report={report} />
    </>
  );
}

function Damages({ report }: { readonly report: RestoreReport }) {
  const { t } = useI18n();
  const cut = cutWords(report, t);
  const named = report.damages.filter(({ of }) => of !== 'file');
  if (cut === null && named.length === 0) return null;
  return (
    <div class={styles.damages} data-testid="restore-damages">
      {cut !== null && <p>{cut}</p>}
      {named.length > 0 && (
        <details open={named.length <= 5}>
          <summary>{t('restore.damaged', { n: named.length })}</summary>
          <ul>
            {named.slice(0, SHOWN).map((damage, index) => (
              <li key={`${index} ${damage.path}`}>{damageWords(damage, t)}</li>
            ))}
            {named.length > SHOWN && <li>{t('restore.more', { n: named.length - SHOWN })}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
