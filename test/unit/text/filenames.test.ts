// File names: readable in Chinese, safe on Windows, macOS and Linux, never cut inside a character.

import { describe, expect, it } from 'vitest';
import { fileNameFromTitle, uniqueFileNames } from '@/utils/text/filenames';

const md = (title: string): string => fileNameFromTitle(title, { extension: 'md' });
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('fileNameFromTitle', () => {
  it.each([
    ['a plain title', 'The harbour reopens', 'The harbour reopens.md'],
    [
      'a Chinese title with its own punctuation',
      '“四个一”机制：项目，建成！？',
      '“四个一”机制：项目，建成！？.md',
    ],
    ['ideographic spaces', '\u3000焦作\u3000日报\u3000', '焦作 日报.md'],
    ['a colon before words', 'Flood: what comes next', 'Flood - what comes next.md'],
    ['a colon in a time', 'At 10:30 sharp', 'At 10-30 sharp.md'],
    ['every reserved character', 'a<b>c"d/e\\f|g?h*i', "a-b-c'd-e-f-ghi.md"],
    ['a decomposed letter', 'Cafe\u0301', 'Café.md'],
    [
      'line breaks, tabs and controls',
      'one\r\ntwo\tthree\u0000\u001b\u0085four',
      'one two three four.md',
    ],
    ['bidi overrides', 'gnp\u202eexe\u2066.\u061cx\u200f', 'gnpexe.x.md'],
    ['zero-width characters', 'a\u200bb\ufeffc\u2060d\u00ade\u200df', 'abcdef.md'],
    ['a path out of the folder', '../../etc/passwd', 'etc-passwd.md'],
    ['a Windows path out of the folder', '..\\..\\Windows\\x', 'Windows-x.md'],
    ['an absolute path', '/etc/passwd', 'etc-passwd.md'],
    ['a drive', 'C:\\temp', 'C-temp.md'],
    ['an alternate stream', 'story.txt::$DATA', 'story.txt-$DATA.md'],
    ['leading dots', '.htaccess', 'htaccess.md'],
    ['trailing dots and spaces', 'To be continued . . . ', 'To be continued.md'],
    ['only dots', '...', 'untitled.md'],
    ['nothing', '', 'untitled.md'],
    ['only what nobody sees', '\u200b\u202e\u3164 \u2800', 'untitled.md'],
    ['only marks', '\ufe0f\ufe0f', 'untitled.md'],
    ['a colon at the end', 'Live: ', 'Live.md'],
    ['only reserved characters', '???***', 'untitled.md'],
    ['a device', 'CON', '_CON.md'],
    ['a device in small letters', 'nul', '_nul.md'],
    ['a device with an ending', 'aux.tar', '_aux.tar.md'],
    ['a device with a space before its ending', 'com1 .x', '_com1 .x.md'],
    ['a device with a superscript digit', 'LPT³', '_LPT³.md'],
    ['a word that begins like a device', 'Console', 'Console.md'],
    ['a lone surrogate', 'a\ud800b', 'ab.md'],
    ['an emoji family, kept whole', 'Home 👨‍👩‍👧 again', 'Home 👨‍👩‍👧 again.md'],
  ])('makes a safe name of %s', (_case, title, expected) => {
    expect(md(title)).toBe(expected);
  });

  it('puts the day first and eight characters of the id last', () => {
    const parts = {
      extension: 'html',
      date: '2017-08-31',
      id: '1a2b3c4d-5e6f-4a1b-8c2d-000000000000',
    };
    expect(fileNameFromTitle('标题', parts)).toBe('2017-08-31 标题 1a2b3c4d.html');
    expect(fileNameFromTitle('', parts)).toBe('2017-08-31 untitled 1a2b3c4d.html');
    expect(fileNameFromTitle('CON', parts)).toBe('2017-08-31 CON 1a2b3c4d.html');
  });

  it('lets no path in through the day or the id', () => {
    const name = fileNameFromTitle('x', { extension: 'md', date: '../2017', id: '../..//a' });
    expect(name).toBe('2017 x a.md');
  });

  it.each([
    ['Latin', 'word '.repeat(100)],
    ['Chinese', '项目建设'.repeat(100)],
    ['emoji families', '👨‍👩‍👧‍👦'.repeat(100)],
    ['flags', '🇨🇳'.repeat(100)],
    ['letters with marks of their own', 'q\u0307\u0323'.repeat(100)],
  ])('cuts a long title between graphemes: %s', (_case, title) => {
    const whole = fileNameFromTitle(title, { extension: 'md', date: '2017-08-31', id: '1a2b3c4d' });
    expect(bytes(whole)).toBeLessThanOrEqual(200);
    expect(bytes(whole)).toBeGreaterThan(110);
    expect(whole.length).toBeLessThanOrEqual(120);
    const kept = whole.slice('2017-08-31 '.length, -' 1a2b3c4d.md'.length);
    const graphemes = [...new Intl.Segmenter().segment(kept)].map(({ segment }) => segment);
    const expected = [...new Intl.Segmenter().segment(title.normalize('NFC'))].slice(
      0,
      graphemes.length,
    );
    expect(graphemes).toEqual(expected.map(({ segment }) => segment));
  });

  it('leaves no dot or space where a long title was cut', () => {
    expect(md(`${'x'.repeat(115)} . . and more`)).toBe(`${'x'.repeat(115)}.md`);
  });
});

describe('uniqueFileNames', () => {
  it('tells names apart as Windows and macOS do, without regard to case and Unicode form', () => {
    const unique = uniqueFileNames();
    expect(
      ['News.md', 'news.md', 'NEWS.MD', 'Café.md', 'Cafe\u0301.md', 'News (2).md'].map(unique),
    ).toEqual([
      'News.md',
      'news (2).md',
      'NEWS (3).MD',
      'Café.md',
      'Cafe\u0301 (2).md',
      'News (2) (2).md',
    ]);
  });

  it('stays within the limits when it counts', () => {
    const unique = uniqueFileNames();
    const name = fileNameFromTitle('项目建设'.repeat(100), { extension: 'md' });
    unique(name);
    const second = unique(name);
    expect(second).toMatch(/设? \(2\)\.md$/);
    expect(bytes(second)).toBeLessThanOrEqual(200);
  });
});
