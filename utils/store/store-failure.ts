// What a database error means for the person: full, of a later version, or broken.

import type { SaveFailure } from '@/utils/model/save';

/** Names a database error. Its own words are kept as detail for a report. */
export function storeFailure(error: unknown): SaveFailure {
  const detail = messages(error).join(' < ');
  if (detail.includes('NewerVersionError')) return { kind: 'library-newer' };
  return /quota|disk.?full|no space/iu.test(detail)
    ? { kind: 'storage-full' }
    : { kind: 'storage-broken', detail };
}

/** Dexie wraps the browser's errors, an abort around what caused it: the reason lies in `inner`, at any depth. */
function messages(error: unknown, depth = 0): string[] {
  const inner =
    typeof error === 'object' && error !== null && 'inner' in error && depth < 5
      ? messages(error.inner, depth + 1)
      : [];
  return [String(error), ...inner];
}
