// Bundles a module for evaluation inside a page, as the extension's own scripts are built.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { trimLibraries } from '@/vite.trim-libraries';

/** Which module is bundled, by its path from the project's root, and under which name it leaves what it exports. */
export type PageBundle = {
  readonly entry: string;
  readonly name: string;
  /** Whether the libraries are trimmed as in the shipped extractor. */
  readonly trimmed: boolean;
  /** Whether it is made small like the shipped scripts; it is unless this says no. Times are measured so. */
  readonly small?: boolean;
  /** What is left out, as `OFFPRINT_WITHOUT` names it; nothing unless given. */
  readonly without?: string;
};

/** The module as one script. */
export async function bundleForPage({
  entry,
  name,
  trimmed,
  small = true,
  without = '',
}: PageBundle): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: trimmed ? [trimLibraries()] : [],
    resolve: { alias: { '@': root } },
    define: { __OFFPRINT_WITHOUT__: JSON.stringify(without) },
    build: {
      write: false,
      target: ['chrome120', 'firefox140'],
      minify: small ? 'terser' : false,
      terserOptions: { ecma: 2022, module: true, compress: { passes: 3, pure_getters: true } },
      lib: { entry, name, formats: ['iife'] },
    },
  });
  const [bundled] = [built].flat();
  const output = bundled !== undefined && 'output' in bundled ? bundled.output[0] : undefined;
  if (output?.type !== 'chunk') throw new Error(`${entry} did not bundle`);
  return output.code;
}
