import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HeldNotice } from '@/components/reader/held-notice';
import { StoryBody } from '@/components/reader/story-body';
import { StoryControls } from '@/components/reader/story-controls';
import { StoryHeader } from '@/components/reader/story-header';
import { TagField } from '@/components/tags/tag-field';
import { clearPage, expectAccessible } from '@/test/support/component';
import { makeArticle } from '@/test/support/make-article';
import { NAMED_LOOKS, showInLook } from '@/test/support/shown-component';
import type { Article } from '@/utils/model/article';

afterEach(clearPage);

const NOTHING = () => {};
const BODY = `<p>The bridge <a href="https://a.example/">opened</a>.</p>
  <figure><img data-src="https://a.example/x.jpg" alt="A tram" width="800" height="500"><figcaption>A tram</figcaption></figure>
  <table><tr><th>Hour</th><td>4</td></tr></table><pre><code>a = 1</code></pre><h2>After</h2><p>End.</p>`;

function Reader({ article, html = BODY }: { article: Article; html?: string | null }) {
  return (
    <>
      <StoryControls
        article={article}
        originalUrl={article.url}
        faded={false}
        onStar={NOTHING}
        onShelve={NOTHING}
        onExport={NOTHING}
        onKeys={NOTHING}
      />
      <StoryHeader article={article}>
        <TagField tags={article.tags} known={[]} onAdd={NOTHING} onRemove={NOTHING} />
      </StoryHeader>
      <HeldNotice onKeep={NOTHING} onTake={NOTHING} />
      <StoryBody article={article} html={html} originalUrl={article.url} remotePictures={false} />
    </>
  );
}

const ENGLISH = makeArticle({ tags: ['city', 'transport/bridges'], starred: 1 });
const CHINESE = makeArticle({
  title: '港口大桥通车',
  lang: 'zh-CN',
  byline: '林默',
  source: '河港晚报',
  siteName: '河港新闻网',
  editor: '赵岚',
  publishedTime: '2026-05-04T23:30:00+08:00',
  readingMinutes: 3,
});

describe('the reader', () => {
  it.each(NAMED_LOOKS)('is clean for axe: $language, $theme', async (look) => {
    for (const article of [ENGLISH, CHINESE]) {
      await showInLook(<Reader article={article} />, look);
      await expectAccessible();
    }
  });

  it('says the facts in the direction of the story, each by itself', async () => {
    const story = makeArticle({ title: 'جسر الميناء', lang: 'ar', dir: 'rtl', byline: 'Ada' });
    const { find } = await showInLook(<Reader article={story} />);
    const facts = find('reader-meta');
    expect(getComputedStyle(facts).direction).toBe('rtl');
    expect(facts.querySelector('bdi')?.textContent).toBe('Ada');
  });

  it('fits a page 320 px wide', async () => {
    const long = makeArticle({ title: 'Unbreakable'.repeat(12), siteName: 'x'.repeat(60) });
    const { root } = await showInLook(
      <div style={{ paddingInline: '16px' }}>
        <Reader article={long} />
      </div>,
      { width: 320 },
    );
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });

  it('keeps the story’s own language on its title and its body', async () => {
    const { find } = await showInLook(<Reader article={CHINESE} />, { language: 'en' });
    expect(find('reader-title').lang).toBe('zh-CN');
    expect(find('reader-body').closest('[lang]')?.getAttribute('lang')).toBe('zh-CN');
  });
});

describe('the head of a story', () => {
  it('tells who, where from, when and how long, in the interface’s words', async () => {
    const { find } = await showInLook(<Reader article={CHINESE} />, { language: 'zh-CN' });
    expect(find('reader-title').textContent).toBe('港口大桥通车');
    const facts = [...find('reader-meta').children].map((fact) => fact.textContent);
    expect(facts).toEqual([
      '林默',
      '来源：河港晚报',
      '河港新闻网',
      '2026年5月4日',
      '3 分钟',
      '责编：赵岚',
    ]);
  });

  it('says nothing of what the page did not tell', async () => {
    const bare = makeArticle({
      byline: null,
      siteName: null,
      publishedTime: null,
      readingMinutes: 0,
      url: 'https://www.news.example/a',
    });
    const { find } = await showInLook(<Reader article={bare} />);
    expect(find('reader-meta').textContent).toBe('news.example');
  });

  it('does not name a source that is the site itself', async () => {
    const same = makeArticle({ source: 'The Courier', siteName: 'The Courier' });
    const { find } = await showInLook(<Reader article={same} />);
    expect(find('reader-meta').textContent?.match(/The Courier/gu)).toHaveLength(1);
  });
});

describe('the controls', () => {
  it.each([
    ['inbox', 'archive', 'archive'],
    ['archive', 'restore', 'inbox'],
    ['trash', 'restore', 'inbox'],
  ] as const)('lead from the %s by the button %s', async (shelf, button, target) => {
    const onShelve = vi.fn();
    const { click } = await showInLook(
      <StoryControls
        article={makeArticle({ shelf })}
        originalUrl={null}
        faded={false}
        onStar={NOTHING}
        onShelve={onShelve}
        onExport={NOTHING}
        onKeys={NOTHING}
      />,
    );
    await click(button);
    expect(onShelve).toHaveBeenCalledWith(target);
    expect(document.querySelector('[data-testid="open-original"]')).toBeNull();
  });

  it('fade while one reads and come back with the focus', async () => {
    const { find, root } = await showInLook(
      <StoryControls
        article={ENGLISH}
        originalUrl={null}
        faded
        onStar={NOTHING}
        onShelve={NOTHING}
        onExport={NOTHING}
        onKeys={NOTHING}
      />,
    );
    const nav = root.querySelector('nav');
    if (nav === null) throw new Error('no controls');
    nav.style.transition = 'none';
    expect(getComputedStyle(nav).opacity).toBe('0');
    find('star').focus();
    expect(getComputedStyle(nav).opacity).toBe('1');
  });
});

describe('the body of a story', () => {
  it('shows its pictures when the reader says so, for this story', async () => {
    const { root, click } = await showInLook(<Reader article={ENGLISH} />);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('The picture of this story is not kept with it');
    await click('show-pictures');
    expect(root.querySelector('img')?.src).toBe('https://a.example/x.jpg');
    expect(document.querySelector('[data-testid="show-pictures"]')).toBeNull();
  });

  it('shows them at once when the setting says so', async () => {
    const { root } = await showInLook(
      <StoryBody article={ENGLISH} html={BODY} originalUrl={null} remotePictures />,
    );
    expect(root.querySelector('img')).not.toBeNull();
  });

  it.each([
    [
      'a link without text',
      makeArticle({ kind: 'link', revision: 0 }),
      '',
      'Only the link is saved',
    ],
    ['a damaged text', makeArticle(), null, 'cannot be read'],
  ] as const)('says so for %s', async (_name, article, html, words) => {
    const { find } = await showInLook(<Reader article={article} html={html} />);
    expect(find('reader-body').textContent).toContain(words);
  });
});

describe('a text that came back much shorter', () => {
  it('waits for the reader’s choice', async () => {
    const [onKeep, onTake] = [vi.fn(), vi.fn()];
    const { click } = await showInLook(<HeldNotice onKeep={onKeep} onTake={onTake} />);
    await click('keep-shown');
    expect([onKeep.mock.calls.length, onTake.mock.calls.length]).toEqual([1, 0]);
    await act(() => document.querySelector<HTMLElement>('[data-testid="take-held"]')?.click());
    expect(onTake).toHaveBeenCalledTimes(1);
  });
});
