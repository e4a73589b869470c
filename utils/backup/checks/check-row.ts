// Rows out of a file are not trusted: every field has a guard, and what is not asked for stays out.

/** A guard for one value. */
export type Check<Value> = (value: unknown) => value is Value;

/** Guards for the fields of a row. */
export type Checks<Row> = { readonly [Field in keyof Row]-?: Check<Row[Field]> };

/**
 * A row with exactly the guarded fields, or the name of the first that does not fit. `mended` names fields that got a
 * neutral value in place of what the file had.
 */
export type Checked<Row> =
  | { readonly ok: true; readonly value: Row; readonly mended: readonly string[] }
  | { readonly ok: false; readonly field: string };

/** Whether a value is an object with names. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a row of a file. A field that is missing or does not fit gets its neutral value, and without one the row is refused:
 * a story is not given up for its number of words.
 */
export function checkRow<Row extends object>(
  value: unknown,
  checks: Checks<Row>,
  neutral: Partial<Row> = {},
): Checked<Row> {
  if (!isRecord(value)) return { ok: false, field: 'row' };
  const fields = Object.keys(checks) as (keyof Row & string)[];
  const wrong = fields.filter((field) => !checks[field](ownValue(value, field)));
  const refused = wrong.find((field) => !Object.hasOwn(neutral, field));
  if (refused !== undefined) return { ok: false, field: refused };
  const sound = { ...value, ...pick<Partial<Row>>(neutral, wrong) };
  return { ok: true, value: pick<Row>(sound, fields), mended: wrong };
}

/** The fields of a row that are there and fit; the others are left out. */
export function fittingFields<Row extends object>(
  value: Readonly<Record<string, unknown>>,
  checks: Checks<Row>,
): Partial<Row> {
  const fields = Object.keys(checks) as (keyof Row & string)[];
  return pick<Partial<Row>>(
    value,
    fields.filter((field) => Object.hasOwn(value, field) && checks[field](value[field])),
  );
}

// Every field picked has passed its guard, which the compiler cannot follow through the list of names.
function pick<Row>(value: object, fields: readonly string[]): Row {
  return Object.fromEntries(fields.map((field) => [field, ownValue(value, field)])) as Row;
}

function ownValue(value: object, field: string): unknown {
  return Object.getOwnPropertyDescriptor(value, field)?.value;
}

/** Any string. */
export const isText: Check<string> = (value) => typeof value === 'string';

/** A whole number, 0 or more. */
export const isCount: Check<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** Strings in a list. */
export const isTexts: Check<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

/** What the guard takes, or null. */
export function orNull<Value>(check: Check<Value>): Check<Value | null> {
  return (value): value is Value | null => value === null || check(value);
}

/** One of a few values. */
export function isOneOf<const Value>(values: readonly Value[]): Check<Value> {
  return (value): value is Value => values.some((known) => known === value);
}
