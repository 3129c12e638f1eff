/** The grid of a sitting: what is typed over what is kept, sums by scheme, what one decision says for others. */
import { describe, expect, it } from 'vitest';
import {
  grantedOf,
  groupsOf,
  shownEntry,
  shownItem,
  sumsOf,
  typedByCase,
} from '../../../../runtime/desk/sittings/agenda.ts';
import { readDecision } from '../../../../runtime/desk/sittings/agenda-row.tsx';
import { readAmount } from '../../../../runtime/desk/sittings/amount.ts';
import { mistakesIn } from '../../../../runtime/desk/sittings/begin-sitting.tsx';
import type { TypedCell } from '../../../../runtime/desk/sittings/cells.ts';
import { saysCell } from '../../../../runtime/desk/sittings/conflicts.tsx';
import { copiesOf } from '../../../../runtime/desk/sittings/copies.ts';
import { actionOf, amountField, dayFields, schemeOf, titleOfValue } from '../../../../runtime/desk/sittings/forms.ts';
import { findAt, keptIn } from '../../../../runtime/desk/sittings/places.ts';
import { itemOf, rowOf, SCHEME, sittingOf } from './sittings.ts';

const GRANT = { decision: { type: 'act', action: 'accorder' } } as const;
const typedCell = (caseId: string | null, cell: TypedCell['cell']): TypedCell => ({
  caseId,
  cell,
  saving: 'unsaved',
  theirs: null,
  error: null,
});

describe('what one types', () => {
  it('comes before what is kept, place by place', () => {
    const typed = new Map([
      ['a notes', typedCell('a', { field: 'notes', value: 'Neuf' })],
      ['a value.montant', typedCell('a', { field: 'value', name: 'montant', value: 5 })],
      [' title', typedCell(null, { field: 'title', value: 'Bureau' })],
    ]);
    const byCase = typedByCase(typed);
    const item = itemOf('a', { ...GRANT, values: { montant: 4, numero: 'X' }, notes: 'Ancien' });
    expect(shownItem(item, byCase.get('a'))).toMatchObject({ notes: 'Neuf', values: { montant: 5, numero: 'X' } });
    expect(shownItem(item, byCase.get('b'))).toBe(item.entry);
    expect(shownEntry(sittingOf([]), byCase.get(null)).title).toBe('Bureau');
  });

  it('is found again at its place, and an emptied value is none', () => {
    const sitting = sittingOf([itemOf('a', { values: { montant: 4 } })]);
    const place = { caseId: 'a', cell: { field: 'value', name: 'montant', value: null } } as const;
    expect(findAt(sitting, place)).toEqual({ cell: { ...place.cell, value: 4 }, revision: 0 });
    const kept = keptIn(sitting, place, { revision: 7, count: null });
    expect(kept.items[0]).toMatchObject({ entry: { values: {} }, revisions: { 'value.montant': 7 }, revision: 7 });
    expect(findAt(kept, { ...place, caseId: 'b' })).toBeUndefined();
    const titled = keptIn(
      sitting,
      { caseId: null, cell: { field: 'title', value: 'Bureau' } },
      { revision: 8, count: null },
    );
    expect([titled.entry.title, titled.revisions]).toEqual(['Bureau', { title: 8 }]);
    expect(() => findAt(sitting, { caseId: null, cell: { field: 'votes', value: null } })).toThrow('no property');
    expect(() => findAt(sitting, { caseId: 'a', cell: { field: 'title', value: 'x' } })).toThrow('no property');
  });

  it.each([
    ['1 250 000', 1_250_000],
    ['1.250.000 F', 1_250_000],
    ['250 000 F CFP', 250_000],
    ['0', 0],
    ['', null],
    ['-5', null],
    ['12,5', null],
    ['beaucoup', null],
  ])('« %s » is the amount %s', (typed, amount) => expect(readAmount(typed)).toBe(amount));

  it('says in words what two typed in one place', () => {
    expect(saysCell({ field: 'votes', value: { for: 3, against: 1, abstained: 0 } })).toBe(
      'pour : 3, contre : 1, abstentions : 0',
    );
    expect(saysCell({ field: 'votes', value: null })).toBe('pas de vote');
    expect(saysCell({ field: 'decision', value: readDecision('postpone') })).toBe('Reporter à une autre séance');
    const member = { id: 'm', name: 'Rose', quality: '', presence: 'excused' } as const;
    expect(saysCell({ field: 'members', value: [member] })).toBe('Rose (Excusé)');
    expect(saysCell({ field: 'recused', value: [{ member: 'm', out: true }] })).toContain('1');
    expect(saysCell({ field: 'notes', value: '' })).toBe('rien');
    expect(saysCell({ field: 'quorum', value: 4 })).toBe('4');
    expect(saysCell({ field: 'value', name: 'piece', value: { id: 'f' } })).toContain('document');
  });
});

