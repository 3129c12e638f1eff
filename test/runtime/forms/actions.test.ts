import { describe, expect, test } from 'vitest';
import { applyAction } from '../../../runtime/forms/actions.ts';

const ANSWERS = { nom: 'A', foyer: { membres: [{ nom: 'B' }, { nom: 'C' }] }, piece: { id: 'f1' } };

describe('the button of a page, pressed without JavaScript', () => {
  test('adds an empty member at the end of a list, even one that is not there yet', () => {
    expect(applyAction(ANSWERS, 'add:/foyer/membres')).toMatchObject({
      foyer: { membres: [{ nom: 'B' }, { nom: 'C' }, {}] },
    });
    expect(applyAction({}, 'add:/foyer/membres')).toEqual({ foyer: { membres: [{}] } });
  });

  test('removes a member or a document, and nothing else', () => {
    expect(applyAction(ANSWERS, 'remove:/foyer/membres/0')).toEqual({ ...ANSWERS, foyer: { membres: [{ nom: 'C' }] } });
    expect(applyAction(ANSWERS, 'remove:/piece')).toEqual({ nom: 'A', foyer: ANSWERS.foyer });
  });

  test.each(['remove:/foyer/membres/7', 'remove:/autre/chose', 'remove:/nom/x', 'add:/nom/x'])(
    'changes nothing when it names no place (%s)',
    (action) => {
      expect(applyAction(ANSWERS, action)).toEqual(ANSWERS);
    },
  );

  test('is told apart from a button that goes on', () => {
    expect(applyAction(ANSWERS, 'continue')).toBeNull();
    expect(applyAction(ANSWERS, '')).toBeNull();
  });

  test('never touches the prototype of objects', () => {
    const next = applyAction({}, 'add:/__proto__/polluted');
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});
