// A build step that leaves out parts of libraries which Offprint never reaches: the injected extractor has a budget.
// Unit tests run with the whole libraries, end-to-end tests with the trimmed ones: both must do the same.

import type { Plugin } from 'vite';

/** Methods of Readability that `utils/extract/readability.ts` replaces, and what only those call. */
const UNUSED_METHODS = [
  '_getJSONLD',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_unwrapNoscriptImages',
  '_fixLazyImages',
  '_postProcessContent',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_cleanClasses',
  '_cleanStyles',
  '_unescapeHtmlEntities',
  '_isSingleImage',
  '_isUrl',
];

/** DOMPurify's default lists; `utils/html/sanitize.ts` always passes its own, so an empty list only forbids more. */
const UNUSED_LISTS = ['html$1', 'svg$1', 'svgFilters', 'svgDisallowed', 'html', 'svg', 'xml'];

/** Trims Readability and DOMPurify. Fails the build when a library no longer looks as expected. */
export function trimLibraries(): Plugin {
  return {
    name: 'offprint-trim-libraries',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      // Virtual modules, as the CommonJS plugin makes them.
      if (id.startsWith('\0')) return null;
      if (id.includes('@mozilla/readability/index.js')) {
        return code
          .replace(/var isProbablyReaderable.*\n/, '')
          .replace(/isProbablyReaderable:.*\n/, '');
      }
      if (id.includes('@mozilla/readability/Readability.js')) return trimReadability(code);
      if (id.includes('dompurify/dist/purify.es.mjs')) return trimPurify(code);
      return null;
    },
  };
}

function trimReadability(code: string): string {
  let rest = code;
  for (const name of UNUSED_METHODS) {
    rest = cut(
      rest,
      new RegExp(`\\n  ${name}\\([^)]*\\) \\{[\\s\\S]*?\\n  \\},`),
      `\n  ${name}() {},`,
    );
  }
  rest = cut(
    rest,
    /if \(this\._debug\) \{\n {4}let logNode[\s\S]*?\n {2}\} else \{\n.*\n {2}\}/,
    '',
  );
  rest = cut(rest, /\n *this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);/g, '');
  rest = cut(rest, /errs\.push\(\s*`[^`]*`\s*\)/g, 'errs.push(1)');
  rest = cut(
    rest,
    /\n {2}(PRESENTATIONAL_ATTRIBUTES|DEPRECATED_SIZE_ATTRIBUTE_ELEMS|HTML_ESCAPE_MAP)[\s\S]*?[\]}],/g,
    '',
  );
  rest = cut(
    rest,
    /\n {4}(jsonLdArticleTypes|nextLink|prevLink|srcsetUrl|b64DataUrl|extraneous|replaceFonts):[\s\S]*?\/\w*,/g,
    '',
  );
  // Its private names, which no one else uses, as short ones.
  const names = new Map<string, string>();
  return rest.replace(/\b_[a-zA-Z]{5,}\b/g, (name) => {
    if (KEPT_NAMES.test(name)) return name;
    const short = names.get(name) ?? `_${names.size.toString(36)}`;
    names.set(name, short);
    return short;
  });
}

const KEPT_NAMES =
  /^(_getArticleMetadata|_unwrapNoscriptImages|_fixLazyImages|_postProcessContent|__JSDOMParser__)$/;

function trimPurify(code: string): string {
  return UNUSED_LISTS.reduce(
    (rest, name) =>
      cut(
        rest,
        new RegExp(`const ${name.replace('$', '\\$')} = freeze\\(\\[[^\\]]*\\]\\);`),
        `const ${name} = freeze([]);`,
      ),
    // Helpers of a compiler that the code itself does not use: their side effects keep them in the bundle.
    cut(code, /function AsyncGenerator\(e\) \{[\s\S]*?\n\};\n(?=const entries)/, ''),
  );
}

function cut(code: string, what: RegExp, replacement: string): string {
  const rest = code.replace(what, replacement);
  if (rest === code)
    throw new Error(`a library changed: ${what} is not in it; see vite.trim-libraries.ts`);
  return rest;
}
