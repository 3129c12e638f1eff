/** Questions and findings said back: what each is, whether it must be answered, and when it is asked. */
import { describe, expect, it, vi } from 'vitest';
import type { JsonObject } from '../../../engine/studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { sayFindings, sayPages } = await import('../../../designer/readback/say-form.ts');
vi.unstubAllGlobals();

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

/** A form of one page that asks all its questions, but those that are left out. */
function said(form: JsonObject, leftOut: readonly string[] = []): readonly (readonly string[])[] {
  const names = Object.keys(form['properties'] ?? {}).filter((name) => !leftOut.includes(name));
  const files = {
    'form.schema.json': JSON.stringify({ type: 'object', ...form }),
    'form.ui.json': JSON.stringify({ pages: [{ id: 'demande', title: 'Votre demande', fields: names }] }),
  };
  return sayPages(files, []).map(({ title, lines }) => [
    title,
    ...lines.map(({ level, text, article, isSource }) =>
      plain(`${'  '.repeat(level)}${text}${article && ` [${article}]`}${isSource ? ' (source)' : ''}`),
    ),
  ]);
}

const linesOf = (property: JsonObject, form: JsonObject = {}): readonly string[] =>
  said({ properties: { question: { title: 'Question', ...property } }, ...form })[0]?.slice(1) ?? [];

describe('a question', () => {
  it.each<[string, JsonObject, JsonObject, readonly string[]]>([
    ['that may be left', { type: 'string' }, {}, ['Question : Texte court, facultatif']],
    ['that must be answered', { type: 'string' }, { required: ['question'] }, ['Question : Texte court, obligatoire']],
    [
      'that may come later',
      { type: 'string', cagou: { soft: true, article: '4' } },
      {},
      ['Question : Texte court, peut venir plus tard [4]'],
    ],
    [
      'of an amount, with its limits',
      { type: 'integer', minimum: 1, maximum: 500000, cagou: { widget: 'money' } },
      {},
      ['Question : Montant, facultatif, 1 F CFP au moins, 500 000 F CFP au plus'],
    ],
    [
      'of a day, with its limits',
      { type: 'string', format: 'date', formatMinimum: '2026-01-01' },
      {},
      ['Question : Date, facultatif, à partir de : 1er janvier 2026'],
    ],
    [
      'of a text, with its length',
      { type: 'string', maxLength: 50 },
      {},
      ['Question : Texte court, facultatif, 50 caractères au plus'],
    ],
    [
      'with choices',
      {
        type: 'string',
        oneOf: [
          { const: 'a', title: 'Au comptant' },
          { const: 'b', title: 'À crédit' },
        ],
      },
      {},
      ['Question : Choix unique, facultatif', '  Choix : Au comptant ; À crédit'],
    ],
    [
      'that nobody types',
      { type: 'number', cagou: { calculated: '1 + 2' } },
      {},
      ['Question : Nombre', '  Calcul : 1 + 2'],
    ],
  ])('%s', (_, property, form, lines) => {
    expect(linesOf(property, form)).toEqual(lines);
  });

  it('that is asked on condition says which', () => {
    const form = {
      properties: { aide: { type: 'boolean', title: 'Avez-vous une aide ?' } },
      allOf: [
        {
          if: { properties: { aide: { const: true } }, required: ['aide'] },
          then: { properties: { combien: { type: 'integer', title: 'Combien' } }, required: ['combien'] },
        },
      ],
    };
    const [, elsewhere] = said(form);
    expect(elsewhere).toEqual([
      'Demandé sur aucune page',
      'Combien : Nombre, obligatoire',
      '  Si « Avez-vous une aide ? » est Oui',
    ]);
  });

  it('that holds others has them below it', () => {
    const member = { type: 'object', properties: { nom: { type: 'string', title: 'Nom' } }, required: ['nom'] };
    expect(linesOf({ type: 'array', items: member, minItems: 1, maxItems: 3 })).toEqual([
      'Question : Groupe répétable, 1 au moins, 3 au plus',
      '  Nom : Texte court, obligatoire',
    ]);
  });
});

describe('findings', () => {
  it('are said by what they are: nobody is asked for them', () => {
    const files = {
      'agent.schema.json': JSON.stringify({
        properties: { complet: { type: 'boolean', title: 'Le dossier est complet' }, note: { type: 'string' } },
      }),
    };
    const [item] = sayFindings(files, []);
    expect(item?.lines.map(({ text }) => plain(text))).toEqual([
      'Le dossier est complet : Case à cocher',
      'note : Texte court',
    ]);
  });

  it('are none where agents record nothing', () => {
    expect(sayFindings({}, [])).toEqual([]);
    expect(sayFindings({ 'agent.schema.json': '{ "properties": {} }' }, [])).toEqual([]);
  });
});
