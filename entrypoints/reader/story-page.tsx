// An open story with everything that can be done with it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { exportDoors } from '@/components/hooks/export-doors';
import { useActs } from '@/components/hooks/use-acts';
import { useTags } from '@/components/hooks/use-library-facts';
import { type LiveState, useLiveQuery } from '@/components/hooks/use-live-query';
import { useSetting } from '@/components/hooks/use-setting';
import { HeldNotice } from '@/components/reader/held-notice';
import { readerKeys } from '@/components/reader/reader-keys';
import { StoryBody } from '@/components/reader/story-body';
import { StoryControls } from '@/components/reader/story-controls';
import { StoryHeader } from '@/components/reader/story-header';
import { StoryNotice } from '@/components/reader/story-notice';
import { useReading } from '@/components/reader/use-reading';
import { TagField } from '@/components/tags/tag-field';
import { ExportDialog } from '@/components/transfer/export-dialog';
import { runExport } from '@/components/transfer/run-export';
import { Button } from '@/components/ui/button';
import { useI18n } from '@/components/ui/i18n-context';
import { ShortcutList } from '@/components/ui/shortcut-list';
import { Toast } from '@/components/ui/toast';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { useToast } from '@/components/ui/use-toast';
import type { Article, ArticleWithBody, Shelf } from '@/utils/model/article';
import { openWebPage } from '@/utils/platform/tabs';
import { settings } from '@/utils/settings/settings';
import { libraryDatabase } from '@/utils/store/library';
import { readArticleWithBody } from '@/utils/store/read-body';
import { isCjk } from '@/utils/text/lang';
import { absoluteUrl } from '@/utils/text/urls';
import styles from './reader.module.css';

type StoryPageProps = { readonly article: Article };

/** The story, its controls at the edge, its dialogs and toast. */
export function StoryPage({ article }: StoryPageProps) {
  const { id } = article;
  const { t } = useI18n();
  const toasts = useToast();
  const acts = useActs(toasts);
  const knownTags = useTags();
  const reading = useReading();
  const [remotePictures] = useSetting(settings.remotePictures);
  const [dialog, setDialog] = useState<'export' | 'keys' | null>(null);
  const tagInput = useRef<HTMLInputElement>(null);
  const body = useLiveQuery(
    `body ${id} ${article.revision}`,
    () => readArticleWithBody(libraryDatabase(), id),
    { keep: true },
  );
  // An address from the library is not trusted either: only those of the web become links.
  const originalUrl = absoluteUrl(article.url, article.url);
  const shelve = (shelf: Shelf) => void acts.shelve([id], shelf);
  const star = (starred: boolean) => void acts.star([id], starred);
  const close = () => setDialog(null);

  useEffect(() => {
    document.title = article.title === '' ? t('reader.title') : article.title;
  }, [article.title, t]);
  const [singleKeys] = useSetting(settings.singleKeys);
  const keys = {
    t: () => tagInput.current?.focus(),
    s: () => star(article.starred === 0),
    e: () => shelve(article.shelf === 'inbox' ? 'archive' : 'inbox'),
    '#': () => shelve('trash'),
    o: () => originalUrl !== null && void openWebPage(originalUrl),
    u: () => void acts.undoLast(),
    '?': () => setDialog('keys'),
  };
  useShortcuts(keys, { enabled: singleKeys === true });

  return (
    <div class={styles.page} data-script={isCjkStory(article) ? 'cjk' : 'latin'}>
      <StoryControls
        article={article}
        originalUrl={originalUrl}
        faded={reading}
        onStar={star}
        onShelve={shelve}
        onExport={() => setDialog('export')}
        onKeys={() => setDialog('keys')}
      />
      <main class={styles.column}>
        <StoryHeader article={article}>
          <div class={styles.tags}>
            <TagField
              tags={article.tags}
              known={knownTags}
              onAdd={(added) => void acts.tag(id, added)}
              onRemove={(tag) => void acts.untag(id, tag)}
              inputRef={tagInput}
            />
          </div>
        </StoryHeader>
        {article.shelf === 'trash' && (
          <StoryNotice
            actions={<Button onClick={() => shelve('inbox')}>{t('list.restore')}</Button>}
          >
            {t('reader.inTrash')}
          </StoryNotice>
        )}
        {article.heldRevision !== null && (
          <HeldNotice
            onKeep={() => void acts.chooseRevision(id, 'keep-shown')}
            onTake={() => void acts.chooseRevision(id, 'take-held')}
          />
        )}
        {article.partial !== null && (
          <StoryNotice data-testid="partial-notice">{t(`partial.${article.partial}`)}</StoryNotice>
        )}
        {remotePictures !== undefined && body.state !== 'loading' && (
          <StoryBody
            article={article}
            html={htmlOf(body)}
            originalUrl={originalUrl}
            remotePictures={remotePictures}
          />
        )}
        {originalUrl !== null && article.kind !== 'link' && (
          <footer class={styles.foot}>
            <a class={styles.original} href={originalUrl} target="_blank" rel="noopener noreferrer">
              {t('reader.openOriginal')}
            </a>
          </footer>
        )}
      </main>
      {dialog === 'export' && (
        <ExportDialog
          count={1}
          onExport={(formatId, run) => runExport([id], formatId, exportDoors(t), run)}
          onDone={({ fileName }) => {
            close();
            toasts.showToast(t('export.done', { name: fileName }));
          }}
          onClose={close}
        />
      )}
      {dialog === 'keys' && <ShortcutList shortcuts={readerKeys(t)} onClose={close} />}
      <Toast toast={toasts.toast} onDismiss={toasts.dismissToast} />
    </div>
  );
}

/** Null when the stored body cannot be read: the rest of the story is shown all the same. */
function htmlOf(body: LiveState<ArticleWithBody | null>): string | null {
  return body.state === 'ready' ? (body.value?.html ?? null) : null;
}

/** Chinese, Japanese and Korean count the measure in characters. */
function isCjkStory({ lang, title }: Article): boolean {
  return lang === null ? isCjk(title) : /^(zh|ja|ko|yue)\b/u.test(lang);
}
