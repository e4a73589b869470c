// What stands above a story: its title, who wrote it, where it is from, when, and how long it takes.

import type { ComponentChildren } from 'preact';
import { siteOf } from '@/components/article/site-of';
import { useI18n } from '@/components/ui/i18n-context';
import type { Article } from '@/utils/model/article';
import styles from './story-header.module.css';

export type StoryHeaderProps = {
  readonly article: Article;
  /** Below the facts: the tags. */
  readonly children: ComponentChildren;
};

/** Only what the page told is shown: nothing stands for what is missing. It runs the way the story runs. */
export function StoryHeader({ article, children }: StoryHeaderProps) {
  const { t } = useI18n();
  const { title, lang, dir } = article;
  return (
    <header class={styles.header} {...(dir !== null ? { dir } : {})}>
      <h1
        class={styles.title}
        data-testid="reader-title"
        {...(title !== '' && lang !== null ? { lang } : {})}
        dir={dir ?? 'auto'}
      >
        {title === '' ? t('list.untitled') : title}
      </h1>
      <Facts article={article} />
      {children}
    </header>
  );
}

function Facts({ article }: Pick<StoryHeaderProps, 'article'>) {
  const { t, day } = useI18n();
  const { byline, source, editor, publishedTime, readingMinutes } = article;
  const site = siteOf(article);
  const facts: [string, ComponentChildren][] = [];
  if (byline !== null) facts.push(['byline', byline]);
  if (source !== null && source !== site) facts.push(['source', t('reader.source', { source })]);
  if (site !== '') facts.push(['site', site]);
  if (publishedTime !== null)
    facts.push(['day', <time dateTime={publishedTime}>{day(publishedTime)}</time>]);
  if (readingMinutes > 0) facts.push(['minutes', t('reader.minutes', { n: readingMinutes })]);
  if (editor !== null) facts.push(['editor', t('reader.editor', { editor })]);
  return (
    <p class={styles.facts} data-testid="reader-meta">
      {facts.map(([name, fact]) => (
        <span class={styles.fact} key={name}>
          <bdi>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}
