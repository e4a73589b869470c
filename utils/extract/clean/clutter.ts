// What pages call the things around a story: a table of words in class and id, English and Chinese (pinyin) first.

import { nameWords } from '@/utils/extract/dom';

/** Whole words of a class or id as `nameWords` gives them. */
const CLUTTER =
  / (ads?|adv(ert\w*)?|ad(box|sense|sbygoogle|wrap\w*|slot|unit)|guanggao|sponsored|outbrain|taboola|promo|share(s|bar|box)?|teilen|disclaimer|sharing|bd ?share\w*|social\w*|sns|comments?( ?list| ?section| ?area)?|disqus|pinglun|relate[sd]?\w*|recommend\w*|recirc\w*|xg(yd|xw|wz)|xiangguan|tuijian|hot ?(list|news|words)|rank(ing|list)?|paihang|read ?more|more ?(stories|news|articles|from|on|posts)|most (read|popular|viewed)|trending|also (like|read)|see also|bread ?crumbs?|crumbs?|mbx|weizhi|nav(bar|igation)?|menu|pag(er|ination|ing)|page ?nav|prev ?next|post ?nav\w*|(post|entry|article) ?meta\w*|newsletters?|subscri\w+|sign ?up|opt ?in|cookies?( \w+)?|consent|gdpr|onetrust|tag ?(s|list|cloud)|tool ?(bar|box)|modal|popup|overlay|login|qr ?code|footer|copyright|side ?bar|zan|dianzan|feedback|author ?(bio|box|info|card)|about ?author|toc|table of contents|read(ing)? ?time) /;

/** Whether an element's class or id names a thing that surrounds stories. */
export function isClutter(element: Element): boolean {
  return CLUTTER.test(nameWords(element));
}
