// `npm run test:kill`: nothing that was confirmed may be lost, however the browser dies and whatever becomes of its files.
// SIGKILL leaves the kernel's memory of files whole: it does not imitate a power cut. Recipes with torn files do, in part.

import { builtExtension, openBrowser } from '@/test/support/browsers/open-browser';
import { provideBrowsers } from '@/test/support/browsers/provide-browser';
import { seededRandom } from '@/test/support/seeded-random';
import { CHROMIUM_RECIPES } from './damage/chromium-recipes';
import { FIREFOX_RECIPES } from './damage/firefox-recipes';
import { damageRound, fillForDamage } from './damage-rounds';
import { type KillOptions, readKillOptions, USAGE } from './kill-options';
import { killRound } from './kill-rounds';
import { buildExtension, buildWithLab } from './lab/build-with-lab';
import { startLabServer } from './lab/lab-server';
import { openLog } from './log';
import { countFaults, type RoundReport, reportTable } from './report';
import { beginTrial, type Trial } from './trial';

const say = (text: string) => console.error(text);

try {
  process.exitCode = await main(readKillOptions(process.argv.slice(2)));
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  say(USAGE);
  process.exitCode = 2;
}

async function main(options: KillOptions): Promise<number> {
  const provided = await provideBrowsers({ browsers: [options.browser] }, say);
  if (!provided.ok) throw new Error(provided.failure);
  const without = options.control ?? '';
  if (options.build) {
    say(`building${without === '' ? '' : ` without ${without}`}`);
    await buildExtension(options.browser, without);
  }
  const rounds: RoundReport[] = [];
  const lab = await buildWithLab(builtExtension(options.browser, without), without);
  try {
    await runRounds(options, lab.folder, rounds);
    return judge(options, rounds);
  } finally {
    if (rounds.length > 0) console.log(reportTable(rounds));
    await lab.remove();
  }
}

async function runRounds(
  options: KillOptions,
  extension: string,
  reports: RoundReport[],
): Promise<void> {
  const { browser, seed } = options;
  const random = seededRandom(seed);
  const log = openLog(options.log);
  const server = await startLabServer();
  const works = planRounds(options);
  let trial: Trial | null = null;
  try {
    for (const [index, work] of works.entries()) {
      const round = index + 1;
      if (trial === null) {
        const driver = await openBrowser(browser, { extension });
        const patience = options.patience * 1_000;
        trial = beginTrial({ driver, server, log, random, patience });
        log({ round, what: 'profile', browser: await driver.version() });
      }
      const report = await work(trial, round);
      reports.push(report);
      const faults = report.unsaid + report.looks.flatMap(({ findings }) => findings).length;
      say(
        `${round}/${works.length} ${report.name}: ${report.confirmed} acts, ${report.kept} stories, ${faults} wrong, whole after ${report.looks[0]?.mended} ms`,
      );
      // What is wrong with one library must not be counted again in the next round, and what was led elsewhere has no
      // files where the recipes look for them.
      const moved = report.looks.some(({ place }) => place !== 'disk');
      const goesOn = report.leavesWell && faults === 0 && !moved;
      if (!goesOn || round % options.profile === 0 || works[round] === undefined) {
        await trial.driver.close();
        trial = null;
      }
    }
  } finally {
    await trial?.driver.close();
    await server.stop();
  }
}

type Work = (trial: Trial, round: number) => Promise<RoundReport>;

function planRounds({ browser, rounds, damage, only, control }: KillOptions): Work[] {
  const all = (browser === 'chromium' ? CHROMIUM_RECIPES : FIREFOX_RECIPES).filter(
    ({ name, hits }) =>
      name.includes(only) && (control === null || (hits !== 'copy' && hits !== 'neither')),
  );
  if (damage > 0 && all.length === 0) throw new Error(`There is no recipe "${only}".`);
  const kills = Array.from(
    { length: rounds },
    (): Work => (trial, round) => killRound(trial, round),
  );
  const damages = Array.from({ length: damage }, (_, n): Work => {
    const recipe = all[n % all.length];
    if (recipe === undefined) throw new Error('There is no recipe.');
    return async (trial, round) => {
      if (trial.ledger.kept() === 0) await fillForDamage(trial, round);
      return damageRound(trial, round, recipe);
    };
  });
  return [...kills, ...damages];
}

/** 0 when the run shows what it should: nothing lost, or in a control the loss that the missing part prevents. */
function judge({ control }: KillOptions, rounds: readonly RoundReport[]): number {
  const faults = countFaults(rounds);
  const unsaid = rounds.some((round) => round.unsaid > 0);
  if (control === null) return unsaid || Object.values(faults).some((count) => count > 0) ? 1 : 0;
  const shown =
    control === 'copy'
      ? faults.lost > 0
      : rounds.some(({ databaseMadeAnew }) => databaseMadeAnew === true);
  const what = control === 'copy' ? 'stories were lost' : 'the database was made anew';
  say(shown ? `Control holds: ${what}.` : `Control FAILED: it is not so that ${what}.`);
  return shown ? 0 : 1;
}
