// A page that means harm, through the built extractor into the database, the reader and the
// exported file, in both browsers: nothing of it runs, nothing of it stays.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserDriver, BrowserKind } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { openPopup } from '@/test/support/screens/popup-screen';
import { waitForReader } from '@/test/support/screens/reader-screen';
import { type PageServer, servePages } from '@/test/support/serve-pages';
import { BRIDGE_STORY, storyPage } from './stories';

/** Each would call `harm()` or reach out if it lived. Told apart by their number. */
const VECTORS = [
  '<img src=x onerror="harm(1)">',
  '<a href="javascript:harm(2)">a link with a script behind it</a>',
  '<a href="java&#10;script:harm(3)">a link with a broken scheme</a>',
  '<svg onload="harm(4)"><script>harm(4)</script><use href="data:image/svg+xml,x"></use></svg>',
  '<iframe srcdoc="<script>parent.harm(5)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=harm(6)&gt;"></table></mtext></math>',
  '<form action="https://evil.example/"><input name="body" autofocus onfocus="harm(7)"><button>send</button></form>',
  '<details open ontoggle="harm(8)"><summary>more</summary>text in the details</details>',
  '<video src="x" onerror="harm(9)" poster="javascript:harm(9)"></video>',
  '<object data="data:text/html,<script>harm(10)</script>"></object><embed src="javascript:harm(10)">',
  '<style>@import "https://evil.example/a.css"; p { background: url(https://evil.example/b) }</style>',
  '<p style="background: url(https://evil.example/c)" onclick="harm(12)">a paragraph with a style</p>',
  '<a href="data:text/html;base64,PHNjcmlwdD5oYXJtKDEzKTwvc2NyaXB0Pg==">a link with data</a>',
  '<img name="getElementById" id="cookie" src="/p.png"><a id="location" href="#x">clobbering names</a>',
  '<noscript><p title="</noscript><img src=x onerror=harm(15)>">in noscript</p></noscript>',
  '<template><img src=x onerror="harm(16)"></template>',
  '<a href="vbscript:harm(17)" ping="https://evil.example/d" target="_top">an old scheme</a>',
  '<p lang="en" dir="ltr" data-harm="1" class="x" is="evil-thing">attributes of all kinds here</p>',
];

const HOSTILE = storyPage({
  ...BRIDGE_STORY,
  title: 'A page that means harm',
}).replace(
  '<div class="article-body">',
  `<div class="article-body">${VECTORS.map((vector) => `<p>Before the trap in this paragraph there is a sentence of some length.</p>${vector}`).join('\n')}`,
);

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let driver: BrowserDriver;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages({ '/hostile.html': HOSTILE });
    driver = await openBrowser(kind);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  test('nothing harmful is stored, shown or exported', async () => {
    const tab = await driver.openTab(server.url('/hostile.html'));
    const popup = await openPopup(driver, tab);
    await popup.savePage();
    await popup.open();
    const reader = await waitForReader(driver);
    const shown = await reader.surface.evaluate(() => {
      const body = document.querySelector('[data-testid="reader-body"]');
      const attributes = [...(body?.querySelectorAll('*') ?? [])].flatMap((element) =>
        [...element.attributes].map(({ name, value }) => `${name}=${value}`),
      );
      return {
        text: body?.textContent ?? '',
        handlers: attributes.filter((attribute) => /^on/i.test(attribute)),
        schemes: attributes.filter((attribute) =>
          /=\s*(java|vb)script:|=data:text/i.test(attribute),
        ),
        styles: attributes.filter((attribute) => attribute.startsWith('style=')),
        active: body?.querySelectorAll(
          'script,iframe,object,embed,form,input,svg,style,base,template',
        ).length,
        harmed: 'harm' in globalThis,
      };
    });
    expect(shown.text).toContain(BRIDGE_STORY.paragraphs[0]);
    expect(shown).toMatchObject({
      handlers: [],
      schemes: [],
      styles: [],
      active: 0,
      harmed: false,
    });

    const path = await reader.export('json', /\.json$/);
    const { html } = JSON.parse(readFileSync(path, 'utf8')).articles[0];
    expect(html).toContain(BRIDGE_STORY.paragraphs[4]);
    expect(html).not.toMatch(
      /\son\w+\s*=|javascript:|vbscript:|data:text|<(script|iframe|object|embed|form|input|svg|style|base|template)/i,
    );
    expect(html).not.toMatch(/\s(src|srcset|style|ping|target|name|is)=/i);
  });
});
