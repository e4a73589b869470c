// Names of a story's authors, out of what pages print around them.

const LEAD =
  /^(?:(?:written|posted|story|words)\s+)?(?:by|von|par|por|di|da|door|av|автор|[作记記]者|撰?文|author|autor(?:in)?)\s*(?:[:：/／]\s*|\s+)/i;
const NOISE =
  /\s*(?:[|•·–—]|\b(?:updated|published|posted|stand|aktualisiert|veröffentlicht|publié|follow|@\w+|\d{1,2}[:.]\d\d|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}|\d{4}[-/年.]\d)).*$/iu;
const OUTLET =
  /([网报社]|新闻|在线|频道|客户端|卫视|电视台|杂志|周刊|传媒|编辑部|中心|公司|\.(com?|cn|net))$/i;

/** `A, B` from what was found: leading "By", dates, "Updated", handles and addresses go. Null when no name is left. */
export function cleanByline(found: readonly string[]): string | null {
  const names: string[] = [];
  for (const text of found) {
    const line = text.replace(/[\s\u3000]+/g, ' ').trim();
    if (
      /^(https?:|www\.|@)|^\S+@\S+\.\S+$|^(admin|user|author|name|editor|staff|null|undefined|n\/a)$|[摄攝]影?$/i.test(
        line,
      )
    )
      continue;
    const bare = line
      .replace(LEAD, '')
      .replace(NOISE, '')
      .replace(/\([^)]*@[^)]*\)|\S+@\S+\.\w+/g, '')
      .replace(/[\s,;:|/]+$/, '')
      .trim();
    if (bare === '' || bare.length > 120 || names.some((name) => name.includes(bare))) continue;
    names.push(bare);
  }
  const joined = names.slice(0, 12).join(', ');
  return /\p{L}/u.test(joined) ? joined : null;
}

/** Whether a Chinese credit names an outlet, not a person. */
export function isOutlet(name: string): boolean {
  return OUTLET.test(name.trim());
}
