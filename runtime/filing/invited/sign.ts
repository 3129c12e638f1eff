/** Signing: who was invited signs their part by their link; an agent records what was signed on paper. What is signed is what they read. */
import { randomUUID } from 'node:crypto';
import { isOneLine, localDate, statementOf, type LocalDate } from '../../../engine/index.ts';
import type { Signatory } from '../../../schemas/types/form-ui.ts';
import { findAccountName } from '../../identity/store/accounts.ts';
import { insertSiteMail } from '../../identity/store/site-mail.ts';
import type { Services } from '../../services.ts';
import { findDraft, lockUnfiled } from '../store/case-draft.ts';
import { insertPaper, listInvitations, noteSigned, type Invitation } from '../store/invitations.ts';
import { tellNext, type Shared } from './invite.ts';
import { fr as messages } from './messages.ts';
import { digestOf, signersOf } from './signers.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'config'>;

const LONGEST_NAME = 200;

/** Whether a name can be signed with. */
export function isName(name: string): boolean {
  return name.trim() !== '' && name.length <= LONGEST_NAME && isOneLine(name);
}

/** `changed`: what they read is no more what the request says; `early`: those before them have not signed; `gone`: filed, or taken back. */
type SignOutcome = 'signed' | 'changed' | 'early' | 'gone';

/**
 * Signs by a link.
 * @param seen digest of what was on the page that the button stood on
 */
export async function sign(
  { db, clock, config }: Needs,
  { draft: { id: draftId }, compiled }: Shared,
  { id }: Pick<Invitation, 'id'>,
  { name, seen }: { readonly name: string; readonly seen: string },
): Promise<SignOutcome> {
  return db.transaction(async (tx): Promise<SignOutcome> => {
    const draft = (await lockUnfiled(tx, draftId)) ? await findDraft(tx, draftId) : null;
    const standing = draft ? await listInvitations(tx, draftId) : [];
    if (!draft) return 'gone';
    const now = clock.now();
    const at = { today: localDate(now), now: Date.parse(now) };
    const { form, identity } = compiled;
    const mine = signersOf(form, draft.answers, standing, at).find(({ invitation }) => invitation?.id === id);
    if (!mine) return 'gone';
    if (!mine.turn) return 'early';
    const digest = digestOf(form, mine.signatory, draft.answers, at.today);
    if (digest !== seen) return 'changed';
    await noteSigned(tx, id, {
      at: now,
      name: name.trim(),
      statement: statementOf(form.model, mine.signatory),
      digest,
    });
    const shared = { draft, compiled };
    await tellNext({ tx, clock, config }, shared);
    const after = signersOf(form, draft.answers, await listInvitations(tx, draftId), at);
    const all = after.every(({ state }) => state === 'signed');
    const account = draft.userId === null ? null : await findAccountName(tx, { id: draft.userId });
    const scheme = `${config.publicUrl}/demarches/${draft.dispositifId}`;
    const address = all
      ? `${scheme}/formulaire/${draftId}/verification`
      : `${scheme}/brouillons/${draftId}/a-plusieurs`;
    const mail = messages.signed(name.trim(), mine.signatory.title, identity.title, address, all);
    if (account) await insertSiteMail(tx, { to: account.email, ...mail });
    return 'signed';
  });
}

/** What an agent says was signed on paper. */
export interface OnPaper {
  readonly signatory: Signatory;
  readonly name: string;
  readonly on: LocalDate;
}

/** Records what was signed on the form on paper that a request is typed from. */
export async function signOnPaper(
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  { draft, compiled }: Shared,
  papers: readonly OnPaper[],
  recordedBy: string,
): Promise<void> {
  if (papers.length === 0) return;
  const at = clock.now();
  await db.transaction(async (tx) => {
    if (!(await lockUnfiled(tx, draft.id))) return;
    for (const { signatory, name, on } of papers)
      await insertPaper(tx, {
        id: randomUUID(),
        draftId: draft.id,
        signatory: signatory.id,
        signed: {
          at,
          name: name.trim(),
          statement: statementOf(compiled.form.model, signatory),
          digest: digestOf(compiled.form, signatory, draft.answers, localDate(at)),
          paper: { on, recordedBy },
        },
      });
  });
}
