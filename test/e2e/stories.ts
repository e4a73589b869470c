// Invented stories inside pages with the clutter of real ones.

/** A story and the page it is told on. */
export type Story = {
  readonly lang: string;
  readonly title: string;
  readonly byline: string;
  readonly date: string;
  readonly site: string;
  readonly paragraphs: readonly string[];
};

export const BRIDGE_STORY: Story = {
  lang: 'en',
  title: 'Harbour bridge opens after three years of work',
  byline: 'Mara Lindqvist',
  date: '2026-05-04T08:15:00+02:00',
  site: 'The Example Courier',
  paragraphs: [
    'The first trams crossed the new harbour bridge on Monday morning, three years after the old one was closed to traffic and two years later than the city had promised.',
    'Several hundred people had gathered on both banks before sunrise. When the barrier went up, a brass band from the shipyard played, and the first driver rang her bell all the way across.',
    'The bridge cost 214 million crowns, a fifth more than planned. Engineers blame the soft clay of the northern bank, where the piles had to be driven eleven metres deeper than the drawings said.',
    'For the people of the island the wait was long. “I counted the ferries,” said Olle Brandt, who keeps a bakery near the landing. “Two thousand one hundred and ninety mornings in a queue.”',
    'The ferries will run until the end of the month. After that the boats go to a museum, and the timetable that hung in every kitchen of the island becomes a piece of history.',
  ],
};

export const RIVER_STORY: Story = {
  lang: 'zh-CN',
  title: '黄河新桥通车 两岸居民告别轮渡',
  byline: '周牧野',
  date: '2026-05-03T10:20:00+08:00',
  site: '示例晚报',
  paragraphs: [
    '五月三日清晨,黄河上的新桥正式通车。第一班公交车从北岸驶出时,桥头已经聚集了数百名居民,不少人举着手机记录下这一刻,还有人带来了自家院子里刚开的月季。',
    '这座桥全长四千二百米,历时三年建成,比原计划晚了十一个月。工程负责人介绍,北岸的软土层比勘测结果更深,桩基不得不向下多打了十一米,工期和造价都因此增加。',
    '在轮渡码头开了二十年早点铺的孟师傅说,他见过太多人在寒风里排队等船。“以后他们不用再算着时间出门了,”他说,“我的铺子也要搬到桥头去,换一块新招牌。”',
    '根据安排,轮渡将保留到本月底,此后两艘老船会被送进博物馆。码头的候船室将改建成一处小型展览馆,讲述几代人靠渡船往来两岸的日子,预计明年春天对外开放。',
  ],
};

/** The story's page: navigation, advertisement, share bar, related stories and footer around it. */
export function storyPage(story: Story): string {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
  };
  return `<!doctype html><html lang="${story.lang}"><head><meta charset="utf-8">
<title>${story.title} | ${story.site}</title>
<meta property="og:title" content="${story.title}"><meta property="og:site_name" content="${story.site}">
<meta property="og:type" content="article"><meta property="article:published_time" content="${story.date}">
<meta name="author" content="${story.byline}">
<script type="application/ld+json">${JSON.stringify(article)}</script></head><body>
<header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/city">City</a> <a href="/login">Log in</a></nav></header>
<div class="ad-banner">Advertisement <a href="https://ads.example/1">Buy now</a></div>
<main><article><h1>${story.title}</h1>
<p class="byline">By ${story.byline}</p><time datetime="${story.date}">${story.date.slice(0, 10)}</time>
<div class="share-bar"><a href="#s">Share on Example</a> <a href="#t">Share by mail</a></div>
<div class="article-body">${story.paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</div>
</article><aside class="related"><h3>Most read</h3><ul>
${['Harvest late this year', 'Museum finds lost map', 'School bus on time'].map((title, n) => `<li><a href="/s/${n}">${title}</a></li>`).join('')}
</ul></aside></main><footer><p>About | Imprint | Privacy</p><p>Copyright 2026 ${story.site}</p></footer></body></html>`;
}
