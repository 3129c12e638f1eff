/**
 * Money that is entered while nobody may know on which account: one that may be sent later, and that nothing asks for before. Told
 * of what is paid, or of what is committed where nothing is paid on the way.
 */
import { parentPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { FormField } from '../../language/form-schema.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listEffects } from '../../language/walk-workflow.ts';
import type { Site } from '../flow/site.ts';
import type { Presence } from './presence.ts';

const FILE = 'workflow.json';

/** Amounts whose account may be missing where they are entered. */
export function checkAccounts(parsed: ParsedSource, presence: Presence, sites: readonly Site[]): readonly Diagnostic[] {
  const account = softAccount(parsed);
  if (!account || isLookedAt(parsed)) return [];
  const amounts = listEffects(parsed).flatMap(({ effect, pointer }) =>
    effect.type === 'amount' && effect.entry !== 'recover' ? [{ effect, pointer }] : [],
  );
  const paid = amounts.filter(({ effect }) => effect.entry === 'pay');
  return (paid.length > 0 ? paid : amounts).flatMap(({ effect, pointer }) => {
    const site = sites.find((one) => one.file === FILE && parentPointer(one.pointer) === pointer);
    const isAbsent = site?.situations.some(
      ({ sure, facts }) => presence.findAbsenceIn(account.path, sure, [], facts)?.why.type === 'answer',
    );
    return isAbsent
      ? [parsed.report('effect.account-absent', FILE, pointer, { label: effect.label, field: account.label })]
      : [];
  });
}

/** The one account of the form, where it may be sent later in every case; of what only some are asked, others are paid otherwise. */
function softAccount({ fields }: ParsedSource): { readonly path: string; readonly label: string } | null {
  const accounts = fields.filter(({ format, type }) => format === 'iban' && type === 'string');
  const [only, ...others] = accounts;
  if (!only || others.length > 0 || only.pointer.includes('*')) return null;
  const parts = only.pointer.split('/').slice(1);
  const above = parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`);
  const soft = above.flatMap((pointer) => fields.find((field) => field.pointer === pointer && isSoft(field)) ?? []);
  const isOfSome = fields.some(({ pointer, conditional }) => above.includes(pointer) && conditional);
  const [first] = soft;
  return first && !isOfSome ? { path: first.pointer.slice(1).replaceAll('/', '.'), label: first.label } : null;
}

/** Whether agents say that they have the account before some action is open: a condition on their word is enough. */
function isLookedAt({ agentFields, workflow }: ParsedSource): boolean {
  const named = agentFields.filter(({ label }) =>
    /(?<![\wÀ-ÿ])(?:rib|iban|comptes?|bancaires?)(?![\wÀ-ÿ])/i.test(label),
  );
  const conditions = listActions(workflow).flatMap(({ action: { guards = [], requires = [] } }) => [
    ...guards.map(({ when }) => when),
    ...requires.map((name) => `agent.${name}`),
  ]);
  return named.some(({ pointer }) => conditions.some((text) => text.includes(`agent.${pointer.slice(1)}`)));
}

const isSoft = ({ annotation }: FormField): boolean => annotation.soft === true;
