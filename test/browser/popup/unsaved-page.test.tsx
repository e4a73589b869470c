// A page that is not saved at once: the card says why, or asks.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byTestId, clearPage, click, eventually } from '@/test/support/component';
import { makeExtracted } from '@/test/support/make-article';
import {
  db,
  fake,
  inState,
  listing,
  open,
  preparePopup,
  STORY,
  save,
  state,
} from '@/test/support/shown-popup';
import { fail, ok } from '@/utils/model/result';

beforeEach(preparePopup);
afterEach(clearPage);

describe('the page on top', () => {
  test('says so when nobody answers, and can be tried again', async () => {
    fake.saveTab = () => Promise.reject(new Error('gone'));
    await open();
    await click(byTestId('save'));
    await inState('failed');
    expect(byTestId('card-message').textContent).toContain('if it was saved after all');
    fake.saveTab = async () => ok(await save(STORY));
    await click(byTestId('save'));
    await inState('saved');
  });

  test('turns to saved when the story comes after all', async () => {
    fake.saveTab = () => Promise.reject(new Error('gone'));
    await open();
    await click(byTestId('save'));
    await inState('failed');
    await save(STORY);
    await inState('saved');
    expect(byTestId('card-message').textContent).toBe('Saved');
  });

  test('tells why it is no story, and is kept as a link', async () => {
    let asked: unknown;
    fake.saveTab = async (request) => {
      if ((request as { mode: string }).mode === 'link') {
        asked = request;
        return ok(await save({ ...STORY, kind: 'link', html: '', textContent: '' }));
      }
      const page = { kind: 'front-page' as const, title: '', url: STORY.url };
      const known = { lang: 'en', siteName: 'Courier', favicon: null };
      return fail({ kind: 'no-article' as const, page: { ...page, ...known } });
    };
    await open();
    await click(byTestId('save'));
    await inState('failed');
    await click(byTestId('save-as-link'));
    await inState('saved');
    await eventually(() => expect(byTestId('article-row').innerText).toContain('link only'));
    expect(asked).toMatchObject({
      link: { url: STORY.url, title: 'A story - Site', lang: 'en', siteName: 'Courier' },
    });
  });

  test('asks once in a private window', async () => {
    const asked: unknown[] = [];
    fake.saveTab = async (request) => {
      asked.push(request);
      return asked.length === 1 ? fail({ kind: 'private-window' }) : ok(await save(STORY));
    };
    await open();
    await click(byTestId('save'));
    await inState('private');
    await click(byTestId('confirm-private'));
    await inState('saved');
    expect(asked).toMatchObject([{ privateConfirmed: false }, { privateConfirmed: true }]);
  });

  test('asks about the link that was clicked in a private window, and saves that', async () => {
    const link = { url: 'https://news.example/linked', title: 'Linked' };
    const linked = makeExtracted({ ...link, kind: 'link', html: '', textContent: '' });
    let asked: unknown;
    fake.saveTab = async (request) => {
      asked = request;
      return ok(await save(linked));
    };
    const failure = { kind: 'private-window' };
    fake.stored.session.set('failure:7', { url: STORY.url, mode: 'link', link, failure });
    await open();
    expect(state()).toBe('private');
    expect(byTestId('card-title').textContent).toBe('Linked');
    await click(byTestId('confirm-private'));
    await inState('saved');
    expect(asked).toEqual({ tabId: 7, mode: 'link', link, privateConfirmed: true });
    await listing(['Linked']);
    expect(fake.badge).toBeNull();
  });

  test.each([
    ['chrome://version/', 'belongs to the browser'],
    ['', 'belongs to the browser'],
    ['https://chromewebstore.google.com/detail/x', 'add-on store'],
  ])('says at once that %s cannot be read', async (url, sentence) => {
    fake.tab = { ...fake.tab, url };
    await open();
    expect(state()).toBe('failed');
    expect(byTestId('card-message').textContent).toContain(sentence);
  });

  test('shows what a shortcut could not save a moment ago, once', async () => {
    fake.stored.session.set('failure:7', {
      url: STORY.url,
      mode: 'page',
      failure: { kind: 'storage-full' },
    });
    await open();
    expect(state()).toBe('failed');
    expect(byTestId('card-message').textContent).toContain('Free some space');
    clearPage();
    await open();
    expect(state()).toBe('unsaved');
  });

  test('asks about a text that came back much shorter', async () => {
    const long = Array.from({ length: 40 }, (_, n) => `Sentence ${n} of the story.`).join(' ');
    await save({ ...STORY, html: `<p>${long}</p>`, textContent: long });
    await open();
    await click(byTestId('save'));
    await inState('held');
    await click(byTestId('take-held'));
    await inState('saved');
    expect((await db.articles.toArray())[0]).toMatchObject({ revision: 2, heldRevision: null });
  });
});
