/**
 * Data that are erased while they are still needed: before the time to contest the decision is over, or while the legal delay
 * that began with the filing may still run.
 */
import type { DataCategory } from '../../schemas/types/privacy.ts';
import { latestEnd } from '../calendar/clock-end.ts';
import { addDelay } from '../calendar/delay.ts';
import { formatDuration } from '../calendar/duration-words.ts';
import { SAMPLE_MOMENTS } from '../calendar/sample-moments.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { DECISION } from '../language/case-names.ts';
import { pathIn, pathsIn } from '../feel/syntax/paths.ts';
import { laterDayIn } from '../feel/syntax/written-lengths.ts';
import { listDecides, listEffects } from '../language/walk-workflow.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import type { Recorded } from './check-records.ts';

const FILE = 'privacy.json';
/** So few days, no case is judged yet; as many years are what acts say. */
const MOST_YEARS = 20;

/** Categories whose data are gone too soon; `recorded` is what is recorded of a case once it is filed. */
export function checkRetention(parsed: ParsedSource, recorded: readonly Recorded[]): readonly Diagnostic[] {
  const { privacy, workflow, identity, report } = parsed;
  const decisive = decisiveCategories(parsed, recorded);
  return Object.entries(privacy.categories).flatMap(([id, { title, retention }]) => {
    const start = checkStart(parsed, id, title, retention);
    const place = joinPointer('/categories', id, 'retention', 'after');
    const kept = formatDuration(retention.after);
    const years = /^P(\d{1,2})D$/.exec(retention.after)?.[1];
    if (start.length === 0 && years !== undefined && Number(years) <= MOST_YEARS)
      return [report('privacy.retention-days', FILE, place, { category: title, kept, meant: `P${years}Y` })];
    if (start.length > 0 || retention.then === 'archive') return start;
    const granted = retention.from === 'filed' ? grantedLonger(parsed, id, retention) : null;
    if (granted) {
      const related = [{ caption: CAPTIONS.grantedValue, place: granted.place, file: 'workflow.json' }];
      const params = { category: title, kept, name: granted.name, granted: formatDuration(granted.length) };
      return [report('privacy.retention-granted', FILE, place, params, related)];
    }
    const payment = retention.from === 'filed' ? paidLater(parsed, id, retention) : null;
    if (payment !== null) {
      const related = [{ caption: CAPTIONS.payment, place: payment, file: 'workflow.json' }];
      return [report('privacy.retention-payment', FILE, place, { category: title, kept }, related)];
    }
    if (retention.from === 'filed') {
      const clock = Object.entries(workflow.clocks ?? {}).find(
        ([, one]) => one.startsIn === undefined && isSooner(retention, (moment) => latestEnd(one, moment)),
      );
      if (!clock) return appealedLater(parsed, id, title, retention, decisive);
      const related = [{ caption: CAPTIONS.clock, place: joinPointer('/clocks', clock[0]), file: 'workflow.json' }];
      return [
        report('privacy.retention-clock', FILE, place, { category: title, kept, clock: clock[1].title }, related),
      ];
    }
    const { appeal } = identity;
    if (
      appeal === undefined ||
      !decisive.has(id) ||
      !isSooner(retention, (moment) => addDelay(moment, { after: appeal }))
    )
      return [];
    const related = [{ caption: CAPTIONS.appeal, place: '/appeal', file: 'dispositif.json' }];
    const params = { category: title, kept, start: STARTS[retention.from], appeal: formatDuration(appeal) };
    return [report('privacy.retention-appeal', FILE, place, params, related)];
  });
}

/** What is counted from the filing is gone before the last day to contest what the legal delay decides. */
function appealedLater(
  { workflow, identity: { appeal }, report }: ParsedSource,
  category: string,
  title: string,
  retention: DataCategory['retention'],
  decisive: ReadonlySet<unknown>,
): readonly Diagnostic[] {
  if (appeal === undefined || !decisive.has(category)) return [];
  const clock = Object.values(workflow.clocks ?? {}).find(
    (one) =>
      one.startsIn === undefined &&
      one.silence !== 'none' &&
      isSooner(retention, (moment) => addDelay(latestEnd(one, moment), { after: appeal })),
  );
  if (!clock) return [];
  const related = [{ caption: CAPTIONS.appeal, place: '/appeal', file: 'dispositif.json' }];
  const start = `${STARTS.filed}, « ${clock.title} » compris`;
  const params = { category: title, kept: formatDuration(retention.after), start, appeal: formatDuration(appeal) };
  const place = joinPointer('/categories', category, 'retention', 'after');
  return [report('privacy.retention-appeal', FILE, place, params, related)];
}

