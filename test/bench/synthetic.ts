/** Schemes as large as they come: hundreds of fields, 40 states, a condition, a table and a computed value a page. */
import type { DispositifSource, JsonObject } from '../../engine/index.ts';
import { readBase } from '../docs/language/examples.ts';

const STATES = 40;

export interface Size {
  readonly fields: number;
  /** Fields of a page, besides the one that a condition brings. */
  readonly pageSize: number;
}

const LARGE: Size = { fields: 300, pageSize: 10 };

/** The source of a synthetic scheme. */
export function syntheticScheme(size: Size = LARGE, id = 'base'): DispositifSource {
  const base = readBase();
  const files = {
    ...base,
    'dispositif.json': JSON.stringify({ ...JSON.parse(base['dispositif.json'] ?? '{}'), id }),
    'form.schema.json': JSON.stringify(formSchema(size)),
    'form.ui.json': JSON.stringify(formUi(size)),
    'rules.json': JSON.stringify(rules(size)),
    'workflow.json': JSON.stringify(workflow(size)),
    'queue.json': JSON.stringify({ columns: [{ title: 'Total', value: 'total0', type: 'number' }] }),
    'scenarios/accord.json': JSON.stringify({
      title: 'Dépôt',
      given: {
        now: '2026-03-03T09:00',
        answers: syntheticAnswers(size),
      },
      steps: [{ when: { type: 'file' }, then: { state: 'e0' } }],
    }),
  };
  return { id, files };
}

/** The same, its files laid out as authors have them. */
export function laidOut({ id, files }: DispositifSource): DispositifSource {
  const lay = (name: string, text: string): string =>
    name.endsWith('.json') ? `${JSON.stringify(JSON.parse(text), null, 2)}\n` : text;
  return { id, files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, lay(name, text)])) };
}

/** Answers to all its questions. */
export function syntheticAnswers({ fields, pageSize }: Size = LARGE): JsonObject {
  return Object.fromEntries(range(fields).map((at) => [`f${at}`, isChoice(at, pageSize) ? 'oui' : answer(at)]));
}

function pagesOf({ fields, pageSize }: Size): readonly number[] {
  return range(Math.ceil(fields / pageSize));
}

/** The third field of each page is a choice, which its condition reads. */
function isChoice(at: number, pageSize: number): boolean {
  return at % pageSize === 2 || at % 3 === 2;
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}

function answer(at: number): string | number {
  return at % 3 === 0 ? 3 : 'texte';
}

function formSchema(size: Size): object {
  const { fields, pageSize } = size;
  const cagou = { personal: 'demande' };
  const choices = [
    { const: 'oui', title: 'Oui' },
    { const: 'non', title: 'Non' },
  ];
  const field = (at: number): object => {
    if (isChoice(at, pageSize)) {
      return { title: `Choix ${at}`, type: 'string', oneOf: choices, cagou: { personal: 'identite' } };
    }
    if (at % 3 === 0) return { title: `Nombre ${at}`, type: 'integer', minimum: 0, maximum: 1_000, cagou };
    return { title: `Texte ${at}`, type: 'string', minLength: 1, maxLength: 200, cagou };
  };
  const names = range(fields).map((at) => `f${at}`);
  const conditions = pagesOf(size).map((page) => ({
    if: { properties: { [`f${page * pageSize + 2}`]: { const: 'non' } }, required: [`f${page * pageSize + 2}`] },
    then: {
      properties: { [`motif${page}`]: { title: `Motif ${page}`, type: 'string', minLength: 1, cagou } },
      required: [`motif${page}`],
    },
  }));
  const properties = Object.fromEntries(names.map((name, at) => [name, field(at)]));
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  return { $schema, type: 'object', properties, required: names, allOf: conditions };
}

function formUi(size: Size): object {
  const pages = pagesOf(size).map((page) => ({
    id: `page${page}`,
    title: `Page ${page}`,
    fields: [...fieldsOn(page, size).map((at) => `f${at}`), `motif${page}`],
  }));
  return { minutes: 30, pages };
}

function fieldsOn(page: number, { fields, pageSize }: Size): readonly number[] {
  const first = page * pageSize;
  return range(Math.min(pageSize, fields - first)).map((at) => first + at);
}

function rules(size: Size): object {
  const numberOf = (page: number): string => `f${numberOn(page, size)}`;
  return {
    eligibility: [
      { id: 'choix', title: 'Choix', effect: 'block', valid: 'f2 = "oui" or f2 = "non"', message: 'Choisissez.' },
    ],
    computed: pagesOf(size).flatMap((page) => [
      { name: `total${page}`, title: `Total ${page}`, type: 'number', expression: `${numberOf(page)} * 2 + 1` },
      { name: `taux${page}`, title: `Taux ${page}`, type: 'number', table: `bareme${page}` },
    ]),
    tables: pagesOf(size).map((page) => ({
      name: `bareme${page}`,
      title: `Barème ${page}`,
      hitPolicy: 'U',
      inputs: [{ label: 'Nombre', expression: numberOf(page), type: 'number', minimum: 0, maximum: 1_000 }],
      outputs: [{ name: 'taux', label: 'Taux', type: 'number' }],
      rows: [
        { when: ['< 10'], then: ['1'] },
        { when: ['[10..100]'], then: ['2'] },
        { when: ['> 100'], then: ['3'] },
      ],
    })),
  };
}

/** A field of a page that is a number. */
function numberOn(page: number, size: Size): number {
  const numbers = fieldsOn(page, size).filter((at) => at % 3 === 0 && !isChoice(at, size.pageSize));
  return numbers[0] ?? page * size.pageSize;
}

function workflow(size: Size): object {
  const pages = pagesOf(size).length;
  const next = (at: number): string => (at + 1 < STATES ? `e${at + 1}` : 'accordee');
  const states = range(STATES).map((at) => [
    `e${at}`,
    {
      title: `Étape ${at}`,
      task: { function: 'instructeur', title: 'Traiter', due: { after: 'P5D', calendar: 'working' } },
      timers: { tard: { after: 'P30D', action: `rappeler${at}` } },
      actions: {
        [`avancer${at}`]: {
          title: 'Avancer',
          by: ['instructeur'],
          to: next(at),
          guards: [{ when: `total${at % pages} > 0`, otherwise: 'Le total est nul.' }],
        },
        [`refuser${at}`]: { title: 'Refuser', by: ['instructeur'], to: 'refusee' },
        [`rappeler${at}`]: { title: 'Rappeler', by: ['time'] },
      },
    },
  ]);
  return {
    title: 'Longue procédure',
    initial: 'e0',
    states: {
      ...Object.fromEntries(states),
      accordee: { title: 'Accordée', kind: 'final', outcome: 'granted' },
      refusee: { title: 'Refusée', kind: 'final', outcome: 'refused' },
    },
  };
}
