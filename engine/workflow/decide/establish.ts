/**
 * Establishing a document: an act is numbered first, so that its own text says its number; then its text is filled in, with
 * what it bears beside it.
 */
import type { DocumentDefinition } from '../../../schemas/types/dispositif.ts';
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import { localDate } from '../../calendar/noumea.ts';
import { nameOfApplicant } from '../../case/applicant-name.ts';
import type { Act } from '../../case/papers.ts';
import { isDate } from '../../language/formats.ts';
import { isInternal } from '../../language/recipients.ts';
import { definitionOf, isAct, registerKey } from '../../language/acts.ts';
import { addresseeLines, addressThird } from './addressee.ts';
import { evaluate, nextSeq, note, settleValues, type Ledger } from './ledger.ts';
import type { DocumentLayout } from './effect.ts';
import { fill } from './fill.ts';
import { drawNumber, writeNumber } from './register-numbers.ts';
import { refuse, type Refusal } from './refusals.ts';

/** Orders a document; the refusal says what of it cannot be written. */
export function establish(ledger: Ledger, effect: Extract<WorkflowEffect, { type: 'document' }>): Refusal | null {
  const { document } = effect;
  const definition = definitionOf(ledger.compiled.identity, document);
  settleValues(ledger);
  const documentId = `d${nextSeq(ledger)}`;
  const act = isAct(definition) ? newAct(ledger, documentId, document, definition) : null;
  if (act) note(ledger, { type: 'actEstablished', act });
  const text = fill(ledger, ledger.compiled.documents[document], `document « ${document} »`);
  if ('type' in text) return text;
  const layout = layoutOf(ledger, definition, act);
  if (layout && 'type' in layout) return layout;
  const addressed = addressThird(ledger, effect);
  if (addressed?.type === 'refused') return addressed;
  const { title, markdown } = text;
  const whom = addressed ? { third: addressed.third } : {};
  const [internal, at] = [isInternal(effect), ledger.at];
  note(ledger, {
    type: 'documentOrdered',
    document: { id: documentId, document, title, internal, at, fileId: null, ...whom },
  });
  // What the service keeps for itself is addressed to nobody.
  const recipient = (addressed?.lines ?? (internal ? [] : addresseeLines(ledger))).join('\n');
  const key = `document:${documentId}`;
  const order = { type: 'document', key, documentId, document, title, markdown, recipient, ...whom } as const;
  ledger.effects.push(layout ? { ...order, layout } : order);
  return null;
}

function newAct(ledger: Ledger, id: string, document: string, { register: name }: DocumentDefinition): Act {
  const { compiled } = ledger;
  const on = localDate(ledger.at);
  const base = { id, document, on, notification: null } as const;
  const declared = name === undefined ? undefined : compiled.identity.registers?.[name];
  if (name === undefined || !declared) return { ...base, entry: null };
  const register = registerKey(compiled.id, compiled.identity, name);
  const drawn = drawNumber(ledger.draws, ledger.nextNumber, { register, year: Number(on.slice(0, 4)) });
  ledger.draws.push(drawn);
  const { year, rank } = drawn;
  return { ...base, entry: { register, year, rank: rank ?? 0, number: writeNumber(declared.numbering, drawn) } };
}

/** What a document bears beside its text; null for a letter that bears nothing. */
function layoutOf(ledger: Ledger, definition: DocumentDefinition, act: Act | null): DocumentLayout | null | Refusal {
  const { kind = 'letter', signatory } = definition;
  const name = signatory ? asText(evaluate(ledger, signatory.name)) : null;
  if (signatory && name === null) return unwritten('le nom de qui signe');
  const framed = kind === 'licence' || kind === 'certificate';
  const holder = framed ? holderOf(ledger, definition) : null;
  if (framed && holder === null) return unwritten('le nom du titulaire');
  if (kind === 'letter' && act === null && !signatory) return null;
  const day = (text: string | undefined): string | null => asDay(text === undefined ? null : evaluate(ledger, text));
  return {
    kind,
    on: localDate(ledger.at),
    number: act?.entry?.number ?? null,
    signatory:
      signatory && name !== null
        ? { delegation: ledger.compiled.identity.service.signatoryTitle ?? null, quality: signatory.quality, name }
        : null,
    frame: holder === null ? null : { holder, from: day(definition.validFrom), until: day(definition.validUntil) },
  };
}

function holderOf(ledger: Ledger, { holder }: DocumentDefinition): string | null {
  return holder === undefined ? nameOfApplicant(ledger.subject.applicant) : asText(evaluate(ledger, holder));
}

function unwritten(what: string): Refusal {
  return refuse(
    'template-failed',
    `Il manque ${what} sur un document : rien n’a été fait. Vérifiez les informations saisies.`,
  );
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function asDay(value: unknown): string | null {
  return typeof value === 'string' && isDate(value.slice(0, 10)) ? value.slice(0, 10) : null;
}
