/** What the server knows at this moment, for requests that speak of it: identifiers, names of actions, answers. */
import type { Json } from '../../../engine/index.ts';
import type { Services } from '../../../runtime/services.ts';
import { ANSWERS, SCHEME } from '../../support/medical-aid.ts';
import type { Known } from './from-schema.ts';

/** The newest of each kind. Accounts that ask are left out: requests must not take their own rights away. */
export async function readKnown({ db, dispositifs }: Services, asking: readonly string[]): Promise<Known> {
  const idsOf = async (table: string): Promise<readonly string[]> =>
    (await db(table).select('id').limit(40)).map(({ id }) => id);
  const [cases, drafts, files, groups, people, invitations, establishments, uploads] = await Promise.all(
    ['case', 'case_draft', 'file', 'agent_group', 'person', 'invitation', 'establishment', 'upload'].map(idsOf),
  );
  const users = (await db('user').select('id').whereNotIn('id', asking).limit(40)).map(({ id }) => id);
  const effects = (await db('outbox').select('id').limit(40)).map(({ id }) => String(id));
  const revisions = (await db('case_draft').distinct('revision').limit(5)).map(({ revision }) => revision);
  const versions = (await db('case').distinct('version').limit(9)).map(({ version }) => version);
  const compiled = await dispositifs.load(SCHEME, 1);
  if (!compiled) throw new Error(`${SCHEME} is not published`);
  const answers: readonly Json[] = [JSON.parse(JSON.stringify(ANSWERS)), {}];
  return {
    cases: cases ?? [],
    case: cases ?? [],
    drafts: drafts ?? [],
    draft: drafts ?? [],
    files: files ?? [],
    uploads: uploads ?? [],
    documents: files ?? [],
    replaces: files ?? [],
    kind: ['justificatif-domicile'],
    groups: groups ?? [],
    group: groups ?? [],
    person: people ?? [],
    people: people ?? [],
    invitations: invitations ?? [],
    establishments: establishments ?? [],
    establishment: establishments ?? [],
    users,
    assigneeId: users,
    effects,
    effect: effects,
    dispositif: [SCHEME],
    dispositifs: [SCHEME],
    from: ['instruction-simple', 'inconnu'],
    action: Object.keys(compiled.workflow.actions),
    opinion: [...Object.keys(compiled.workflow.opinions), 'x'],
    state: Object.keys(compiled.workflow.states),
    function: Object.keys(compiled.identity.functions),
    page: compiled.form.model.ui.pages.map(({ id }) => id),
    pointer: ['/justificatifDomicile', '/justificatifRessources', '/revenus', '/foyer/membres/0/nom'],
    task: ['t1', 't2', 't3'],
    answers,
    revision: revisions,
    expectedVersion: versions,
    number: [1, 2],
    version: [1, 2],
  };
}
