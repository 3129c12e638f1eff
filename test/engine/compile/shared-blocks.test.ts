/** Blocks that are published by themselves: judged alone, put in the place of their reference, pinned, told of. */
import { describe, expect, it } from 'vitest';
import {
  compareBlocks,
  evaluateAnswers,
  load,
  questionsOf,
  readSharedBlock,
  type DispositifSource,
} from '../../../engine/index.ts';
import { HOST } from '../../../engine/compile/host-scheme.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { compiled, diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const VEHICLE = {
  title: 'Le véhicule',
  type: 'object',
  properties: {
    immatriculation: {
      title: 'Immatriculation',
      description: 'Note entre auteurs.',
      type: 'string',
      pattern: '^[0-9]{1,6} ?NC$',
      cagou: { hint: 'Six chiffres, puis NC.', messages: { pattern: 'Écrivez par exemple 123456 NC.' } },
    },
    places: { title: 'Nombre de places', type: 'integer', minimum: 1, maximum: 9 },
  },
  required: ['immatriculation', 'places'],
};
const TEXT = JSON.stringify(VEHICLE, null, 2);

const BASE = withJson(readFixtureBase(), 'scenarios/accord.json', ({ given }: Parsed) => {
  given.answers.vehicule = { immatriculation: '123456 NC', places: 4 };
});
/** The scheme that asks the block as one question, with the versions that are published. */
function among(pinned: Readonly<Record<string, string>>, latest: Readonly<Record<string, number>>, pin: unknown = 1) {
  const asking = [
    (one: DispositifSource) =>
      withJson(one, 'form.schema.json', ({ properties, required }: Parsed) => {
        properties.vehicule = { $ref: 'urn:cagou:block:vehicule', cagou: { personal: 'demande' } };
        required.push('vehicule');
      }),
    (one: DispositifSource) => withJson(one, 'form.ui.json', ({ pages }: Parsed) => pages[1].fields.push('vehicule')),
    (one: DispositifSource) =>
      withJson(one, 'dispositif.json', (identity) => {
        if (pin !== null) identity.blocks = { vehicule: pin };
      }),
  ].reduce((one, change) => change(one), BASE);
  return { ...asking, lists: { latest: {}, pinned: {}, blocks: { latest, pinned } } };
}
const sound = among({ 'vehicule@1': TEXT }, { vehicule: 1 });
const codes = (source: DispositifSource) => diagnosticsOf(source).map(({ code, pointer }) => `${code} ${pointer}`);

