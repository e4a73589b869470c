// How long something has lain in the trash. The computer's clock alone may not say that: set forward by a year, it would
// have everything destroyed that was thrown away yesterday. So days are also counted as they are lived through.

import { type IsoTime, toIsoTime } from '@/utils/model/ids';

const DAY = 24 * 60 * 60 * 1000;

/** How long a story stays in the trash at least, in milliseconds. */
export const TRASH_TIME = 30 * DAY;

/** The longest time between two windings that counts in full: a weekend with the browser closed. */
const PLAUSIBLE = 3 * DAY;

/**
 * `lived` is the time that has surely passed, in milliseconds: it grows with each winding by what the clock says has
 * passed since `wound`; by one day if that is more than {@link PLAUSIBLE}, be it a holiday or a clock set forward; by
 * nothing if the clock went back. `seen` tells for each stay in the trash, by its `trashedTime`, what `lived` was when
 * it began, or when it was first seen.
 */
export type TrashClock = {
  readonly lived: number;
  readonly wound: IsoTime;
  readonly seen: Readonly<Record<string, number>>;
};

/** The clock, wound on to `now`, with the stays that there are. The first winding finds that no time has passed. */
export function wind(
  clock: TrashClock | null,
  now: Date,
  trashedTimes: readonly string[],
): TrashClock {
  const gain = clock === null ? 0 : gainSince(clock.wound, now);
  const lived = (clock?.lived ?? 0) + gain;
  const seen = trashedTimes.map((time) => {
    // What was not seen at the last winding came since then: at most so long ago.
    const began = lived - Math.min(Math.max(0, now.getTime() - Date.parse(time) || 0), gain);
    return [time, clock?.seen[time] ?? began] as const;
  });
  return { lived, wound: toIsoTime(now), seen: Object.fromEntries(seen) };
}

/**
 * How many milliseconds a stay in the trash still lasts: until thirty days have passed by the computer's clock, and as many
 * are lived through. 0 when it may end. `now` may be later than the last winding.
 */
export function timeLeft(clock: TrashClock | null, trashedTime: string, now: Date): number {
  const { lived, seen } = wind(clock, now, [trashedTime]);
  const byCount = lived - (seen[trashedTime] ?? lived);
  const byClock = now.getTime() - Date.parse(trashedTime);
  // A stay that is yet to begin was noted by a clock that ran ahead: then the count alone must tell.
  const age = byClock >= 0 ? Math.min(byCount, byClock) : byCount;
  return Math.max(0, TRASH_TIME - age);
}

function gainSince(wound: IsoTime, now: Date): number {
  const gap = now.getTime() - Date.parse(wound);
  if (!(gap > 0)) return 0;
  return gap > PLAUSIBLE ? DAY : gap;
}
