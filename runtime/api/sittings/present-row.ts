/** A case as it is read to a commission: what the queue says of it, what was asked, what is proposed and why, opinions. */
import {
  describeValues,
  localDate,
  queueRow,
  queueSight,
  queueText,
  nameOfApplicant,
  type ActionStatus,
  type FormSchema,
  type Instant,
} from '../../../engine/index.ts';
import { formatDate } from '../../../engine/form/words/index.ts';
import type { AgendaAmount, AgendaRow, LabelledText } from '../../../schemas/types/api.ts';
import type { Clock } from '../../clock.ts';
import { functionsIn, functionsOn } from '../../identity/index.ts';
import { sittingMessages as messages } from '../../sittings/index.ts';
import { isCaseByCase } from '../cases/bulk.ts';
import type { OpenCase } from '../cases/open-case.ts';
import { presentOpinions } from '../cases/present-opinions.ts';
import { presentValues } from '../cases/present-computed.ts';

/** The actions that a sitting may decide of a case. */
export function actionsOf({ view }: OpenCase, clock: Clock): readonly ActionStatus[] {
  return view.actions(clock.now(), clock.days()).filter(({ kind }) => !isCaseByCase(kind));
}

/** The row of a case, as its viewer may see it. */
export function presentRow(opened: OpenCase, clock: Clock): AgendaRow {
  const { view, compiled } = opened;
  const { case: read } = view;
  const columns = columnsOf(opened, clock.now());
  const actions = actionsOf(opened, clock);
  // Where no decision grants an amount, those of the case are facts like others.
  const grants = actions.some(({ form }) => Object.values(form?.properties ?? {}).some(isAmount));
  return {
    caseId: read.id,
    number: read.number,
    applicant: nameOfApplicant(read.applicant),
    dispositif: { id: read.dispositif.id, name: compiled.identity.title },
    dispositifVersion: read.dispositif.version,
    expectedVersion: read.version,
    stateTitle: compiled.workflow.states[read.state]?.title ?? read.state,
    facts: columns.flatMap(({ title, type, text }) =>
      (grants && type === 'money') || text === '' ? [] : { label: title, text },
    ),
    asked: columns.flatMap(({ title, type, value }) =>
      grants && type === 'money' && typeof value === 'number' ? { title, amount: Math.round(value), why: [] } : [],
    ),
    proposed: grants ? [...writtenAmounts(opened), ...computedAmounts(opened)] : [],
    findings: compiled.agent ? [...describeValues(compiled.agent, read.annotations)] : [],
    opinions: presentOpinions(opened).map(({ title, status, lines }) => ({
      label: title,
      text: status === 'given' ? lines.map(({ text }) => text).join(' – ') : messages.opinions[status],
    })),
    actions: actions.map(({ id, open, reasons }) => ({ id, open, reasons: [...reasons] })),
  };
}

function columnsOf({ compiled, case: read, viewer }: OpenCase, now: Instant) {
  const sight = queueSight(compiled, functionsIn(viewer, read.dispositif.id), functionsOn(viewer, read));
  const { columns } = queueRow(compiled, read, { now });
  return compiled.queue.columns.flatMap((column, at) => {
    const { value = null } = columns[at] ?? {};
    const { title, type } = column;
    return sight.isColumnShown(column) ? [{ title, type, value, text: queueText(compiled, column, value) }] : [];
  });
}

function computedAmounts(opened: OpenCase): readonly AgendaAmount[] {
  return presentValues(opened).flatMap(({ title, type, value, reasons }) =>
    type === 'money' && typeof value === 'number' ? [{ title, amount: Math.round(value), why: reasons }] : [],
  );
}

function isAmount(field: FormSchema | boolean): field is FormSchema {
  return typeof field === 'object' && field.cagou?.widget === 'money';
}

/** Amounts in the forms of actions that were taken, the latest first. */
function writtenAmounts({ view, compiled }: OpenCase): readonly AgendaAmount[] {
  return Object.entries(view.case.actions)
    .toSorted(([, one], [, other]) => other.at.localeCompare(one.at))
    .flatMap(([id, { data, at, by }]) => {
      const action = compiled.workflow.actions[id];
      const { properties = {} } = action?.form?.schema ?? {};
      const why: readonly LabelledText[] = [
        { label: '', text: messages.deed(action?.definition.title ?? id, by, formatDate(localDate(at))) },
      ];
      return Object.entries(properties).flatMap(([name, field]) => {
        const { [name]: amount } = data;
        return isAmount(field) && typeof amount === 'number' ? [{ title: field.title ?? name, amount, why }] : [];
      });
    });
}
