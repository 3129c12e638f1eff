/** Forms on paper, found by the code they carry: what an agent who types one in is told of it. */
import { askedChanges, type SchemeChange } from '../../engine/index.ts';
import type { FormChange } from '../../schemas/types/api.ts';
import { findVersionFiles, formCode } from '../dispositifs/index.ts';
import { findPrintedForm, type PrintedForm } from '../filing/index.ts';
import { requireViewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { describe, TEXT, type ApiServer } from './describe-route.ts';
import { problemOf } from './refusals.ts';

/** More than an agent reads before typing: what is left out is counted. */
const MOST_CHANGES = 20;

/**
 * `GET /form-codes/:code`. Throws `form-code-invalid` for what is no code, `form-code-mistyped`, `form-code-unknown`, and
 * `form-not-yours` to who files for nobody in its scheme.
 */
export function formCodeRoutes(app: ApiServer, services: Services): void {
  app.get(
    '/form-codes/:code',
    describe({
      id: 'readPrintedForm',
      tag: 'filing',
      summary:
        'The form on paper that carries a code, as it was typed or scanned, and what the version in force asks otherwise.',
      capability: 'formCode.read',
      params: { code: TEXT('Code, with or without spaces.') },
      reply: 'PrintedForm',
    }),
    async (request) => {
      const form = await findPrintedForm(services, await requireViewer(request), request.params.code);
      if (form.type === 'refused') throw problemOf(form);
      const changes = await changesSince(services, form);
      return {
        code: formCode(form.formNumber),
        dispositif: form.dispositifId,
        title: form.title,
        version: form.number,
        publishedAt: form.publishedAt.toISOString(),
        acceptedUntil: form.acceptedUntil,
        changes: changes.slice(0, MOST_CHANGES).flatMap(presentChange),
        more: Math.max(0, changes.length - MOST_CHANGES),
      };
    },
  );
}

async function changesSince({ db }: Services, form: PrintedForm): Promise<readonly SchemeChange[]> {
  if (form.acceptedUntil === null) return [];
  const before = await findVersionFiles(db, form.dispositifId, form.number);
  const after = await findVersionFiles(db, form.dispositifId, form.current);
  return before && after ? askedChanges(before, after) : [];
}

/** A question that moved is asked as it was. */
function presentChange({ type, path, before, after }: SchemeChange): readonly FormChange[] {
  return type === 'moved' ? [] : [{ type, path: [...path], before, after }];
}
