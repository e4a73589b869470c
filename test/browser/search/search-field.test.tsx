import { afterEach, expect, test } from 'vitest';
import { SearchField } from '@/components/search/search-field';
import { clearPage, show } from '@/test/support/component';

afterEach(clearPage);

test('the search is as high with words in it as without, so that nothing below it moves', async () => {
  const height = async (value: string) =>
    (await show(<SearchField value={value} onChange={() => {}} />))
      .querySelector('search')
      ?.getBoundingClientRect().height;
  const empty = await height('');
  expect(empty).toBeGreaterThan(0);
  expect(await height('bridge')).toBe(empty);
});
