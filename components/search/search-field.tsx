// The search box of a list.

import type { Ref } from 'preact';
import { useI18n } from '@/components/ui/i18n-context';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';

export type SearchFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Wants to go on to what was found: Enter or the arrow down. */
  readonly onDown?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** Searches with every letter. Escape empties it first, and closes the popup only when it is empty. */
export function SearchField({ value, onChange, onDown, inputRef = null }: SearchFieldProps) {
  const { t } = useI18n();
  return (
    <search>
      <TextField
        label={t('list.search')}
        labelHidden
        placeholder={t('list.search')}
        icon="search"
        enterkeyhint="search"
        data-testid="search"
        value={value}
        onInput={onChange}
        inputRef={inputRef}
        onKeyDown={(event) => {
          // Enter may end a word of an input method, which is not yet the search.
          if (['Enter', 'ArrowDown'].includes(event.key) && onDown && !event.isComposing) {
            event.preventDefault();
            onDown();
          }
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onChange('');
        }}
      >
        {value !== '' && (
          <IconButton
            icon="close"
            label={t('list.clearSearch')}
            onClick={(event) => {
              onChange('');
              event.currentTarget.parentElement?.querySelector('input')?.focus();
            }}
          />
        )}
      </TextField>
    </search>
  );
}
