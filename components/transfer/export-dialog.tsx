// Taking stories out: which format, what file comes of it, save.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useI18n } from '@/components/ui/i18n-context';
import { pageIcons } from '@/components/ui/page-icons';
import { type ExportFormat, type ExportFormatId, exportFormats } from '@/utils/formats/registry';
import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { Result } from '@/utils/model/result';
import styles from './export-dialog.module.css';
import type { Exported, ExportFailure, ExportRun } from './run-export';

export type ExportDialogProps = {
  /** How many stories go out. */
  readonly count: number;
  /** Makes and hands over the file; `signal` is aborted when the dialog goes before it is done. */
  readonly onExport: (
    formatId: ExportFormatId,
    run: Required<ExportRun>,
  ) => Promise<Result<Exported, ExportFailure | 'cancelled'>>;
  /** Called when the file was handed to the browser. */
  readonly onDone: (exported: Exported) => void;
  readonly onClose: () => void;
};

type State =
  | { readonly step: 'choose' }
  | { readonly step: 'work'; readonly done: number }
  | { readonly step: 'failed'; readonly failure: ExportFailure };

const WORDS: Record<ExportFormatId, { readonly name: MessageKey; readonly text: MessageKey }> = {
  markdown: { name: 'export.markdown', text: 'export.markdownText' },
  json: { name: 'export.json', text: 'export.jsonText' },
  html: { name: 'export.html', text: 'export.htmlText' },
};

const FAILURES: Record<ExportFailure, MessageKey> = {
  'none-left': 'export.noneLeft',
  unreadable: 'export.unreadable',
  unwritable: 'export.unwritable',
};

/** The export dialog. It goes by `onDone` or `onClose`; left while it works, the export ends and no file comes. */
export function ExportDialog({ count, onExport, onDone, onClose }: ExportDialogProps) {
  const { t } = useI18n();
  const [formatId, setFormatId] = useState<ExportFormatId>('markdown');
  const [state, setState] = useState<State>({ step: 'choose' });
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);
  const save = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    work.current = controller;
    setState({ step: 'work', done: 0 });
    const result = await onExport(formatId, {
      signal,
      onProgress: ({ done }) => !signal.aborted && setState({ step: 'work', done }),
    });
    // The reader left: what is open by now belongs to something else.
    if (signal.aborted) return;
    if (result.ok) onDone(result.value);
    else if (result.failure === 'cancelled') setState({ step: 'choose' });
    else setState({ step: 'failed', failure: result.failure });
  };
  return (
    <Dialog
      title={t('export.title', { n: count })}
      onClose={onClose}
      data-testid="export-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t('export.cancel')}</Button>
          <Button
            variant="primary"
            icon={pageIcons.export}
            data-testid="export-save"
            disabled={count === 0}
            busy={state.step === 'work'}
            onClick={() => void save()}
          >
            {t('export.save')}
          </Button>
        </>
      }
    >
      <fieldset class={styles.formats}>
        <legend class={styles.legend}>{t('export.format')}</legend>
        {exportFormats.map(({ id }) => (
          <label class={styles.format} key={id}>
            <input
              type="radio"
              name="format"
              class={styles.radio}
              data-testid={`export-format-${id}`}
              autofocus={id === formatId}
              checked={id === formatId}
              onChange={() => setFormatId(id)}
            />
            <span class={styles.name}>{t(WORDS[id].name)}</span>
            <span class={styles.text}>{t(WORDS[id].text)}</span>
          </label>
        ))}
      </fieldset>
      <p class={styles.file}>{fileWords(formatId, count, t)}</p>
      <p
        class={state.step === 'failed' ? styles.failure : styles.status}
        role="status"
        data-testid="export-status"
      >
        {state.step === 'work' && workWords(state.done, count, t)}
        {state.step === 'failed' && t(FAILURES[state.failure])}
      </p>
    </Dialog>
  );
}

type Translate = ReturnType<typeof useI18n>['t'];

function fileWords(formatId: ExportFormatId, count: number, t: Translate): string {
  const extension = extensionOf(formatId);
  if (count === 0) return t('export.none');
  if (count === 1) return t('export.oneFile', { extension });
  return formatId === 'json'
    ? t('export.oneFileAll', { n: count, extension })
    : t('export.zip', { n: count, extension });
}

function workWords(done: number, count: number, t: Translate): string {
  return done < count ? t('export.reading', { done, n: count }) : t('export.writing');
}

function extensionOf(formatId: ExportFormatId): ExportFormat['extension'] | '' {
  return exportFormats.find(({ id }) => id === formatId)?.extension ?? '';
}
