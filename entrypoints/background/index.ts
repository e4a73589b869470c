// The worker: registers every listener synchronously. No logic and no state live here, for it may die at any moment.

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '@/utils/messages/answer';
import { libraryDatabase } from '@/utils/store/database';
import { listenToTabs } from './badge';
import { listenToMenus } from './menus';
import { resumeJoins } from './resume-joins';
import { saveTab } from './save-tab';
import { saveWithoutPopup } from './save-without-popup';

export default defineBackground({
  type: 'module',
  main() {
    answer({ saveTab: (request) => saveTab(libraryDatabase(), request) });
    listenToMenus();
    listenToTabs();
    void resumeJoins(libraryDatabase());
    browser.commands.onCommand.addListener((command, tab) => {
      if (command !== 'save-page' || tab?.id === undefined) return;
      return saveWithoutPopup(tab.id, 'page');
    });
  },
});
