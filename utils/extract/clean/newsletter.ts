// Boxes that ask for an e-mail address.

import { all, lineOf, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';

/** A box that says more than this is not only about the letter. */
const MAX_WEIGHT = 600;

/** Drops each field for an e-mail address, and the box around it as long as that says little else. */
export function dropNewsletters(draft: Draft): Draft {
  for (const field of all(draft.page.body, 'input[type="email" i],input[placeholder*="mail" i]')) {
    let box: Element = field;
    for (
      let around = field.parentElement;
      around && around !== draft.page.body;
      around = around.parentElement
    ) {
      if (weigh(lineOf(around)) > MAX_WEIGHT || around.querySelector('h1')) break;
      box = around;
    }
    remove(box, draft.log, 'newsletter', 'email field');
  }
  return draft;
}
