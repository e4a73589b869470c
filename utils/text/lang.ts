// Which language a text is in, as a BCP 47 tag.

/** Scripts that (nearly) name a language. Order counts: Kana before Han, since Japanese mixes both. */
const SCRIPTS: readonly (readonly [RegExp, string, number])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja', 0.1],
  [/\p{Script=Hangul}/gu, 'ko', 0.3],
  [/\p{Script=Han}/gu, 'zh', 0.3],
  [/\p{Script=Hebrew}/gu, 'he', 0.4],
  [/\p{Script=Arabic}/gu, 'ar', 0.4],
  [/\p{Script=Thai}/gu, 'th', 0.4],
  [/\p{Script=Cyrillic}/gu, 'ru', 0.4],
];

/** A tag in its usual spelling (`zh_CN` → `zh-CN`, `EN` → `en`), or null when it is none. */
export function normalizeLang(tag: string | null | undefined): string | null {
  const text =
    tag
      ?.trim()
      .split(/[\s,;]/)[0]
      ?.replace(/_/g, '-') ?? '';
  try {
    return /^[a-z]{2,3}(-|$)/i.test(text) ? (Intl.getCanonicalLocales(text)[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** The language the script of `text` tells, `zh` for Han without Kana; null for Latin and for too little text. */
export function langOfScript(text: string): string | null {
  const sample = text.slice(0, 4000);
  // Most pages have Latin letters and punctuation only.
  if (!/[^\0-\u036f\u1e00-\u2bff]/.test(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 5) return null;
  const found = SCRIPTS.find(
    ([script, , share]) => (sample.match(script)?.length ?? 0) / letters > share,
  );
  return found?.[1] ?? null;
}

const LATIN = /^(en|de|fr|es|it|pt|nl|pl|sv|da|nb|no|fi|cs|tr|id|ms|vi)$/;

/**
 * The first stated tag that the text's script does not contradict; else what the script tells. Many Chinese pages are
 * built on templates that say `en`.
 */
export function chooseLang(
  stated: readonly (string | null | undefined)[],
  text: string,
): string | null {
  const script = langOfScript(text);
  const tags = stated.map(normalizeLang).filter((tag) => tag !== null);
  return tags.find((tag) => !contradicts(tag.split('-')[0] ?? '', script, text)) ?? script;
}

function contradicts(primary: string, script: string | null, text: string): boolean {
  const cjk = /^(zh|ja|ko)$/;
  if (script === null)
    return text.length > 200 && cjk.test(primary) && !/[\u3040-\ud7a3]/.test(text);
  if (LATIN.test(primary)) return true;
  const han = /^(zh|yue|ja)$/;
  return cjk.test(script) && primary !== script && !(script === 'zh' && han.test(primary));
}

/** Whether a text is mostly Han or Kana, which say in about half the characters what Latin letters say. */
export function isCjk(text: string): boolean {
  const lang = langOfScript(text);
  return lang === 'zh' || lang === 'ja';
}
