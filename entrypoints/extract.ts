// Injected into the page on the reader's click; its value, the extractor's result, goes back to the background.
// Not one of WXT's content scripts: their wrapper posts a message to the window, by which a page could learn that
// Offprint is installed.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ExtractOptions, extractArticle, isThin } from '@/utils/extract/extract';
import type { Judge } from '@/utils/extract/judge';
import type { Join } from '@/utils/extract/pages/join-pages';
import { fail } from '@/utils/model/result';

/** What the background leaves in the isolated world before it injects this script; read once. */
type ExtractRequest = { readonly mode: 'page' | 'selection' };

type Reply = ReturnType<typeof extractArticle>;

/** A story whose pages are being fetched: asked for again, by a worker that took another's place, it is not begun anew. */
type Running = { readonly url: string; readonly judged: boolean; readonly reply: Reply };

/** How long a joined story is kept for a worker that has to be started first, in milliseconds. */
const KEPT = 5000;

const RUNNING = '__offprintRunning';

export default defineUnlistedScript(async () => {
  const url = location.href;
  const selection = takeRequest() === 'selection';
  // The isolated world is ours alone: what lies there under our names, our own scripts have left.
  const join: Join | undefined = take('__offprintJoin');
  const judge: Judge | undefined = take('__offprintJudge');
  if (selection) return await extract(url, { selection });
  const reply = await (join === undefined
    ? extract(url, { judge })
    : extractOnce(url, { join, judge }));
  const thin = reply.ok && isThin(reply.value);
  return thin && judge === undefined ? noStory(url) : reply;
});

async function extractOnce(
  url: string,
  { join, judge }: { join: Join; judge: Judge | undefined },
): Reply {
  const running: Running | undefined = Reflect.get(globalThis, RUNNING);
  const judged = judge !== undefined;
  if (running?.url === url && running.judged === judged) return await running.reply;
  let joined = false;
  const joining: Join = async (live, ...story) => {
    const whole = await join(live, ...story);
    joined = whole !== live;
    return whole;
  };
  const own: Running = { url, judged, reply: extract(url, { join: joining, judge }) };
  Object.assign(globalThis, { [RUNNING]: own });
  const reply = await own.reply;
  const forget = () => {
    if (Reflect.get(globalThis, RUNNING) === own) take(RUNNING);
  };
  if (joined) setTimeout(forget, KEPT);
  else forget();
  return reply;
}

async function extract(url: string, options: ExtractOptions): Reply {
  try {
    return await extractArticle(document, url, {
      ...options,
      navigationUrl: loadedFrom() ?? url,
    });
  } catch (error) {
    // A bug; the reader still gets an answer and can save the address.
    console.error('Offprint could not read this page', error);
    return noStory(url);
  }
}

function noStory(url: string): Awaited<Reply> {
  return fail({ kind: 'no-story', title: '', url, lang: null, siteName: null, favicon: null });
}

function takeRequest(): ExtractRequest['mode'] {
  const request: unknown = take('__offprintRequest');
  const asked = typeof request === 'object' && request !== null && 'mode' in request;
  return asked && request.mode === 'selection' ? 'selection' : 'page';
}

/** What lies in the isolated world under a name; it is taken away. */
function take<Value>(name: string): Value {
  const left = Reflect.get(globalThis, name);
  Reflect.deleteProperty(globalThis, name);
  return left;
}

function loadedFrom(): string | undefined {
  return performance.getEntriesByType('navigation')[0]?.name;
}
