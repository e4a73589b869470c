// How the report on an extraction looks.

const COLOURS = `
:root { color-scheme: light dark; --paper: #fbfaf7; --raised: #fff; --ink: #1c1b19; --muted: #66625a; --line: #e4e0d8;
  --kept: #2c7a4b; --caption: #2d6a9f; --moved: #8a5a00; --dropped: #b3392b; --wash: #faf0ed; --changed: #6b3fa0; }
@media (prefers-color-scheme: dark) { :root { --paper: #191817; --raised: #211f1d; --ink: #ece8e1; --muted: #a8a197;
  --line: #3a3733; --kept: #6cc28d; --caption: #7db6e6; --moved: #dfb052; --dropped: #ee8b7b; --wash: #2a201e;
  --changed: #c3a1f0; } }
* { box-sizing: border-box; }`;

/** For the report itself. */
export const REPORT_STYLE = `${COLOURS}
body { margin: 0; padding: 1.25rem 1.5rem; background: var(--paper); color: var(--ink);
  font: 0.875rem/1.45 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0; font-size: 1.375rem; line-height: 1.25; } h2 { margin: 0 0 0.5rem; font-size: 1rem; }
p { margin: 0.25rem 0; } i { color: var(--muted); }
.address, .path { color: var(--muted); overflow-wrap: anywhere; }
.failure { color: var(--dropped); font-weight: 600; }
header b { white-space: nowrap; margin-inline-end: 0.4rem; }
.tables { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2rem; margin: 1rem 0 1.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.15rem 0.75rem 0.15rem 0; border-bottom: 1px solid var(--line); text-align: start;
  vertical-align: top; overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 500; white-space: nowrap; }
.steps td, .steps tr:first-child th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; }
.steps tr:last-child > * { color: var(--ink); font-weight: 600; border: 0; }
main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; }
.filters { display: flex; flex-wrap: wrap; gap: 1.25rem; position: sticky; top: 0; padding: 0.5rem 0; background: var(--paper); }
.filters label { cursor: pointer; } .filters input { accent-color: var(--changed); }
ol { margin: 0; padding: 0; list-style: none; }
li { --fate: var(--dropped); margin: 0 0 2px; border-inline-start: 4px solid var(--fate); background: var(--wash); }
li:not(.dropped) { background: var(--raised); }
li.dropped bdi { color: var(--muted); }
.kept { --fate: var(--kept); } .caption { --fate: var(--caption); } .moved { --fate: var(--moved); } .dropped { --fate: var(--dropped); }
header b[class] { color: var(--fate); }
summary { padding: 0.3rem 0.6rem; cursor: pointer; list-style: none; overflow-wrap: anywhere; }
summary:hover { outline: 1px solid var(--line); }
details > :not(summary) { margin-inline: 0.75rem; } details[open] { padding-bottom: 0.5rem; }
.chip { display: inline-block; margin-inline-end: 0.15rem; padding: 0 0.4rem; border: 1px solid var(--line); border-radius: 999px;
  color: var(--muted); font-size: 0.75rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.chip.fate { border-color: var(--fate); color: var(--fate); font-weight: 600; }
.chip.why { color: var(--fate); } .chip.yes { color: var(--kept); } .chip.no { color: var(--dropped); }
.chip.changed { border-color: var(--changed); color: var(--changed); font-weight: 600; }
dl { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; margin: 0.25rem 0; font-size: 0.8125rem; }
dl div { display: flex; gap: 0.35rem; } dt { color: var(--muted); } dd { margin: 0; font-variant-numeric: tabular-nums; }
:root:has(#only-dropped:checked) li:not(.dropped), :root:has(#only-changed:checked) li:not(.differs),
:root:has(#only-text:checked) li:not(.text) { display: none; }
.story { position: sticky; top: 0.5rem; align-self: start; }
iframe { width: 100%; height: calc(100vh - 3.5rem); border: 1px solid var(--line); border-radius: 0.375rem; background: var(--raised); }
@media (max-width: 60rem) { main, .tables { grid-template-columns: minmax(0, 1fr); } .story { position: static; } }
@media print { .story { position: static; } }`;

/** For the story in its frame. */
export const STORY_STYLE = `${COLOURS}
body { margin: 0; padding: 1rem 1.25rem; background: var(--raised); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 Georgia, "Noto Serif", "Noto Serif CJK SC", serif; }
h2, h3, h4 { line-height: 1.3; } figure { margin: 1rem 0; } a { color: inherit; }
figcaption { color: var(--caption); font-size: 0.875rem; } pre { white-space: pre-wrap; } table { border-collapse: collapse; }
td, th { padding: 0.2rem 0.5rem; border: 1px solid var(--line); }
samp { display: block; padding: 0.5rem; border: 1px dashed var(--line); color: var(--muted); font: 0.75rem/1.4 system-ui, sans-serif; }`;
