// Documents that the browser made itself around a picture or a PDF.

/** Whether the browser shows a picture alone: by type, or by the document that Chromium and Firefox make for one. */
export function isImage(document: Document): boolean {
  if (/^image\/(?!svg)/.test(document.contentType)) return true;
  const inside = document.body?.children;
  return (
    inside?.length === 1 &&
    inside[0]?.localName === 'img' &&
    document.querySelector('h1,p,meta[name="description"],link[rel="canonical"]') === null
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
