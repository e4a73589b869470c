// Questions that an extension page answers with the extension's own rights. Each function's source is sent to the page.

import type { Surface } from './driver';

type ExtensionApi = {
  readonly scripting: {
    executeScript(what: {
      target: { tabId: number };
      func: () => string;
    }): Promise<readonly { result?: unknown }[]>;
  };
  readonly tabs: { query(what: object): Promise<readonly { id?: number; active: boolean }[]> };
  readonly action: { getBadgeText(what: { tabId: number }): Promise<string> };
};

declare const chrome: ExtensionApi;
declare const browser: ExtensionApi;

/** Whether the extension may run a script in the tab that `find` tells the number of. */
export async function askCanRead(asking: Surface, tabId: number): Promise<boolean> {
  const answer = await asking.evaluate(async (id: number) => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    try {
      const [first] = await api.scripting.executeScript({
        target: { tabId: id },
        func: () => document.title,
      });
      return { read: first?.result !== undefined, why: '' };
    } catch (error) {
      return { read: false, why: String(error) };
    }
  }, tabId);
  // Only a refusal for want of permission is a refusal; a wrong tab number must not pass for one.
  if (!answer.read && !/permission|cannot access|cannot be scripted/i.test(answer.why)) {
    throw new Error(`The tab could not be asked: ${answer.why}`);
  }
  return answer.read;
}

/** Text of the badge on a tab. */
export function askBadgeText(asking: Surface, tabId: number): Promise<string> {
  return asking.evaluate((id: number) => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    return api.action.getBadgeText({ tabId: id });
  }, tabId);
}
