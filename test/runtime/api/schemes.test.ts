/** Schemes that were written from the reference alone, filed and decided over the API, and what they print read back. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../engine/index.ts';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import type { Scenario } from '../../../schemas/types/scenario.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { publishSource } from '../../support/publish-source.ts';
import { castOf, playOverApi, type Cast } from '../../support/scenario-by-api.ts';

const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  taxi: ['accord', 'reprise', 'inapte', 'controle-annuel', 'retrait', 'suspension'],
  'terrasse-saisonniere': ['accord', 'grande-terrasse', 'avis-defavorable', 'silence', 'saison-inversee'],
  'agrement-centre-vacances': ['correction-puis-accord', 'refus', 'rejet-implicite', 'correction-sans-reponse'],
};

let product: TestApp;
beforeAll(async () => {
  product = await createTestApp();
});
afterAll(() => product.close());

describe.each(Object.entries(SCHEMES))('%s', (scheme, scenarios) => {
  let told: Readonly<Record<string, Scenario>>;
  let cast: Cast;
  let titles: readonly string[];
  beforeAll(async () => {
    const source = await readFolder(join(import.meta.dirname, '../../schemes', scheme));
    const result = compile(source);
    if (result.type === 'failed') throw new Error(result.diagnostics[0]?.message);
    told = result.dispositif.scenarios;
    titles = Object.values(result.dispositif.identity.functions).map(({ title }) => title);
    await publishSource(product.services, source);
    cast = await castOf(product, scheme);
  });

  it.each(scenarios)('goes through « %s » as its scenario says', async (name) => {
    const scenario = told[name];
    if (!scenario) throw new Error(`no scenario ${name}`);
    // Each begins as its author says: with no place that another holds.
    await product.services.db('case_place').where({ dispositif_id: scheme }).del();
    const played = await playOverApi(product, cast, scheme, scenario);
    for (const [at, { then = {} }] of scenario.steps.entries()) {
      const step = played[at];
      // What a step says nothing of is as it comes.
      expect(step).toMatchObject({
        refused: then.refused ?? null,
        ...(then.state !== undefined && { state: then.state }),
        ...(then.outcome !== undefined && { outcome: then.outcome }),
        ...(then.documents && { documents: then.documents.length }),
      });
      const written = asPrinted(step?.written ?? '');
      // Whoever signs has a name of their own here, and no title.
      const expected = (then.texts ?? []).filter((text) => !titles.includes(text));
      for (const text of expected) expect(written).toContain(asPrinted(text));
    }
  });
});

/** Words as they are on paper: without the marks of Markdown. Requests and acts are numbered after those of other scenarios. */
const asPrinted = (text: string): string =>
  text
    .replaceAll(/\*\*|\||^> /gu, ' ')
    .replaceAll(/SCENARIO-1|[A-Z]+-\d{4}-\d+/gu, '…')
    .replaceAll(/\d{4}-\d{3}(?=\/)/gu, '…')
    .replaceAll(/\s+/gu, ' ')
    .trim();
