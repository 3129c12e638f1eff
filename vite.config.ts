/**
 * The three applications and the portal's server rendering. `--mode` chooses which one is built: portal, server,
 * desk or studio (`npm run build` builds those whose inputs changed). The server gives dist/<app>/ at /assets/<app>/.
 * Nothing is inlined, so that the pages live under `script-src 'self'; style-src 'self'`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { CALCULATING_FILES } from './engine/form/fields/calculated-module.ts';
import pdfjs from 'pdfjs-dist/package.json' with { type: 'json' };

/** The form page must load on the weakest phone: the same components on Preact weigh a third less. */
const preact = {
  'react/jsx-runtime': 'preact/compat/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/compat/jsx-dev-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom/test-utils': 'preact/test-utils',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/** RJSF's rich texts, in templates that ours replace: half as much again as all the rest of the form page. */
const plainTexts = { 'markdown-to-jsx/react': join(import.meta.dirname, 'runtime/forms/lean/markdown.ts') };
const LEAN_URI = join(import.meta.dirname, 'runtime/forms/lean/uri.ts');
const lean = {
  ...plainTexts,
  // RJSF resolves references with them, and compiled forms have none. Not where schemas are compiled: Ajv needs the real ones.
  'fast-uri': LEAN_URI,
  jsonpointer: LEAN_URI,
  'fast-equals': join(import.meta.dirname, 'runtime/forms/lean/equals.ts'),
};

const LEAN_REGISTRY = join(import.meta.dirname, 'runtime/forms/lean/registry.ts');

const NOT_CALLED = /\/(?:omitExtraData|toPathSchema|getWidget)\.js$/u;
const UNCALLED = join(import.meta.dirname, 'runtime/forms/lean/uncalled.ts');
const LEAN_TEXTS = join(import.meta.dirname, 'runtime/forms/lean/texts.ts');
const LEAN_COMPARE = join(import.meta.dirname, 'runtime/forms/lean/compare.ts');

/**
 * RJSF registers fields, templates and widgets that ours replace: without them the form page is lighter by a tenth. Nor is it
 * asked by ours to leave answers out, to look for a widget, or for a text; and what it compares choices with is ours.
 */
const leanForms: Plugin = {
  name: 'lean-forms',
  enforce: 'pre',
  resolveId: (id, importer = '') => {
    if (id.endsWith('/getDefaultRegistry.js') && importer.includes('@rjsf/core/')) return LEAN_REGISTRY;
    if (NOT_CALLED.test(id) && importer.includes('@rjsf/utils/')) return UNCALLED;
    if (id === './enums.js' && importer.includes('@rjsf/utils/')) return LEAN_TEXTS;
    if (id === './compare/index.js' && importer.includes('@x0k/json-schema-merge/')) return LEAN_COMPARE;
    return undefined;
  },
};

const FRENCH_JSX = join(import.meta.dirname, 'runtime/forms/french-jsx.ts');

/** Elements are made with our JSX, which alone gets the library's. */
const frenchJsx: Plugin = {
  name: 'french-jsx',
  enforce: 'pre',
  resolveId: (id, importer) =>
    /^(?:react|preact\/compat)\/jsx-runtime$/.test(id) && importer !== FRENCH_JSX ? FRENCH_JSX : undefined,
};

/** What the language says of itself in French is what its authors read; the same in English is for developers, and stays here. */
const inFrench: Plugin = {
  name: 'in-french',
  enforce: 'pre',
  transform: (code, id) =>
    /\/schemas\/(?:blocks\/)?[a-z-]+\.schema\.json$/u.test(id)
      ? { code: JSON.stringify(JSON.parse(code), withoutEnglish), map: null }
      : undefined,
};

/** A description is a text; a property may have that name. */
const withoutEnglish = (name: string, value: unknown): unknown =>
  name === 'description' && typeof value === 'string' ? undefined : value;

const PDFJS = join(import.meta.dirname, 'node_modules/pdfjs-dist');
/** What PDFs may name and not hold: fonts, character maps, colour profiles, decoders of pictures. */
const PDF_PARTS = ['cmaps', 'iccs', 'standard_fonts', 'wasm'] as const;

/** Beside the desk, what drawing PDFs asks for (`case/reading/open-pdf.ts`), under its version: it is kept by browsers for ever. */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  async generateBundle() {
    for (const part of PDF_PARTS)
      for (const name of await readdir(join(PDFJS, part)))
        this.emitFile({
          type: 'asset',
          fileName: `pdf-${pdfjs.version}/${part}/${name}`,
          source: await readFile(join(PDFJS, part, name)),
        });
  },
};

