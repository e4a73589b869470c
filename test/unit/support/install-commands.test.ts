// Which command is printed and run where a browser is missing.

import { expect, test } from 'vitest';
import { commandLine, installCommands, type Need } from '@/test/support/browsers/install-commands';

const DEBIAN_ROOT = { isRoot: true, hasApt: true };
const DEBIAN_USER = { isRoot: false, hasApt: true };
const PLAYWRIGHT = 'npx playwright-core install';
const APT = 'apt-get update && apt-get install -y --no-install-recommends';

test.each<[string, Need[], typeof DEBIAN_ROOT, string[]]>([
  ['nothing is missing', [], DEBIAN_ROOT, []],
  [
    'a bare machine as root: packages first, then Playwright',
    ['chromium', 'firefox', 'chinese-fonts'],
    DEBIAN_ROOT,
    [`${APT} chromium firefox-esr fonts-noto-cjk`, `${PLAYWRIGHT} chromium firefox`],
  ],
  ['a person without root', ['chromium'], DEBIAN_USER, [`${PLAYWRIGHT} chromium`]],
  ['a system without apt', ['firefox'], { isRoot: true, hasApt: false }, [`${PLAYWRIGHT} firefox`]],
  ['fonts alone, as root', ['chinese-fonts'], DEBIAN_ROOT, [`${APT} fonts-noto-cjk`]],
  ['fonts alone, without root', ['chinese-fonts'], DEBIAN_USER, []],
])('%s', (_, missing, machine, lines) => {
  expect(installCommands(missing, machine).map(commandLine)).toEqual(lines);
});
