/**
 * The engine is pure: its bundle compiles and plays a real scheme in a browser, and the light door of the form page
 * works under a policy that forbids evaluating text.
 */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { compiled, diagnosticsOf, readSource, withText } from '../engine/sources.ts';
import type * as form from '../../engine/form/browser.ts';
import type * as engine from '../../engine/index.ts';
import type { FormModel, FormValidators } from '../../engine/index.ts';

const ENGINE = join(import.meta.dirname, '../../engine');

let browser: Browser;
let server: Server;
let origin: string;
const modules = new Map<string, string>();

beforeAll(async () => {
  const [whole, light, runtime] = await Promise.all(
    ['index.ts', 'form/browser.ts', 'form/validator-runtime.ts'].map((entry) => bundle(join(ENGINE, entry))),
  );
  const example = compiled(await readSource('examples/aide-medicale'));
  modules.set('/engine.js', whole ?? '');
  modules.set('/browser.js', light ?? '');
  modules.set('/validator-runtime.js', runtime ?? '');
  modules.set('/validators.js', example.form.validatorModule);
  modules.set('/model.js', `export default ${JSON.stringify(example.form.model)}`);
  modules.set('/whole', "import * as engine from './engine.js'; window.engine = engine; window.ready = true;");
  modules.set(
    '/form',
    "import * as form from './browser.js'; import model from './model.js'; import * as validators from './validators.js'; Object.assign(window, { form, model, validators, ready: true });",
  );
  server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const text = modules.get(pathname);
    const policy = search === '?strict' ? { 'content-security-policy': "default-src 'self'" } : {};
    if (pathname.startsWith('/page/')) {
      const script = pathname.slice('/page'.length);
      response.writeHead(200, { 'content-type': 'text/html', ...policy });
      response.end(`<!doctype html><title>Moteur</title><script type="module" src="${script}"></script>`);
    } else {
      response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/javascript' }).end(text);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** One self-contained module. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'bundle' }, rolldownOptions: { external: [] } },
  });
  const outputs: readonly Rolldown.RolldownOutput[] = Array.isArray(result)
    ? result
    : 'output' in result
      ? [result]
      : [];
  const [chunk] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no module`);
  return chunk.code;
}

declare global {
  interface Window {
    engine: typeof engine;
    form: typeof form;
    model: FormModel;
    validators: FormValidators;
    ready: boolean;
  }
}

async function open(path: string): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(origin + path);
  await page.waitForFunction(() => window.ready);
  return { page, said };
}

describe('the engine in a browser', () => {
  it('compiles a scheme and plays its scenarios as on the server', async () => {
    const source = await readSource('examples/aide-medicale');
    const { page } = await open('/page/whole');
    const result = await page.evaluate((given) => {
      const compilation = window.engine.compile(given);
      if (compilation.type === 'failed') return compilation.diagnostics;
      return window.engine.runScenarios(compilation.dispositif).scenarios.map(({ name, passed }) => ({ name, passed }));
    }, source);
    expect(result).toEqual(Object.keys(compiled(source).scenarios).map((name) => ({ name, passed: true })));
  });

  it('says what is wrong with a broken scheme as on the server', async () => {
    const broken = withText(await readSource('examples/aide-medicale'), 'queue.json', '{');
    const { page } = await open('/page/whole');
    const found = await page.evaluate((given) => {
      const compilation = window.engine.compile(given);
      return compilation.type === 'failed' ? compilation.diagnostics : [];
    }, broken);
    expect(found).toEqual(diagnosticsOf(broken));
  });

  it('validates a form where no text may be evaluated', async () => {
    const { page, said } = await open('/page/form?strict');
    const result = await page.evaluate(() => {
      const { form, model, validators } = window;
      const answers = { couverture: 'ruamm' };
      return {
        errors: form.fieldErrors({ model, validators }, answers).map(({ pointer }) => pointer),
        fields: form.activePages({ model, validators }, answers).at(-1)?.fields,
      };
    });
    expect(result.fields).toContain('attestationRuamm');
    expect(result.errors).toContain('/attestationRuamm');
    expect(said).toEqual([]);
  });

  it('is light where only the form is needed', () => {
    // Before it is compressed. What the desk shows of answers comes by this door too (2.7 kB), what is kept of a form between
    // two answers (1 kB), units said beside numbers, rows found in long lists and hours of the day (4 kB); a page of the form takes none of it, and test/e2e/portal-weight.test.ts
    // weighs that page. Coordinates of places are read and written by it (1 kB). How large an outline is and how long a line, the
    // map alone takes (1.6 kB). Whether a RIDET bears its key is told beside it (0.3 kB), and by what a register would be asked (0.1 kB).
    expect(modules.get('/browser.js')?.length).toBeLessThan(36_000);
  });
});
