/** What the opening of a question tells of an answer that its reader does not read. */
import { describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../../engine/index.ts';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../../sources.ts';

const CODE = 'privacy.question-tells';
const RETENTION = { after: 'P2Y', from: 'closed', then: 'erase' };
const OF_HEALTH = { personal: 'sante' };

/** A scheme with a category that the instructeur alone reads, among two functions. */
const BASE = withJson(
  withJson(
    withJson(readFixtureBase(), 'dispositif.json', ({ functions }) => {
      functions.mairie = { title: 'Mairie', group: 'Transports' };
    }),
    'privacy.json',
    ({ categories }) => {
      categories.sante = { title: 'Santé', functions: ['instructeur'], retention: RETENTION };
    },
  ),
  'workflow.json',
  ({ states }) => {
    states.instruction.actions.refuser.by = ['instructeur', 'mairie'];
  },
);

function told(source: DispositifSource): readonly string[] {
  const all = diagnosticsOf(source);
  // What does not compile is not looked at.
  expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = all.filter(({ code }) => code === CODE);
  return found.map(({ file, pointer, message }) => `${file} ${pointer} ${/ouvre « ([^»]+) »/u.exec(message)?.[1]}`);
}
const form = (change: (schema: Parsed) => void, source = BASE): readonly string[] =>
  told(withJson(source, 'form.schema.json', change));

const yes = (name: string) => ({ properties: { [name]: { const: 'oui' } }, required: [name] });
const text = (title: string, cagou: object = { personal: 'demande' }) => ({
  title,
  type: 'string',
  maxLength: 9,
  cagou,
});
const limit = ({ properties }: Parsed): void => {
  properties.assistance.cagou = OF_HEALTH;
};

describe('a question that an answer opens', () => {
  it('tells it to whoever reads the question alone', () => {
    expect(form(limit)).toEqual(['form.schema.json /allOf/0/if Autonomie en kilomètres']);
  });

  it('tells nothing where all read the answer, or nobody more the question', () => {
    expect(form(() => undefined)).toEqual([]);
    const both = (schema: Parsed): void => {
      limit(schema);
      schema.allOf[0].then.properties.batterie.cagou = OF_HEALTH;
    };
    expect(form(both)).toEqual([]);
  });

  it('tells nothing where every function reads the answer, unless groups are asked', () => {
    const all = withJson(BASE, 'privacy.json', ({ categories }) => {
      categories.sante.functions = ['instructeur', 'mairie'];
    });
    expect(form(limit, all)).toEqual([]);
    const asked = withJson(all, 'workflow.json', ({ states }) => {
      states.instruction.adHoc = { title: 'Avis', anyGroup: true, due: { after: 'P10D' }, silence: 'sansAvis' };
    });
    expect(form(limit, asked)).toEqual(['form.schema.json /allOf/0/if Autonomie en kilomètres']);
  });

  it('is found in sections, members of lists and nested conditions', () => {
    const paged = withJson(BASE, 'form.ui.json', ({ pages }) => pages[0].fields.push('suivi'));
    const found = form((schema) => {
      limit(schema);
      schema.allOf[0].then.properties.batterie.cagou = OF_HEALTH;
      schema.properties.suivi = {
        type: 'object',
        title: 'Suivi',
        properties: { soigne: text('Soigné', OF_HEALTH), visites: list() },
        if: yes('soigne'),
        then: { properties: { lieu: { type: 'object', title: 'Lieu', properties: { ville: text('Ville') } } } },
      };
    }, paged);
    expect(found).toEqual([
      'form.schema.json /properties/suivi/properties/visites/items/allOf/0/if Nom',
      'form.schema.json /properties/suivi/if Ville',
    ]);
  });

  it('is found in what agents record and in what actions ask', () => {
    const recorded = withJson(BASE, 'agent.schema.json', (schema) => {
      schema.properties.facture.cagou.personal = 'sante';
      schema.if = yes('facture');
      schema.then = { properties: { banque: text('Banque') } };
    });
    expect(told(recorded)).toEqual(['agent.schema.json /if Banque']);
    const asked = withJson(BASE, 'workflow.json', ({ states }) => {
      states.instruction.actions.accorder.form = {
        type: 'object',
        properties: { accueil: text('Accueil', OF_HEALTH) },
        if: { not: yes('accueil') },
        then: { properties: { lieu: text('Lieu') } },
      };
    });
    expect(told(asked)).toEqual(['workflow.json /states/instruction/actions/accorder/form/if Lieu']);
  });
});

function list(): object {
  const items = {
    type: 'object',
    title: 'Visite',
    properties: { hopital: text('Hôpital', OF_HEALTH) },
    allOf: [{ if: yes('hopital'), then: { properties: { nom: text('Nom') } } }],
  };
  return { type: 'array', title: 'Visites', items, cagou: { personal: 'demande' } };
}
