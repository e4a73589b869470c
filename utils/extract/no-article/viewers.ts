// Documents that the browser made itself around a picture or a PDF.

import { lineOf } from '@/utils/extract/dom';

/** Whether the browser shows a picture alone: by type, or by the document that Chromium and Firefox make for one. */
export function isImage(document: Document): boolean {
  return (
    typeOf(document).startsWith('image/') ||
    (find(document, 'body > img:only-child') !== null &&
      lineOf(find(document, 'body')) === '' &&
      find(document, '[name="description"],[rel="canonical"]') === null)
  );
}

/** Whether the browser shows a PDF: by type, Chromium's embed, or Firefox's viewer. */
export function isPdf(document: Document): boolean {
  return (
    typeOf(document) === 'application/pdf' ||
    find(
      document,
      'body > embed[type="application/pdf"]:only-child, #viewerContainer > .pdfViewer',
    ) !== null
  );
}

// A page's elements may shadow any property of its document.
function find(document: Document, selector: string): Element | null {
  return Document.prototype.querySelector.call(document, selector);
}

function typeOf(document: Document): string {
  return String(document.contentType);
}
