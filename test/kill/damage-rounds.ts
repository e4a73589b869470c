// Rounds of damage: some acts, all confirmed; the browser goes down; a recipe damages its files; a start, and a look.

import { stat } from 'node:fs/promises';
import type { Recipe } from './damage/recipe';
import { placesOf } from './places';
import type { RoundReport } from './report';
import type { Trial } from './trial';

/** Acts of each lane before the damage, unless given. */
const ACTS = 30;

/** Saves of the small session behind damage that shows later: few, so that no log is rotated by them. */
const SMALL_SESSION = 5;

/** Saves of each lane that fill a library: enough that most of it lies in tables, behind the log. */
const FILLING = 130;

/** In so many rounds the browser is killed once more after its start, at most so many milliseconds later. */
const KILLED_WHILE_MENDING = { share: 0.4, latest: 1_500 };

/** Fills a fresh library. */
export async function fillForDamage(trial: Trial, round: number): Promise<void> {
  await trial.carryOut(round, { count: FILLING, gap: 0, savesOnly: true });
}

/** One round of damage. */
export async function damageRound(
  trial: Trial,
  round: number,
  recipe: Recipe,
  acts = ACTS,
): Promise<RoundReport> {
  const { random, log, driver } = trial;
  const places = placesOf(driver);
  const { confirmed } = await trial.carryOut(round, { count: acts, gap: 0 });
  let before: number | null = null;
  let after: number | null = null;
  const birth = async (profile: string) =>
    stat(await places.databaseMark(profile)).then(
      ({ birthtimeMs }) => birthtimeMs,
      () => null,
    );
  await trial.restart(round, {
    kill: recipe.stop === 'kill',
    between: async (profile) => {
      log({ round, what: 'down', confirmed: confirmed(), kept: trial.ledger.kept() });
      before = await birth(profile);
      await recipe.damage({ profile, extensionHost: places.host }, random);
      log({ round, what: 'damaged', recipe: recipe.name });
    },
  });
  if (recipe.thenSession) {
    await trial.carryOut(round, { lanes: 1, count: SMALL_SESSION, gap: 0, savesOnly: true });
    await trial.restart(round, { kill: random() < 0.5 });
  } else if (random() < KILLED_WHILE_MENDING.share) {
    const delay = Math.round(random() * KILLED_WHILE_MENDING.latest);
    await new Promise((resume) => setTimeout(resume, delay));
    log({ round, what: 'killed while it mends', delay });
    await trial.restart(round, { kill: true });
  }
  const kept = trial.ledger.kept();
  const options = { copyIsBroken: recipe.breaksCopy !== undefined };
  const look = await trial.look(round, options);
  // Life goes on: what is saved into the mended library must be there after the next start, too.
  const saves = { lanes: 1, count: SMALL_SESSION, gap: 0, savesOnly: true };
  const { unprotected } = await trial.carryOut(round, saves);
  await trial.restart(round, {
    between: async (profile) => {
      after = await birth(profile);
    },
  });
  const again = await trial.look(round, options);
  return {
    round,
    name: recipe.name,
    confirmed: confirmed(),
    kept,
    looks: [look, again],
    databaseMadeAnew: before !== after,
    unsaid: recipe.breaksCopy === 'whole' ? SMALL_SESSION - unprotected() : 0,
    leavesWell: recipe.breaksCopy === undefined,
  };
}
