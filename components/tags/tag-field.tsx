// The tags of a story and the field that adds to them (APG: editable combobox with list autocomplete).

import type { Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useI18n } from '@/components/ui/i18n-context';
import { late } from '@/components/ui/late';
import { matchTags, splitTypedTags, type TagCount, tagKey } from '@/utils/model/tag';
import { TagChip } from './tag-chip';
import styles from './tag-field.module.css';

export type TagFieldProps = {
  /** The story's tags, in the reader's order. */
  readonly tags: readonly string[];
  /** Every tag in use, to choose from. */
  readonly known: readonly TagCount[];
  /** The page's own keywords: offered as chips, one click each. */
  readonly keywords?: readonly string[];
  /** New tags, in their stored form; never empty, never one the story already has. */
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onRemove: (tag: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Marks the input as what a card gives the focus to first. */
  readonly takesFocus?: boolean;
};

/** Beside what is needed at once: the field itself has the focus long before. */
const TagKeywords = late(async () => (await import('./tag-keywords')).TagKeywords);
const TagOptions = late(async () => (await import('./tag-options')).TagOptions);

/** What separates tags while they are typed. */
const SEPARATOR = /[,，、;；\n]/u;

/**
 * Enter and commas add what is typed or chosen, Backspace in the empty field takes the last tag away, Escape closes
 * the list. What is typed is also added when the field or the page loses the focus: a popup dies with its focus.
 */
export function TagField({
  tags,
  known,
  keywords = [],
  onAdd,
  onRemove,
  inputRef = null,
  takesFocus = false,
}: TagFieldProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const id = useId();
  const options = open ? matchTags(typed, known, tags) : [];
  const activeOption = options[active];

  const add = (wanted: readonly string[]) => {
    const own = new Set(tags.map(tagKey));
    const fresh = wanted.filter((tag) => !own.has(tagKey(tag)));
    setTyped('');
    setOpen(false);
    setActive(-1);
    if (fresh.length === 0) return;
    setSaid(t('tags.added', { tag: fresh.join(', ') }));
    onAdd(fresh);
  };
  const remove = (tag: string) => {
    setSaid(t('tags.removed', { tag }));
    onRemove(tag);
    field.current?.querySelector('input')?.focus();
  };
  const show = (value: string) => {
    setTyped(value);
    // Only where something is typed: in a popup the list would lie over the buttons below.
    setOpen(value !== '');
    setActive(-1);
  };
  const onInput = (value: string) => {
    const parts = value.split(SEPARATOR);
    if (parts.length > 1) {
      const rest = parts.pop() ?? '';
      add(splitTypedTags(parts.join(',')));
      show(rest.trimStart());
    } else show(value);
  };
  const move = (by: 1 | -1) => {
    const count = matchTags(typed, known, tags).length;
    setOpen(true);
    if (count > 0)
      setActive((at) => (at === -1 && by === -1 ? count - 1 : (at + by + count) % count));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a Chinese composition belongs to the input method.
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(activeOption === undefined ? splitTypedTags(typed) : [activeOption.name]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && (options.length > 0 || typed !== '')) {
      event.preventDefault();
      if (options.length === 0) setTyped('');
      setOpen(false);
      setActive(-1);
    } else if (event.key === 'Backspace' && typed === '') {
      const last = tags.at(-1);
      if (last !== undefined) remove(last);
    }
  };
  useCommitOnLeave(() => add(splitTypedTags(typed)));

  return (
    <div ref={field} class={styles.field}>
      <div class={styles.box}>
        {tags.length > 0 && (
          <ul class={styles.chips} aria-label={t('tags.ofStory')}>
            {tags.map((tag) => (
              <TagChip key={tag} tag={tag} onRemove={remove} />
            ))}
          </ul>
        )}
        <input
          ref={inputRef}
          class={styles.input}
          data-testid="tag-input"
          {...(takesFocus ? { 'data-first': true } : {})}
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-label={t('tags.add')}
          placeholder={tags.length === 0 ? t('tags.add') : t('tags.addMore')}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-options`}
          {...(activeOption === undefined
            ? {}
            : { 'aria-activedescendant': `${id}-option-${active}` })}
          value={typed}
          onInput={(event) => {
            if (event.isComposing) setTyped(event.currentTarget.value);
            else onInput(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(splitTypedTags(typed))}
        />
        <TagOptions id={id} options={options} active={active} onChoose={(tag) => add([tag.name])} />
      </div>
      <TagKeywords keywords={keywords} tags={tags} onAdd={(tag) => add([tag])} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** Calls back when the page is hidden or closed. */
function useCommitOnLeave(commit: () => void): void {
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    const onLeave = () => latest.current();
    addEventListener('blur', onLeave);
    addEventListener('pagehide', onLeave);
    return () => {
      removeEventListener('blur', onLeave);
      removeEventListener('pagehide', onLeave);
    };
  }, []);
}
