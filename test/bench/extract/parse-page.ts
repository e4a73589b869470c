// A page of a set as a document: parsed without scripts or network, its addresses leading where they led.

import { parseHtml } from '@/utils/html/parse';

/** `html` as the page at `url`. */
export function parsePage(html: string, url: string): Document {
  const page = parseHtml(html);
  const base = page.querySelector('base[href]') ?? page.createElement('base');
  const href = base.getAttribute('href') ?? '';
  base.setAttribute('href', URL.canParse(href, url) ? new URL(href, url).href : url);
  if (!base.isConnected) page.head.prepend(base);
  return page;
}
