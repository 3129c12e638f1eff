/** Builds the page of the harness twice, for the browser and for the server, with the aliases and plugins of the real portal. */
import { join } from 'node:path';
import { defineConfig, loadConfigFromFile, type Plugin, type UserConfig } from 'vite';
import { validatorModule } from './rich-form.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const VIRTUAL = 'virtual:validators';

const validators: Plugin = {
  name: 'validators',
  resolveId: (id) => (id === VIRTUAL ? VIRTUAL : undefined),
  load: (id) =>
    id === VIRTUAL
      ? validatorModule.replace('./validator-runtime.js', join(ROOT, 'engine/form/validator-runtime.ts'))
      : undefined,
};

export default defineConfig(async ({ command, mode }): Promise<UserConfig> => {
  const portal = await loadConfigFromFile({ command, mode: 'portal' }, join(ROOT, 'vite.config.ts'));
  return {
    root: ROOT,
    publicDir: false,
    resolve: { alias: portal?.config.resolve?.alias ?? {} },
    ssr: { noExternal: true },
    plugins: [portal?.config.plugins, validators],
    build: {
      ssr: mode === 'server',
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(import.meta.dirname, `${mode}.tsx`),
        output: { entryFileNames: `${mode}.js` },
      },
    },
  };
});
