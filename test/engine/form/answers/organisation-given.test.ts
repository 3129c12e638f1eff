import { describe, expect, it } from 'vitest';
import { isSameDetail, organisationGiven } from '../../../../engine/index.ts';
import { prefill } from '../../../../engine/form/answers/prefill.ts';
import { readExample } from '../../../support/example.ts';
import { compiled } from '../../sources.ts';

const subvention = async () => compiled(await readExample('subvention-association')).form.model;
const SEAT = { voie: '3 rue des Mangroves', codePostal: '98800', commune: 'Nouméa' };
const ACCOUNT = { titulaire: 'Club de va’a', iban: 'FR7614158010220123456789012' };
const ANSWERS = {
  association: {
    nom: 'Club',
    ridet: '1234566.001',
    rna: 'W9N1001234',
    objet: 'Faire connaître le va’a.',
    activite: '',
  },
  siege: SEAT,
  compte: ACCOUNT,
};

describe('what a request says of an association', () => {
  it('is read where the form would be filled in from its record', async () => {
    const given = organisationGiven(await subvention(), ANSWERS);
    expect(given.map(({ detail, label, value }) => [detail, label, value])).toEqual([
      ['rna', 'Numéro RNA', 'W9N1001234'],
      ['purpose', 'Objet de l’association', 'Faire connaître le va’a.'],
      ['address', 'Adresse du siège', SEAT],
      ['account', 'Compte bancaire de l’association', ACCOUNT],
    ]);
    expect(organisationGiven(await subvention(), {})).toEqual([]);
  });

  it('fills the next request in as it was said', async () => {
    const model = await subvention();
    const details = Object.fromEntries(organisationGiven(model, ANSWERS).map(({ detail, value }) => [detail, value]));
    const organisation = { ridet: '1234566.001', name: 'Club', ...details };
    const { activite: _none, ...association } = ANSWERS.association;
    expect(prefill(model, { person: {}, organisation, today: '2026-11-27' })).toEqual({ ...ANSWERS, association });
    expect(prefill(model, { person: { address: SEAT }, today: '2026-11-27' })).toEqual({});
  });

  it.each([
    ['a', 'a', true],
    ['a', 'b', false],
    [undefined, null, true],
    [SEAT, { commune: 'Nouméa', codePostal: '98800', voie: '3 rue des Mangroves' }, true],
    [SEAT, { ...SEAT, voie: '4 rue des Mangroves' }, false],
  ])('%j beside %j', (one, other, same) => expect(isSameDetail(one, other)).toBe(same));
});
