// Pages that stand before a story: not found, sign in, consent.

import { all, lineOf, weigh } from '@/utils/extract/dom';
import { isNamed, type PageSigns, pageText, proseOf } from './page-signs';
import { AGREE, CONSENT, LOGIN, NOT_FOUND, POLICY, WE_ASK } from './words';

/** Whether the page calls itself missing. A story that says it is one is believed. */
export function isNotFound(signs: PageSigns): boolean {
  return signs.claim < 2 && isNamed(signs, NOT_FOUND);
}

/** Whether the page is there to sign in or register: it says so in its name and has the form. */
export function isLogin(signs: PageSigns): boolean {
  return (
    signs.claim < 2 &&
    isNamed(signs, LOGIN) &&
    signs.root.querySelector('input[type="password"],input[type="email"]') !== null
  );
}

/** Whether the text is a request for consent: the publisher asks in its own words, line after line, and there is a button. */
export function isConsentWall(signs: PageSigns): boolean {
  if (signs.claim > 1 || isNamed(signs, POLICY)) return false;
  const lines = (signs.prose || proseOf(pageText(signs.root, 'footer'))).split('\n');
  const text = lines.join('\n').toLowerCase();
  const asking = lines.filter((line) => line.toLowerCase().search(CONSENT) >= 0).join('');
  return (
    WE_ASK.test(text) &&
    new Set(text.match(CONSENT)).size > 5 &&
    weigh(asking) > weigh(text) * 0.6 &&
    all(signs.root, 'button,a,[role="button"],[type="submit"]').some((button) =>
      AGREE.test(lineOf(button) || (button.getAttribute('value') ?? '')),
    )
  );
}
