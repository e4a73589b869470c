// A moment on the reader's own calendar and clock.

/** `YYYY-MM-DD HH:MM:SS` of a moment in a time zone, the reader's own if none is named. What is no moment comes back as it is. */
export function localStamp(time: string | Date, timeZone?: string): string {
  const date = new Date(time);
  // Swedish writes day and clock as ISO 8601 does.
  return Number.isNaN(date.getTime()) ? String(time) : date.toLocaleString('sv-SE', { timeZone });
}
