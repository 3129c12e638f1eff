/** What cases have in common is found however people wrote it, and what is not the same is not told alike. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  doublingOf,
  likenessesOf,
  type Applicant,
  type Case,
  type CompiledDispositif,
  type JsonObject,
} from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { APPLICANT, startCase } from '../player.ts';

let medical: CompiledDispositif;
let permit: CompiledDispositif;
let association: CompiledDispositif;
let someCase: Case;
beforeAll(async () => {
  const [one, two, three, four] = await Promise.all(
    [
      'examples/aide-medicale',
      'examples/permis-construire',
      'examples/subvention-association',
      'test/engine/fixtures/conformite',
    ].map(readSource),
  );
  if (!one || !two || !three || !four) throw new Error('a scheme is missing');
  [medical, permit, association] = [compiled(one), compiled(two), compiled(three)];
  someCase = startCase(compiled(four)).case;
});

const caseOf = (answers: JsonObject, applicant: Partial<Applicant> = {}): Case => ({
  ...someCase,
  answers,
  applicant: { ...APPLICANT, ...applicant },
});
const keys = (scheme: CompiledDispositif, answers: JsonObject, applicant: Partial<Applicant> = {}): readonly string[] =>
  likenessesOf(scheme, caseOf(answers, applicant)).map(({ key }) => key);
const at = (voie: string, commune = 'Nouméa', more: JsonObject = {}): readonly string[] =>
  keys(medical, { adresse: { voie, commune, codePostal: '98800', ...more } }, { email: null });

describe('what a case may have in common with others', () => {
  it.each([
    ['12, avenue de la Baie', '12 AVENUE DE LA BAIE'],
    ['12, avenue de la Baie', 'n° 12, av. de la baie'],
    ['3 bd Vauban', '3, Boulevard Vauban'],
    ['Tribu de Saint-Philippo II', 'tribu Saint Philippo II'],
    ['7 rue de l’Alma', "7 r. de l'Alma"],
    ['Résidence Les Palmiers', 'res. les palmiers'],
  ])('is one address: « %s », « %s »', (one, other) => {
    expect(at(one)).toEqual(at(other));
    expect(at(one)).toHaveLength(1);
  });

  it('is not the same address in another street, at another number, or in another commune', () => {
    const [here] = at('12 rue de l’Alma');
    expect(at('12 rue Jean Jaurès')).not.toContain(here);
    expect(at('21 rue de l’Alma')).not.toContain(here);
    expect(at('12 rue de l’Alma', 'Dumbéa')).not.toContain(here);
    expect(at('12 rue de l’Alma', 'NOUMEA')).toContain(here);
  });

  it('does not mind how the post box or the postcode are written', () => {
    expect(at('12 rue de l’Alma', 'Nouméa', { boitePostale: 'L1', codePostal: '98849' })).toEqual(
      at('12 rue de l’Alma'),
    );
  });

  it('is a name with its day of birth, whatever first names follow the first one', () => {
    const born = { identite: { dateNaissance: '1988-05-14' } };
    const named = (givenName: string, familyName: string, answers: JsonObject = born) =>
      keys(medical, answers, { givenName, familyName, email: null });
    expect(named('Marie-Louise Anne', 'WAMYTAN')).toEqual(['identity:wamytan|marie|1988-05-14']);
    expect(named('Marie', 'Wamytan')).toEqual(['identity:wamytan|marie|1988-05-14']);
    expect(named('Marie', 'Wamytan', {})).toEqual([]);
    expect(named('', '')).toEqual([]);
    expect(named('Marie', 'Wamytan', { identite: { dateNaissance: '1989-05-14' } })).not.toContain(
      'identity:wamytan|marie|1988-05-14',
    );
  });

  it('is a telephone and an address of mails, as they are now', () => {
    const reached = { email: 'Marie@Exemple.NC', phone: '+687999999' };
    expect(keys(medical, {}, reached)).toEqual([
      'phone:+687999999',
      'phone:+687999999|waheo',
      'email:marie@exemple.nc',
      'email:marie@exemple.nc|waheo',
    ]);
    expect(keys(medical, { telephone: '+687261234' }, reached)).toContain('phone:+687261234');
    const told = { ...caseOf({ telephone: '+687261234' }, reached), contact: { phone: '+687111111' } };
    expect(likenessesOf(medical, told).map(({ key }) => key)).toContain('phone:+687111111');
  });

  it('is the number of a company or an association, of the account or in the answers, once', () => {
    const club = { id: 'e1', name: 'Club', ridet: '1234567.001', rna: 'W9N1001234' };
    const found = keys(association, {}, { establishment: club, email: null });
    expect(found).toEqual(['ridet:1234567001', 'rna:w9n1001234']);
    const ridet = association.form.model.fields.find(({ annotation }) => annotation.prefill === 'organisation.ridet');
    const [, ...path] = (ridet?.pointer ?? '').split('/');
    const answers = path.reduceRight<JsonObject | string>((value, name) => ({ [name]: value }), '1234567001');
    if (typeof answers === 'string') throw new Error('no question asks the RIDET');
    expect(keys(association, answers, { establishment: club, email: null })).toEqual(found);
  });

  it('is each parcel and the place of a land, where the scheme says that these liken cases', () => {
    const found = keys(
      permit,
      {
        terrain: { lieuDit: 'Lieu-dit La Coulée' },
        parcelles: [{ lot: '145, section Nakutakoin' }, { lot: '145 Section NAKUTAKOIN' }, { lot: '146' }, {}],
      },
      { email: null },
    );
    expect(found).toEqual(['address:lieu dit coulee', 'parcel:145 section nakutakoin', 'parcel:146']);
  });

  it('is cut where a list is so long that it tells nothing', () => {
    const parcelles = Array.from({ length: 200 }, (_, number) => ({ lot: `lot ${number}` }));
    expect(keys(permit, { parcelles }, { email: null }).length).toBeLessThanOrEqual(24);
  });
});

describe('what may tell a duplicate', () => {
  const of = (applicant: Partial<Applicant>) => {
    const subject = caseOf({ adresse: { voie: '1 rue X', commune: 'Thio' }, telephone: '+687261234' }, applicant);
    return doublingOf(subject, likenessesOf(medical, subject)).map(({ key }) => key);
  };

  it('is how a person of that name is reached, and neither where several live nor a telephone that they share', () => {
    expect(of({})).toEqual(['phone:+687261234|waheo', 'email:marie@exemple.nc|waheo']);
  });

  it('is, of a company, its own numbers: one person may file for several', () => {
    expect(of({ establishment: { id: 'e1', name: 'Club', ridet: '1234567.001' } })).toEqual(['ridet:1234567001']);
  });
});
