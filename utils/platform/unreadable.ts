// Why a browser refused a script, told from the address and the browser's own message.

import type { UnreadableKind } from '@/utils/model/no-article';
import { whyClosed } from './closed-pages';

/** Sites that Firefox keeps every extension from, besides its store. */
const FIREFOX_SITES =
  /^https:\/\/(accounts-static\.cdn|addons\.cdn|content\.cdn|discovery\.addons|support)\.mozilla\.(net|org)\/|^https:\/\/sync\.services\.mozilla\.com\/|^https:\/\/((api|oauth|profile)\.)?accounts\.firefox\.com\//u;

/** A path that names a PDF without ending like one. */
const PDF_PATH = /^https?:\/\/[^/]+\/([^?#]*\/)?pdf(\/|$|[?#])/iu;

/**
 * Names the reason. `url` is empty where the browser does not tell it: then it is one of the browser's own pages,
 * for the click opens every other. `title` helps with a PDF, which Firefox shows in a page of its own under the PDF's address.
 */
export function whyUnreadable(url: string, message: string, title = ''): UnreadableKind {
  if (/no tab with id|invalid tab id|tab was closed|frame.*removed/iu.test(message))
    return 'tab-gone';
  if (/showing error page/iu.test(message)) return 'error-page';
  const closed = whyClosed(url);
  if (closed !== null) return closed;
  if (url.startsWith('file:')) return 'local-file';
  if (/\.pdf($|[?#])/iu.test(url)) return 'pdf';
  if (/ExtensionsSettings policy|cannot be scripted due to/iu.test(message)) return 'restricted';
  if (/missing host permission/iu.test(message)) {
    // Firefox's words, the same for whatever it refuses.
    if (/^https:\/\/addons\.mozilla\.org\//u.test(url)) return 'addon-store';
    if (FIREFOX_SITES.test(url)) return 'restricted';
    if (PDF_PATH.test(url) || /\.pdf$/iu.test(title)) return 'pdf';
  }
  return 'not-granted';
}