/**
 * Loading a module of the engine does nothing but define: what a page takes through one of its doors comes without all else
 * that the door leads to.
 */
const PURE_ENGINE = {
  moduleSideEffects: [{ test: /\/engine\//u, sideEffects: false }],
  // What they give is left out where nobody asks for it.
  manualPureFunctions: ['memoise', 'memoiseBy', 'memoiseFor', 'numberOf', 'parseUnit'],
};

/** What the modules of forms that calculate import, by the names that their files get. */
const CALCULATING = Object.fromEntries(CALCULATING_FILES.map((file) => [basename(file, '.ts'), file]));

/** Of FEEL, what comes by itself to the forms that need it. */
const APART =
  'units|operators|values/(?:powers|roundings)|evaluate/(?:rarer|loops|tests|instance|author-function|call-by-name|read-column)|functions/(?!signature|call)';

/**
 * What several files load is one file, which compresses better than five that are smaller than their headers; what runs the
 * expressions of a form is another, which only forms that calculate an answer load.
 */
const SHARED = [
  { name: 'shared', test: /^(?!.*\/engine\/feel\/(?!units))/u, minShareCount: 2, priority: 2 },
  {
    name: 'calculating',
    test: new RegExp(`/engine/(?:feel/(?!${APART})|form/fields/(?:run-calculated|calculate)\\.ts)`, 'u'),
    priority: 1,
  },
];

const output = (name: string): string => join(import.meta.dirname, 'dist', name);

function application(name: string, more: UserConfig, input?: Readonly<Record<string, string>>): UserConfig {
  return {
    ...more,
    plugins: [frenchJsx, leanForms, ...(more.plugins ?? [])],
    base: `/assets/${name}/`,
    build: {
      outDir: output(name),
      emptyOutDir: true,
      manifest: 'manifest.json',
      assetsDir: '',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        treeshake: PURE_ENGINE,
        ...(input && { output: { codeSplitting: { groups: SHARED } } }),
        // The validators of a form import the runtime by the names of its exports.
        ...(input && { input, preserveEntrySignatures: 'exports-only' as const }),
      },
    },
  };
}

const configurations: Readonly<Record<string, UserConfig>> = {
  portal: application(
    'portal',
    { resolve: { alias: { ...preact, ...lean } } },
    {
      client: 'runtime/site/form/client.tsx',
      passkey: 'runtime/site/pages/security/live.ts',
      'validator-runtime': 'engine/form/validator-runtime.ts',
      ...CALCULATING,
    },
  ),
  // Apart for the same reason: the form page of forms that ask for several documents at once, whole.
  documents: application(
    'documents',
    { resolve: { alias: { ...preact, ...lean } } },
    {
      client: 'runtime/site/form/documents-client.tsx',
      'validator-runtime': 'engine/form/validator-runtime.ts',
      ...CALCULATING,
    },
  ),
  // Apart: what it shares with the form page would otherwise be cut out of that page's script, and weigh more.
  pages: application(
    'pages',
    { resolve: { alias: { ...preact, ...lean } } },
    {
      files: 'runtime/site/form/plain-files.ts',
      forget: 'runtime/site/form/offline/forget-now.ts',
      keep: 'runtime/site/form/offline/keep-now.ts',
    },
  ),
  // One file that imports nothing, as browsers that know no modules in workers ask for.
  worker: {
    build: {
      outDir: output('worker'),
      reportCompressedSize: false,
      rolldownOptions: {
        input: { worker: 'runtime/site/form/offline/worker.ts' },
        output: { entryFileNames: '[name].js', format: 'iife' },
      },
    },
  },
  server: {
    resolve: { alias: { ...preact, ...plainTexts } },
    ssr: { noExternal: true },
    plugins: [frenchJsx, leanForms],
    build: {
      ssr: true,
      outDir: output('server'),
      reportCompressedSize: false,
      rolldownOptions: { input: { portal: 'runtime/site/render/server.tsx' }, output: { entryFileNames: '[name].js' } },
    },
  },
  // PDFs are read in a worker, a module like the others.
  desk: application('desk', {
    root: 'runtime/desk',
    resolve: { alias: lean },
    plugins: [pdfParts],
    worker: { format: 'es' },
  }),
  // Schemes are played in a worker, a module like the others.
  studio: application('studio', {
    root: 'designer',
    resolve: { alias: plainTexts },
    plugins: [inFrench],
    worker: { format: 'es' },
  }),
};

export default defineConfig(({ mode }) => {
  const configuration = configurations[mode];
  if (!configuration) throw new Error(`--mode must be one of ${Object.keys(configurations).join(', ')}`);
  return { ...configuration, publicDir: false };
});
