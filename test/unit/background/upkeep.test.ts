// @vitest-environment node
// The daily upkeep, with a browser that keeps an alarm.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepUp, listenToAlarms } from '@/entrypoints/background/upkeep';
import { fakeLocks } from '@/test/support/fake-locks';
import { makeExtracted } from '@/test/support/make-article';
import { moveToShelf } from '@/utils/store/edit-articles';
import { libraryDatabase } from '@/utils/store/library';
import { saveArticle } from '@/utils/store/save-article';

const START = Date.parse('2026-05-04T09:00:00.000Z');
const at = (days: number) => new Date(START + days * 24 * 60 * 60 * 1000);

type Alarm = { readonly name: string };
let alarms: Map<string, object>;
let heard: ((alarm: Alarm) => Promise<void> | undefined)[];

beforeEach(async () => {
  fakeBrowser.reset();
  alarms = new Map();
  heard = [];
  Object.assign(fakeBrowser, {
    alarms: {
      get: async (name: string) => alarms.get(name),
      create: async (name: string, when: object) => void alarms.set(name, when),
      onAlarm: { addListener: (listener: (typeof heard)[number]) => void heard.push(listener) },
    },
  });
  vi.stubGlobal('navigator', { languages: ['en'], locks: fakeLocks() });
  const db = libraryDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
});

async function throwAway(now: Date): Promise<void> {
  const db = libraryDatabase();
  const { articleId } = await saveArticle(db, makeExtracted(), { sanitizerVersion: 1, now });
  await moveToShelf(db, [articleId], 'trash', { now });
}

describe('the alarm', () => {
  test('is heard at once, and set where there is none', async () => {
    listenToAlarms();
    expect(heard).toHaveLength(1);
    await vi.waitFor(() => expect(alarms.get('upkeep')).toMatchObject({ periodInMinutes: 1440 }));
  });

  test('that is set already is not put off by each start of the worker', async () => {
    const set = { scheduledTime: 1 };
    alarms.set('upkeep', set);
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    const get = vi.spyOn(fakeBrowser.alarms, 'get');
    listenToAlarms();
    await vi.waitFor(() => expect(get).toHaveResolved());
    expect(create).not.toHaveBeenCalled();
    expect(alarms.get('upkeep')).toBe(set);
  });

  test('of another name means nothing', async () => {
    listenToAlarms();
    expect(heard[0]?.({ name: 'another' })).toBeUndefined();
    expect(await libraryDatabase().meta.get('trashClock')).toBeUndefined();
    await heard[0]?.({ name: 'upkeep' });
    expect(await libraryDatabase().meta.get('trashClock')).toMatchObject({ lived: 0 });
  });
});

describe('the upkeep', () => {
  test('destroys after thirty days what was thrown away', async () => {
    const db = libraryDatabase();
    await keepUp(at(0));
    await throwAway(at(0));
    for (let day = 1; day < 30; day += 1) await keepUp(at(day));
    expect(await db.articles.count()).toBe(1);
    await Promise.all([keepUp(at(30)), keepUp(at(30))]);
    expect(await db.articles.count()).toBe(0);
    expect(await db.contents.count()).toBe(0);
  });

  test('keeps quiet when the library fails, and does it the next time', async () => {
    const db = libraryDatabase();
    await keepUp(at(0));
    await throwAway(at(0));
    for (let day = 1; day < 30; day += 1) await keepUp(at(day));
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = () => {
      throw new Error('the disk is full');
    };
    db.changes.hook('creating', failing);
    await keepUp(at(30));
    db.changes.hook('creating').unsubscribe(failing);
    expect(quiet).toHaveBeenCalled();
    expect(await db.articles.count()).toBe(1);
    await keepUp(at(31));
    expect(await db.articles.count()).toBe(0);
    quiet.mockRestore();
  });
});
