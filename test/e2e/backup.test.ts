// A backup in the build that ships: out of one browser as a file, into a fresh profile of the same kind.

import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import type { BrowserDriver, BrowserKind } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';
import { openLibrary } from '@/test/support/screens/library-screen';
import { openPopup } from '@/test/support/screens/popup-screen';
import { byTestId } from '@/test/support/screens/test-id';
import { type PageServer, servePages } from '@/test/support/serve-pages';
import { BRIDGE_STORY, RIVER_STORY, storyPage } from './stories';

let driver: BrowserDriver | undefined;
let server: PageServer | undefined;
afterEach(async () => {
  await driver?.close();
  await server?.stop();
});

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  test('a backup goes out as one file and comes in again on another computer', async () => {
    server = await servePages({
      '/bridge.html': storyPage(BRIDGE_STORY),
      '/river.html': storyPage(RIVER_STORY),
    });
    driver = await openBrowser(kind);
    for (const path of ['/bridge.html', '/river.html']) {
      const tab = await driver.openTab(server.url(path));
      const popup = await openPopup(driver, tab);
      await popup.savePage();
    }
    const options = await driver.openExtensionPage('options.html');
    await options.click(byTestId('make-backup'));
    await options.waitForText(byTestId('backup-status'), /offprint-backup-/);
    await options.waitForText(byTestId('last-backup'), '2 stories');
    const bytes = readFileSync(
      await driver.waitForDownload(/^offprint-backup-\d{4}-\d\d-\d\d-\d{4}\.zip$/),
    );
    const files = Object.entries(unzipSync(bytes));
    const river = files.find(([name]) => name.includes(RIVER_STORY.title));
    expect(new TextDecoder().decode(river?.[1])).toContain(RIVER_STORY.paragraphs[0]);
    await driver.close();

    driver = await openBrowser(kind);
    const fresh = await driver.openExtensionPage('options.html');
    await fresh.waitFor(byTestId('restore-open'));
    await fresh.evaluate(
      (selector, base64) => {
        const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const chosen = new DataTransfer();
        chosen.items.add(new File([file], 'backup.zip', { type: 'application/zip' }));
        const input = document.querySelector<HTMLInputElement>(selector);
        if (input === null) throw new Error('no field for the file');
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      byTestId('restore-file'),
      bytes.toString('base64'),
    );
    await fresh.waitForText(byTestId('restore-counts'), '2 stories come in');
    expect(await fresh.axe()).toEqual([]);
    await fresh.click(byTestId('restore-start'));
    await fresh.waitForText(byTestId('restore-counts'), '2 stories came in');
    const library = await openLibrary(driver);
    await library.waitForTitle(BRIDGE_STORY.title);
    await library.waitForTitle(RIVER_STORY.title);
  });
});
