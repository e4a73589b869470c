// The little YAML that front matter needs: one level of keys, with text, numbers, days and lists of text.

/** A calendar day `YYYY-MM-DD`, written bare so that readers take it for a date. */
export type YamlDay = { readonly day: string };

/** A value of a key; null and an empty list leave the key out. */
export type YamlValue = string | number | boolean | null | YamlDay | readonly string[];

/** Words YAML 1.1 or 1.2 reads as something else than text. */
const NOT_TEXT = /^(?:y|n|yes|no|true|false|on|off|null|nan|inf|infinity)$/i;

/** Begins with a letter, holds nothing that means something to YAML. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} _./()+,-]*$/u;

const NAMED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A block of `key: value` lines for the keys that have a value. Keys must be plain words. */
export function yamlBlock(entries: Iterable<readonly [key: string, value: YamlValue]>): string {
  let block = '';
  for (const [key, value] of entries) block += yamlEntry(key, value);
  return block;
}

function yamlEntry(key: string, value: YamlValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `${key}: ${yamlText(value)}\n`;
  if (typeof value !== 'object') return `${key}: ${value}\n`;
  if ('day' in value)
    return `${key}: ${/^\d{4}-\d\d-\d\d$/.test(value.day) ? value.day : yamlText(value.day)}\n`;
  if (value.length === 0) return '';
  return `${key}:\n${value.map((item) => `  - ${yamlText(item)}\n`).join('')}`;
}

/**
 * Text as a YAML scalar on one line: bare where every reader takes it for text, else in double quotes. Whatever
 * is in it, it neither ends the front matter nor turns into a number, a date or a truth value. A lone surrogate,
 * which no encoding can write, becomes U+FFFD.
 */
export function yamlText(text: string): string {
  const sound = text.toWellFormed();
  if (PLAIN.test(sound) && !/ $| {2}/.test(sound) && !NOT_TEXT.test(sound)) return sound;
  return `"${sound.replace(/["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const named = NAMED[character];
  if (named !== undefined) return named;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0');
}
