// What an element's class and id hint at: a story, or something beside it. Weaker than `isClutter`: evidence, no verdict.

import { nameWords } from '@/utils/extract/dom';

const FRIENDLY =
  / (article|articulo|artikel|story|body|content|entry|post|text|txt|prose|rich ?text|wysiwyg|paragraph|zhengwen|neirong|main) /;
const FOREIGN =
  / (aside|widget|teasers?|cards?|tiles?|promo\w*|box|infobox|meta\w*|info|caption|credits?|byline|author\w*|date|time|tags?|shar(e|ing)|more|related|news ?letter|footer|header|nav\w*|menu|comments?|cta|banner|btn|button|bio|ads?|sponsor\w*|topics?|category|categories|breadcrumbs?|disclaimer|notice|notes?|source|copyright|hidden|sr only|visually hidden|tooltip|modal|popup|sidebar|rail|list|links?|faq|rating|reviews?|product|price|shop|event|poll|quiz|survey|app|download|follow|social|trend\w*|latest|popular|recommend\w*|suggest\w*|promo|kicker|label|badge|toc|table of contents|summary|lead|dek|subtitle|quote|pullquote) /;

/** Tells of an element 1 for a story's name, -1 for another thing's, 0 for neither or both. Remembers names: pages repeat few. */
export function hintReader(): (element: Element) => number {
  const known = new Map<string, number>();
  return (element) => {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    let hint = known.get(name);
    if (hint === undefined) {
      const words = nameWords(element);
      hint = (FRIENDLY.test(words) ? 1 : 0) - (FOREIGN.test(words) ? 1 : 0);
      known.set(name, hint);
    }
    return hint;
  };
}
