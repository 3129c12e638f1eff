/**
 * What is written to those who must give an opinion. The engine knows no agent's address: the effect names the opinion,
 * and the world finds who must answer when it sends.
 */
import { memoise } from '../../base/memoise.ts';
import { dayInCourse } from '../../calendar/noumea.ts';
import { escapeMarkdown } from '../../templates/markdown-escape.ts';
import { writeDate } from '../../templates/french-values.ts';
import type { OpinionRecord } from '../../case/records.ts';
import { nextSeq, note, type Ledger } from './ledger.ts';
import type { Effect } from './effect.ts';
import { findOpinion } from '../model/find-opinion.ts';

type OpinionMail = Extract<Effect, { readonly type: 'opinionMail' }>;

/** Marks an opinion and its task as reminded, and writes to those who must answer. */
export function remindOpinion(ledger: Ledger, id: string): null {
  note(ledger, { type: 'opinionReminded', opinion: id });
  const opinion = ledger.subject.opinions[id];
  if (opinion) mailConsulted(ledger, opinion, 'reminder');
  return null;
}

/** What is asked on one day is due on few. */
const lastDayInWords = memoise((dueAt) => writeDate(dayInCourse(dueAt)));

/** Orders the mail; nothing of the applicant is in it, since mail boxes are read by more people than cases. */
export function mailConsulted(ledger: Ledger, opinion: OpinionRecord, reason: OpinionMail['reason']): void {
  const key = `opinion:${reason}:${nextSeq(ledger)}`;
  ledger.effects.push({ type: 'opinionMail', key, opinion: opinion.id, reason, ...written(ledger, opinion, reason) });
  mailEntrusted(ledger, opinion, reason);
}

/** Writes to whom the opinion was entrusted, if it was: their address is the case's, and the link is made as the mail leaves. */
export function mailEntrusted(ledger: Ledger, opinion: OpinionRecord, reason: OpinionMail['reason']): void {
  const { entrusted, id } = opinion;
  if (!entrusted) return;
  const { subject, markdown } = written(ledger, opinion, reason);
  const key = `entrusted:${reason}:${nextSeq(ledger)}`;
  const mail = { type: 'mail', key, message: reason, to: entrusted.email, subject } as const;
  ledger.effects.push(
    reason === 'withdrawn'
      ? { ...mail, markdown }
      : { ...mail, markdown: [markdown, ...BY_LINK].join('\n\n'), opinion: id },
  );
}

const BY_LINK = [
  'Vous pouvez rendre cet avis sans compte, par le lien ci-dessous. Il est personnel : il montre ce que l’avis demande de voir du dossier, sert une fois, et s’arrête à cette date.',
];

function written(
  ledger: Ledger,
  opinion: OpinionRecord,
  reason: OpinionMail['reason'],
): Pick<OpinionMail, 'subject' | 'markdown'> {
  const title = findOpinion(ledger.compiled.workflow, opinion)?.title ?? opinion.id;
  return writeMail(ledger.subject.number, title, opinion, reason);
}

function writeMail(
  number: string,
  title: string,
  { dueAt, adHoc }: OpinionRecord,
  reason: OpinionMail['reason'],
): Pick<OpinionMail, 'subject' | 'markdown'> {
  const named = `« ${escapeMarkdown(title)} »`;
  const on = `sur le dossier ${escapeMarkdown(number)}`;
  if (reason === 'withdrawn') {
    const markdown = `L’avis ${named} n’est plus nécessaire ${on} : vous n’avez pas à le rendre.`;
    return { subject: `Avis retiré : ${title} (${number})`, markdown };
  }
  const day = lastDayInWords(dueAt);
  const question = adHoc ? `\n\n> ${escapeMarkdown(adHoc.question).replaceAll('\n', '\n> ')}` : '';
  const markdown = `L’avis ${named} est attendu ${on}, au plus tard le ${day}.${question}`;
  const subject =
    reason === 'asked' ? `Avis demandé : ${title} (${number})` : `Rappel : avis attendu le ${day} (${number})`;
  return { subject, markdown };
}
