/** A condition of eligibility, met by the request or by each member of a list; those that do not meet it are named. */
import type { EligibilityCondition } from '../../schemas/types/rules.ts';
import { joinPointer } from '../base/pointer.ts';
import type { CompiledExpression, Scope } from '../feel/compiled-expression.ts';
import { memberTitle } from '../form/fields/member-title.ts';
import { findField } from '../form/fields/field-index.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import type { EligibilityResult } from './compiled-rules.ts';
import { scopesOfMembers } from './each-member.ts';

/** Judges in a scope; null for one in which it cannot be told. */
export function judgeMembers(
  { ui, fields }: Pick<ParsedSource, 'ui' | 'fields'>,
  { id, title, effect, message, each }: EligibilityCondition,
  valid: CompiledExpression,
): (scope: Scope | null) => EligibilityResult {
  const told = { id, title, effect };
  if (each === undefined) return (scope) => ({ ...told, message, met: scope && isMet(valid.evaluate(scope)) });
  const member = findField({ fields }, joinPointer(each, '*'));
  const nameOf = (at: number): string =>
    member ? memberTitle({ model: { ui, fields } }, each, at, member) : String(at + 1);
  return (scope) => {
    if (scope === null) return { ...told, message, met: null };
    const met = scopesOfMembers(each, scope).map((one) => isMet(valid.evaluate(one)));
    const failing = met.flatMap((one, at) => (one === false ? [nameOf(at)] : []));
    if (failing.length > 0) return { ...told, message: `${message} (${failing.join(', ')})`, met: false };
    return { ...told, message, met: met.includes(null) ? null : true };
  };
}

function isMet(result: unknown): boolean | null {
  return typeof result === 'boolean' ? result : null;
}
