// The line below a title: site, day, minutes.

import type { ComponentChildren } from 'preact';
import { useI18n } from '@/components/ui/i18n-context';
import type { Article } from '@/utils/model/article';
import { localDay } from '@/utils/text/local-day';
import styles from './article-meta.module.css';
import { siteOf } from './site-of';

export type ArticleMetaProps = {
  readonly article: Pick<
    Article,
    'url' | 'siteName' | 'publishedTime' | 'savedTime' | 'readingMinutes' | 'kind' | 'partial'
  >;
};

/** Shows the day the story is from, or else the day it was saved. */
export function ArticleMeta({ article }: ArticleMetaProps) {
  const { t, day } = useI18n();
  const time = article.publishedTime ?? localDay(article.savedTime);
  const parts: ComponentChildren[] = [
    <span key="site" class={styles.site}>
      {siteOf(article)}
    </span>,
    <time key="day" dateTime={time}>
      {day(time)}
    </time>,
  ];
  if (article.readingMinutes > 0) parts.push(t('list.minutes', { n: article.readingMinutes }));
  if (article.kind === 'link') parts.push(t('list.linkOnly'));
  if (article.kind === 'selection') parts.push(t('list.selection'));
  if (article.partial)
    parts.push(t(article.partial === 'missing-pages' ? 'list.pagesMissing' : 'list.openPart'));
  return (
    <span class={styles.meta}>
      {parts.map((part, index) => (
        <span class={styles.part} key={index}>
          <bdi>{part}</bdi>
        </span>
      ))}
    </span>
  );
}
