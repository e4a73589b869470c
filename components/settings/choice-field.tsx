// A setting with a few values: a native select with its label.

import { useId } from 'preact/hooks';
import styles from './fields.module.css';

export type Choice<Value extends string> = { readonly value: Value; readonly text: string };

export type ChoiceFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly 'data-testid': string;
};

/** A labelled select; what it offers is all it can answer. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, choices, onChange, 'data-testid': testId } = props;
  const id = useId();
  return (
    <div class={styles.choice}>
      <label class={styles.name} for={id}>
        {label}
      </label>
      <select
        id={id}
        class={styles.select}
        data-testid={testId}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  );
}
