/** Completion at every kind of place of a scheme's files: what is proposed there, and that whatever is written could have been. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { completeJson, proposeAt, proposeInside } from '../../../designer/source/complete-json.ts';
import { completeTags } from '../../../designer/source/complete-tags.ts';
import { namesOnSheet } from '../../../designer/source/sheet-names.ts';
import { parseForm, parseSource } from '../../../engine/compile/parse-source.ts';
import { readSource as readParts } from '../../../engine/compile/read-source.ts';
import { knownOf } from '../../../engine/edit/uses/known.ts';
import { saidInFile } from '../../../engine/edit/uses/said-in-file.ts';
import { memberType, objectType, type ScopeType } from '../../../engine/feel/scope-type.ts';
import type { Files } from '../../../engine/studio.ts';
import { buildSheetVocabulary } from '../../../engine/templates/sheet-vocabulary.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const { files: AID } = await readExample('aide-medicale');
const { files: HUNTING } = await readExample('permis-chasser');

// What functions do is said in the language of the page.
beforeAll(() => void vi.stubGlobal('document', { documentElement: { lang: 'fr' } }));
afterAll(() => void vi.unstubAllGlobals());

/** Labels that are proposed where `¦` stands, asked for by the key. */
function proposed(files: Files, file: string, marked: string): readonly string[] {
  const pos = marked.indexOf('¦');
  const doc = marked.replace('¦', '');
  const now = (): Files => ({ ...files, [file]: doc });
  const source = file.endsWith('.json') ? completeJson(file, now) : completeTags(file, now);
  const found = source(new CompletionContext(EditorState.create({ doc }), pos, true));
  return (found?.options ?? []).map(({ label }) => label);
}

const QUESTION = '{ "type": "object", "properties": { "nom": { "type": "string", "title": "Nom" },';
const CHOICE = '"etat": { "type": "string", "oneOf": [{ "const": "seul", "title": "Seul" }] }';

