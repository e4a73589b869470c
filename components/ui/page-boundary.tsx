// What is left of a page when one of its components throws: a sentence and a way on, never a blank.

import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { Button } from './button';
import { EmptyState } from './empty-state';
import { useI18n } from './i18n-context';

export type PageBoundaryProps = { readonly children: ComponentChildren };

/** Shows its children until one throws. The error itself goes to the console. */
export function PageBoundary({ children }: PageBoundaryProps) {
  const { t } = useI18n();
  const [error] = useErrorBoundary((thrown: unknown) => console.error(thrown));
  if (error === undefined) return <>{children}</>;
  return (
    <EmptyState
      alert
      icon="alert"
      title={t('ui.broken')}
      data-testid="page-broken"
      actions={<Button onClick={() => location.reload()}>{t('ui.reload')}</Button>}
    >
      {t('ui.brokenText')}
    </EmptyState>
  );
}
