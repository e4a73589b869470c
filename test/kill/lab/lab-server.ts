// The harness's end of the line to the pages of the lab.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { LabMessage, LabTask } from './messages';

/** A running server on the loopback address. */
export type LabServer = {
  readonly address: string;
  /** Lays a task ready and gives its number; `hear` gets what the page tells, as it arrives. */
  add(task: LabTask, hear: (message: LabMessage) => void): number;
  /** Nothing that a page still tells of earlier tasks is heard any more: the browser is dead. */
  forget(): void;
  stop(): Promise<void>;
};

type Laid = { readonly task: LabTask; readonly hear: (message: LabMessage) => void };

/** Starts the server. */
export async function startLabServer(): Promise<LabServer> {
  const laid = new Map<number, Laid>();
  let last = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = laid.get(Number((request.url ?? '').slice(1)));
    if (request.method === 'POST') {
      const message: unknown = JSON.parse(await bodyOf(request));
      if (found !== undefined && isMessage(message)) found.hear(message);
    }
    response.writeHead(found === undefined ? 404 : 200, { 'access-control-allow-origin': '*' });
    response.end(request.method === 'GET' ? JSON.stringify(found?.task ?? null) : '');
  }

  const server = createServer((request, response) => {
    // A page that dies in the middle of telling has told nothing.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The lab has no port.');
  return {
    address: `http://127.0.0.1:${address.port}`,
    add: (task, hear) => {
      last += 1;
      laid.set(last, { task, hear });
      return last;
    },
    forget: () => laid.clear(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  if (!request.complete) throw new Error('The page went away.');
  return Buffer.concat(chunks).toString('utf8');
}

/** Pages of the lab are the harness's own: their kind tells the rest. */
function isMessage(value: unknown): value is LabMessage {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
