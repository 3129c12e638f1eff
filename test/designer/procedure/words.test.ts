/** A procedure in words, what its parts can name, and what is to mend of each of them. */
import { describe, expect, it, vi } from 'vitest';
import { procedureView } from '../../../engine/edit/view/procedure-view.ts';
import { readProcedure } from '../../../engine/edit/procedure/read-procedure.ts';
import type { Pointer } from '../../../engine/base/values.ts';
import { problemsElsewhere, problemsWithin } from '../../../designer/procedure/problems-of.ts';
import type { ProcedureEditor } from '../../../designer/procedure/use-procedure.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const words = await import('../../../designer/procedure/words.ts');
const { lettersIn, optionsOf } = await import('../../../designer/procedure/references.ts');
vi.unstubAllGlobals();

const WORKFLOW = {
  initial: 'depot',
  filed: [{ type: 'mail', message: 'recu' }],
  states: {
    depot: {
      title: 'Dépôt',
      task: { function: 'agent', title: 'Vérifier' },
      timers: { oubli: { after: 'P15D', action: 'classer' } },
      actions: {
        accorder: {
          title: 'Accorder',
          by: ['agent', 'chef'],
          to: 'fin',
          form: {
            properties: { montant: { type: 'integer', title: 'Montant' }, le: { type: 'string', format: 'date' } },
          },
          effects: [
            { type: 'document', document: 'accord' },
            { type: 'amount', label: 'Aide', amount: '1' },
          ],
        },
        classer: { title: 'Classer', by: ['time'], to: 'fin' },
      },
    },
    fin: { title: 'Fin', kind: 'final', outcome: 'granted' },
  },
  clocks: { loi: { title: 'Deux mois', after: 'P2M', silence: 'rejection', action: 'classer' } },
};
const files = {
  'workflow.json': JSON.stringify(WORKFLOW),
  'dispositif.json': JSON.stringify({
    functions: { agent: { title: 'Agent d’instruction' }, chef: { group: 'Chefs' } },
    thirdParties: { mairie: { title: 'La mairie' } },
  }),
  'agent.schema.json': JSON.stringify({
    properties: {
      avis: {
        type: 'string',
        title: 'Avis du service',
        oneOf: [
          { const: 'oui', title: 'Oui' },
          { const: 3, title: 'Trois' },
        ],
      },
      piece: { type: 'object' },
    },
  }),
  'messages/recu.md': '# Votre demande {{ dossier.numero }} est arrivée\n\nBonjour\n',
  'messages/vide.md': '',
  'documents/accord.md': '{% if x %}{{ titre }}{% endif %}\n',
};
const [view, procedure] = [procedureView(files), readProcedure(files)];
if (!view || !procedure) throw new Error('the procedure can be read');
const { workflow } = procedure;
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');
const action = (id: string) => {
  const found = view.actions.find((one) => one.id === id);
  if (!found) throw new Error(`there is an action ${id}`);
  return found;
};

