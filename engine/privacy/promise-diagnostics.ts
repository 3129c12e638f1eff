/*
 * What a scheme tells people of their data otherwise than it holds.
 */
import { warning } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { addMember, fix } from '../language/fixes.ts';

/** By code: what is promised of personal data against what the scheme does with them. */
export const PROMISE_DIAGNOSTICS = {
  'privacy.readers-said': warning(
    (p: { category: string; field: string; written: string; reader: string }) =>
      `L’aide de « ${p.field} » promet peu de lecteurs (« ${p.written} »), et toutes les fonctions lisent « ${p.category} ». Nommez celles qui la lisent dans « functions » de cette catégorie, ou corrigez l’aide.`,
    ({ reader }, site) => (reader === '' ? [] : addMember('functions', [reader])({}, site)),
  ),
  'privacy.consent-unasked': warning(
    () =>
      `La base légale est le consentement, et rien ne le demande : ni question, ni déclaration du formulaire. Un dispositif voté repose d’ordinaire sur une mission d’intérêt public : écrivez « publicTask », ou demandez ce consentement.`,
    (_, site) => fix(FIX_TITLES.replace('consent', 'publicTask'), site.replace('publicTask')),
  ),
} as const;

type PromiseDiagnostics = typeof PROMISE_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends PromiseDiagnostics {}
}
