// Front matter read back by a second implementation: js-yaml, as it comes with a build tool.

import { parseYAML } from 'confbox/yaml';
import { describe, expect, it } from 'vitest';
import { frontMatter } from '@/utils/formats/out/markdown/front-matter';
import { yamlBlock, yamlText } from '@/utils/formats/out/markdown/yaml';
import { altered, chinese, english } from './stories';

const HOSTILE = [
  '',
  ' ',
  'a: b',
  'a #b',
  '- a',
  '-',
  '---',
  'a\n---\nb: c',
  'a\r\nb',
  '...',
  '"quoted"',
  "it's",
  "'",
  '\\',
  'C:\\new\\x41',
  '\\u0041',
  'yes',
  'No',
  'TRUE',
  'null',
  '~',
  'on',
  'y',
  '.nan',
  '-.inf',
  '12',
  '1_000',
  '0x1F',
  '0o17',
  '1e3',
  '12:30:45',
  '2026-05-04',
  '2026-05-04T08:15:00+02:00',
  '{a: b}',
  '[a]',
  '*anchor',
  '&anchor',
  '!tag',
  '!!js/function x',
  '%TAG',
  '@at',
  '`tick',
  '|',
  '>',
  '? a',
  '<<',
  '=',
  'trailing ',
  ' leading',
  'two  spaces',
  'tab\tinside',
  'nul\u0000 bell\u0007 escape\u001b delete\u007f',
  'next line\u0085 separators\u2028\u2029',
  'bom\ufeff no-break\u00a0 bidi\u202e zero\u200b',
  'noncharacter\ufffe private\ue000',
  '港湾大桥：“通车”，值得！',
  'emoji 👨‍👩‍👧 𠮷',
  'Plain words, with (marks) - and/or 2 numbers.',
];

describe('yamlText', () => {
  it.each(HOSTILE)('keeps %j as text: as a value and in a list', (text) => {
    const block = yamlBlock([
      ['value', text],
      ['list', [text, 'next']],
      ['after', 'safe'],
    ]);
    expect(parseYAML(block)).toEqual({ value: text, list: [text, 'next'], after: 'safe' });
    expect(block.split('\n')).toHaveLength(6);
  });

  it.each([
    ['Mara Lindqvist', 'Mara Lindqvist'],
    ['城市/交通', '城市/交通'],
    ['yes', '"yes"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['a\u202eb', '"a\\u202Eb"'],
  ])('writes %j as %s', (text, written) => {
    expect(yamlText(text)).toBe(written);
  });

  it('replaces a lone surrogate, which no file can hold', () => {
    expect(yamlText('a\ud800b')).toBe('"a\ufffdb"');
  });
});

describe('frontMatter', () => {
  const read = (written: string): unknown => parseYAML(written.replace(/^---$/gm, ''));

  it('gives back what was said, and leaves out what was not', () => {
    expect(read(frontMatter(chinese.article))).toEqual({
      title: '港湾大桥通车',
      byline: '刘一',
      source: '港湾日报',
      site: '示例网',
      editor: '张三',
      url: 'http://news.example.cn/t20260504_2.html',
      canonicalUrl: 'https://news.example.cn/t20260504_2.html',
      // A bare day is a YAML date.
      published: new Date('2026-05-04T00:00:00Z'),
      saved: '2026-05-04T09:00:00.000Z',
      lang: 'zh-CN',
      excerpt: '昨日上午，港湾大桥正式通车。',
      image: 'http://news.example.cn/pic/202605/04/大桥.jpg',
      words: 180,
      tags: ['城市/交通'],
      keywords: ['大桥', '通车'],
      shelf: 'archive',
      starred: false,
      id: '0a1b2c3d-4e5f-4a6b-9c7d-8e9f0a1b2c3d',
    });
  });

  it('keeps a published time with the offset of its page', () => {
    expect(read(frontMatter(english.article))).toMatchObject({
      published: '2026-05-04T08:15:00+02:00',
    });
  });

  it.each(HOSTILE)('is ended by no title, byline or tag: %j', (text) => {
    const { article } = altered(english, {
      title: text,
      byline: text,
      tags: [text],
      publishedTime: text,
    });
    const written = frontMatter(article);
    expect(written.split('\n').filter((line) => line === '---' || line === '...')).toEqual([
      '---',
      '---',
    ]);
    expect(read(written)).toMatchObject({
      title: text,
      byline: text,
      tags: [text],
      id: article.id,
    });
  });
});
