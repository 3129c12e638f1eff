/**
 * What a case has that another may have too: who asks, how they are reached, for which company, at which address or on which parcel.
 * Cases are found by it, so each is written in one way, however people typed it. Asked of a case as a reader is shown it, it says
 * what that reader may be told is alike.
 */
import { isJsonObject } from '../../base/guards.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { atPointer } from '../../base/json.ts';
import type { Json, Pointer } from '../../base/values.ts';
import type { Case } from '../../case/case.ts';
import type { FormField } from '../../language/form-schema.ts';
import { contactOf } from '../model/contact.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';

/** `identity`: name and day of birth; `ridet` and `rna`: numbers that were answered, of whoever the request is. */
export const LIKENESSES = ['identity', 'phone', 'email', 'ridet', 'rna', 'address', 'parcel'] as const;
/** One of them. */
export type LikenessKind = (typeof LIKENESSES)[number];
/** `key`: the same for all cases that are alike in it, such as `phone:+687261234`. */
export type Likeness = { readonly kind: LikenessKind; readonly key: string };

/** More than that of a long list of parcels tells no two cases apart. */
const MOST = 24;

/** What a case has in common with others that have the same keys, each once. */
export function likenessesOf(compiled: Pick<CompiledDispositif, 'form'>, subject: Case): readonly Likeness[] {
  const { birth, ridets, rnas, addresses, streets, parcels } = tellingFields(compiled.form.model);
  const { applicant, answers } = subject;
  const answered = (pointers: readonly Pointer[]): readonly Json[] =>
    pointers.flatMap((pointer) => valuesAt(answers, pointer));
  const name = plain(applicant.familyName);
  const said: readonly (readonly [LikenessKind, string])[] = [
    ...identityOf(subject, name, birth === undefined ? null : (atPointer(answers, birth) ?? null)),
    ...texts([contactOf(compiled, subject).phone]).flatMap((value) => reached('phone', value, name)),
    ...texts([applicant.email]).flatMap((value) => reached('email', value.toLowerCase(), name)),
    ...texts([applicant.establishment?.ridet, ...answered(ridets)]).map(
      (value) => ['ridet', value.replaceAll(/\D/gu, '')] as const,
    ),
    ...texts([applicant.establishment?.rna, ...answered(rnas)]).map(
      (value) => ['rna', plain(value).replaceAll(' ', '')] as const,
    ),
    ...answered(addresses).map((value) => ['address', addressKey(value)] as const),
    ...texts(answered(streets)).map((value) => ['address', street(value)] as const),
    ...texts(answered(parcels)).map((value) => ['parcel', plain(value)] as const),
  ];
  const keys = new Map(said.flatMap(([kind, value]) => (value === '' ? [] : [[`${kind}:${value}`, kind] as const])));
  return [...keys].slice(0, MOST).map(([key, kind]) => ({ kind, key }));
}

/** Where a form asks for what cases have in common: known once for all its cases. */
const tellingFields = memoiseFor(({ fields }: CompiledDispositif['form']['model']) => {
  const where = (is: (field: FormField) => boolean): readonly Pointer[] =>
    fields.filter(is).map(({ pointer }) => pointer);
  return {
    birth: where(prefilled('person.birthDate'))[0],
    ridets: where(prefilled('organisation.ridet')),
    rnas: where(prefilled('organisation.rna')),
    addresses: where((field) => isAddress(fields, field)),
    streets: where(({ annotation }) => annotation.likens === 'address'),
    parcels: where(({ annotation }) => annotation.likens === 'parcel'),
  };
});

/** How one is reached, and the same with the name: several may share a telephone, and are not one for that. */
function reached(kind: 'phone' | 'email', value: string, name: string): readonly (readonly [LikenessKind, string])[] {
  return [[kind, value], ...(name === '' ? [] : [[kind, `${value}${NAMED}${name}`] as const])];
}

/** Between what is compared together. */
const NAMED = '|';

