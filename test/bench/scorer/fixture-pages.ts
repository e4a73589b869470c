// The fixture pages as teachers: shapes that the sets with gold hold too few of, short Chinese news and pages without a story.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A page to learn from; `text` is `` for a page without a story. */
export type FixturePage = {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly text: string;
};

const ROOT = 'test/fixtures/pages';
const LISTS = /^(front-page|search-page|forum-index)/;

/** Every fixture whose whole text is known, and the lists of links, which hold none. */
export function readFixturePages(): FixturePage[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('source.html'))
    .sort()
    .flatMap((path) => {
      const folder = dirname(path);
      const slug = folder.split('/').at(-1) ?? '';
      const expected = readExpected(join(ROOT, folder, 'expected.json'));
      const text = expected?.textContent?.join('\n') ?? (LISTS.test(slug) ? '' : null);
      if (text === null) return [];
      return [
        {
          id: folder,
          url: expected?.url ?? 'https://news.example/story/2024/one-of-the-stories-10234.html',
          html: readFileSync(join(ROOT, path), 'utf8'),
          text,
        },
      ];
    });
}

type Expected = { readonly url?: string; readonly textContent?: readonly string[] };

function readExpected(path: string): Expected | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Expected;
  } catch {
    return null;
  }
}
