/* Letters and mails of a play: each with whom it is to and the text that would leave. */
import type { Instant } from '../../base/values.ts';
import { whoIs } from '../../simulate/describe-when.ts';
import type { PlayedStep } from '../../simulate/play-scenario.ts';
import type { DocumentLayout, Effect } from '../../workflow/decide/effect.ts';
import { titleOfThird } from '../../workflow/events/third.ts';
import { findOpinion } from '../../workflow/model/find-opinion.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';

/** Something that was written. */
export type Writing = {
  /** Unique in the play. */
  readonly key: string;
  readonly type: 'letter' | 'mail';
  /** Its file in the scheme; null for what is written for opinions. */
  readonly file: string | null;
  /** Number of the step that wrote it. */
  readonly step: number;
  readonly at: Instant;
  readonly title: string;
  /** Whom it is to, in words. */
  readonly to: string;
  readonly markdown: string;
  /** Of what is put in an envelope: name and address. */
  readonly recipient: string | null;
  /** Of a document that is no plain letter. */
  readonly layout: DocumentLayout | null;
};

/** All that was written in the steps of a play, in its order. */
export function writingsOf(compiled: CompiledDispositif, past: readonly PlayedStep[]): readonly Writing[] {
  return past.flatMap((played) =>
    played.effects.flatMap((effect): readonly Writing[] => {
      const writing = writingOf(compiled, played, effect);
      return writing ? [writing] : [];
    }),
  );
}

function writingOf(
  compiled: CompiledDispositif,
  { number, at, case: subject }: PlayedStep,
  effect: Effect,
): Writing | null {
  const base = { key: `${number} ${'key' in effect ? effect.key : ''}`, step: number, at };
  switch (effect.type) {
    case 'mail':
      return {
        ...base,
        type: 'mail',
        file: `messages/${effect.message}.md`,
        title: effect.subject,
        to: mailTo(compiled, effect),
        markdown: effect.markdown,
        recipient: effect.recipient ?? null,
        layout: null,
      };
    case 'document':
      return {
        ...base,
        type: 'letter',
        file: `documents/${effect.document}.md`,
        title: effect.title,
        to: effect.third ? `${effect.third.name} (${titleOfThird(compiled, effect.third)})` : 'le demandeur',
        markdown: effect.markdown,
        recipient: effect.recipient,
        layout: effect.layout ?? null,
      };
    case 'opinionMail': {
      const opinion = subject?.opinions[effect.opinion];
      const asked = opinion && findOpinion(compiled.workflow, opinion);
      return {
        ...base,
        type: 'mail',
        file: null,
        title: effect.subject,
        to: opinion?.adHoc?.of.type === 'group' ? opinion.adHoc.of.name : whoIs(compiled, asked?.function ?? ''),
        markdown: effect.markdown,
        recipient: null,
        layout: null,
      };
    }
    case 'notice':
    case 'agentNotice':
    case 'sms':
    case 'contact':
    case 'letter':
    case 'fileErasure':
    case 'delivery':
    case 'messageMail':
    case 'webhook':
    case 'wake':
      return null;
  }
}

function mailTo(compiled: CompiledDispositif, { to, reader, third }: Extract<Effect, { type: 'mail' }>): string {
  if (third) return `${third.name} (${titleOfThird(compiled, third)})`;
  const who = reader === 'agent' ? 'le service' : 'le demandeur';
  return to === null ? `${who}, à imprimer` : `${who} (${to})`;
}