describe('a procedure in words', () => {
  it('calls people by the titles of their functions, by their names where these have none', () => {
    expect(words.whoInWords(files, ['agent', 'chef', 'inconnu'])).toBe('Agent d’instruction, chef, inconnu');
    expect(words.whoInWords(files, ['applicant', 'time'])).toBe('Demandeur, Le temps');
    expect(words.whoInWords({}, ['agent'])).toBe('agent');
  });

  it('tells when time acts: after a delay of the step, at the end of a delay of law, each once', () => {
    expect(plain(words.whenInWords(view, action('classer')))).toBe('15 jours ou Deux mois');
    expect(words.whenInWords(view, action('accorder'))).toBe('');
  });

  it('calls a letter by its first line without its tags, by its name where that says nothing', () => {
    expect(words.letterInWords(files, 'messages/recu.md')).toBe('Votre demande … est arrivée');
    expect(words.letterInWords(files, 'messages/vide.md')).toBe('vide');
    expect(words.letterInWords(files, 'messages/absent.md')).toBe('absent');
    expect(lettersIn(files, 'messages').map(({ value }) => value)).toEqual(['recu', 'vide']);
  });

  it('shows a condition as it is written where no words say it', () => {
    const nameOf = words.valuesRead(files, view, workflow, []);
    expect(words.conditionWords('agent.avis = "oui"', nameOf)).toEqual({
      text: 'Avis du service est Oui',
      isSource: false,
    });
    const source = 'some x in inconnu satisfies x';
    expect(words.conditionWords(source, nameOf)).toEqual({ text: source, isSource: true });
  });

  it('knows what conditions read: findings, what actions asked with the action that did, and no parts without a type', () => {
    const nameOf = words.valuesRead(files, view, workflow, [
      { path: 'revenus', title: 'Revenus', type: 'money', choices: null },
    ]);
    expect(nameOf('revenus')).toMatchObject({ title: 'Revenus', type: 'money' });
    expect(nameOf('agent.avis')?.choices).toEqual([{ value: 'oui', label: 'Oui' }]);
    expect(nameOf('agent.piece')).toBeNull();
    expect(nameOf('actions.accorder.montant')).toMatchObject({ title: 'Montant (Accorder)', type: 'number' });
    expect(nameOf('actions.accorder.le')).toMatchObject({ title: 'le (Accorder)', type: 'date' });
  });

  it('knows what is asked in some cases alone, and why a case is taken up again, which is always asked', () => {
    const form = {
      properties: { sens: { type: 'string', title: 'Sens' } },
      allOf: [{ if: {}, then: { properties: { surface: { type: 'number', title: 'Surface' } } } }],
    };
    const workflow = {
      initial: 'depot',
      states: { depot: { title: 'Dépôt', actions: { proposer: { title: 'Proposer', by: ['agent'], form } } } },
      anywhere: { rouvrir: { title: 'Rouvrir', by: ['agent'], kind: 'reopening', to: 'depot' } },
    };
    const asked = { 'workflow.json': JSON.stringify(workflow) };
    const view = procedureView(asked);
    const read = view && words.namesRead(asked, view, workflow, []);
    expect(read?.map(({ path, title }) => [path, title])).toEqual(
      expect.arrayContaining([
        ['actions.proposer.sens', 'Sens (Proposer)'],
        ['actions.proposer.surface', 'Surface (Proposer)'],
        ['actions.rouvrir.motif', 'Motif de la réouverture'],
      ]),
    );
  });

  it('says when time acts, with its hour where there is one', () => {
    const timer = (own: object) => ({
      part: '/states/depot/timers/oubli' as Pointer,
      origin: 'own' as const,
      id: 'oubli',
      action: 'classer',
      delay: null,
      at: null,
      time: null,
      ...own,
    });
    const delay = { after: 'P15D', calendar: 'working' };
    expect(words.timerInWords(timer({ delay }))).toBe('15 jours ouvrés');
    expect(words.timerInWords(timer({ delay, time: '08:00' }))).toBe('15 jours ouvrés, à 8\u00a0h le dernier jour');
    expect(words.timerInWords(timer({ at: 'fin' }))).toBe('le fin');
    expect(words.timerInWords(timer({ at: 'fin', time: '16:30' }))).toBe('le fin, à 16\u00a0h\u00a030');
  });

  it('knows what every case has, and what every action leaves', () => {
    const nameOf = words.valuesRead(files, view, workflow, []);
    expect(nameOf('dossier.deposeLe')).toMatchObject({ type: 'date' });
    expect(nameOf('dossier.deposeLe')?.title).toMatch(/dépôt/u);
    expect(nameOf('actions.classer.le')?.title).toMatch(/Classer/u);
    expect(nameOf('actions.inconnue.le')).toBeNull();
    expect(nameOf('dossier.inconnu')).toBeNull();
    expect(nameOf('inconnu')).toBeNull();
    expect(words.conditionWords('aujourdhui <= dossier.deposeLe', nameOf)).toMatchObject({ isSource: false });
  });

  it('calls each part by its title, by that of what it does, or by what it is', () => {
    const title = (part: Pointer) => words.titleOfPart(view, workflow, part);
    expect(title('/states/depot')).toBe('Dépôt');
    expect(title('/states/depot/timers/oubli')).toBe('Classer');
    expect(title('/clocks/loi')).toBe('Deux mois');
    expect(title('/states/depot/actions/accorder/effects/0')).not.toBe('0');
    expect(title('/states/absent')).toBe('absent');
  });
});

