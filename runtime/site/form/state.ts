/** What a page of the form is given, by the server that renders it and to the browser that takes it over. */
import type {
  ActivePage,
  DataRow,
  FieldError,
  FileAnswer,
  JsonObject,
  LocalDate,
  Pointer,
} from '../../../engine/index.ts';
import type { Wallet } from '../../forms/context.ts';
import type { FormLookup } from '../../forms/lookups.ts';

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
  /** Whether the page was opened to change an answer read again: it leads back there. */
  readonly returning: boolean;
  /** Introductions of the pages, by page. */
  readonly intros: Readonly<Record<string, string>>;
  readonly answers: JsonObject;
  /** The day that calculated answers are worked out for, for as long as the page is open. */
  readonly today: LocalDate;
  readonly errors: readonly FieldError[];
  readonly notices: readonly string[];
  /** Whether an answer just brought questions along that nobody has seen yet. */
  readonly newQuestions: boolean;
  /** Sentences of the conditions that the answers so far do not meet, and that forbid filing. */
  readonly blocking: readonly string[];
  readonly readOnlyPointers: readonly Pointer[];
  /** What a correction asks for. */
  readonly askedPointers: readonly Pointer[];
  /** Why something asked for has not changed, as far as it is written, and whether it is missing; null where nothing was asked for. */
  readonly explanation: {
    readonly text: string;
    readonly missing: boolean;
    /** In what words it is asked for: only who corrects needs them. */
    readonly words: { readonly title: string; readonly hint: string; readonly missing: string };
  } | null;
  /** Lists of reference data, whole or in part. */
  readonly lists: Readonly<Record<string, { readonly rows: readonly DataRow[]; readonly whole: boolean }>>;
  /** Where the others are searched: the name of the list is added to it. */
  readonly dataUrl: string;
  /** Megabytes of the largest document that may be sent. */
  readonly mostMegabytes: number;
  /** Where the zones of the scheme are, which maps show; null for a scheme without any. */
  readonly zonesUrl: string | null;
  /** Whose request an agent fills in, and how it came. */
  readonly assisted: string | null;
  /** Scans of the form on paper that it is typed from. */
  readonly originals: readonly FileAnswer[];
  /** A sentence that says whom it is written for, whose details are filled in; null for one's own. */
  readonly owner: string | null;
  /** Ids of the pages that are passed over when all is known of the company or the association. */
  readonly passes: readonly string[];
  /** Documents given before that may be used again, by kind; the day is in words. */
  readonly wallet: Wallet;
  /** What sources may be asked, and what came of it. */
  readonly lookups: readonly FormLookup[];
  /** What this device may keep of the page, to open it without network; null where it may keep nothing. */
  readonly offline: Offline | null;
};

/** `holder`: whose page it is, in a form that nobody can read; `parts`: the addresses of all that the page is made of; `script`: what keeps it. */
export type Offline = { readonly holder: string; readonly parts: readonly string[]; readonly script: string };

/** Scripts of a page that lives on in the browser, with what it is given. */
export type Enhancement = { readonly script: string; readonly preloads: readonly string[]; readonly state: FormState };
