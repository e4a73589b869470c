// The reader page in a reader's words.

import type { BrowserDriver, Surface } from '../browsers/driver';
import { type ExportFormat, exportAs } from './export-dialog';
import { byTestId } from './test-id';

/** The open reader page. */
export type ReaderScreen = ReturnType<typeof readerScreen>;

/** Waits for the reader tab that a click opened. */
export async function waitForReader(driver: BrowserDriver): Promise<ReaderScreen> {
  const reader = readerScreen(await driver.waitForTab(/reader\.html#\//), driver);
  await reader.ready();
  return reader;
}

/** A reader tab as one speaks of it. */
export function readerScreen(surface: Surface, driver: BrowserDriver) {
  return {
    surface,
    ready: () => surface.waitFor(['reader-body', 'reader-missing'].map(byTestId).join(',')),
    title: () => surface.text(byTestId('reader-title')),
    meta: () => surface.text(byTestId('reader-meta')),
    body: () => surface.text(byTestId('reader-body')),
    tags: () => surface.texts(byTestId('tag-chip')),
    isMissing: () => surface.exists(byTestId('reader-missing')),
    /** Exports the story through the dialog; gives back where the file lies. */
    async export(format: ExportFormat, fileName: RegExp): Promise<string> {
      await surface.click(byTestId('export-open'));
      return exportAs(driver, surface, format, fileName);
    },
  };
}
