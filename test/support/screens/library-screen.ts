// The library page in a reader's words.

import type { BrowserDriver, Surface } from '../browsers/driver';
import { type ExportFormat, exportAs } from './export-dialog';
import { byTestId } from './test-id';

/** The open library page. */
export type LibraryScreen = ReturnType<typeof libraryScreen>;

/** Opens the library in a tab and waits for its list. */
export async function openLibrary(
  driver: BrowserDriver,
  path = 'library.html',
): Promise<LibraryScreen> {
  const library = libraryScreen(await driver.openExtensionPage(path), driver);
  await library.ready();
  return library;
}

/** A library tab as one speaks of it. */
export function libraryScreen(surface: Surface, driver: BrowserDriver) {
  const row = (id: string) => `${byTestId('article-row')}[data-article-id="${id}"]`;
  return {
    surface,
    ready: () => surface.waitFor(['list', 'list-empty', 'list-error'].map(byTestId).join(',')),
    titles: () => surface.texts(byTestId('row-title')),
    waitForTitle: (title: string | RegExp) => surface.waitForText(byTestId('row-title'), title),
    showShelf: (shelf: 'inbox' | 'archive' | 'starred' | 'trash') =>
      surface.click(byTestId(`shelf-${shelf}`)),
    showTag: (tag: string) => surface.click(`${byTestId('tag-link')}[data-tag="${tag}"]`),
    search: (words: string) => surface.fill(byTestId('search'), words),
    select: (id: string) => surface.click(`${row(id)} ${byTestId('select-row')}`),
    /** Checks every row that is loaded, by the boxes themselves. */
    async selectEveryRow() {
      const ids = await surface.evaluate((selector: string) => {
        const rows = [...document.querySelectorAll(selector)];
        return rows.map((found) => found.getAttribute('data-article-id') ?? '');
      }, byTestId('article-row'));
      for (const id of ids) await this.select(id);
      return ids;
    },
    /** By the button of the story's row. */
    throwAway: (title: string) => actOnRow(surface, title, 'row-trash'),
    restore: (title: string) => actOnRow(surface, title, 'row-restore'),
    askToEmptyTrash: async () => {
      await surface.click(byTestId('empty-trash'));
      await surface.waitFor(byTestId('destroy-dialog'));
    },
    confirmDestroying: async () => {
      await surface.click(byTestId('destroy-confirm'));
      await surface.waitForGone(byTestId('destroy-dialog'));
    },
    showRecent: async () => {
      await surface.click(byTestId('open-recent'));
      await surface.waitFor(byTestId('recent-act'));
    },
    /** What the list of recent acts says, the latest first. */
    recentActs: () => surface.texts(byTestId('recent-act')),
    /** Takes back the latest act of a kind, or does it again. */
    toggleRecent: (deed: string) =>
      surface.click(`${byTestId('recent-act')}[data-deed="${deed}"] ${byTestId('recent-toggle')}`),
    closeDialog: async () => {
      await surface.click('dialog header button');
      await surface.waitForGone('dialog');
    },
    archiveSelected: () => surface.click(byTestId('bulk-archive')),
    undoToast: () => surface.click(byTestId('toast-undo')),
    /** Exports the selected stories; gives back where the file lies. */
    async exportSelected(format: ExportFormat, fileName: RegExp): Promise<string> {
      await surface.click(byTestId('bulk-export'));
      return exportAs(driver, surface, format, fileName);
    },
  };
}

/** Clicks a button of the row with that title, seen under the pointer only, so by the page itself; waits until the row is gone. */
async function actOnRow(surface: Surface, title: string, button: string): Promise<void> {
  await surface.waitForText(byTestId('row-title'), title);
  const id = await surface.evaluate(
    (rows: string, wanted: string, inside: string) => {
      const row = [...document.querySelectorAll<HTMLElement>(rows)].find((one) =>
        one.textContent?.includes(wanted),
      );
      row?.querySelector<HTMLElement>(inside)?.click();
      return row?.dataset.articleId ?? '';
    },
    byTestId('article-row'),
    title,
    byTestId(button),
  );
  await surface.waitForGone(`[data-article-id="${id}"]`);
}
