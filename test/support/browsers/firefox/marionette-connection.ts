// Firefox's own remote protocol: `<bytes>:<json>` frames over a loopback socket.

import { connect, type Socket } from 'node:net';

/** An open connection. A command's failure rejects; so does every open command when the connection ends. */
export type MarionetteConnection = {
  send(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
};

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

const COLON = 58;

/** Connects to a port of 127.0.0.1 on which Firefox listens. */
export async function connectMarionette(port: number): Promise<MarionetteConnection> {
  const socket = await openSocket(port);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let received: Buffer = Buffer.alloc(0);

  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let frame = takeFrame(); frame !== null; frame = takeFrame()) settle(JSON.parse(frame));
  });
  const end = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection.'));
    waiting.clear();
  };
  socket.on('close', end);
  socket.on('error', end);

  function takeFrame(): string | null {
    const colon = received.indexOf(COLON);
    if (colon < 0) return null;
    const length = Number(received.subarray(0, colon).toString());
    const stop = colon + 1 + length;
    if (received.length < stop) return null;
    const frame = received.subarray(colon + 1, stop).toString();
    received = received.subarray(stop);
    return frame;
  }

  // A reply is [1, id, error, result]; the first frame is a greeting and no list.
  function settle(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result]: unknown[] = message;
    const open = typeof id === 'number' ? waiting.get(id) : undefined;
    if (open === undefined || typeof id !== 'number') return;
    waiting.delete(id);
    if (error === null) open.resolve(result);
    else open.reject(new Error(messageOf(error)));
  }

  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) {
          reject(new Error('Firefox is not connected.'));
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        const json = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(json)}:${json}`);
      }),
    close: () => socket.destroy(),
  };
}

function openSocket(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
