// Holds the arrows between folders (CONTRIBUTING.md, "The house"): who may import whom.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enPages } from '@/utils/i18n/catalogues/en/pages';

const ROOMS: Record<string, readonly string[]> = {
  'utils/model': [],
  'utils/i18n': [],
  'utils/text': ['utils/model'],
  'utils/html': ['utils/model'],
  'utils/extract': ['utils/model', 'utils/text', 'utils/html'],
  'utils/formats': ['utils/model', 'utils/text', 'utils/html'],
  'utils/backup': ['utils/model', 'utils/text', 'utils/html/escape'],
  'utils/search': ['utils/model', 'utils/text'],
  'utils/store': ['utils/model', 'utils/text', 'utils/search'],
  'utils/settings': ['utils/model'],
  'utils/messages': ['utils/model'],
  'utils/platform': ['utils/model'],
  'components/styles': [],
  'components/ui': ['utils/i18n', 'components/styles'],
  'components/hooks': [
    'utils/store',
    'utils/settings',
    'utils/messages',
    'utils/platform',
    'utils/model',
    'utils/i18n',
    'utils/formats',
    'utils/backup',
    'utils/search',
    'components/ui',
    'components/styles',
  ],
};
const FEATURE = [
  'components/ui',
  'components/styles',
  'utils/model',
  'utils/text',
  'utils/html',
  'utils/i18n',
  'utils/formats/registry',
];

/** Packages that belong to one folder alone. */
const OWNED_PACKAGES: Record<string, RegExp> = {
  dexie: /^utils\/store\//,
  dompurify: /^utils\/html\//,
  '@mozilla/readability': /^utils\/extract\//,
  turndown: /^utils\/formats\//,
  'fake-indexeddb': /^utils\/store\/rescue\//,
  fflate: /^utils\/formats\//,
  'wxt/browser': /^(utils\/(platform|settings|messages|i18n)|entrypoints)\//,
  'wxt/utils/storage': /^utils\/settings\//,
};

type Import = { readonly file: string; readonly target: string };

const files = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file,
    target: resolveImport(file, match[1] ?? ''),
  })),
);

function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier;
}

function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function mayImport(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to) return true;
  if (file.startsWith('entrypoints/')) return !target.startsWith('entrypoints/');
  const allowed = ROOMS[from] ?? (file.startsWith('components/') ? FEATURE : []);
  const ownFeature = file.startsWith('components/') && !(from in ROOMS);
  return (
    allowed.some((room) => target === room || target.startsWith(`${room}/`)) ||
    (ownFeature && isFeature(to))
  );
}

/** A feature may show another feature's components: an article row shows tags. */
function isFeature(room: string): boolean {
  return room.startsWith('components/') && !(room in ROOMS);
}

describe('the house', () => {
  test('has files to look at', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(60);
  });

  test('keeps its arrows', () => {
    const crossing = imports.filter(
      ({ file, target }) =>
        /^(utils|components|entrypoints)\//.test(target) && !mayImport(file, target),
    );
    expect(crossing).toEqual([]);
  });

  test('keeps packages in their folders', () => {
    const strays = imports.filter(({ file, target }) => {
      const owner = OWNED_PACKAGES[target];
      return owner !== undefined && !owner.test(file);
    });
    expect(strays).toEqual([]);
  });

  test('reaches other folders by name, not by climbing', () => {
    const climbing = files.filter((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '((?:\.\.\/)+[^']+)'/g)].some(
        (match) => roomOf(normalize(join(dirname(file), match[1] ?? ''))) !== roomOf(file),
      ),
    );
    expect(climbing).toEqual([]);
  });

  test('makes DOM of strings in one place only', () => {
    const makers = files.filter((file) =>
      /\.innerHTML\s*=|insertAdjacentHTML|outerHTML\s*=|DOMParser\(|createContextualFragment|document\.write/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(makers).toEqual(['utils/html/parse.ts']);
  });

  test('has no hall: no source file over 400 lines', () => {
    const halls = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 400);
    expect(halls.filter((file) => !file.startsWith('utils/i18n/catalogues/'))).toEqual([]);
  });

  test('says in popup and worker only what the core catalogue holds', () => {
    const pagesWords = Object.keys(enPages);
    const missing = ['entrypoints/popup/main.tsx', 'entrypoints/background/index.ts']
      .flatMap((start) => [...reachableFrom(start)])
      .filter((file) => !file.startsWith('utils/i18n/'))
      .flatMap((file) => {
        const source = readFileSync(file, 'utf8');
        return pagesWords
          .filter((key) => source.includes(`'${key}'`))
          .map((key) => ({ file, key }));
      });
    expect(missing).toEqual([]);
  });
});

/** Every file a start file imports, directly or not; types left out. */
function reachableFrom(start: string, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  const source = readFileSync(start, 'utf8').replace(/import type [^;]+;/g, '');
  for (const match of source.matchAll(/from '([^']+)'/g)) {
    const target = resolveImport(start, match[1] ?? '');
    const file = files.find((name) => name === `${target}.ts` || name === `${target}.tsx`);
    if (file !== undefined) reachableFrom(file, seen);
  }
  return seen;
}
