// Starts a Chromium (or Chrome, or Edge) that real toolbar clicks can be driven in.

import puppeteer, { type Browser } from 'puppeteer-core';
import type { OpenOptions } from '../driver';
import { CHROMIUM_FLAGS } from '../find-browser.mjs';

/** What a start needs besides the reader's options. */
export type ChromiumStart = OpenOptions & {
  readonly program: string;
  readonly profile: string;
};

/** Features that would rewrite a navigation to https or hold it up with a question. */
const DISABLED_FEATURES = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsFirstModeV2',
  'DialMediaRouteProvider',
  // Chrome 137 and later ignore extensions from outside without this; Debian's Chromium does not mind.
  'DisableLoadExtensionCommandLineSwitch',
];

/** Starts the browser over a pipe, so that no port is open. The extension is loaded by the caller. */
export function launchChromium(start: ChromiumStart): Promise<Browser> {
  const { width, height } = start.size ?? { width: 1280, height: 900 };
  const chinese = start.language === 'zh-CN';
  return puppeteer.launch({
    executablePath: start.program,
    headless: start.headed !== true,
    pipe: true,
    // Puppeteer would close the browser and let the program hang; the process guard ends both.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    enableExtensions: true,
    userDataDir: start.profile,
    defaultViewport: null,
    timeout: 60_000,
    protocolTimeout: 60_000,
    env: environment(chinese ? 'zh_CN' : 'en_US'),
    ...(start.headed === true ? { ignoreDefaultArgs: ['--enable-automation'] } : {}),
    args: [
      ...CHROMIUM_FLAGS,
      `--window-size=${width},${height}`,
      `--disable-features=${DISABLED_FEATURES.join(',')}`,
      `--lang=${chinese ? 'zh-CN' : 'en-US'}`,
      `--accept-lang=${chinese ? 'zh-CN,zh,en' : 'en-US,en'}`,
      ...(start.network === 'open'
        ? []
        : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']),
    ],
  });
}

/**
 * Debian's Chromium takes the language of its interface from LANGUAGE, whatever --lang says. The character set
 * must be UTF-8 in a locale that exists (C.UTF-8 always does), or a download with a Chinese name is called "download".
 */
function environment(language: string): Record<string, string | undefined> {
  return { ...process.env, LC_ALL: undefined, LANG: 'C.UTF-8', LANGUAGE: language };
}
