// What pages call the things around a story: a table of words in class and id, English and Chinese (pinyin) first.

import { nameWords } from '@/utils/extract/dom';

/** Whole words of a class or id as `nameWords` gives them. */
const CLUTTER =
  / (ads?|advert\w*|adv|ad(box|sense|sbygoogle|wrap\w*|slot|unit)|guanggao|sponsored|outbrain|taboola|promo(tion)?s?|share(s|bar|box|daddy)?|sharing|bd ?share\w*|jiathis|social\w*|sns|fenxiang|addthis|addtoany|comments?( ?list| ?section| ?area)?|disqus|livefyre|pinglun|relate[sd]?\w*|recommend\w*|recirc\w*|recs|xg(yd|xw|wz)|xiangguan|tuijian|hot ?(list|news|words)|rank(ing|list)?|paihang|read ?more|more ?(stories|news|articles|from|on|posts)|most (read|popular|viewed)|trending|also (like|read)|see also|you ?(may|might) ?(also ?)?like|bread ?crumbs?|crumbs?|mbx|weizhi|position nav|nav(bar|igation)?|menu|pager|pagination|page ?nav|paging|prev ?next|post ?nav\w*|newsletters?|subscri\w+|sign ?up|mailchimp|opt ?in|cookies?( \w+)?|consent|gdpr|onetrust|ccpa|tag ?(s|list|cloud)|toolbar|tool ?box|modal|popup|overlay|lightbox|login|qr ?code|erweima|footer|copyright|side ?bar|zan|dianzan|jubao|feedback|author ?(bio|box|info|card)|about ?author|toc|table of contents|read(ing)? ?time) /;

/** Whether an element's class or id names a thing that surrounds stories. */
export function isClutter(element: Element): boolean {
  return CLUTTER.test(nameWords(element));
}
