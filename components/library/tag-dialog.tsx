// Adding tags to several stories.

import { useEffect, useRef, useState } from 'preact/hooks';
import { TagField } from '@/components/tags/tag-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useI18n } from '@/components/ui/i18n-context';
import { normalizeTags, type TagCount, tagKey } from '@/utils/model/tag';
import styles from './tag-dialog.module.css';

export type TagDialogProps = {
  /** How many stories get the tags. */
  readonly count: number;
  readonly known: readonly TagCount[];
  readonly onSave: (tags: readonly string[]) => void;
  readonly onClose: () => void;
};

/** Collects tags first and adds them together: one act, one undo. */
export function TagDialog({ count, known, onSave, onClose }: TagDialogProps) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [tags, setTags] = useState<readonly string[]>([]);
  // After the dialog opened, which gives the focus to its first button.
  useEffect(() => input.current?.focus(), []);
  return (
    <Dialog
      title={t('library.tagTitle', { n: count })}
      onClose={onClose}
      data-testid="tag-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t('library.cancel')}</Button>
          <Button
            variant="primary"
            data-testid="tag-save"
            disabled={tags.length === 0}
            onClick={() => onSave(tags)}
          >
            {t('library.tagSave')}
          </Button>
        </>
      }
    >
      <div class={styles.fields}>
        <TagField
          tags={tags}
          known={known}
          inputRef={input}
          onAdd={(added) => setTags((before) => normalizeTags([...before, ...added]))}
          onRemove={(tag) =>
            setTags((before) => before.filter((other) => tagKey(other) !== tagKey(tag)))
          }
        />
        <p class={styles.text}>{t('library.tagText')}</p>
      </div>
    </Dialog>
  );
}
