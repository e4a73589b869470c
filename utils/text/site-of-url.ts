// What an address calls its site.

/** The host without `www.`; empty when the text is no address or has no host. */
export function siteOfUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}
