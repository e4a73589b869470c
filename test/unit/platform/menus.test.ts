// The context menu, with a browser that refuses an item it has already.

import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMenus } from '@/utils/platform/menus';

type Item = { id: string; title: string; contexts: string[]; targetUrlPatterns?: string[] };

const titles = (language: string) => async () => ({
  'save-page': `page ${language}`,
  'save-selection': `selection ${language}`,
  'save-link': `link ${language}`,
});

function startBrowser(): Item[] {
  const items: Item[] = [];
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => {
        items.length = 0;
        await new Promise((resolve) => setTimeout(resolve, 0));
      },
      create: (item: Item) => {
        if (items.some(({ id }) => id === item.id)) throw new Error(`duplicate id ${item.id}`);
        items.push(item);
      },
    },
  });
  return items;
}

test('two quick changes of the language do not meet, and the last stays', async () => {
  const items = startBrowser();
  await Promise.all([createMenus(titles('en')), createMenus(titles('zh'))]);
  expect(items.map(({ title }) => title)).toEqual(['page zh', 'selection zh', 'link zh']);
});

test('goes on after titles that could not be read', async () => {
  const items = startBrowser();
  await expect(createMenus(() => Promise.reject(new Error('no titles')))).rejects.toThrow();
  await createMenus(titles('en'));
  expect(items).toHaveLength(3);
});

test('the page is saved from its pictures too, and a link only where it leads to a page', async () => {
  const items = startBrowser();
  await createMenus(titles('en'));
  const [page, , link] = items;
  expect(page?.contexts).toEqual(['page', 'image', 'video', 'frame']);
  expect(link?.targetUrlPatterns).toEqual(['*://*/*', 'file:///*']);
});
