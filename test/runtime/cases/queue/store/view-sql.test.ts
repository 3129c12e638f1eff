import { describe, expect, it } from 'vitest';
import { searchSql } from '../../../../../runtime/cases/queue/store/search-sql.ts';
import { countSql, VIEWS } from '../../../../../runtime/cases/queue/store/view-sql.ts';

describe('the number beside a view', () => {
  it.each(Object.entries(VIEWS))('is counted in the order that an index has, in « %s »', (_, view) => {
    const [first = '', second] = countSql(view, 1000).split(' union all (select 1 from ');
    const { due } = view.keys;
    expect(first).toMatch(/order by \S.* limit 1000\)/u);
    expect(first).toContain(`order by ${due} ${view.direction}`);
    // What is put to who is consulted is met by another index: it would be sorted whole before it is counted.
    expect(second ?? '').not.toContain('order by');
  });

  it('has one way to the tasks of a function, and two to cases but where only who instructs is shown them', () => {
    const ways = Object.entries(VIEWS).map(([name, view]) => [
      name,
      countSql(view, 1000).split('select 1 from').length - 2,
    ]);
    expect(Object.fromEntries(ways)).toEqual({ todo: 1, mine: 1, late: 1, messages: 1, waiting: 2, open: 2, done: 2 });
  });
});

describe('the rows that hold some words', () => {
  it.each(Object.entries(VIEWS))('are asked for the words when their beginnings were found, in « %s »', (_, view) => {
    const parts = { sort: 'due', state: false, after: false } as const;
    const [byWords, byBeginnings] = [searchSql(view, parts), searchSql(view, { ...parts, begun: true })];
    expect(byWords).not.toContain('word_beginnings');
    // Were it a plain condition, the planner might gather from the index of words what the other index is there to spare.
    expect(byBeginnings).toContain('(search @@ :sought::tsquery) is true');
    expect(byBeginnings.replace(/word_beginnings.* is true/u, 'search @@ :sought::tsquery')).toBe(byWords);
  });
});
