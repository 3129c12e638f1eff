import { describe, expect, it } from 'vitest';
import { fieldErrors } from '../../../../engine/form/validate/field-errors.ts';
import { missingAnswers } from '../../../../engine/form/reading/missing-answers.ts';
import { formOf } from '../forms.ts';

const piece = { $ref: 'urn:cagou:block:piece-justificative', title: 'Acte', cagou: { soft: true } };
const form = formOf({
  properties: {
    couple: { type: 'boolean', title: 'En couple' },
    domicile: { ...piece, title: 'Domicile' },
    compte: { $ref: 'urn:cagou:block:rib', title: 'Compte', cagou: { soft: true } },
    enfants: {
      type: 'array',
      title: 'Enfants',
      items: { type: 'object', title: 'Enfant', properties: { nom: { type: 'string', title: 'Nom' }, acte: piece } },
    },
  },
  required: ['domicile', 'compte'],
  if: { properties: { couple: { const: true } }, required: ['couple'] },
  then: { properties: { mariage: { ...piece, title: 'Mariage' } }, required: ['mariage'] },
});
const FILE = { id: 'a', name: 'a.pdf', size: 1, mediaType: 'application/pdf' };

describe('a request filed without what is expected', () => {
  const answers = { couple: true, enfants: [{ nom: 'Rose', acte: FILE }, { nom: 'Paul' }] };

  it('has no error', () => {
    expect(fieldErrors(form, answers)).toEqual([]);
  });

  it('tells each question that waits: under a condition, in a member, a whole section', () => {
    expect(missingAnswers(form, answers).map(({ pointer, label }) => [pointer, label])).toEqual([
      ['/domicile', 'Domicile'],
      ['/compte', 'Compte'],
      ['/enfants/1/acte', 'Enfant 2 : Acte'],
      ['/mariage', 'Mariage'],
    ]);
  });

  it('costs ten times as much for ten times the members, not a hundred', () => {
    const cost = (members: number): number => {
      const many = { enfants: Array.from({ length: members }, () => ({ nom: 'Rose' })) };
      const before = process.cpuUsage().user;
      expect(missingAnswers(form, many)).toHaveLength(members + 2);
      return process.cpuUsage().user - before;
    };
    cost(1_000);
    expect(cost(20_000) / cost(2_000)).toBeLessThan(40);
  });

  it('tells neither what was given nor what is not asked', () => {
    expect(missingAnswers(form, { couple: false, domicile: FILE, compte: { titulaire: 'R' } })).toEqual([]);
  });
});
