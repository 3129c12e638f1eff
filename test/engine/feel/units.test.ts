/** What numbers count: which expressions mix units, what a right one gives, and that no right one is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell, parseFeel, type Vocabulary } from '../../../engine/feel/expression.ts';
import { BRACKETS } from '../../../engine/feel/functions/brackets.ts';
import { NUMBER, numberOf, objectType, ofUnit, unitOf, type ScopeType } from '../../../engine/feel/scope-type.ts';
import { CONVERSIONS, parseUnit, writeUnit } from '../../../engine/feel/units.ts';

/** Numbers of each unit, by how much of the first unit of its kind one of them is. */
const UNITS = {
  F: { names: ['prix', 'aide'], scale: 1 },
  'F/mois': { names: ['revenu', 'loyer'], scale: 1 },
  'F/an': { names: ['revenuAnnuel', 'plafondAnnuel'], scale: 1 / 12 },
  'F/km': { names: ['tarif', 'tarifNuit'], scale: 1 / 1000 },
  km: { names: ['distance', 'trajet'], scale: 1000 },
  m: { names: ['metres', 'longueur'], scale: 1 },
  mois: { names: ['duree', 'anciennete'], scale: 1 },
  ans: { names: ['annees', 'age'], scale: 12 },
  '%': { names: ['taux', 'part'], scale: 1 / 100 },
} as const;
type Name = keyof typeof UNITS;
const NAMES = ['F', 'F/mois', 'F/an', 'F/km', 'km', 'm', 'mois', 'ans', '%'] as const satisfies readonly Name[];

const VOCABULARY: Vocabulary = {
  ...Object.fromEntries(
    NAMES.flatMap((unit) => UNITS[unit].names.map((name) => [name, numberOf(parseUnit(unit))] as const)),
  ),
  nombre: NUMBER,
  personnes: ofUnit(NUMBER, 'personnes'),
  parRepas: ofUnit(NUMBER, 'F/repas'),
  repas: ofUnit(NUMBER, 'repas'),
  jours: ofUnit(NUMBER, 'jours'),
  surface: ofUnit(NUMBER, 'm²'),
  interet: ofUnit(NUMBER, '%/an'),
  naissance: { kind: 'date' },
  debut: { kind: 'date' },
  aujourdhui: { kind: 'date' },
  enfants: { kind: 'list', item: objectType({ distance: ofUnit(NUMBER, 'km') }) },
  tranches: BRACKETS,
};

const problemsOf = (text: string): readonly string[] => parseFeel(text, VOCABULARY).problems.map(({ type }) => type);
const writtenUnit = (type: ScopeType): string | null => {
  const unit = unitOf(type);
  return unit ? writeUnit(unit) : null;
};

