// Stories of which only the open part can be read, and whole ones with an offer beside them.

import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { parseHtml } from '@/utils/html/parse';

const EN = [
  'The ferry left the harbour before sunrise, and nobody on the pier could say where it was going, or why it had not waited.',
  'Three hours later the coast guard found it off the northern cape, its lights out and its engine still warm.',
  'The pilot, who has crossed the strait for thirty years, said that he had never seen the water so quiet.',
];
const ZH = [
  '清晨六点，渡轮在大雾中离开了码头，岸上没有人知道它要开往哪里，也没有人知道船上究竟有多少乘客。',
  '三个小时以后，海警在北角外发现了它，灯已经熄灭，而发动机还是热的，甲板上放着几只没有打开的箱子。',
  '在海峡上往返三十年的领航员说，他从来没有见过这样平静的水面，也从来没有听过这样长的汽笛声。',
];

type Page = {
  lang?: string;
  paragraphs?: readonly string[];
  /** Below the last paragraph, inside the article. */
  end?: string;
  /** Behind the article. */
  below?: string;
  data?: object;
};

async function read({ lang = 'en', paragraphs = EN, end = '', below = '', data }: Page) {
  const linked = data && `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const title = lang.startsWith('zh') ? '渡轮清晨离开码头无人知晓' : 'The ferry that left early';
  const page = parseHtml(
    `<html lang="${lang}"><head><title>${title}</title>${linked ?? ''}</head><body><header><a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></header><article><h1>${title}</h1><div class="body">${paragraphs.map((text) => `<p>${text}</p>`).join('')}${end}</div></article>${below}<footer><p>About us and what we do for our readers | Imprint</p></footer></body></html>`,
  );
  const result = await extractArticle(page, 'https://news.example/2024/05/03/ferry', { judge });
  if (!result.ok) throw new Error(result.failure.kind);
  return { ...result.value, lines: result.value.textContent.split('\n') };
}

const story = (type: object) => ({ '@type': 'NewsArticle', headline: 'The ferry', ...type });
const WHOLE = Array.from({ length: 9 }, (_, n) =>
  EN.map((text) => `${n + 1}. ${text} ${text}`),
).flat();

describe('the open part of a story is marked, without the notice', () => {
  test.each([
    ['en', 'Subscribe to continue reading'],
    ['en', 'To read the rest of this story, subscribe to The Courier.'],
    ['en', 'Register for free to keep reading'],
    ['en', 'Sign in to read the full article'],
    ['en', 'Continue reading with a free trial'],
    ['en', 'This post is for paid subscribers'],
    ['en', 'This article is available only to members'],
    ['en', 'You have reached your limit of free articles'],
    ['de', 'Weiterlesen mit Courier+'],
    ['de', 'Jetzt mit Probeabo weiterlesen'],
    ['de', 'Um diesen Artikel weiterzulesen, brauchen Sie ein Abo'],
    ['de', 'Dieser Artikel ist exklusiv für Abonnenten'],
    ['fr', 'Cet article est réservé aux abonnés'],
    ['fr', 'Il vous reste 78 % de cet article à lire'],
    ['es', 'Suscríbete para seguir leyendo'],
    ['es', 'Contenido exclusivo para suscriptores'],
    ['it', 'Contenuto riservato agli abbonati'],
    ['ja', 'この記事は会員限定です'],
    ['ja', '残り1,234文字（全文2,345文字）'],
    ['ja', '続きを読むにはログインしてください'],
    ['zh', '登录后阅读全文'],
    ['zh', '本文为付费内容，订阅后可继续阅读'],
    ['zh', '开通会员即可查看全文'],
    ['zh', '剩余 72% 内容需付费阅读'],
    ['zh-TW', '訂閱後閱讀全文'],
    ['zh', '试读已结束'],
  ])('%s: %s', async (lang, notice) => {
    const paragraphs = lang.startsWith('zh') || lang === 'ja' ? ZH : EN;
    const end = `<div class="offer"><h3>${notice}</h3><p><a href="/offer">4 €</a></p><button>OK</button></div>`;
    const found = await read({ lang, paragraphs, end });
    expect(found.partial).toBe('paywall');
    expect(found.lines).toEqual([...paragraphs]);
  });

  test('where the words are in parts, and lines of the notice stand around them', async () => {
    const end = `<p class="label">Exclusive story</p><div><p>To <b>read the rest</b> of this story <a href="/s">subscribe</a>.</p></div><p>From 4 crowns a month, with the puzzles and the archive.</p>`;
    const found = await read({ end });
    expect(found).toMatchObject({ partial: 'paywall' });
    expect(found.lines).toEqual(EN);
  });

  test('where a box called a paywall ends a text that breaks off', async () => {
    const cut = [
      ...EN,
      'What the divers found below the keel, after two days of waiting for the storm to pass, was',
    ];
    const end =
      '<div class="article-paywall"><p>Choose your subscription: from 4 crowns a month</p></div>';
    const page = { end, data: story({ isAccessibleForFree: false }) };
    expect((await read({ ...page, paragraphs: cut })).partial).toBe('paywall');
    expect((await read({ end, paragraphs: cut, data: story({}) })).partial).toBe('paywall');
    expect((await read({ end, paragraphs: WHOLE })).partial).toBeNull();
  });

  test('where the metadata tell of far more words, and say that they are not free', async () => {
    const data = story({ isAccessibleForFree: 'False', wordCount: 1400 });
    expect((await read({ data })).partial).toBe('paywall');
    expect((await read({ data: story({ wordCount: 1400 }) })).partial).toBeNull();
  });

  test('where a longer text breaks off', async () => {
    const end = '<p>Subscribe to continue reading</p>';
    const cut = [...WHOLE, 'And then, when all had gone to bed, the captain …'];
    expect((await read({ end, paragraphs: cut })).partial).toBe('paywall');
  });
});

describe('a whole story is not marked', () => {
  test.each([
    ['an offer below', { end: '<p>Subscribe to our newsletter and never miss a story.</p>' }],
    ['an appeal', { end: '<p>Support our work: become a member for 4 crowns a month.</p>' }],
    [
      'an appeal for what is free',
      { end: '<p>Help us keep it free for all to read. Join 32,000 members today.</p>' },
    ],
    [
      'a wall that is hidden',
      { end: '<div style="display:none"><p>Subscribe to continue reading</p></div>' },
    ],
    [
      'a dialogue at the page’s end',
      {
        below:
          '<div class="modal"><p>Subscribe now to keep reading and get access to the full archive.</p></div>',
      },
    ],
    ['metadata alone', { data: story({ isAccessibleForFree: false }) }],
    [
      'a part that is not free and is not there',
      { data: story({ isAccessibleForFree: false, hasPart: { cssSelector: '.paywall' } }) },
    ],
  ] as [string, Page][])('with %s', async (_, page) => {
    expect((await read(page)).partial).toBeNull();
    expect((await read({ ...page, paragraphs: WHOLE })).partial).toBeNull();
  });

  test('with an offer amid the text', async () => {
    const [first = '', ...rest] = WHOLE;
    const offer = 'Subscribe to continue reading';
    const found = await read({ paragraphs: [first, offer, ...rest] });
    expect(found.partial).toBeNull();
    expect(found.lines).toHaveLength(WHOLE.length + Number(found.lines.includes(offer)));
  });

  test('whose parts that are not free are there: this reader has paid', async () => {
    const data = story({ isAccessibleForFree: false, hasPart: { cssSelector: '.body' } });
    const end = '<p>This article is for subscribers only</p>';
    expect((await read({ data, end, paragraphs: WHOLE })).partial).toBeNull();
  });

  test('whose words are as many as its metadata say', async () => {
    const end = '<p>Subscribe to continue reading</p>';
    const words = WHOLE.join(' ').split(' ').length;
    const data = story({ isAccessibleForFree: false, wordCount: words });
    expect((await read({ data, end, paragraphs: WHOLE })).partial).toBeNull();
  });

  test('that tells of paywalls', async () => {
    const told = `Publishers ask readers to “subscribe to continue reading” after a few lines. ${EN.join(' ')}`;
    expect((await read({ paragraphs: [...WHOLE, told] })).partial).toBeNull();
  });
});

describe('a consent wall', () => {
  const below = `<div class="cmp"><p>We and our 132 partners use cookies and similar technologies to store personal data on your device, for advertising and to measure it. You can reject or withdraw your consent at any time in our privacy policy.</p><button>Accept all</button><button>Reject</button></div>`;

  test('over a story that breaks off is marked', async () => {
    const found = await read({ paragraphs: [...EN, 'What the divers found there …'], below });
    expect(found.partial).toBe('consent-wall');
    expect(found.textContent).not.toContain('partners');
  });

  test('over a whole story is not', async () => {
    expect((await read({ below })).partial).toBeNull();
    expect((await read({ below, paragraphs: WHOLE })).partial).toBeNull();
  });
});
