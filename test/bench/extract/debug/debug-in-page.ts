// What runs inside the browser for `npm run debug:extract`: one page in, all that happened to it out.

import { extractArticle } from '@/utils/extract/extract';
import { judge } from '@/utils/extract/judge';
import { readWithReadability } from '@/utils/extract/readability';
import { parseHtml } from '@/utils/html/parse';
import { isCjk } from '@/utils/text/lang';
import { parsePage } from '../parse-page';
import { type Followed, followItems } from './follow-items';
import { type Item, pageItems } from './page-items';
import type { LineScore, Reading, ReadLine, ReadStep } from './reading';

type Story = {
  readonly followed: Followed;
  /** What Readability by itself keeps of the untouched page. */
  readonly alone: ReadonlySet<Node>;
  readonly scores: ReadonlyMap<Node, LineScore>;
  readonly body: Element | null;
};

/** Extracts `html` as the page at `url`, and tells what became of each of its lines. */
export async function readHtml(html: string, url: string): Promise<Reading> {
  const scores = new Map<Node, LineScore>();
  const steps: ReadStep[] = [];
  let alone: ReadonlySet<Node> = new Set();
  let followed: Followed | null = null;
  let body: Element | null = null;
  let removals = 0;
  const page = parsePage(html, url);
  let start = performance.now();
  /** Time spent here, and not in the extractor, is no step's. */
  const aside = (work: () => void): void => {
    const before = performance.now();
    work();
    start += performance.now() - before;
  };
  const result = await extractArticle(page, url, {
    judge,
    debug: ({ step, reason }, node) =>
      aside(() => {
        removals += 1;
        followed?.take(node, { step, reason });
      }),
    onLines: ({ lines, rows, scores: found, chosen }) =>
      aside(() => {
        for (const [index, { nodes }] of lines.entries()) {
          const features = Array.from(rows[index] ?? []);
          const judged = { score: found[index] ?? 0, chosen: chosen[index] === true, features };
          for (const node of nodes) scores.set(node, judged);
        }
      }),
    onStep: (name, draft) => {
      const ms = performance.now() - start;
      if (followed === null) {
        // The first step only looks: the page is as it was loaded.
        const threshold = isCjk(draft.page.body.textContent ?? '') ? 200 : 500;
        alone = readWithReadability(draft.page, { title: draft.facts.title, threshold }).nodes;
        followed = followItems(draft.page.body, pageItems(draft.page.body), 'embeds');
      }
      steps.push({ name, ms, removals, lines: followed.endStep(name) });
      removals = 0;
      body = draft.body;
      start = performance.now();
    },
  });
  steps.push({ name: 'sanitise', ms: performance.now() - start, removals: 0, lines: 0 });
  const told = followed ?? followItems(page.body, [], '');
  const story = { followed: told, alone, scores, body };
  const lines = told.items.map((item) => readLine(item, story));
  const outside = lines.filter(({ reason }) => reason === 'outside').length;
  const {
    html: clean,
    textContent: _,
    ...facts
  } = result.ok ? result.value : { html: '', textContent: '', ...result.failure };
  return {
    url,
    failure: result.ok ? null : result.failure.kind,
    facts: Object.entries(facts).map(([name, value]) => [name, sayFact(value)]),
    steps: steps.map((step) =>
      // What lies outside the body is left behind by the step that chose it.
      step.name === 'body' ? { ...step, lines: step.lines + outside } : step,
    ),
    lines,
    html: pictureless(clean),
  };
}

function readLine(item: Item, { followed, alone, scores, body }: Story): ReadLine {
  const nodes = followed.nodesOf(item);
  const kept = nodes.find(({ node }) => body?.contains(node));
  const gone = nodes.map((one) => one.gone).find((one) => one !== null) ?? null;
  const { kind, text, path } = item;
  const line = {
    kind,
    text,
    path,
    readability: item.nodes.some((node) => alone.has(node)),
    score: item.nodes.map((node) => scores.get(node)).find(Boolean) ?? null,
  };
  if (kept !== undefined) {
    const caption = kept.node.parentElement?.closest('figcaption');
    return { ...line, fate: caption ? 'caption' : 'kept', step: null, reason: null };
  }
  if (gone?.step === 'standfirst') return { ...line, fate: 'moved', ...gone };
  return { ...line, fate: 'dropped', ...(gone ?? { step: 'body', reason: 'outside' }) };
}

function sayFact(value: unknown): string | null {
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : null;
  return value === null || value === '' ? null : String(value);
}

/** The story with words in place of its pictures: the report loads nothing. */
function pictureless(html: string): string {
  const { body } = parseHtml(html);
  for (const image of body.querySelectorAll('img')) {
    const words = body.ownerDocument.createElement('samp');
    const [alt, address] = ['alt', 'data-src'].map((name) => image.getAttribute(name) ?? '');
    words.textContent = [alt || 'picture', address].join(' · ');
    image.replaceWith(words);
  }
  return body.innerHTML;
}
