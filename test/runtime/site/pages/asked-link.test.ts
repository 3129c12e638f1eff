import { describe, expect, it } from 'vitest';
import { isRead, NOTHING, readAsked } from '../../../../runtime/site/pages/establishments/asked.ts';

const fieldsOf = (typed: object): readonly string[] => {
  const read = readAsked({ ...NOTHING, ...typed });
  return isRead(read) ? ['read'] : Object.keys(read);
};

describe('what is typed to act for one', () => {
  it.each([
    [{}, ['ridet', 'role']],
    [{ ridet: '12', role: 'mandatary' }, ['ridet']],
    [{ ridet: '1234566.1' }, ['role']],
    [{ ridet: '1234566.1', role: 'chef' }, ['role']],
    [{ ridet: '1234566.1', role: 'mandatary', preuve: 'x'.repeat(501) }, ['preuve']],
    [{ nom: 'Club', role: 'mandatary' }, ['rna']],
    [{ nom: 'C', rna: 'W9N1001234', role: 'mandatary' }, ['nom']],
    [{ nom: 'x'.repeat(201), rna: 'W9N1001234', role: 'mandatary' }, ['nom']],
    [{ ridet: '1234566.1', role: 'representative' }, ['read']],
  ])('%j is to be mended at %j', (typed, fields) => expect(fieldsOf(typed)).toEqual(fields));

  it('names an establishment of the register, or an association that has no RIDET', () => {
    const typed = { ...NOTHING, role: 'representative', preuve: 'Élue' };
    expect(readAsked({ ...typed, ridet: '123456.1', nom: 'laissé là' })).toEqual({
      type: 'listed',
      ridet: '0123456.001',
      role: 'representative',
      proof: 'Élue',
    });
    expect(readAsked({ ...typed, nom: 'Les amis du lagon', rna: 'W9N1009999', preuve: '' })).toEqual({
      type: 'declared',
      name: 'Les amis du lagon',
      rna: 'W9N1009999',
      role: 'representative',
      proof: null,
    });
  });
});
