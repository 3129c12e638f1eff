/** Defects of what is decided: a value that is forgotten, called otherwise, of another kind, or worked out otherwise. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt, removeAt, renameAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const WORKFLOW = 'workflow.json';
const at = (pointer: string) => ({ file: WORKFLOW, pointer });

/** Values that a `decides` gives: where, under which name, and the formula. */
function decided(scheme: Scheme) {
  return nodesMatching(scheme, WORKFLOW, /\/decides\/\w+$/).flatMap(({ pointer, key, value: text }) => {
    const name = String(key);
    const property = getAt(scheme.json[WORKFLOW], joinPointer('/decision/properties', name));
    if (typeof text !== 'string' || !isRecord(property)) return [];
    return [{ pointer, name, text, property, names: [`decision.${name}`] }];
  });
}

function forgotten(scheme: Scheme): readonly Defect[] {
  return decided(scheme).map(({ pointer, name, names }) => {
    const isAlone = Object.keys(Object(getAt(scheme.json[WORKFLOW], parentPointer(pointer)))).length === 1;
    const also = [at(joinPointer('/decision/properties', name))];
    return jsonDefect(
      scheme,
      at(pointer),
      (workflow) => removeAt(workflow, isAlone ? parentPointer(pointer) : pointer),
      { names, also },
    );
  });
}

function calledOtherwise(scheme: Scheme): readonly Defect[] {
  return decided(scheme).flatMap(({ pointer, name, names }) => {
    const renamed = joinPointer(parentPointer(pointer), misspelt(name));
    const property = joinPointer('/decision/properties', name);
    return [
      jsonDefect(scheme, at(renamed), (workflow) => renameAt(workflow, pointer, misspelt(name))),
      jsonDefect(
        scheme,
        at(joinPointer('/decision/properties', misspelt(name))),
        (workflow) => renameAt(workflow, property, misspelt(name)),
        { names: [name, ...names], also: [at(pointer)] },
      ),
    ];
  });
}

function ofAnotherKind(scheme: Scheme): readonly Defect[] {
  return decided(scheme).map(({ pointer, property }) =>
    jsonDefect(scheme, at(pointer), (workflow) =>
      setAt(workflow, pointer, property['type'] === 'string' ? '12' : '"douze"'),
    ),
  );
}

/** Written out, with a value that `decision` does not admit. */
function outOfBounds(scheme: Scheme): readonly Defect[] {
  return decided(scheme).flatMap(({ pointer, text, property: { minimum, maximum, enum: choices, oneOf } }) => {
    const wrong =
      typeof minimum === 'number'
        ? String(minimum - 1)
        : typeof maximum === 'number'
          ? String(maximum + 1)
          : choices || oneOf
            ? '"zq"'
            : null;
    return wrong === null
      ? []
      : [
          jsonDefect(scheme, at(pointer), (workflow) =>
            setAt(workflow, pointer, `if ${text} = null then ${wrong} else ${text}`),
          ),
        ];
  });
}

function takenAway(scheme: Scheme): readonly Defect[] {
  const required = getAt(scheme.json[WORKFLOW], '/decision/required');
  return decided(scheme)
    .filter(({ name }) => Array.isArray(required) && required.includes(name))
    .map(({ pointer, text }) =>
      jsonDefect(scheme, at(pointer), (workflow) =>
        setAt(workflow, pointer, `if dossier.recuLe > date("2020-01-01") then ${text} else null`),
      ),
    );
}

/** Sound, and not what was meant: only the author's scenarios can tell. */
function workedOutOtherwise(scheme: Scheme): readonly Defect[] {
  return decided(scheme)
    .filter(({ property }) => property['type'] === 'integer' || property['type'] === 'number')
    .map(({ pointer, text }) =>
      jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, `${text} + 1`), { scenarios: true }),
    );
}

/** Kinds of defects of `decision` and `decides`. */
export const DECIDED_KINDS: readonly Kind[] = [
  { name: 'value that is not decided any more', find: forgotten },
  { name: 'decided value called otherwise', find: calledOtherwise },
  { name: 'decided value of another kind', find: ofAnotherKind },
  { name: 'decided value out of bounds', find: outOfBounds },
  { name: 'decided value that may come to nothing', find: takenAway },
  { name: 'decided value worked out otherwise', find: workedOutOtherwise },
];
