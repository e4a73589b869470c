// The card of the page in the tab: save it, or see and tag what was saved.

import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '@/components/ui/i18n-context';
import type { TagCount } from '@/utils/model/tag';
import styles from './article-card.module.css';
import { ArticleMeta } from './article-meta';
import { CardMessage } from './card-message';
import { CardSave } from './card-save';
import { CardSaved } from './card-saved';
import type { CardActions, CardView, KnownCard } from './card-view';
import { SiteIcon } from './site-icon';

export type ArticleCardProps = {
  readonly view: CardView;
  readonly actions: CardActions;
  /** Tags in use, for the tag field. */
  readonly knownTags: readonly TagCount[];
  readonly tagInputRef?: Ref<HTMLInputElement>;
};

/**
 * Each state has one control that takes the focus when the state begins: Save, the tag field, or what helps after a
 * failure. A reader who is busy elsewhere on the page keeps the focus there.
 */
export function ArticleCard({ view, actions, knownTags, tagInputRef = null }: ArticleCardProps) {
  const { t } = useI18n();
  const card = useRef<HTMLElement>(null);
  useStateFocus(card, view.state);
  return (
    <section
      ref={card}
      class={styles.card}
      data-testid="page-card"
      data-state={view.state}
      aria-label={t('card.page')}
      aria-busy={view.state === 'loading' || view.state === 'saving'}
    >
      {view.state !== 'loading' && (
        <>
          <CardHead view={view} />
          <CardMessage view={view} onUndo={actions.onUndo} />
          {(view.article === null || view.state === 'held') && (
            <CardSave view={view} actions={actions} />
          )}
          {view.article !== null && (
            <CardSaved
              view={view}
              article={view.article}
              actions={actions}
              knownTags={knownTags}
              tagInputRef={tagInputRef}
            />
          )}
        </>
      )}
    </section>
  );
}

function CardHead({ view: { page, article } }: { readonly view: KnownCard }) {
  const { t } = useI18n();
  const title = article?.title || page.title || t('card.page');
  return (
    <header class={styles.head}>
      <SiteIcon site={article?.siteName ?? page.site} icon={page.icon} />
      <div class={styles.names}>
        <h1
          class={styles.title}
          data-testid="card-title"
          {...(article?.lang ? { lang: article.lang } : {})}
          dir={article?.dir ?? 'auto'}
        >
          {title}
        </h1>
        {article === null ? (
          <p class={styles.site}>{page.site}</p>
        ) : (
          <p class={styles.site}>
            <ArticleMeta article={article} />
          </p>
        )}
      </div>
    </header>
  );
}

function useStateFocus(card: { readonly current: HTMLElement | null }, state: string): void {
  // A layout effect: the key that follows the click must find its button.
  useLayoutEffect(() => {
    const { activeElement } = document;
    const free = activeElement === null || activeElement === document.body;
    if (!free && !card.current?.contains(activeElement)) return;
    card.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [state]);
}
