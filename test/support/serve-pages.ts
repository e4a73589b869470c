// A small server of pages on the loopback address: tests never touch the live web.

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** What a path answers: HTML text, or anything else with its type; a `wait` keeps the asker waiting until it resolves. */
export type PageAnswer =
  | string
  | {
      readonly body: string | Uint8Array;
      readonly type?: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly wait?: Promise<void>;
    };

/** A request that reached the server. */
export type SeenRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
};

/** A running server. */
export type PageServer = {
  readonly port: number;
  /** The address of a path; the host is `127.0.0.1`, or `localhost` for a second origin. */
  url(path: string, host?: '127.0.0.1' | 'localhost'): string;
  /** Adds or changes an answer. */
  set(path: string, answer: PageAnswer): void;
  /** Every request so far, oldest first. */
  requests(): readonly SeenRequest[];
  stop(): Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a map of paths (`/story.html`), or a folder; the query of an address does not count. What is missing is a 404. */
export async function servePages(
  pages: Readonly<Record<string, PageAnswer>> | { readonly folder: string },
): Promise<PageServer> {
  const folder = 'folder' in pages && typeof pages.folder === 'string' ? pages.folder : null;
  const answers = new Map(folder === null ? Object.entries(pages) : []);
  const seen: SeenRequest[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    seen.push({
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: request.headers,
    });
    const found = answers.get(path) ?? (folder === null ? null : await readInside(folder, path));
    if (found === null || found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const page = typeof found === 'string' ? { body: found } : found;
    await ('wait' in page ? page.wait : undefined);
    const type =
      ('type' in page ? page.type : undefined) ??
      TYPES[extname(path)] ??
      'text/html; charset=utf-8';
    response.writeHead(('status' in page ? page.status : undefined) ?? 200, {
      'content-type': type,
      ...('headers' in page ? page.headers : {}),
    });
    response.end(page.body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The page server has no port.');
  const { port } = address;
  return {
    port,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    set: (path, next) => {
      answers.set(path, next);
    },
    requests: () => seen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readInside(folder: string, path: string): Promise<PageAnswer | null> {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder + sep))) return null;
  try {
    return { body: await readFile(file) };
  } catch {
    return null;
  }
}
