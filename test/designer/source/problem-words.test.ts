/** What is to mend, as the screens say it: titles for names, screens for files, days as people write them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../../engine/index.ts';
import type { Files } from '../../../designer/api.ts';
import { applyChanges, readFixtureBase, readFixtures } from '../../docs/diagnostic-fixtures.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { messageInWords, problemsInWords } = await import('../../../designer/source/problem-words.ts');
const { titleOfName } = await import('../../../designer/source/titles-of-names.ts');
const { titleOf } = await import('../../../designer/source/fix-title.ts');
vi.unstubAllGlobals();
afterEach(() => void vi.unstubAllGlobals());

const SOURCE = await readExample('aide-medicale');
const { files: AID } = SOURCE;

describe('a name', () => {
  it.each<[string, string, string | null]>([
    ['of a function is its title', 'instructeur', 'Instructeur'],
    ['of a question too', 'revenus', 'Revenus de tout le foyer, par mois'],
    ['of a question by its pointer', '/revenus', 'Revenus de tout le foyer, par mois'],
    ['that nothing has is none', 'couleur', null],
    ['that is a word of the language is none', 'constructor', null],
  ])('%s', (_what, name, expected) => {
    expect(titleOfName(AID, name)).toBe(expected);
  });

  it('that several things have is theirs of which the sentence speaks, and nobody’s without it', () => {
    const files: Files = {
      'form.schema.json': JSON.stringify({ properties: { aide: { type: 'string', title: 'Aide demandée' } } }),
      'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['aide'] }] }),
      'rules.json': JSON.stringify({ computed: [{ name: 'aide', title: 'Aide accordée', expression: '1' }] }),
    };
    expect([titleOfName(files, 'aide'), titleOfName(files, 'aide', 'champ')]).toEqual([null, 'Aide demandée']);
    expect([titleOfName(files, 'aide', 'valeur'), titleOfName(files, 'aide', 'barème')]).toEqual([
      'Aide accordée',
      null,
    ]);
  });

  it('that two questions have is none, unless they are asked alike', () => {
    const asked = (title: string) => ({
      type: 'object',
      title,
      properties: { nom: { type: 'string', title: `Nom ${title}` } },
    });
    const files = (a: string, b: string): Files => ({
      'form.schema.json': JSON.stringify({ properties: { un: asked(a), deux: asked(b) } }),
      'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['un', 'deux'] }] }),
    });
    expect(titleOfName(files('A', 'B'), 'nom')).toBeNull();
    expect(titleOfName(files('A', 'B'), 'deux.nom')).toBe('Nom B');
    expect(titleOfName(files('A', 'A'), 'nom')).toBe('Nom A');
  });
});

describe('a limit', () => {
  const said = (message: string, file = 'form.schema.json', files: Files = AID): string =>
    messageInWords({ message, file }, files);

  it.each([
    ['minimum', 'Au moins'],
    ['maximum', 'Au plus'],
    ['minLength', 'Nombre de caractères au moins'],
    ['maxLength', 'Nombre de caractères au plus'],
    ['minItems', 'Nombre au moins'],
    ['maxItems', 'Nombre au plus'],
    ['formatMinimum', 'Pas avant le'],
    ['formatMaximum', 'Pas après le'],
  ])('« %s » is called as the field that sets it: « %s »', (keyword, label) => {
    expect(said(`« ${keyword} » est plus grand : aucune réponse.`)).toBe(
      `« ${label} » est plus grand : aucune réponse.`,
    );
    expect(said(`« ${keyword} » est plus grand.`, 'agent.schema.json')).toBe(`« ${label} » est plus grand.`);
  });

  it('of a question that is called alike is that question', () => {
    const files: Files = {
      'form.schema.json': JSON.stringify({ properties: { minimum: { type: 'number', title: 'Revenu le plus bas' } } }),
      'form.ui.json': JSON.stringify({ pages: [{ id: 'p', title: 'P', fields: ['minimum'] }] }),
    };
    expect(said('« minimum » manque.', 'form.schema.json', files)).toBe('« Revenu le plus bas » manque.');
  });

  it('is called as its own file calls it elsewhere, and left as it is written in one that has none', () => {
    expect(said('« minimum » manque.', 'rules.json')).toBe('« Minimum » manque.');
    expect(said('« minLength » manque.', 'rules.json')).toBe('« minLength » manque.');
  });
});

describe('a word of the language', () => {
  const retire = (word: string, properties: object, file = 'form.schema.json'): string =>
    messageInWords(
      { message: `Retirez « ${word} ».`, file },
      { 'form.schema.json': JSON.stringify({ type: 'object', properties }) },
    );

  it.each<[string, string, object, string]>([
    [
      'is called as its field, though the file has it',
      'concept',
      { revenus: { cagou: { concept: 'x' } } },
      'Sens partagé',
    ],
    [
      'the same inside a section',
      'unit',
      { a: { type: 'object', properties: { b: { cagou: { unit: 'km' } } } } },
      'Unité',
    ],
    ['is left where a question of a list is named so', 'unit', { a: { items: { properties: { unit: {} } } } }, 'unit'],
    ['is left where an answer is', 'unit', { a: { oneOf: [{ const: 'unit', title: 'Par unité' }] } }, 'unit'],
    ['is left where it is among answers', 'soft', { a: { enum: ['hard', 'soft'] } }, 'soft'],
  ])('%s', (_what, word, properties, expected) => {
    expect(retire(word, properties)).toBe(`Retirez « ${expected} ».`);
  });

  it('is left in a form that cannot be read, which may name anything', () => {
    const files: Files = { 'form.schema.json': '{ "properties": { "a": { "cagou": { "unit": ' };
    expect(messageInWords({ message: 'Retirez « unit ».', file: 'form.schema.json' }, files)).toBe('Retirez « unit ».');
  });
});

describe('a message', () => {
  it.each([
    [
      'La fonction « instructeur » n’a rien à faire. Nommez-la dans workflow.json, ou retirez-la.',
      'dispositif.json',
      'La fonction « Instructeur » n’a rien à faire. Nommez-la dans « Procédure », ou retirez-la.',
    ],
    [
      'L’acte est du 2026-07-09, et le dispositif s’applique avant.',
      'dispositif.json',
      'L’acte est du 9 juillet 2026, et le dispositif s’applique avant.',
    ],
    [
      '« revenus » peut manquer ici : « Revenus de tout le foyer, par mois » (revenus) n’est pas obligatoire.',
      'rules.json',
      '« Revenus de tout le foyer, par mois » peut manquer ici : « Revenus de tout le foyer, par mois » n’est pas obligatoire.',
    ],
    [
      'Le champ « couleur » n’est sur aucune page de form.ui.json.',
      'form.schema.json',
      'Le champ « couleur » n’est sur aucune page de « Formulaire ».',
    ],
    [
      'Étape 1 (dépôt) : refusée (scheme-closed) : Les demandes ne sont pas ouvertes.',
      'scenarios/retrait.json',
      'Étape 1 (dépôt) : refusée : Les demandes ne sont pas ouvertes.',
    ],
    [
      'Dites-la dans « Adresse des lettres » : { "address": "/revenus" }.',
      'dispositif.json',
      'Dites-la dans « Adresse des lettres » : « Revenus de tout le foyer, par mois ».',
    ],
    // What a letter says in so many words is quoted as it says it.
    ['« revenus » est écrit deux fois.', 'documents/accord.md', '« revenus » est écrit deux fois.'],
    [
      '« revenus » peut manquer ici : « Revenus de tout le foyer, par mois » (revenus) n’est pas une réponse obligatoire. La règle ne donnerait rien : écrivez « if revenus = null then … else … », ou rendez la réponse obligatoire.',
      'rules.json',
      '« Revenus de tout le foyer, par mois » peut manquer ici : ce n’est pas une réponse obligatoire. La règle ne donnerait rien : dites ce qu’il en est quand la réponse manque, ou rendez la réponse obligatoire.',
    ],
    [
      'Entourez-la de « {% if revenus %} … {% endif %} », ou rendez la valeur obligatoire.',
      'messages/accord.md',
      'Entourez-la de « Seulement si… », ou rendez la valeur obligatoire.',
    ],
    [
      '« Un courriel : Fin du délai ({{ dossier.numero }}) » porte un refus sans dire comment le contester. Écrivez-y les voies et le délai de recours (« {{ delais.recours.duree }} »).',
      'messages/fin.md',
      '« Un courriel : Fin du délai » porte un refus sans dire comment le contester. Écrivez-y les voies et le délai de recours (« Insérer une information », « Recours »).',
    ],
    [
      'La balise « {{ revenus }} » peut être vide : l’action n’a pas été faite.',
      'messages/fin.md',
      'La balise « {{ revenus }} » peut être vide : l’action n’a pas été faite.',
    ],
    [
      'Étape 1 (dépôt) : refusée : Certaines réponses sont à corriger. /numeroRidet : Renseignez « Numéro RIDET ». ; /lieu/commune : Choisissez la commune.',
      'scenarios/accord.json',
      'Étape 1 (dépôt) : refusée : Certaines réponses sont à corriger. Renseignez « Numéro RIDET ». ; Choisissez la commune.',
    ],
    ['Créez documents/rules.json.md.', 'workflow.json', 'Créez documents/rules.json.md.'],
  ])('%s', (message, file, expected) => {
    expect(messageInWords({ message, file }, AID)).toBe(expected);
  });

  it('quotes a title in what it offers, too', () => {
    vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
    const fix = { title: { fr: 'Retirer « revenus »', en: 'Remove “revenus”' } };
    expect(titleOf(fix, { file: 'form.schema.json', files: AID })).toBe(
      'Retirer « Revenus de tout le foyer, par mois »',
    );
  });

  it.each(EXAMPLE_IDS)('of a scheme with a fault in each place names none of its questions: %s', async (id) => {
    const source = await readExample(id);
    // Nothing is obligatory any more: what reads an answer says which may be missing.
    const form = (source.files['form.schema.json'] ?? '').replaceAll(/"required": \[[^\]]*\]/gu, '"required": []');
    const broken = { ...source.files, 'form.schema.json': form };
    const result = compile({ ...source, files: broken });
    const told = (result.type === 'failed' ? result.diagnostics : []).filter(({ code }) => code === 'presence.rule');
    expect(told.length).toBeGreaterThan(0);
    for (const { message } of problemsInWords(
      told.map((one) => ({ ...one, fixes: [], related: [] })),
      broken,
    )) {
      expect(message).not.toMatch(/» \([a-z]\w*\)|« [a-z]+[A-Z]\w* »|\w\.json/u);
    }
  });
});

describe('of everything that can be wrong', () => {
  const base = readFixtureBase();
  const said = [...readFixtures()].map(([code, { fails }]): readonly [string, readonly string[]] => {
    const source = applyChanges(base, fails);
    const result = compile(source);
    const told = result.type === 'failed' ? result.diagnostics : result.warnings;
    const shown = told.map((one) => ({ ...one, fixes: [], related: [] }));
    return [code, problemsInWords(shown, source.files).map(({ message }) => message)];
  });
  const found = (raw: RegExp): readonly string[] =>
    said.flatMap(([code, messages]) =>
      messages.flatMap((message) => (raw.test(message) ? [`${code}: ${message}`] : [])),
    );

  it('nothing is said by the name that a type has in a file', () => {
    expect(found(/"type": "|\((?:string|number|integer|boolean|money)\)/u)).toEqual([]);
    expect(found(/(?:type|contrôle) «\s(?:string|number|integer|boolean|money|list)\s»/u)).toEqual([]);
  });

  it('a case that the compiler found is told by what its questions are called', () => {
    expect(found(/quand [a-z]\w* = "/u)).toEqual([]);
    const [first = ''] = said.find(([code]) => code === 'third.absent')?.[1] ?? [];
    expect(first).toContain('n’est pas donné quand « Vélo à assistance électrique ? » est Non');
  });

  it('a word with its value is told as the screen on which it is set calls it', () => {
    expect(found(/"(?:public|personal)": (?:true|false)/u)).toEqual([]);
  });
});
