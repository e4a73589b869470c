// The page's own fetch, from inside it: further pages of a story, with the reader's cookies, from nowhere but its site.

/** How long one page may take, in milliseconds. */
const PATIENCE = 15_000;
/** No page of a story is larger than this, in bytes. */
const LARGEST = 5_000_000;
/** How long all pages together may take: no save hangs on a slow site, and no browser ends a worker that waits so long. */
const ALL = 120_000;

/** What a page fetcher needs from outside. */
export type FetchWays = {
  readonly fetch?: typeof fetch;
  readonly patience?: number;
  readonly all?: number;
  /** The encoding of the page the reader is on: for those that name none. */
  readonly charset?: string;
};

/**
 * A function that gives the HTML of a page of the same origin, decoded as its header or its own `meta` says. Nothing for what
 * is not there (404) or no HTML; rejects for what another site answers, what is too large and what takes too long.
 */
export function pageFetcher({
  fetch = globalThis.fetch,
  patience = PATIENCE,
  all = ALL,
  charset = 'utf-8',
}: FetchWays = {}): (url: string) => Promise<string> {
  const end = Date.now() + all;
  return async (url) => {
    const signal = AbortSignal.timeout(Math.max(0, Math.min(patience, end - Date.now())));
    const response = await fetch(url, {
      // Redirects to another site are refused by the browser as well.
      mode: 'same-origin',
      credentials: 'same-origin',
      signal,
    });
    if (/^4(04|10)$/.test(String(response.status))) return '';
    if (!response.ok) throw new Error(`status ${response.status}`);
    const type = response.headers.get('content-type') ?? '';
    if (!/^(text\/html|application\/xhtml\+xml)\b/i.test(type)) return '';
    const chunks = await readAll(response);
    const start = decode(chunks.slice(0, 4), 'latin1').slice(0, 4096);
    if (start.startsWith('\xef\xbb\xbf')) return decode(chunks, 'utf-8');
    const named = [charsetIn(type), charsetIn(metaOf(start)), charset, 'utf-8'];
    return decode(chunks, named.find(isEncoding) ?? 'utf-8');
  };
}

/**
 * The body in the pieces it comes in. They are handed on as they are: in Firefox they belong to the page, and an extension's
 * script may do little more with them than that.
 */
async function readAll(response: Response): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    size += step.value.length;
    if (size > LARGEST) {
      void reader?.cancel();
      throw new Error('too large');
    }
    chunks.push(step.value);
  }
  return chunks;
}

/** The page's own word on its encoding, where browsers look for it. */
function metaOf(start: string): string {
  const [head = ''] = start.split(/<body/i);
  return (head.match(/<meta\b[^>]*charset[^>]*>/gi) ?? []).join(' ');
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1];
}

function isEncoding(label: string | undefined): label is string {
  try {
    return label !== undefined && new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Bytes that do not fit show as replacement characters, as in a tab. */
function decode(chunks: readonly Uint8Array<ArrayBuffer>[], label: string): string {
  const decoder = new TextDecoder(label);
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}
