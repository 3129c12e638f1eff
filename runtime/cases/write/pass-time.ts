/**
 * Time passes for many cases at once: all delays end at midnight, so a day's alarms ring together. What is due of some dozen
 * is decided and written by one statement; where that fails, each is written by itself, so that one that cannot be woken
 * keeps no other asleep.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Instant } from '../../../engine/index.ts';
import type { Services } from '../../services.ts';
import { announce, applyCommand, judge, type ApplyServices, type Judged } from './apply.ts';
import type { CommandRefusal } from './outcome.ts';
import { lockDueCases, type DueCase, type DuePlace } from '../store/lock-due-cases.ts';
import { updateCases } from '../store/update-case.ts';

type PassTimeServices = ApplyServices & Pick<Services, 'log'>;

/** Cases of a statement: these wait for one another, and somebody who acts on one of them for all. */
const BATCH = 40;

interface TimePassed {
  /** Cases that were looked at, in their order; none when no more are due. */
  readonly looked: readonly DuePlace[];
  /** Of these, the cases that time did not change, though it should have. */
  readonly unchanged: readonly string[];
}

/** Wakes the next cases whose time had come at `now`, after a place in their order, `except` some. */
export async function passTimeForSome(
  services: PassTimeServices,
  from: { readonly now: Instant; readonly after: DuePlace; readonly except: readonly string[] },
): Promise<TimePassed> {
  let looked: readonly DuePlace[] = [];
  try {
    const judged = await services.db.transaction(async (tx) => {
      const due = await lockDueCases(tx, { ...from, limit: BATCH });
      looked = due;
      return judgeAll(services, tx, due);
    });
    const together = judged.filter(({ result }) => !isNumbered(result));
    for (const { result } of together) if (result) announce(services, 'passTime', result);
    const unchanged = together.filter(({ result }) => !hasChanged(result)).map(({ id }) => id);
    // An act holds its register: each is written by itself, so that none holds several while it waits for one.
    for (const { id, result } of judged)
      if (isNumbered(result) && !(await passTimeAlone(services, id))) unchanged.push(id);
    return { looked, unchanged };
  } catch (error) {
    if (looked.length === 0) throw error;
    services.log.warn({ err: error, cases: looked.length }, 'cases could not be woken together; each is by itself');
    const unchanged: string[] = [];
    for (const { id } of looked) if (!(await passTimeAlone(services, id))) unchanged.push(id);
    return { looked, unchanged };
  }
}

interface JudgedCase {
  readonly id: string;
  /** Undefined when deciding failed: it was logged. */
  readonly result: Judged | CommandRefusal | undefined;
}

async function judgeAll(
  services: PassTimeServices,
  tx: Knex.Transaction,
  due: readonly DueCase[],
): Promise<readonly JudgedCase[]> {
  const judged: JudgedCase[] = [];
  for (const { id, head } of due) {
    judged.push({ id, result: await judgeOne(services, tx, id, head) });
    // Pages that are asked for meanwhile have their turn.
    await turn();
  }
  const updates = judged.flatMap(({ result }) =>
    result?.type === 'applied' && result.update && !isNumbered(result) ? [result.update] : [],
  );
  if (updates.length === 0) return judged;
  const written = await updateCases(tx, updates);
  if (written.length < updates.length) throw new Error('a case was changed while it was locked');
  return judged;
}

async function judgeOne(
  services: PassTimeServices,
  tx: Knex.Transaction,
  id: string,
  head: DueCase['head'],
): Promise<JudgedCase['result']> {
  try {
    if (!head) throw new Error('its last event is missing');
    const result = await judge(services, tx, head, { type: 'passTime' }, { type: 'time' });
    if (result.type === 'refused') tellRefusal(services, id, result);
    return result;
  } catch (error) {
    services.log.error({ caseId: id, err: error }, 'time could not pass for a case');
    return undefined;
  }
}

/** Whether time changed the case. */
async function passTimeAlone(services: PassTimeServices, id: string): Promise<boolean> {
  try {
    const result = await applyCommand(services, id, { type: 'passTime' }, { type: 'time' });
    if (result.type === 'refused') tellRefusal(services, id, result);
    return result.type === 'applied' && result.events.length > 0;
  } catch (error) {
    services.log.error({ caseId: id, err: error }, 'time could not pass for a case');
    return false;
  }
}

const isNumbered = (result: JudgedCase['result']): boolean => result?.type === 'applied' && result.draws.length > 0;

const hasChanged = (result: JudgedCase['result']): boolean => result?.type === 'applied' && result.update !== null;

function tellRefusal({ log }: PassTimeServices, caseId: string, { code }: CommandRefusal): void {
  log.warn({ caseId, code }, 'time could not pass for a case');
}
