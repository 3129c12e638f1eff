import { describe, expect, test } from 'vitest';
import { applyAction, landingOf } from '../../../runtime/forms/actions.ts';

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

  test('puts a document before or after its neighbour', () => {
    const answers = { photos: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
    const order = (action: string) => JSON.stringify(applyAction(answers, action)).replaceAll(/[^abc]/gu, '');
    expect(order('up:/photos/2').slice(-3)).toBe('acb');
    expect(order('down:/photos/0').slice(-3)).toBe('bac');
    expect(landingOf(answers, 'up:/photos/2')).toBe('champ_photos');
  });

  test.each(['up:/photos/0', 'down:/photos/2', 'up:/photos/9', 'up:/photos/x', 'down:/photos', 'up:/nom/1'])(
    'leaves the order as it is where there is no neighbour (%s)',
    (action) => {
      const answers = { nom: 'A', photos: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
      expect(applyAction(answers, action)).toEqual(answers);
    },
  );

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
