/**
 * Which documents of the wallet are asked, by which schemes, and what they are called there: read in the text of their forms, since
 * nothing is compiled for a page of the account.
 */
import type { Knex } from 'knex';
import { isJson, isJsonList, isJsonObject } from '../../../engine/base/index.ts';
import type { Json } from '../../../engine/index.ts';
import { readWalletForms } from '../store/published.ts';
import type { Published } from './catalogue.ts';

/** A scheme that asks a kind of document. */
export interface Asker {
  readonly id: string;
  readonly title: string;
  /** How old the document may be, an ISO duration; null for any age. */
  readonly validFor: string | null;
}

/** A kind of document of the wallet. */
export interface AskedDocument {
  readonly kind: string;
  /** As the form calls it that says it shortest: « Justificatif de domicile » before « Justificatif de domicile de moins de 3 mois ». */
  readonly title: string;
  /** Schemes that may be begun and ask it, by title; none when it is asked no more. */
  readonly askers: readonly Asker[];
}

const known = new WeakMap<Published, Promise<readonly AskedDocument[]>>();

/** The kinds asked now, by title; read once as long as nothing else is published. */
export async function askedDocuments(tx: Knex, published: Published): Promise<readonly AskedDocument[]> {
  const read = known.get(published) ?? readWalletForms(tx).then(gatherAsked);
  known.set(published, read);
  read.catch(() => known.delete(published));
  return read;
}

interface WalletForm {
  readonly id: string;
  readonly title: string;
  readonly offered: boolean;
  /** Text of form.schema.json. */
  readonly form: string;
}

/** What forms ask together. */
export function gatherAsked(forms: readonly WalletForm[]): readonly AskedDocument[] {
  const kinds = new Map<string, { readonly titles: string[]; readonly askers: Map<string, Asker> }>();
  for (const { id, title, offered, form } of forms) {
    for (const asked of fieldsIn(readJson(form))) {
      const kind = kinds.get(asked.kind) ?? { titles: [], askers: new Map<string, Asker>() };
      kinds.set(asked.kind, kind);
      if (asked.title !== null) kind.titles.push(asked.title);
      if (offered) kind.askers.set(`${id} ${asked.validFor ?? ''}`, { id, title, validFor: asked.validFor });
    }
  }
  return [...kinds]
    .map(([kind, { titles, askers }]) => ({
      kind,
      title: shortest(titles) ?? nameOf(kind),
      askers: [...askers.values()],
    }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'fr'));
}

/** What a kind that no form in force asks is called: « ancien-bail » → « Ancien bail ». */
export function nameOf(kind: string): string {
  const words = kind.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type AskedField = { readonly kind: string; readonly title: string | null; readonly validFor: string | null };

function fieldsIn(value: Json): readonly AskedField[] {
  if (isJsonList(value)) return value.flatMap(fieldsIn);
  if (!isJsonObject(value)) return [];
  const { cagou, title } = value;
  const inside = Object.values(value).flatMap(fieldsIn);
  if (!isJsonObject(cagou) || typeof cagou['wallet'] !== 'string') return inside;
  const text = (one: Json | undefined): string | null => (typeof one === 'string' ? one : null);
  return [{ kind: cagou['wallet'], title: text(title), validFor: text(cagou['validFor']) }, ...inside];
}

/** Of what was published, whose files were read as JSON before. */
function readJson(text: string): Json {
  const value: unknown = JSON.parse(text);
  return isJson(value) ? value : null;
}

function shortest(titles: readonly string[]): string | undefined {
  return titles.toSorted((one, other) => one.length - other.length || one.localeCompare(other, 'fr'))[0];
}
