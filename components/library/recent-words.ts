// What was done, in words.

import type { MessageKey } from '@/utils/i18n/catalogues/catalogue';
import type { Translator } from '@/utils/i18n/translator';
import type { Deed, RecentAct } from '@/utils/model/recent-act';

const DEEDS = {
  save: 'recent.save',
  'save-again': 'recent.saveAgain',
  'choose-revision': 'recent.chooseRevision',
  tag: 'recent.tag',
  untag: 'recent.untag',
  retag: 'recent.retag',
  star: 'recent.star',
  unstar: 'recent.unstar',
  'to-inbox': 'recent.toInbox',
  'to-archive': 'recent.toArchive',
  'to-trash': 'recent.toTrash',
  restore: 'recent.restore',
  purge: 'recent.purge',
  other: 'recent.other',
} as const satisfies Record<Deed, MessageKey>;

/** The act as a sentence: "Tagged 3 stories: city, river". */
export function tellAct(t: Translator['t'], { deed, count, tags }: RecentAct): string {
  return t(DEEDS[deed], { n: count, tags: tags.join(t('recent.comma')) });
}

/** The stories it was done to, as far as they are there. Null when none is. */
export function tellTitles(t: Translator['t'], { count, titles }: RecentAct): string | null {
  if (titles.length === 0) return null;
  const named = titles.map((title) => (title === '' ? t('list.untitled') : title));
  const list = named.join(t('recent.semicolon'));
  const more = count - titles.length;
  return more > 0 ? t('recent.andMore', { titles: list, n: more }) : list;
}
