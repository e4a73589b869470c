// Starts Firefox with its remote protocol on a free port of the loopback address.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OpenOptions } from '../driver';
import { guardProcessGroup, killProcessGroup } from '../process-guard';
import { waitUntil } from '../wait-until';

/** What a start needs besides the reader's options. */
export type FirefoxStart = OpenOptions & {
  readonly program: string;
  readonly profile: string;
  readonly downloads: string;
  /** The add-on's id and the address its pages get. */
  readonly addon: { readonly id: string; readonly uuid: string };
};

/** A running Firefox. */
export type FirefoxProcess = {
  readonly port: number;
  readonly ended: Promise<void>;
  /** SIGKILL to the whole group; waits for its end. */
  kill(): Promise<void>;
};

/** Starts Firefox on the profile and waits until it listens. On failure nothing is left running. */
export async function launchFirefox(start: FirefoxStart): Promise<FirefoxProcess> {
  await mkdir(start.profile, { recursive: true });
  await writeFile(join(start.profile, 'user.js'), preferenceFile(start));
  const portFile = join(start.profile, 'MarionetteActivePort');
  // What an earlier, killed Firefox left behind would lock the profile or name an old port.
  for (const name of ['MarionetteActivePort', 'lock', '.parentlock', 'parent.lock']) {
    await rm(join(start.profile, name), { force: true });
  }
  const { width, height } = start.size ?? { width: 1280, height: 900 };
  const child = spawn(
    start.program,
    [
      '--marionette',
      '--remote-allow-system-access',
      ...(start.headed === true ? [] : ['--headless']),
      '--no-remote',
      '--new-instance',
      '--profile',
      start.profile,
      '--width',
      `${width}`,
      '--height',
      `${height}`,
    ],
    {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  const ended = whenEnded(child);
  const { pid } = child;
  if (pid === undefined) {
    await ended;
    throw new Error(`${start.program} cannot be started.`);
  }
  const forget = guardProcessGroup(pid, dirname(start.profile));
  void ended.then(forget);
  const kill = async () => {
    killProcessGroup(pid);
    await ended;
  };
  try {
    const port = await Promise.race([
      waitUntil(async () => Number(await readFile(portFile, 'utf8')) || null, {
        what: 'Firefox to listen',
        limit: 90_000,
      }),
      ended.then(() => Promise.reject(new Error('Firefox ended right after its start.'))),
    ]);
    return { port, ended, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

function whenEnded(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

function preferenceFile(start: FirefoxStart): string {
  const chinese = start.language === 'zh-CN';
  const preferences: Readonly<Record<string, string | number | boolean>> = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [start.addon.id]: start.addon.uuid }),
    // The build that ships is not signed yet. Firefox ESR can be told to take it; a plain Firefox takes it for one run.
    'xpinstall.signatures.required': false,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.autoDisableScopes': 0,
    'intl.locale.requested': chinese ? 'zh-CN' : 'en-US',
    'intl.accept_languages': chinese ? 'zh-CN, zh, en' : 'en-US, en',
    'browser.download.folderList': 2,
    'browser.download.dir': start.downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk':
      'application/json,text/markdown,text/html,text/plain,application/zip,application/octet-stream',
    // A start after SIGKILL must neither ask nor come up in safe mode.
    'toolkit.startup.max_resumed_crashes': -1,
    'browser.sessionstore.resume_from_crash': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.tabs.warnOnClose': false,
    'browser.warnOnQuit': false,
    'app.update.enabled': false,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'termsofuse.bypassNotification': true,
    'toolkit.telemetry.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    ...(start.network === 'open' ? {} : LOOPBACK_ONLY),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Everything but the loopback address goes to a proxy that is not there. */
const LOOPBACK_ONLY = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  'network.proxy.failover_direct': false,
};
