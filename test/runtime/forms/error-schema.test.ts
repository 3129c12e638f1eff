/** A sentence about an answer is shown by the question it blames, whatever that one is called. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRecord, joinPointer } from '../../../engine/base/index.ts';
import type { FieldError } from '../../../engine/index.ts';
import { errorSchemaOf, sentencesOf } from '../../../runtime/forms/schema/error-schema.ts';

const error = (pointer: string, message: string): FieldError => ({ pointer, keyword: 'x', message });

/** Sentences of exactly one place. */
function at(tree: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (!isRecord(tree)) return undefined;
  if (name === undefined) return tree['__errors'];
  return at(Object.hasOwn(tree, name) ? tree[name] : undefined, rest);
}

/** Names that a scheme may give a question, some of which every object has too. */
const name = fc.oneof(
  fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/u),
  fc.constantFrom('constructor', 'valueOf', 'toString', 'hasOwnProperty', 'isPrototypeOf'),
  fc.nat({ max: 9 }).map(String),
);

describe('errors as a tree', () => {
  test('are each found at their place, in the order in which they came, and nowhere else', () => {
    const path = fc.array(name, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(path, { maxLength: 12 }), (paths) => {
        const errors = paths.map((parts, index) => error(joinPointer('', ...parts), `phrase ${index}`));
        const tree = errorSchemaOf(errors);
        for (const [index, parts] of paths.entries()) {
          const same = errors.filter(({ pointer }) => pointer === errors[index]?.pointer);
          expect(at(tree, parts)).toEqual(same.map(({ message }) => message));
        }
        expect([...sentencesOf(tree)].toSorted()).toEqual(errors.map(({ message }) => message).toSorted());
      }),
    );
  });

  test('of a question called « constructor » are told there, and to nobody after', () => {
    expect(errorSchemaOf([error('/constructor', 'Indiquez le constructeur.')])).toEqual({
      constructor: { __errors: ['Indiquez le constructeur.'] },
    });
    expect(Object).not.toHaveProperty('__errors');
  });

  test('of the whole form stand at its root', () => {
    expect(errorSchemaOf([error('', 'Le formulaire a changé.')])).toEqual({ __errors: ['Le formulaire a changé.'] });
  });

  test('of a date or a document are told together by its one control', () => {
    const tree = errorSchemaOf([error('/piece', 'Joignez la pièce.'), error('/piece/name', 'Le nom est trop long.')]);
    expect(sentencesOf(at({ __errors: tree }, []))).toEqual(['Joignez la pièce.', 'Le nom est trop long.']);
    expect(sentencesOf('texte')).toEqual([]);
  });
});