describe('the form of a decision', () => {
  it('has a cell for its first amount, and days that are those of the sitting', () => {
    const action = actionOf(SCHEME, itemOf('a', GRANT).entry);
    expect(amountField(action)).toMatchObject({ name: 'montant', title: 'Montant accordé' });
    expect(dayFields(action).map(({ name }) => name)).toEqual(['jour']);
    expect(amountField(actionOf(SCHEME, itemOf('a').entry))).toBeUndefined();
    expect(titleOfValue([SCHEME], 'motif')).toBe('Motif');
    expect(titleOfValue([SCHEME], 'inconnu')).toBeNull();
    expect(schemeOf([SCHEME], rowOf('a', { dispositifVersion: 2 }))).toBeUndefined();
  });

  it('is written as a choice and read again', () => {
    expect(readDecision('act accorder')).toEqual({ type: 'act', action: 'accorder' });
    expect(readDecision('none')).toEqual({ type: 'none', action: '' });
  });
});

describe('sums', () => {
  const rows = new Map(['a', 'b', 'c'].map((id) => [id, rowOf(id)]));

  it('tell what a scheme asks, what is proposed and what is granted, as it is typed', () => {
    const items = [itemOf('a', { ...GRANT, values: { montant: 70_000 } }), itemOf('b', GRANT), itemOf('c')];
    const typed = typedByCase(new Map([['b', typedCell('b', { field: 'value', name: 'montant', value: 10_000 })]]));
    expect(sumsOf(items, rows, [SCHEME], typed)).toEqual({
      cases: 3,
      asked: 300_000,
      proposed: 240_000,
      granted: 80_000,
      decided: 2,
    });
    expect(sumsOf(items, new Map(), [], typed)).toMatchObject({ cases: 3, asked: 0, granted: 0 });
  });

  it('count no amount that a decision does not ask for', () => {
    const refused = itemOf('a', { decision: { type: 'act', action: 'refuser' }, values: { montant: 5 } });
    expect(grantedOf(SCHEME, refused.entry)).toBeNull();
  });

  it('are by scheme, in the order of the agenda', () => {
    const items = [itemOf('a'), itemOf('b', {}, { dispositif: 'bourse' }), itemOf('c')];
    expect(groupsOf(items).map(({ dispositif, items: of }) => [dispositif, of.length])).toEqual([
      ['aide', 2],
      ['bourse', 1],
    ]);
  });
});

describe('what one decision says for others', () => {
  it('is copied where the same is decided and nothing is typed, but for amounts and documents', () => {
    const entry = { ...GRANT, values: { montant: 5, numero: 'D-12', jour: '2030-01-08', piece: { id: 'f' } } };
    const item = itemOf('a', entry);
    const items = [
      item,
      itemOf('b', GRANT),
      itemOf('c', { ...GRANT, values: { numero: 'D-9' } }),
      itemOf('d', { decision: { type: 'act', action: 'refuser' } }),
      itemOf('e', GRANT, { appliedAt: '2030-01-08T00:00:00.000Z' }),
      itemOf('f', GRANT, { dispositif: 'bourse' }),
    ];
    const rows = new Map(items.map(({ caseId }) => [caseId, rowOf(caseId)]));
    const copies = copiesOf({ item, entry: item.entry, items, rows, schemes: [SCHEME], byCase: new Map() });
    expect(copies.map(({ caseId, cell }) => [caseId, 'name' in cell ? cell.name : '', cell.value])).toEqual([
      ['b', 'numero', 'D-12'],
      ['b', 'jour', '2030-01-08'],
      ['c', 'jour', '2030-01-08'],
    ]);
  });
});

describe('a sitting that begins', () => {
  it('has a title, a moment and a scheme', () => {
    expect(mistakesIn({ title: ' ', at: '', dispositifs: [] })).toEqual(['title', 'at', 'dispositifs']);
    expect(mistakesIn({ title: 'Bureau', at: '2030-01-08T09:00', dispositifs: ['aide'] })).toEqual([]);
  });
});
