// The day of a moment on the reader's own calendar.

/**
 * `YYYY-MM-DD` of an ISO 8601 moment in a time zone, the reader's own if none is named. What is no moment comes back
 * as it is.
 */
export function localDay(time: string, timeZone?: string): string {
  const date = new Date(time);
  // Swedish writes a day as ISO 8601 does.
  return Number.isNaN(date.getTime()) ? time : date.toLocaleDateString('sv-SE', { timeZone });
}
