// Runs in a worker that is about to be killed: counts its steps, and at the one named goes no further.

/** Says which step is next; resolves when it may be taken, and at the last one never. */
export type Step = (name: string) => Promise<void>;

/** What the worker is told to do, beside its own orders. */
export type Fate = {
  /** The step at which it stops for good, counted from 1; 0: none. */
  readonly stopAt: number;
  /** The database whose writes are steps. */
  readonly database: string;
};

/** What the worker says. `ask`: a door of the page that outlives it. */
export type Said =
  | { readonly kind: 'ask'; readonly id: number; readonly door: string; readonly args: unknown }
  | { readonly kind: 'stopped'; readonly step: string }
  | { readonly kind: 'done'; readonly steps: readonly string[]; readonly value: unknown }
  | { readonly kind: 'failed'; readonly detail: string };

/** What the page answers. */
export type Answer = { readonly id: number; readonly value: unknown };

/** What a victim works with. */
export type Victim = {
  readonly step: Step;
  /** Asks the page. */
  readonly ask: (door: string, ...args: readonly unknown[]) => Promise<unknown>;
  /** From here on, steps count. */
  readonly begin: () => void;
};

const never = new Promise<never>(() => {});

/** Waits for its orders in the page's first message, and does `work`. */
export function beVictim<Orders extends Fate>(
  work: (orders: Orders, victim: Victim) => Promise<unknown>,
): void {
  const say = (said: Said) => postMessage(said);
  addEventListener(
    'message',
    ({ data: orders }: MessageEvent<Orders>) => {
      const { pass, begin, steps } = counted(orders, say);
      holdWrites(orders.database, pass);
      const step: Step = async (name) => (pass(name) ? undefined : never);
      work(orders, { step, begin, ask: asker(say) }).then(
        (value) => say({ kind: 'done', steps, value }),
        (error: unknown) => say({ kind: 'failed', detail: String(error) }),
      );
    },
    { once: true },
  );
}

function counted({ stopAt }: Fate, say: (said: Said) => void) {
  const steps: string[] = [];
  let [isCounting, isDead] = [false, false];
  /** False from the last step on, whatever it is asked for. */
  const pass = (name: string): boolean => {
    if (!isCounting) return true;
    if (isDead) return false;
    steps.push(name);
    isDead = steps.length === stopAt;
    if (isDead) say({ kind: 'stopped', step: name });
    return !isDead;
  };
  const begin = () => {
    isCounting = true;
  };
  return { pass, steps, begin };
}

/** Each write that a transaction of the database asks for is a step. */
function holdWrites(database: string, pass: (name: string) => boolean): void {
  const numbers = new WeakMap<IDBTransaction, number>();
  let transactions = 0;
  for (const method of ['put', 'add', 'delete', 'clear'] as const) {
    const real: (...args: never[]) => IDBRequest = IDBObjectStore.prototype[method];
    Object.defineProperty(IDBObjectStore.prototype, method, {
      value: function (this: IDBObjectStore, ...args: never[]) {
        const { transaction, name } = this;
        if (transaction.db.name !== database) return real.apply(this, args);
        if (!numbers.has(transaction)) transactions += 1;
        const number = numbers.get(transaction) ?? transactions;
        numbers.set(transaction, number);
        return pass(`transaction ${number}: ${method} ${name}`)
          ? real.apply(this, args)
          : hung(this);
      },
    });
  }
}

/** A request that is never answered, in a transaction that goes on: else the browser would commit what was asked before it. */
function hung(store: IDBObjectStore): IDBRequest {
  const ask = () => {
    const request = store.count();
    request.addEventListener('success', (event) => {
      event.stopImmediatePropagation();
      ask();
    });
    return request;
  };
  return ask();
}

function asker(say: (said: Said) => void): Victim['ask'] {
  const waiting = new Map<number, (value: unknown) => void>();
  let asked = 0;
  addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data.value);
    waiting.delete(data.id);
  });
  return (door, ...args) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      say({ kind: 'ask', id: asked, door, args });
    });
}
