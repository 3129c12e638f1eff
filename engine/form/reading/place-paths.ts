/** Which answers of a form say where a case is: the points of its places, in the order of the form. */
import { memoiseFor } from '../../base/memoise.ts';
import { splitPointer } from '../../base/pointer.ts';
import type { FormModel } from '../form.ts';

/**
 * The way to each place that a form asks a point of, as names from the root of the answers. Places in a list are left out: a case
 * has one place on a map, and so are the corners of what is drawn.
 */
export const placePaths: (model: FormModel) => readonly (readonly string[])[] = memoiseFor((model) =>
  model.fields.flatMap(({ pointer, annotation }) => {
    if (annotation.widget !== 'latitude') return [];
    const path = splitPointer(pointer).slice(0, -1);
    return path.includes('*') ? [] : [path];
  }),
);
