// The table at the end of a run.

import type { Fault } from './plan/ledger';
import type { Look } from './trial';

/** What one round came to. */
export type RoundReport = {
  readonly round: number;
  /** Name of the recipe, or what kind of kill it was: rounds of one name share a row. */
  readonly name: string;
  /** Acts confirmed in this round, and stories confirmed to be there before the look. */
  readonly confirmed: number;
  readonly kept: number;
  readonly looks: readonly Look[];
  /** Whether the browser gave the database's files up and made new ones; null where nobody looked. */
  readonly databaseMadeAnew: boolean | null;
  /** Saves that should have been told to lie in the database alone, and were not. */
  readonly unsaid: number;
  /** Whether the profile can be used for another round. */
  readonly leavesWell: boolean;
};

/** How many findings of each kind there were. */
export function countFaults(rounds: readonly RoundReport[]): Record<Fault, number> {
  const counts: Record<Fault, number> = {
    lost: 0,
    'wrong-checksum': 0,
    resurrected: 0,
    'wrong-state': 0,
    doubled: 0,
    unexpected: 0,
    unmended: 0,
  };
  for (const { findings } of rounds.flatMap(({ looks }) => looks)) {
    for (const { fault } of findings) counts[fault] += 1;
  }
  return counts;
}

const COLUMNS = [
  'what',
  'rounds',
  'acts confirmed',
  'stories',
  'back',
  'lost',
  'checksum',
  'resurrected',
  'other',
  'database',
  'readable, ms',
  'mended, ms',
] as const;

/** The table as text, a row for each name in the order of their first rounds, and the sum below. */
export function reportTable(rounds: readonly RoundReport[]): string {
  const names = [...new Set(rounds.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = rounds.filter((round) => round.name === name);
    return [name, ...cells(own)];
  });
  const lines = [[...COLUMNS], ...rows, ['sum', ...cells(rounds)]];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function cells(rounds: readonly RoundReport[]): string[] {
  const faults = countFaults(rounds);
  const sum = (of: (round: RoundReport) => number) =>
    rounds.reduce((total, round) => total + of(round), 0);
  const seen = rounds
    .map(({ databaseMadeAnew }) => databaseMadeAnew)
    .filter((each) => each !== null);
  const anew = seen.filter((each) => each).length;
  const places = rounds.flatMap(({ looks }) => looks.map(({ place }) => place));
  const elsewhere = (['bucket', 'memory'] as const).filter((place) => places.includes(place));
  const kept = sum((round) => round.kept);
  return [
    `${rounds.length}`,
    `${sum((round) => round.confirmed)}`,
    `${kept}`,
    `${kept - sum((round) => countFaults([{ ...round, looks: round.looks.slice(0, 1) }]).lost)}`,
    `${faults.lost}`,
    `${faults['wrong-checksum']}`,
    `${faults.resurrected}`,
    `${faults['wrong-state'] + faults.doubled + faults.unexpected + faults.unmended + sum(({ unsaid }) => unsaid)}`,
    [
      ...(seen.length === 0 ? [] : anew === 0 ? ['kept'] : [`${anew} made anew`]),
      ...elsewhere,
    ].join(', '),
    longest(rounds.map(({ looks: [look] }) => look?.readable ?? null)),
    longest(rounds.map(({ looks: [look] }) => look?.mended ?? null)) +
      (rounds.some(({ looks }) => looks.some(({ checked }) => checked)) ? ' by check' : ''),
  ];
}

/** The longest of some times; "never" where one did not come. */
function longest(times: readonly (number | null)[]): string {
  const known = times.filter((time) => time !== null);
  return known.length < times.length ? 'never' : `${Math.max(...known)}`;
}
