// What runs inside a page to find things. Each function stands alone: its source is sent to the page.

/** How a text is compared: contained, or fitted by an expression. */
export type TextMatch =
  | { readonly source: string; readonly flags: string }
  | { readonly plain: string };

/** A match as seen by the page: displayed or not, and its visible text. */
export type SeenElement = { readonly displayed: boolean; readonly text: string };

/** A place to click, or why there is none yet. */
export type Place = { readonly x: number; readonly y: number } | { readonly why: string };

/** A text match as plain data. */
export function textMatch(text: string | RegExp): TextMatch {
  return typeof text === 'string' ? { plain: text } : { source: text.source, flags: text.flags };
}

/** Every match of a selector, in document order. */
export function seenElements(selector: string): SeenElement[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const style = getComputedStyle(element);
    const text = element instanceof HTMLElement ? element.innerText : element.textContent;
    return {
      displayed: element.getClientRects().length > 0 && style.visibility !== 'hidden',
      text: (text ?? '').trim(),
    };
  });
}

/** Where a mouse must click to hit the first displayed match (with that text). Scrolls it into view. */
export function clickPlace(selector: string, match: TextMatch | null): Place {
  const fits = (element: Element) => {
    if (match === null) return true;
    const text = (element instanceof HTMLElement ? element.innerText : element.textContent) ?? '';
    return 'plain' in match
      ? text.includes(match.plain)
      : new RegExp(match.source, match.flags).test(text);
  };
  const all = [...document.querySelectorAll(selector)].filter(fits);
  if (all.length === 0) return { why: 'it is not there' };
  const element = all.find((each) => each.getClientRects().length > 0);
  if (element === undefined) return { why: 'it is not displayed' };
  if (element.matches(':disabled')) return { why: 'it is disabled' };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getClientRects()[0];
  if (box === undefined) return { why: 'it has no box' };
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  if (hit === null) return { why: 'it is out of view' };
  const label = element.closest('label');
  if (element.contains(hit) || label?.contains(hit)) return { x, y };
  return { why: `it is covered by <${hit.localName} class="${hit.getAttribute('class') ?? ''}">` };
}

/** Puts the caret into a field by script, for the cases in which the click was meant for something else. */
export function selectAllText(selector: string): void {
  const field = document.querySelector(selector);
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
}
