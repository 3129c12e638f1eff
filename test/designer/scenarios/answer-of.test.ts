/** An answer as an author types it for scenarios. */
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../designer/scenarios/answer-of.ts';

const CHOICES = [
  { value: 'seul', title: 'Seul' },
  { value: 2, title: 'À deux' },
];

describe('what is typed', () => {
  it.each([
    { kind: 'number', typed: '45', answer: 45 },
    { kind: 'number', typed: ' 1 200,5 ', answer: 1200.5 },
    { kind: 'number', typed: 'beaucoup', answer: null },
    { kind: 'money', typed: '150 000 F', answer: 150_000 },
    { kind: 'money', typed: '150 000 F CFP', answer: 150_000 },
    { kind: 'date', typed: '1er mars 2026', answer: '2026-03-01' },
    { kind: 'date', typed: 'demain', answer: null },
    { kind: 'time', typed: '08:30', answer: '08:30' },
    { kind: 'time', typed: '8 h', answer: '08:00' },
    { kind: 'time', typed: '25:00', answer: null },
    { kind: 'text', typed: ' Un club ', answer: 'Un club' },
    { kind: 'longText', typed: '  ', answer: null },
    { kind: 'choice', typed: '"seul"', answer: 'seul' },
    { kind: 'choice', typed: '2', answer: 2 },
    { kind: 'choice', typed: '"autre"', answer: null },
    { kind: 'choices', typed: '"seul"', answer: ['seul'] },
    { kind: 'choices', typed: '"autre"', answer: null },
    { kind: 'list', typed: ' 98829 ', answer: '98829' },
    { kind: 'list', typed: ' ', answer: null },
    { kind: 'email', typed: ' club@exemple.nc', answer: 'club@exemple.nc' },
    { kind: 'email', typed: 'le club', answer: null },
    { kind: 'telephone-nc', typed: '26.12.34', answer: '+687261234' },
    { kind: 'telephone-nc', typed: '+687 26 12 34', answer: '+687261234' },
    { kind: 'telephone-nc', typed: '261', answer: null },
    { kind: 'ridet', typed: '0123456.001', answer: '0123456.001' },
    { kind: 'ridet', typed: '123456 001', answer: '0123456.001' },
    { kind: 'ridet', typed: '12', answer: null },
    { kind: 'piece-justificative', typed: 'devis.pdf', answer: 'devis.pdf' },
    { kind: 'piece-justificative', typed: 'un devis', answer: null },
    { kind: 'documents', typed: 'avant.jpg', answer: ['avant.jpg'] },
    { kind: 'documents', typed: 'avant.jpg ; après.jpg', answer: ['avant.jpg', 'après.jpg'] },
    { kind: 'documents', typed: 'avant.jpg, après', answer: null },
  ] as const)('« $typed » of a $kind is $answer', ({ kind, typed, answer }) => {
    expect(answerOf({ kind, choices: CHOICES }, typed)).toEqual(answer);
  });

  it('of a box is yes or no', () => {
    const choices = [
      { value: true, title: 'Oui' },
      { value: false, title: 'Non' },
    ];
    expect(answerOf({ kind: 'yesNo', choices }, 'false')).toBe(false);
    expect(answerOf({ kind: 'yesNo', choices }, 'peut-être')).toBeNull();
  });
});
