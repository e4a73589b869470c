// The text of a story, or what stands in its place.

import { useMemo, useRef, useState } from 'preact/hooks';
import { ArticleHtml } from '@/components/article/article-html';
import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { pageIcons } from '@/components/ui/page-icons';
import type { Article } from '@/utils/model/article';
import styles from './story-body.module.css';
import { StoryNotice } from './story-notice';

export type StoryBodyProps = {
  readonly article: Article;
  /** The stored HTML; null when it is damaged. */
  readonly html: string | null;
  /** The story's own address if it is one of the web, else null. */
  readonly originalUrl: string | null;
  /** The reader allows pictures to be fetched for every story. */
  readonly remotePictures: boolean;
};

/** Shows the body with its pictures held back, unless the setting or this story's button lets them come. */
export function StoryBody({ article, html, originalUrl, remotePictures }: StoryBodyProps) {
  const { t } = useI18n();
  const [shownHere, setShownHere] = useState(false);
  const story = useRef<HTMLDivElement>(null);
  const [pictureCount, setPictureCount] = useState(0);
  const labels = useMemo(
    () => ({ picture: t('reader.picture'), table: t('reader.table'), code: t('reader.code') }),
    [t],
  );
  if (article.revision === 0)
    return (
      <StoryNotice
        title={t('reader.linkOnly')}
        data-testid="reader-body"
        actions={
          originalUrl !== null && (
            <a class={styles.original} href={originalUrl} target="_blank" rel="noopener noreferrer">
              {t('reader.openOriginal')}
            </a>
          )
        }
      >
        {t('reader.linkOnlyText')}
      </StoryNotice>
    );
  if (html === null)
    return (
      <StoryNotice title={t('reader.damaged')} data-testid="reader-body">
        {t('reader.damagedText')}
      </StoryNotice>
    );
  const showHere = () => {
    setShownHere(true);
    // The button goes with its question: the story takes the focus.
    story.current?.focus({ preventScroll: true });
  };
  const pictures = remotePictures || shownHere ? 'remote' : 'held';
  return (
    <>
      {pictures === 'held' && pictureCount > 0 && (
        <StoryNotice
          actions={
            <Button icon={pageIcons.picture} data-testid="show-pictures" onClick={showHere}>
              {t('reader.showPictures')}
            </Button>
          }
        >
          {t('reader.pictures', { n: pictureCount })}
        </StoryNotice>
      )}
      <div ref={story} class={styles.story} tabIndex={-1}>
        <ArticleHtml
          html={html}
          lang={article.lang}
          dir={article.dir}
          leadImage={article.leadImage}
          pictures={pictures}
          labels={labels}
          onPictureCount={setPictureCount}
        />
      </div>
    </>
  );
}
