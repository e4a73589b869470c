// One line of text, with its label.

import type { ComponentChildren, PartialInputHTMLAttributes, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon';
import styles from './text-field.module.css';

export type TextFieldProps = Pick<
  PartialInputHTMLAttributes<HTMLInputElement>,
  'autofocus' | 'enterkeyhint' | 'name' | 'onBlur' | 'onFocus' | 'onKeyDown' | 'placeholder'
> & {
  readonly 'data-testid'?: string;
  readonly label: string;
  /** The label is read aloud only; the placeholder or an icon shows what the field is for. */
  readonly labelHidden?: boolean;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly icon?: IconName;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Something at the end of the field, as a button that clears it. */
  readonly children?: ComponentChildren;
};

/** A labelled native input. */
export function TextField({
  label,
  labelHidden = false,
  value,
  onInput,
  icon,
  inputRef = null,
  children,
  ...native
}: TextFieldProps) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label class={labelHidden ? 'visually-hidden' : styles.label} for={id}>
        {label}
      </label>
      <div class={styles.box}>
        {icon !== undefined && <Icon name={icon} />}
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          {...native}
          id={id}
          ref={inputRef}
          class={styles.input}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {children}
      </div>
    </div>
  );
}
