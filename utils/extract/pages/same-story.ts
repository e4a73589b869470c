// Whether two pages tell one story, by what they call themselves.

import { fold, weigh } from '@/utils/extract/dom';
import type { Draft } from '@/utils/extract/draft';
import { pageNumbers } from './page-address';
import { PAGE_MARK } from './words';

/** What of a page is compared. */
export type NamedPage = {
  readonly url: string;
  /** The document's own title. */
  readonly title: string;
  readonly draft: Draft;
};

/**
 * Whether `page` belongs to the story of `first`. Where the addresses show pages of one story, their titles need only be
 * alike (galleries name each picture); where they do not, title and day must be the same.
 */
export function isSameStory(page: NamedPage, first: NamedPage): boolean {
  const [facts, known] = [page.draft.facts, first.draft.facts];
  const [title, wanted] = [bare(facts.title), bare(known.title)];
  if (pageNumbers(page.url, first.url) === null && !isPart(page.url, first.url)) {
    const [day, knownDay] = [facts.publishedTime, known.publishedTime].map(
      (time) => time?.slice(0, 10) ?? '',
    );
    return title !== '' && title === wanted && (day === knownDay || day === '' || knownDay === '');
  }
  return (
    title === '' ||
    wanted === '' ||
    facts.canonicalUrl === known.canonicalUrl ||
    isAlike(title, wanted) ||
    isAlike(bare(page.title), bare(first.title))
  );
}

/** An address that begins like the other one: `story_all.html` beside `story.html`. */
function isPart(one: string, other: string): boolean {
  const [path, stem] = [one, other].map((address) => new URL(address).pathname);
  return (path ?? '').startsWith((stem ?? '').replace(/([_-]\d{1,2})?(\.\w+)?\/*$/, ''));
}

function bare(title: string): string {
  return fold(title.replace(PAGE_MARK, ''));
}

/** Equal in their first half at least. */
function isAlike(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return weigh(one.slice(0, same)) >= 8 && same >= Math.min(one.length, other.length) / 2;
}
