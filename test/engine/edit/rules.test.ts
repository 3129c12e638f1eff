/** Rules by gestures: the smallest change of the text, and a file that is made when the first rule is. */
import { describe, expect, it } from 'vitest';
import { applyChanges, invertChanges, type Files } from '../../../engine/edit/changes.ts';
import type { RuleGesture } from '../../../engine/edit/gestures/rules.ts';
import type { EditRefusal } from '../../../engine/edit/operations.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { rebase } from '../../../engine/edit/rebase.ts';
import { readExample } from '../../support/example.ts';

const APRAH = (await readExample('aprah')).files;
const RULES = 'rules.json';

function after(files: Files, gesture: RuleGesture): Files {
  const performed = perform(files, gesture);
  if (performed.type === 'refused') throw new Error(performed.code);
  expect(applyChanges(performed.files, invertChanges(files, performed.changes))).toEqual(files);
  return performed.files;
}

function refusal(files: Files, gesture: RuleGesture): EditRefusal['code'] | null {
  const performed = perform(files, gesture);
  return performed.type === 'refused' ? performed.code : null;
}

/** Lines that a gesture takes away, and those that it puts. */
function lines(former: Files, files: Files): readonly [readonly string[], readonly string[]] {
  const [before, now] = [former, files].map((all) => (all[RULES] ?? '').split('\n'));
  const [old, made] = [before ?? [], now ?? []];
  return [old.filter((line) => !made.includes(line)), made.filter((line) => !old.includes(line))].map((list) =>
    list.map((line) => line.trim()),
  ) as [string[], string[]];
}

describe('a scheme without rules', () => {
  const { [RULES]: _none, ...bare } = APRAH;
  const rule = { name: 'parts', title: 'Parts', type: 'number', expression: '1' };

  it('gets the file with its first rule, and loses nothing by it', () => {
    const files = after(bare, { type: 'rule.add', list: 'computed', rule, before: null });
    expect(JSON.parse(files[RULES] ?? '')).toEqual({ computed: [rule] });
  });

  it('gets each list where the language has it', () => {
    const check = { id: 'a', valid: 'true', field: '/x', message: 'Non.' };
    const first = after(bare, { type: 'rule.add', list: 'eligibility', rule: { id: 'b' }, before: null });
    const files = after(first, { type: 'rule.add', list: 'checks', rule: check, before: null });
    expect(Object.keys(JSON.parse(files[RULES] ?? ''))).toEqual(['checks', 'eligibility']);
  });

  it('loses the list with its last rule', () => {
    const files = after(bare, { type: 'rule.add', list: 'computed', rule, before: null });
    const gone = after(files, { type: 'rule.remove', rule: { list: 'computed', name: 'parts' } });
    expect(JSON.parse(gone[RULES] ?? '')).toEqual({});
  });
});

describe('a rule', () => {
  const share = { list: 'computed', name: 'quotient' } as const;

  it('is changed where it says what changes', () => {
    const files = after(APRAH, { type: 'rule.change', rule: share, members: { title: 'Quotient' } });
    expect(lines(APRAH, files)[1]).toEqual([expect.stringContaining('"title": "Quotient"')]);
    expect(lines(APRAH, files)[0]).toHaveLength(1);
  });

  it('given in another way has the new one where the former stood', () => {
    const files = after(APRAH, { type: 'rule.change', rule: share, members: { expression: null, table: 'taux' } });
    const value = JSON.parse(files[RULES] ?? '').computed.find(({ name }: { name: string }) => name === 'quotient');
    const former = JSON.parse(APRAH[RULES] ?? '').computed.find(({ name }: { name: string }) => name === 'quotient');
    const names = Object.keys(former);
    expect(Object.keys(value)).toEqual(names.map((name) => (name === 'expression' ? 'table' : name)));
  });

  it('goes before another, as it is written', () => {
    const files = after(APRAH, { type: 'rule.move', rule: share, before: 'personnes' });
    expect(JSON.parse(files[RULES] ?? '').computed[0].name).toBe('quotient');
    expect(lines(APRAH, files)).toEqual([[], []]);
  });

  it('keeps its name, which others read', () => {
    expect(refusal(APRAH, { type: 'rule.change', rule: share, members: { name: 'autre' } })).toBe('does-not-fit');
    const again = { name: 'quotient', title: 'Encore' };
    expect(refusal(APRAH, { type: 'rule.add', list: 'computed', rule: again, before: null })).toBe('name-taken');
  });

  it('that is not there is told, as is a file that cannot be read', () => {
    expect(refusal(APRAH, { type: 'rule.remove', rule: { list: 'checks', name: 'none' } })).toBe('place-gone');
    expect(refusal({ ...APRAH, [RULES]: '{' }, { type: 'rule.remove', rule: share })).toBe('file-broken');
  });

  it('is found by its name when another author has moved it', () => {
    const moved = perform(APRAH, { type: 'rule.move', rule: share, before: 'personnes' });
    if (moved.type === 'refused') throw new Error(moved.code);
    const both = rebase(APRAH, moved.changes, { type: 'rule.change', rule: share, members: { title: 'Quotient' } });
    expect(both.type === 'done' && JSON.parse(both.files[RULES] ?? '').computed[0].title).toBe('Quotient');
  });
});
