// The built add-on as Firefox installs it.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** The add-on's id, its folder, and the zip made of it. */
export type Addon = { readonly id: string; readonly folder: string; readonly zip: string };

/** Reads the id from the manifest and packs the folder, whose files all go in, into `zip`. */
export async function readAddon(folder: string, zip: string): Promise<Addon> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const id = geckoId(manifest);
  if (id === null)
    throw new Error(`${folder} is no build for Firefox: its manifest has no gecko id.`);
  const files: Record<string, Uint8Array> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = await readFile(path);
  }
  await writeFile(zip, zipSync(files));
  return { id, folder, zip };
}

function geckoId(manifest: unknown): string | null {
  const settings = property(property(manifest, 'browser_specific_settings'), 'gecko');
  const id = property(settings, 'id');
  return typeof id === 'string' ? id : null;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
