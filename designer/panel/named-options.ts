/* What a name of the scheme can be the name of, with titles to choose from: what is read in one file the same way everywhere. */
import { isJsonObject } from '../../engine/base/index.ts';
import { valueAt, type Files } from '../../engine/studio.ts';
import type { Option } from './panel-editor.ts';
import type { ReferenceKind } from './part-schema.ts';

const PLACES: Readonly<Partial<Record<ReferenceKind, readonly [file: string, pointer: string]>>> = {
  function: ['dispositif.json', '/functions'],
  annotation: ['agent.schema.json', '/properties'],
  third: ['dispositif.json', '/thirdParties'],
  register: ['dispositif.json', '/registers'],
  category: ['privacy.json', '/categories'],
};

/** Everything of a kind that one file of the scheme names; nothing of a kind that is not named so. */
export function namedOptions(files: Files, to: ReferenceKind): readonly Option[] {
  const place = PLACES[to];
  return place ? titledIn(files, place[0], place[1]) : [];
}

/** Members of an object of a file, by their titles. */
function titledIn(files: Files, file: string, pointer: string): readonly Option[] {
  const members = valueAt(files, { file, pointer });
  return Object.entries(isJsonObject(members) ? members : {}).map(([value, member]) => {
    const title = isJsonObject(member) ? member['title'] : undefined;
    return { value, label: typeof title === 'string' ? title : value };
  });
}
