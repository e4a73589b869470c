import { describe, expect, test } from 'vitest';
import { en, zhCn } from '@/test/support/whole-catalogues';
import { resolveLanguage } from '@/utils/i18n/language';
import { formatMessage } from '@/utils/i18n/message';
import { createTranslator } from '@/utils/i18n/translator';

describe('the language of the interface', () => {
  test.each([
    ['auto', ['zh-CN', 'en'], 'zh-CN'],
    ['auto', ['zh-TW'], 'zh-CN'],
    ['auto', ['fr-FR', 'en-GB'], 'en'],
    ['auto', ['fr-FR'], 'en'],
    ['en', ['zh-CN'], 'en'],
    ['zh-CN', ['en-US'], 'zh-CN'],
  ])('choice %s with browser languages %j is %s', (choice, browserLanguages, language) => {
    expect(resolveLanguage(choice, browserLanguages)).toBe(language);
  });
});

describe('messages', () => {
  test('fill their places and choose their plural', () => {
    const forms = { one: '{n} story', other: '{n} stories' };
    expect(formatMessage(forms, { n: 1 }, 'en')).toBe('1 story');
    expect(formatMessage(forms, { n: 1234 }, 'en')).toBe('1,234 stories');
    expect(formatMessage('{a} and {b}', { a: 'x', b: '{a}' }, 'en')).toBe('x and {a}');
  });

  test('leave a place without a value visible', () => {
    expect(formatMessage('by {name}', {}, 'en')).toBe('by {name}');
  });

  test('a day is the stated day, wherever the reader is', () => {
    const english = createTranslator('en', en);
    expect(english.day('2017-08-31T23:30:00+08:00')).toBe('Aug 31, 2017');
    expect(createTranslator('zh-CN', zhCn).day('2017-08-31')).toBe('2017年8月31日');
    expect(english.day('not a date')).toBe('not a date');
  });
});

describe('the Chinese catalogue', () => {
  /** Equal on purpose: names, and marks that need no words. */
  const EQUAL_ON_PURPOSE: readonly string[] = ['export.markdown', 'export.json'];

  test('says everything the English one says, in its own words', () => {
    const same = Object.entries(en)
      .filter(
        ([key, message]) => JSON.stringify(message) === JSON.stringify(Reflect.get(zhCn, key)),
      )
      .map(([key]) => key)
      .filter((key) => !EQUAL_ON_PURPOSE.includes(key));
    expect(same).toEqual([]);
    expect(Object.keys(zhCn).sort()).toEqual(Object.keys(en).sort());
  });

  test('has the same places to fill', () => {
    const places = (message: unknown) =>
      [...new Set(JSON.stringify(message).match(/\{\w+\}/gu))].filter((p) => p !== '{n}').sort();
    for (const [key, message] of Object.entries(en)) {
      expect({ key, places: places(Reflect.get(zhCn, key)) }).toEqual({
        key,
        places: places(message),
      });
    }
  });
});
