// Names of a story's authors, out of what pages print around them.

/** The words before a name, in the languages whose bylines have them. */
const LEAD =
  /^(?:(?:this|was|articles?|story|(?:guest )?post|blog|written|posted|published|authored|rédigé|écrit|geschrieben|escrito)\s*)*(?:by|from|von|par|por|door|av|af|przez)(?:\s*[:：]\s*|\s+|$)|^(?:di|da|de)\s+(?=\p{Lu}\S+\s+\p{Lu})|^(?:(?:about )?(?:the )?authors?|writer|autor(?:in|en|es|a)?(?:\/autor(?:in)?)?|auteure?s?|autore|tekst|text|автор[ы]?|текст|بقلم|كتب[ت]?|نویسنده|מאת|撰?文|取材・文|[作记記]者|筆者)(?:\s*[:：/／·・|]\s*|\s+|$)/iu;
/** A line that begins so is a byline; "text", "words" and articles begin too many other lines. */
const BYLINE =
  /^(?:(?:(?:this|was|article|story|guest|blog|post|written|posted|published|authored) )*by|au(?:thors?|tor(?:in)?(?:\/\p{L}+)?):?|von|par|por|door|av|przez|автор:?|بقلم:?|كتب[ت]?|نویسنده:?|מאת:?)(?:\s+(?=\p{L})|$)/iu;
/** Others' work follows, or something that is no name at all. */
const OTHERS =
  /^(?:\S* ?(?:reviewed|checked|edited|updated)|photo|illust|image|video|foto|bild|credit|mit\b)/i;
const CUT =
  /\s*\(?(?:[|•·｜@]|\s[–—-]\s|\b(?:updated|published|posted|last|stand|aktualisiert|veröffentlicht|publié|mis à jour|publicado|pubblicato|follow|view|see|read|more|on|in|for|at|is|with|(?:\p{L}{3,9}\.?\s)?\d))(?![\p{L}’']).*$/iu;
const ROLE =
  /\b(?:(?:editor|writer|reporter|correspondent|director|manager|columnist|contributor|author|producer)s?|contributing|staff|senior|chief|redak\w+|korrespondent\w*|journalist\w*|r[eé]dac\w+|特派员|编辑|編集|記者|기자)\b|기자$|記者$/iu;
const NO_NAME =
  /^(?:admin\w*|user|author|name|editor|staff|null|unknown|guest|share|follow|menu|home|sign in|log ?in|search|contact|about|(?:no |\d+ )?comments?|print|email|facebook|twitter|default|(?:view|all|more|privacy|terms|related|read|skip|show) ?.*|版权\S*|.*声明|contents|updates?|news|articles?|posts?)$|https?:|www\.|^@|\S@\S+\.\S|[?!{}=<>©]/i;
const PARTICLE = /^(?:(?:[dlvye]|a[lfv]|b[ie]|zu|te|un|st)\p{L}{0,2}|[odl][’']\p{L}*)\.?$/iu;
const JOIN = /\s*(?:[,;、，；/&+]|\s(?:and|und|et|y|e|og|och|i|en|ve|и|та|و)\s|・(?=\S+\s\S))\s*/iu;

/** Whether a line begins as bylines do. */
export function startsByline(text: string): boolean {
  return BYLINE.test(text);
}

/**
 * The names in a byline's texts, in order: the words before them, roles, dates and handles go. Nothing after
 * a text that is no name counts, unless a comma or "and" joins it.
 */
export function cleanNames(texts: readonly string[]): string[] {
  const names: string[] = [];
  let joined = true;
  for (const text of texts) {
    const bare = text.replace(/[\s\u3000]+/g, ' ').trim();
    if (OTHERS.test(bare)) break;
    if (/^\P{L}*$/u.test(bare) || /^(?:and|und|et|y|e|og|och|i|و|ve)$/iu.test(bare)) {
      joined = /[,&;、/+]|\p{L}/u.test(bare) || names.length === 0;
      continue;
    }
    const led = LEAD.test(bare);
    const rest = bare.replace(LEAD, '').replace(LEAD, '');
    if (rest === '') {
      joined = true;
      continue;
    }
    if (names.length > 0 && !joined && !led) break;
    const found = namesOf(rest);
    if (found.length === 0 && (names.length > 0 || led)) break;
    for (const name of found) if (!names.includes(name)) names.push(name);
    joined = /[,;&、]$|\s(?:and|und|et|y|og|och)$/i.test(rest);
  }
  return names;
}

function namesOf(text: string): string[] {
  const names: string[] = [];
  for (const part of text
    .replace(CUT, '')
    .replace(/\([^)]*\)/g, ' ')
    .split(JOIN)) {
    const name = part
      .replace(/\s*(?:기자|記者|記者|特派員)$/u, '')
      .replace(/[\d*†‡✉\s,;:…-]+$/, '')
      .trim();
    if (isName(name)) names.push(name);
    // After a name its roles may stand, before a name nothing may.
    else if (names.length === 0) break;
  }
  return names;
}

/** Two to five capitalised words, or a few letters of a script without capitals; one word will do. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || NO_NAME.test(text) || ROLE.test(text)) return false;
  if (/\d/.test(text) || !/\p{L}/u.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 6) return false;
  if (/^\p{Lo}/u.test(text)) return text.length <= 30 && words.length <= 5;
  return words.every(
    (word, index) =>
      /^\p{Lu}/u.test(word) || (index > 0 && (/^["'(“‘]\p{Lu}/u.test(word) || PARTICLE.test(word))),
  );
}

/** Whether a name is a person's in full: two words, or a name in a script without capitals. */
export function isFullName(name: string): boolean {
  return isName(name) && (/^\p{Lo}{2}/u.test(name) || /\s/.test(name));
}

const OUTLET =
  /([网網报報社台]|新闻|新聞|在线|频道|客户端|周刊|传媒|编辑部|中心|公司)$|\b(?:redak\w+|redac\w+|rédaction|newsroom|desk|editorial|editors|staff|team|agen(?:cy|tur\w*)|media|news|online|zeitung|times|inc|llc|ltd|company|group)\.?$|\.(?:com?|cn|net|org|de)\b/i;

/** Whether a name is an outlet's by its words; null-safe for the empty text. */
export function isOutlet(name: string): boolean {
  return OUTLET.test(name.trim());
}

/** News agencies by the letters they sign with. */
const AGENCY = /^(?:dpa|apa|afp|ap|sda|sid|kna|epd|reuters|ansa|efe|tass|pap)$/i;

/** Whether a name is a news agency's. */
export function isAgency(name: string): boolean {
  return AGENCY.test(name.trim());
}

/** A stated author on one line: leading "By", dates, "Updated", addresses and handles go. Empty when nothing is left. */
export function cleanStated(text: string): string {
  const line = text
    .replace(/\(?https?:\S+|\([^)]*@[^)]*\)|\S+@\S+\.\w+/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  if (
    NO_NAME.test(line) ||
    /[摄攝]影?$|^\(|^(?:image|photo|foto|bild|picture|credit)\b/i.test(line)
  )
    return '';
  const bare = line
    .replace(LEAD, '')
    .replace(/\s*(?:[|•·｜]|\b(?:updated|published|posted|follow|@\w+|\d{4}[-/年.]\d)).*$/iu, '')
    .replace(/[\s,;:|/-]+$/, '')
    .trim();
  return bare.length > 120 || !/\p{L}/u.test(bare) || NO_NAME.test(bare) ? '' : bare;
}
