// Finished downloads in a folder, each handed out once.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WaitOptions } from './driver';
import { waitUntil } from './wait-until';

/** Names of files a browser has not finished yet. */
const UNFINISHED = /\.(crdownload|part|tmp)$|^\.(com|org)\.chromium\./;

/**
 * A function that waits for a file of that name. `isFinished` is asked about each candidate, for browsers that
 * put an empty file in place first.
 */
export function watchDownloads(
  folder: string,
  { isFinished, limit: usual }: { isFinished: (path: string) => Promise<boolean>; limit: number },
): (name: string | RegExp, options?: WaitOptions) => Promise<string> {
  const taken = new Set<string>();
  return (name, { limit = usual } = {}) =>
    waitUntil(
      async () => {
        for (const file of (await readdir(folder)).sort()) {
          const path = join(folder, file);
          const fits = typeof name === 'string' ? file === name : name.test(file);
          if (!fits || taken.has(path) || UNFINISHED.test(file) || !(await isFinished(path)))
            continue;
          taken.add(path);
          return path;
        }
        return null;
      },
      { what: `the download ${name}`, limit },
    );
}