/**
 * A decided day of a category, or until which a document names its holder by it, later than its data are kept after the filing: those
 * of what is still in force would be gone.
 */
function grantedLonger(
  parsed: ParsedSource,
  category: string,
  retention: DataCategory['retention'],
): { readonly name: string; readonly length: string; readonly place: string } | null {
  const { workflow, decisionSchema } = parsed;
  const held = heldUntil(parsed, category);
  for (const { decides, pointer } of listDecides(workflow))
    for (const [name, text] of Object.entries(decides)) {
      const later = laterDayIn(text);
      const personal = decisionSchema?.properties?.[name]?.cagou?.personal;
      if (later?.path !== 'aujourdhui' || (personal !== category && !held.has(name))) continue;
      if (isSooner(retention, (moment) => addDelay(moment, { after: later.length })))
        return { name, length: later.length, place: joinPointer(pointer, name) };
    }
  return null;
}

/** Courses that pay end in fewer years than these, as a rule; nobody knows on which day when a request is filed. */
const PAID_WITHIN = 'P2Y';

/** A payment on an account of a category that is kept a short while after the filing: the last one may come after it. */
function paidLater(parsed: ParsedSource, category: string, retention: DataCategory['retention']): Pointer | null {
  const isAccount = parsed.fields.some(
    ({ format, annotation }) => format === 'iban' && annotation.personal === category,
  );
  if (!isAccount || !isSooner(retention, (moment) => addDelay(moment, { after: PAID_WITHIN }))) return null;
  return (
    listEffects(parsed).findLast(({ effect }) => effect.type === 'amount' && effect.entry === 'pay')?.pointer ?? null
  );
}

/** Decided days until which documents are valid whose holder is named by answers of a category. */
function heldUntil({ identity, fields }: ParsedSource, category: string): ReadonlySet<string> {
  const ofCategory = new Set(
    fields.flatMap(({ pointer, annotation }) => (annotation.personal === category ? [pointer] : [])),
  );
  return new Set(
    Object.values(identity.documents ?? {}).flatMap(({ holder, validUntil }) => {
      const names = pathsIn(holder ?? '').some((path) => ofCategory.has(joinPointer('', ...path)));
      const [root, name] = pathIn(validUntil ?? '') ?? [];
      return names && root === DECISION && name !== undefined ? [name] : [];
    }),
  );
}

/** What a length of time is counted from, as it is said after « après ». */
const STARTS: { readonly [From in DataCategory['retention']['from']]: string } = {
  filed: 'le dépôt',
  closed: 'la clôture',
  decided: 'la décision',
  notified: 'la notification',
  expired: 'la fin de ce qui est accordé',
};

/** What is counted from must come at least in some cases; where it does not, the closing takes its place. */
function checkStart(
  { identity, workflow, report }: ParsedSource,
  id: string,
  category: string,
  { from, on }: DataCategory['retention'],
): readonly Diagnostic[] {
  const place = joinPointer('/categories', id, 'retention');
  if ((from === 'expired') !== (on !== undefined)) return [report('privacy.retention-day', FILE, place, { category })];
  const never = (start: string, missing: string): readonly Diagnostic[] => [
    report('privacy.retention-never', FILE, joinPointer(place, 'from'), { category, start, missing }),
  ];
  if (from === 'decided' && listDecides(workflow).length === 0)
    return never('la décision', 'aucune action ne décide de valeur (« decides »)');
  const isNotified = Object.values(identity.documents ?? {}).some(({ notified }) => notified !== undefined);
  return from === 'notified' && !isNotified
    ? never('la notification', 'aucun document n’est notifié (« notified » dans dispositif.json)')
    : [];
}

/** Whether the data are gone before a moment, whenever it is counted from. */
function isSooner({ after }: DataCategory['retention'], until: (moment: string) => string): boolean {
  return SAMPLE_MOMENTS.every((moment) => addDelay(moment, { after }) < until(moment));
}

/** Categories of what a decision says and rests on: what is recorded of a case, and the answers that rules read. */
function decisiveCategories(
  { privacy, fields, rules }: ParsedSource,
  recorded: readonly Recorded[],
): ReadonlySet<unknown> {
  const text = JSON.stringify(rules);
  const read = fields.filter(({ pointer }) => new RegExp(String.raw`\b${pointer.split('/')[1] ?? ''}\b`).test(text));
  return new Set([
    privacy.records,
    ...[...recorded.map(({ field }) => field), ...read].map((one) => one.annotation.personal),
  ]);
}
