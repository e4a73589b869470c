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
  '_isValidByline',
  '_removeScripts',
];

/** DOMPurify's default lists; `utils/html/sanitize.ts` always passes its own, so an empty list only forbids more. */
const UNUSED_LISTS = [
  'html$1',
  'svg$1',
  'svgFilters',
  'svgDisallowed',
  'html',
  'svg',
  'mathMl',
  'xml',
];

/** Options of DOMPurify that are always the same in `utils/html/sanitize.ts`: as constants their other branches fall away. */
const FIXED_OPTIONS: Readonly<Record<string, string>> = {
  IN_PLACE: 'false',
  SAFE_FOR_TEMPLATES: 'false',
  USE_PROFILES: 'false',
  RETURN_TRUSTED_TYPE: 'false',
  WHOLE_DOCUMENT: 'false',
  SANITIZE_NAMED_PROPS: 'false',
  FORCE_BODY: 'false',
  ALLOW_ARIA_ATTR: 'false',
  ALLOW_DATA_ATTR: 'false',
  ALLOW_UNKNOWN_PROTOCOLS: 'false',
  ALLOW_SELF_CLOSE_IN_ATTR: 'true',
  SAFE_FOR_XML: 'true',
  KEEP_CONTENT: 'true',
  SANITIZE_DOM: 'true',
  RETURN_DOM: 'true',
  RETURN_DOM_FRAGMENT: 'true',
  SET_CONFIG: 'false',
  PARSER_MEDIA_TYPE: '"text/html"',
  NAMESPACE: 'HTML_NAMESPACE',
  trustedTypesPolicy: 'undefined',
  IN_PLACE_VISITED: 'null',
};