describe('a shared block', () => {
  it('[H1] is asked as if its questions were written there, with what stands beside its reference', () => {
    expect(codes(sound)).toEqual([]);
    const { form } = compiled(sound);
    const found = form.model.fields.filter(({ pointer }) => pointer.startsWith('/vehicule'));
    expect(found.map(({ pointer, label }) => `${pointer} ${label}`)).toEqual([
      '/vehicule Le véhicule',
      '/vehicule/immatriculation Immatriculation',
      '/vehicule/places Nombre de places',
    ]);
    expect(found.every(({ annotation }) => (annotation.personal ?? 'demande') === 'demande')).toBe(true);
    const given = { ...answers(sound), vehicule: { immatriculation: 'x', places: 12 } };
    const { errors } = evaluateAnswers(compiled(sound), given, { now: '2026-03-03T00:00:00Z', channel: 'online' });
    expect(errors.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual([
      '/vehicule/immatriculation Écrivez par exemple 123456 NC.',
      expect.stringContaining('/vehicule/places'),
    ]);
  });

  it('[H1] is read by rules, letters and actions as any other question', () => {
    const read = withJson(sound, 'rules.json', ({ eligibility }: Parsed) => {
      eligibility.push({
        id: 'petit',
        title: 'Un petit véhicule',
        valid: 'vehicule.places < 8',
        effect: 'inform',
        message: 'Ce véhicule est grand.',
      });
    });
    expect(codes(read)).toEqual([]);
    const wrong = withJson(read, 'rules.json', ({ eligibility }: Parsed) => {
      eligibility[1].valid = 'vehicule.place < 8';
    });
    expect(codes(wrong)).toEqual(['feel.path-unknown /eligibility/1/valid']);
    const form = { type: 'object', properties: { remplacant: { $ref: 'urn:cagou:block:vehicule' } } };
    const asked = withJson(sound, 'workflow.json', ({ states }: Parsed) => {
      states.instruction.actions.demander.form = form;
    });
    expect(codes(asked)).toEqual([]);
    expect(compiled(asked).workflow.actions['demander']?.form?.form.model.fields).toHaveLength(3);
  });

  it('[H2] is the version of the pin, and is told of a later one', () => {
    const later = among({ 'vehicule@1': TEXT }, { vehicule: 2 });
    expect(codes(later)).toEqual(['block.outdated /blocks/vehicule']);
    const [fix] = diagnosticsOf(later)[0]?.fixes ?? [];
    expect(fix?.title.fr).toBe('Passer à la version 2');
    expect(codes(among({}, { vehicule: 2 }, 9))).toContain('block.version-gone /blocks/vehicule');
    expect(codes(among({}, {}))).toContain('block.unknown /blocks/vehicule');
    expect(codes(among({}, { vehicule: 1 }, null))).toContain('block.unpinned /properties/vehicule/$ref');
    expect(codes(among({}, {}, null))).toContain('form.ref-unknown /properties/vehicule/$ref');
  });

  it('[H2] is read by what was published for as long as it runs', () => {
    expect(load(sound).form.model.fields.some(({ pointer }) => pointer === '/vehicule/places')).toBe(true);
    expect(() => load(among({}, { vehicule: 1 }))).toThrow('needs blocks that are not here: vehicule');
  });

  it('is used, and has a name of its own', () => {
    const pins = (blocks: unknown) => withJson(sound, 'dispositif.json', (identity) => (identity.blocks = blocks));
    const lists = {
      ...sound.lists,
      blocks: { latest: { vehicule: 1, remorque: 1 }, pinned: { 'vehicule@1': TEXT, 'remorque@1': TEXT } },
    };
    expect(codes({ ...pins({ vehicule: 1, remorque: 1 }), lists })).toEqual(['block.unused /blocks/remorque']);
    expect(codes({ ...pins({ vehicule: 1, ridet: 1 }), lists })).toEqual(['block.standard /blocks/ridet']);
  });

  it('needs a category for what it asks of people', () => {
    const person = JSON.stringify({
      title: 'Conducteur',
      type: 'object',
      properties: { qui: { $ref: 'urn:cagou:block:identite' } },
      required: ['qui'],
    });
    const bare = withJson(among({ 'vehicule@1': person }, { vehicule: 1 }), 'form.schema.json', (schema) => {
      delete schema.properties.vehicule.cagou;
      delete schema.cagou;
    });
    expect(codes(bare)).toContain('privacy.category-missing /properties/vehicule');
  });
});

function answers(source: DispositifSource) {
  const scenario: { readonly given: { readonly answers: Record<string, never> } } = JSON.parse(
    source.files['scenarios/accord.json'] ?? '',
  );
  return scenario.given.answers;
}

describe('the text of a block', () => {
  it('is judged in a scheme that is sound but for it', () => {
    const form =
      '{ "type": "object", "cagou": { "personal": "bloc" }, "properties": { "bloc": { "title": "A", "type": "string" } } }';
    const found = diagnosticsOf({ ...HOST, files: { ...HOST.files, 'form.schema.json': form } });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  const told = (text: string) => {
    const read = readSharedBlock('vehicule.json', text);
    return read.type === 'read' ? [] : read.diagnostics.map(({ code, pointer, line }) => `${code} ${pointer} ${line}`);
  };

  it('[H3] is judged by itself, each problem at its line', () => {
    expect(told(TEXT)).toEqual([]);
    const wrong = TEXT.replace('"integer"', '"entier"');
    expect(told(wrong)).toEqual([expect.stringMatching(/^form\.[a-z-]+ \/properties\/places\/type 1[0-9]$/)]);
    expect(told('{')[0]).toMatch(/^json\.syntax/);
    expect(told('[]')).toEqual(['form.schema-expected  1']);
    expect(told('{ "title": "Rien" }')).toEqual(['form.type-missing  1']);
    expect(told('{ "type": "string" }')).toEqual(['form.title-missing  1']);
    const other = JSON.stringify({
      ...VEHICLE,
      properties: { ...VEHICLE.properties, autre: { $ref: 'urn:cagou:block:moto' } },
    });
    expect(told(other)).toEqual(['form.ref-unknown /properties/autre/$ref 1']);
  });

  it('[H3] may name categories and lists of the schemes that use it', () => {
    const own = { ...VEHICLE.properties.immatriculation, cagou: { personal: 'vehicules' } };
    expect(told(JSON.stringify({ ...VEHICLE, properties: { immatriculation: own }, required: [] }))).toEqual([]);
  });

  it('says what it asks, and what changes in words', () => {
    expect(questionsOf(VEHICLE)).toEqual(['Immatriculation', 'Nombre de places']);
    const phone = { $ref: 'urn:cagou:block:telephone-nc' };
    const grouped = {
      type: 'object',
      properties: { nom: { title: 'Nom' }, telephone: phone, autre: { ...phone, title: 'La nuit' } },
    };
    expect(questionsOf(grouped)).toEqual(['Nom', 'Téléphone', 'La nuit']);
    expect(questionsOf(phone)).toEqual(['Téléphone']);
    const after = {
      ...VEHICLE,
      properties: { ...VEHICLE.properties, places: { ...VEHICLE.properties.places, maximum: 7 } },
    };
    const changes = compareBlocks(TEXT, JSON.stringify(after));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ section: 'form', type: 'changed', before: '9', after: '7' });
    expect(compareBlocks(TEXT, TEXT)).toEqual([]);
  });
});
