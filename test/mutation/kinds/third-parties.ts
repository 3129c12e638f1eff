/** Defects of what is written to others than the applicant: to nobody, to the wrong one, or more than they may know. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { listEffects } from '../../../engine/language/walk-workflow.ts';
import { thirdOf } from '../../../engine/language/recipients.ts';
import type { Workflow } from '../../../schemas/types/workflow.ts';
import { removeAt, renameAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const IDENTITY = 'dispositif.json';
const WORKFLOW = 'workflow.json';
const at = (pointer: string, file = IDENTITY) => ({ file, pointer });

const thirdsOf = (scheme: Scheme) =>
  nodesMatching(scheme, IDENTITY, /^\/thirdParties\/[^/]+$/).flatMap(({ pointer, key, value }) =>
    isRecord(value) ? [{ id: key, pointer, said: value }] : [],
  );

/** Effects that write to a third party, with the file of their text. */
function writtenIn(scheme: Scheme) {
  const workflow = scheme.json[WORKFLOW] as Workflow;
  return listEffects({ workflow }).flatMap(({ effect, pointer }) => {
    const id = thirdOf(effect);
    if (id === null || (effect.type !== 'mail' && effect.type !== 'document')) return [];
    const file = effect.type === 'mail' ? `messages/${effect.message}.md` : `documents/${effect.document}.md`;
    return [{ id, effect, pointer, file }];
  });
}

function calledOtherwise(scheme: Scheme): readonly Defect[] {
  const ofEffects = writtenIn(scheme).map(({ id, pointer }) => {
    const place = joinPointer(pointer, 'to');
    return jsonDefect(scheme, at(place, WORKFLOW), (workflow) => setAt(workflow, place, misspelt(id)), {
      also: [at(joinPointer('/thirdParties', id))],
    });
  });
  const renamed = thirdsOf(scheme).map(({ id, pointer }) =>
    jsonDefect(
      scheme,
      at(joinPointer('/thirdParties', misspelt(id))),
      (identity) => renameAt(identity, pointer, misspelt(id)),
      { also: writtenIn(scheme).map((one) => at(joinPointer(one.pointer, 'to'), WORKFLOW)) },
    ),
  );
  return [...ofEffects, ...renamed];
}

/** A category that they may no longer know, or that does not exist. */
function lessKnown(scheme: Scheme): readonly Defect[] {
  return thirdsOf(scheme).flatMap(({ id, pointer, said }) => {
    const reads = Array.isArray(said['reads']) ? said['reads'] : [];
    const also = writtenIn(scheme)
      .filter((one) => one.id === id)
      .map((one) => at(one.pointer, WORKFLOW));
    return reads.flatMap((category: unknown, index) => {
      const place = joinPointer(pointer, 'reads', index);
      if (typeof category !== 'string') return [];
      return [
        jsonDefect(scheme, at(place), (identity) => removeAt(identity, place), { also }),
        jsonDefect(scheme, at(place), (identity) => setAt(identity, place, misspelt(category)), { also }),
      ];
    });
  });
}

/** A text to them that says what only agents and the applicant know. */
function tellsMore(scheme: Scheme): readonly Defect[] {
  return writtenIn(scheme).map(({ pointer, file }) => ({
    ...at(pointer, WORKFLOW),
    files: { [file]: `${scheme.source.files[file] ?? ''}\n{{ demandeur.telephone | default: "-" }}\n` },
    also: [at('', file)],
    names: ['demandeur.telephone'],
  }));
}

/** What was for a third party, sent to nobody, so that the applicant gets it. */
function toApplicant(scheme: Scheme): readonly Defect[] {
  return writtenIn(scheme).map(({ id, pointer }) =>
    jsonDefect(scheme, at(pointer, WORKFLOW), (workflow) => removeAt(workflow, joinPointer(pointer, 'to')), {
      also: [at(joinPointer('/thirdParties', id))],
      scenarios: true,
    }),
  );
}

/** A name or an address that nobody is sure to have given. */
function unnamed(scheme: Scheme): readonly Defect[] {
  return writtenIn(scheme).flatMap(({ id, effect, pointer }) => {
    if (effect.when === undefined) return [];
    return [
      jsonDefect(scheme, at(pointer, WORKFLOW), (workflow) => removeAt(workflow, joinPointer(pointer, 'when')), {
        also: [at(joinPointer('/thirdParties', id))],
        scenarios: true,
      }),
    ];
  });
}

const withoutAddress = (scheme: Scheme): readonly Defect[] =>
  thirdsOf(scheme).flatMap(({ pointer, said }) =>
    said['address'] === undefined
      ? []
      : [jsonDefect(scheme, at(pointer), (identity) => removeAt(identity, joinPointer(pointer, 'address')))],
  );

/** Kinds of defects of letters and mails to others than the applicant. */
export const THIRD_KINDS: readonly Kind[] = [
  { name: 'third party called otherwise', find: calledOtherwise },
  { name: 'third party who may know less', find: lessKnown },
  { name: 'letter to a third party that tells more', find: tellsMore },
  { name: 'letter to a third party without saying whom', find: toApplicant },
  { name: 'letter to a third party who may not be there', find: unnamed },
  { name: 'third party without address', find: withoutAddress },
];