const UNUSED_CALLS = [
  'setConfig',
  'clearConfig',
  'isValidAttribute',
  'removeHook',
  'removeHooks',
  'removeAllHooks',
];

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
        return cut(code, /(var )?isProbablyReaderable\b.*\n/g, '');
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
  // Its options are always the same.
  rest = cut(
    rest,
    /\n *this\._docJSDOMParser = [\s\S]*?(?=\n *\/\/ Start with all flags set)/,
    '\n  this._nbTopCandidates = 5;\n  this._serializer = options.serializer;\n  this._linkDensityModifier = 0;',
  );
  rest = cut(rest, /\n *var jsonLd = [^\n]*/, '');
  rest = cut(rest, /_getArticleMetadata\(jsonLd\)/, '_getArticleMetadata()');
  rest = cut(rest, /\n *if \(this\._debug\) \{\s*\}/g, '');
  rest = cut(rest, /\n *if \(isPaging\) \{[^}]*\}/, '');
  // It reads once: a second attempt is Offprint's own, on a new copy.
  rest = cut(rest, /\n *var pageCacheHtml = [^\n]*/, '');
  rest = cut(
    rest,
    /\n *var textLength = this\._getInnerText\(articleContent, true\)\.length;\n *if \(textLength < [\s\S]*?\n {6}\}\n(?=\n *if \(parseSuccessful\))/,
    '',
  );
  rest = cut(
    rest,
    /\n *if \(neededToCreateTopCandidate\) \{[\s\S]*?\} else \{[\s\S]*?\n {6}\}/,
    '',
  );
  // Offprint finds bylines, and knows the language.
  rest = cut(rest, /\n *if \(\n *!this\._articleByline &&[\s\S]*?continue;\n {8}\}/, '');
  rest = cut(rest, /\n *if \(node\.tagName === "HTML"\) \{[^}]*\}/, '');
  // Players are cards by now, and what is hidden is gone.
  rest = cut(
    rest,
    /\n *this\._clean\(articleContent, "(object|embed|link|iframe|textarea|select|button)"\);/g,
    '',
  );
  rest = cut(rest, /\n *var isEmbed = [^\n]*/, '');
  rest = cut(
    rest,
    /\n *\/\/ Allow youtube and vimeo videos through as people usually want to see those\.\n *if \(isEmbed\) \{[\s\S]*?\n {6}\}(?=\n\n *return true)/,
    '',
  );
  rest = cut(
    rest,
    /\n *var embedCount = 0;[\s\S]*?\n *embedCount\+\+;\n *\}/,
    '\n        const embedCount = 0;',
  );
  rest = cut(rest, /(?<=\n {2}_isProbablyVisible\(node\) \{)[\s\S]*?\n {2}\},/, ' return true; },');
  // Every browser that runs extensions has querySelectorAll.
  rest = cut(rest, /\n *return \[\]\.concat\.apply\([\s\S]*?\n {4}\);/, '');
  rest = cut(
    rest,
    /\n {4}(jsonLdArticleTypes|byline|videos|nextLink|prevLink|srcsetUrl|b64DataUrl|extraneous|replaceFonts):[\s\S]*?\/\w*,/g,
    '',
  );
  // Of its result only the content is used.
  rest = cut(
    rest,
    /if \(!metadata\.excerpt\) \{[\s\S]*?return \{[\s\S]*?\n {4}\};/,
    'return { content: this._serializer(articleContent) };',
  );
  rest = cut(rest, /var ancestors = \[parentOfTopCandidate[\s\S]*?\n {8}\}\);/, '');
  rest = cut(
    rest,
    /if \(options && options\.documentElement\)[\s\S]*?(?=\n {2}options = options)/,
    '',
  );
  // Branches for its own parser of Node.
  rest = cut(rest, /\n *if \(this\._docJSDOMParser[^{]*\{[\s\S]*?\n {4}\}/g, '');
  rest = cut(rest, /\n *if \(this\._maxElemsToParse > 0\) \{[\s\S]*?\n {4}\}/, '');
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
  /^(_getArticleMetadata|_unwrapNoscriptImages|_fixLazyImages|_postProcessContent|_flags|__JSDOMParser__)$/;

function trimPurify(code: string): string {
  // Helpers of a compiler that the code itself does not use: their side effects keep them in the bundle.
  let rest = cut(code, /function AsyncGenerator\(e\) \{[\s\S]*?\n\};\n(?=const entries)/, '');
  for (const name of UNUSED_LISTS) {
    const list = new RegExp(`const ${name.replace('$', '\\$')} = freeze\\(\\[[^\\]]*\\]\\);`);
    rest = cut(rest, list, `const ${name} = freeze([]);`);
  }
  rest = cut(
    rest,
    /const (MUSTACHE_EXPR|ERB_EXPR|TMPLIT_EXPR|TMPL_MARKER\w*|DATA_ATTR|ARIA_ATTR|IS_SCRIPT_OR_DATA|DOCTYPE_NAME|SELF_CLOSING_TAG) = seal\((.*)\);/g,
    'const $1 = $2;',
  );
  for (const name of UNUSED_CALLS) {
    rest = cut(rest, new RegExp(`\\n\\tDOMPurify\\.${name} = function\\([\\s\\S]*?\\n\\t\\};`), '');
  }
  rest = cut(
    rest,
    /\n\t\tif \(cfg\.TRUSTED_TYPES_POLICY\) \{[\s\S]*?(?=\n\t\tCONFIG = freeze)/,
    '',
  );
  // It is always given a string.
  rest = cut(rest, /const inPlace = [^\n]*;/, 'const inPlace = false;');
  rest = cut(rest, /\n\t\tif \(typeof dirty !== "string" && [\s\S]*?\n\t\t\}/, '');
  rest = cut(rest, /else if \(_isNode\(dirty\)\) \{[\s\S]*?\n\t\t\} else \{/, 'else {');
  rest = cut(rest, /\n\t+if \(inPlace\) [^\n{]*;/g, '');
  // A document parsed from a string has no attached shadow roots.
  rest = cut(
    rest,
    /\n\t+if \(_readNodeType\(shadowNode\) === NODE_TYPE\.element\) \{[\s\S]*?\n\t\t\t\}/,
    '',
  );
  // The only hook is `afterSanitizeAttributes`.
  rest = cut(rest, /\n\t+ALLOWED_(TAGS|ATTR) = _forkSharedAllowlist[^\n]*/g, '');
  rest = cut(
    rest,
    /\n\t+_executeHooks\(hooks\.uponSanitizeElement, currentNode, \{[\s\S]*?\}\);/,
    '',
  );
  rest = cut(rest, /\n\t+_executeHooks\(hooks\.(?!afterSanitizeAttributes)\w+, \w+, \w+\);/g, '');
  // Never asked for: custom elements, additions to the default lists.
  rest = cut(rest, /return !RESERVED_CUSTOM_ELEMENT_NAMES[^\n]*/, 'return false;');
  rest = cut(rest, /const RESERVED_CUSTOM_ELEMENT_NAMES[\s\S]*?\]\);/, '');
  rest = cut(rest, /\n\t\tif \(objectHasOwnProperty\(customElementHandling[^\n]*/g, '');
  rest = cut(
    rest,
    /\n\t\tif \(objectHasOwnProperty\(cfg, "ADD_(TAGS|ATTR)"\)\) \{[\s\S]*?\n\t\t\}/g,
    '',
  );
  // Every browser that runs extensions has these.
  rest = cut(rest, /\nif \(!(freeze|seal|apply|construct)\) [\s\S]*?\n\};/g, '');
  rest = cut(rest, /_slicedToArray\((_ref\d*), \d\)/g, '$1');
  for (const [name, value] of Object.entries(FIXED_OPTIONS)) {
    rest = cut(
      rest,
      new RegExp(`\\n\\t+(if \\([A-Z_]+\\) )?${name} = [^\\n]*;(?=\\n)`, 'g'),
      '',
      false,
    );
    rest = cut(rest, new RegExp(`let ${name}( = \\w+)?;`), `const ${name} = ${value};`);
  }
  return rest;
}

function cut(code: string, what: RegExp, replacement: string, needed = true): string {
  const rest = code.replace(what, replacement);
  if (needed && rest === code) {
    throw new Error(`a library changed: ${what} is not in it; see vite.trim-libraries.ts`);
  }
  return rest;
}
