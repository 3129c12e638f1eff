/** Legal clocks: they run, are suspended, extended, stopped, and expire. */
import type { LegalClock } from '../../../schemas/types/workflow.ts';
import { dayInCourse } from '../../calendar/noumea.ts';
import type { Case } from '../../case/case.ts';
import type { ClockRecord } from '../../case/records.ts';
import { formatDate } from '../../form/words/format-value.ts';
import { formatLastDay } from '../../form/words/format-moment.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { changing, inside, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { asSentence } from './words.ts';

/** A legal clock starts, is suspended, goes on, stops or expires. */
export const clockChanged: EventRecord<'clockChanged'> = {
  evolve: changing(({ clocks }, { clock }) => ({ clocks: { ...clocks, [clock.id]: clock } })),
  touches: ({ clock }) => namesMadeOf('clocks', clock.id),
  restedOn: true,
  told: 'course',
  isSeen: inside,
  shown: whole,
  erase: whole,
  toApplicant: ({ clock }, compiled, subject) => {
    const definition = clockOf(compiled, clock);
    const title = definition?.title ?? '';
    switch (clock.status) {
      case 'suspended':
        return fr.clockChanged.you.suspended(title);
      case 'expired':
        return implicitSentence(definition, subject, clock) ?? fr.clockChanged.you.expired(title);
      case 'running':
      case 'stopped':
        return null;
    }
  },
  toAgent: ({ clock }, { compiled }) => {
    const { id, status, dueAt } = clock;
    const title = clockOf(compiled, clock)?.title ?? id;
    return fr.clockChanged.agent[status](title, dueAt === null ? '' : formatLastDay(dueAt));
  },
};

/** A legal clock was extended, with its reason. */
export const clockExtended: EventRecord<'clockExtended'> = {
  evolve: changing(({ clocks }, { clock }) => ({ clocks: { ...clocks, [clock.id]: clock } })),
  touches: ({ clock }) => namesMadeOf('clocks', clock.id),
  restedOn: true,
  told: 'course',
  isSeen: inside,
  shown: whole,
  erase: whole,
  toApplicant: ({ clock, extension: name }, compiled) => {
    const definition = clockOf(compiled, clock);
    const extension = definition?.extensions?.[name];
    if (!definition || !extension) return null;
    const until = clock.dueAt === null ? null : formatDate(dayInCourse(clock.dueAt));
    return asSentence(fr.clockExtended.you(definition.title, extension.title, until));
  },
  toAgent: ({ clock, extension: name }, { compiled }) => {
    const definition = clockOf(compiled, clock);
    const why = definition?.extensions?.[name]?.title ?? name;
    const until = clock.dueAt === null ? null : formatLastDay(clock.dueAt);
    return fr.clockExtended.agent(definition?.title ?? clock.id, why, until);
  },
};

function clockOf({ workflow }: CompiledDispositif, { id }: ClockRecord): LegalClock | undefined {
  return workflow.workflow.clocks?.[id];
}

/** Silence decides only when its action was open to time then. */
function implicitSentence(
  definition: LegalClock | undefined,
  { actions }: Case,
  { dueAt }: ClockRecord,
): string | null {
  if (!definition || definition.silence === 'none' || dueAt === null) return null;
  if (actions[definition.action]?.at !== dueAt) return null;
  return fr.clockChanged.you[definition.silence](formatDate(dayInCourse(dueAt)));
}
