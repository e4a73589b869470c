// Two rich stories, English and Chinese, as the library keeps them.

import { makeArticle } from '@/test/support/make-article';
import type { ArticleWithBody } from '@/utils/model/article';
import { newArticleId, toIsoTime } from '@/utils/model/ids';
import { canonicalizeUrl } from '@/utils/text/urls';
import chineseHtml from './stories/chinese.html?raw';
import englishHtml from './stories/english.html?raw';

/** When the exports in these tests are made. */
export const exportedTime = toIsoTime(new Date('2026-06-01T12:00:00Z'));

/** Every construct of English stories; `stories/english.html` is its body. */
export const english: ArticleWithBody = {
  article: makeArticle({
    id: newArticleId(() => '5f0c1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b'),
    url: 'https://news.example/2026/05/04/harbour-bridge?ref=home',
    canonicalUrl: canonicalizeUrl('https://news.example/2026/05/04/harbour-bridge'),
    title: 'Harbour bridge opens: "three years" late',
    publishedTime: '2026-05-04T08:15:00+02:00',
    tags: ['city/transport', '2026'],
    keywords: ['bridges', '#trams'],
    starred: 1,
  }),
  html: englishHtml,
  textContent: 'The new harbour bridge carried its first trams on Monday, two three years late.',
};

/** The same in Chinese, with what Chinese adds: no spaces, ruby, source and editor. */
export const chinese: ArticleWithBody = {
  article: makeArticle({
    id: newArticleId(() => '0a1b2c3d-4e5f-4a6b-9c7d-8e9f0a1b2c3d'),
    url: 'http://news.example.cn/t20260504_2.html',
    canonicalUrl: canonicalizeUrl('http://news.example.cn/t20260504_2.html'),
    title: '港湾大桥通车',
    byline: '刘一',
    source: '港湾日报',
    siteName: '示例网',
    editor: '张三',
    publishedTime: '2026-05-04',
    lang: 'zh-CN',
    excerpt: '昨日上午，港湾大桥正式通车。',
    leadImage: 'http://news.example.cn/pic/202605/04/大桥.jpg',
    wordCount: 180,
    tags: ['城市/交通'],
    keywords: ['大桥', '通车'],
    shelf: 'archive',
  }),
  html: chineseHtml,
  textContent: '昨日上午，港湾大桥通车现场。记者 刘一 摄\n昨日上午，港湾大桥正式通车。',
};

/** What is said above a text that is not whole. */
export const NOTES = {
  paywall: 'The rest is paid for.',
  'consent-wall': 'The rest needs consent.',
  'missing-pages': 'Pages are missing.',
} as const;

/** A story with nothing but a link. */
export const link: ArticleWithBody = {
  article: makeArticle({
    id: newArticleId(() => '9d8c7b6a-5f4e-4d3c-ab2a-190817263544'),
    kind: 'link',
    url: 'https://news.example/later',
    canonicalUrl: canonicalizeUrl('https://news.example/later'),
    title: 'To read later',
    byline: null,
    publishedTime: null,
    excerpt: 'A [long] read.',
    revision: 0,
    wordCount: 0,
  }),
  html: '',
  textContent: '',
};

/** `story` with other facts or another body. */
export function altered(
  story: ArticleWithBody,
  facts: Partial<ArticleWithBody['article']>,
  html: string = story.html,
): ArticleWithBody {
  return { ...story, html, article: { ...story.article, ...facts } };
}
