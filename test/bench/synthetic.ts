/** A scheme as large as they come: 300 fields on 30 pages, 40 states, a table and a computed value a page. */
import type { DispositifSource } from '../../engine/types.ts';
import { readBase } from '../docs/language/examples.ts';

const FIELDS = 300;
const PAGES = 30;
const STATES = 40;

/** The source of the synthetic scheme. */
export function syntheticScheme(): DispositifSource {
  const files = {
    ...readBase(),
    'form.schema.json': JSON.stringify(formSchema()),
    'form.ui.json': JSON.stringify(formUi()),
    'rules.json': JSON.stringify(rules()),
    'workflow.json': JSON.stringify(workflow()),
    'queue.json': JSON.stringify({ columns: [{ title: 'Total', value: 'total0', type: 'number' }] }),
    'scenarios/accord.json': JSON.stringify({
      title: 'Dépôt',
      given: {
        now: '2026-03-03T09:00',
        answers: Object.fromEntries(range(FIELDS).map((at) => [`f${at}`, answer(at)])),
      },
      steps: [{ when: { type: 'file' }, then: { state: 'e0' } }],
    }),
  };
  return { id: 'base', files };
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at);
}

function answer(at: number): string | number {
  return at % 3 === 0 ? 3 : at % 3 === 1 ? 'texte' : 'oui';
}

function formSchema(): object {
  const cagou = { personal: 'demande' };
  const choices = [
    { const: 'oui', title: 'Oui' },
    { const: 'non', title: 'Non' },
  ];
  const field = (at: number): object => {
    if (at % 3 === 0) return { title: `Nombre ${at}`, type: 'integer', minimum: 0, maximum: 1_000, cagou };
    if (at % 3 === 1) return { title: `Texte ${at}`, type: 'string', minLength: 1, maxLength: 200, cagou };
    return { title: `Choix ${at}`, type: 'string', oneOf: choices, cagou: { personal: 'identite' } };
  };
  const names = range(FIELDS).map((at) => `f${at}`);
  const conditions = range(PAGES).map((page) => ({
    if: { properties: { [`f${page * 10 + 2}`]: { const: 'non' } }, required: [`f${page * 10 + 2}`] },
    then: {
      properties: { [`motif${page}`]: { title: `Motif ${page}`, type: 'string', minLength: 1, cagou } },
      required: [`motif${page}`],
    },
  }));
  // Every third field from 2 is a choice: so that each condition reads one, pages begin with a choice too.
  const properties = Object.fromEntries(names.map((name, at) => [name, at % 10 === 2 ? field(2) : field(at)]));
  return { type: 'object', properties, required: names, allOf: conditions };
}

function formUi(): object {
  const pages = range(PAGES).map((page) => ({
    id: `page${page}`,
    title: `Page ${page}`,
    fields: [...range(FIELDS / PAGES).map((at) => `f${page * 10 + at}`), `motif${page}`],
  }));
  return { minutes: 30, pages };
}

function rules(): object {
  const numberOf = (page: number): string => `f${numberOn(page)}`;
  return {
    computed: range(PAGES).flatMap((page) => [
      { name: `total${page}`, title: `Total ${page}`, type: 'number', expression: `${numberOf(page)} * 2 + 1` },
      { name: `taux${page}`, title: `Taux ${page}`, type: 'number', table: `bareme${page}` },
    ]),
    tables: range(PAGES).map((page) => ({
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
function numberOn(page: number): number {
  const first = page * 10;
  return (
    range(10)
      .map((at) => first + at)
      .filter((at) => at % 3 === 0 && at % 10 !== 2)[0] ?? first
  );
}

function workflow(): object {
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
          guards: [{ when: `total${at % PAGES} > 0`, otherwise: 'Le total est nul.' }],
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
