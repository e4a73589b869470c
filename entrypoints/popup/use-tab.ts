// The tab the popup was opened on, and what is known of it at once.

import { useEffect, useState } from 'preact/hooks';
import { hasSelection } from '@/utils/platform/scripting';
import { activeTab, type PageTab, tabById } from '@/utils/platform/tabs';
import { type TabFailure, takeFailure } from '@/utils/settings/last-failure';

/** `failed` is what a shortcut or a menu could not save here a moment ago. */
export type OpenedTab = {
  readonly tab: PageTab | null;
  readonly failed: TabFailure | null;
};

/**
 * Undefined until the tab is known. `?tab=<id>` in the popup's address names another tab than the active one: that
 * is how the popup runs in a tab of its own.
 */
export function useTab(): OpenedTab | undefined {
  const [opened, setOpened] = useState<OpenedTab>();
  useEffect(() => {
    void findTab().then(setOpened);
  }, []);
  return opened;
}

/** Whether text is selected in the tab; false until that is known. */
export function useHasSelection(tabId: number | null): boolean {
  const [selected, setSelected] = useState(false);
  useEffect(() => {
    if (tabId !== null) void hasSelection(tabId).then(setSelected);
  }, [tabId]);
  return selected;
}

/** The tab named in the popup's address, or null. */
export function namedTab(): number | null {
  const named = new URLSearchParams(location.search).get('tab');
  return named !== null && /^\d+$/u.test(named) ? Number(named) : null;
}

async function findTab(): Promise<OpenedTab> {
  const named = namedTab();
  const tab = await (named === null ? activeTab() : tabById(named));
  return { tab, failed: tab === null ? null : await takeFailure(tab.id, tab.url) };
}
