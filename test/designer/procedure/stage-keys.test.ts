/** Keys on a part that is drawn, in its settings, and the place one comes back to. */
import { describe, expect, it } from 'vitest';
import { deedOnPart, isWayBack, ownersOf, type StageKey } from '../../../designer/procedure/stage-keys.ts';

const pressed = (key: string, held: Partial<StageKey> = {}): StageKey => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

describe('on a part that is drawn', () => {
  it.each(['+', 'Insert'])('%s asks what to add to it', (key) => expect(deedOnPart(pressed(key))).toBe('add'));
  it('Enter goes to its settings', () => expect(deedOnPart(pressed('Enter'))).toBe('set'));
  it('other keys mean what they mean elsewhere', () => {
    for (const key of ['a', ' ', 'ArrowDown', 'Delete', 'Escape']) expect(deedOnPart(pressed(key)), key).toBeNull();
    // Those of the browser: Control and + make the page larger.
    for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const)
      expect(deedOnPart(pressed('+', { [held]: true })), held).toBeNull();
  });
});

describe('in the settings', () => {
  it('Escape leads back, but closes first a list that is open', () => {
    expect([isWayBack({ key: 'Escape' }, false), isWayBack({ key: 'Escape' }, true)]).toEqual([true, false]);
    expect(isWayBack({ key: 'Enter' }, false)).toBe(false);
  });

  it('one comes back to the part, or to the first around it that is drawn', () => {
    expect(ownersOf('/states/avis/opinions/dtpe')).toEqual([
      '/states/avis/opinions/dtpe',
      '/states/avis/opinions',
      '/states/avis',
      '/states',
      '',
    ]);
    expect(ownersOf('/clocks/a~1b')[0]).toBe('/clocks/a~1b');
    expect(ownersOf('')).toEqual(['']);
  });
});
