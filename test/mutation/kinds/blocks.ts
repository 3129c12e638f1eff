/** Defects of what a scheme takes from shared blocks: how it is pinned, named, and read. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { blockPins, pinKey } from '../../../engine/index.ts';
import type { ListPin } from '../../../engine/language/source.ts';
import { removeAt, setAt } from '../json-edits.ts';
import { feelPlaces, jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';
import { misspelt } from './form.ts';

const PREFIX = 'urn:cagou:block:';
const FORM = 'form.schema.json';
const IDENTITY = 'dispositif.json';

type Used = { readonly pin: ListPin; readonly pointer: string; readonly name: string };

/** Questions of the form that are a shared block, each with the version that it is of. */
function usesOf(scheme: Scheme): readonly Used[] {
  const pins = blockPins(scheme.source);
  return nodesMatching(scheme, FORM, /\/\$ref$/).flatMap(({ pointer, value }) => {
    const pin = pins.find(({ id }) => value === PREFIX + id);
    const [, name = ''] = /\/([^/]+)\/\$ref$/.exec(pointer) ?? [];
    return pin ? [{ pin, pointer, name }] : [];
  });
}

/** Another pin in the place of each. */
function wrongPins(scheme: Scheme, put: (pin: ListPin) => ListPin | null): readonly Defect[] {
  return blockPins(scheme.source).flatMap((pin) => {
    const wrong = put(pin);
    if (!wrong) return [];
    const pointer = joinPointer('/blocks', wrong.id);
    return [
      jsonDefect(scheme, { file: IDENTITY, pointer }, (identity) =>
        setAt(removeAt(identity, joinPointer('/blocks', pin.id)), pointer, wrong.version),
      ),
    ];
  });
}

/** The question goes on naming a block that nothing pins. */
function forgottenPins(scheme: Scheme): readonly Defect[] {
  return usesOf(scheme).map(({ pointer }) => {
    const { files } = jsonDefect(scheme, { file: IDENTITY, pointer: '' }, (all) => removeAt(all, '/blocks'));
    return { file: FORM, pointer, files };
  });
}

function misspeltReferences(scheme: Scheme): readonly Defect[] {
  return usesOf(scheme).map(({ pin, pointer }) =>
    jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, PREFIX + misspelt(pin.id))),
  );
}

/** A pin to a block that no question is any more. */
function idlePins(scheme: Scheme): readonly Defect[] {
  return usesOf(scheme).map(({ pin, pointer }) =>
    jsonDefect(scheme, { file: FORM, pointer }, (form) => setAt(form, pointer, `${PREFIX}ridet`), {
      also: [{ file: IDENTITY, pointer: joinPointer('/blocks', pin.id) }],
    }),
  );
}

/** Names of the questions of a block, as its text says them. */
function questionsOf(scheme: Scheme, pin: ListPin): readonly string[] {
  const block: unknown = JSON.parse(scheme.source.lists?.blocks?.pinned[pinKey(pin)] ?? '{}');
  const properties = isRecord(block) ? block['properties'] : undefined;
  return isRecord(properties) ? Object.keys(properties) : [];
}

/** A rule that reads a question of a block by a name that it does not have. */
function misreadQuestions(scheme: Scheme): readonly Defect[] {
  return usesOf(scheme).flatMap(({ pin, name }) =>
    questionsOf(scheme, pin).flatMap((question) =>
      feelPlaces(scheme).flatMap(({ file, pointer, text }) => {
        const broken = text.replaceAll(`${name}.${question}`, `${name}.${misspelt(question)}`);
        return broken === text ? [] : [jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, broken))];
      }),
    ),
  );
}

/** A letter that does. */
function misreadInTexts(scheme: Scheme): readonly Defect[] {
  return usesOf(scheme).flatMap(({ pin, name }) =>
    questionsOf(scheme, pin).flatMap((question) =>
      Object.entries(scheme.source.files).flatMap(([file, text]) => {
        const wrong = `${name}.${misspelt(question)}`;
        const broken = text.replace(`{{ ${name}.${question}`, `{{ ${wrong}`);
        if (!file.endsWith('.md') || broken === text) return [];
        return [{ file, pointer: '', files: { [file]: broken }, names: [wrong] }];
      }),
    ),
  );
}

/** An answer of the block called as the block before called it, or not at all, in a scenario. */
function misgivenAnswers(scheme: Scheme): readonly Defect[] {
  return usesOf(scheme).flatMap(({ pin, name }) =>
    Object.keys(scheme.json)
      .filter((file) => file.startsWith('scenarios/'))
      .flatMap((file) =>
        questionsOf(scheme, pin).flatMap((question) => {
          const pointer = joinPointer('/given/answers', name, question);
          const wrong = joinPointer('/given/answers', name, misspelt(question));
          const [node] = nodesMatching(scheme, file, new RegExp(`^${pointer}$`));
          if (!node) return [];
          return [
            jsonDefect(scheme, { file, pointer: wrong }, (value) => setAt(removeAt(value, pointer), wrong, node.value)),
          ];
        }),
      ),
  );
}

/** What stands beside the reference says a category that the scheme does not have. */
function misspeltCategories(scheme: Scheme): readonly Defect[] {
  return usesOf(scheme).flatMap(({ pointer }) => {
    const place = pointer.replace(/\$ref$/, 'cagou/personal');
    return nodesMatching(scheme, FORM, new RegExp(`^${place.replaceAll('$', String.raw`\$`)}$`)).map(({ value }) =>
      jsonDefect(scheme, { file: FORM, pointer: place }, (form) => setAt(form, place, misspelt(String(value)))),
    );
  });
}

export const BLOCK_KINDS: readonly Kind[] = [
  { name: 'shared block misspelt', find: (scheme) => wrongPins(scheme, (pin) => ({ ...pin, id: misspelt(pin.id) })) },
  {
    name: 'version of a shared block that is not there',
    find: (scheme) => wrongPins(scheme, (pin) => ({ ...pin, version: 999 })),
  },
  {
    name: 'former version of a shared block',
    find: (scheme) => wrongPins(scheme, (pin) => (pin.version > 1 ? { ...pin, version: pin.version - 1 } : null)),
  },
  { name: 'pin of a shared block forgotten', find: forgottenPins },
  { name: 'reference to a shared block misspelt', find: misspeltReferences },
  { name: 'shared block that is asked no more', find: idlePins },
  { name: 'question of a shared block misspelt in a rule', find: misreadQuestions },
  { name: 'question of a shared block misspelt in a letter', find: misreadInTexts },
  { name: 'question of a shared block misspelt in a scenario', find: misgivenAnswers },
  { name: 'category beside a shared block misspelt', find: misspeltCategories },
];
