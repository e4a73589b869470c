// @vitest-environment node
// Files that were cut or damaged: what is whole comes out, nothing that was not saved does, and the loss is named.

import { beforeAll, describe, expect, it } from 'vitest';
import type { BackupStory } from '@/utils/model/backup';
import type { Bytes } from '@/utils/text/bytes';
import {
  backUp,
  damagesIn,
  makeStory,
  noise,
  oddLibrary,
  readAll,
  storiesIn,
  type TestLibrary,
} from './backups';
import { mapZip } from './zip-map';

let library: TestLibrary;
let file: Bytes;
beforeAll(async () => {
  library = await oddLibrary();
  file = (await backUp(library)).bytes;
});

/** Places all over the file: each border of records and bytes with its neighbours, and every so many bytes between. */
function places(step: number): number[] {
  const { entries, directory } = mapZip(file);
  const borders = entries.flatMap(({ start, data, end }) => [start, data, end]);
  const near = [...borders, directory, file.length].flatMap((at) => [at - 1, at, at + 1]);
  const even = Array.from({ length: Math.floor(file.length / step) }, (_, index) => index * step);
  return [...new Set([...near, ...even])].filter((at) => at > 4 && at < file.length);
}

/** A story without the bodies that a damage named. */
function without(story: BackupStory, revisions: readonly string[]): BackupStory {
  const contents = story.contents.map((one) =>
    revisions.includes(String(one.revision)) ? { ...one, html: null } : one,
  );
  return { ...story, contents };
}

describe('a file cut anywhere', () => {
  it('gives every story that lies before the cut, and names the one that is cut', async () => {
    const { entries } = mapZip(file);
    const stories = entries.filter(({ path }) => path.startsWith('stories/'));
    for (const cut of places(131)) {
      const items = await readAll(file.slice(0, cut));
      const damages = damagesIn(items);
      const found = storiesIn(items);
      const before = stories.filter(({ end }) => end <= cut).length;
      expect(found.slice(0, before), `cut at ${cut}`).toEqual(library.stories.slice(0, before));
      const begun = stories.find(({ data, end }) => data < cut && cut < end);
      const [torn] = found.slice(before);
      const own = library.stories[before];
      if (torn !== undefined && own !== undefined) {
        const lost = damages.flatMap(({ of, detail }) => (of === 'body' ? [detail ?? ''] : []));
        expect(torn, `cut at ${cut}`).toEqual(without(own, lost));
      } else if (begun !== undefined) {
        const named = damages.find(({ of, path }) => of === 'story' && path === begun.path);
        expect(named, `cut at ${cut}`).toMatchObject({ reason: 'cut' });
      }
      expect(found.length).toBeLessThanOrEqual(before + 1);
    }
  });

  it('says that the end is missing, and how many stories there were', async () => {
    const { entries } = mapZip(file);
    const third = entries.filter(({ path }) => path.startsWith('stories/'))[2];
    const items = await readAll(file.slice(0, third?.start));
    expect(damagesIn(items)).toEqual([
      { of: 'file', reason: 'cut', path: null, title: null, id: null, detail: null },
    ]);
    expect(items.at(-1)).toMatchObject({ totals: { stories: 2, expected: 9, whole: false } });
  });

  it('says that the end is missing where every story is there, too: no other program opens it', async () => {
    const { directory } = mapZip(file);
    for (const cut of [directory, directory + 10, file.length - 22, file.length - 1]) {
      const items = await readAll(file.slice(0, cut));
      expect(damagesIn(items), `cut at ${cut}`).toMatchObject([{ of: 'file', reason: 'cut' }]);
      expect(items.at(-1)).toMatchObject({ totals: { stories: 9, expected: 9, whole: false } });
    }
  });

  it('names a cut story by title and id as soon as they are in the file', async () => {
    const { entries } = mapZip(file);
    const chinese = entries.find(({ path }) => path.includes('港湾'));
    const [damage] = damagesIn(await readAll(file.slice(0, (chinese?.end ?? 0) - 400)));
    expect(damage).toMatchObject({
      of: 'story',
      reason: 'cut',
      title: '港湾大桥通车：“三年”之后',
      id: library.stories[1]?.article.id,
    });
  });

  it('keeps the data and the other bodies of a story of which only the shown body is cut', async () => {
    const { article, contents } = await makeStory(1, ['<p>First.</p>', `<p>${noise(9000)}</p>`]);
    // The same words in text and body pack into almost nothing: here they differ, for the cut to hit the body.
    const two = { article, contents: contents.map((one) => ({ ...one, text: 'Short.' })) };
    const { bytes } = await backUp({ stories: [two], changes: [], settings: [] });
    const entry = mapZip(bytes).entries.find(({ path }) => path.startsWith('stories/'));
    const items = await readAll(bytes.slice(0, (entry?.end ?? 0) - 300));
    expect(damagesIn(items)[0]).toMatchObject({ of: 'body', reason: 'cut', detail: '2' });
    expect(storiesIn(items)).toEqual([without(two, ['2'])]);
  });
});

describe('a file with one flipped bit', () => {
  it('gives no story that differs, loses one at most, and is never called whole when it does', async () => {
    const byId = new Map(library.stories.map((story) => [story.article.id, story]));
    let lostStories = 0;
    let named = 0;
    for (const place of places(97)) {
      const flipped = file.slice();
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (place % 8));
      const items = await readAll(flipped);
      const damages = damagesIn(items);
      const found = storiesIn(items);
      for (const story of found) {
        const own = byId.get(story.article.id);
        if (own === undefined) throw new Error(`a story from nowhere, bit at ${place}`);
        const lost = damages.flatMap(({ of, id, detail }) =>
          of === 'body' && id === story.article.id ? [detail ?? ''] : [],
        );
        expect(story, `bit at ${place}`).toEqual(without(own, lost));
      }
      const missing = library.stories.length - found.length;
      expect(missing, `bit at ${place}`).toBeLessThanOrEqual(1);
      if (missing === 0) continue;
      lostStories += 1;
      expect(items.at(-1), `bit at ${place}`).toMatchObject({ totals: { whole: false } });
      if (damages.some(({ of }) => of === 'story' || of === 'unknown')) named += 1;
    }
    expect(lostStories).toBeGreaterThan(20);
    expect(named).toBe(lostStories);
  });
});

describe('a file with a hole', () => {
  it('gives the stories before and behind it', async () => {
    const stories = mapZip(file).entries.filter(({ path }) => path.startsWith('stories/'));
    const holed = file.slice();
    // From amid the second story to amid the fourth: the third is gone without a trace.
    holed.fill(0, (stories[1]?.data ?? 0) + 20, (stories[3]?.data ?? 0) + 20);
    const items = await readAll(holed);
    const found = storiesIn(items).map(({ article }) => article.id);
    const ids = library.stories.map(({ article }) => article.id);
    expect(found).toEqual(ids.filter((_, index) => ![1, 2, 3].includes(index)));
    expect(damagesIn(items)[0]).toMatchObject({ of: 'story', path: stories[1]?.path });
    expect(items.at(-1)).toMatchObject({ totals: { stories: 6, expected: 9, whole: false } });
  });

  it('gives the stories of a file that lost its beginning', async () => {
    const stories = mapZip(file).entries.filter(({ path }) => path.startsWith('stories/'));
    const items = await readAll(file.slice((stories[2]?.start ?? 0) - 5));
    expect(storiesIn(items)).toEqual(library.stories.slice(2));
  });
});
