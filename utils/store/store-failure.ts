// What a database error means for the person: full, or broken. Dexie wraps the browser's errors, so look inside.

import type { SaveFailure } from '@/utils/model/save';

/** Names a database error. Its own words are kept as detail for a report. */
export function storeFailure(error: unknown): SaveFailure {
  const detail = String(error);
  return /quota|disk.?full|no space/iu.test(`${detail} ${innerName(error)}`)
    ? { kind: 'storage-full' }
    : { kind: 'storage-broken', detail };
}

function innerName(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('inner' in error)) return '';
  return String(error.inner);
}
