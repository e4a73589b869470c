// Pages whose shape is hard to read: every line of the story in order, nothing of what stands around it.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkedPage } from '@/test/support/marked-page';
import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { parseHtml } from '@/utils/html/parse';

const FOLDER = 'test/fixtures/pages/shapes';

type Expected = {
  readonly url: string;
  readonly navigationUrl?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** The addresses of all pictures, in order. */
  readonly pictures?: readonly string[];
  /** Selectors that find something in the saved markup. */
  readonly markup?: readonly string[];
};

const slugs = readdirSync(FOLDER).flatMap((name) => name.match(/^(.*)\.html$/)?.[1] ?? []);

test.each(slugs)('reads %s', async (slug) => {
  const { url, navigationUrl, facts, pictures, markup }: Expected = JSON.parse(
    readFileSync(`${FOLDER}/${slug}.json`, 'utf8'),
  );
  const { page, story, either } = readMarkedPage(readFileSync(`${FOLDER}/${slug}.html`, 'utf8'));
  const log: string[] = [];
  const result = await extractArticle(page, url, {
    judge,
    now: new Date('2026-01-01T12:00:00Z'),
    debug: ({ step, reason, text }) => log.push(`${step}: ${reason}: ${text.slice(0, 60)}`),
    ...(navigationUrl ? { navigationUrl } : {}),
  });
  if (!result.ok) throw new Error(`no article: ${result.failure.kind}`);
  const article = result.value;
  const lines = article.textContent.split('\n').map((line) => line.trim());
  if (process.env.OFFPRINT_SHOW_REMOVALS) console.info(slug, log.join('\n'));
  expect(lines.filter((line) => !either.includes(line) || story.includes(line))).toEqual(story);
  expect(article).toMatchObject(facts);
  const saved = parseHtml(article.html);
  if (pictures) {
    const kept = [...saved.images].map((image) => image.getAttribute('data-src'));
    expect(kept).toEqual(pictures);
  }
  for (const selector of markup ?? [])
    expect(saved.querySelector(selector), selector).not.toBe(null);
});
