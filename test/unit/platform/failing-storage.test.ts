// Storage that fails must not take a page down.

import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetFailure, takeFailure } from '@/utils/settings/last-failure';
import { settings } from '@/utils/settings/settings';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a setting is its default, and no failure is remembered', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = () => Promise.reject(new Error('storage is broken'));
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(broken);
  vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(broken);
  vi.spyOn(fakeBrowser.storage.session, 'remove').mockImplementation(broken);
  expect(await settings.language.getValue()).toBe('auto');
  expect(await takeFailure(7, 'https://a.example/')).toBeNull();
  await forgetFailure(7);
});
