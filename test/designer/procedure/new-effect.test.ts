/** What an action or a step may do, chosen among what there is or begun anew: it compiles as it is, and is one step to undo. */
import { describe, expect, it, vi } from 'vitest';
import { atPointer, isJsonList, joinPointer } from '../../../engine/base/index.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { readProcedure } from '../../../engine/edit/procedure/read-procedure.ts';
import { readExample } from '../../support/example.ts';
import { diagnosticsOf } from '../../engine/sources.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { addEffect, effectChoices, effectTitle, letterOf } = await import('../../../designer/procedure/new-effect.ts');
vi.unstubAllGlobals();

const { id, files } = await readExample('aide-medicale');
const choices = effectChoices(files);
const values = choices.flatMap(({ items }) => items.map(({ value }) => value));
const into = '/filed';
const about = 'Demande reçue';
const blank = () => ({});

/** The files once a choice was taken, with the effect that it made. */
function take(choice: string) {
  const performed = perform(files, addEffect(files, { choice, into, about, blank }));
  if (performed.type === 'refused') throw new Error(`${performed.code} ${performed.pointer}`);
  const made = atPointer(readProcedure(performed.files)?.workflow ?? {}, into);
  if (!isJsonList(made)) throw new Error('nothing is filed');
  return { files: performed.files, effect: atPointer(made, joinPointer('', made.length - 1)) };
}

const errorsOf = (now: typeof files): readonly string[] =>
  diagnosticsOf({ id, files: now })
    .filter(({ severity, code }) => severity === 'error' && code !== 'text.placeholder')
    .map(({ code, pointer }) => `${code} ${pointer}`);

describe('the choices', () => {
  it('are letters and mails, to be written or there already, and the other kinds, each with words of its own', () => {
    expect(choices.map(({ group }) => group)).toEqual(['Lettre', 'Courriel', 'Autre chose']);
    expect(values).toEqual(expect.arrayContaining(['document', 'mail', 'amount']));
    const letters = Object.keys(files).filter((file) => file.startsWith('documents/'));
    expect(values.filter((value) => value.startsWith('document '))).toHaveLength(letters.length);
    expect(new Set(values).size).toBe(values.length);
    for (const { label } of choices.flatMap(({ items }) => items)) expect(label).not.toMatch(/\.md|^[a-z]+[A-Z]/u);
  });
});

describe('a choice that is taken', () => {
  it.each(values.filter((value) => value.includes(' ')))('sends what there is: %s', (choice) => {
    const { files: now, effect } = take(choice);
    const [type, name] = choice.split(' ');
    expect(effect).toEqual({ type, [type === 'mail' ? 'message' : 'document']: name });
    expect(Object.keys(now)).toEqual(Object.keys(files));
  });

  it.each(['document', 'mail'] as const)('begins a text of its own: %s', (choice) => {
    const { files: now, effect } = take(choice);
    const added = Object.keys(now).filter((file) => !(file in files));
    expect(added).toHaveLength(1);
    expect(now[added[0] ?? '']).toContain('[à écrire : ');
    expect(errorsOf(now)).toEqual(errorsOf(files));
    // A second one beside it bears another name.
    const again = addEffect(now, { choice, into, about, blank });
    expect(again).not.toMatchObject({ letter: { file: added[0] } });
    expect(effect).toMatchObject({ type: choice });
  });

  it('says what its kind must say', () => {
    const gesture = addEffect(files, { choice: 'amount', into, about, blank: (type) => ({ label: `un ${type}` }) });
    expect(gesture).toMatchObject({ changes: [{ value: { type: 'amount', label: 'un amount' } }] });
  });
});

describe('the title of an effect', () => {
  const [letter = ''] = values.filter((value) => value.startsWith('document '));
  it.each([
    { effect: { type: 'document', document: letter.split(' ')[1] ?? '' }, title: /^Lettre : \p{Lu}/u },
    { effect: { type: 'document', document: 'partie' }, title: /^Lettre : partie$/u },
    { effect: { type: 'amount', label: 'Montant accordé' }, title: /^\p{L}.* : Montant accordé$/u },
    { effect: { type: 'document' }, title: /^Lettre$/u },
    { effect: { type: 'inconnu' }, title: /^inconnu$/u },
    { effect: {}, title: /^$/u },
  ])('of $effect is $title', ({ effect, title }) => {
    expect(effectTitle(files, effect)).toMatch(title);
  });
});

describe('the text that an effect sends', () => {
  it.each([
    [{ type: 'mail', message: 'accord' }, 'messages/accord.md'],
    [{ type: 'document', document: 'decision' }, 'documents/decision.md'],
    [{ type: 'assign', function: 'instructeur' }, null],
    [{ type: 'mail' }, null],
    ['mail', null],
    [undefined, null],
  ])('of %j is %s', (effect, file) => expect(letterOf(effect)).toBe(file));
});
