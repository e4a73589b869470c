// The look of an exported page: paper, ink, a serif; by day, by night and in print. Kept inside the file.

/** The style sheet of an exported page. Holds no address: the page loads nothing but its pictures. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #ffffff; --ink: #1c1b19; --muted: #66625a; --line: #e4e0d8; --accent: #b3392b;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #161513; --raised: #201e1b; --ink: #e9e5dc; --muted: #a29c90; --line: #35322d; --accent: #ef7b68; }
}
* { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 3rem 1.25rem 5rem; max-width: 40.5rem;
  font: 1.1875rem/1.6 "Source Serif 4", Georgia, "Songti SC", "Noto Serif CJK SC", serif;
  color: var(--ink); overflow-wrap: break-word;
}
:lang(zh), :lang(ja) { line-height: 1.8; }
body:lang(zh), body:lang(ja) { max-width: 42.5em; text-align: justify; text-justify: inter-character; line-break: strict; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.5em; text-align: start; text-wrap: balance; }
h1 { font-size: 2rem; margin-block: 0 0.75rem; }
h2 { font-size: 1.5rem; } h3 { font-size: 1.25rem; } h4, h5, h6 { font-size: 1.0625rem; }
.facts, .tags, .original { font: 0.875rem/1.5 system-ui, sans-serif; color: var(--muted); margin: 0.25rem 0; text-align: start; }
.note { font: 0.875rem/1.5 system-ui, sans-serif; color: var(--muted); padding: 0.75rem 1rem; border: 1px solid var(--line); background: var(--raised); text-align: start; }
header { margin-block-end: 2rem; padding-block-end: 1.25rem; border-block-end: 1px solid var(--line); }
footer { margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
.tags { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; }
.tags li::before { content: "#"; color: var(--accent); }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 0.15em; }
a:hover { color: var(--accent); }
p, ul, ol, dl, blockquote, pre, figure, table { margin: 0 0 1.1em; }
li > p { margin-block-end: 0.5em; }
li > :is(ul, ol) { margin-block-end: 0; }
:is(td, th, blockquote) > :last-child { margin-block-end: 0; }
blockquote { margin-inline: 0; padding-inline-start: 1.25em; border-inline-start: 3px solid var(--line); color: var(--muted); }
img { max-width: 100%; height: auto; border-radius: 2px; background: var(--raised); }
figure { margin-inline: 0; }
figcaption, caption { font-size: 0.875rem; line-height: 1.5; color: var(--muted); text-align: start; margin-block-start: 0.4rem; }
pre, code, kbd, samp { font: 0.9375em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; direction: ltr; unicode-bidi: isolate; }
pre { padding: 0.9rem 1rem; overflow-x: auto; background: var(--raised); border: 1px solid var(--line); text-align: left; tab-size: 4; }
:not(pre) > code { background: var(--raised); border: 1px solid var(--line); border-radius: 3px; padding: 0 0.25em; }
table { border-collapse: collapse; display: block; max-width: 100%; overflow-x: auto; font-size: 0.9375rem; text-align: start; }
th, td { border: 1px solid var(--line); padding: 0.35rem 0.65rem; vertical-align: top; text-align: start; }
th { background: var(--raised); }
hr { border: 0; border-block-start: 1px solid var(--line); margin: 2.5em auto; width: 30%; }
sup, sub { line-height: 0; }
mark { background: color-mix(in srgb, var(--accent) 20%, transparent); color: inherit; }
dt { font-weight: bold; } dd { margin-inline-start: 1.25em; }
summary { cursor: pointer; font-weight: bold; }
@media (prefers-contrast: more) { :root { --muted: var(--ink); --line: currentcolor; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  figure, pre, blockquote, tr, img { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  .original a { text-decoration: none; }
}
`;
