// The only place where a string becomes DOM.

/**
 * An inert document made from HTML: no script runs, nothing is loaded, no custom element wakes up.
 * Never throws; any string gives a document with a body.
 */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
