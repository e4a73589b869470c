// What every page in a backup begins with.

/** Nothing runs, and nothing but pictures is asked for, even where a stored body is not what it should be. */
const POLICY =
  "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The first lines of a page's head. */
export const PAGE_HEAD = `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">`;

/** Short, for each page carries it: a page taken out of the zip alone must read well, by day and by night. */
export const pageStyle =
  ':root{color-scheme:light dark}' +
  'body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:42rem;font:1.125rem/1.6 Georgia,"Songti SC","Noto Serif CJK SC",serif;overflow-wrap:break-word}' +
  ':lang(zh),:lang(ja){line-height:1.8}' +
  'header{margin-block-end:2rem;border-block-end:1px solid}header p,footer,small,nav{font:.875rem/1.5 system-ui,sans-serif}h1{line-height:1.25}' +
  'img{max-width:100%;height:auto}pre,table{display:block;max-width:100%;overflow-x:auto}td,th{border:1px solid;padding:.3em .6em}' +
  'figure,blockquote{margin-inline:0}blockquote{padding-inline-start:1.25em;border-inline-start:3px solid}' +
  'footer ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem .75rem}';