/** Who asks, or for which company: a request of one is another's only where that is the same. */
const DOUBLING: Readonly<Record<'person' | 'establishment', readonly LikenessKind[]>> = {
  person: ['identity', 'phone', 'email', 'ridet'],
  establishment: ['ridet', 'rna'],
};

/** Of what a case has in common, that by which another of its scheme may be the same request filed twice. */
export function doublingOf({ applicant }: Pick<Case, 'applicant'>, all: readonly Likeness[]): readonly Likeness[] {
  const kinds = DOUBLING[applicant.establishment ? 'establishment' : 'person'];
  return all.filter(
    ({ kind, key }) => kinds.includes(kind) && ((kind !== 'phone' && kind !== 'email') || key.includes(NAMED)),
  );
}

const isMember = (pointer: Pointer): boolean => pointer.includes('*');

const prefilled =
  (source: NonNullable<FormField['annotation']['prefill']>) =>
  ({ annotation, pointer }: FormField): boolean =>
    annotation.prefill === source && !isMember(pointer);

/** Whether a field has the parts of the block adresse-nc. */
function isAddress(fields: readonly FormField[], { pointer, type }: FormField): boolean {
  return (
    type === 'object' &&
    ['voie', 'commune'].every((part) => fields.some((field) => field.pointer === `${pointer}/${part}`))
  );
}

/** The values at a pointer, in each member of a list where it goes through one. */
function valuesAt(root: Json, pointer: Pointer): readonly Json[] {
  const at = pointer.indexOf('/*');
  if (at === -1) return [atPointer(root, pointer) ?? null];
  const list = atPointer(root, pointer.slice(0, at));
  if (!Array.isArray(list)) return [];
  const members: readonly Json[] = list;
  return members.flatMap((member) => valuesAt(member, pointer.slice(at + 2)));
}

const texts = (values: readonly (Json | undefined)[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string');

function identityOf(
  { applicant: { givenName, familyName } }: Case,
  name: string,
  birth: Json,
): readonly (readonly [LikenessKind, string])[] {
  // The first of several first names: forms ask all, accounts one.
  const [first = ''] = plain(givenName).split(' ');
  return typeof birth === 'string' && birth !== '' && familyName !== '' && first !== ''
    ? [['identity', [name, first, birth].join(NAMED)]]
    : [];
}

/** An address by its street and its commune: of the post box and the postcode people write now this, now that. */
function addressKey(value: Json): string {
  if (!isJsonObject(value)) return '';
  const { voie, commune } = value;
  if (typeof voie !== 'string' || typeof commune !== 'string' || street(voie) === '') return '';
  return `${street(voie)}${NAMED}${plain(commune)}`;
}

/** How the kinds of ways are shortened. */
const WAYS: ReadonlyMap<string, string> = new Map([
  ['av', 'avenue'],
  ['ave', 'avenue'],
  ['bd', 'boulevard'],
  ['bld', 'boulevard'],
  ['boul', 'boulevard'],
  ['che', 'chemin'],
  ['ch', 'chemin'],
  ['imp', 'impasse'],
  ['lot', 'lotissement'],
  ['pl', 'place'],
  ['res', 'residence'],
  ['rte', 'route'],
  ['rt', 'route'],
  ['r', 'rue'],
]);
/** Words that some write and others leave out. */
const LEFT_OUT: ReadonlySet<string> = new Set(['n', 'no', 'numero', 'de', 'des', 'du', 'la', 'le', 'les', 'l', 'd']);

/** A street as it is compared: « 12, av. de la Baie » and « n° 12 Avenue de la Baie » are one. */
function street(text: string): string {
  const words = plain(text)
    .split(' ')
    .filter((word) => !LEFT_OUT.has(word));
  return words.map((word) => WAYS.get(word) ?? word).join(' ');
}

/** Nearly all that is typed, and several times as fast. */
const PLAIN = /^[ -~]*$/;

/** Words without accents, capitals or what stands between them, a space between each. */
function plain(text: string): string {
  if (PLAIN.test(text)) return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (bare.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