describe('is proposed', () => {
  it.each<[string, string, string, string]>([
    // The form.
    ['a keyword of a question', 'form.schema.json', '{ "properties": { "nom": { "¦" } } }', '"format"'],
    ['a type', 'form.schema.json', '{ "properties": { "nom": { "type": "¦" } } }', '"integer"'],
    ['a format', 'form.schema.json', '{ "properties": { "nom": { "format": "¦" } } }', '"date"'],
    ['a block', 'form.schema.json', '{ "properties": { "x": { "$ref": "¦" } } }', '"urn:cagou:block:identite"'],
    ['a question that is required', 'form.schema.json', `${QUESTION} ${CHOICE} }, "required": ["¦"] }`, '"etat"'],
    [
      'the question of a condition',
      'form.schema.json',
      `${QUESTION} ${CHOICE} }, "if": { "properties": { "¦": {} } } }`,
      '"etat"',
    ],
    [
      'the answer of a condition',
      'form.schema.json',
      `${QUESTION} ${CHOICE} }, "allOf": [{ "if": { "properties": { "etat": { "const": "¦" } } } }] }`,
      '"seul"',
    ],
    ['a setting of a question', 'form.schema.json', '{ "properties": { "nom": { "cagou": { "¦" } } } }', '"prefill"'],
    ['a control', 'form.schema.json', '{ "properties": { "n": { "cagou": { "widget": "¦" } } } }', '"money"'],
    ['a category', 'form.schema.json', '{ "properties": { "n": { "cagou": { "personal": "¦" } } } }', '"contact"'],
    ['a list', 'form.schema.json', '{ "properties": { "n": { "cagou": { "data": "¦" } } } }', '"communes"'],
    [
      'a calculation',
      'form.schema.json',
      '{ "properties": { "revenus": { "type": "integer" }, "n": { "cagou": { "calculated": "rev¦" } } } }',
      'revenus',
    ],
    [
      'a step to record at',
      'agent.schema.json',
      '{ "properties": { "n": { "cagou": { "states": ["¦"] } } } }',
      '"instruction"',
    ],
    [
      'who records',
      'agent.schema.json',
      '{ "properties": { "n": { "cagou": { "functions": ["¦"] } } } }',
      '"instructeur"',
    ],
    ['the question of a page', 'form.ui.json', '{ "pages": [{ "fields": ["¦"] }] }', '"couverture"'],
    ['a question to present', 'form.ui.json', '{ "fields": { "¦": {} } }', '"/foyer/membres/*/nom"'],
    ['the order of a section', 'form.ui.json', '{ "fields": { "/foyer": { "order": ["¦"] } } }', '"situation"'],
    // The rules.
    ['an answer', 'rules.json', '{ "computed": [{ "name": "a", "expression": "1 + reve¦" }] }', 'revenus'],
    ['an answer of a block', 'rules.json', '{ "computed": [{ "expression": "identite.n¦" }] }', 'identite.nom'],
    ['a computed value', 'rules.json', '{ "computed": [{ "name": "quotient" }, { "expression": "q¦" }] }', 'quotient'],
    ['a function of FEEL', 'rules.json', '{ "checks": [{ "valid": "cou¦" }] }', 'count'],
    ['a member in a filter', 'rules.json', '{ "checks": [{ "valid": "count(foyer.membres[l¦" }] }', 'lien'],
    [
      'a member in a loop',
      'rules.json',
      '{ "checks": [{ "valid": "every m in foyer.membres satisfies m.¦" }] }',
      'm.nom',
    ],
    [
      'a member looked at',
      'rules.json',
      '{ "checks": [{ "each": "/foyer/membres", "valid": "membre.¦" }] }',
      'membre.lien',
    ],
    ['a list to look at', 'rules.json', '{ "checks": [{ "each": "¦" }] }', '"/foyer/membres"'],
    ['a table', 'rules.json', '{ "computed": [{ "table": "¦" }], "tables": [{ "name": "taux" }] }', '"taux"'],
    ['what a cell reads', 'rules.json', '{ "tables": [{ "rows": [{ "when": ["< plaf¦"] }] }] }', 'dossier.numero'],
    ['where a check is told', 'rules.json', '{ "checks": [{ "field": "¦" }] }', '"/revenus"'],
    // The procedure.
    [
      'the step that an action leads to',
      'workflow.json',
      '{ "states": { "a": { "actions": { "x": { "to": "¦" } } }, "b": {} } }',
      '"b"',
    ],
    ['who acts', 'workflow.json', '{ "states": { "a": { "actions": { "x": { "by": ["¦"] } } } } }', '"instructeur"'],
    [
      'that the applicant acts',
      'workflow.json',
      '{ "states": { "a": { "actions": { "x": { "by": ["¦"] } } } } }',
      '"applicant"',
    ],
    ['whose task a step is', 'workflow.json', '{ "states": { "a": { "task": { "function": "¦" } } } }', '"signataire"'],
    [
      'what must be recorded',
      'workflow.json',
      '{ "states": { "a": { "actions": { "x": { "requires": ["¦"] } } } } }',
      '"ressourcesVerifiees"',
    ],
    [
      'what an action waits for',
      'workflow.json',
      '{ "states": { "a": { "actions": { "x": { "guards": [{ "when": "rev¦" }] } } } } }',
      'revenus',
    ],
    ['a mail', 'workflow.json', '{ "filed": [{ "type": "mail", "message": "¦" }] }', '"accuse-reception"'],
    ['a letter', 'workflow.json', '{ "filed": [{ "type": "document", "document": "¦" }] }', '"decision-attribution"'],
    [
      'what time does',
      'workflow.json',
      '{ "states": { "a": { "actions": { "x": {} }, "timers": { "t": { "action": "¦" } } } } }',
      '"x"',
    ],
    [
      'where a delay begins',
      'workflow.json',
      '{ "clocks": { "d": { "startsIn": "¦" } }, "states": { "b": {} } }',
      '"b"',
    ],
    [
      'who is asked',
      'workflow.json',
      '{ "states": { "a": { "opinions": { "o": { "function": "¦" } } } } }',
      '"instructeur"',
    ],
    [
      'a keyword of what is asked',
      'workflow.json',
      '{ "states": { "a": { "actions": { "x": { "form": { "properties": { "m": { "¦" } } } } } } } }',
      '"maxLength"',
    ],
    ['a tag in what is said', 'workflow.json', '{ "states": { "a": { "title": "Pour {{ dos¦" } } }', 'dossier.numero'],
    // What else is said of the scheme.
    ['who reads a category', 'privacy.json', '{ "categories": { "x": { "functions": ["¦"] } } }', '"instructeur"'],
    ['the category of what agents record', 'privacy.json', '{ "categories": { "x": {} }, "records": "¦" }', '"x"'],
    ['a letter of the scheme', 'dispositif.json', '{ "documents": { "¦": {} } }', '"decision-attribution"'],
    ['what a third party reads', 'dispositif.json', '{ "thirdParties": { "x": { "reads": ["¦"] } } }', '"foyer"'],
    ['a schema', 'rules.json', '{ "$schema": "¦" }', '"urn:cagou:schema:rules"'],
    // Scenarios.
    ['a question that is answered', 'scenarios/a.json', '{ "given": { "answers": { "¦": 1 } } }', '"residenceDepuis"'],
    [
      'one of a section',
      'scenarios/a.json',
      '{ "given": { "answers": { "foyer": { "membres": [{ "¦": 1 }] } } } }',
      '"lien"',
    ],
    ['an answer to it', 'scenarios/a.json', '{ "given": { "answers": { "couverture": "¦" } } }', '"ruamm"'],
    [
      'an action that is taken',
      'scenarios/a.json',
      '{ "steps": [{ "when": { "type": "act", "action": "¦" } }] }',
      '"signerAccord"',
    ],
    ['who takes it', 'scenarios/a.json', '{ "steps": [{ "when": { "type": "act", "as": "¦" } }] }', '"applicant"'],
    [
      'what it is given',
      'scenarios/a.json',
      '{ "steps": [{ "when": { "type": "act", "action": "renvoyer", "data": { "¦": 1 } } }] }',
      '"observation"',
    ],
    [
      'what is to be mended',
      'scenarios/a.json',
      '{ "steps": [{ "when": { "type": "act", "action": "demanderCorrection", "data": { "fields": { "¦": 1 } } } }] }',
      '"/revenus"',
    ],
    [
      'what is recorded',
      'scenarios/a.json',
      '{ "steps": [{ "when": { "type": "annotate", "values": { "¦": 1 } } }] }',
      '"domicileVerifie"',
    ],
    [
      'the step that is reached',
      'scenarios/a.json',
      '{ "steps": [{ "then": { "state": "¦" } }] }',
      '"signatureAccord"',
    ],
    [
      'a value that is computed',
      'scenarios/a.json',
      '{ "steps": [{ "then": { "computed": { "¦": 1 } } }] }',
      '"plafond"',
    ],
    ['a mail that is sent', 'scenarios/a.json', '{ "steps": [{ "then": { "mails": ["¦"] } }] }', '"correction-recue"'],
    ['a delay that runs', 'scenarios/a.json', '{ "steps": [{ "then": { "clocks": { "¦": 1 } } }] }', '"decision"'],
    ['an answer that is refused', 'scenarios/a.json', '{ "steps": [{ "then": { "errors": ["¦"] } }] }', '"/revenus"'],
    // Texts.
    ['a name in a mail', 'messages/a.md', 'Bonjour {{ demandeur.¦', 'demandeur.nomComplet'],
    ['a name after one that is closed', 'messages/a.md', '{{ dossier.numero }} et {{ rev¦', 'revenus'],
    ['a name in a condition', 'documents/a.md', '{% if rev¦', 'revenus'],
    ['a member in a loop', 'documents/a.md', '{% for m in foyer.membres %}{{ m.¦', 'm.nom'],
    ['a filter', 'messages/a.md', '{{ revenus | mon¦', 'montant'],
    ['a scale on the sheet', 'sheet.md', '{{ baremes.¦', 'baremes.cartes.lignes'],
    ['what the sheet says of the scheme', 'sheet.md', '{{ del¦', 'delai'],
  ])('%s', (_, file, marked, label) => {
    expect(proposed(AID, file, marked)).toContain(label);
  });

  it('nothing of a request on the sheet, which everybody reads', () => {
    expect(proposed(AID, 'sheet.md', '{{ ¦')).not.toEqual(expect.arrayContaining(['revenus']));
    expect(proposed(AID, 'sheet.md', '{{ ¦')).not.toContain('dossier.numero');
  });

  it('the zones of the scheme, in a call that looks at them', () => {
    const files = { ...AID, 'data/zones-a-risque.geojson': '{ "features": [{ "properties": { "nom": "Anse" } }] }' };
    const inRule = (expression: string): readonly string[] =>
      proposed(files, 'rules.json', `{ "computed": [{ "name": "a", "expression": "${expression}" }] }`);
    expect(inRule('dans(lieu, \\"zones¦\\")')).toEqual(['zones-a-risque']);
    expect(inRule('distance(lieu, \\"¦')).toEqual(['zones-a-risque']);
    expect(inRule('contains(\\"zones¦\\")')).not.toContain('zones-a-risque');
    expect(inRule('dans(lieu, ¦')).not.toContain('zones-a-risque');
  });

  it('nothing where anything may be written', () => {
    expect(proposed(AID, 'dispositif.json', '{ "title": "¦" }')).toEqual([]);
    expect(proposed(AID, 'messages/a.md', 'Bonjour ¦')).toEqual([]);
    expect(proposed(AID, 'rules.json', '{ "computed": [{ "title": "reve¦" }] }')).toEqual([]);
  });

  it('with what people call it', () => {
    const text = '{ "steps": [{ "when": { "action": "" } }] }';
    const found = proposeAt({ ...AID, 'scenarios/a.json': text }, 'scenarios/a.json', text.indexOf('""') + 1);
    expect(found.find(({ label }) => label === '"signerAccord"')?.detail).toMatch(/\S/u);
  });

  it('what the procedure of the library has, where a scheme changes it', () => {
    const marked =
      '{ "use": "instruction-simple", "states": { "instruction": { "actions": { "x": { "to": "¦" } } } } }';
    expect(proposed(HUNTING, 'workflow.json', marked)).toContain('"instruction"');
  });

  it('the reference of a block that the scheme is pinned to', () => {
    const files = { ...AID, 'dispositif.json': '{ "blocks": { "logement": 2 } }' };
    const marked = '{ "properties": { "x": { "$ref": "¦" } } }';
    expect(proposed(files, 'form.schema.json', marked)).toContain('"urn:cagou:block:logement"');
  });
});

