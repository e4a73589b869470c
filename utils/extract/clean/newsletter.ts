// Boxes that ask for an e-mail address.

import { all, lineOf, remove } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';

const MAX_WORDS = 90;

/** Drops each form with an e-mail field, and the box around it as long as that says little else. */
export function dropNewsletters(draft: Draft): Draft {
  for (const field of all(draft.page.body, 'input[type="email" i],input[placeholder*="mail" i]')) {
    let box: Element = field;
    while (
      box.parentElement &&
      box.parentElement !== draft.page.body &&
      lineOf(box.parentElement).split(/\s+/).length < MAX_WORDS
    ) {
      if (box.parentElement.querySelector('h1')) break;
      box = box.parentElement;
    }
    if (box.isConnected) remove(box, draft.log, 'newsletter', 'email field');
  }
  return draft;
}
