// Just enough JSON Schema (2020-12) to hold a file against a published schema; an unknown keyword is an error.

type Schema = { readonly [keyword: string]: unknown };

const SILENT = new Set(['$schema', '$id', '$defs', 'title', 'description']);

/** What is wrong with `value`, one line for each finding with its path; empty when it is valid. */
export function validateSchema(value: unknown, schema: unknown): string[] {
  if (!isObject(schema)) throw new Error('a schema is an object');
  return check(value, schema, schema, '$');
}

function check(value: unknown, schema: Schema, root: Schema, path: string): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) =>
    SILENT.has(keyword) ? [] : checkKeyword(value, keyword, rule, schema, root, path),
  );
}

function checkKeyword(
  value: unknown,
  keyword: string,
  rule: unknown,
  schema: Schema,
  root: Schema,
  path: string,
): string[] {
  const wrong = (fine: boolean): string[] =>
    fine ? [] : [`${path}: ${JSON.stringify(value)} breaks ${keyword} ${JSON.stringify(rule)}`];
  const below = (child: unknown, childSchema: unknown, childPath: string): string[] =>
    check(child, asSchema(childSchema), root, childPath);
  switch (keyword) {
    case '$ref':
      return below(value, resolve(root, String(rule)), path);
    case 'type':
      return wrong([rule].flat().some((name) => isOfType(value, name)));
    case 'const':
      return wrong(value === rule);
    case 'enum':
      return wrong(asArray(rule).includes(value));
    case 'pattern':
      return wrong(typeof value !== 'string' || new RegExp(String(rule), 'u').test(value));
    case 'minimum':
      return wrong(typeof value !== 'number' || value >= Number(rule));
    case 'maximum':
      return wrong(typeof value !== 'number' || value <= Number(rule));
    case 'anyOf':
      return wrong(asArray(rule).some((option) => below(value, option, path).length === 0));
    case 'required':
      return wrong(
        !isObject(value) || asArray(rule).every((name) => Object.hasOwn(value, String(name))),
      );
    case 'items':
      return Array.isArray(value)
        ? value.flatMap((item, index) => below(item, rule, `${path}[${index}]`))
        : [];
    case 'properties':
      return Object.entries(asSchema(rule)).flatMap(([name, child]) =>
        isObject(value) && Object.hasOwn(value, name)
          ? below(value[name], child, `${path}.${name}`)
          : [],
      );
    case 'additionalProperties':
      if (rule !== false) throw new Error('only additionalProperties: false is known');
      return wrong(
        !isObject(value) ||
          Object.keys(value).every((name) => Object.hasOwn(asSchema(schema.properties), name)),
      );
    default:
      throw new Error(`unknown keyword ${keyword}`);
  }
}

function isOfType(value: unknown, name: unknown): boolean {
  if (name === 'null') return value === null;
  if (name === 'array') return Array.isArray(value);
  if (name === 'integer') return Number.isInteger(value);
  if (name === 'object') return isObject(value);
  return typeof value === name;
}

function resolve(root: Schema, reference: string): unknown {
  if (!reference.startsWith('#/')) throw new Error(`unknown reference ${reference}`);
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => asSchema(at)[name], root);
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asSchema(value: unknown): Schema {
  if (!isObject(value)) throw new Error('a schema is missing');
  return value;
}

function asArray(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('a list is missing');
  return value;
}
