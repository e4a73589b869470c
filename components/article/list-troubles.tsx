// Lists that cannot be shown: loaded only then.

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useI18n } from '@/components/ui/i18n-context';

/** A private window that the library cannot be shown in: what happens to saved stories, and where they are. */
export function ListPrivate({ onOpenLibrary }: { readonly onOpenLibrary: () => void }) {
  const { t } = useI18n();
  return (
    <EmptyState
      icon="library"
      title={t('list.private')}
      data-testid="list-private"
      actions={<Button onClick={onOpenLibrary}>{t('popup.library')}</Button>}
    >
      {t('list.privateText')}
    </EmptyState>
  );
}

export type ListErrorProps = {
  /** What the database said, if it is known. */
  readonly error?: unknown;
};

/** The database did not open: what is safe, and what to do. */
export function ListError({ error }: ListErrorProps) {
  const { t } = useI18n();
  const newer = /NewerVersionError/u.test(errorText(error));
  return (
    <EmptyState
      alert
      icon="alert"
      title={t('list.failed')}
      data-testid="list-error"
      actions={<Button onClick={() => location.reload()}>{t('ui.reload')}</Button>}
    >
      {t(newer ? 'failure.library-newer' : 'list.failedText')}
    </EmptyState>
  );
}

/** Dexie wraps what opening said into what each later query says. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = 'inner' in error ? error.inner : error.cause;
  return inner === undefined ? String(error) : `${error} < ${errorText(inner)}`;
}
