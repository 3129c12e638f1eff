/**
 * What is kept of a failed attempt: a kind, for which screens have a sentence, and technical words for whoever operates
 * the server. Mail servers quote addresses and names in their answers, and PostgreSQL values: neither is repeated.
 */
import type { Effect } from '../../engine/index.ts';
import type { FailedEffect } from '../../schemas/types/api.ts';
import { PermanentFailure } from './handlers/effect-handler.ts';

type FailureKind = FailedEffect['failure'];

/** A failed attempt: `failure` is for screens, `error` for whoever operates the server. */
export interface FailureReport {
  readonly failure: FailureKind;
  readonly error: string;
}

/** Describes why an effect could not be carried out; `type` is undefined when its row could not even be read. */
export function describeFailure(type: Effect['type'] | undefined, error: unknown): FailureReport {
  const causes = listCauses(error);
  return { failure: kindOf(type, error, causes), error: causes.map(inTechnicalWords).join(' – ').slice(0, 1000) };
}

function kindOf(type: Effect['type'] | undefined, error: unknown, causes: readonly unknown[]): FailureKind {
  if (error instanceof PermanentFailure) return error.kind;
  if (causes.some(isOfDatabase)) return 'unknown';
  switch (type) {
    case 'mail':
      return kindOfMail(causes);
    case 'document':
      return 'document-failed';
    case 'sms':
      return causes.some((cause) => read(cause, 'status') !== undefined) ? 'sms-refused' : 'sms-unreachable';
    case 'webhook':
      return causes.some((cause) => read(cause, 'status') !== undefined) ? 'receiver-refused' : 'receiver-unreachable';
    default:
      return 'unknown';
  }
}

/** Codes of nodemailer and of sockets. */
const UNREACHABLE =
  /^(?:ECONN\w*|ETIMEDOUT|ESOCKET|EDNS|ETLS|EPROXY|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE)$/u;
const REFUSED = /^(?:EAUTH|ENOAUTH|EENVELOPE|EMESSAGE|EPROTOCOL|EMAXLIMIT)$/u;

function kindOfMail(causes: readonly unknown[]): FailureKind {
  if (causes.some((cause) => read(cause, 'responseCode') !== undefined)) return 'mail-refused';
  const codes = causes.map((cause) => read(cause, 'code') ?? '');
  if (codes.some((code) => UNREACHABLE.test(code))) return 'mail-unreachable';
  return codes.some((code) => REFUSED.test(code)) ? 'mail-refused' : 'unknown';
}

const DEEPEST = 4;

/** An error and what caused it, the outermost first. */
function listCauses(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause !== undefined && causes.length < DEEPEST;) {
    causes.push(cause);
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return causes;
}

function inTechnicalWords(cause: unknown): string {
  if (isOfDatabase(cause)) return said('PostgreSQL', read(cause, 'code'), read(cause, 'constraint'));
  const command = read(cause, 'command');
  if (command !== undefined) return said(read(cause, 'code'), read(cause, 'responseCode'), command);
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replaceAll(/[^\s<>"]+@[^\s<>"]+/gu, '[adresse]');
}

const said = (...words: readonly (string | undefined)[]): string => words.filter((word) => word).join(' ');

function isOfDatabase(cause: unknown): boolean {
  return cause instanceof Error && 'severity' in cause;
}

/** A member of an error, as text. */
function read(cause: unknown, name: string): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const value: unknown = Object.entries(cause).find(([key]) => key === name)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
