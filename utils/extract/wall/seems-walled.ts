// Whether a page may keep back the rest of its story: a first look, cheap, since every page is looked at. The names of walls
// lie here, for the closer look asks for the same.

import { all } from '@/utils/extract/dom';

/** What boxes that keep back a story's rest are called, and what must follow where the name alone is given to others, too. */
const NAMES = {
  paywall: '',
  'pay-wall': '',
  regwall: '',
  'reg-wall': '',
  metered: '-?(wall|box)',
  'meter-wall': '',
  'meter-box': '',
  premium: '-?(wall|gate|overlay|lock)',
  gated: '',
  restricted: '-',
  piano: '',
  'tp-container': '',
  'tp-modal': '',
  'article-gate': '',
  'article-lock': '',
  'content-gate': '',
  'content-lock': '',
  'subscriber-wall': '',
  'subscription-gate': '',
  'subscription-required': '',
  'subscription-wall': '',
};

/** A name that such a box has, and hardly anything else; the hyphen may be missing. */
export const WALL_NAME: RegExp = /* @__PURE__ */ new RegExp(
  Object.entries(NAMES)
    .map(([name, rest]) => name.replace('-', '-?') + rest)
    .join('|'),
  'i',
);

/** Whether metadata say that something is not free, or an element is called a wall. It may well be wrong. */
export function seemsWalled(root: Element): boolean {
  return (
    all(root, 'script[type*="ld+json" i]').some(({ textContent }) => saysPaid(textContent ?? '')) ||
    root.querySelector(
      Object.keys(NAMES)
        .map((name) => `[class*="${name}" i],[id*="${name}" i]`)
        .join(),
    ) !== null
  );
}

/** Whether structured data say that the story is not free. */
export function saysPaid(data: string): boolean {
  return /"isAccessibleForFree"\s*:\s*"?(https?:\/\/schema\.org\/)?false/i.test(data);
}
