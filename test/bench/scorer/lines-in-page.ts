// What runs inside the browser for the training: a page's lines as features, each with whether the gold holds it.

import { extractArticle } from '@/utils/extract/extract';
import { readFeatures } from '@/utils/extract/lines/features';
import { readFirst } from '@/utils/extract/pick-body';
import { parseHtml } from '@/utils/html/parse';

/** One page's lines: features row by row, labels from 0 to 1, and each line's number of words. */
export type LabelledLines = {
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly words: readonly number[];
  readonly texts: readonly string[];
};

/** Reads the lines of `html`, up to the step that chooses the body. */
export async function labelLines(html: string, url: string, gold: string): Promise<LabelledLines> {
  const page = parseHtml(html);
  const base = page.createElement('base');
  base.href = url;
  if (!page.querySelector('base')) page.head.prepend(base);
  let found: LabelledLines = { rows: [], labels: [], words: [], texts: [] };
  const squash = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const whole = squash(gold);
  const goldLines = new Set(gold.split('\n').map(squash));
  await extractArticle(page, url, {
    onStep: (name, draft) => {
      if (name !== 'clutter') return;
      const { lines, evidence } = readFirst(draft);
      const plain = lines.map((line) => squash(line.text));
      const labels = plain.map((text) => {
        if (text.length < 8) return goldLines.has(text) ? 1 : 0;
        if (text.length < 24) return whole.includes(text) ? 1 : 0;
        let [there, all] = [0, 0];
        for (let at = 0; at + 12 <= text.length; at += 12, all += 1)
          if (whole.includes(text.slice(at, at + 12))) there += 1;
        return there / Math.max(1, all) > 0.5 ? 1 : 0;
      });
      found = {
        rows: readFeatures(lines, evidence).map((row) =>
          [...row].map((value) => Math.round(value * 1000) / 1000),
        ),
        labels,
        words: lines.map(
          (line) => line.text.match(/[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}]+/gu)?.length ?? 0,
        ),
        texts: lines.map((line) => line.text.slice(0, 80)),
      };
    },
  });
  return found;
}
