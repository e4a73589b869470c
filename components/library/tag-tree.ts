// Tags with `/` in them as a tree, laid out as lines.

import { type TagCount, tagKey } from '@/utils/model/tag';

/** One line: `label` is the last level of `tag`. `count` is null for a level no story is tagged with itself. */
export type TagLine = {
  readonly tag: string;
  readonly label: string;
  readonly depth: number;
  readonly count: number | null;
};

/** Every tag below its parent, in the order of `compare` on each level; levels that are no tags themselves are added. */
export function tagTree(
  tags: readonly TagCount[],
  compare: (a: string, b: string) => number,
): readonly TagLine[] {
  const lines = new Map<string, TagLine>();
  for (const { name, count } of tags) {
    const levels = name.split('/');
    for (const depth of levels.keys()) {
      const tag = levels.slice(0, depth + 1).join('/');
      const own = depth === levels.length - 1;
      const known = lines.get(tagKey(tag));
      if (own || known === undefined)
        lines.set(tagKey(tag), {
          tag: own ? name : tag,
          label: levels[depth] ?? tag,
          depth,
          count: own ? count : null,
        });
    }
  }
  return [...lines.values()].sort((a, b) => compareLevels(a.tag, b.tag, compare));
}

/** Level by level, so that `a/b` stands below `a` and before `a-c`. */
function compareLevels(a: string, b: string, compare: (a: string, b: string) => number): number {
  const [one, other] = [tagKey(a).split('/'), tagKey(b).split('/')];
  for (let level = 0; level < Math.min(one.length, other.length); level += 1) {
    const order = compare(one[level] ?? '', other[level] ?? '');
    if (order !== 0) return order;
  }
  return one.length - other.length;
}
