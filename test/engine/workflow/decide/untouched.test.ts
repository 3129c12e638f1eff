/** Whether what a correction asked for was changed, or said in words why it was not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPLANATION } from '../../../../engine/case/explanation.ts';
import type { Correction, JsonObject } from '../../../../engine/index.ts';
import { explanationErrors, untouchedFields } from '../../../../engine/workflow/decide/untouched.ts';
import { answers } from '../../form/answers.ts';
import { formOf, RICH } from '../../form/forms.ts';

const form = formOf(RICH);
const untouched = (fields: Correction['fields'], before: JsonObject, after: JsonObject, filed = before) =>
  untouchedFields(form, { fields }, { filed, before, after });

describe('an explanation', () => {
  it.each<readonly [what: string, data: JsonObject, keywords: readonly string[]]>([
    ['not given', {}, []],
    ['of a few words', { [EXPLANATION]: 'Le bail est au nom de ma sœur.' }, []],
    ['of as many characters as are kept', { [EXPLANATION]: 'a'.repeat(4000) }, []],
    ['of one more', { [EXPLANATION]: 'a'.repeat(4001) }, ['explanation']],
    ['that is no text', { [EXPLANATION]: ['Le bail'] }, ['explanation']],
    ['that is nothing', { [EXPLANATION]: null }, ['explanation']],
  ])('%s is wrong or not', (_, data, keywords) => {
    const errors = explanationErrors(data);
    expect(errors.map(({ keyword }) => keyword)).toEqual(keywords);
    for (const { pointer } of errors) expect(pointer).toBe(`/${EXPLANATION}`);
  });
});

describe('what was asked to mend', () => {
  const LEASE: JsonObject = { logement: 'locataire', loyer: 80_000, taux: 2 };

  it.each<readonly [what: string, fields: Correction['fields'], after: JsonObject, left: readonly string[]]>([
    ['an answer that is the same', { '/loyer': 'Trop haut' }, LEASE, ['/loyer']],
    ['another that changed instead', { '/loyer': 'Trop haut' }, { ...LEASE, taux: 3 }, ['/loyer']],
    ['an answer that changed', { '/loyer': 'Trop haut' }, { ...LEASE, loyer: 70_000 }, []],
    ['an answer that was taken away', { '/taux': 'À retirer' }, { logement: 'locataire', loyer: 80_000 }, []],
    ['one of two', { '/loyer': 'Trop haut', '/taux': 'Faux' }, { ...LEASE, taux: 3 }, ['/loyer']],
    ['both', { '/loyer': 'Trop haut', '/taux': 'Faux' }, LEASE, ['/loyer', '/taux']],
    ['an answer that was missing, and still is', { '/naissance': 'Manque' }, LEASE, ['/naissance']],
    ['what the answers no longer ask for', { '/loyer': 'Trop haut' }, { logement: 'proprietaire', taux: 2 }, []],
    ['what they did not ask for, and do not', { '/credit': 'Manque' }, LEASE, ['/credit']],
    ['nothing in particular, where something changed', {}, { ...LEASE, taux: 3 }, []],
    ['nothing in particular, where nothing changed', {}, LEASE, ['']],
  ])('%s', (_, fields, after, left) => {
    const errors = untouched(fields, LEASE, after);
    expect(errors.map(({ pointer }) => pointer)).toEqual(left);
    for (const { keyword } of errors) expect(keyword).toBe('untouched');
  });

  it('is settled where the day took the question away, and the same stays in the answers', () => {
    const filed: JsonObject = { logement: 'locataire', loyer: 80_000 };
    const today: JsonObject = { logement: 'proprietaire', loyer: 80_000 };
    expect(untouched({ '/loyer': 'Trop haut' }, today, today, filed)).toEqual([]);
    expect(untouched({ '/loyer': 'Trop haut' }, today, today, today)).toHaveLength(1);
  });

  it.each([
    ['Le montant est faux', ' Il était demandé : « Le montant est faux ».'],
    ['Le montant est faux.', ' Il était demandé : « Le montant est faux. »'],
    ['Est-ce le bon montant ?', ' Il était demandé : « Est-ce le bon montant ? »'],
    ['Et…', ' Il était demandé : « Et… »'],
  ])('is said again: « %s », with one end of sentence', (reason, said) => {
    const [error] = untouched({ '/taux': reason }, { taux: 1 }, { taux: 1 });
    expect(error?.message).toBe(`Rien n’a changé ici.${said} Corrigez, ou expliquez pourquoi cela reste ainsi.`);
  });

  it('is told only of what was named and holds what it held, whatever the answers', () => {
    const named = fc.subarray(['/logement', '/taux', '/langues', '/piece', '/loyer']);
    fc.assert(
      fc.property(answers, answers, named, (before, after, pointers) => {
        const fields = Object.fromEntries(pointers.map((pointer) => [pointer, 'À revoir']));
        const told = untouched(fields, before, after).map(({ pointer }) => pointer);
        expect(pointers.length === 0 ? [''] : pointers).toEqual(expect.arrayContaining(told));
        for (const pointer of told) {
          const name = pointer.slice(1);
          expect(after[name] ?? null).toEqual(before[name] ?? null);
        }
        expect(untouched(fields, before, before)).toHaveLength(Math.max(1, pointers.length));
      }),
    );
  });
});
