// The popup in a reader's words.

import type { BrowserDriver, Surface } from '../browsers/driver';
import { byTestId } from './test-id';

/** What the card of the current page says about itself. */
export type CardState =
  | 'loading'
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'failed'
  | 'held'
  | 'private'
  | 'kept';

/** The open popup. */
export type PopupScreen = ReturnType<typeof popupScreen>;

/** Clicks the toolbar button on a tab and waits until the popup shows its card and its list. */
export async function openPopup(driver: BrowserDriver, tab: Surface): Promise<PopupScreen> {
  const popup = popupScreen(await driver.clickToolbar(tab), driver);
  await popup.ready();
  return popup;
}

/** The popup, or popup.html in a tab of its own, as one speaks of it. */
export function popupScreen(surface: Surface, driver: BrowserDriver) {
  const card = (state: CardState) => `${byTestId('page-card')}[data-state="${state}"]`;
  return {
    surface,

    /** Waits until the card and the list are there. */
    async ready() {
      await surface.waitFor(`${byTestId('page-card')}:not([data-state="loading"])`);
      await surface.waitFor(
        ['list', 'list-empty', 'list-error', 'list-private'].map(byTestId).join(','),
      );
    },

    /** Saves the page: by Enter on the focused button in Chromium, by the mouse in Firefox, whose driver has no Enter. */
    async savePage() {
      await this.ready();
      await surface.waitFor(byTestId('save'));
      if (driver.kind === 'chromium') await surface.press('Enter');
      else await surface.click(byTestId('save'));
      await this.waitForState('saved');
    },

    /** Presses save without waiting for how it ends. */
    async pressSave() {
      await this.ready();
      await surface.click(byTestId('save'));
    },

    async saveSelection() {
      await surface.click(byTestId('save-selection'));
      await this.waitForState('saved');
    },

    async saveAsLink() {
      await surface.click(byTestId('save-as-link'));
      await this.waitForState('saved');
    },

    waitForState: (state: CardState) => surface.waitFor(card(state)),
    state: () => surface.attribute(byTestId('page-card'), 'data-state'),
    message: () => surface.text(byTestId('card-message')),
    pageTitle: () => surface.text(byTestId('card-title')),

    /** Types a tag into the card's field and confirms it. */
    async addTag(tag: string) {
      await surface.type(byTestId('tag-input'), tag);
      // A comma confirms as well as Enter, and a driven Enter does nothing in Firefox's popup.
      await surface.type(byTestId('tag-input'), ',');
      await surface.waitFor(`${byTestId('tag-chip')}[data-tag="${tag}"]`);
    },

    async removeTag(tag: string) {
      await surface.click(`${byTestId('tag-chip')}[data-tag="${tag}"] ${byTestId('remove-tag')}`);
      await surface.waitForGone(
        `${byTestId('page-card')} ${byTestId('tag-chip')}[data-tag="${tag}"]`,
      );
    },

    cardTags: () => surface.texts(`${byTestId('page-card')} ${byTestId('tag-chip')}`),
    star: () => surface.click(byTestId('star')),
    archive: () => surface.click(byTestId('archive')),
    trash: () => surface.click(byTestId('trash')),
    open: () => surface.click(byTestId('open')),
    undo: () => surface.click(byTestId('undo')),
    undoToast: () => surface.click(byTestId('toast-undo')),

    showShelf: (shelf: 'inbox' | 'archive' | 'starred' | 'trash') =>
      surface.click(byTestId(`shelf-${shelf}`)),
    search: (words: string) => surface.fill(byTestId('search'), words),

    /** Chooses a tag in the filter, or every story with `null`. */
    async filterByTag(tag: string | null) {
      await surface.waitFor(byTestId('tag-filter'));
      await surface.evaluate(
        (selector: string, wanted: string | null) => {
          const field = document.querySelector<HTMLSelectElement>(selector);
          if (field === null) throw new Error('no tag filter');
          field.value = wanted ?? '';
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        byTestId('tag-filter'),
        tag,
      );
    },

    titles: () => surface.texts(`${byTestId('article-row')} ${byTestId('row-title')}`),
    waitForTitle: (title: string | RegExp) => surface.waitForText(byTestId('row-title'), title),
    openStory: (title: string | RegExp) => surface.clickText(byTestId('row-title'), title),
    openLibrary: () => surface.click(byTestId('open-library')),
  };
}
