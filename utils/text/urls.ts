// Addresses of stories: one story, one address.

import type { CanonicalUrl } from '@/utils/model/ids';

/** Parameters that tell who shared or clicked, never what is shown. */
const TRACKING =
  /^(utm_.+|mtm_.+|pk_.+|(fb|gb?|wb|ms|tt|yc|dc|tw)clid|gclsrc|fb_.+|_ga|_gl|_hs(enc|mi)|mc_[ce]id|mkt_tok|igshid?|si|spm(_id_from)?|scm|sharer?_\w+|unique_k|vd_source|isappinstalled|wx(share|_.+)|xtor|cmp(id)?|[ion]cid|smid|ito|at_.+|wt_z?mc|ref_?(src|url)|guc.+|_?amp|output_?type)$/i;
/** Parameters that track with these values only: `from=2024` may be a page of a list. */
const TRACKING_VALUES =
  /^(from|ref|source|src|via)=(rss|feed|share|timeline|\w+message|we(ixin|chat|ibo)|qq|qzone|twitter|facebook|telegram|email|newsletter|push)[\w-]*$/i;

/**
 * The address two visits of the same story share: https for http, no fragment (but hash routes, `#/` and `#!`), no tracking
 * parameters, no default port, no trailing slash, AMP forms of the same host led back. Host, other parameters and
 * their order stay. An address that is not http(s) or cannot be read comes back trimmed.
 */
export function canonicalizeUrl(address: string): CanonicalUrl {
  const url = parse(address.trim());
  if (url === null) return address.trim() as CanonicalUrl;
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair));
  const host =
    url.hostname.replace(/\.$/, '') + (/^(80|443)?$/.test(url.port) ? '' : `:${url.port}`);
  const path = url.pathname
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/(\/amp|\.amp)?\/*$/, '')
    .replace(/\.amp(\.html?)$/, '$1');
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return `https://${host}${path || '/'}${query}${/^#[!/]./.test(url.hash) ? url.hash : ''}` as CanonicalUrl;
}

/** `address` as an absolute http(s) address seen from `base`, or null. */
export function absoluteUrl(address: string | null | undefined, base: string): string | null {
  const text = address?.trim();
  if (!text || !URL.canParse(text, base)) return null;
  const { href, protocol } = new URL(text, base);
  return /^https?:$/.test(protocol) ? href : null;
}

/** The host without its `www`, `m`, `amp` or similar first label: twins of a site have the same. */
export function twinHost(host: string): string {
  return host.toLowerCase().replace(/^(www\d?|m|mobile|wap|3g|amp)\.(?=.+\.)/, '');
}

function parse(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  // The viewer addresses of AMP: google.com/amp/s/host/path and host.cdn.ampproject.org/c/s/host/path.
  const viewer =
    (/(^|\.)google\.[a-z.]+$/.test(url.hostname) &&
      /^\/amp\/(s\/)?([^/]+\..+)/.exec(url.pathname)) ||
    (/\.cdn\.ampproject\.org$/.test(url.hostname) &&
      /^\/[a-z]\/(s\/)?([^/]+\..+)/.exec(url.pathname));
  return viewer ? new URL(`https://${viewer[2]}${url.search}${url.hash}`) : url;
}

function isTracking(pair: string): boolean {
  return TRACKING.test(pair.split('=')[0] ?? '') || TRACKING_VALUES.test(pair);
}
