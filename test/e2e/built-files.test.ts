// Reads what was built, as the browsers and the stores will: manifests, policy, and the weight of each part.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

type Json = { readonly [key: string]: unknown };

function manifestOf(build: string): Json {
  return JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
}

function filesOf(build: string): string[] {
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1));
}

const POLICY = {
  extension_pages:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data: https: http:; font-src 'self'; media-src 'self' blob:; connect-src 'self' https: http:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'",
};
const PERMISSIONS = [
  'activeTab',
  'alarms',
  'contextMenus',
  'scripting',
  'storage',
  'unlimitedStorage',
];

describe.each(Object.entries(BUILDS))('the %s build', (browser, build) => {
  const manifest = manifestOf(build);

  test('asks for exactly the permissions of the first release', () => {
    const offscreen = browser === 'chromium' ? ['offscreen'] : [];
    expect([...(manifest.permissions as string[])].sort()).toEqual(
      [...PERMISSIONS, ...offscreen].sort(),
    );
    expect(manifest.optional_permissions).toEqual(['tabs']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  test('has no host permission and no code on pages at rest', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('carries the policy for extension pages, and manifest version 3', () => {
    expect(manifest.content_security_policy).toEqual(POLICY);
    expect(manifest.manifest_version).toBe(3);
  });

  test('speaks both languages in its manifest, with every message there', () => {
    const wanted = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(
      (match) => match[1],
    );
    expect(wanted).toContain('extensionName');
    expect(manifest.action).toMatchObject({ default_title: '__MSG_actionTitle__' });
    for (const locale of ['en', 'zh_CN']) {
      const messages = JSON.parse(
        readFileSync(join(build, '_locales', locale, 'messages.json'), 'utf8'),
      );
      expect(Object.keys(messages)).toEqual(expect.arrayContaining(wanted));
      // Chrome's store cuts a longer description off.
      expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('loads no code from elsewhere and holds none inline', () => {
    for (const file of filesOf(build).filter((name) => name.endsWith('.html'))) {
      const html = readFileSync(join(build, file), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html).not.toMatch(/(?:src|href)="https?:/);
      expect(html).not.toMatch(/\son\w+=|\sstyle=|<style/);
    }
    for (const file of filesOf(build).filter((name) => name.endsWith('.js'))) {
      expect(readFileSync(join(build, file), 'utf8')).not.toMatch(
        /\beval\(|new Function\(|importScripts\(/,
      );
    }
  });

  test('loads nothing late in the worker, where Chromium forbids it', () => {
    const reachable = (file: string, seen: Set<string>): Set<string> => {
      if (seen.has(file)) return seen;
      seen.add(file);
      const source = readFileSync(join(build, file), 'utf8');
      for (const match of source.matchAll(
        /(?:from|import)\s*["']\.\/(?:chunks\/)?([^"']+\.js)["']/g,
      )) {
        reachable(`chunks/${match[1]}`, seen);
      }
      return seen;
    };
    const late = [...reachable('background.js', new Set())].filter((file) =>
      /\bimport\(/.test(readFileSync(join(build, file), 'utf8')),
    );
    expect(late).toEqual([]);
  });

  test('has its icons', () => {
    expect(manifest.icons).toMatchObject({ 16: 'icon/16.png', 128: 'icon/128.png' });
  });
});

test('the Chromium build has a fixed address and a least version', () => {
  const manifest = manifestOf(BUILDS.chromium);
  expect(manifest.key).toMatch(/^MIIBIjANBgkq/);
  expect(manifest.minimum_chrome_version).toBe('120');
});

test('the Firefox build has a fixed identity and says that it collects nothing', () => {
  expect(manifestOf(BUILDS.firefox).browser_specific_settings).toEqual({
    gecko: {
      id: '{0f4b2f9e-7c1d-4e8a-9a52-3d0c9b7e5a16}',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});

describe('weights', () => {
  const build = BUILDS.chromium;
  const gzipped = (file: string) => gzipSync(readFileSync(join(build, file)), { level: 9 }).length;

  test('the injected extractor is at most 45 kB gzipped', () => {
    expect(gzipped('extract.js')).toBeLessThanOrEqual(45_000);
  });

  test('the first look at a page is at most 2 kB gzipped', () => {
    expect(gzipped('look.js')).toBeLessThanOrEqual(2_000);
  });

  test('what judges a doubtful page is at most 11 kB gzipped', () => {
    expect(gzipped('judge.js')).toBeLessThanOrEqual(11_000);
  });

  test('what joins a story’s pages is at most 7 kB gzipped', () => {
    expect(gzipped('join.js')).toBeLessThanOrEqual(7_000);
  });

  test('all scripts before the popup’s first list are at most 60 kB gzipped', () => {
    const scripts = scriptsBeforeFirstList(build, 'popup.html');
    const sum = [...scripts].reduce((total, file) => total + gzipped(file), 0);
    expect(scripts.size).toBeGreaterThan(2);
    expect(sum).toBeLessThanOrEqual(60_000);
  });

  test('the zip is at most 290 kB', () => {
    for (const folder of Object.values(BUILDS)) {
      const content = Object.fromEntries(
        filesOf(folder).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]),
      );
      expect(zipSync(content, { level: 9 }).length).toBeLessThanOrEqual(290_000);
    }
  });
});

/**
 * The page's scripts with everything they import statically, and the heaviest language: a catalogue is the one thing
 * the popup loads by `import()` before it can paint.
 */
function scriptsBeforeFirstList(build: string, page: string): Set<string> {
  const html = readFileSync(join(build, page), 'utf8');
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(join(build, file), 'utf8');
    for (const match of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      visit(`chunks/${match[1]}`);
    }
  };
  for (const match of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) visit(match[1] ?? '');
  const catalogues = filesOf(build).filter((file) => /chunks\/core-/.test(file));
  if (catalogues.length !== 2) throw new Error(`catalogue chunks not found: ${catalogues}`);
  const size = (file: string) => gzipSync(readFileSync(join(build, file))).length;
  const [heaviest = ''] = catalogues.sort((a, b) => size(b) - size(a));
  visit(heaviest);
  return seen;
}
