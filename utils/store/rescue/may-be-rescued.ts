// Which errors of the database tell that it cannot be opened or read.

/** As Dexie and the browsers name them; `DatabaseClosedError` is what a database says that failed to open before. */
const BROKEN =
  /^(UnknownError|AbortError|DatabaseClosedError|InvalidStateError|OpenFailedError|MissingAPIError|NotFoundError|DataError|NotReadableError|SecurityError)$/u;

/** Whether another library could answer in place of the one that said this. Not when the disk is full, or the library is newer. */
export function mayBeRescued(error: unknown): boolean {
  const names = namesOf(error);
  if (names.some((name) => /quota|VersionError/iu.test(name))) return false;
  return names.some((name) => BROKEN.test(name));
}

/** Whether it tells of a single value that is lost, as Chromium says of one whose file is missing. */
export function isNotReadable(error: unknown): boolean {
  return namesOf(error).includes('NotReadableError');
}

function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const own = 'name' in error ? [String(error.name)] : [];
  const text = 'message' in error ? (/quota|VersionError/iu.exec(String(error.message)) ?? []) : [];
  const inner = 'inner' in error ? namesOf(error.inner, depth + 1) : [];
  const cause = 'cause' in error ? namesOf(error.cause, depth + 1) : [];
  return [...own, ...text, ...inner, ...cause];
}
