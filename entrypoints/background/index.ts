// The worker: registers every listener synchronously. No logic and no state live here, for it may die at any moment.

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '@/utils/messages/answer';
import { libraryDatabase } from '@/utils/store/library';
import { listenToTabs } from './badge';
import { equipWorker } from './equip-worker';
import { listenToMenus } from './menus';
import { resumeJoins } from './resume-joins';
import { saveTab } from './save-tab';
import { saveWithoutPopup } from './save-without-popup';
import { startSession } from './session';
import { listenToAlarms } from './upkeep';

export default defineBackground({
  type: 'module',
  main() {
    equipWorker();
    answer({ saveTab: (request) => saveTab(libraryDatabase(), request) });
    // Heard so that the browser starts the worker with itself; whatever else starts it first does the same.
    browser.runtime.onStartup.addListener(startSession);
    void startSession();
    listenToMenus();
    listenToTabs();
    listenToAlarms();
    void resumeJoins(libraryDatabase());
    browser.commands.onCommand.addListener((command, tab) => {
      if (command !== 'save-page' || tab?.id === undefined) return;
      return saveWithoutPopup(tab.id, 'page');
    });
  },
});
