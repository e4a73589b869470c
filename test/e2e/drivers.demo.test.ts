// The headless demo, driven as `npm start` drives it: whatever it writes has gone through the extension's own export.

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_FILES, runHeadless } from '@/test/demo/run-headless';
import type { BrowserDriver } from '@/test/support/browsers/driver';
import { openBrowser } from '@/test/support/browsers/open-browser';

describe.each(['chromium', 'firefox'] as const)('the demo in %s', (kind) => {
  let driver: BrowserDriver;
  let out: string;
  const said: string[] = [];
  const run = (page: { file: string; url: string } | null) =>
    runHeadless(driver, { page, out, say: (line) => said.push(line) });

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'offprint-demo-'));
    driver = await openBrowser(kind);
  });

  afterAll(async () => {
    await driver?.close();
    await rm(out, { recursive: true, force: true });
  });

  it('saves the sample page and writes all its files', async () => {
    const done = await run(null);
    expect(done).toEqual({
      ok: true,
      value: expect.objectContaining({
        title: 'The lighthouse keeper’s logbooks come home to Saltmarsh',
        byline: 'Ines Halloran',
        publishedTime: '2026-04-18T07:30:00+01:00',
      }),
    });
    expect((await readdir(out)).sort()).toEqual([...DEMO_FILES].sort());
    const markdown = await readFile(join(out, 'article.md'), 'utf8');
    expect(markdown).toContain('Fog all night. Bell rung by hand');
    for (const clutter of ['Brackwater Boots', 'Subscribe', 'Chip shop', 'marshwalker']) {
      expect(markdown).not.toContain(clutter);
    }
  });

  it('shows a saved page under its address, in the charset its own meta names', async () => {
    const file = join(out, 'saved.html');
    const text = [
      '<p>',
      'Gr\xfc\xdfe aus K\xf6ln, wo am Montag die neue Br\xfccke ge\xf6ffnet wurde. ',
      '</p>',
    ];
    const html = `<!doctype html><html lang="de"><head><meta charset="iso-8859-1"><title>Neue Br\xfccke</title></head>
      <body><article><h1>Neue Br\xfccke</h1>${text.join('').repeat(12)}</article></body></html>`;
    await writeFile(file, html, 'latin1');
    const done = await run({ file, url: 'http://news.example/koeln/bruecke.html' });
    expect(done).toEqual({ ok: true, value: expect.objectContaining({ title: 'Neue Brücke' }) });
    const exported = await readFile(join(out, 'article.json'), 'utf8');
    expect(exported).toContain('Grüße aus Köln');
    const address =
      kind === 'chromium' ? 'http://news.example/koeln/' : /http:\/\/127\.0\.0\.1:\d+\/koeln\//;
    expect(exported).toMatch(address);
    expect(said.join('\n')).toMatch(kind === 'chromium' ? /^$/ : 'under http on loopback');
  });

  it('says in a sentence that a page holds no story, and leaves no file of an earlier run', async () => {
    const file = join(out, 'empty.html');
    await writeFile(file, '<!doctype html><title>Nothing</title><body></body>');
    const done = await run({ file, url: 'http://news.example/empty' });
    expect(done).toEqual({
      ok: false,
      failure: expect.stringMatching(/^The page was not saved: .+/),
    });
    expect(await readdir(out)).not.toContain('article.json');
  });
});
