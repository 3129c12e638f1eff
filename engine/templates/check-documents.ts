/**
 * What dispositif.json says of documents, against what they are: files, registers, signatures, and texts that read as the
 * kind of document they are printed as.
 */
import type { DocumentDefinition } from '../../schemas/types/dispositif.ts';
import { joinPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import { definitionOf } from '../language/acts.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { checkParticulars } from './check-particulars.ts';
import { isInternal, isLetter, isMailToApplicant } from '../language/recipients.ts';
import { listEffects } from '../language/walk-workflow.ts';

const FILE = 'dispositif.json';
const FOLDER = /^documents\/(.+)\.md$/u;

/** Checks the registers, the documents and the addressee of a scheme. */
export function checkDocuments(parsed: ParsedSource): readonly Diagnostic[] {
  return [
    ...checkRegisters(parsed),
    ...Object.entries(parsed.identity.documents ?? {}).flatMap(([name, definition]) =>
      checkDefinition(parsed, name, definition),
    ),
    ...documentsOf(parsed).flatMap((name) => checkText(parsed, name)),
    ...checkAddressee(parsed),
    ...checkParticulars(parsed),
  ];
}

function documentsOf({ source }: ParsedSource): readonly string[] {
  return Object.keys(source.files).flatMap((path) => FOLDER.exec(path)?.[1] ?? []);
}

const fileOf = (name: string): string => `documents/${name}.md`;

function checkRegisters({ identity, report }: ParsedSource): readonly Diagnostic[] {
  const registers = Object.entries(identity.registers ?? {});
  const used = new Set(Object.values(identity.documents ?? {}).map(({ register }) => register));
  return registers.flatMap(([id, { title, numbering }], at) => {
    const place = joinPointer('/registers', id);
    const same = registers.slice(0, at).find(([, other]) => other.numbering === numbering);
    const related = same ? [{ caption: CAPTIONS.first, place: joinPointer('/registers', same[0], 'numbering') }] : [];
    return [
      ...(used.has(id) ? [] : [report('document.register-unused', FILE, place, { title })]),
      ...(same
        ? [
            report(
              'document.registers-same',
              FILE,
              joinPointer(place, 'numbering'),
              { title, other: same[1].title },
              related,
            ),
          ]
        : []),
    ];
  });
}

function checkDefinition(
  parsed: ParsedSource,
  document: string,
  definition: DocumentDefinition,
): readonly Diagnostic[] {
  const { identity, source, report } = parsed;
  const place = joinPointer('/documents', document);
  if (!Object.hasOwn(source.files, fileOf(document))) {
    const suggestion = suggest(document, documentsOf(parsed));
    return [report('document.unknown', FILE, place, { document, suggestion })];
  }
  const { kind = 'letter', register } = definition;
  const known = Object.keys(identity.registers ?? {});
  const framed = kind === 'licence' || kind === 'certificate';
  const useless = (['holder', 'validFrom', 'validUntil'] as const).filter(
    (member) => !framed && definition[member] !== undefined,
  );
  return [
    ...(register !== undefined && !known.includes(register)
      ? [
          report('document.register-unknown', FILE, joinPointer(place, 'register'), {
            register,
            suggestion: suggest(register, known),
          }),
        ]
      : []),
    ...(kind === 'order' && register === undefined
      ? [report('document.order-unnumbered', FILE, joinPointer(place, 'kind'), { document })]
      : []),
    ...useless.map((member) =>
      report('document.particular-useless', FILE, joinPointer(place, member), { member, document }),
    ),
    ...checkSignature(parsed, document, definition),
    ...checkNotified(parsed, document, definition),
  ];
}

/** A text signs itself by what follows its last line of dashes. */
function checkSignature(
  { source, report }: ParsedSource,
  document: string,
  { kind, signatory }: DocumentDefinition,
): readonly Diagnostic[] {
  const place = joinPointer('/documents', document);
  const signs = /\n---\s*\n\s*\S/u.test(source.files[fileOf(document)] ?? '');
  if (signatory !== undefined && signs)
    return [report('document.signed-twice', FILE, joinPointer(place, 'signatory'), { document })];
  return kind === 'order' && signatory === undefined && !signs
    ? [report('document.order-unsigned', FILE, joinPointer(place, 'kind'), { document })]
    : [];
}

function checkNotified(
  parsed: ParsedSource,
  document: string,
  { notified }: DocumentDefinition,
): readonly Diagnostic[] {
  if (!notified) return [];
  const { identity, workflow, report } = parsed;
  const place = joinPointer('/documents', document, 'notified');
  const certified = Object.values(workflow.clocks ?? {}).some(({ certificate }) => certificate === document);
  const established = listEffects(parsed).flatMap(({ effect }) =>
    effect.type === 'document' && effect.document === document ? [isInternal(effect)] : [],
  );
  const inside = !certified && established.length > 0 && established.every(Boolean);
  return [
    ...(inside ? [report('document.notified-internal', FILE, place, { document })] : []),
    ...(identity.appeal === undefined ? [report('document.appeal-unknown', FILE, place, { document })] : []),
    ...(notified.every((way) => way === 'online') ? [report('document.online-only', FILE, place, { document })] : []),
  ];
}

const OBJECT = /^\s*\*{0,2}Objet\s*:/iu;
const ARTICLE = /^##\s+/u;
/** What an order must have, and how its lines begin. */
const PARTS = [
  { part: 'visas (« Vu … »)', line: /^\s*Vu\s/u },
  { part: 'ligne « Arrête : »', line: /^\s*\*{0,2}ARR[ÊE]TE\s*:/iu },
  { part: 'article (« ## »)', line: ARTICLE },
] as const;

/** The ways of a title that its tags choose between, but for the first. */
const OTHER_WAYS = /(?:\{%-?\s*els(?:e|if)\b|(?<=\}[^{}]+)\{%-?\s*when\b).*?(?=\{%-?\s*end)/gu;

/** Lines as they read once tags that decide whether they stand there are taken out. */
function checkText(parsed: ParsedSource, document: string): readonly Diagnostic[] {
  const { identity, source, report } = parsed;
  const file = fileOf(document);
  const lines = (source.files[file] ?? '').split('\n');
  const bare = lines.map((line) => line.replaceAll(/\{%.*?%\}/gu, ''));
  const objects = bare.flatMap((line, at) =>
    OBJECT.test(line) ? [report('document.object', file, { line: at + 1 }, { written: line.trim() })] : [],
  );
  const title = (lines[0] ?? '')
    .replaceAll(OTHER_WAYS, '')
    .replaceAll(/\{%.*?%\}/gu, '')
    .replace(/^#\s+/u, '')
    .trim();
  if (definitionOf(identity, document).kind !== 'order') {
    const unsaid = /^Arrêté\s/u.test(title) && PARTS.every(({ line }) => bare.some((one) => line.test(one)));
    const told = report('document.order-unsaid', file, { line: 1 }, { document, title });
    return unsaid ? [...objects, told] : objects;
  }
  const missing = PARTS.filter(({ line }) => !bare.some((one) => line.test(one)));
  const numbered = lines.flatMap((line, at) => {
    const written = /^##\s+(Article\s+(?:\d+(?:er)?|premier|unique|[IVX]+)\b\.?(?:\s*[–—:-]\s*)?)(.*)$/iu.exec(line);
    if (!written) return [];
    const [, numbering = '', rest = ''] = written;
    const mended = rest.trim() === '' ? 'Article' : rest.trim();
    const params = { written: `${numbering}${rest}`.trim(), mended };
    return [report('document.article-numbered', file, { line: at + 1 }, params)];
  });
  return [
    ...objects,
    ...missing.map(({ part }) => report('document.order-part', file, { line: 1 }, { document, part })),
    ...numbered,
  ];
}

/** That letters bear an address: the one named is one, and one that is asked is named. */
function checkAddressee(parsed: ParsedSource): readonly Diagnostic[] {
  const { identity, fields, report } = parsed;
  const has = (pointer: string, name: string): boolean =>
    fields.some((field) => field.pointer === joinPointer(pointer, name));
  const isAddress = (pointer: string): boolean => ['voie', 'codePostal', 'commune'].every((name) => has(pointer, name));
  const pointer = identity.addressee?.address;
  if (pointer !== undefined)
    return isAddress(pointer) ? [] : [report('document.addressee-address', FILE, '/addressee/address', { pointer })];
  // The address of somebody else is none of the applicant's, though its block would be filled in with theirs.
  const ofOthers = new Set(
    Object.values(identity.thirdParties ?? {}).flatMap(({ address }) =>
      address === undefined ? [] : [`/${address.replaceAll('.', '/')}`],
    ),
  );
  const own = fields.find(
    (field) =>
      !ofOthers.has(field.pointer) &&
      field.annotation.prefill === 'person.address' &&
      field.annotation.contact !== false &&
      !field.pointer.includes('*') &&
      isAddress(field.pointer),
  );
  if (!own || !writesToApplicant(parsed)) return [];
  const params = { title: own.label, pointer: own.pointer };
  return [report('document.addressee-unsaid', FILE, identity.addressee ? '/addressee' : '', params)];
}

/** Whether the applicant may get something on paper: a letter, or a mail where they have no e-mail address. */
function writesToApplicant(parsed: ParsedSource): boolean {
  return listEffects(parsed).some(({ effect }) => isLetter(effect) || isMailToApplicant(effect));
}
