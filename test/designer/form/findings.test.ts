/** What agents record, under the hands of its author: commands, the words said of it, when it is recorded and what waits for it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isJsonObject } from '../../../engine/base/index.ts';
import { compile } from '../../../engine/index.ts';
import { perform } from '../../../engine/edit/perform.ts';
import {
  actionsRequiring,
  allQuestions,
  annotationSchema,
  FORM_KEYWORDS,
  formView,
  valueAt,
  type Files,
  type FormView,
} from '../../../engine/studio.ts';
import { neighbour, selectedIn, whereToAdd, type Chosen } from '../../../designer/form/places.ts';
import { readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { addingCommands } = await import('../../../designer/form/adding.ts');
const { wordsFor } = await import('../../../designer/form/annotation-words.ts');
const { othersThan } = await import('../../../designer/form/condition-clauses.ts');
const { askedAt } = await import('../../../designer/form/condition-words.ts');
const { undrawnKeywords } = await import('../../../designer/form/drawn-keywords.ts');
const { findingWords } = await import('../../../designer/form/finding-words.ts');
const { findingsForm } = await import('../../../designer/form/findings-form.ts');
const { keywordInWords } = await import('../../../designer/form/keyword-words.ts');
const { movingCommands } = await import('../../../designer/form/moving.ts');
const { kindsFor, newQuestion, titleOfKind } = await import('../../../designer/form/new-question.ts');
const { nameToGive, titleGesture } = await import('../../../designer/form/question-words.ts');
const { fr } = await import('../../../designer/form/messages/fr.ts');
const { tOf } = await import('../../../designer/form/text.ts');
vi.unstubAllGlobals();

const { files: AID } = await readExample('aide-medicale');
const { files: PERMIT } = await readExample('permis-construire');
const FILE = 'agent.schema.json';

let files: Files;
let chosen: Chosen;
let others: readonly string[];
let said: string;
let entitled: string | null;
beforeEach(() => {
  [files, chosen, others, said, entitled] = [AID, null, [], '', null];
  vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
});
afterEach(() => vi.unstubAllGlobals());

const viewOf = (given: Files): FormView => {
  const view = formView(given, 'findings');
  if (!view) throw new Error('what agents record cannot be read');
  return view;
};
const question = (pointer: string): Chosen => ({ type: 'question', question: pointer });
const names = (): readonly string[] => viewOf(files).elsewhere.map(({ name }) => name);

function commands() {
  const view = viewOf(files);
  const hands = {
    view,
    files,
    chosen,
    selection: selectedIn(view, chosen, others),
    act: (gesture: Parameters<typeof perform>[1], words: (after: FormView) => string): boolean => {
      const performed = perform(files, gesture);
      if (performed.type === 'refused') return false;
      files = performed.files;
      said = words(viewOf(files));
      return true;
    },
    removing: (_title: string, _gesture: unknown, remove: () => void) => remove(),
    say: (words: string) => {
      said = words;
    },
    choose: (next: Chosen) => {
      chosen = next;
    },
    chooseAll: (questions: readonly string[]) => {
      others = questions;
      chosen = question(questions.at(-1) ?? '');
    },
    entitleNext: (added: string) => {
      entitled = added;
    },
  };
  return { ...addingCommands(hands), ...movingCommands(hands) };
}

describe('a finding', () => {
  it('is added at the end, or after what is chosen, to be given its title; nothing else is written', () => {
    commands().add('date');
    expect(names().at(-1)).toBe('nouveauConstat');
    chosen = question('/ressourcesVerifiees');
    commands().add('choice');
    expect(names()[1]).toBe('nouveauConstat2');
    expect([chosen, entitled]).toEqual([question('/nouveauConstat2'), '/nouveauConstat2']);
    expect(said).toBe('« Nouveau constat » est ajouté aux constats.');
    expect(Object.keys(files).filter((file) => files[file] !== AID[file])).toEqual([FILE]);
  });

  it('is the first of a scheme whose agents recorded nothing', () => {
    const { [FILE]: _gone, ...without } = AID;
    files = without;
    expect(whereToAdd(viewOf(files), null, 'text')).toEqual({ container: '', page: null, before: null });
    commands().add('longText');
    expect(names()).toEqual(['nouveauConstat']);
  });

  it('moves among the others and no further, and is said where it stands', () => {
    chosen = question('/ressourcesVerifiees');
    commands().shift(1);
    expect(names()).toEqual(['domicileVerifie', 'ressourcesVerifiees', 'observations']);
    expect(said).toContain('est maintenant le constat 2 sur 3.');
    commands().shift(1);
    const last = files;
    commands().shift(1);
    expect(files).toBe(last);
  });

  it('is duplicated and removed in words of its own, and leaves its neighbour chosen', () => {
    chosen = question('/observations');
    commands().duplicate();
    expect(said).toBe('« Observations » est dupliqué.');
    commands().remove();
    expect(said).toMatch(/est retiré\. « Défaire » le remet\.$/u);
    expect(chosen).toEqual(question('/observations'));
    const [only] = viewOf(files).elsewhere;
    expect(only && neighbour({ ...viewOf(files), elsewhere: [only] }, only, [only.question])).toBeNull();
  });

  it('is pasted from the questions of the applicant, asked of nobody', () => {
    chosen = question('/observations');
    const copied = commands().copy();
    chosen = question('/domicileVerifie');
    expect(commands().paste(copied)).toBe(true);
    expect(names()).toEqual(['ressourcesVerifiees', 'domicileVerifie', 'observations2', 'observations']);
    expect(files['form.ui.json']).toBe(AID['form.ui.json']);
  });

  it('is named after its first title alone, and worded in its own file', () => {
    commands().add('text');
    const made = viewOf(files).elsewhere.at(-1)!;
    expect(nameToGive(viewOf(files), made, 'Date de la visite')).toBe('dateVisite');
    const [known] = viewOf(files).elsewhere;
    expect(nameToGive(viewOf(files), known!, 'Autre titre')).toBeNull();
    expect(titleGesture(files, known!, 'Autre titre')).toMatchObject({
      at: { file: FILE, pointer: '/properties/ressourcesVerifiees/title' },
    });
  });

  it('begins as something that is recorded: a box left alone says nothing', () => {
    expect(newQuestion('yesNo', 'findings').schema['cagou']).toEqual({ widget: 'radio' });
    expect(newQuestion('yesNo').schema['cagou']).toBeUndefined();
    expect(newQuestion('email', 'findings').category).toBeNull();
  });

  it('is of a kind that is filled in by itself', () => {
    const [blocks, fields] = kindsFor('findings');
    expect(blocks).toEqual([]);
    expect(fields).toEqual(expect.arrayContaining(['choice', 'date', 'longText', 'money']));
    expect(fields).not.toContain('repeat');
    expect(kindsFor('request')[0]).toContain('identite');
    expect([titleOfKind('findings', 'yesNo'), titleOfKind('request', 'yesNo')]).toEqual([
      'Oui ou non',
      'Case à cocher',
    ]);
    expect(titleOfKind('findings', 'date')).toBe(titleOfKind('request', 'date'));
  });
});

describe('what can be said of a finding', () => {
  it('is nothing that is of applicants, such as what is filled in for them or counted in open data', () => {
    const words = wordsFor('choice', 'findings').map(({ word }) => word);
    expect(words).toEqual(expect.arrayContaining(['widget', 'article']));
    expect(words.filter((word) => ['open', 'soft', 'concept', 'prefill'].includes(word))).toEqual([]);
    expect(wordsFor('choice').map(({ word }) => word)).toEqual(expect.arrayContaining(['open', 'soft', 'concept']));
  });

  it('is told where its panel does not draw it', () => {
    const schema = { type: 'string', cagou: { states: ['a'], functions: ['b'], open: 'open', widget: 'textarea' } };
    expect(undrawnKeywords('longText', schema, 'findings')).toEqual(['open']);
    expect(undrawnKeywords('longText', schema)).toEqual(['states', 'functions']);
  });

  it('is a condition on another finding, never on an age or an answer of the applicant', () => {
    const view = viewOf(AID);
    const last = view.elsewhere.at(-1)!;
    expect(othersThan({ view, files: AID }, last).map(({ title }) => title)).toEqual([
      'Le domicile est-il justifié ?',
      'Les ressources déclarées concordent-elles avec les justificatifs ?',
    ]);
    expect(askedAt(AID, '', ['telephone'], FILE)).toBeNull();
    expect(askedAt(AID, '', ['observations'], FILE)?.title).toBe('Observations');
  });

  it('is told there in words, a keyword of the schema too', () => {
    expect(['pattern', 'maxLength', 'const', 'open', 'unheard'].map(keywordInWords)).toEqual([
      'forme imposée à la réponse',
      'limites',
      'réponses admises',
      'données ouvertes',
      'autre réglage',
    ]);
  });

  it.each([...Object.keys(FORM_KEYWORDS), ...Object.keys(annotationSchema.properties ?? {})])(
    'is never told as %s, a word of the file',
    (keyword) => {
      expect(keywordInWords(keyword)).not.toBe(keyword);
      expect(keywordInWords(keyword)).not.toMatch(/^keyword-|[{}_$]/u);
    },
  );

  it.each(Object.keys(fr).filter((key) => key.endsWith('-findings')))('has a sentence beside the other: %s', (key) => {
    expect(Object.keys(fr)).toContain(key.replace(/-findings$/u, ''));
  });

  it('is said in its words', () => {
    expect([tOf('request', 'palette'), tOf('findings', 'palette')]).toEqual([
      'Ajouter une question',
      'Ajouter un constat',
    ]);
  });
});

describe('when a finding is recorded', () => {
  const wordsOf = (given: Files, name: string) => {
    const found = allQuestions(viewOf(given)).find((one) => one.name === name)!;
    const schema = valueAt(given, { file: found.file, pointer: found.at });
    return findingWords(given, found, isJsonObject(schema) ? schema : {});
  };
  const waitingOf = (given: Files, name: string) => {
    const { actions } = wordsOf(given, name);
    if (!actions) throw new Error(`no action can wait for ${name}`);
    return actions;
  };
  const after = (given: Files, gesture: Parameters<typeof perform>[1]): Files => {
    const performed = perform(given, gesture);
    if (performed.type === 'refused') throw new Error(performed.code);
    return performed.files;
  };
  const cagou = (given: Files, name: string) => JSON.parse(given[FILE] ?? '{}').properties[name].cagou;

  it('is a choice of steps and functions by their titles; none is all', () => {
    const { states, functions } = wordsOf(AID, 'domicileVerifie');
    expect([states.chosen, functions.chosen]).toEqual([['instruction'], ['instructeur']]);
    expect(states.options.map(({ value }) => value)).toContain('instruction');
    expect(functions.options.every(({ label }) => label !== '')).toBe(true);
    const none = after(
      after(AID, states.choose([])),
      wordsOf(after(AID, states.choose([])), 'domicileVerifie').functions.choose([]),
    );
    expect(cagou(none, 'domicileVerifie')).toEqual({ widget: 'radio' });
    expect(after(none, wordsOf(none, 'domicileVerifie').states.choose(['instruction']))[FILE]).toContain('"states"');
  });

  it('offers no step at which nothing is done any more', () => {
    const ends = Object.entries(JSON.parse(AID['workflow.json'] ?? '{}').states).flatMap(([id, state]) =>
      JSON.stringify(state).includes('"outcome"') ? [id] : [],
    );
    const offered = wordsOf(AID, 'observations').states.options.map(({ value }) => value);
    expect(ends.length).toBeGreaterThan(0);
    expect(offered.filter((value) => ends.includes(value))).toEqual([]);
  });

  it('keeps what is chosen and is gone in sight, to be taken away', () => {
    const gone = { ...AID, [FILE]: (AID[FILE] ?? '').replaceAll('["instruction"]', '["disparue"]') };
    const { states } = wordsOf(gone, 'domicileVerifie');
    expect(states.options).toContainEqual({ value: 'disparue', label: 'disparue' });
  });

  it('is required before actions of agents, each told from the others that are called the same', () => {
    const actions = waitingOf(PERMIT, 'zoneInondable');
    const labels = actions.options.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(actions.chosen).toEqual(actionsRequiring(PERMIT, 'zoneInondable'));
    const [first] = actions.chosen;
    const less = after(PERMIT, actions.choose([first ?? '']));
    expect(actionsRequiring(less, 'zoneInondable')).toEqual([first]);
    expect(less[FILE]).toBe(PERMIT[FILE]);
  });

  describe('under a condition', () => {
    const schema = JSON.parse(AID[FILE] ?? '{}');
    const { observations, ...properties } = schema.properties;
    const conditional = {
      ...schema,
      properties,
      allOf: [
        {
          if: { required: ['domicileVerifie'], properties: { domicileVerifie: { const: 'non' } } },
          then: { properties: { observations } },
        },
      ],
    };
    const under: Files = { ...AID, [FILE]: JSON.stringify(conditional) };
    const waiting = (given: Files): Files => ({
      ...given,
      'workflow.json': (given['workflow.json'] ?? '').replace('"requires": [', '"requires": ["observations", '),
    });
    const codes = (given: Files): readonly string[] => {
      const compiled = compile({ id: 'essai', files: given });
      return compiled.type === 'failed' ? compiled.diagnostics.map(({ code }) => code) : [];
    };

    it('is required before nothing, which the compiler would refuse', () => {
      expect(wordsOf(under, 'observations').actions).toBeNull();
      expect(codes(waiting(AID))).not.toContain('workflow.annotation-conditional');
      expect(codes(waiting(under))).toContain('workflow.annotation-conditional');
    });

    it('can be taken from the actions that waited for it before', () => {
      const given = waiting(under);
      const { chosen, choose } = waitingOf(given, 'observations');
      expect(chosen).toHaveLength(1);
      const free = after(given, choose([]));
      expect(wordsOf(free, 'observations').actions).toBeNull();
      expect(codes(free)).not.toContain('workflow.annotation-conditional');
    });
  });

  it('is of no action of the applicant, nor of time', () => {
    const taken = JSON.parse(AID['workflow.json'] ?? '{}');
    const applicants = Object.values<{ readonly actions?: Record<string, { by: string[]; title: string }> }>(
      taken.states,
    )
      .flatMap(({ actions = {} }) => Object.values(actions))
      .filter(({ by }) => by.every((who) => who === 'applicant'))
      .map(({ title }) => title);
    const labels = waitingOf(AID, 'observations').options.map(({ label }) => label);
    expect(labels.filter((label) => applicants.includes(label))).toEqual([]);
    expect(labels.length).toBeGreaterThan(0);
  });
});

describe('what the agent will see', () => {
  const formOf = (schema: object) => {
    const given = { ...AID, [FILE]: JSON.stringify({ type: 'object', ...schema }) };
    return findingsForm(given, viewOf(given));
  };

  it('is every finding as it is written', () => {
    const shown = findingsForm(AID, viewOf(AID));
    expect(Object.keys(shown?.properties ?? {})).toEqual(['ressourcesVerifiees', 'domicileVerifie', 'observations']);
    expect(shown?.properties?.['observations']).toMatchObject({ maxLength: 2000, cagou: { widget: 'textarea' } });
  });

  it('is those under a condition too, of sections as well', () => {
    const text = { type: 'string', title: 'Texte' };
    const under = { if: { properties: { a: { const: 'x' } } }, then: { properties: { b: text } } };
    const shown = formOf({
      properties: { a: text, s: { type: 'object', properties: { a: text }, allOf: [under] } },
      ...under,
    });
    expect(Object.keys(shown?.properties ?? {})).toEqual(['a', 's', 'b']);
    expect(shown?.properties?.['s']).toEqual({ type: 'object', properties: { a: text, b: text } });
  });

  it('has blocks in the place of their references, and leaves out what no kind claims', () => {
    const shown = formOf({ properties: { a: { $ref: 'urn:cagou:block:rib', title: 'Compte' }, b: { type: 'null' } } });
    expect(Object.keys(shown?.properties ?? {})).toEqual(['a']);
    expect(shown?.properties?.['a']).toMatchObject({ title: 'Compte', type: 'object' });
    expect(Object.keys(shown?.properties?.['a']?.properties ?? {})).toEqual(['titulaire', 'iban']);
  });

  it('is nothing where there is none', () => {
    expect(formOf({ properties: {} })).toBeNull();
  });
});
