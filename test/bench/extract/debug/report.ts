// One extraction as one HTML page for whoever mends a rule. No script, nothing loaded; the page's own words are escaped,
// and its story stands in a frame that may do nothing.

import { FEATURES } from '@/utils/extract/lines/features';
import type { Reading, ReadLine, ReadStep } from './reading';
import { REPORT_STYLE, STORY_STYLE } from './report-style';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const LONGEST = 1500;

/** The report on `reading`. */
export function writeReport(reading: Reading): string {
  const { url, facts, failure, steps, lines, html } = reading;
  const title = facts.find(([name]) => name === 'title')?.[1] || url;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}: what was kept and why</title><style>${REPORT_STYLE}</style></head><body>
<header><h1 dir="auto">${escapeHtml(title)}</h1><p class="address">${escapeHtml(url)}</p>
${failure === null ? '' : `<p class="failure">No story: ${escapeHtml(failure)}</p>`}<p>${summary(lines)}</p></header>
<section class="tables"><div><h2>Facts</h2><table>${facts.map(factRow).join('')}</table></div>
<div><h2>Steps</h2><table class="steps"><tr><th>step<th>ms<th>removals<th>lines gone</tr>${steps.map(stepRow).join('')}${stepRow(sum(steps))}</table></div></section>
<main><section><h2>The page, line by line</h2>${FILTERS}
<ol>${lines.map(lineItem).join('\n')}</ol></section>
<section class="story"><h2>The story</h2><iframe sandbox title="The story" srcdoc="${escapeHtml(frame(html))}"></iframe></section></main>
</body></html>
`;
}

/** Text that means nothing to an HTML parser, neither between tags nor in a quoted attribute. */
export function escapeHtml(text: string): string {
  return (
    text
      // Control characters, and those that turn the direction of what follows.
      .replace(/[^\P{C}\n\t\u00ad\u200b-\u200d]/gu, '\ufffd')
      .replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}

const FILTERS = `<div class="filters" role="group" aria-label="Filters"><label><input type="checkbox" id="only-dropped"> only dropped</label>
<label><input type="checkbox" id="only-changed"> only changed against Readability</label>
<label><input type="checkbox" id="only-text"> no pictures</label></div>`;

function summary(lines: readonly ReadLine[]): string {
  const count = (fits: (line: ReadLine) => boolean) => lines.filter(fits).length;
  const fates = (['kept', 'caption', 'moved', 'dropped'] as const).map(
    (fate) => `<b class="${fate}">${count((line) => line.fate === fate)} ${fate}</b>`,
  );
  const [added, lost] = [true, false].map((stays) =>
    count((line) => changed(line) && stays !== line.readability),
  );
  return `${lines.length} lines: ${fates.join(' ')} · against Readability alone <b>+${added} −${lost}</b>`;
}

function changed({ fate, readability }: ReadLine): boolean {
  return (fate !== 'dropped') !== readability;
}

function factRow([name, value]: Reading['facts'][number]): string {
  const shown = value === null ? '<i>none</i>' : `<bdi>${escapeHtml(clip(value, 300))}</bdi>`;
  return `<tr><th>${escapeHtml(name)}<td>${shown}</tr>`;
}

function stepRow({ name, ms, removals, lines }: ReadStep): string {
  return `<tr><th>${escapeHtml(name)}<td>${ms.toFixed(1)}<td>${removals || '–'}<td>${lines || '–'}</tr>`;
}

function sum(steps: readonly ReadStep[]): ReadStep {
  const add = (key: 'ms' | 'removals' | 'lines') =>
    steps.reduce((total, step) => total + step[key], 0);
  return { name: 'together', ms: add('ms'), removals: add('removals'), lines: add('lines') };
}

function lineItem(line: ReadLine): string {
  const { kind, text, path, fate, step, reason, readability, score } = line;
  const isChanged = changed(line);
  const chips = [
    chip('fate', fate),
    step === null ? '' : chip('why', `${step}: ${reason ?? ''}`),
    kind === 'text' ? '' : chip('kind', kind),
    score === null ? '' : chip(score.score > 0 ? 'yes' : 'no', score.score.toFixed(2)),
    chip(isChanged ? 'readability changed' : 'readability', readability ? 'R keeps' : 'R drops'),
  ].join('');
  const judged =
    score === null
      ? '<p>Never came before the scorer.</p>'
      : `<p>Score ${score.score.toFixed(3)}: ${score.chosen ? 'chosen' : 'not chosen'} for the body.</p><dl>${featureList(score.features)}</dl>`;
  return `<li class="${fate} ${kind}${isChanged ? ' differs' : ''}"><details><summary>${chips}<bdi>${escapeHtml(clip(text, LONGEST)) || '<i>no words</i>'}</bdi></summary><p class="path">${escapeHtml(path)}</p>${judged}</details></li>`;
}

function chip(name: string, text: string): string {
  return `<span class="chip ${name}">${escapeHtml(text)}</span> `;
}

/** Features by name, those that say something first; the rest are 0. */
function featureList(features: readonly number[]): string {
  return features
    .map((value, index) => [FEATURES[index] ?? String(index), value] as const)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `<div><dt>${escapeHtml(name)}<dd>${Number(value.toFixed(3))}</div>`)
    .join('');
}

/** The story's HTML is sanitised, and the frame lets it do nothing all the same. */
function frame(html: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${STORY_STYLE}</style><body dir="auto">${html || '<p><i>No story.</i></p>'}`;
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
