/**
 * What the large demonstration holds: who asked for what, when, and how far it went. All of it is drawn from numbers, so
 * that a figure seen on one machine is found on another; only its days are those before the start.
 */
import { addDays, instantOfLocal, localDate, type Instant } from '../../engine/index.ts';
import communes from '../../schemas/reference/communes.json' with { type: 'json' };
import { drawn } from './tell-story.ts';

/** Days over which the requests came. */
const SPAN_DAYS = 160;
/** Of ten people, so many ask once: others come back. */
const PEOPLE = 0.7;
/** Hours of a day at which people file, in Nouméa. */
const [FIRST_HOUR, LAST_HOUR] = [6, 21] as const;
const MINUTES = 60;
const MINUTE_MS = 60_000;
/** The longest that people take to answer, or agents to act. */
const LONGEST_PAUSE = 8 * 24 * MINUTES;

const FAMILIES =
  'Wamytan Naisseline Martin Poigoune Lavigne Tein Nguyen Falelavaki Boéwa Dupré Kabar Wéa Soerjana Lepeu Tidjine Hmaé Garnier Xowie Ouetcho Bernut Toyon Kaouma Leroux Vakié Wadra Ihage Pouye Trolue Salmon Creugnet'.split(
    ' ',
  );
const GIVEN =
  'Marie Jean Rose Élie Paul Anne Léa Hugo Yann Malia Sosefo Thérèse Ghislaine Noé Aïcha Luc Wassissi Henri Odile Kim Mathilde Simane Bruno Patricia'.split(
    ' ',
  );
/** Communes of the Province Sud, which its schemes are for; most people live in the first ones. */
const SOUTHERN = [
  'Nouméa',
  'Dumbéa',
  'Le Mont-Dore',
  'Païta',
  'Bourail',
  'Thio',
  'La Foa',
  'Boulouparis',
  'L’Île-des-Pins',
  'Yaté',
  'Moindou',
  'Sarraméa',
  'Farino',
].flatMap((name) => communes.filter(({ value }) => value === name));

const STREETS = [
  'rue de Sébastopol',
  'route du Sud',
  'lotissement Les Banians',
  'tribu de Bako',
  'rue des Frères-Terrasson',
];

/** Somebody who asks, as they fill in the form. Telephones E.164; a tenth have no e-mail. */
export interface Asker {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string;
  readonly address: { readonly voie: string; readonly codePostal: string; readonly commune: string };
}

/** The person of a rank; the same rank is always the same person. */
export function asker(rank: number): Asker {
  const familyName = at(FAMILIES, rank + Math.floor(rank / FAMILIES.length));
  const second = at(FAMILIES, drawn('second', rank));
  const double = rank % 3 === 0 && second !== familyName;
  const givenName = at(GIVEN, drawn('given', rank));
  const commune = at(SOUTHERN, Math.floor(SOUTHERN.length * (drawn('commune', rank) / 2 ** 32) ** 2));
  const login = `${givenName}.${familyName}.${rank}`.normalize('NFD').replaceAll(/[^a-z0-9.]/giu, '');
  return {
    givenName,
    familyName: double ? `${familyName}-${second}` : familyName,
    email: drawn('email', rank) % 10 === 0 ? null : `${login.toLowerCase()}@exemple.nc`,
    phone: `+6877${String(drawn('phone', rank) % 100_000).padStart(5, '0')}`,
    address: {
      voie: `${1 + (drawn('street', rank) % 140)} ${at(STREETS, drawn('road', rank))}`,
      codePostal: commune.more.codesPostaux.slice(0, 5),
      commune: commune.value,
    },
  };
}

/** A request before its scheme has said whether it takes it. */
export interface PlannedRequest {
  /** Its rank, from 0: the order in which requests came. */
  readonly rank: number;
  /** Rank of the person who asks. */
  readonly asker: number;
  readonly filedAt: Instant;
}

/** Requests in the order in which they came, spread over the days before `now`, and over the hours of each. */
export function planRequests(count: number, now: Instant): readonly PlannedRequest[] {
  const today = localDate(now);
  return Array.from({ length: count }, (_, rank) => {
    const ago = ((count - rank) / count) * SPAN_DAYS;
    const day = addDays(today, -Math.ceil(ago));
    const minute = Math.floor((Math.ceil(ago) - ago) * (LAST_HOUR - FIRST_HOUR) * MINUTES);
    const midnight = Date.parse(instantOfLocal(`${day}T00:00`));
    return {
      rank,
      asker: drawn('asker', rank) % Math.ceil(count * PEOPLE),
      filedAt: new Date(midnight + (FIRST_HOUR * MINUTES + minute) * MINUTE_MS).toISOString(),
    };
  });
}

/** Things in the order in which a request tries them, the first ones most often first. */
export function inTurn<T>(things: readonly T[], rank: number, what: string): readonly T[] {
  const chance = drawn(what, rank) / 2 ** 32;
  const first = Math.floor(things.length * chance * chance);
  return [...things.slice(first), ...things.slice(0, first)];
}

/** Steps of a scenario that a request has behind it: most went as far as there was time, some were left lying. */
export function depthOf(rank: number, steps: number): number {
  return drawn('left', rank) % 10 < 7 ? steps : 1 + (drawn('depth', rank) % steps);
}

/** Milliseconds before a step, from a quarter of an hour on; the short ones are the most frequent. */
export function pauseBefore(rank: number, step: number): number {
  const chance = drawn('pause', rank, step) / 2 ** 32;
  return Math.round((15 + LONGEST_PAUSE * chance ** 3) * MINUTE_MS);
}

function at<T>(things: readonly T[], index: number): T {
  const thing = things[index % things.length];
  if (thing === undefined) throw new Error('nothing to draw from');
  return thing;
}
