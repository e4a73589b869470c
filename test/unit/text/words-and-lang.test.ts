// Counting words and telling languages, with and without spaces between words.

import { expect, test } from 'vitest';
import { chooseLang, isCjk, langOfScript, normalizeLang } from '@/utils/text/lang';
import { countWords, readingMinutes } from '@/utils/text/words';

test.each([
  ['', 0],
  ['The ferry left at 6.30.', 5],
  ["don't stop—now", 3],
  ['供水管网改造', 6],
  ['发布 iPhone 11：64GB', 5],
  ['夜の水族館', 5],
  ['부산 항구', 2],
])('"%s" has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('reads no text in less than a minute, and Chinese by its characters', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes('word '.repeat(238 * 3))).toBe(3);
  expect(readingMinutes('字'.repeat(2000))).toBe(5);
});

test.each([
  ['zh_CN', 'zh-CN'],
  ['EN', 'en'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['en, de', 'en'],
  ['', null],
  ['utf-8', null],
  [null, null],
])('normalizes %s to %s', (tag, normal) => {
  expect(normalizeLang(tag)).toBe(normal);
});

test.each([
  ['临川市启动改造工程', 'zh'],
  ['夜の水族館、最後の一日', 'ja'],
  ['부산 항구의 마지막 배', 'ko'],
  ['مكتبة متنقلة تجوب القرى', 'ar'],
  ['Последний смотритель маяка', 'ru'],
  ['The last keeper', null],
])('the script of "%s" tells %s', (text, lang) => {
  expect(langOfScript(text)).toBe(lang);
});

test('believes a stated language unless the script contradicts it', () => {
  expect(chooseLang(['zh-TW'], '義大利公開賽封王')).toBe('zh-TW');
  expect(chooseLang(['en'], '临川市启动改造工程')).toBe('zh');
  expect(chooseLang([null, 'fr'], 'Le dernier horloger')).toBe('fr');
  expect(chooseLang([], 'Le dernier horloger')).toBeNull();
  expect(isCjk('临川市启动改造工程')).toBe(true);
  expect(isCjk('부산 항구의 마지막 배')).toBe(false);
});
