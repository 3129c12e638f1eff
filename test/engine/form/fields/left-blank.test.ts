/** What is asked about somebody else is not filled in from the account of the applicant, once its author says so. */
import { describe, expect, it } from 'vitest';
import { contactGiven, prefill, type JsonObject } from '../../../../engine/index.ts';
import { collectFields } from '../../../../engine/form/fields/collect-fields.ts';
import { inlineBlocks } from '../../../../engine/form/fields/inline-blocks.ts';
import { isContactField } from '../../../../engine/form/reading/contact-fields.ts';
import { formMinutes } from '../../../../engine/form/pages/form-minutes.ts';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, withText, type Parsed } from '../../sources.ts';

const ADDRESS = { $ref: 'urn:cagou:block:adresse-nc' };
const IDENTITY = { $ref: 'urn:cagou:block:identite' };
const OFF = { cagou: { prefill: false } };
const MARIE = {
  familyName: 'Wamytan',
  givenName: 'Marie',
  phone: '+687751234',
  address: { voie: '3 rue du Port', codePostal: '98800', commune: 'Nouméa' },
};

const modelOf = (properties: Parsed) => {
  const schema = inlineBlocks({ type: 'object', properties });
  return { fields: collectFields(schema, { pages: [] }), ui: { pages: [] } };
};
const filled = (properties: Parsed): JsonObject => prefill(modelOf(properties), { person: MARIE, today: '2026-03-03' });

describe('a block that is about somebody else', () => {
  it('was filled in with the applicant until its author says not to', () => {
    expect(filled({ adresse: ADDRESS })).toEqual({ adresse: MARIE.address });
    expect(filled({ adresse: { ...ADDRESS, ...OFF } })).toEqual({});
  });

  it('[H4] stays blank with all that is inside', () => {
    expect(Object.keys(filled({ proprietaire: IDENTITY }))).toEqual(['proprietaire']);
    expect(filled({ proprietaire: { ...IDENTITY, ...OFF } })).toEqual({});
    const section = {
      type: 'object',
      properties: { adresse: ADDRESS, telephone: { $ref: 'urn:cagou:block:telephone-nc' } },
    };
    expect(filled({ proprietaire: { ...section, ...OFF }, adresse: ADDRESS })).toEqual({ adresse: MARIE.address });
  });

  it('[H4] changes nothing of what the register knows of the applicant', () => {
    const answers = { proprietaire: { voie: '1 rue d’Ailleurs', commune: 'Bourail' } };
    const kept = (more: Parsed) => contactGiven(modelOf({ proprietaire: { ...ADDRESS, ...more } }), answers).address;
    expect(kept({})).toEqual(answers.proprietaire);
    expect(kept(OFF)).toBeNull();
  });

  it('is no contact of the applicant, and takes the time of a question', () => {
    const [own, other] = [{ tel: { $ref: 'urn:cagou:block:adresse-nc' } }, { tel: { ...ADDRESS, ...OFF } }].map(
      modelOf,
    );
    expect(isContactField(own ?? modelOf({}), '/tel')).toBe(true);
    expect(isContactField(other ?? modelOf({}), '/tel')).toBe(false);
    const name = { nom: { title: 'Nom', type: 'string', cagou: { prefill: 'person.familyName' } } };
    const times = Array.from({ length: 20 }, (_, at) => [`nom${at}`, name.nom] as const);
    const asked = (section: Parsed) =>
      formMinutes(modelOf({ qui: { type: 'object', properties: Object.fromEntries(times), ...section } }));
    expect(asked({})).toBeLessThan(asked(OFF));
  });
});

describe('a third party that the applicant describes', () => {
  const described = (section: Parsed, name = 'voisin.nom') =>
    diagnosticsOf(
      withText(
        withJson(
          withJson(
            withJson(
              withJson(readFixtureBase(), 'form.schema.json', (form) => {
                form.properties.voisin = { title: 'Votre voisin', type: 'object', ...section };
                form.required.push('voisin');
              }),
              'form.ui.json',
              (ui) => ui.pages[1].fields.push('voisin'),
            ),
            'dispositif.json',
            (identity) => {
              identity.thirdParties = {
                voisin: { title: 'Voisin', name, address: 'voisin.adresse', reads: ['demande'] },
              };
            },
          ),
          'workflow.json',
          ({ states }) =>
            states.instruction.actions.accorder.effects.push({ type: 'document', document: 'voisin', to: 'voisin' }),
        ),
        'documents/voisin.md',
        '# Un vélo\n\nLe prix du vélo est de {{ prix | montant }}.\n',
      ),
    ).map(({ code, pointer }) => `${code} ${pointer}`);
  const NOM = { title: 'Son nom', type: 'string', maxLength: 80 };
  const asks = (nom: Parsed, adresse: Parsed) => ({ properties: { nom, adresse }, required: ['nom', 'adresse'] });

  it('is not filled in with the applicant', () => {
    expect(described(asks(NOM, ADDRESS))).toEqual(['third.prefilled /properties/voisin/properties/adresse']);
    expect(described(asks(NOM, { ...ADDRESS, ...OFF }))).toEqual([]);
    expect(described({ ...asks(NOM, ADDRESS), ...OFF })).toEqual([]);
  });

  it('is told of what is asked beside what names them', () => {
    const prefilled = { ...NOM, title: 'Nom', cagou: { prefill: 'person.familyName', personal: 'identite' } };
    expect(described(asks(prefilled, { ...ADDRESS, ...OFF }))).toContain(
      'third.prefilled /properties/voisin/properties/nom',
    );
  });
});
