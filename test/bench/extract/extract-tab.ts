// A tab of a real browser in which pages are extracted one after the other.

import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Prediction } from './in-page';
import type { SetPage } from './pages-of-set';

/** How the pages are brought into the browser. */
export type TabMode = {
  /** Open each page as a document under its address, instead of parsing it. */
  readonly live: boolean;
  /** Steps of the pipeline to leave out. */
  readonly without: readonly string[];
  /** The bundled `in-page.ts` and `readability-in-page.ts`. */
  readonly script: string;
};

/** Longer than this, in milliseconds, and a page counts as failed. */
const PATIENCE = 10_000;
const LOADING = 30_000;

/** Extracts one page. A page that throws or takes too long gives a row with `error`; the tab is replaced then. */
export type ExtractTab = (page: SetPage) => Promise<Prediction | { readonly error: string }>;

/** Opens a tab for extraction. */
export function extractTab(browser: Browser, mode: TabMode): ExtractTab {
  let tab: Page | null = null;
  return async (page) => {
    try {
      const html = await page.html();
      if (mode.live) tab = await openDocument(browser, tab, page.url, html);
      else if (tab === null) tab = await openBlank(browser, mode.script);
      const answer = mode.live ? evaluateApart(tab, mode) : evaluateParsed(tab, html, page, mode);
      const row = await withPatience(answer, PATIENCE, 'took over 10 s');
      return mode.live ? { ...row, size: html.length } : row;
    } catch (error) {
      // A page that hangs takes its tab with it.
      void tab?.close().catch(() => undefined);
      tab = null;
      return { error: error instanceof Error ? error.message : String(error) };
    }
  };
}

async function openBlank(browser: Browser, script: string): Promise<Page> {
  const tab = await browser.newPage();
  await tab.evaluate(
    `${script}; Object.assign(globalThis, { offprintBench, offprintReadability }); 0`,
  );
  // Code runs slowly until the browser has compiled it: that is not to be paid by the pages that come first.
  for (let round = 0; round < WARMING; round += 1)
    await evaluateParsed(tab, WARM_PAGE, { url: 'https://page.invalid/' }, { without: [] });
  return tab;
}

const WARMING = 30;
const WARM_PAGE = `<title>Warming up</title><nav>${'<a href="/x">Section</a>'.repeat(40)}</nav><article><h1>Warming up</h1>${'<p class="text">By then the kettle, which nobody had watched, <a href="/y">was boiling</a> quite by itself.</p>'.repeat(60)}</article>`;

function evaluateParsed(
  tab: Page,
  html: string,
  { url }: Pick<SetPage, 'url'>,
  { without }: Pick<TabMode, 'without'>,
): Promise<Prediction> {
  const call = `${JSON.stringify(html)}, ${JSON.stringify(url)}, ${optionsOf(without)}`;
  return tab.evaluate(`offprintBench.extractHtml(${call})`) as Promise<Prediction>;
}

function optionsOf(without: readonly string[]): string {
  return `{ without: ${JSON.stringify(without)}, timeReadability: offprintReadability.timeReadability }`;
}

/** Opens the page under its own address: its scripts are forbidden by policy, and nothing else is loaded. */
async function openDocument(
  browser: Browser,
  before: Page | null,
  url: string,
  html: string,
): Promise<Page> {
  // A new tab each time: nothing of the page before can reach into this one.
  void before?.close().catch(() => undefined);
  const tab = await browser.newPage();
  const session = await tab.createCDPSession();
  let opened = false;
  session.on('Fetch.requestPaused', ({ requestId, resourceType }) => {
    const answer =
      resourceType === 'Document' && !opened
        ? session.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [
              { name: 'Content-Type', value: 'text/html; charset=utf-8' },
              { name: 'Content-Security-Policy', value: "script-src 'none'" },
            ],
            body: Buffer.from(html).toString('base64'),
          })
        : session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    opened = true;
    void answer.catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: LOADING });
  return tab;
}

/** Runs the extractor in a world of its own, as an extension's scripts do. */
async function evaluateApart(tab: Page, { script, without }: TabMode): Promise<Prediction> {
  const session: CDPSession = await tab.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'offprint',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(() => { ${script}; return offprintBench.extractOpenDocument(${optionsOf(without)}); })()`,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as Prediction;
}

async function withPatience<Value>(
  answer: Promise<Value>,
  milliseconds: number,
  failure: string,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(failure)), milliseconds);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => undefined);
  }
}
