// The box in which a publisher asks for consent, laid over or beside the story.

import { all, lineOf, remove, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { AGREE } from '@/utils/extract/no-article/words';

/** What requests for consent speak of. */
const CONSENT =
  /cookie|consent|einwillig|\bpartners?\b|personal(ised|ized)? (data|ad|content)|legitimate interest|withdraw|berechtigt\w+ interesse|datenschutz|隐私|個人情報|同意|données personnelles|datos personales|privacy/gi;

/** One word of consent for so much text at least, or it is not the request. */
const WEIGHT_PER_WORD = 200;

/** A page about consent is not taken for a request: this much running text lies elsewhere. */
const LEAST_STORY = 100;

/** Drops what stands around a button that gives consent, as long as it speaks of little else, and a story is left. */
export function dropConsent(draft: Draft): Draft {
  const { prose, page } = draft;
  for (const button of all(
    page.body,
    'button,a:not([href^="http"],[href^="/"]),[role="button"],input[type="submit"]',
  )) {
    const label = button.getAttribute('value') ?? button.textContent ?? '';
    if (label.length > 60 || !AGREE.test(label.trim())) continue;
    let box: Element | null = null;
    for (
      let around = button.parentElement;
      around &&
      around !== page.body &&
      prose.in(page.body) - prose.in(around) >= LEAST_STORY &&
      !around.querySelector('h1,article');
      around = around.parentElement
    ) {
      const text = lineOf(around).toLowerCase();
      const words = text.match(CONSENT) ?? [];
      if (new Set(words).size > 2 && weigh(text) < words.length * WEIGHT_PER_WORD) box = around;
    }
    if (box) remove(box, draft.log, 'consent', 'button');
  }
  return draft;
}
