// Runs a TypeScript program of this project in Node: `node run-typescript.mjs FILE [ARG …]`.
// Node 20 cannot strip types, so vite's module runner loads the file; arguments reach it through process.argv.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Which file shall run? node run-typescript.mjs FILE [ARG …]');
  process.exit(1);
}
const root = fileURLToPath(new URL('../..', import.meta.url));
const path = resolve(root, file);
process.argv = [process.argv[0] ?? 'node', path, ...args];
await runnerImport(path, {
  root,
  configFile: false,
  envFile: false,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
});
