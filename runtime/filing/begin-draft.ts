/** Begins a request: under the version in force, or that of the form on paper it is typed from, with what the register knows of who asks. */
import {
  isOpen,
  type JsonObject,
  type LocalDate,
  type Mandate,
  localDate,
  withCalculated,
} from '../../engine/index.ts';
import { findEstablishment, organisationOf } from '../establishments/index.ts';
import { isForScheme, type Viewer } from '../identity/index.ts';
import { findPerson, findPersonOfUser, insertPerson, listHousehold } from '../people/index.ts';
import type { Services } from '../services.ts';
import { actsFor } from './draft-access.ts';
import { checkAssisted, isFaulty, type Assisted } from './check-assisted.ts';
import { mayFileFor } from './filing-schemes.ts';
import { withKnownDocuments } from './known-documents.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import { findPrintedForm, versionOfForm } from './printed-form.ts';
import { refuseWithdrawn } from './refuse-withdrawn.ts';
import { refuseExcess } from './refuse-excess.ts';
import { insertDraft, type CaseDraft } from './store/case-draft.ts';
import { prefillAnswers } from './vouched-answers.ts';

interface Beginning {
  readonly dispositifId: string;
  readonly answers: JsonObject;
  readonly viewer: Viewer | null;
  /** Hash of the browser's secret, for a request begun before signing in. */
  readonly secret: string | null;
  /** Set when an agent files for someone. */
  readonly assisted: Assisted | null;
  /** Who fills for the applicant, and as what. */
  readonly mandate: Mandate | null;
  /** Company or association it is begun for; null for none. */
  readonly establishmentId: string | null;
  /** Mandate of the viewer under which it is begun; null for none. */
  readonly mandateId: string | null;
}

interface Begun {
  readonly type: 'begun';
  readonly draft: CaseDraft;
}

/** Begins a draft. An agent who helps someone must hold a function of the scheme that does more than give opinions. */
export async function beginDraft(services: Services, beginning: Beginning): Promise<Begun | FilingRefusal> {
  const { db, dispositifs, clock } = services;
  const { dispositifId, viewer } = beginning;
  const now = clock.now();
  const today = localDate(now);
  const asked = await versionAsked(services, beginning, today);
  if (asked.type === 'refused') return asked;
  const { version } = asked;
  const compiled = version === undefined ? undefined : await dispositifs.load(dispositifId, version);
  if (!compiled || version === undefined) return refuseFiling('dispositif-unknown');
  const excess = refuseExcess(compiled.form.model.schema, beginning.answers);
  if (excess) return excess;
  const checked = beginning.assisted && checkAssisted(beginning.assisted, today);
  if (beginning.assisted && !(viewer && (await mayFileFor(services, viewer, dispositifId))))
    return refuseFiling('not-allowed');
  if (beginning.establishmentId !== null && !(viewer && actsFor(viewer, beginning.establishmentId)))
    return refuseFiling('not-allowed');
  const mandate = viewer?.mandates.find(({ id }) => id === beginning.mandateId);
  if (beginning.mandateId !== null && mandate?.userId == null) return refuseFiling('not-allowed');
  if (mandate && !isForScheme(mandate, dispositifId)) return refuseFiling('mandate-other-schemes');
  if (!checked && !isOpen(compiled.identity, now).open) return refuseFiling('scheme-closed');
  if (checked && isFaulty(checked)) return refuseFiling('data-invalid', null, checked);
  const withdrawn = refuseWithdrawn(await dispositifs.withdrawal(dispositifId), checked?.receivedOn ?? today);
  if (withdrawn) return withdrawn;
  const assisted = checked;

  const begun = await db.transaction(async (tx): Promise<Begun | FilingRefusal> => {
    const personId = assisted ? await personOf(tx, assisted) : null;
    if (assisted && personId === null) return refuseFiling('not-found');
    const asker = personId ?? mandate?.personId;
    const person =
      asker === undefined ? viewer && (await findPersonOfUser(tx, viewer.userId)) : await findPerson(tx, asker);
    const { establishmentId } = beginning;
    const establishment = establishmentId === null ? null : await findEstablishment(tx, establishmentId);
    const organisation = establishment && organisationOf(establishment);
    // Who lives with somebody is theirs alone: who helps them or acts for them, and an association, are not told.
    const household = person && !assisted && !mandate && !establishment ? await listHousehold(tx, person.id) : [];
    const asking = person && { ...person, household: household.map(({ id: _id, ...member }) => member) };
    const prefilled = prefillAnswers(compiled.form.model, beginning.answers, asking, today, organisation);
    const answers = withCalculated(compiled.form, prefilled, today);
    const draft = await insertDraft(
      tx,
      {
        dispositifId,
        version,
        userId: mandate?.userId ?? viewer?.userId ?? null,
        tokenHash: viewer ? null : beginning.secret,
        answers,
        channel: assisted?.channel ?? 'online',
        receivedOn: assisted?.receivedOn ?? null,
        personId,
        mandate: beginning.mandate,
        establishmentId,
        mandateId: mandate?.id ?? null,
        days: services.config.draftDays,
      },
      now,
    );
    return { type: 'begun', draft };
  });
  if (begun.type === 'refused' || begun.draft.establishmentId === null) return begun;
  const holder = { type: 'establishment', id: begun.draft.establishmentId } as const;
  return { type: 'begun', draft: await withKnownDocuments(services, compiled, begun.draft, holder) };
}

/** The version that it is begun under; undefined for a scheme that was never published. */
async function versionAsked(
  services: Services,
  { dispositifId, viewer, assisted }: Beginning,
  today: LocalDate,
): Promise<{ readonly type: 'version'; readonly version: number | undefined } | FilingRefusal> {
  if (!viewer || !assisted || assisted.formCode === null)
    return { type: 'version', version: await services.dispositifs.current(dispositifId) };
  const form = await findPrintedForm(services, viewer, assisted.formCode);
  return form.type === 'refused' ? form : versionOfForm(form, dispositifId, assisted.receivedOn ?? today);
}

async function personOf(tx: Services['db'], { person }: Assisted): Promise<string | null> {
  if (!('id' in person)) return insertPerson(tx, person);
  return (await findPerson(tx, person.id))?.id ?? null;
}
