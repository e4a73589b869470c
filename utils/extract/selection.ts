// The passage a reader has selected, as a body.

import type { Step } from './draft';

/** A step that takes the live selection of `document` for the body; without one the body stays null. */
export function takeSelection(document: Document): Step {
  return (draft) => {
    const selection = Document.prototype.getSelection.call(document);
    if (!selection || selection.isCollapsed) return draft;
    const { page } = draft;
    const body = page.createElement('div');
    for (let index = 0; index < selection.rangeCount; index += 1) {
      body.append(page.importNode(selection.getRangeAt(index).cloneContents(), true));
    }
    page.body.replaceChildren(body);
    return { ...draft, body };
  };
}
