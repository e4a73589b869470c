// What to call the site of a story.

import { siteOfUrl } from '@/utils/text/site-of-url';

/** The site's own name, or the host of its address without `www.`; empty when there is neither. */
export function siteOf({ url, siteName }: { url: string; siteName: string | null }): string {
  if (siteName !== null && siteName !== '') return siteName;
  return siteOfUrl(url);
}
