import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { CHROMIUM_FLAGS, findBrowser } from './test/support/browsers/find-browser.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
/** As in every build that ships. An object for each project: Vitest takes out of it what it has read. */
const define = () => ({ __OFFPRINT_WITHOUT__: '""' });
const alias = { '@': root.replace(/\/$/, ''), '~': root.replace(/\/$/, '') };

/**
 * Three projects: `unit` (jsdom: the sanitizer cannot be trusted in happy-dom), `browser` (components, the
 * store and the sanitizer in real Chromium) and `e2e` (Node drives the built extension in real browsers).
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), WxtVitest()],
        resolve: { alias },
        define: define(),
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // One is left idle by default: of two that is half.
          maxWorkers: '100%',
        },
      },
      {
        plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
        resolve: { alias },
        define: define(),
        // Named here, so that no test meets a second copy of Preact while a first run still finds them one by one.
        optimizeDeps: {
          include: [
            'axe-core',
            'dexie',
            'dompurify',
            'fake-indexeddb',
            'fflate',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
            'preact/test-utils',
            'turndown',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium')?.path ?? 'chromium',
                args: CHROMIUM_FLAGS,
              },
            }),
          },
        },
      },
      {
        resolve: { alias },
        define: define(),
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
