// Finds an installed browser by name. Plain JavaScript: the test configuration reads it before anything is built.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Start flags every Chromium of this project gets: quiet, offline but for what a page asks, sandboxed unless root. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
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

/**
 * The first installed browser of a kind, or null.
 * @param {'chromium' | 'firefox'} kind
 * @returns {{ kind: 'chromium' | 'firefox', name: string, path: string } | null}
 */
export function findBrowser(kind) {
  for (const name of NAMES[kind]) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return { kind, name, path };
      } catch {
        // not here: the next folder
      }
    }
  }
  return null;
}
