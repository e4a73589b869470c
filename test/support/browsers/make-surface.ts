// A Surface on top of the few things a browser must be able to do with a page: look, click, type, draw.

import { axeExpression, readViolations } from './axe';
import type { Plain, Surface, WaitOptions } from './driver';
import {
  clickPlace,
  seenElements,
  selectAllText,
  type TextMatch,
  textMatch,
} from './surface-scripts';
import { waitUntil } from './wait-until';

/** What each browser brings. Coordinates are CSS pixels of the surface's own viewport. */
export type SurfacePort = {
  readonly kind: Surface['kind'];
  /** Limit of every wait, in milliseconds. */
  readonly limit: number;
  url(): Promise<string>;
  isOpen(): Promise<boolean>;
  evaluateSource(source: string): Promise<unknown>;
  clickAt(x: number, y: number): Promise<void>;
  typeText(text: string): Promise<void>;
  press(key: string): Promise<void>;
  screenshot(path: string, fullPage: boolean): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  close(): Promise<void>;
};

/** The reader's hands and eyes on one surface. */
export function makeSurface(port: SurfacePort): Surface {
  async function evaluate<Args extends readonly Plain[], Value>(
    work: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value> {
    const list = args
      .map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg)))
      .join(', ');
    // The page hands back plain data; that it is what `work` returns is the caller's own type.
    return (await port.evaluateSource(`(${work.toString()})(${list})`)) as Value;
  }
  const where = async () => `${port.kind} ${await port.url().catch(() => '(closed)')}`;
  const until = async <Value>(
    ask: () => Promise<Value | false | null>,
    what: string,
    limit?: number,
  ) => {
    const place = await where();
    return waitUntil(ask, { what: `${what} in ${place}`, limit: limit ?? port.limit });
  };
  const seen = (selector: string) => evaluate(seenElements, selector);

  async function clickMatch(selector: string, match: TextMatch | null): Promise<void> {
    let why = '';
    // Twice the same place: what still moves cannot be hit.
    let before = '';
    const place = await until(
      async () => {
        const found = await evaluate(clickPlace, selector, match);
        why = 'why' in found ? found.why : '';
        const still = JSON.stringify(found) === before;
        before = JSON.stringify(found);
        return 'x' in found && still ? found : null;
      },
      `something to click at ${selector}${match === null ? '' : ` with ${JSON.stringify(match)}`}`,
    ).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : error}; ${why}`);
    });
    await port.clickAt(place.x, place.y);
  }

  const waitFor = async (selector: string, options: WaitOptions & { visible?: boolean } = {}) => {
    await until(
      async () =>
        (await seen(selector)).some(({ displayed }) => displayed || options.visible === false),
      selector,
      options.limit,
    );
  };

  return {
    kind: port.kind,
    url: port.url,
    title: () => evaluate(() => document.title),
    isOpen: port.isOpen,
    waitFor,
    waitForGone: async (selector, options = {}) => {
      const gone = async () => !(await seen(selector)).some(({ displayed }) => displayed);
      await until(gone, `no ${selector} any more`, options.limit);
    },
    waitForText: async (selector, text, options = {}) => {
      const fits = (value: string) =>
        typeof text === 'string' ? value.includes(text) : text.test(value);
      await until(
        async () => (await seen(selector)).some((element) => fits(element.text)),
        `${text} in ${selector}`,
        options.limit,
      );
    },
    text: (selector) =>
      until(async () => (await seen(selector))[0] ?? null, selector).then(({ text }) => text),
    texts: async (selector) => (await seen(selector)).map(({ text }) => text),
    count: async (selector) => (await seen(selector)).length,
    exists: async (selector) => (await seen(selector)).length > 0,
    attribute: async (selector, name) => {
      await waitFor(selector, { visible: false });
      return evaluate(
        (wanted: string, attribute: string) =>
          document.querySelector(wanted)?.getAttribute(attribute) ?? null,
        selector,
        name,
      );
    },
    click: (selector) => clickMatch(selector, null),
    clickText: (selector, text) => clickMatch(selector, textMatch(text)),
    type: async (selector, text) => {
      await clickMatch(selector, null);
      await port.typeText(text);
    },
    fill: async (selector, text) => {
      await clickMatch(selector, null);
      await evaluate(selectAllText, selector);
      await port.press('Backspace');
      await port.typeText(text);
    },
    press: port.press,
    evaluate,
    evaluateSource: port.evaluateSource,
    screenshot: (path, { fullPage = false } = {}) => port.screenshot(path, fullPage),
    axe: async () => readViolations(await port.evaluateSource(axeExpression())),
    setViewport: port.setViewport,
    close: port.close,
  };
}
