// Runs a tool of this project and keeps what it says.

import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** How a tool ended: its exit code (null when it could not start or was killed) and all it printed. */
export type CommandEnd = { readonly code: number | null; readonly output: string };

/** Runs a program of node_modules/.bin, or of the system, in the project's folder, with `settings` in its environment. Never rejects. */
export function runCommand(
  program: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<CommandEnd> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    // The loader of these programs sets NODE_ENV for itself. A build that inherited it would not be the one that ships.
    const { NODE_ENV: _ofTheLoader, ...inherited } = process.env;
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...inherited,
        PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
        FORCE_COLOR: '0',
        NO_COLOR: '1',
        ...settings,
      },
    });
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.once('error', (error) => done({ code: null, output: `${program}: ${error.message}` }));
    child.once('close', (code) => done({ code, output: Buffer.concat(parts).toString() }));
  });
}
