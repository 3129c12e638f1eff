/** A call, a letter, a mail or a visit is noted by who instructs. It may come after the case is closed, as messages may. */
import { localDate } from '../../calendar/noumea.ts';
import type { LoggedExchange } from '../../case/papers.ts';
import type { FieldError } from '../../form/form.ts';
import { isDate } from '../../language/formats.ts';
import { mayInstruct } from '../sight/opinion-sight.ts';
import type { Command } from './command.ts';
import { nextSeq, note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

type LogExchange = Extract<Command, { readonly type: 'logExchange' }>;

/** Notes it. Refused to who is only consulted, for a day to come, and where neither words nor a document say anything of it. */
export function logExchange(ledger: Ledger, command: LogExchange): Refusal | null {
  const { actor, compiled } = ledger;
  if (actor.type !== 'agent' || !mayInstruct(compiled, actor)) return refuse('action-not-allowed');
  const { way, direction, on, files } = command;
  const text = command.text.trim();
  const errors = errorsOf(on, localDate(ledger.at));
  if (errors.length > 0) return refuse('data-invalid', undefined, errors);
  if (text === '' && files.length === 0) return refuse('text-missing');
  const exchange: LoggedExchange = {
    id: `x${nextSeq(ledger)}`,
    way,
    direction,
    on,
    with: command.with.trim(),
    text,
    files,
    name: actor.name,
    at: ledger.at,
  };
  note(ledger, { type: 'exchangeLogged', exchange });
  return null;
}

function errorsOf(on: string, today: string): readonly FieldError[] {
  const wrong = (message: string): readonly FieldError[] => [{ pointer: '/on', keyword: 'exchange', message }];
  if (!isDate(on)) return wrong('Indiquez le jour de cet échange.');
  return on > today ? wrong('Cet échange ne peut pas être à venir.') : [];
}
