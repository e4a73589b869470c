// Where a browser's profile keeps the library.

import type { BrowserDriver } from '@/test/support/browsers/driver';
import { databaseFolder } from './damage/chromium-recipes';
import { libraryFile } from './damage/firefox-recipes';

/** Paths inside a profile. */
export type Places = {
  /** Host of the extension's addresses. */
  readonly host: string;
  /** Chromium's folder of the databases. */
  database(profile: string): string;
  /** What is made anew when the browser gives a database up: the folder in Chromium, the file in Firefox. */
  databaseMark(profile: string): Promise<string>;
};

/** The places of a running browser's extension. */
export function placesOf(driver: BrowserDriver): Places {
  const host = new URL(driver.extensionUrl('')).host;
  const database = (profile: string) => databaseFolder({ profile, extensionHost: host });
  return {
    host,
    database,
    databaseMark: async (profile) =>
      driver.kind === 'chromium'
        ? database(profile)
        : libraryFile({ profile, extensionHost: host }).catch(() => ''),
  };
}
