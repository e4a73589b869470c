// Rounds of killing: acts at full rate in two pages, SIGKILL to the whole browser at a random moment, a start, and a look.

import { faultOfNewestLog } from './damage/leveldb-folder';
import { placesOf } from './places';
import type { RoundReport } from './report';
import { pickGap, type Trial } from './trial';

/** More than a lane gets done before the latest kill. */
const ENOUGH_ACTS = 1_500;

/** When the kill comes, in milliseconds after the first act: between this, and what is the latest unless given. */
const EARLIEST = 50;
const LATEST = 3_000;

/** Share of the rounds with a backup among the acts, and of those with a restore. */
const LONG_ACTS = 0.25;

/** Share of the rounds in which the browser is killed once more right after its start, while the extension still checks. */
const KILLED_TWICE = 0.2;

/** One round of killing. A log that was torn by it gets the small session that would make the fault show. */
export async function killRound(
  trial: Trial,
  round: number,
  latest = LATEST,
): Promise<RoundReport> {
  const { random, log, driver } = trial;
  const places = placesOf(driver);
  const delay = Math.round(EARLIEST + random() * (latest - EARLIEST));
  const long = (['backup', 'restore'] as const).filter(() => random() < LONG_ACTS);
  const running = await trial.begin(round, { count: ENOUGH_ACTS, gap: pickGap(random), long });
  await new Promise((resume) => setTimeout(resume, delay));
  let torn: string | null = null;
  await trial.restart(round, {
    kill: true,
    between: async (profile) => {
      log({
        round,
        what: 'killed',
        delay,
        confirmed: running.confirmed(),
        kept: trial.ledger.kept(),
      });
      if (driver.kind === 'chromium')
        torn = await faultOfNewestLog(places.database(profile)).catch(() => null);
    },
  });
  if (random() < KILLED_TWICE) {
    log({ round, what: 'killed once more' });
    await trial.restart(round, { kill: true });
  }
  const kept = trial.ledger.kept();
  const looks = [await trial.look(round)];
  if (torn !== null) {
    log({ round, what: 'torn log', fault: torn });
    await trial.carryOut(round, { lanes: 1, count: 3, gap: 0, savesOnly: true });
    await trial.restart(round, { kill: true });
    looks.push(await trial.look(round));
  }
  return {
    round,
    name: torn === null ? 'kill' : 'kill that tore the log',
    confirmed: running.confirmed(),
    kept,
    looks,
    databaseMadeAnew: null,
    unsaid: 0,
    leavesWell: true,
  };
}
