// The export dialog, shared by reader and library.

import type { BrowserDriver, Surface } from '../browsers/driver';
import { byTestId } from './test-id';

/** The formats a reader can choose from, with what their file names end in for one story. */
export type ExportFormat = 'markdown' | 'json' | 'html';

/** Chooses a format in the open dialog, saves, and gives back where the file lies. */
export async function exportAs(
  driver: BrowserDriver,
  surface: Surface,
  format: ExportFormat,
  fileName: RegExp,
): Promise<string> {
  await surface.waitFor(byTestId('export-dialog'));
  await surface.click(byTestId(`export-format-${format}`));
  await surface.click(byTestId('export-save'));
  return driver.waitForDownload(fileName);
}
