/**
 * What a scheme announces of itself, in dispositif.json, on its sheet and in its queue, against what it is: an act later than its
 * effect, an answer promised sooner than usual, an audience that its form does not know, columns that show one thing twice.
 */
import { addDelay } from '../calendar/delay.ts';
import { SAMPLE_MOMENTS } from '../calendar/sample-moments.ts';
import { writtenLengths, type Length } from '../calendar/french-durations.ts';
import { joinPointer } from '../base/pointer.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { SHEET } from '../language/source-files.ts';
import { sentencesOf } from './sentences.ts';

const FILE = 'dispositif.json';

/** Words of a scheme about itself that are not what it does. */
export function checkAnnounced(parsed: ParsedSource): readonly Diagnostic[] {
  return [
    ...checkActs(parsed),
    ...checkReceipt(parsed),
    ...checkAudience(parsed),
    ...checkSheetAudience(parsed),
    ...checkRoutes(parsed),
    ...checkColumns(parsed),
  ];
}

/** No act that is dated is in force yet on the day the scheme begins. */
function checkActs({ identity: { legalBasis, effective }, report }: ParsedSource): readonly Diagnostic[] {
  const dates = legalBasis.flatMap(({ date }, at) => (date === undefined ? [] : [{ date, at }]));
  const [first] = dates;
  if (!first || dates.length < legalBasis.length || dates.some(({ date }) => date <= effective.from)) return [];
  const related = [{ caption: CAPTIONS.effective, place: '/effective/from' }];
  return [
    report('identity.act-later', FILE, joinPointer('/legalBasis', first.at, 'date'), { date: first.date }, related),
  ];
}

const SOON: readonly (readonly [RegExp, Length])[] = [
  [/dans la journée|le jour même/i, { months: 0, days: 1 }],
  [/dans la semaine|sous huit jours/i, { months: 0, days: 8 }],
  [/dans la quinzaine/i, { months: 0, days: 15 }],
  [/dans le mois/i, { months: 1, days: 0 }],
];

/** « Vous recevez la décision dans la semaine », where it usually takes three. */
function checkReceipt({ identity: { receipt, typicalDelay }, report }: ParsedSource): readonly Diagnostic[] {
  const [usual] = writtenLengths(typicalDelay ?? '');
  if (!usual) return [];
  const said = sentencesOf(receipt).flatMap(({ text }) => {
    if (!/\b(?:décision|réponse)\b/i.test(text)) return [];
    const soon = SOON.flatMap(([words, length]) => {
      const written = words.exec(text)?.[0];
      return written === undefined ? [] : [{ written, length }];
    });
    return [...soon, ...writtenLengths(text)];
  });
  const sooner = said.find(({ length }) => isShorter(length, usual.length));
  if (!sooner) return [];
  const related = [{ caption: CAPTIONS.announced, place: '/typicalDelay' }];
  const params = { written: sooner.written, usual: typicalDelay ?? '' };
  return [report('identity.receipt-sooner', FILE, '/receipt', params, related)];
}

function isShorter(one: Length, other: Length): boolean {
  const end = ({ months, days }: Length, from: string): string => addDelay(from, { after: `P${months}M${days}D` });
  return SAMPLE_MOMENTS.every((moment) => end(one, moment) < end(other, moment));
}

/** Bodies that a form or a sheet names, and the audience that they are. */
const BODIES = [
  { audience: 'association', words: /(?<![\wÀ-ÿ])associations?(?![\wÀ-ÿ])/i },
  { audience: 'entreprise', words: /(?<![\wÀ-ÿ])(?:entreprises?|sociétés?|établissements?)(?![\wÀ-ÿ])/i },
] as const;

/** The audience that some texts name, when it is one alone; undefined for none, null for several. */
function bodyIn(texts: readonly string[]): (typeof BODIES)[number]['audience'] | null | undefined {
  const named = BODIES.filter(({ words }) => texts.some((text) => words.test(text)));
  return named.length > 1 ? null : named[0]?.audience;
}

/** A form that asks associations who they are, under an audience of companies. */
function checkAudience({ identity: { audiences }, fields, report }: ParsedSource): readonly Diagnostic[] {
  const meant = bodyIn(fields.map(({ label }) => label));
  const other = BODIES.find(({ audience }) => audience !== meant && audiences.includes(audience));
  if (!meant || audiences.includes(meant) || !other) return [];
  return [report('identity.audience-other', FILE, '/audiences', { said: other.audience, meant })];
}

/** « Pour les entreprises », on the sheet of a scheme for associations. */
function checkSheetAudience({ identity: { audiences }, source, report }: ParsedSource): readonly Diagnostic[] {
  const lines = (source.files[SHEET] ?? '').split('\n');
  const heading = lines.findIndex((line) => /^##\s+Pour qui\b/i.test(line));
  const end = lines.findIndex((line, at) => at > heading && line.startsWith('## '));
  if (heading === -1) return [];
  const section = lines.slice(heading + 1, end === -1 ? undefined : end);
  const named = bodyIn(section);
  const isOfOthers = /personne|particulier|famille|foyer|habitant|propriétaire|quiconque|chacun|tous/i.test(
    section.join(' '),
  );
  if (!named || audiences.includes(named) || isOfOthers) return [];
  const at = section.findIndex((line) => BODIES.some(({ audience, words }) => audience === named && words.test(line)));
  return [report('sheet.audience-opposed', SHEET, { line: heading + at + 2 }, { named })];
}

/** A last route to where the case stays without it, and a route to the group that another one is called after. */
function checkRoutes({ identity: { functions }, report }: ParsedSource): readonly Diagnostic[] {
  const crossed = Object.entries(functions).flatMap(([name, { routes = [] }]) =>
    routes.flatMap((route, at) => {
      const other = routes.findIndex((one) => one !== route && one.title === route.group);
      if (other === -1 || route.title === route.group) return [];
      const base = joinPointer('/functions', name, 'routes');
      const related = [{ caption: CAPTIONS.first, place: joinPointer(base, other, 'title') }];
      const params = { title: route.title, group: route.group };
      return [report('route.group-other', FILE, joinPointer(base, at, 'group'), params, related)];
    }),
  );
  const last = Object.entries(functions).flatMap(([name, { group, routes = [] }]) => {
    const end = routes.at(-1);
    if (!end || end.group !== group) return [];
    const place = joinPointer('/functions', name, 'routes', routes.length - 1);
    return [report('route.same-group', FILE, joinPointer(place, 'group'), { title: end.title, group })];
  });
  return [...crossed, ...last];
}

/** Two columns under two titles that show the same. */
function checkColumns({ queue: { columns }, report }: ParsedSource): readonly Diagnostic[] {
  return columns.flatMap(({ title, value }, at) => {
    const first = columns.findIndex((one) => one.value === value);
    const other = columns[first];
    if (first === at || !other) return [];
    const related = [{ caption: CAPTIONS.first, place: joinPointer('/columns', first, 'value') }];
    const params = { title, other: other.title };
    return [report('queue.column-twice', 'queue.json', joinPointer('/columns', at, 'value'), params, related)];
  });
}
