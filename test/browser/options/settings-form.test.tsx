import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AboutOffprint } from '@/components/settings/about-offprint';
import { KeySettings, type KeySettingsProps } from '@/components/settings/key-settings';
import { SettingsForm, type SettingsFormProps } from '@/components/settings/settings-form';
import { clearPage, expectAccessible } from '@/test/support/component';
import { NAMED_LOOKS, showInLook } from '@/test/support/shown-component';

afterEach(clearPage);

const NOTHING = () => {};

type FormProps = Partial<SettingsFormProps & Pick<KeySettingsProps, 'singleKeys' | 'onSingleKeys'>>;

function Form({ singleKeys = true, onSingleKeys = NOTHING, ...overrides }: FormProps) {
  const { browserKind = 'chromium' } = overrides;
  return (
    <SettingsForm
      values={{ language: 'auto', theme: 'dark', badgeOnEveryVisit: false, remotePictures: true }}
      onLanguage={NOTHING}
      onTheme={NOTHING}
      onBadge={NOTHING}
      onPictures={NOTHING}
      badgeRefused={false}
      browserKind={browserKind}
      {...overrides}
    >
      <KeySettings
        keys={[
          { command: 'open', key: 'Alt+Shift+S' },
          { command: 'save', key: '' },
        ]}
        browserKind={browserKind}
        singleKeys={singleKeys}
        onSingleKeys={onSingleKeys}
        onChangeKeys={NOTHING}
      />
      <AboutOffprint version="0.1.0" onOpenLibrary={NOTHING} />
    </SettingsForm>
  );
}

async function choose(field: HTMLElement, value: string): Promise<void> {
  if (!(field instanceof HTMLSelectElement)) throw new Error('not a select');
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the options', () => {
  it.each(NAMED_LOOKS)('are clean for axe: $language, $theme', async (look) => {
    await showInLook(<Form badgeRefused />, look);
    await expectAccessible();
  });

  it.each([320, 800])('fit a page %d px wide', async (width) => {
    const { root } = await showInLook(<Form />, { width: width - 32, language: 'en' });
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
  });

  it('show what is set and tell each change', async () => {
    const [onLanguage, onTheme, onPictures] = [vi.fn(), vi.fn(), vi.fn()];
    const { find, click } = await showInLook(<Form {...{ onLanguage, onTheme, onPictures }} />);
    expect((find('theme') as HTMLSelectElement).value).toBe('dark');
    expect((find('remote-pictures') as HTMLInputElement).checked).toBe(true);
    await choose(find('language'), 'zh-CN');
    await choose(find('theme'), 'light');
    await click('remote-pictures');
    expect(onLanguage).toHaveBeenCalledWith('zh-CN');
    expect(onTheme).toHaveBeenCalledWith('light');
    expect(onPictures).toHaveBeenCalledWith(false);
  });

  it('turn the single keys off, and say which keys these are', async () => {
    const onSingleKeys = vi.fn();
    const { find, click, update } = await showInLook(<Form onSingleKeys={onSingleKeys} />);
    expect((find('single-keys') as HTMLInputElement).checked).toBe(true);
    const described = find('single-keys').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('such as s for the star');
    await click('single-keys');
    expect(onSingleKeys).toHaveBeenCalledWith(false);
    await update(<Form singleKeys={false} />);
    expect((find('single-keys') as HTMLInputElement).checked).toBe(false);
  });

  it('ask for the badge inside the click, and do not claim it before it is given', async () => {
    const order: string[] = [];
    const { find } = await showInLook(<Form onBadge={(on) => order.push(`asked ${on}`)} />);
    const box = find('badge-on-every-visit') as HTMLInputElement;
    await act(() => {
      box.click();
      order.push('after the click');
    });
    expect(order).toEqual(['asked true', 'after the click']);
    expect(box.checked).toBe(false);
  });

  it.each([
    ['chromium', 'Read your browsing history', 'chrome://extensions/shortcuts'],
    ['firefox', 'Access browser tabs', 'about:addons'],
  ] as const)('say what %s will ask, and where its keys are', async (browserKind, words, place) => {
    const { find, root } = await showInLook(<Form browserKind={browserKind} />);
    const described = find('badge-on-every-visit').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain(words);
    expect(root.textContent).toContain(place);
    expect(root.textContent).toContain('Removing the extension removes them');
  });

  it('say so when the browser gave no permission', async () => {
    const { root } = await showInLook(<Form badgeRefused />);
    expect(root.querySelector('[role="status"]')?.textContent).toContain('stays off');
  });
});
