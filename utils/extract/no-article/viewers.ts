// Documents that the browser made itself around a picture or a PDF.

import { lineOf } from '@/utils/extract/dom';

/** Whether the browser shows a picture alone: by type, or by the document that Chromium and Firefox make for one. */
export function isImage(document: Document): boolean {
  return (
    document.contentType.startsWith('image/') ||
    (document.querySelector('body > img:only-child') !== null &&
      lineOf(document.body) === '' &&
      document.querySelector('[name="description"],[rel="canonical"]') === null)
  );
}

/** Whether the browser shows a PDF: by type, Chromium's embed, or Firefox's viewer. */
export function isPdf(document: Document): boolean {
  return (
    document.contentType === 'application/pdf' ||
    document.querySelector(
      'body > embed[type="application/pdf"]:only-child, #viewerContainer > .pdfViewer',
    ) !== null
  );
}
