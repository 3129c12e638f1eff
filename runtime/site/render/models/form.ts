/* What the pages of a form show, up to the one that says it was filed. */
import type { ActivePage, DataRow, FieldError, JsonObject, Pointer, ReviewSection } from '../../../../engine/index.ts';
import type { Crumb } from './shell.ts';

/** A page of the form as the browser takes it over. */
export type FormState = {
  readonly mode: 'draft' | 'preview' | 'correction';
  /** Address that page names are added to. */
  readonly base: string;
  readonly draft: { readonly id: string; readonly revision: number } | null;
  /** Name under which this device keeps what is typed until the server has it; null when nothing is kept. */
  readonly copyKey: string | null;
  /** Case that is corrected. */
  readonly caseId: string | null;
  readonly title: string;
  readonly modelUrl: string;
  readonly validatorsUrl: string;
  readonly page: Pick<ActivePage, 'id' | 'title' | 'fields'>;
  /** Page that was opened to change an answer read again: it leads back there. */
  readonly returning: string | null;
  /** Introductions of the pages, by page. */
  readonly intros: Readonly<Record<string, string>>;
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  readonly notices: readonly string[];
  /** Sentences of the conditions that the answers so far do not meet, and that forbid filing. */
  readonly blocking: readonly string[];
  readonly readOnlyPointers: readonly Pointer[];
  /** What a correction asks for. */
  readonly askedPointers: readonly Pointer[];
  /** Why something asked for has not changed, as far as it is written, and whether it is missing; null where nothing was asked for. */
  readonly explanation: { readonly text: string; readonly missing: boolean } | null;
  /** Lists of reference data, whole or in part. */
  readonly lists: Readonly<Record<string, { readonly rows: readonly DataRow[]; readonly whole: boolean }>>;
  /** Where the others are searched: the name of the list is added to it. */
  readonly dataUrl: string;
  /** Whose request an agent fills in, and how it came. */
  readonly assisted: string | null;
  /** Documents given before that may be used again, by kind; the day is in words. */
  readonly wallet: Readonly<Record<string, { readonly id: string; readonly name: string; readonly givenOn: string }>>;
};
export type FormModelPage = { readonly type: 'form'; readonly state: FormState; readonly crumbs: readonly Crumb[] };

export type VerificationModel = {
  readonly type: 'verification';
  readonly title: string;
  readonly base: string;
  readonly sections: readonly ReviewSection[];
  readonly errors: readonly (FieldError & { readonly page: string })[];
  readonly blocking: readonly string[];
  /** Requests are not received now, and when they will be; null when they are. */
  readonly closed: { readonly period: string | null } | null;
  /** Questions that may be answered after filing, and are not yet. */
  readonly later: readonly string[];
  readonly declarationHtml: string;
  readonly declarationError: string | null;
  readonly signedIn: boolean;
  readonly preview: boolean;
  readonly assisted: string | null;
  readonly crumbs: readonly Crumb[];
  readonly problem: string | null;
};

export type FiledModel = {
  readonly type: 'filed';
  readonly number: string;
  readonly title: string;
  readonly filedOn: string;
  readonly nextHtml: string;
  readonly delay: string | null;
  readonly receiptHref: string;
  readonly followHref: string;
  readonly mailedTo: string | null;
  /** What the request was filed without, and will be asked for. */
  readonly later: readonly string[];
  /** Filed by an agent for someone. */
  readonly assisted: boolean;
};
