// What a Markdown file says about its story before the text.

import type { Article } from '@/utils/model/article';
import { type YamlValue, yamlBlock } from './yaml';

/**
 * YAML front matter between two `---` lines. Keys without a value are left out; `canonicalUrl` stands only where
 * it differs from `url`; a published day without a time is a YAML date, every other time is text and so keeps
 * the page's own offset.
 */
export function frontMatter(article: Article): string {
  return `---\n${yamlBlock(entries(article))}---\n`;
}

function entries(article: Article): readonly (readonly [string, YamlValue])[] {
  const { url, canonicalUrl } = article;
  return [
    ['title', article.title],
    ['byline', article.byline],
    ['source', article.source],
    ['site', article.siteName],
    ['editor', article.editor],
    ['url', url],
    ['canonicalUrl', canonicalUrl === url ? null : canonicalUrl],
    ['published', dayOrTime(article.publishedTime)],
    ['saved', article.savedTime],
    ['lang', article.lang],
    ['excerpt', article.excerpt],
    ['image', article.leadImage],
    ['words', article.wordCount > 0 ? article.wordCount : null],
    ['partial', article.partial],
    ['tags', article.tags],
    ['keywords', article.keywords],
    ['shelf', article.shelf],
    ['starred', article.starred === 1],
    ['id', article.id],
  ];
}

function dayOrTime(time: string | null): YamlValue {
  return time !== null && /^\d{4}-\d{2}-\d{2}$/.test(time) ? { day: time } : time;
}
