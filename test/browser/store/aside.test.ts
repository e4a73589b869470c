// What could not be saved waits, and is saved when it can be.

import { expect, test } from 'vitest';
import { makeExtracted } from '@/test/support/make-article';
import { memoryCopy } from '@/test/support/memory-copy';
import type { ExtractedArticle } from '@/utils/model/article';
import { dropAside, fileAsides, putAside } from '@/utils/store/aside';

const one = makeExtracted({ title: '大桥 \ud83d', html: '<p>One.</p>', textContent: 'One.' });
const other = makeExtracted({ url: 'https://news.example/other' });

test('a capture is kept once for a page, and given back as it was', async () => {
  const copy = memoryCopy();
  await putAside(copy, { ...one, html: '<p>Older.</p>' });
  expect(await putAside(copy, one)).toBe(true);
  await putAside(copy, other);
  const saved: ExtractedArticle[] = [];
  expect(await fileAsides(copy, async (capture) => saved.push(capture))).toBe(2);
  expect(saved).toEqual([one, other]);
  expect(copy.entries.size).toBe(0);
});

test('selections of one page wait beside each other', async () => {
  const copy = memoryCopy();
  const selections = ['One passage.', 'Another.'].map((textContent) =>
    makeExtracted({ kind: 'selection', textContent }),
  );
  for (const selection of [...selections, ...selections]) await putAside(copy, selection);
  await putAside(copy, one);
  expect(copy.entries.size).toBe(3);
});

test('what still cannot be saved stays', async () => {
  const copy = memoryCopy();
  await putAside(copy, one);
  const full = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  await expect(fileAsides(copy, full)).rejects.toThrow('full');
  expect(copy.entries.size).toBe(1);
});

test('a page that was saved after all is forgotten, and no other', async () => {
  const copy = memoryCopy();
  await putAside(copy, one);
  await putAside(copy, other);
  await dropAside(copy, one);
  expect(copy.entries.size).toBe(1);
});

test('nothing is said to be kept that is not', async () => {
  const copy = memoryCopy();
  copy.failures.write = 1;
  expect(await putAside(copy, one)).toBe(false);
});

test('what is damaged goes, and the rest is saved', async () => {
  const copy = memoryCopy();
  await putAside(copy, one);
  copy.entries.set('aside:page:1', { v: 1, packed: 'H4sI' });
  let saved = 0;
  await fileAsides(copy, async () => {
    saved += 1;
  });
  expect(saved).toBe(1);
  expect(copy.entries.size).toBe(0);
});