describe('what counts two different things', () => {
  it.for<readonly [text: string, problem: string]>([
    ['revenu + revenuAnnuel', 'units'],
    ['prix - distance', 'units'],
    ['revenu < plafondAnnuel', 'units'],
    ['revenu between loyer and plafondAnnuel', 'units'],
    ['revenu in [0..plafondAnnuel]', 'units'],
    ['revenu in (loyer, > plafondAnnuel)', 'units'],
    ['min(revenu, plafondAnnuel)', 'units'],
    ['max(0, loyer, revenuAnnuel)', 'units'],
    ['sum([revenu, revenuAnnuel])', 'units'],
    ['sum(enfants.distance) > metres', 'units'],
    ['if distance > 10 then revenu else revenuAnnuel', 'units'],
    ['2 * distance < metres', 'units'],
    ['duree > annees', 'units'],
    ['years and months duration(naissance, aujourdhui).years > duree', 'units'],
    ['(aujourdhui - debut).days > duree', 'units'],
    ['prix + loyer * annees', 'units'],
    ['prix + tarif * metres', 'units'],
    ['round half up(revenu, 0) = revenuAnnuel', 'units'],
    ['bareme(revenuAnnuel, tranches) > revenu', 'units'],
    ['-revenu + revenuAnnuel', 'units'],
  ])('[U2] %s', ([text, problem]) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it.for<readonly [text: string, problem: string]>([
    ['prix + aide * taux', 'percent'],
    ['prix < aide * taux * (nombre - 1)', 'percent'],
    ['prix * (1 + taux) > aide', 'percent'],
    ['revenu / loyer > taux', 'ratio'],
    ['taux > part / 100', 'ratio'],
  ])('[U4] %s', ([text, problem]) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it.for(['parAn(revenuAnnuel)', 'parMois(prix)', 'enMois(duree)', 'enMetres(metres)', 'enAnnees(revenu)'])(
    '[U5] %s',
    (text) => {
      expect(problemsOf(text)).toEqual(['conversion']);
    },
  );

  it('[U2] in a cell of a column', () => {
    const column = ofUnit(NUMBER, 'F/mois');
    const typesIn = (text: string) => parseCell(text, VOCABULARY, column).problems.map(({ type }) => type);
    expect(typesIn('<= plafondAnnuel')).toEqual(['units']);
    expect(typesIn('[loyer..parMois(plafondAnnuel)]')).toEqual([]);
    expect(typesIn('[0..plafondAnnuel)')).toEqual(['units']);
  });

  it('says which conversion mends it, and of which side', () => {
    const [problem] = parseFeel('revenu * nombre < plafondAnnuel + 12', VOCABULARY).problems;
    expect(problem).toMatchObject({
      left: 'F/mois',
      right: 'F/an',
      mend: { name: 'parAn', of: 'revenu * nombre' },
    });
  });
});

describe('one day, month or year, times a number', () => {
  const VARIED: Vocabulary = {
    ...VOCABULARY,
    jours: numberOf(parseUnit('jours')),
    semaines: numberOf(parseUnit('semaines')),
  };
  const problems = (text: string): readonly string[] => parseFeel(text, VARIED).problems.map(({ type }) => type);
  it.for<readonly [text: string, found: readonly string[]]>([
    ['duration("P1D") * jours', []],
    ['jours * duration("P1D")', []],
    ['duration("P1M") * duree', []],
    ['duration("P1Y") * annees', []],
    ['duration("P7D") * semaines', []],
    ['duration("P1D") * nombre', []],
    ['duration("P1D") * 30', []],
    // A number of months of fifteen days each may be meant: no one unit is said.
    ['duration("P15D") * duree', []],
    ['duration("P1M") * jours', ['duration-unit']],
    ['jours * duration("P1M")', ['duration-unit']],
    ['duration("P1D") * duree', ['duration-unit']],
    ['duration("P1D") * annees', ['duration-unit']],
    ['duration("P1D") * semaines', ['duration-unit']],
    ['duration("P1D") * prix', ['duration-unit']],
  ])('%s', ([text, found]) => expect(problems(text)).toEqual(found));
});

describe('what counts the same', () => {
  it.for([
    'parAn(revenu) + revenuAnnuel',
    'revenu > 150000',
    'revenu > nombre',
    'prix * taux / 100 + aide',
    'prix / 100 * taux + aide',
    'prix * taux * 0.01 + aide',
    'prix * (100 - taux) / 100 < aide',
    'prix * (1 + taux / 100) < aide',
    'prix * 100 / aide < taux',
    'prix / aide * 100 < taux',
    'round half up(prix * 100 / aide, 1) - taux',
    'prix * interet * annees / 100 + aide',
    'tarif * distance + prix',
    'tarif * enKilometres(metres) + prix',
    'loyer * duree + prix',
    'loyer * enMois(annees) + prix',
    'loyer * annees * 12 + prix',
    'prix / duree > loyer',
    'prix / 12 > loyer',
    '3 * loyer > prix',
    'tarif * nombre > prix',
    'prix / nombre > loyer',
    'prix / loyer > duree',
    'prix / nombre > duree',
    'revenu * 12 < plafondAnnuel',
    'plafondAnnuel / 12 > revenu',
    'distance * 1000 > metres',
    'distance * 35 > prix',
    'distance * nombre > prix',
    'duree * nombre > prix',
    'parRepas * repas > prix',
    'prix / personnes > aide',
    'revenu / personnes > loyer',
    'prix * personnes > aide',
    'surface / longueur > metres',
    'metres * longueur > surface',
    'floor(jours / 7) > 2',
    'years and months duration(naissance, aujourdhui).years >= age',
    'years and months duration(naissance, aujourdhui).years * 12 + duree',
    '(aujourdhui - debut).days / 365 > age',
    'bareme(prix, tranches) < aide',
    'if nombre > 1 then prix else 0',
    'sum(for enfant in enfants return enfant.distance) < distance',
    'prix * aide > nombre',
    'prix ** 2 > nombre',
    'list contains([1, 2], duree)',
  ])('%s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.for<readonly [text: string, unit: string | null]>([
    ['[U3] tarif * distance', 'F'],
    ['[U3] prix / duree', 'F/mois'],
    ['[U3] prix / personnes', 'F/personnes'],
    ['[U3] metres * longueur', 'm²'],
    ['[U3] prix * taux / 100', 'F'],
    ['[U3] prix * taux', 'F × %'],
    ['[U3] loyer * annees', 'F × an/mois'],
    ['[U3] count(enfants)', null],
    ['[U5] parAn(revenu)', 'F/an'],
    ['[U5] parAn(nombre)', '*/an'],
    ['[U5] enMois(nombre)', 'mois'],
  ])('%s is in %s', ([titled, unit]) => {
    expect(writtenUnit(parseFeel(titled.slice('[U3] '.length), VOCABULARY).type)).toBe(unit);
  });

  it.for<readonly [left: string, right: string, goTogether: boolean]>([
    ['F', 'XPF', true],
    ['F/an', 'F/années', true],
    ['mois', 'mois', true],
    ['jour', 'jours', true],
    ['repas', 'repas', true],
    ['enfant', 'enfants', true],
    ['m²', 'm2', true],
    ['mois', 'moi', false],
    ['constructor', 'F', false],
    ['F', 'f', false],
  ])('[U2] %s and %s', ([left, right, goTogether]) => {
    const known = { un: ofUnit(NUMBER, left), deux: ofUnit(NUMBER, right) };
    expect(parseFeel('un + deux', known).problems.length === 0).toBe(goTogether);
  });
});

describe('conversions', () => {
  it.for<readonly [text: string, value: number]>([
    ['parAn(150000)', 1_800_000],
    ['parMois(1800000)', 150_000],
    ['parMois(100) * 12', 100],
    ['enMois(1.5)', 18],
    ['enAnnees(18)', 1.5],
    ['enMetres(0.35)', 350],
    ['enKilometres(350)', 0.35],
  ])('[U5] %s is %d', ([text, value]) => {
    expect(parseFeel(text, {}).expression.evaluate({})).toBe(value);
  });

  it('[U5] of what is missing give nothing', () => {
    for (const name of Object.keys(CONVERSIONS))
      expect(parseFeel(`${name}(nombre)`, VOCABULARY).expression.evaluate({ nombre: null })).toBeNull();
  });
});

/** An expression, and what it gives in the first unit of its kind. */
type Made = { readonly text: string; readonly value: number };
type Case = Readonly<Record<string, number>>;
type Maker = (values: Case) => Made;

/** Expressions of a unit that convert wherever they must; `withPlain` ones multiply and divide by numbers without a unit too. */
function sound(unit: Name, depth: number, withPlain: boolean): fc.Arbitrary<Maker> {
  const { names, scale } = UNITS[unit];
  const leaf = fc
    .constantFrom(...names)
    .map<Maker>((name) => (values) => ({ text: name, value: (values[name] ?? 0) * scale }));
  if (depth === 0) return leaf;
  const of = (other: Name): fc.Arbitrary<Maker> => sound(other, depth - 1, withPlain);
  const leafOf = (other: Name): fc.Arbitrary<Maker> => sound(other, 0, withPlain);
  const both = (
    left: fc.Arbitrary<Maker>,
    right: fc.Arbitrary<Maker>,
    write: (one: string, other: string) => string,
    count: (one: number, other: number) => number,
  ): fc.Arbitrary<Maker> =>
    fc.tuple(left, right).map(([one, other]) => (values) => {
      const [a, b] = [one(values), other(values)];
      return { text: write(a.text, b.text), value: count(a.value, b.value) };
    });
  const choice = fc
    .tuple(
      fc.constantFrom(...NAMES).chain((other) => fc.tuple(of(other), of(other))),
      of(unit),
      of(unit),
    )
    .map<Maker>(([[low, high], then, otherwise]) => (values) => {
      const [a, b, yes, no] = [low(values), high(values), then(values), otherwise(values)];
      // Values a hair apart would be chosen between by how each side rounds.
      const isSure = Math.abs(a.value - b.value) > 1e-6 * (Math.abs(a.value) + Math.abs(b.value));
      const text = `(if ${isSure ? a.text : '0'} < ${isSure ? b.text : '1'} then ${yes.text} else ${no.text})`;
      return { text, value: !isSure || a.value < b.value ? yes.value : no.value };
    });
  const converted = Object.entries(CONVERSIONS).flatMap(([name, { part, from, to }]) => {
    const [source, target] = part === 'by' ? [`F/${from}`, `F/${to}`] : [from, to];
    const known = NAMES.find((other) => other === source);
    return target === unit && known
      ? [of(known).map<Maker>((inner) => (values) => ({ ...inner(values), text: `${name}(${inner(values).text})` }))]
      : [];
  });
  const products: Readonly<Partial<Record<Name, readonly fc.Arbitrary<Maker>[]>>> = {
    F: [
      both(
        of('F/km'),
        of('km'),
        (a, b) => `${a} * ${b}`,
        (a, b) => a * b,
      ),
      both(
        of('mois'),
        of('F/mois'),
        (a, b) => `(${a} * ${b})`,
        (a, b) => a * b,
      ),
      both(
        of('F/an'),
        of('ans'),
        (a, b) => `(${a} * ${b})`,
        (a, b) => a * b,
      ),
      both(
        of('F'),
        of('%'),
        (a, b) => `(${a} * ${b} / 100)`,
        (a, b) => a * b,
      ),
    ],
    'F/mois': [
      both(
        of('F'),
        leafOf('mois'),
        (a, b) => `(${a} / ${b})`,
        (a, b) => a / b,
      ),
    ],
    'F/km': [
      both(
        of('F'),
        leafOf('km'),
        (a, b) => `(${a} / ${b})`,
        (a, b) => a / b,
      ),
    ],
  };
  const plain = [
    of(unit).map<Maker>((inner) => (values) => ({
      text: `(2 * ${inner(values).text})`,
      value: 2 * inner(values).value,
    })),
    of(unit).map<Maker>((inner) => (values) => ({
      text: `(${inner(values).text} / 4)`,
      value: inner(values).value / 4,
    })),
    ...(unit === '%'
      ? [
          both(
            leafOf('F'),
            leafOf('F'),
            (a, b) => `(${a} * 100 / ${b})`,
            (a, b) => a / b,
          ),
        ]
      : []),
  ];
  return fc.oneof(
    leaf,
    both(
      of(unit),
      of(unit),
      (a, b) => `(${a} + ${b})`,
      (a, b) => a + b,
    ),
    both(
      of(unit),
      of(unit),
      (a, b) => `(${a} - ${b})`,
      (a, b) => a - b,
    ),
    both(of(unit), of(unit), (a, b) => `min(${a}, ${b})`, Math.min),
    choice,
    ...converted,
    ...(products[unit] ?? []),
    ...(withPlain ? plain : []),
  );
}

const unitName = fc.constantFrom(...NAMES);
const values: fc.Arbitrary<Case> = fc.record(
  Object.fromEntries(
    NAMES.flatMap((unit) => UNITS[unit].names.map((name) => [name, fc.integer({ min: 1, max: 9999 })])),
  ),
);

describe('any expression', () => {
  it('[U7] that is right is accepted, and gives what is counted by hand', () => {
    const scheme = unitName.chain((unit) => fc.tuple(fc.constant(unit), sound(unit, 3, true)));
    fc.assert(
      fc.property(scheme, values, ([unit, make], known) => {
        const { text, value } = make(known);
        const { expression, problems } = parseFeel(text, VOCABULARY);
        expect([text, problems]).toEqual([text, []]);
        const given = Number(expression.evaluate(known)) * UNITS[unit].scale;
        const size = Math.max(Math.abs(value), ...Object.values(known).map((one) => one * one * one));
        expect(Math.abs(given - value) / size).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('[U2] that mixes two units is told, wherever it does', () => {
    const mixed = fc
      .tuple(unitName, unitName)
      .filter(([one, other]) => one !== other)
      .chain(([one, other]) => fc.tuple(sound(one, 2, false), sound(other, 2, false), sound(one, 1, false)));
    const write = fc.constantFrom(
      (a: string, b: string) => `${a} + ${b}`,
      (a: string, b: string) => `${a} - ${b}`,
      (a: string, b: string) => `max(${a}, ${b})`,
      (a: string, b: string) => `(if ${a} > ${b} then 1 else 2)`,
      (a: string, b: string) => `(if nombre > 1 then ${a} else ${b})`,
      (a: string, b: string) => `sum([${a}, ${b}])`,
    );
    fc.assert(
      fc.property(mixed, write, values, ([one, other, around], mix, known) => {
        const text = `nombre + (${around(known).text}) * nombre - ${mix(one(known).text, other(known).text)}`;
        const told = problemsOf(text);
        expect([text, told.length > 0]).toEqual([text, true]);
        for (const problem of told) expect(['units', 'percent', 'ratio']).toContain(problem);
      }),
      { numRuns: 300 },
    );
  });
});
