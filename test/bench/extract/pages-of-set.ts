// The pages of a set on disk: `gold.json` names them, their HTML lies beside it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page to extract. */
export type SetPage = {
  readonly id: string;
  /** The page's address; made up from the site where the set knows none. */
  readonly url: string;
  readonly html: () => Promise<string>;
};

/**
 * The pages of `folder`. Of `gold.json` (`{pages: {id: {html, url?, site?}}}`) nothing but the address, the site and the
 * path of the HTML is read, so that no answer can leak into what is measured. Throws when it cannot be read.
 */
export async function pagesOfSet(folder: string): Promise<SetPage[]> {
  const gold: unknown = JSON.parse(await readFile(join(folder, 'gold.json'), 'utf8'));
  const pages = field(gold, 'pages') ?? gold;
  if (typeof pages !== 'object' || pages === null) throw new Error('gold.json holds no pages');
  return Object.entries(pages).map(([id, page]: [string, unknown]) => {
    const path = text(page, 'html') ?? `html/${id}.html`;
    return {
      id,
      url: text(page, 'url') ?? `https://${text(page, 'site') ?? 'page.invalid'}/`,
      html: async () => {
        const bytes = await readFile(join(folder, path));
        return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      },
    };
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown, name: string): string | null {
  const found = field(value, name);
  return typeof found === 'string' && found !== '' ? found : null;
}
