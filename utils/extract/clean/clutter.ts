// What pages call the things around a story: a table of words in class and id, English and Chinese (pinyin) first.

/** Words that say what a box is for, whatever it holds. */
const STRONG =
  / (outbrain|taboola|zergnet|comments?( ?list| ?section| ?area)?|disqus|pinglun|relate[sd]?\w*|recommend\w*|recirc\w*|xg(yd|xw|wz)|xiangguan|tuijian|hot ?(list|news|words)|more ?(stories|news|articles|from|on|posts)|most (read|popular|viewed)|trending|also (like|read)|see also|bread ?crumbs?|crumbs?|mbx|weizhi|(?<!content )nav(bar|igation)?|(main|mega|sub) menu|pagination|post ?nav\w*|newsletters?|subscri\w+|sign ?up|opt ?in|cookies?( \w+)?|consent|gdpr|onetrust|login|modal|popup|overlay|(?<!(banner|card|box|item|table|quote) )footer|(?<!(content|main) )side ?bar|qr ?code|copyright|disclaimer|disclosure|author ?(bio|box|info|card)|about ?author|dianzan) /;
/** Words that wrappers of stories carry too: they count for a box without a paragraph of some length. */
const WEAK =
  / (ads?|adv(?! heading)|advert\w*|ad(box|sense|sbygoogle|wrap\w*|slot|unit)|guanggao|sponsored|promo|share(s|bar|box)?|teilen|sharing|bd ?share\w*|social\w*|sns|rank(ing|list)?|paihang|read ?more|menu|pag(er|ing)|page ?nav|prev ?next|(post|entry|article) ?meta\w*|tag ?(s|list|cloud|box)|tool ?(bar|box)|zan|feedback|toc|table of contents|read(ing)? ?time) /;
/** A class that says what a box has not, or what stands beside it. */
const BESIDE = /(?:^|[-_])(?:no|not|has|with|without|enabled?|disabled?|false|off)(?:[-_]|$)|[[:]/i;

/** An id made of a heading's words speaks of the story. */
const SLUG =
  /^(?!table).*(?:(?:[-_][^-_]+){5}|(?:^|[-_])(?:an?|and|as|do|for|how|in|is|of|the|to|what|with|you)[-_])/i;

/** How surely a name says that a box is none of the story: by itself, or if the box holds little text; null for not. */
export type ClutterName = 'strong' | 'weak' | null;

const known = new Map<string, ClutterName>();

/** What an element's class and id say of it. */
export function clutterName(element: Element): ClutterName {
  const className = element.getAttribute('class') ?? '';
  const name = className === '' ? null : ask(className);
  const id = name === null ? (element.getAttribute('id') ?? '') : '';
  const told = id === '' ? null : ask(id);
  return told === null || SLUG.test(id) ? name : told;
}

/** Whether an element's class or id names a thing that surrounds stories. */
export function isClutter(element: Element): boolean {
  return clutterName(element) !== null;
}

function ask(names: string): ClutterName {
  const before = known.get(names);
  if (before !== undefined) return before;
  const told = names.split(/\s+/).filter((name) => !BESIDE.test(name));
  const words = ` ${told.map(wordsOf).join(' ')} `;
  const answer = STRONG.test(words) ? 'strong' : WEAK.test(words) ? 'weak' : null;
  known.set(names, answer);
  return answer;
}

/** `relatedPosts-box` gives `related posts box`; a made-up name is one word. */
function wordsOf(name: string): string {
  const parted = /[a-z]\d[a-zA-Z]|[A-Z][a-z]?(?:[A-Z]|$)/.test(name)
    ? name
    : name.replace(/([a-z])([A-Z])/g, '$1 $2');
  return parted
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}
