/**
 * The proofs: what can be shown of a scheme before anyone files, once every name in it leads somewhere. What they find is
 * an error when it is sure, and an `info` when nothing could be shown either way.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import type { CompiledWorkflow } from '../workflow/model/compiled-workflow.ts';
import type { Diagnostic, Unproved } from '../language/diagnostic.ts';
import { checkAmounts } from './flow/check-amounts.ts';
import { checkAccounts } from './presence/check-accounts.ts';
import { checkConditions } from './presence/check-conditions.ts';
import { checkEffects } from './presence/check-effects.ts';
import { checkOpinions } from './presence/check-opinions.ts';
import { createJudge } from './presence/judge-conditions.ts';
import { checkDecidedValues } from './presence/check-decided-values.ts';
import { checkDivisions } from './presence/check-divisions.ts';
import { checkEmptyLists } from './presence/check-empty-lists.ts';
import { checkListTags } from './presence/check-list-tags.ts';
import { checkOutputs } from './presence/check-outputs.ts';
import { checkFormPaths } from './form/check-form-paths.ts';
import { checkParts } from './flow/check-parts.ts';
import { checkQuotas } from './flow/check-quotas.ts';
import { checkRecordings } from './flow/check-recordings.ts';
import { checkThirdMails } from './flow/check-third-mails.ts';
import { checkRoutes } from './presence/check-routes.ts';
import { checkPresence, createCanBeAbsent, createPresenceOfMembers } from './presence/check-presence.ts';
import { checkTogether } from './presence/check-together.ts';
import { checkAskedValues } from './check-asked-values.ts';
import { checkLabels } from './check-labels.ts';
import { checkTables } from './tables/check-tables.ts';
import { analyseFlow } from './flow/flow.ts';
import { createPresence } from './presence/presence.ts';
import { listSites } from './flow/sites.ts';
import { isUnproved } from './domains/unproved.ts';

/** What the proofs found, and what they could not settle. */
export type Proofs = { readonly diagnostics: readonly Diagnostic[]; readonly unproved: readonly Unproved[] };

/** All that the proofs find in a source. */
export function verify(parsed: ParsedSource, workflow: CompiledWorkflow): Proofs {
  const flow = analyseFlow(parsed, workflow);
  const presence = createPresence(parsed, workflow);
  const presenceIn = createPresenceOfMembers(parsed, flow, presence);
  const sites = listSites(parsed, flow);
  const judge = createJudge(parsed, workflow, presence);
  const found = [
    ...checkTables(parsed, (list) => createCanBeAbsent(presenceIn(list))),
    ...checkPresence(parsed, flow, presence, sites),
    ...checkListTags(parsed, presence, sites),
    ...checkOutputs(parsed, sites),
    ...checkAmounts(parsed, workflow),
    ...checkAccounts(parsed, presence, sites),
    ...checkDivisions(parsed, sites),
    ...checkEmptyLists(parsed, sites),
    ...checkFormPaths(parsed),
    ...checkConditions(parsed, presence, judge),
    ...checkEffects(parsed, workflow, judge),
    ...checkOpinions(parsed, judge),
    ...checkQuotas(parsed, flow, sites),
    ...checkParts(parsed, sites),
    ...checkRecordings(parsed, flow),
    ...checkThirdMails(parsed, flow),
    ...checkRoutes(parsed, workflow, presence),
    ...checkTogether(parsed, presence),
    ...checkAskedValues(parsed, sites),
    ...checkDecidedValues(parsed, workflow),
    ...checkLabels(parsed),
  ];
  return { diagnostics: found.filter((finding) => !isUnproved(finding)), unproved: found.filter(isUnproved) };
}
