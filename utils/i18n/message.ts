// A message of the catalogue, and how it becomes a sentence.

/** Plural forms by `Intl.PluralRules` category; `other` is always there. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A sentence with `{name}` places, or its plural forms chosen by the parameter `n`. */
export type Message = string | PluralForms;

/** Values for the places of a message. Numbers are written in the language's own digits and grouping. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Fills a message in. A place without a value stays visible as `{name}`, so that a mistake is seen. */
export function formatMessage(message: Message, params: MessageParams, language: string): string {
  const text = typeof message === 'string' ? message : chooseForm(message, params, language);
  return text.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function chooseForm(forms: PluralForms, params: MessageParams, language: string): string {
  const n = Number(params.n ?? 0);
  return forms[new Intl.PluralRules(language).select(n)] ?? forms.other;
}