function said(file: string, pointer: Pointer): ApiDiagnostic {
  const place = { file, pointer, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const message = `${file}${pointer}`;
  return { code: 'x', severity: 'error', message, params: {}, inherited: false, related: [], fixes: [], ...place };
}
const editor = (diagnostics: readonly ApiDiagnostic[]): ProcedureEditor => {
  const never = (): never => {
    throw new Error('nothing is done');
  };
  return {
    view,
    workflow,
    files,
    diagnostics,
    broken: false,
    chosen: null,
    added: null,
    said: '',
    choose: never,
    change: never,
    set: never,
    add: never,
    draw: never,
    retarget: never,
    addSource: never,
    remove: never,
    shift: never,
    revert: never,
  };
};

describe('what is to mend', () => {
  const diagnostics = [
    said('workflow.json', '/states/depot'),
    said('workflow.json', '/states/depot/actions/accorder/by/0'),
    said('workflow.json', '/states/depotBis/title'),
    said('workflow.json', '/add/states/depot/timers/oubli'),
    said('workflow.json', '/initial'),
    said('messages/recu.md', ''),
    said('documents/accord.md', ''),
    said('rules.json', '/states/depot'),
  ];
  const within = (part: Pointer, apart?: readonly Pointer[]) =>
    problemsWithin(editor(diagnostics), part, apart).map(({ message }) => message);

  it('of a part is told with what it holds, and the letters that it sends', () => {
    expect(within('/states/depot')).toEqual([
      'workflow.json/states/depot',
      'workflow.json/states/depot/actions/accorder/by/0',
      'workflow.json/add/states/depot/timers/oubli',
      'documents/accord.md',
    ]);
    expect(within('/filed')).toEqual(['messages/recu.md']);
    expect(within('/states/fin')).toEqual([]);
  });

  it('is not told twice, where a part inside has its own place', () => {
    expect(within('/states/depot', ['/states/depot/actions/accorder'])).toEqual([
      'workflow.json/states/depot',
      'workflow.json/add/states/depot/timers/oubli',
    ]);
  });

  it('of nothing that is drawn is told apart', () => {
    expect(problemsElsewhere(editor(diagnostics)).map(({ message }) => message)).toEqual([
      'workflow.json/states/depotBis/title',
      'workflow.json/initial',
    ]);
  });
});

describe('what a name can be the name of', () => {
  it('is all that the scheme has of its kind, by its title', () => {
    const options = (to: Parameters<typeof optionsOf>[0]) =>
      optionsOf(to, editor([])).map(({ value, label }) => `${value} ${label}`);
    expect(options('state')).toEqual(['depot Dépôt', 'fin Fin']);
    expect(options('function')).toEqual(['agent Agent d’instruction', 'chef chef']);
    expect(options('actor').slice(2)).toEqual(['applicant Demandeur', 'time Le temps', 'system Un autre système']);
    expect(options('action')).toEqual(['accorder Accorder', 'classer Classer']);
    expect(options('delay')).toEqual(['loi Deux mois']);
    expect(options('document')).toEqual(['accord accord']);
    expect(options('annotation')).toEqual(['avis Avis du service', 'piece piece']);
    expect(options('third')).toEqual(['mairie La mairie']);
  });
});
