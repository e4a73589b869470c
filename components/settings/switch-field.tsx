// A setting that is on or off: a native checkbox, with what it means below it.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './fields.module.css';

export type SwitchFieldProps = {
  readonly label: string;
  readonly checked: boolean;
  /** Called inside the click, so that a permission can be asked for. */
  readonly onChange: (checked: boolean) => void;
  /** What it does and what the browser will say: read aloud with the label. */
  readonly children: ComponentChildren;
  readonly 'data-testid': string;
};

/** A checkbox with its explanation. The box shows `checked` as given, whatever was clicked. */
export function SwitchField({ label, checked, onChange, children, ...native }: SwitchFieldProps) {
  const id = useId();
  return (
    <div class={styles.switch}>
      <input
        {...native}
        type="checkbox"
        id={id}
        class={styles.box}
        aria-describedby={`${id}-text`}
        checked={checked}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          event.currentTarget.checked = checked;
          onChange(wanted);
        }}
      />
      <label class={styles.name} for={id}>
        {label}
      </label>
      <div class={styles.text} id={`${id}-text`}>
        {children}
      </div>
    </div>
  );
}