const examples = await Promise.all(EXAMPLE_IDS.map(readExample));

it.each(examples)('every name that $id says could have been chosen where it is said', ({ files }) => {
  const missing: string[] = [];
  let count = 0;
  for (const [file, text] of Object.entries(files)) {
    const said = saidInFile(knownOf(files), file, text).filter(({ role, as }) => role === 'refers' && as === 'name');
    // Some of each file: each asks for all that may stand there.
    const step = Math.max(1, Math.floor(said.length / 25));
    for (const { from, to } of said.filter((_, rank) => rank % step === 0)) {
      count += 1;
      const name = text.slice(from, to);
      const line = text.slice(text.lastIndexOf('\n', from) + 1, to);
      if (!isProposed(files, file, { from, to, name })) missing.push(`${file}: ${line.trim().slice(-80)}`);
    }
  }
  expect(count).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

function isProposed(
  files: Files,
  file: string,
  { from, to, name }: { readonly from: number; readonly to: number; readonly name: string },
): boolean {
  if (!file.endsWith('.json')) {
    const found = completeTags(file, () => files)(contextAt(files[file] ?? '', to));
    return endsAs(found?.options, name);
  }
  const inside = proposeInside(files, file, to);
  if (inside) return endsAs(inside.options, name);
  return proposeAt(files, file, from).some(({ label }) => label.slice(1, -1).split('/').includes(name));
}

const contextAt = (doc: string, pos: number): CompletionContext =>
  new CompletionContext(EditorState.create({ doc }), pos, true);

const endsAs = (options: readonly { readonly label: string }[] | undefined, name: string): boolean =>
  (options ?? []).some(({ label }) => label.split('.').includes(name));

it.each(examples)('every name that is offered for the sheet of $id can be read there', ({ id, files }) => {
  const read = readParts({ id, files });
  const form = parseForm(read);
  const parsed = form && parseSource(read, form);
  if (!parsed) throw new Error(`${id} cannot be read`);
  const root = objectType(buildSheetVocabulary(parsed));
  const typeOf = (path: string): ScopeType | undefined =>
    path.split('.').reduce<ScopeType | undefined>((type, name) => type && memberType(type, name), root);
  const names = namesOnSheet(files);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => typeOf(name) === undefined)).toEqual([]);
});
