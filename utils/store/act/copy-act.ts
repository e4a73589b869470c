// An act's way into the second copy, before its transaction; and out of it again when that fails.

import type { ArticleId } from '@/utils/model/ids';
import type { CopyEntries, CopyValue, SecondCopy } from '@/utils/model/second-copy';
import { HEAD_KEY, headRecord, readHead } from '../copy/copy-head';
import { bodyKey, bodyRecord, goneKey, goneRecord, rowKey, rowRecord } from '../copy/copy-records';
import { lastActValue } from '../copy/last-act';
import { type Ledger, sameArticles } from '../ledger';
import type { LibraryHead } from '../library-head';
import type { PlannedAct } from './planned-act';

/** So many milliseconds the copy may take: a storage that hangs must not keep the reader from saving. */
const PATIENCE = 5000;

/** Writes an act to the copy: all of it at once. False when there is no copy or it fails. */
export async function copyAct(copy: SecondCopy | null, planned: PlannedAct): Promise<boolean> {
  if (copy === null) return false;
  const { edits, bodies, change, headAfter } = planned;
  const keys = bodies.map(({ content }) => [content.articleId, content.revision] as const);
  const last = lastActValue({ ...change, bodies: keys });
  return attempt(async () => {
    const packed = await Promise.all(bodies.map(({ content, html }) => bodyRecord(content, html)));
    await copy.write(
      Object.assign(
        headOf(planned, headAfter.copied, last),
        ...packed,
        ...edits.map(({ before, after }) =>
          after === null ? goneRecord(before.id, before.version) : rowRecord(after),
        ),
      ),
    );
  });
}

/** Whether the copy is where this library left it: nobody else has written there since. */
export async function copyStandsAt(
  copy: SecondCopy | null,
  { copied }: LibraryHead,
): Promise<boolean> {
  const head = copy && readHead((await copy.read([HEAD_KEY]))[HEAD_KEY]);
  return head !== null && sameArticles(head.ledger, copied);
}

/** Sets the copy back to what it was before an act that could not be committed. Never rejects. */
export async function takeCopyBack(copy: SecondCopy, planned: PlannedAct): Promise<void> {
  const { edits, bodies, headBefore } = planned;
  await attempt(async () => {
    const former: CopyEntries[] = edits.flatMap(({ before }) =>
      before === null ? [] : [rowRecord(before)],
    );
    await copy.write(Object.assign(headOf(planned, headBefore.copied), ...former));
    await copy.remove([
      ...edits.map(({ before, after }) =>
        after === null ? goneKey(before.id) : before === null ? rowKey(after.id) : '',
      ),
      ...bodies.map(({ content }) => bodyKey([content.articleId, content.revision])),
    ]);
  });
}

/** Removes from the copy what an act, committed by now, no longer keeps. Never rejects: the next check removes it, too. */
export async function dropFromCopy(
  copy: SecondCopy,
  { edits, dropped }: PlannedAct,
): Promise<void> {
  const keys = [
    ...edits.flatMap(({ before, after }) => (after === null ? [rowKey(before.id)] : [])),
    ...dropped.map(bodyKey),
  ];
  if (keys.length > 0) await attempt(() => copy.remove(keys));
}

/** `last`: what a start needs to take the act over; none where it is taken back. */
function headOf(
  { change, headAfter }: PlannedAct,
  ledger: Ledger,
  last: CopyValue = null,
): CopyEntries {
  const lastIds: readonly ArticleId[] = change.articleIds;
  // A head is only ever written with the id that the plan gave, if the library had none.
  return headRecord({ deviceId: headAfter.deviceId ?? '', ledger, lastIds, last });
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the second copy is silent')), PATIENCE);
  });
  try {
    await Promise.race([work(), patience]);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
