/** Rules that are looked for among many: by words, by kind, by what is to mend, by what one reads and what reads it. */
import { describe, expect, it, vi } from 'vitest';
import { rulesView, type RuleView } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { ALL, filterOfText, filterToText, isRead, LISTS, rulesShown } =
  await import('../../../designer/rules/rule-search.ts');
const { idOf } = await import('../../../designer/rules/use-rules.ts');
vi.unstubAllGlobals();

const { files } = await readExample('aide-medicale');
const view = rulesView(files) ?? { computed: [], checks: [], eligibility: [], quotas: [] };
const all = LISTS.flatMap((list) => view[list]);
const named = (name: string): RuleView => {
  const rule = all.find((one) => one.type !== 'source' && one.key.name === name);
  if (!rule) throw new Error(`no rule is called ${name}`);
  return rule;
};
const nameOf = (rule: RuleView): string => (rule.type === 'source' ? rule.at : rule.key.name);

function shown(given: Partial<Parameters<typeof rulesShown>[1]>): readonly string[] {
  const found = rulesShown(view, { files, filter: ALL, words: '', isFaulty: () => false, chosen: null, ...given });
  return LISTS.flatMap((list) => found[list]).map(nameOf);
}
/** A value that another one reads. */
const pair = ((): readonly [RuleView, RuleView] => {
  for (const value of view.computed)
    for (const other of view.computed) if (value !== other && isRead(files, view, value, other)) return [value, other];
  throw new Error('no value of the example reads another');
})();

describe('rules that are looked for', () => {
  it('are all there while nothing is asked', () => {
    expect(shown({})).toEqual(all.map(nameOf));
    expect(shown({ words: '   ' })).toEqual(all.map(nameOf));
  });

  it('are found by any words of their title, whatever the accents and the order', () => {
    for (const rule of all) {
      const words = rule.title
        .split(' ')
        .toReversed()
        .join(' ')
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toUpperCase();
      expect(shown({ words })).toContain(nameOf(rule));
    }
    expect(shown({ words: 'aucune règle ne dit cela' })).toEqual([]);
  });

  it('are found by what their author wrote: a name that an expression reads', () => {
    const reading = all.filter((rule) => rule.type !== 'source' && 'feel' in rule && /\brevenus\b/.test(rule.feel));
    for (const rule of reading) expect(shown({ words: 'revenus' })).toContain(nameOf(rule));
  });

  it.each(LISTS)('are those of one kind (%s)', (list) => {
    expect(shown({ filter: { type: 'list', list } })).toEqual(view[list].map(nameOf));
  });

  it('are those that are to be mended', () => {
    const [first] = view.checks;
    expect(shown({ filter: { type: 'faulty' }, isFaulty: (rule) => rule === first })).toEqual(
      first ? [nameOf(first)] : [],
    );
  });

  it('are what reads a value, and the value itself', () => {
    const [value, reader] = pair;
    const names = shown({ filter: { type: 'readers', rule: idOf(value) } });
    expect(names).toEqual(expect.arrayContaining([nameOf(value), nameOf(reader)]));
    expect(names.length).toBeLessThan(all.length);
  });

  it('are what a rule reads, and the rule itself', () => {
    const [value, reader] = pair;
    const names = shown({ filter: { type: 'read', rule: idOf(reader) } });
    expect(names).toEqual(expect.arrayContaining([nameOf(value), nameOf(reader)]));
    for (const name of names.filter((one) => one !== nameOf(reader)))
      expect(isRead(files, view, named(name), reader)).toBe(true);
  });

  it('are read by the scale that a value looks up, too', () => {
    const byTable = view.computed.filter((rule) => rule.type === 'value' && rule.by.type === 'table');
    expect(byTable.some((rule) => view.computed.some((value) => isRead(files, view, value, rule)))).toBe(true);
  });

  it('keep the chosen one among them, which does not go from under the hands of who mends it', () => {
    const [value, reader] = pair;
    expect(shown({ words: 'aucune règle ne dit cela', chosen: value })).toEqual([nameOf(value)]);
    expect(shown({ filter: { type: 'faulty' }, chosen: reader })).toEqual([nameOf(reader)]);
  });

  it('are all of them when the rule that was asked about is there no more', () => {
    expect(shown({ filter: { type: 'readers', rule: 'computed disparue' } })).toEqual(all.map(nameOf));
  });
});

describe('what is shown, as a choice', () => {
  it('comes back as it was', () => {
    for (const filter of [
      ALL,
      { type: 'faulty' },
      { type: 'list', list: 'checks' },
      { type: 'read', rule: 'computed quotientFamilial' },
      { type: 'readers', rule: '/computed/3' },
    ] as const)
      expect(filterOfText(filterToText(filter))).toEqual(filter);
  });

  it('is everything where it is none', () => {
    expect(filterOfText('list autre')).toEqual(ALL);
    expect(filterOfText('')).toEqual(ALL);
  });
});
