/* Answers that a register is asked by, and those that it fills, as an author chooses them by their titles. */
import { isJsonList, isJsonObject, stringsOf } from '../../engine/base/index.ts';
import type { Json, JsonObject, Pointer } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import type { Option } from '../panel/panel-editor.ts';

/** Types of answers that are one value. */
const ONE_VALUE: readonly string[] = ['string', 'number', 'boolean', 'date'];
/** Those by which a register is asked. */
const KEYS: readonly string[] = ['string', 'number'];

/** The answers of a form, each by its place; `ui` is form.ui.json, whose pages say what is asked. */
export function answersOf(ui: Json, names: readonly ReadableName[], word: 'key' | 'fills'): readonly Option[] {
  const pages = isJsonObject(ui) && isJsonList(ui['pages']) ? ui['pages'] : [];
  const asked = new Set(pages.flatMap((page) => (isJsonObject(page) ? stringsOf(page['fields']) : [])));
  const types = word === 'key' ? KEYS : ONE_VALUE;
  return names
    .filter(({ path, type }) => asked.has(path.split('.')[0] ?? '') && types.includes(type) && !isColumn(path, names))
    .filter(({ choices }) => word === 'fills' || choices === null)
    .map(({ path, title }) => ({ value: pointerOf(path), label: title }));
}

/** A further column of the list that an answer is chosen in: nobody answers it. */
function isColumn(path: string, names: readonly ReadableName[]): boolean {
  return names.some((other) => other.type !== 'context' && path.startsWith(`${other.path}.`));
}

const pointerOf = (path: string): Pointer => `/${path.replaceAll('.', '/')}`;

/** A lookup to begin with: in the register that every installation has, by the first answer that may be its RIDET. */
export function newLookup(ui: Json, names: readonly ReadableName[]): JsonObject {
  const lookups = isJsonObject(ui) && isJsonList(ui['lookups']) ? ui['lookups'] : [];
  const taken = lookups.flatMap((one) => (isJsonObject(one) && typeof one['id'] === 'string' ? [one['id']] : []));
  const rank = Array.from({ length: taken.length + 1 }, (_, at) => at + 1).find((at) => !taken.includes(idOf(at))) ?? 1;
  const keys = answersOf(ui, names, 'key');
  const key = keys.find(({ value }) => /ridet/iu.test(value)) ?? keys[0];
  const texts = names.filter(({ type }) => type === 'string');
  const others = new Set(
    lookups.flatMap((one) => (isJsonObject(one) && isJsonObject(one['fills']) ? Object.keys(one['fills']) : [])),
  );
  const filled = answersOf(ui, texts, 'key').find(({ value }) => value !== key?.value && !others.has(value));
  return {
    id: idOf(rank),
    title: 'Registre des établissements (RIDET)',
    source: 'ridet',
    key: key?.value ?? '/',
    fills: filled ? { [filled.value]: 'nom' } : {},
  };
}

const idOf = (rank: number): string => (rank === 1 ? 'registre' : `registre-${rank}`);

/** Fills with another answer at a rank, in their order; an answer that another line has stays there alone. */
export function withAnswer(fills: JsonObject, rank: number, answer: Pointer): JsonObject {
  return Object.fromEntries(
    Object.entries(fills)
      .map(([pointer, value], at) => [at === rank ? answer : pointer, value] as const)
      .filter(([pointer], at) => at === rank || pointer !== answer),
  );
}

/** Fills with one answer more, the first that none fills; as they are where all are. */
export function withOneMore(fills: JsonObject, answers: readonly Option[], key: Json | undefined): JsonObject {
  const next = answers.find(({ value }) => !Object.hasOwn(fills, value) && value !== key);
  return next ? { ...fills, [next.value]: 'nom' } : fills;
}
