// Finds an installed browser by name. Plain JavaScript: the test configuration reads it before anything is built.
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, firefox } from 'playwright-core';

/** Start flags every Chromium of this project gets: quiet, offline but for what a page asks, sandboxed unless root. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  // A container's shared memory is too small for it.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

/** Usual places outside PATH, as `[name, path]`. */
const PLACES = {
  chromium: [
    ...macPlaces('Chromium', 'Google Chrome', 'Microsoft Edge'),
    ...windowsPlaces(
      ['Chromium', 'Chromium\\Application\\chrome.exe'],
      ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
      ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ),
  ],
  firefox: [
    ...macPlaces('Firefox', 'Firefox Developer Edition'),
    ...windowsPlaces(
      ['Firefox', 'Mozilla Firefox\\firefox.exe'],
      ['Firefox Developer Edition', 'Firefox Developer Edition\\firefox.exe'],
    ),
  ],
};

/**
 * The first installed browser of a kind, or null: by name in PATH, then in the usual places of macOS and Windows,
 * then what Playwright's installer put into its own folder.
 * @param {'chromium' | 'firefox'} kind
 * @returns {{ kind: 'chromium' | 'firefox', name: string, path: string } | null}
 */
export function findBrowser(kind) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = NAMES[kind].flatMap((name) => folders.map((folder) => [name, join(folder, name)]));
  for (const [name, path] of [...inPath, ...PLACES[kind], ...playwrightPlaces(kind)]) {
    if (name !== undefined && path !== undefined && isProgram(path)) return { kind, name, path };
  }
  return null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string[]} names
 * @returns {string[][]}
 */
function macPlaces(...names) {
  if (process.platform !== 'darwin') return [];
  return names.flatMap((name) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) => [
      name,
      join(
        folder,
        `${name}.app`,
        'Contents',
        'MacOS',
        name.startsWith('Firefox') ? 'firefox' : name,
      ),
    ]),
  );
}

/**
 * @param {[name: string, path: string][]} programs
 * @returns {string[][]}
 */
function windowsPlaces(...programs) {
  if (process.platform !== 'win32') return [];
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
  return programs.flatMap(([name, path]) =>
    folders.flatMap((folder) => (folder === undefined ? [] : [[name, join(folder, path)]])),
  );
}

/**
 * @param {'chromium' | 'firefox'} kind
 * @returns {string[][]}
 */
function playwrightPlaces(kind) {
  const path = (kind === 'chromium' ? chromium : firefox).executablePath();
  return path === '' ? [] : [[`Playwright's ${kind}`, path]];
}
