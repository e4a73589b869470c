// What `npm start` can be told. Pure: the machine is a parameter.

import { parseArgs } from 'node:util';
import type { BrowserKind } from '@/test/support/browsers/driver';
import { fail, ok, type Result } from '@/utils/model/result';

/** A saved page with the address it was saved from. */
export type SavedPage = { readonly file: string; readonly url: string };

/** The chosen run. Paths are as the person wrote them. */
export type DemoOptions = {
  readonly headless: boolean;
  /** Null: whichever is found, Chromium and its kin first. */
  readonly browser: BrowserKind | null;
  readonly out: string;
  /** Null: the sample page. */
  readonly page: SavedPage | null;
};

/** Shown for `--help`. */
export const DEMO_HELP = `npm start [-- OPTIONS]
  Opens a browser with Offprint on a sample news page. With no display it clicks by itself.
  --headless             click by itself, and write what came out of it
  --out DIR              where to write it (.output/demo/)
  --page FILE --url URL  a saved HTML page under its real address, instead of the sample page
  --browser NAME         chromium or firefox`;

/** Reads the words after \`npm start --\`. The failure is one sentence. */
export function readDemoOptions(
  words: readonly string[],
  hasDisplay: boolean,
): Result<DemoOptions | 'help', string> {
  const parsed = parse(words);
  if (!parsed.ok) return parsed;
  const { help, headless, out, page, url, browser } = parsed.value;
  if (help === true) return ok('help');
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') {
    return fail(`--browser is chromium or firefox, not "${browser}".`);
  }
  if (page === undefined && url !== undefined)
    return fail('--url needs --page, the saved page to show there.');
  if (page !== undefined && url === undefined)
    return fail('--page needs --url, the address it was saved from.');
  if (url !== undefined && !isWebAddress(url))
    return fail(`--url is an http or https address, not "${url}".`);
  return ok({
    headless: headless === true || !hasDisplay,
    browser: browser ?? null,
    out: out ?? '.output/demo',
    page: page === undefined || url === undefined ? null : { file: page, url },
  });
}

type Words = {
  readonly help?: boolean;
  readonly headless?: boolean;
  readonly out?: string;
  readonly page?: string;
  readonly url?: string;
  readonly browser?: string;
};

function parse(words: readonly string[]): Result<Words, string> {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        help: { type: 'boolean' },
        headless: { type: 'boolean' },
        out: { type: 'string' },
        page: { type: 'string' },
        url: { type: 'string' },
        browser: { type: 'string' },
      },
    });
    return ok({ ...values });
  } catch (error) {
    // Node's message goes on with advice for programmers: its first sentence names the word.
    const first =
      (error instanceof Error ? error.message : String(error)).split(/[.\n] ?/)[0] ?? '';
    return fail(`${first}; npm start -- --help lists what there is.`);
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
