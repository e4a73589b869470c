// The built extension with one page more: the lab. Everything else in it is what ships.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleForPage } from '@/test/bench/bundle-for-page';
import type { BrowserKind } from '@/test/support/browsers/driver';
import { runCommand } from '@/test/support/steps/run-command';

/** A folder to install from. */
export type LabBuild = { readonly folder: string; remove(): Promise<void> };

/** Builds the extension, without some of its parts if they are named. Throws with what the build printed. */
export async function buildExtension(browser: BrowserKind, without: string): Promise<void> {
  const args = ['build', ...(browser === 'firefox' ? ['-b', 'firefox'] : [])];
  const { code, output } = await runCommand('wxt', args, { OFFPRINT_WITHOUT: without });
  if (code !== 0) throw new Error(output);
}

/** Copies a build and adds `lab.html`. `without` names the parts that the build leaves out: the lab leaves them out too. */
export async function buildWithLab(build: string, without: string): Promise<LabBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-lab-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await cp(build, folder, { recursive: true });
    const script = await bundleForPage({
      entry: 'test/kill/lab/lab-page.ts',
      name: 'offprintLab',
      trimmed: false,
      small: false,
      without,
    });
    await writeFile(join(folder, 'lab.js'), script);
    await writeFile(join(folder, 'lab.html'), PAGE);
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Lab</title><script src="lab.js"></script>';
