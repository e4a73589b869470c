// What an element's class and id hint at: a story, or something beside it. Weaker than `isClutter`: evidence, no verdict.

import { isClutter } from '@/utils/extract/clean/clutter';
import { nameWords } from '@/utils/extract/dom';

const FRIENDLY =
  / (article|articulo|artikel|story|body|content|entry|post|text|txt|prose|rich ?text|wysiwyg|paragraph|zhengwen|neirong|main) /;
/** Beside what `isClutter` knows. */
const FOREIGN =
  / (aside|widget|teasers?|cards?|tiles?|promo\w*|box|infobox|meta\w*|info|caption|credits?|byline|author\w*|date|time|tags?|sharing|more|header|cta|banner|btn|button|bio|topics?|category|categories|notice|notes?|source|hidden|sr only|tooltip|rail|list|links?|faq|rating|reviews?|product|price|shop|event|poll|quiz|survey|app|download|follow|latest|popular|suggest\w*|kicker|label|badge|summary|lead|dek|subtitle|quote|pullquote) /;

/** Tells of an element 1 for a story's name, -1 for another thing's, 0 for neither or both. Remembers names: pages repeat few. */
export function hintReader(): (element: Element) => number {
  const known = new Map<string, number>();
  return (element) => {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    let hint = known.get(name);
    if (hint === undefined) {
      const words = nameWords(element);
      hint = (FRIENDLY.test(words) ? 1 : 0) - (FOREIGN.test(words) || isClutter(element) ? 1 : 0);
      known.set(name, hint);
    }
    return hint;
  };
}
