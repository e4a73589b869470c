// What loses a whole library elsewhere: the browser killed at any moment, and its files damaged. The short form of
// `npm run test:kill`, which runs many more rounds.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM_RECIPES } from '@/test/kill/damage/chromium-recipes';
import { FIREFOX_RECIPES } from '@/test/kill/damage/firefox-recipes';
import type { Recipe } from '@/test/kill/damage/recipe';
import { damageRound } from '@/test/kill/damage-rounds';
import { killRound } from '@/test/kill/kill-rounds';
import { buildExtension, buildWithLab, type LabBuild } from '@/test/kill/lab/build-with-lab';
import { type LabServer, startLabServer } from '@/test/kill/lab/lab-server';
import type { RoundReport } from '@/test/kill/report';
import { beginTrial, type Trial } from '@/test/kill/trial';
import type { BrowserKind } from '@/test/support/browsers/driver';
import { builtExtension, openBrowser } from '@/test/support/browsers/open-browser';
import { seededRandom } from '@/test/support/seeded-random';

/** Acts of each of two pages before the damage. */
const ACTS = 10;

let server: LabServer;
let trial: Trial | null = null;
const builds = new Map<string, LabBuild>();

beforeAll(async () => {
  server = await startLabServer();
});
afterEach(async () => {
  await trial?.driver.close();
  trial = null;
});
afterAll(async () => {
  await server?.stop();
  for (const build of builds.values()) await build.remove();
});

/** A fresh profile; `without` leaves a part of the extension out. */
async function begin(kind: BrowserKind, without = ''): Promise<Trial> {
  const name = `${kind} ${without}`;
  const build = builds.get(name) ?? (await buildWithLab(builtExtension(kind, without), without));
  builds.set(name, build);
  const driver = await openBrowser(kind, { extension: build.folder });
  trial = beginTrial({
    driver,
    server,
    log: () => undefined,
    random: seededRandom(7),
    patience: 60_000,
  });
  return trial;
}

function recipe(recipes: readonly Recipe[], name: string): Recipe {
  return recipes.find((each) => each.name === name) ?? expect.fail(`no recipe ${name}`);
}

function faultsOf({ looks, unsaid }: RoundReport) {
  return [...looks.flatMap(({ findings }) => findings), ...Array(unsaid).fill('unsaid')];
}

describe('in Chromium', () => {
  test('nothing confirmed is lost over eight kills', async () => {
    const killed = await begin('chromium');
    for (let round = 1; round <= 8; round += 1) {
      expect(faultsOf(await killRound(killed, round, 800))).toEqual([]);
    }
    expect(killed.ledger.kept()).toBeGreaterThan(0);
  });

  test('a torn log does no harm: it is rotated before anything is written behind it', async () => {
    const torn = recipe(CHROMIUM_RECIPES, 'database: log torn');
    const report = await damageRound(await begin('chromium'), 1, torn, ACTS);
    expect(faultsOf(report)).toEqual([]);
    expect(report.databaseMadeAnew).toBe(false);
  });

  test('without the rotation the same log has the database deleted, and the copy gives it back', async () => {
    await buildExtension('chromium', 'rotation');
    const torn = recipe(CHROMIUM_RECIPES, 'database: log torn');
    const report = await damageRound(await begin('chromium', 'rotation'), 1, torn, ACTS);
    expect(report.databaseMadeAnew).toBe(true);
    expect(faultsOf(report)).toEqual([]);
  });

  test.each(['database: MANIFEST deleted', 'database: folder deleted', 'database: log deleted'])(
    'everything is there again: %s',
    async (name) => {
      const damaged = recipe(CHROMIUM_RECIPES, name);
      const report = await damageRound(await begin('chromium'), 1, damaged, ACTS);
      expect(report.kept).toBeGreaterThan(0);
      expect(faultsOf(report)).toEqual([]);
    },
  );
});

describe('in Firefox', () => {
  test('everything is there again when the database’s file was deleted', async () => {
    const deleted = recipe(FIREFOX_RECIPES, 'database: sqlite deleted');
    const report = await damageRound(await begin('firefox'), 1, deleted, ACTS);
    expect(report.kept).toBeGreaterThan(0);
    expect(report.databaseMadeAnew).toBe(true);
    expect(faultsOf(report)).toEqual([]);
  });
});
