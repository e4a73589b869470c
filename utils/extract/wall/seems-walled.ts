// Whether a page may keep back the rest of its story: a first look, cheap, since every page is looked at.

import { all } from '@/utils/extract/dom';

/** Whether metadata say that something is not free, or an element is called a wall. It may well be wrong. */
export function seemsWalled(root: Element): boolean {
  return (
    all(root, 'script[type*="ld+json" i]').some(({ textContent }) => saysPaid(textContent ?? '')) ||
    root.querySelector(
      [
        'paywall',
        'pay-wall',
        'regwall',
        'reg-wall',
        'metered',
        'premium',
        'gated',
        'restricted',
        'piano',
        'tp-container',
        'tp-modal',
        'content-lock',
        'subscription-wall',
      ]
        .map((name) => `[class*="${name}" i],[id*="${name}" i]`)
        .join(),
    ) !== null
  );
}

/** Whether structured data say that the story is not free. */
export function saysPaid(data: string): boolean {
  return /"isAccessibleForFree"\s*:\s*"?(https?:\/\/schema\.org\/)?false/i.test(data);
}
