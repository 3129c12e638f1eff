/* What the practical sheet can read: what the scheme says of itself, and nothing of anybody's request. */
import { listNames, SHEET_TITLES, valueAt, type Files, type Json } from '../../engine/studio.ts';
import { isJsonList, isJsonObject } from '../../engine/base/index.ts';
import { namesGiven } from './names-given.ts';
import { readAsFar } from './scheme-names.ts';

/** Dotted paths; what stands inside a list is read in a loop alone, and is not among them. */
export function namesOnSheet(files: Files): readonly string[] {
  const rules = valueAt(readAsFar(files), { file: 'rules.json', pointer: '' });
  const delays = listNames(namesGiven(files)).filter(
    (name) => name.startsWith('delais.') && /\.(?:duree|durees)$/u.test(name),
  );
  const paths = Object.keys(SHEET_TITLES).filter((path) => !path.includes('*'));
  return [...paths.flatMap((path) => spelled(path, rules)), ...delays];
}

function spelled(path: string, rules: Json | undefined): readonly string[] {
  if (path.includes('<table>')) return itemsOf(rules, 'tables').map((name) => path.replace('<table>', name));
  if (!path.includes('<value>')) return [path];
  const fixed = itemsOf(rules, 'computed', (value) => {
    const [first] = isJsonList(value) ? value : [];
    const isScale = isJsonObject(first) && first['brackets'] !== undefined;
    return first !== undefined && (isScale ? !path.endsWith('.valeur') : !/\.(?:entetes|lignes)$/u.test(path));
  });
  return fixed.map((name) => path.replace('<value>', name));
}

/** Names of the items of a list; of fixed values, of those whose `values` are as wanted. */
function itemsOf(
  rules: Json | undefined,
  list: string,
  isWanted: (values: Json | undefined) => boolean = () => true,
): readonly string[] {
  const items = isJsonObject(rules) ? rules[list] : undefined;
  return (isJsonList(items) ? items : []).flatMap((item) =>
    isJsonObject(item) && typeof item['name'] === 'string' && isWanted(item['values']) ? [item['name']] : [],
  );
}
