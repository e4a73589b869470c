// What of a title names the site.

import { fold } from '@/utils/extract/dom';

/** A site, as far as it is known. */
export type Site = { readonly siteName: string | null; readonly host: string };

const SEPARATOR =
  /\s+[|\-–—·•»«:/_~‹›]+\s+|\s*(?:[|_｜ㅣ│]+|--+|——+)\s*|(?<=[\u3000-\u9fff\uac00-\ud7af？！…”》）])[-：](?=[\u3000-\u9fff\uac00-\ud7afA-Z])/g;
/** Separators that nothing but a section or site follows; dashes in pairs in Chinese only. */
const HARD = /[_｜|ㅣ│]/;
const HARD_ZH = /[_｜|ㅣ│]|--|——/;

/** Whether a text is (`whole`) or holds the site's name, as stated or as its domain. */
export function namesSite(text: string, { siteName, host }: Site, whole = false): boolean {
  const plain = fold(text);
  if (plain === '') return false;
  const site = fold(siteName ?? '');
  const labels = host
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1);
  const main = labels.findLast((label) => label.length > 3) ?? labels.at(-1) ?? '';
  const first = labels[0] ?? '';
  if (whole)
    return (
      plain === site ||
      plain === fold(host) ||
      [main, first, fold(host.replace(/^www\./, ''))].includes(plain)
    );
  return (
    (site !== '' && (plain.includes(site) || site.includes(plain))) ||
    (main.length > 2 && plain.includes(fold(main))) ||
    (first.length > 2 && plain.includes(first) && first.length > plain.length * 0.45)
  );
}

/**
 * A title without what names the site or a section at its end (or, rarely, the site at its beginning). `printed`: a
 * heading, in which a dash or a dot is the writer's own.
 */
export function withoutSite(title: string, site: Site, printed = false): string {
  let rest = title.replace(/[\s\u3000]+/g, ' ').trim();
  for (;;) {
    const breaks = [...rest.matchAll(SEPARATOR)];
    const last = breaks.at(-1);
    const [first] = breaks;
    if (!last || !first) return rest;
    const head = rest.slice(0, last.index);
    const tail = rest.slice(last.index + last[0].length);
    const start = rest.slice(0, first.index);
    const hard = (/\p{Script=Han}/u.test(rest) ? HARD_ZH : HARD).test(last[0]);
    const drop = namesSite(tail, site)
      ? head.length > 5 && tail.length <= Math.max(20, head.length)
      : hard
        ? head.length > 5 && tail.length <= (printed ? head.length / 2 : Math.max(20, head.length))
        : !printed &&
          tail.length <= head.length / 2 &&
          !/^\s*[:：]/.test(last[0]) &&
          head.length > 14;
    if (drop) rest = head.trim();
    else if (!printed && namesSite(start, site) && tail.length > 10)
      rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
}
