/** A new scheme from a folder of the library, by the values of its parameters. */
import { describe, expect, it } from 'vitest';
import { newSource, type DispositifSource, type JsonObject } from '../../../engine/index.ts';
import { compiled, diagnosticsOf, readSource } from '../sources.ts';

async function make(parameters: JsonObject): Promise<DispositifSource> {
  const made = newSource(await readSource('workflows/visa-signature'), { id: 'aide-visee', parameters });
  if (made.type === 'refused') throw new Error(made.errors[0]?.message);
  return made.source;
}

const numberingOf = (id: string): Promise<string> =>
  readSource('workflows/visa-signature').then((template) => {
    const made = newSource(template, { id });
    return made.type === 'made' ? JSON.parse(made.source.files['dispositif.json'] ?? '').numbering : '';
  });

describe('a new scheme', () => {
  it.each([
    { id: 'aide-medicale', prefix: 'AM' },
    { id: 'aide-a-l-equipement-des-clubs', prefix: 'AEC' },
    { id: 'aide-a-l-installation-d-une-citerne-d-eau-de-pluie', prefix: 'AICEP' },
    { id: 'la-une', prefix: 'LU' },
  ])('« $id » has its requests numbered by « $prefix », small words left out', async ({ id, prefix }) => {
    expect(await numberingOf(id)).toBe(`${prefix}-{year}-{number:5}`);
  });

  it('uses the definition, and says the values that were chosen', async () => {
    const { files } = await make({ delaiVisa: 'P5D' });
    expect(JSON.parse(files['workflow.json'] ?? '')).toEqual({
      $schema: 'urn:cagou:schema:workflow-use',
      use: 'visa-signature',
      with: { delaiVisa: 'P5D' },
    });
  });

  it('takes the letters that its workflow sends, and declares the functions that its parameters name', async () => {
    const source = await make({ visas: ['juriste', 'chefDeService'], correction: true });
    expect(source.files).toHaveProperty(['messages/correction-demandee.md']);
    expect(source.files).not.toHaveProperty(['messages/rejet-implicite.md']);
    expect(compiled(source).identity.functions).toHaveProperty('juriste');
    expect(diagnosticsOf(source).filter(({ code }) => code !== 'text.placeholder')).toEqual([]);
  });

  it('has groups of its own, and no function of the values that were not chosen', async () => {
    const identityOf = async (parameters: JsonObject) =>
      JSON.parse((await make(parameters)).files['dispositif.json'] ?? '').functions;
    expect(await identityOf({ visas: ['chefDeService'], instructeur: 'agent' })).toEqual({
      signataire: expect.objectContaining({ title: 'Signataire', group: 'Aide visee – signataire' }),
      agent: { title: 'Agent', group: 'Aide visee – agent' },
      chefDeService: expect.objectContaining({ group: expect.stringMatching(/^Aide visee – /u) }),
    });
    expect(Object.keys(await identityOf({}))).toEqual(['instructeur', 'chefDeService', 'signataire']);
    expect(JSON.stringify(await identityOf({ visas: ['directeurDeLaSecurite'] }))).toContain(
      'Directeur de la securite',
    );
  });

  it('marks what its author has to write, each place told once', async () => {
    const found = diagnosticsOf(await make({}));
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(Array(7).fill('text.placeholder warning'));
    expect(found.map(({ file, pointer }) => file + pointer)).toEqual([
      'dispositif.json/summary',
      'dispositif.json/theme',
      'dispositif.json/legalBasis/0/act',
      'dispositif.json/service/name',
      'sheet.md',
      'sheet.md',
      'sheet.md',
    ]);
    expect(found[2]?.message).toContain('Il reste à écrire ici : l’acte qui crée le dispositif.');
  });

  it('leaves out the scenarios that tell of something else', async () => {
    const source = await make({ visas: [] });
    expect(Object.keys(source.files).filter((path) => path.startsWith('scenarios/'))).toEqual([
      'scenarios/retrait.json',
    ]);
  });

  it('has its decision visaed in the order that was chosen', async () => {
    const { workflow } = compiled(await make({ visas: ['juriste', 'chefDeService'] }));
    const leadsTo = (action: string) => workflow.actions[action]?.definition.to;
    expect(['proposerAccord', 'viserAccord_juriste', 'viserAccord_chefDeService'].map(leadsTo)).toEqual([
      'visaAccord_juriste',
      'visaAccord_chefDeService',
      'signatureAccord',
    ]);
  });

  it('says which value does not fit', async () => {
    const template = await readSource('workflows/visa-signature');
    expect(newSource(template, { id: 'aide-visee', parameters: { visas: ['Chef de service'] } })).toMatchObject({
      type: 'refused',
      errors: [{ pointer: '/visas/0', keyword: 'use.parameter-invalid' }],
    });
  });
});
