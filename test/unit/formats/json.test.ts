// Offprint's own JSON: held against the published schema, and equal field by field.

import { describe, expect, it } from 'vitest';
import { validateSchema } from '@/test/support/validate-schema';
import { exportArticles } from '@/utils/formats/export-articles';
import type { ArticleWithBody } from '@/utils/model/article';
import schema from '../../../.github/schema/offprint-export-1.schema.json';
import { altered, chinese, english, exportedTime, link } from './stories';

async function write(...stories: ArticleWithBody[]): Promise<string> {
  const { bytes } = await exportArticles(stories, 'json', { exportedTime });
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

describe('the JSON export', () => {
  it.each([
    ['no story', []],
    ['one story', [english]],
    ['several stories', [english, chinese, link]],
  ])('of %s is valid under the published schema', async (_case, stories) => {
    const file: unknown = JSON.parse(await write(...stories));
    expect(validateSchema(file, schema)).toEqual([]);
    expect(file).toMatchObject({ articles: stories.map(({ article: { id } }) => ({ id })) });
  });

  it('holds exactly the fields of the contract, in its order', async () => {
    const { articles, ...head } = JSON.parse(await write(english));
    expect(head).toEqual({
      format: 'offprint',
      version: 1,
      exportedTime: '2026-06-01T12:00:00.000Z',
    });
    expect(Object.keys(articles[0])).toEqual(Object.keys(schema.$defs.article.properties));
  });

  it('stays readable without the fields that came later', async () => {
    const { properties, required } = schema.$defs.article;
    expect(Object.keys(properties).filter((name) => !required.includes(name))).toEqual(['partial']);
    const file = JSON.parse(await write(english));
    file.articles[0].partial = undefined;
    expect(validateSchema(JSON.parse(JSON.stringify(file)), schema)).toEqual([]);
  });

  it.each(['paywall', 'consent-wall', 'missing-pages'] as const)('says %s', async (partial) => {
    const file = JSON.parse(await write(altered(english, { partial })));
    expect(file.articles[0].partial).toBe(partial);
    expect(validateSchema(file, schema)).toEqual([]);
  });

  it('gives back every field and both bodies', async () => {
    const { articles } = JSON.parse(await write(english, chinese));
    for (const [index, { article, html, textContent }] of [english, chinese].entries()) {
      const { revision: _r, heldRevision: _h, trashedTime: _t, deviceId: _d, ...facts } = article;
      expect(articles[index]).toEqual({ ...facts, html, textContent });
    }
  });

  it('keeps hostile text as it is, lone surrogates too', async () => {
    const text = '</script>\u2028"\\\n    \ud800 𠮷\u0000';
    const { articles } = JSON.parse(
      await write(altered(english, { title: text, tags: [text] }, text)),
    );
    expect(articles[0]).toMatchObject({ title: text, tags: [text], html: text });
  });

  it.each([
    ['a missing field', { title: undefined }],
    ['a truth value for the star', { starred: true }],
    ['progress beyond the end', { readingProgress: 1.5 }],
    ['an unknown shelf', { shelf: 'attic' }],
    ['an unknown reason', { partial: 'weather' }],
    ['a time without its zone', { savedTime: '2026-05-04T09:00:00' }],
    ['a date in words', { publishedTime: 'May 4' }],
    ['tags as one text', { tags: 'a,b' }],
  ])('is refused by the schema with %s', async (_case, wrong) => {
    const file = JSON.parse(await write(english));
    Object.assign(file.articles[0], wrong);
    expect(validateSchema(JSON.parse(JSON.stringify(file)), schema)).toHaveLength(1);
  });
});
