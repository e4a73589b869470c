// Where links lead: a page's own site, or away from it.

/** Whether `href` leads to another page of the site that `baseUrl` lies on; not to a place in the page itself. */
export function leadsWithin(href: string | null, baseUrl: string): boolean {
  if (href === null || /^(?:#|mailto:|tel:|javascript:)/i.test(href)) return false;
  // A path, as most links are: parsing addresses is slow.
  if (/^(?:\.\.?)?\/?[^/:#\\\s][^:#]*$/.test(href)) return true;
  if (!URL.canParse(href, baseUrl)) return false;
  const [there, here] = [new URL(href, baseUrl), new URL(baseUrl)];
  if (there.hash !== '' && there.pathname === here.pathname && there.search === here.search)
    return false;
  return siteOf(there.hostname) === siteOf(here.hostname);
}

/** The name a site goes by: `news` of `www.news.co.uk` and of `m.news.com`. */
function siteOf(host: string): string | undefined {
  const labels = host.split('.');
  return labels.at(/^(?:com?|net|org|gov|edu|ac)$/.test(labels.at(-2) ?? '') ? -3 : -2);
}
