// What of a story goes into a backup, if the library cannot give all of it.

import type { BackupProblem, BackupStory, Revision } from '@/utils/model/backup';
import { type Bytes, encodeText, sha256Hex } from '@/utils/text/bytes';
import { MOST_ENTRY_BYTES } from './format';
import { storyPage } from './story-page';

/** A story's page, within the bounds of an entry, and what is amiss with the story. */
export type FittingStory = {
  readonly page: Bytes;
  readonly revisions: number;
  readonly problems: readonly BackupProblem[];
};

/**
 * A body that is not what was saved goes into the backup as it is, under the checksum it has now: it may be all there is.
 * Of a story too large for an entry only the shown body is written; if that is too large as well, none.
 */
export async function fittingStory(
  { article, contents }: BackupStory,
  most = MOST_ENTRY_BYTES,
): Promise<FittingStory> {
  const reasons = new Set<BackupProblem['reason']>();
  const sound: Revision[] = [];
  for (const one of contents) {
    const sha256 = one.html === null ? one.sha256 : await sha256Hex(encodeText(one.html));
    if (one.html === null) reasons.add('unreadable');
    else if (sha256 !== one.sha256) reasons.add('checksum');
    sound.push({ ...one, sha256 });
  }
  if (article.revision > 0 && !sound.some(({ revision }) => revision === article.revision))
    reasons.add('unreadable');
  const shown = sound.filter(({ revision }) => revision === article.revision);
  let written = sound;
  let page = await storyPage({ article, contents: written });
  for (const fewer of [shown, []]) {
    if (page.length <= most) break;
    reasons.add('too-large');
    written = fewer;
    page = await storyPage({ article, contents: written });
  }
  const { id: articleId, title } = article;
  const problems = [...reasons].map((reason) => ({ articleId, title, reason }));
  return { page, revisions: written.length, problems };
}
