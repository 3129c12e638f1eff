/** Members of a household and documents, added and removed by plain buttons: only what was meant goes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPointer, splitPointer } from '../../../engine/base/index.ts';
import type { JsonObject } from '../../../engine/index.ts';
import { applyAction, landingOf } from '../../../runtime/forms/actions.ts';
import { isAskedNow, isReadOnly, type FormsContext } from '../../../runtime/forms/context.ts';
import { NOTHING_SOURCED } from '../../../runtime/forms/lookups.ts';
import { actionValue, fieldId, fieldName, itemTitleId, type FieldPath } from '../../../runtime/forms/names.ts';

const members = fc.array(fc.record({ nom: fc.string(), age: fc.nat() }), { minLength: 1, maxLength: 8 });
const household = (list: readonly JsonObject[]): JsonObject => ({
  nom: 'Waé',
  foyer: { loyer: 60_000, membres: list },
});
const path = (...parts: readonly (string | number)[]): FieldPath => ['foyer', 'membres', ...parts];

describe('the members of a list', () => {
  test('all stay in their order but the one whose button was pressed', () => {
    fc.assert(
      fc.property(members, fc.nat(), (list, at) => {
        const gone = at % list.length;
        const after = applyAction(household(list), actionValue('remove', path(gone)));
        expect(after).toEqual(household(list.filter((_, index) => index !== gone)));
      }),
    );
  });

  test('are the same again once one was added and removed', () => {
    fc.assert(
      fc.property(members, (list) => {
        const added = applyAction(household(list), actionValue('add', path()));
        expect(added).toEqual(household([...list, {}]));
        expect(applyAction(added ?? {}, actionValue('remove', path(list.length)))).toEqual(household(list));
      }),
    );
  });

  test('are all there when a button names a place that is gone meanwhile', () => {
    fc.assert(
      fc.property(members, fc.constantFrom('-1', '99', '1.5', 'nom', '__proto__', 'length'), (list, place) => {
        expect(applyAction(household(list), `remove:/foyer/membres/${place}`)).toEqual(household(list));
      }),
    );
  });

  test('lead the focus to the one who was added, and back to the list when one went', () => {
    const added = applyAction(household([{ nom: 'A' }]), 'add:/foyer/membres') ?? {};
    expect(landingOf(added, 'add:/foyer/membres')).toBe(itemTitleId('champ_foyer_membres', 1));
    const removed = applyAction(added, 'remove:/foyer/membres/0') ?? {};
    expect(landingOf(removed, 'remove:/foyer/membres/0')).toBe('champ_foyer_membres');
  });

  test('lead the focus to the field of a document that was taken away', () => {
    expect(landingOf({}, 'remove:/justificatif')).toBe('champ_justificatif');
    expect(landingOf(household([{ nom: 'A' }]), 'remove:/foyer/membres/0/piece')).toBe('champ_foyer_membres_0_piece');
  });
});

test('what a button posts names the very place it stands at, whatever the names of the fields', () => {
  const part = fc.oneof(fc.stringMatching(/^[a-z~/ é]{1,6}$/u), fc.nat({ max: 20 }));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const posted = actionValue('remove', parts);
      expect(splitPointer(posted.slice('remove:'.length))).toEqual(parts.map(String));
    }),
  );
});

test('two questions of a form never share the name of their control nor its id', () => {
  const part = fc.oneof(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,5}$/u), fc.nat({ max: 20 }));
  const way = fc.tuple(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,5}$/u), fc.array(part, { maxLength: 4 }));
  fc.assert(
    fc.property(way, way, ([first, rest], [other, others]) => {
      const [one, two] = [
        [first, ...rest],
        [other, ...others],
      ];
      const pointers = [one, two].map((parts) => joinPointer('', ...parts));
      const isSame = pointers[0] === pointers[1];
      expect(fieldName(one) === fieldName(two)).toBe(isSame);
      expect(fieldId(pointers[0] ?? '') === fieldId(pointers[1] ?? '')).toBe(isSame);
    }),
  );
});

describe('what is vouched for, and what a correction asks', () => {
  const context = (pointers: readonly string[]): FormsContext => ({
    t: (key) => key,
    pageTitle: null,
    fields: null,
    readOnlyPointers: pointers,
    askedPointers: pointers,
    lists: {},
    remarks: {},
    search: null,
    upload: null,
    zonesUrl: null,
    write: () => undefined,
    wallet: {},
    sourced: NOTHING_SOURCED,
    onLookup: null,
    fileHref: null,
    thumbnailHref: null,
    announce: () => undefined,
    mostMegabytes: null,
    focusLater: () => undefined,
  });

  test.each<[string, FieldPath, boolean]>([
    ['the field itself', ['identite', 'nom'], true],
    ['what it holds', ['identite', 'nom', 'usage'], true],
    ['a field whose name only begins so', ['identite', 'nomDeNaissance'], false],
    ['the section around it', ['identite'], false],
    ['a field of the same name elsewhere', ['conjoint', 'nom'], false],
  ])('reaches %s: %s', (_what, field, expected) => {
    expect(isReadOnly(context(['/identite/nom']), field)).toBe(expected);
    expect(isAskedNow(context(['/identite/nom']), field)).toBe(expected);
  });

  test('is of one member alone: the tenth is not the first', () => {
    expect(isReadOnly(context(['/membres/1']), ['membres', 1, 'nom'])).toBe(true);
    expect(isReadOnly(context(['/membres/1']), ['membres', 10, 'nom'])).toBe(false);
    expect(isReadOnly(context([]), ['membres', 1])).toBe(false);
  });
});
