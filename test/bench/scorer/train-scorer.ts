// `npm run train:scorer -- --pages DIR,DIR… [--split]`: learns from sets with gold which lines belong to a story, and writes
// utils/extract/lines/trees.json. With --split it learns on half of the sites and prints how the other half fares.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowser } from '@/test/support/browsers/find-browser.mjs';
import { FEATURES } from '@/utils/extract/lines/features';
import { LEAVES, type Tree } from '@/utils/extract/lines/read-trees';
import { bundleForPage } from '../bundle-for-page';
import { pagesOfSet } from '../extract/pages-of-set';
import { boost, scoreWith } from './boost';
import type { LabelledLines } from './lines-in-page';
import { packTrees } from './pack-trees';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    split: { type: 'boolean', default: false },
    cache: { type: 'string' },
    trees: { type: 'string', default: '100' },
    rate: { type: 'string', default: '0.2' },
    out: { type: 'string', default: 'utils/extract/lines/trees.json' },
  },
});

const KEPT = FEATURES.indexOf('kept');

type Page = LabelledLines & {
  readonly set: string;
  readonly id: string;
  readonly half: number;
  readonly fold: number;
  readonly goldWords: number;
};

/** Small sets count more, so that each kind of page is learned. */
const SET_WEIGHTS: Readonly<Record<string, number>> = { 'zh-news': 4, 'fundus-news': 2 };

async function readPages(folders: readonly string[]): Promise<Page[]> {
  if (values.cache && existsSync(values.cache))
    return JSON.parse(readFileSync(values.cache, 'utf8'));
  const script = await bundleForPage({
    entry: 'test/bench/scorer/lines-in-page.ts',
    name: 'offprintBench',
    trimmed: true,
  });
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')?.path ?? 'chromium',
    pipe: true,
    args: CHROMIUM_FLAGS,
  });
  const pages: Page[] = [];
  try {
    for (const folder of folders) {
      const set = basename(folder);
      const gold: { pages: Record<string, { text: string }> } = JSON.parse(
        readFileSync(join(folder, 'gold.json'), 'utf8'),
      );
      const queue = await pagesOfSet(folder);
      const work = async () => {
        const tab = await browser.newPage();
        await tab.evaluate(`${script}; globalThis.offprintBench = offprintBench; 0`);
        for (let page = queue.shift(); page; page = queue.shift()) {
          const text = gold.pages[page.id]?.text ?? '';
          const call = [await page.html(), page.url, text]
            .map((part) => JSON.stringify(part))
            .join(', ');
          const lines = (await tab.evaluate(`offprintBench.labelLines(${call})`)) as LabelledLines;
          const site = new URL(page.url).hostname.split('.').slice(-2).join('.');
          const fold = Number.parseInt(
            createHash('sha256').update(site).digest('hex').slice(0, 6),
            16,
          );
          const goldWords = text.match(/[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}]+/gu)?.length ?? 0;
          pages.push({ ...lines, set, id: page.id, half: fold % 2, fold: fold >> 1, goldWords });
        }
      };
      await Promise.all([work(), work()]);
      console.error(`${set}: ${pages.filter((page) => page.set === set).length} pages`);
    }
  } finally {
    await browser.close();
  }
  pages.sort((a, b) => (a.set + a.id < b.set + b.id ? -1 : 1));
  if (values.cache) writeFileSync(values.cache, JSON.stringify(pages));
  return pages;
}

function learn(pages: readonly Page[]): Tree[] {
  const rows: ArrayLike<number>[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    // A page whose gold is hardly on it teaches nothing.
    const there = sum(page.words.map((words, index) => words * (page.labels[index] ?? 0)));
    if (page.goldWords < 20 || there < page.goldWords * 0.3) continue;
    const wrong = sum(page.words) - there;
    const scale = SET_WEIGHTS[page.set] ?? 1;
    for (const [index, row] of page.rows.entries()) {
      const share = (page.words[index] ?? 0) / page.goldWords;
      const label = page.labels[index] ?? 0;
      rows.push(row);
      labels.push(label);
      weights.push(
        scale *
          (share + 0.0005) *
          (label ? 1 : Math.min(1, (1.5 * page.goldWords) / Math.max(1, wrong))),
      );
    }
  }
  return boost(
    { rows, labels, weights },
    {
      trees: Number(values.trees),
      depth: Math.log2(LEAVES),
      rate: Number(values.rate),
      leafWeight: 0.3,
      regularization: 1,
    },
  );
}

/** Mean word F1 of a choice of lines, beside Readability's own choice and the best there is. */
function judge(pages: readonly Page[], choose: (page: Page, index: number) => boolean): number {
  const scores = pages
    .filter((page) => page.goldWords > 0)
    .map((page) => {
      let [kept, right] = [0, 0];
      for (const [index, words] of page.words.entries()) {
        if (!choose(page, index)) continue;
        kept += words;
        right += words * (page.labels[index] ?? 0);
      }
      const [precision, recall] = [right / Math.max(1, kept), Math.min(1, right / page.goldWords)];
      return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    });
  return sum(scores) / Math.max(1, scores.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function report(name: string, pages: readonly Page[], trees: readonly Tree[]): void {
  for (const set of new Set(pages.map((page) => page.set))) {
    const own = pages.filter((page) => page.set === set);
    const readability = judge(own, (page, index) => (page.rows[index]?.[KEPT] ?? 0) > 0.5);
    const scorer = judge(own, (page, index) => scoreWith(trees, page.rows[index] ?? []) > 0);
    const best = judge(own, (page, index) => (page.labels[index] ?? 0) > 0);
    console.log(
      `${name} ${set} (${own.length}): readability ${readability.toFixed(4)}, scorer ${scorer.toFixed(4)}, best ${best.toFixed(4)}`,
    );
  }
}

const pages = await readPages((values.pages ?? '').split(',').filter(Boolean));
if (values.split) {
  for (const half of [0, 1]) {
    const trees = learn(pages.filter((page) => page.half === half));
    report(
      'seen  ',
      pages.filter((page) => page.half === half),
      trees,
    );
    report(
      'unseen',
      pages.filter((page) => page.half !== half),
      trees,
    );
  }
} else {
  const trees = learn(pages);
  report('all', pages, trees);
  writeFileSync(values.out, `${JSON.stringify(packTrees(trees, FEATURES.length), null, 1)}\n`);
}
