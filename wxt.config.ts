import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { trimLibraries } from './vite.trim-libraries';

/**
 * The fixed public key of the unpacked Chromium build: it makes the extension's address, and with it the
 * reader's database, the same on every machine. The private half was thrown away: nothing is signed with it.
 */
const CHROMIUM_PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnt7M7hgHu+JGHUUbief6fuHK9lGP/jnLejGNjpnw0GLhF3LXw/ABZrhpTRtkvePUvDU2Mdb0kBdcf1IUw/ihSnwAHjGvlRFIF6RXGoC/H7Wr2UWXCvFdrcEO1UHbQ0TvDXZqqdKGo6e8NL/U2jG68RrdPoZ/vnNbsITiU/QDifc1jjJ0FbpWCiVVOyl9uUIZnOS9cZWtlr5Vb3yIiDDHVjd9ucoFYuoGg54y4//oP9PoaTOH1hc9cm8s5d3IsJW0tIE1SxFyi7LA72m4H9eLpWhjilMbyzYIXH8kk71OM7XxF6D5XWfb49uPPzR0NhOmLIpMiCNJlt2Xqa1wcQx30wIDAQAB';

/** One policy for both browsers. Firefox's own default would upgrade http pictures and break servers in a home network. */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data: https: http:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
].join('; ');

/**
 * Parts that a build leaves out, `rotation` and `copy` with a comma between: the controls of `npm run test:kill`, which
 * must lose what the whole extension keeps. Such a build has a folder of its own and is never shipped.
 */
const WITHOUT = (process.env.OFFPRINT_WITHOUT ?? '').split(',').filter((part) => part !== '');
const unknown = WITHOUT.find((part) => part !== 'rotation' && part !== 'copy');
if (unknown !== undefined) throw new Error(`OFFPRINT_WITHOUT: there is no part "${unknown}".`);

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: WITHOUT.length === 0 ? '.output' : `.output/without-${WITHOUT.join('-')}`,
  vite: () => ({
    define: { __OFFPRINT_WITHOUT__: JSON.stringify(WITHOUT.join(',')) },
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), trimLibraries()],
    // Dexie's own build for current browsers; the default entry carries helpers for old ones (2 kB gzipped).
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    // Short class names: the scripts carry them, and the popup's have a budget.
    css: { modules: { generateScopedName: '_[hash:base64:5]' } },
    build: {
      target: ['chrome120', 'firefox140'],
      modulePreload: { polyfill: false },
      // 5 % smaller than esbuild's, and both the extractor and the popup have budgets.
      // What never ships is not made small: it is built in the middle of a test.
      minify: WITHOUT.length === 0 ? 'terser' : false,
      terserOptions: { ecma: 2022, module: true, compress: { passes: 3, pure_getters: true } },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // The whole set from the first release: an update that adds one disables the extension until accepted.
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    optional_permissions: ['tabs'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'save-page': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_commandSavePage__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{0f4b2f9e-7c1d-4e8a-9a52-3d0c9b7e5a16}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // 120 has URL.canParse, on which every save relies; CSS keeps to what 120 knows (no bare light-dark()).
        { key: CHROMIUM_PUBLIC_KEY, minimum_chrome_version: '120' }),
  }),
});
