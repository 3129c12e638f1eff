/** Labels as they are chosen: on a case, and in the menu of filters. */
import { describe, expect, it } from 'vitest';
import { choicesOn, offered, TONES } from '../../../../runtime/desk/labels/labels.ts';
import type { Label } from '../../../../schemas/types/api.ts';

const label = (id: string, name: string, change: Partial<Label> = {}): Label => ({
  id,
  name,
  dispositif: 'aide',
  tone: 'info',
  archived: false,
  ...change,
});
const URGENT = label('u', 'Urgent', { tone: 'danger' });
const CALL = label('c', 'À rappeler');
const OLD = label('o', 'Ancienne', { archived: true });

describe('on a case', () => {
  it('what it has and what it may get stand together, by name, accents aside', () => {
    expect(choicesOn([URGENT, CALL], [URGENT]).map(({ name, isOn }) => [name, isOn])).toEqual([
      ['À rappeler', false],
      ['Urgent', true],
    ]);
  });

  it('an archived one is there to be taken, and never to be put', () => {
    expect(choicesOn([URGENT, OLD], [])).toEqual([{ id: 'u', name: 'Urgent', tone: 'danger', isOn: false }]);
    expect(choicesOn([OLD], [OLD])).toEqual([{ id: 'o', name: 'Ancienne', tone: 'info', isOn: true }]);
  });

  it('one that the list does not know yet is shown all the same', () => {
    expect(choicesOn([], [CALL])).toMatchObject([{ name: 'À rappeler', isOn: true }]);
  });
});

describe('in the menu', () => {
  const schemes = [
    { value: 'aide', label: 'Aide médicale' },
    { value: 'chasse', label: 'Permis de chasser' },
  ];

  it('each is offered by its name, archived ones aside', () => {
    expect(offered([URGENT, CALL, OLD], schemes)).toEqual([
      { value: 'u', label: 'Urgent' },
      { value: 'c', label: 'À rappeler' },
    ]);
  });

  it('those of several schemes say which', () => {
    const other = label('x', 'Urgent', { dispositif: 'chasse' });
    const unknown = label('y', 'Urgent', { dispositif: 'ancien' });
    expect(offered([URGENT, other, unknown], schemes).map((one) => one.label)).toEqual([
      'Urgent (Aide médicale)',
      'Urgent (Permis de chasser)',
      'Urgent (ancien)',
    ]);
    expect(offered([URGENT, { ...other, archived: true }], schemes).map((one) => one.label)).toEqual(['Urgent']);
  });
});

it('colours are tones of the look, plain first', () => {
  expect(TONES).toEqual(['neutral', 'info', 'good', 'warn', 'danger']);
});
