// Bundles a module for evaluation inside a page, as the extension's own scripts are built.

import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script: it leaves what `entry` (a path from the project's root) exports in the global `offprintBench`. */
export async function bundleForPage(entry: string): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: ['chrome120', 'firefox140'],
      minify: 'terser',
      terserOptions: { ecma: 2022, module: true, compress: { passes: 3, pure_getters: true } },
      lib: { entry, name: 'offprintBench', formats: ['iife'] },
    },
  });
  const [bundled] = [built].flat();
  const output = bundled !== undefined && 'output' in bundled ? bundled.output[0] : undefined;
  if (output?.type !== 'chunk') throw new Error(`${entry} did not bundle`);
  return output.code;
}
