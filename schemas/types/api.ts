// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * Why not, for programs: a code never changes its meaning.
 */
export type ProblemCode =
  | 'request-invalid'
  | 'range-invalid'
  | 'range-reversed'
  | 'not-signed-in'
  | 'session-needed'
  | 'not-allowed'
  | 'origin-refused'
  | 'signature-refused'
  | 'not-found'
  | 'body-too-deep'
  | 'body-too-large'
  | 'file-too-large'
  | 'media-type-unsupported'
  | 'file-type-refused'
  | 'upload-version'
  | 'upload-displaced'
  | 'upload-incomplete'
  | 'upload-busy'
  | 'uploads-full'
  | 'file-infected'
  | 'file-infected-kept'
  | 'file-not-scanned'
  | 'body-invalid'
  | 'text-unstorable'
  | 'too-many-requests'
  | 'too-many-streams'
  | 'unexpected'
  | 'unavailable'
  | 'too-slow'
  | 'storage-full'
  | 'sign-in-refused'
  | 'sign-in-limited'
  | 'sign-in-again'
  | 'account-works'
  | 'code-refused'
  | 'passkey-refused'
  | 'second-factor-needed'
  | 'email-not-verified'
  | 'email-invalid'
  | 'name-invalid'
  | 'password-too-short'
  | 'password-common'
  | 'password-personal'
  | 'link-expired'
  | 'token-unknown'
  | 'token-scope'
  | 'answers-too-large'
  | 'answers-invalid'
  | 'not-eligible'
  | 'scheme-closed'
  | 'form-code-invalid'
  | 'form-code-mistyped'
  | 'form-code-unknown'
  | 'form-not-yours'
  | 'mail-handled'
  | 'letters-none'
  | 'letters-not-printed'
  | 'letters-posted'
  | 'letters-notified'
  | 'posting-day-invalid'
  | 'form-replaced'
  | 'originals-full'
  | 'standing-impossible'
  | 'case-not-found'
  | 'case-exists'
  | 'case-closed'
  | 'case-changed'
  | 'person-not-exported'
  | 'export-too-large'
  | 'action-unknown'
  | 'action-not-possible'
  | 'action-not-allowed'
  | 'guard-failed'
  | 'quota-reached'
  | 'signature-missing'
  | 'lookup-awaited'
  | 'annotations-missing'
  | 'annotations-changed'
  | 'jotting-changed'
  | 'sitting-applied'
  | 'sitting-changed'
  | 'sitting-closed'
  | 'sitting-full'
  | 'breach-changed'
  | 'setting-changed'
  | 'accounts-file-unreadable'
  | 'accounts-file-changed'
  | 'setting-invalid'
  | 'breach-closed'
  | 'template-changed'
  | 'mail-not-sent-again'
  | 'template-unknown'
  | 'label-taken'
  | 'label-limit'
  | 'marker-limit'
  | 'label-unknown'
  | 'absence-days'
  | 'absence-deputy'
  | 'absence-overlaps'
  | 'absence-deputy-away'
  | 'absence-stands-in'
  | 'absence-unknown'
  | 'correction-untouched'
  | 'data-invalid'
  | 'opinion-unknown'
  | 'opinion-not-asked'
  | 'opinion-limit'
  | 'task-unknown'
  | 'task-taken'
  | 'text-missing'
  | 'decision-failed'
  | 'template-failed'
  | 'draft-changed'
  | 'draft-exists'
  | 'draft-filed'
  | 'draft-not-joined'
  | 'search-too-vague'
  | 'declaration-missing'
  | 'file-missing'
  | 'field-not-a-file'
  | 'wallet-empty'
  | 'wallet-full'
  | 'wallet-kind-unknown'
  | 'mandate-other-schemes'
  | 'mandate-link-used'
  | 'mandate-own'
  | 'merge-verified'
  | 'merge-accounts'
  | 'merge-mandate'
  | 'merge-changed'
  | 'transfer-unknown'
  | 'transfer-not-due'
  | 'transfer-not-packed'
  | 'transfer-ended'
  | 'transfer-day'
  | 'merge-ground'
  | 'merge-later'
  | 'merge-gone'
  | 'merge-undone'
  | 'mandate-already'
  | 'mandates-full'
  | 'mandate-scan'
  | 'mandate-later'
  | 'dispositif-exists'
  | 'dispositif-unknown'
  | 'version-unknown'
  | 'workflow-unknown'
  | 'block-unknown'
  | 'list-unknown'
  | 'source-invalid'
  | 'source-too-heavy'
  | 'source-superseded'
  | 'archive-invalid'
  | 'paper-form-unreadable'
  | 'document-unprintable'
  | 'document-too-long'
  | 'account-unknown'
  | 'account-own'
  | 'account-disabled'
  | 'account-enabled'
  | 'session-unknown'
  | 'group-unknown'
  | 'group-exists'
  | 'group-in-use'
  | 'invitation-unknown'
  | 'link-settled'
  | 'link-own'
  | 'application-unknown'
  | 'application-exists'
  | 'application-tokens'
  | 'application-end'
  | 'category-unknown'
  | 'webhook-unknown'
  | 'webhook-address'
  | 'webhooks-enough'
  | 'delivery-unknown'
  | 'function-unknown'
  | 'last-administrator'
  | 'effect-unknown'
  | 'demonstration-only';
/**
 * A change of one file of a source.
 */
export type ApiSourceEdit = ApiReplaceEdit | ApiCreateEdit | ApiRenameEdit | ApiRemoveEdit;
/**
 * Role over the whole site.
 */
export type Role = 'agent' | 'author' | 'dpo' | 'administrator';
/**
 * Channel of a request.
 */
export type ApiChannel = 'online' | 'counter' | 'letter' | 'email' | 'phone';
/**
 * offered: requests are received as the version in force says; withdrawn: no new ones, open cases go on; archived: likewise, and out of the list of the studio.
 */
export type Standing = 'offered' | 'withdrawn' | 'archived';
/**
 * A source to be judged: all its files, or what it changes of the draft, as who types says it.
 */
export type JudgedSource = SourceOf | ChangedDraft;
/**
 * A change of one file of a scheme.
 */
export type FileChange = ChangeOfText | ChangeOfFile | ChangeOfPath;
/**
 * A view of the queue: to take, mine, late, messages of applicants that nobody has read, waiting for the applicant, all that are open, done.
 */
export type QueueView = 'todo' | 'mine' | 'late' | 'messages' | 'waiting' | 'open' | 'done';
/**
 * Order of tasks: due, those due first; age, those that wait longest first.
 */
export type QueueSort = 'due' | 'age';
/**
 * Opinions asked where the case stands, for who instructs; null where none was.
 */
export type OpinionsReceived = {
  /**
   * How many are in, silence among them.
   */
  readonly received: number;
  /**
   * How many were asked.
   */
  readonly asked: number;
} | null;
/**
 * What two cases have in common: who asks, for which company or association, name and day of birth, telephone, e-mail, RIDET, RNA, address, parcel.
 */
export type Alike =
  'person' | 'establishment' | 'identity' | 'phone' | 'email' | 'ridet' | 'rna' | 'address' | 'parcel';
/**
 * assigned: a task was given to me; opinion: one is asked of me; answer: the applicant wrote or sent a correction back; mention: a colleague named me in a note; due: a task of mine is due soon.
 */
export type AgentNoticeKind = 'assigned' | 'opinion' | 'answer' | 'mention' | 'due';
/**
 * Set when it was asked as the need arose.
 */
export type AdHocQuestion = {
  /**
   * Question.
   */
  readonly question: string;
  /**
   * Who asked; null for the applicant.
   */
  readonly askedBy: string | null;
} | null;
/**
 * Who may give it by a link, without an account; null for nobody, and to who does not instruct.
 */
export type EntrustedOpinion = {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Address that the link was sent to.
   */
  readonly email: string;
  /**
   * Who sent it.
   */
  readonly by: string;
  /**
   * When.
   */
  readonly at: string;
} | null;
/**
 * What became of a mail.
 */
export type MailReported = ReturnedMail | ReportedMail;
/**
 * My own last action, when I may take it back or a colleague has it in hand since; null when there is none.
 */
export type Recall = {
  /**
   * Action.
   */
  readonly action: string;
  /**
   * Title of the action.
   */
  readonly title: string;
  /**
   * Why it cannot be taken back now; empty when it can.
   *
   * Items: Sentence.
   */
  readonly reasons: readonly string[];
} | null;
/**
 * Whom it is sent to; null takes the link back.
 */
export type EntrustedTo = {
  /**
   * Name, and quality where it matters.
   */
  readonly name: string;
  /**
   * Address.
   */
  readonly email: string;
} | null;
/**
 * A command on a case.
 */
export type CaseCommand =
  | CommandAct
  | CommandOpinion
  | CommandAsk
  | CommandRecall
  | CommandEntrust
  | CommandAnnotate
  | CommandTake
  | CommandRelease
  | CommandAssign
  | CommandMessage
  | CommandNote
  | CommandLogExchange
  | CommandApart
  | CommandLabels
  | CommandNotify;
/**
 * What happened to a case: filed; moved to another step; answers corrected; closed; data erased, as its retention says.
 */
export type WebhookKind = 'case.filed' | 'case.moved' | 'case.corrected' | 'case.closed' | 'case.erased';
/**
 * What a token may do of what its owner may: read or write sources of schemes, read or instruct cases, read the register of persons, read statistics, act on one's own requests, read what the data-protection officer reads, administer, keep accounts and groups for a directory (SCIM).
 */
export type TokenScope =
  | 'sources.read'
  | 'sources.write'
  | 'cases.read'
  | 'cases.write'
  | 'people'
  | 'statistics'
  | 'own'
  | 'oversight'
  | 'administration'
  | 'accounts';
/**
 * case: a case was opened; file: one of its documents; person, establishment: the case was on a page of that person, company or association; export: it was in a list that was taken out; register: the person was found by a search.
 */
export type ReadingKind = 'case' | 'file' | 'person' | 'establishment' | 'export' | 'register';
/**
 * One thing that is typed of a sitting, or of a case on its agenda.
 */
export type SittingCell =
  | SittingTitle
  | SittingAt
  | SittingPlace
  | SittingQuorum
  | SittingMembers
  | SittingNotes
  | SittingDecided
  | SittingValue
  | SittingVoted
  | SittingRecused;
/**
 * What is set.
 */
export type SettingName =
  | 'workDays'
  | 'brand'
  | 'contact'
  | 'officeHours'
  | 'limits'
  | 'logo'
  | 'letterheads'
  | 'mailTexts'
  | 'signatures'
  | 'begun'
  | 'documents';
/**
 * A setting, written over the change that was read.
 */
export type NewSetting =
  | NewWorkDays
  | NewBrand
  | NewContact
  | NewOfficeHours
  | NewLimits
  | NewLogo
  | NewLetterheads
  | NewMailTexts
  | NewSignatures
  | NewBegun
  | NewDocuments;

/**
 * Shapes of the HTTP API /api/v1: what the desk, the studio and integrators exchange with the server.
 */
export interface Api {
  readonly [k: string]: unknown;
}
/**
 * Problem details (RFC 9457) with a stable code.
 */
export interface Problem {
  /**
   * URI of the kind of problem: urn:cagou:problem:<code>.
   */
  readonly type: string;
  /**
   * Short title, in French.
   */
  readonly title: string;
  /**
   * HTTP status.
   */
  readonly status: number;
  /**
   * Stable code for programs.
   */
  readonly code: ProblemCode;
  /**
   * What is wrong and how to mend it, in French.
   */
  readonly detail: string;
  /**
   * Fields blamed.
   *
   * Items: An error at a field.
   */
  readonly errors?: readonly ApiFieldError[];
  /**
   * Diagnostics of a refused scheme.
   *
   * Items: A diagnostic.
   */
  readonly diagnostics?: readonly ApiDiagnostic[];
  /**
   * What changed meanwhile, for case-changed.
   */
  readonly current?: CaseVersionInfo | null;
}
/**
 * An error at a field.
 */
export interface ApiFieldError {
  /**
   * JSON pointer.
   */
  readonly pointer: string;
  /**
   * Rule broken.
   */
  readonly keyword: string;
  /**
   * Sentence in French.
   */
  readonly message: string;
}
/**
 * Something wrong in the source of a scheme.
 */
export interface ApiDiagnostic {
  /**
   * Stable code.
   */
  readonly code: string;
  /**
   * How bad.
   */
  readonly severity: 'error' | 'warning';
  /**
   * File.
   */
  readonly file: string;
  /**
   * JSON pointer.
   */
  readonly pointer: string;
  /**
   * Line where it begins, from 1.
   */
  readonly line: number;
  /**
   * Column where it begins, from 1.
   */
  readonly column: number;
  /**
   * Line where it ends.
   */
  readonly endLine: number;
  /**
   * Column where it ends, the first that is not part of it.
   */
  readonly endColumn: number;
  /**
   * Sentence in French.
   */
  readonly message: string;
  /**
   * What the sentence was told with; each code has its own.
   */
  readonly params: {
    /**
     * A name, a number or a list of names.
     */
    readonly [k: string]: string | number | readonly string[];
  };
  /**
   * It stands in the definition of the library that workflow.json uses, and is shown at its use.
   */
  readonly inherited: boolean;
  /**
   * Other places it is about, 12 at most.
   *
   * Items: A place.
   */
  readonly related: readonly ApiRelatedPlace[];
  /**
   * Remedies that are known, the likeliest first, 12 at most; worked out for the first 200 diagnostics.
   *
   * Items: A remedy.
   */
  readonly fixes: readonly ApiFix[];
}
/**
 * Another place that a diagnostic is about.
 */
export interface ApiRelatedPlace {
  /**
   * File.
   */
  readonly file: string;
  /**
   * JSON pointer.
   */
  readonly pointer: string;
  /**
   * Line where it begins, from 1.
   */
  readonly line: number;
  /**
   * Column where it begins, from 1.
   */
  readonly column: number;
  /**
   * Line where it ends.
   */
  readonly endLine: number;
  /**
   * Column where it ends, the first that is not part of it.
   */
  readonly endColumn: number;
  /**
   * What is there, in French.
   */
  readonly caption: string;
}
/**
 * A remedy, as edits of the source it was found in.
 */
export interface ApiFix {
  /**
   * What it does.
   */
  readonly title: ApiFixTitle;
  /**
   * It changes nothing that anybody could have meant: it may be carried out without being looked at.
   */
  readonly safe: boolean;
  /**
   * Of the text as it was; no two of them overlap.
   *
   * Items: An edit.
   */
  readonly edits: readonly ApiSourceEdit[];
}
/**
 * What a remedy does, in few words.
 */
export interface ApiFixTitle {
  /**
   * In French.
   */
  readonly fr: string;
  /**
   * In English.
   */
  readonly en: string;
}
/**
 * Other text in the place of a range; an empty range inserts.
 */
export interface ApiReplaceEdit {
  /**
   * A replacement.
   */
  readonly type: 'replace';
  /**
   * File.
   */
  readonly file: string;
  /**
   * Line where it begins, from 1.
   */
  readonly line: number;
  /**
   * Column where it begins, from 1.
   */
  readonly column: number;
  /**
   * Line where it ends.
   */
  readonly endLine: number;
  /**
   * Column where it ends, the first that is not part of it.
   */
  readonly endColumn: number;
  /**
   * Text that is put there.
   */
  readonly text: string;
}
/**
 * A file that is not there yet.
 */
export interface ApiCreateEdit {
  /**
   * A creation.
   */
  readonly type: 'create';
  /**
   * File.
   */
  readonly file: string;
  /**
   * Its text.
   */
  readonly text: string;
}
/**
 * Another path for a file.
 */
export interface ApiRenameEdit {
  /**
   * A renaming.
   */
  readonly type: 'rename';
  /**
   * File.
   */
  readonly file: string;
  /**
   * Its new path.
   */
  readonly to: string;
}
/**
 * A file taken away.
 */
export interface ApiRemoveEdit {
  /**
   * A removal.
   */
  readonly type: 'remove';
  /**
   * File.
   */
  readonly file: string;
}
/**
 * Where the case stands now.
 */
export interface CaseVersionInfo {
  /**
   * Number of its last event.
   */
  readonly version: number;
  /**
   * State.
   */
  readonly state: string;
  /**
   * What happened since the version quoted, as far as a decision may rest on it.
   */
  readonly changes: readonly CaseChange[];
}
/**
 * Something that a decision may rest on.
 */
export interface CaseChange {
  /**
   * What happened, a sentence in French.
   */
  readonly text: string;
  /**
   * Who did it.
   */
  readonly who: string;
  /**
   * When.
   */
  readonly at: string;
}
/**
 * Who is signed in, and what they may do.
 */
export interface SessionUser {
  /**
   * Account.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Address.
   */
  readonly email: string;
  /**
   * Roles.
   *
   * Items: Role.
   */
  readonly roles: readonly Role[];
  /**
   * Groups.
   *
   * Items: Group.
   */
  readonly groups: readonly NamedId[];
  /**
   * Functions held.
   */
  readonly functions: readonly HeldFunction[];
  /**
   * Absent colleagues whose functions are held today, among the others.
   */
  readonly standsFor: readonly StandsFor[];
}
/**
 * A function held in a scheme.
 */
export interface HeldFunction {
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Its title.
   */
  readonly dispositifTitle: string;
  /**
   * Function.
   */
  readonly function: string;
  /**
   * Its title, with that of the route.
   */
  readonly title: string;
  /**
   * Route of the function: only the cases that take it; null for those of the function's own group.
   */
  readonly route: string | null;
  /**
   * Whether it leads the service: its holders see what is in all functions of the scheme, and its figures.
   */
  readonly oversees: boolean;
}
/**
 * An absent colleague.
 */
export interface StandsFor {
  /**
   * Account.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Last day of the absence.
   */
  readonly until: string;
}
/**
 * The session; user is null when nobody is signed in.
 */
export interface Session {
  /**
   * Who.
   */
  readonly user: SessionUser | null;
  /**
   * Demonstration mode.
   */
  readonly demo: boolean;
  /**
   * What time it is here: that of the simulation in demonstration mode.
   */
  readonly now: string;
  /**
   * Megabytes of the largest document that may be sent; a question may ask for smaller ones.
   */
  readonly mostMegabytes: number;
}
/**
 * Something with a name.
 */
export interface NamedId {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
}
/**
 * Agents or groups, by name.
 */
export interface NamedIdList {
  /**
   * In the order of their names.
   *
   * Items: One of them.
   */
  readonly items: readonly NamedId[];
}
/**
 * What a scheme is to be to the public.
 */
export interface SetStanding {
  /**
   * Whether it is offered.
   */
  readonly standing: Standing;
  /**
   * Why, as its sheet tells people; the former one when absent. Needed of a published scheme that is no longer offered.
   */
  readonly reason?: string;
}
/**
 * Whether a scheme is offered, and whom a change concerns.
 */
export interface SchemeStandingDetail {
  /**
   * Whether it is offered.
   */
  readonly standing: Standing;
  /**
   * Since when it is not; null while it is offered.
   */
  readonly since: string | null;
  /**
   * Why, as its sheet tells people.
   */
  readonly reason: string | null;
  /**
   * Version in force; null before the first.
   */
  readonly version: number | null;
  /**
   * Open cases, which go on.
   */
  readonly openCases: number;
  /**
   * Requests that people have begun and not filed, up to a thousand.
   */
  readonly begun: number;
  /**
   * The last twenty changes, the newest first.
   */
  readonly changes: readonly StandingChange[];
}
/**
 * A change.
 */
export interface StandingChange {
  /**
   * What it became.
   */
  readonly standing: Standing;
  /**
   * Why.
   */
  readonly reason: string | null;
  /**
   * When.
   */
  readonly at: string;
  /**
   * Who.
   */
  readonly by: string | null;
}
/**
 * A scheme in a list.
 */
export interface DispositifSummary {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Summary; empty before publication.
   */
  readonly summary: string;
  /**
   * Theme.
   */
  readonly theme: string;
  /**
   * Audiences.
   *
   * Items: Audience.
   */
  readonly audiences: readonly string[];
  /**
   * Version in force; null before publication.
   */
  readonly version: number | null;
  /**
   * Its publication.
   */
  readonly publishedAt: string | null;
  /**
   * Requests are received now.
   */
  readonly open: boolean;
  /**
   * The studio's draft, for authors; null when there is none.
   */
  readonly draft: DraftSummary | null;
  /**
   * Whether it is offered.
   */
  readonly standing: Standing;
  /**
   * Open cases.
   */
  readonly openCases: number;
}
/**
 * A draft.
 */
export interface DraftSummary {
  /**
   * Revision.
   */
  readonly revision: number;
  /**
   * Last change.
   */
  readonly at: string;
  /**
   * Who made it; null when it came with the installation.
   */
  readonly by: string | null;
  /**
   * Publishing it, as it is, was found to succeed.
   */
  readonly ready: boolean;
}
/**
 * Schemes.
 */
export interface DispositifList {
  /**
   * Schemes.
   *
   * Items: Scheme.
   */
  readonly items: readonly DispositifSummary[];
  /**
   * What `after` is for the next page; null on the last.
   */
  readonly next: string | null;
}
/**
 * A scheme with its versions and bindings.
 */
export interface DispositifDetail {
  /**
   * Summary.
   */
  readonly summary: DispositifSummary;
  /**
   * Versions, newest first.
   *
   * Items: Version.
   */
  readonly versions: readonly VersionSummary[];
  /**
   * Functions and the groups bound to them.
   *
   * Items: Function.
   */
  readonly functions: readonly FunctionBinding[];
  /**
   * States of the version in force.
   *
   * Items: State.
   */
  readonly states: readonly StateInfo[];
}
/**
 * A published version.
 */
export interface VersionSummary {
  /**
   * Number.
   */
  readonly number: number;
  /**
   * SHA-256.
   */
  readonly hash: string;
  /**
   * When.
   */
  readonly publishedAt: string;
  /**
   * Who.
   */
  readonly publishedBy: string | null;
}
/**
 * A function and the groups that hold it.
 */
export interface FunctionBinding {
  /**
   * Function.
   */
  readonly function: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Groups.
   *
   * Items: Group.
   */
  readonly groups: readonly NamedId[];
  /**
   * Routes of the function, each with the groups that have its cases.
   */
  readonly routes: readonly RouteBinding[];
}
/**
 * A route and its groups.
 */
export interface RouteBinding {
  /**
   * Route.
   */
  readonly route: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Groups.
   *
   * Items: Group.
   */
  readonly groups: readonly NamedId[];
}
/**
 * A state of the workflow.
 */
export interface StateInfo {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * The case ends there.
   */
  readonly final: boolean;
}
/**
 * The folder of a scheme: text of each file by path.
 */
export interface SourceFiles {
  /**
   * Text by path.
   */
  readonly files: {
    /**
     * Text.
     */
    readonly [k: string]: string;
  };
}
/**
 * A source and the identifier of its scheme.
 */
export interface SourceOf {
  /**
   * Scheme.
   */
  readonly id: string;
  /**
   * Text by path.
   */
  readonly files: {
    /**
     * Text.
     */
    readonly [k: string]: string;
  };
}
/**
 * A source, told by what it changes of a draft.
 */
export interface ChangedDraft {
  /**
   * Scheme.
   */
  readonly id: string;
  /**
   * Revision of the draft that is changed, which must be its last.
   */
  readonly revision: number;
  /**
   * What is changed, in order, each change of the files as the one before left them.
   *
   * @maxItems 2000
   *
   * Items: Change.
   */
  readonly changes: readonly FileChange[];
}
/**
 * The studio's draft of a scheme.
 */
export interface DraftSource {
  /**
   * Scheme.
   */
  readonly id: string;
  /**
   * Text by path.
   */
  readonly files: {
    /**
     * Text.
     */
    readonly [k: string]: string;
  };
  /**
   * Revision to quote when saving.
   */
  readonly revision: number;
  /**
   * Last save; where nobody saved, when the version in force was published.
   */
  readonly updatedAt: string;
  /**
   * Who saved.
   */
  readonly updatedBy: string | null;
}
/**
 * A save of the draft.
 */
export interface SaveDraft {
  /**
   * Text by path.
   */
  readonly files: {
    /**
     * Text.
     */
    readonly [k: string]: string;
  };
  /**
   * Revision the save is based on.
   */
  readonly revision: number;
}
/**
 * Another text of a file.
 */
export interface ChangeOfText {
  /**
   * Kind.
   */
  readonly type: 'text';
  /**
   * Path.
   */
  readonly file: string;
  /**
   * Length of the text that is changed, in UTF-16 units.
   */
  readonly length: number;
  /**
   * What is changed of it: stretches in their order, none over another.
   */
  readonly splices: readonly Splice[];
}
/**
 * Other text in the place of a stretch.
 */
export interface Splice {
  /**
   * Where the stretch begins, in UTF-16 units.
   */
  readonly from: number;
  /**
   * Where it ends.
   */
  readonly to: number;
  /**
   * What takes its place.
   */
  readonly text: string;
}
/**
 * A file that is made, or removed.
 */
export interface ChangeOfFile {
  /**
   * Kind.
   */
  readonly type: 'create' | 'remove';
  /**
   * Path.
   */
  readonly file: string;
  /**
   * Its text.
   */
  readonly text: string;
}
/**
 * A file that is given another name.
 */
export interface ChangeOfPath {
  /**
   * Kind.
   */
  readonly type: 'rename';
  /**
   * Path.
   */
  readonly file: string;
  /**
   * Its new path.
   */
  readonly to: string;
}
/**
 * One thing that an author did to a draft.
 */
export interface DraftStep {
  /**
   * Made by who sends it; no two steps of a scheme have the same.
   */
  readonly key: string;
  /**
   * What was done, as the studio writes it: its `type` names a gesture, or says that text was `typed`, that files were `given` whole, or that another step was taken back (`undo`) or done again (`redo`).
   */
  readonly deed: {
    /**
     * Kind.
     */
    readonly type: string;
    /**
     * Key of the step that is taken back or done again.
     */
    readonly of?: string;
    readonly [k: string]: unknown;
  };
  /**
   * What it changed, in order, each change of the files as the one before left them.
   *
   * @maxItems 2000
   *
   * Items: Change.
   */
  readonly changes: readonly FileChange[];
}
/**
 * Steps that follow a revision of the draft.
 */
export interface AppendSteps {
  /**
   * Revision that they follow.
   */
  readonly revision: number;
  /**
   * Steps, in their order.
   *
   * @minItems 1
   * @maxItems 200
   *
   * Items: Step.
   */
  readonly steps: readonly DraftStep[];
}
/**
 * That steps were kept.
 */
export interface StepsKept {
  /**
   * Revision that the last of them made.
   */
  readonly revision: number;
}
/**
 * A step that is kept in the journal of a draft.
 */
export interface KeptStep {
  /**
   * Revision that it made.
   */
  readonly revision: number;
  /**
   * Its key.
   */
  readonly key: string;
  /**
   * What was done.
   */
  readonly deed: {
    /**
     * Kind.
     */
    readonly type: string;
    /**
     * Key of the step that is taken back or done again.
     */
    readonly of?: string;
    readonly [k: string]: unknown;
  };
  /**
   * What it changed.
   *
   * Items: Change.
   */
  readonly changes: readonly FileChange[];
  /**
   * What takes it back.
   *
   * Items: Change.
   */
  readonly back: readonly FileChange[];
  /**
   * Who did it; null for nobody in person.
   */
  readonly author: NamedId | null;
  /**
   * When it was kept.
   */
  readonly at: string;
}
/**
 * A part of the journal of a draft, without a gap.
 */
export interface StepList {
  /**
   * Revision of the draft now.
   */
  readonly revision: number;
  /**
   * Steps by revision.
   *
   * Items: Step.
   */
  readonly items: readonly KeptStep[];
}
/**
 * Where a page of the studio is.
 */
export interface SayPresence {
  /**
   * Name that the page gave itself.
   */
  readonly page: string;
  /**
   * Screen or file that is open there; null when the page is being left.
   */
  readonly place: string | null;
}
/**
 * What other pages of the studio are doing to the same scheme.
 */
export interface Presence {
  /**
   * Revision of the draft now; 0 when nobody has begun one.
   */
  readonly revision: number;
  /**
   * Other pages that have it open.
   */
  readonly others: readonly PresentPage[];
}
/**
 * A page.
 */
export interface PresentPage {
  /**
   * Whose it is.
   */
  readonly name: string;
  /**
   * Whether it is the same person's.
   */
  readonly isMine: boolean;
  /**
   * File that is open there.
   */
  readonly place: string;
}
/**
 * A new scheme that begins as another one is.
 */
export interface NewCopy {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
}
/**
 * A new scheme.
 */
export interface NewDispositif {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Library workflow it starts from.
   */
  readonly from: string;
  /**
   * Values of the parameters of the definition it uses; the defaults when absent.
   */
  readonly parameters?: {
    readonly [k: string]: unknown;
  };
}
/**
 * A ready workflow.
 */
export interface LibraryWorkflow {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * What it is for.
   */
  readonly description: string;
  /**
   * Its picture.
   */
  readonly graph: Graph;
  /**
   * What a scheme that uses it may choose, as the JSON Schema of a form.
   */
  readonly parameters: {
    readonly [k: string]: unknown;
  };
}
/**
 * Ready workflows.
 */
export interface LibraryList {
  /**
   * Workflows.
   *
   * Items: Workflow.
   */
  readonly items: readonly LibraryWorkflow[];
}
/**
 * A column of a list that rules read.
 */
export interface ListColumn {
  /**
   * Name, as rules read it.
   */
  readonly name: string;
  /**
   * What its cells are.
   */
  readonly type: string;
}
/**
 * A list published by itself, with its last version.
 */
export interface SharedListSummary {
  /**
   * Identifier, as schemes name it.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Its last version.
   */
  readonly version: number;
  /**
   * Rows of it.
   */
  readonly rows: number;
  /**
   * When it was published.
   */
  readonly publishedAt: string;
  /**
   * Schemes that use some version of it.
   */
  readonly uses: number;
}
/**
 * Lists published by themselves.
 */
export interface SharedListList {
  /**
   * By title.
   *
   * Items: List.
   */
  readonly items: readonly SharedListSummary[];
}
/**
 * A version of a list.
 */
export interface SharedListVersion {
  /**
   * Number.
   */
  readonly number: number;
  /**
   * Rows.
   */
  readonly rows: number;
  /**
   * Columns that rules read.
   *
   * Items: Column.
   */
  readonly columns: readonly ListColumn[];
  /**
   * When.
   */
  readonly publishedAt: string;
  /**
   * Who; null when seeded.
   */
  readonly publishedBy: string | null;
}
/**
 * A scheme that uses a shared list or block.
 */
export interface ListUse {
  /**
   * Scheme.
   */
  readonly id: string;
  /**
   * Its title.
   */
  readonly title: string;
  /**
   * Version of it where the scheme is in force; null where it does not use it.
   */
  readonly published: number | null;
  /**
   * Likewise in its draft.
   */
  readonly drafted: number | null;
}
/**
 * A list with its versions, and the schemes that use it.
 */
export interface SharedListDetail {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Newest first.
   *
   * Items: Version.
   */
  readonly versions: readonly SharedListVersion[];
  /**
   * By title.
   *
   * Items: Scheme.
   */
  readonly uses: readonly ListUse[];
}
/**
 * A row of a list.
 */
export interface ListRow {
  /**
   * What is stored.
   */
  readonly value: string;
  /**
   * What people read.
   */
  readonly label: string;
  /**
   * Its other cells, in the order of the columns.
   *
   * Items: Cell.
   */
  readonly cells: readonly string[];
}
/**
 * Rows of a version that suit a search.
 */
export interface ListRows {
  /**
   * Rows of the version.
   */
  readonly total: number;
  /**
   * The columns besides those of values and labels.
   *
   * Items: Name.
   */
  readonly columns: readonly string[];
  /**
   * The first that suit.
   *
   * Items: Row.
   */
  readonly rows: readonly ListRow[];
}
/**
 * What a list is to say.
 */
export interface ListText {
  /**
   * Title.
   */
  readonly title: string;
  /**
   * CSV: a first line `value,label`, then other columns, and a line a row.
   */
  readonly text: string;
}
/**
 * Rows that two versions of a list do not share.
 */
export interface ChangedRows {
  /**
   * How many.
   */
  readonly count: number;
  /**
   * The first of them.
   */
  readonly first: readonly ChangedRow[];
}
/**
 * A row.
 */
export interface ChangedRow {
  /**
   * What is stored.
   */
  readonly value: string;
  /**
   * What people read.
   */
  readonly label: string;
}
/**
 * What becomes of a list from its last version.
 */
export interface ListChange {
  /**
   * Rows of a new value.
   */
  readonly added: ChangedRows;
  /**
   * Rows whose value is gone.
   */
  readonly removed: ChangedRows;
  /**
   * Rows whose label or cells are other.
   */
  readonly changed: ChangedRows;
  /**
   * Columns that are new, or of another type.
   *
   * Items: Name.
   */
  readonly columnsAdded: readonly string[];
  /**
   * Columns that are gone, or of another type.
   *
   * Items: Name.
   */
  readonly columnsRemoved: readonly string[];
}
/**
 * A list that can be published, and what it changes.
 */
export interface ListReport {
  /**
   * Rows.
   */
  readonly rows: number;
  /**
   * Columns that rules read.
   *
   * Items: Column.
   */
  readonly columns: readonly ListColumn[];
  /**
   * What may not have been meant.
   *
   * Items: Warning.
   */
  readonly warnings: readonly ApiDiagnostic[];
  /**
   * What it changes of the last version; null when it is the first.
   */
  readonly change: ListChange | null;
  /**
   * Schemes that use the list, each of which keeps its version.
   *
   * Items: Scheme.
   */
  readonly uses: readonly ListUse[];
}
/**
 * A block of questions published by itself, with its last version.
 */
export interface SharedBlockSummary {
  /**
   * Identifier, as schemes name it.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Its last version.
   */
  readonly version: number;
  /**
   * Questions of it.
   *
   * Items: Title.
   */
  readonly questions: readonly string[];
  /**
   * When it was published.
   */
  readonly publishedAt: string;
  /**
   * Schemes that use some version of it.
   */
  readonly uses: number;
}
/**
 * Blocks published by themselves.
 */
export interface SharedBlockList {
  /**
   * By title.
   *
   * Items: Block.
   */
  readonly items: readonly SharedBlockSummary[];
}
/**
 * A version of a block.
 */
export interface SharedBlockVersion {
  /**
   * Number.
   */
  readonly number: number;
  /**
   * Its questions.
   *
   * Items: Title.
   */
  readonly questions: readonly string[];
  /**
   * When.
   */
  readonly publishedAt: string;
  /**
   * Who; null when seeded.
   */
  readonly publishedBy: string | null;
}
/**
 * A block with its versions, and the schemes that use it.
 */
export interface SharedBlockDetail {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Newest first.
   *
   * Items: Version.
   */
  readonly versions: readonly SharedBlockVersion[];
  /**
   * By title.
   *
   * Items: Scheme.
   */
  readonly uses: readonly ListUse[];
}
/**
 * What a block is to ask.
 */
export interface BlockText {
  /**
   * Title.
   */
  readonly title: string;
  /**
   * JSON Schema of the question, or of the section of questions.
   */
  readonly text: string;
}
/**
 * A block that can be published, and what it changes.
 */
export interface BlockReport {
  /**
   * Its questions.
   *
   * Items: Title.
   */
  readonly questions: readonly string[];
  /**
   * What may not have been meant.
   *
   * Items: Warning.
   */
  readonly warnings: readonly ApiDiagnostic[];
  /**
   * What it changes of the last version; null when it is the first.
   */
  readonly changes: readonly SchemeChange[] | null;
  /**
   * Schemes that use the block, each of which keeps its version.
   *
   * Items: Scheme.
   */
  readonly uses: readonly ListUse[];
}
/**
 * Picture of a workflow.
 */
export interface Graph {
  /**
   * States.
   */
  readonly nodes: readonly GraphNode[];
  /**
   * Arrows.
   */
  readonly edges: readonly GraphEdge[];
}
/**
 * A state.
 */
export interface GraphNode {
  /**
   * State.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * step, opinions, parallel or final.
   */
  readonly kind: string;
  /**
   * Outcome of a final state.
   */
  readonly outcome: string | null;
  /**
   * Whether a case just filed begins here.
   */
  readonly initial: boolean;
  /**
   * own: the scheme uses no definition of the library; else what became of the definition's state.
   */
  readonly origin: 'own' | 'inherited' | 'changed' | 'added';
}
/**
 * An arrow.
 */
export interface GraphEdge {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * From.
   */
  readonly from: string;
  /**
   * To.
   */
  readonly to: string;
  /**
   * Label.
   */
  readonly label: string;
  /**
   * Who.
   *
   * Items: Who.
   */
  readonly by: readonly string[];
}
/**
 * What the compiler says of a source.
 */
export interface CompileReport {
  /**
   * It compiles.
   */
  readonly ok: boolean;
  /**
   * Diagnostics.
   *
   * Items: Diagnostic.
   */
  readonly diagnostics: readonly ApiDiagnostic[];
  /**
   * Identifier under which the form can be previewed; null when it does not compile.
   */
  readonly preview: string | null;
  /**
   * Picture of the workflow; null when it does not compile.
   */
  readonly graph: Graph | null;
  /**
   * Text of workflow.json with the library's definition written out; null when it uses none, or not as it must be.
   */
  readonly detached: string | null;
  /**
   * What rules can read, answers first; none when the form cannot be read.
   *
   * Items: Name.
   */
  readonly names: readonly ReadableName[];
}
/**
 * A value that the rules of a scheme can read.
 */
export interface ReadableName {
  /**
   * Name by which expressions read it, a dotted path.
   */
  readonly path: string;
  /**
   * Title of the question or of the computed value.
   */
  readonly title: string;
  /**
   * Type of the value.
   */
  readonly type: 'string' | 'number' | 'money' | 'boolean' | 'date' | 'time' | 'list' | 'context';
  /**
   * What it is chosen from; null when it is not, or from a list too long to be shown.
   */
  readonly choices: readonly ReadableChoice[] | null;
}
/**
 * A value that may be chosen, and what people read for it.
 */
export interface ReadableChoice {
  /**
   * Value.
   */
  readonly value: string | number | boolean;
  /**
   * Label.
   */
  readonly label: string;
}
/**
 * One text of a source: a letter, a mail or the sheet.
 */
export interface JudgedText {
  /**
   * A source to be judged: all its files, or what it changes of the draft, as who types says it.
   */
  readonly source: JudgedSource;
  /**
   * Path of the text.
   */
  readonly file: string;
}
/**
 * What one text may read.
 */
export interface TextNames {
  /**
   * Names, in the order of the language; null while the form or the procedure cannot be read.
   */
  readonly names: readonly TextName[] | null;
}
/**
 * A value that a text can print or ask for.
 */
export interface TextName {
  /**
   * Dotted path; a star for each member of a list.
   */
  readonly path: string;
  /**
   * How it is called.
   */
  readonly title: string;
  /**
   * Where it comes from.
   */
  readonly group: 'answer' | 'computed' | 'agent' | 'decision' | 'action' | 'opinion' | 'delay' | 'act' | 'case' | 'sheet';
  /**
   * Section, list, action or opinion that it belongs to; null when none.
   */
  readonly around: string | null;
  /**
   * Type of the value.
   */
  readonly type: 'string' | 'number' | 'money' | 'boolean' | 'date' | 'time' | 'list' | 'context';
  /**
   * What it is chosen from; null when it is not, or from a list too long to be shown whole.
   */
  readonly choices: readonly ReadableChoice[] | null;
  /**
   * What `libelle` is given to write it as people read it; null where it is kept so.
   */
  readonly label: string | null;
  /**
   * What it counts; null where it is not known.
   */
  readonly unit: string | null;
  /**
   * Why it may be missing where the text is sent; null when it is always there.
   */
  readonly absent: string | null;
}
/**
 * One text of a source, and where in a scenario it is sent.
 */
export interface AskTextPreview {
  /**
   * A source to be judged: all its files, or what it changes of the draft, as who types says it.
   */
  readonly source: JudgedSource;
  /**
   * Path of the text.
   */
  readonly file: string;
  /**
   * Scenario; null for the first that sends it.
   */
  readonly scenario: string | null;
  /**
   * Step of it; null for the first that sends it.
   */
  readonly step: number | null;
}
/**
 * What a text becomes where a scenario sends it.
 */
export interface TextPreviewed {
  /**
   * Where scenarios send it.
   */
  readonly sendings: readonly TextSending[];
  /**
   * Rank of the sending that is drawn, from 0; null when none is.
   */
  readonly shown: number | null;
  /**
   * What it becomes; null while it cannot be drawn.
   */
  readonly drawn: DrawnLetter | DrawnMail | DrawnSheet | NotDrawn | null;
}
/**
 * A step that sends it.
 */
export interface TextSending {
  /**
   * Scenario.
   */
  readonly scenario: string;
  /**
   * Its title.
   */
  readonly title: string;
  /**
   * Step, from 1.
   */
  readonly step: number;
  /**
   * When.
   */
  readonly at: string;
  /**
   * What happens there, in words.
   */
  readonly happens: string;
}
/**
 * A document on paper.
 */
export interface DrawnLetter {
  readonly type: 'letter';
  /**
   * Under which it is fetched.
   */
  readonly key: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Pages.
   */
  readonly pages: number;
  /**
   * What it says, filled in, as Markdown.
   */
  readonly text: string;
}
/**
 * A mail.
 */
export interface DrawnMail {
  readonly type: 'mail';
  /**
   * Under which it is fetched.
   */
  readonly key: string;
  /**
   * Subject.
   */
  readonly subject: string;
  /**
   * Address; null for one that is printed.
   */
  readonly to: string | null;
  /**
   * What it says, filled in, as Markdown.
   */
  readonly text: string;
}
/**
 * The sheet, as the portal shows it.
 */
export interface DrawnSheet {
  readonly type: 'sheet';
  /**
   * Identifier of the preview that it is in.
   */
  readonly preview: string;
}
/**
 * A document that cannot be printed.
 */
export interface NotDrawn {
  readonly type: 'refused';
  /**
   * Why, in French.
   */
  readonly message: string;
}
/**
 * A source, and answers to try its rules on.
 */
export interface TryRules {
  /**
   * Scheme.
   */
  readonly id: string;
  /**
   * Text by path.
   */
  readonly files: {
    /**
     * Text.
     */
    readonly [k: string]: string;
  };
  /**
   * Answers of the form; a supporting document may be given as its file name.
   */
  readonly answers: {
    readonly [k: string]: unknown;
  };
  /**
   * Channel; online when absent.
   */
  readonly channel?: 'online' | 'counter' | 'letter' | 'email' | 'phone';
  /**
   * Local date and time of filing in Nouméa; now when absent.
   */
  readonly now?: string;
  /**
   * Places of quotas that other cases hold, by the name of the quota: a number, or one for each value that it counts by; none when absent.
   */
  readonly quotas?: {
    /**
     * Places that are taken.
     */
    [k: string]:
      | number
      | {
          /**
           * Places.
           */
          readonly [k: string]: number;
        };
  };
}
/**
 * What the rules of a source make of some answers.
 */
export interface RulesTried {
  /**
   * Null while the source cannot be read so far, or the answers are more than its form takes.
   */
  readonly tried: RulesTriedOf | null;
}
/**
 * What they make of them.
 */
export interface RulesTriedOf {
  /**
   * Computed values, in the order in which they are computed.
   */
  readonly values: readonly TriedValue[];
  /**
   * Checks, in the order of the file.
   *
   * Items: Check.
   */
  readonly checks: readonly TriedRule[];
  /**
   * Conditions of eligibility, in the order of the file.
   *
   * Items: Condition.
   */
  readonly conditions: readonly TriedRule[];
}
/**
 * A computed value in words, and where it comes from.
 */
export interface TriedValue {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Value in French; empty when there is none.
   */
  readonly text: string;
  /**
   * Why it is nothing, the first cause last.
   *
   * Items: Sentence.
   */
  readonly empty: readonly string[];
  /**
   * The values it was made from, in words.
   *
   * Items: What it read.
   */
  readonly reasons: readonly LabelledText[];
  /**
   * The scale it comes from, in words; null for an expression.
   */
  readonly table: ExplainedTable | null;
  /**
   * Matched rows of the table.
   *
   * Items: Row, from 0.
   */
  readonly rows: readonly number[];
  /**
   * Of a value of each member of a list, what each got and why.
   */
  readonly members: readonly TriedMember[];
}
/**
 * What one member of a list got, and why.
 */
export interface TriedMember {
  /**
   * What the member is called.
   */
  readonly title: string;
  /**
   * Value in French; empty when there is none.
   */
  readonly text: string;
  /**
   * The values it was made from, in words.
   *
   * Items: What it read.
   */
  readonly reasons: readonly LabelledText[];
  /**
   * The scale it comes from, in words; null for an expression.
   */
  readonly table: ExplainedTable | null;
  /**
   * Matched rows of the table.
   *
   * Items: Row, from 0.
   */
  readonly rows: readonly number[];
}
/**
 * What a check or a condition came to, and what it read.
 */
export interface TriedRule {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Met; null when it cannot be told.
   */
  readonly met: boolean | null;
  /**
   * Sentence when not met.
   */
  readonly message: string;
  /**
   * The values it read, in words.
   *
   * Items: What it read.
   */
  readonly reasons: readonly LabelledText[];
}
/**
 * Result of the scenarios.
 */
export interface ScenarioRun {
  /**
   * Scenarios.
   */
  readonly scenarios: readonly ScenarioRunResult[];
  /**
   * What the scenarios cover, by kind (actions, guards, rows, templates).
   */
  readonly coverage: {
    readonly [k: string]: CoverageReport;
  };
}
/**
 * A scenario.
 */
export interface ScenarioRunResult {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Passed.
   */
  readonly passed: boolean;
  /**
   * What failed.
   *
   * Items: Sentence.
   */
  readonly failures: readonly string[];
  /**
   * Where to look first for what is wrong, the likeliest first; empty for one that passes.
   */
  readonly suspects: readonly ScenarioSuspect[];
  /**
   * Computed values that are nothing when it ends, each with why.
   *
   * Items: Sentence.
   */
  readonly empty: readonly string[];
  /**
   * Steps.
   */
  readonly timeline: readonly ScenarioRunStep[];
}
/**
 * A place of the source.
 */
export interface ScenarioSuspect {
  /**
   * File.
   */
  readonly file: string;
  /**
   * JSON pointer in it; empty for a text.
   */
  readonly pointer: string;
  /**
   * Line, from 1.
   */
  readonly line: number;
}
/**
 * A step.
 */
export interface ScenarioRunStep {
  /**
   * Step, from 1.
   */
  readonly step: number;
  /**
   * When.
   */
  readonly at: string;
  /**
   * State after it.
   */
  readonly state: string;
  /**
   * What happened.
   *
   * Items: Event.
   */
  readonly events: readonly string[];
}
/**
 * Coverage.
 */
export interface CoverageReport {
  /**
   * Covered.
   *
   * Items: Name.
   */
  readonly covered: readonly string[];
  /**
   * Not covered.
   *
   * Items: Name.
   */
  readonly uncovered: readonly string[];
}
/**
 * A version just published.
 */
export interface Published {
  /**
   * Number; the former one when the source is unchanged.
   */
  readonly number: number;
  /**
   * SHA-256.
   */
  readonly hash: string;
  /**
   * The source differs from the version before.
   */
  readonly changed: boolean;
}
/**
 * What was read of a paper form: its questions, and all other text.
 */
export interface PaperFormRead {
  /**
   * Fields that a viewer fills in told them, or the layout did.
   */
  readonly from: 'fields' | 'layout';
  /**
   * Title of the form.
   */
  readonly title: string | null;
  /**
   * How many pages it has.
   */
  readonly pages: number;
  /**
   * How many of them were too many to be read.
   */
  readonly unread: number;
  /**
   * Questions, in their order.
   *
   * Items: Question.
   */
  readonly questions: readonly PaperQuestion[];
  /**
   * All other text.
   *
   * Items: Text.
   */
  readonly notes: readonly string[];
}
/**
 * A question of a paper form.
 */
export interface PaperQuestion {
  /**
   * What is asked.
   */
  readonly title: string;
  /**
   * What it asks for.
   */
  kind:
    | 'text'
    | 'longText'
    | 'date'
    | 'time'
    | 'email'
    | 'phone'
    | 'money'
    | 'number'
    | 'yesNo'
    | 'choice'
    | 'choices'
    | 'document'
    | 'repeat';
  /**
   * Of a choice, as they are written; columns of what is repeated.
   *
   * Items: Choice.
   */
  readonly choices: readonly string[];
  /**
   * It must be answered.
   */
  readonly required: boolean;
  /**
   * What is said beside it; empty when nothing is.
   */
  readonly hint: string;
  /**
   * Heading that it stands under.
   */
  readonly section: string | null;
}
/**
 * What publishing a source would do, and what stands in its way.
 */
export interface PublicationReport {
  /**
   * Publishing it would succeed.
   */
  readonly ready: boolean;
  /**
   * Number of the version in force; null before the first.
   */
  readonly current: number | null;
  /**
   * It is the version in force already.
   */
  readonly unchanged: boolean;
  /**
   * What stands in its way when it is not ready; else what its author is warned of.
   *
   * Items: Diagnostic.
   */
  readonly diagnostics: readonly ApiDiagnostic[];
  /**
   * How the scenarios end; null when it does not compile.
   */
  readonly scenarios: ScenarioTotals | null;
  /**
   * What no scenario goes through; null when it does not compile.
   */
  readonly uncovered: Uncovered | null;
  /**
   * Who holds what; none when it does not compile.
   */
  readonly functions: readonly FunctionHolders[];
  /**
   * What differs from the version in force, at most five hundred.
   *
   * Items: Change.
   */
  readonly changes: readonly SchemeChange[];
  /**
   * How many more there are.
   */
  readonly moreChanges: number;
  /**
   * Open cases, which end under the version they were filed under, the newest version first.
   */
  readonly openCases: readonly CasesUnderVersion[];
}
/**
 * Totals.
 */
export interface ScenarioTotals {
  /**
   * How many there are.
   */
  readonly total: number;
  /**
   * How many fail.
   */
  readonly failed: number;
}
/**
 * Names by kind.
 */
export interface Uncovered {
  /**
   * Actions.
   *
   * Items: Name.
   */
  readonly actions: readonly string[];
  /**
   * Conditions of actions.
   *
   * Items: Name.
   */
  readonly guards: readonly string[];
  /**
   * Rows of tables.
   *
   * Items: Name.
   */
  readonly rows: readonly string[];
  /**
   * Letters and mails.
   *
   * Items: Name.
   */
  readonly templates: readonly string[];
}
/**
 * A function, or one of its routes.
 */
export interface FunctionHolders {
  /**
   * Function.
   */
  readonly function: string;
  /**
   * Route; null for the function's own cases.
   */
  readonly route: string | null;
  /**
   * Name on screen.
   */
  readonly title: string;
  /**
   * Groups that hold it, or that publishing gives it.
   *
   * Items: Name.
   */
  readonly groups: readonly string[];
  /**
   * Agents in those groups; with none, cases would lie.
   */
  readonly members: number;
}
/**
 * Cases of a version.
 */
export interface CasesUnderVersion {
  /**
   * Number of the version they stay under.
   */
  readonly version: number;
  /**
   * How many; ten thousand are looked at.
   */
  readonly count: number;
}
/**
 * One thing that differs between two texts of a scheme, in French words.
 */
export interface SchemeChange {
  /**
   * Part of the scheme.
   */
  section:
    'identity' | 'form' | 'rules' | 'workflow' | 'texts' | 'findings' | 'privacy' | 'queue' | 'lists' | 'scenarios';
  /**
   * Titles that lead to it, the outermost first.
   *
   * Items: Title.
   */
  readonly path: readonly string[];
  /**
   * What became of it; moved: the same things in another order.
   */
  readonly type: 'added' | 'removed' | 'changed' | 'moved';
  /**
   * What it said, in words; null where only the text can show it.
   */
  readonly before: string | null;
  /**
   * What it says.
   */
  readonly after: string | null;
  /**
   * File.
   */
  readonly file: string;
  /**
   * Place in it, in the newer text unless it was removed.
   */
  readonly pointer: string;
}
/**
 * A row of the queue: a task, or a case where no task is open.
 */
export interface QueueRow {
  /**
   * Labels on the case, for who instructs.
   *
   * Items: Label.
   */
  readonly labels: readonly CaseLabel[];
  /**
   * True on a page of the queue where another case of its scheme, which I instruct too, may be the same request.
   */
  readonly double?: boolean;
  /**
   * Case.
   */
  readonly caseId: string;
  /**
   * What continues the view after this row.
   */
  readonly cursor: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Its title.
   */
  readonly dispositifTitle: string;
  /**
   * Applicant.
   */
  readonly applicant: string;
  /**
   * Company or association whose request it is; null for a request of the person themselves.
   */
  readonly establishment: NamedEstablishment | null;
  /**
   * State.
   */
  readonly state: string;
  /**
   * Its title.
   */
  readonly stateTitle: string;
  /**
   * Task.
   */
  readonly taskId: string | null;
  /**
   * What is to be done.
   */
  readonly taskTitle: string | null;
  /**
   * Function.
   */
  readonly function: string | null;
  /**
   * Who took it.
   */
  readonly assignee: NamedId | null;
  /**
   * Filing.
   */
  readonly filedAt: string;
  /**
   * When it is late.
   */
  readonly dueAt: string | null;
  /**
   * When silence decides on the case, as its act says, for who instructs; null where it does not.
   */
  readonly silenceAt: string | null;
  /**
   * Since when the applicant waits for a message to be read; null when all are read.
   */
  readonly unreadSince: string | null;
  /**
   * Whether mails to the applicant are refused, for who instructs.
   */
  readonly unreached: boolean;
  /**
   * How it ended.
   */
  readonly outcome: string | null;
  /**
   * The scheme's own columns.
   *
   * Items: Column.
   */
  readonly columns: readonly ColumnValue[];
  /**
   * Marks.
   *
   * Items: Mark.
   */
  readonly alerts: readonly Alert[];
  /**
   * Route the case takes in the function of the task; null for the function's own group.
   */
  readonly routeTitle: string | null;
  readonly opinions: OpinionsReceived;
  /**
   * When those who must answer were reminded; null as long as they were not.
   */
  readonly remindedAt: string | null;
}
/**
 * A column of a scheme.
 */
export interface ColumnValue {
  /**
   * Heading.
   */
  readonly title: string;
  /**
   * Type.
   */
  readonly type: string;
  /**
   * Value.
   */
  value:
    | null
    | boolean
    | number
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | string;
  /**
   * The value as people read it: labels of choices, dates and amounts in French; empty for none.
   */
  readonly text: string;
}
/**
 * A mark.
 */
export interface Alert {
  /**
   * Wording.
   */
  readonly label: string;
  /**
   * How loud.
   */
  readonly tone: 'info' | 'warning' | 'danger';
}
/**
 * A page of the queue.
 */
export interface QueuePage {
  /**
   * Rows.
   *
   * Items: Row.
   */
  readonly items: readonly QueueRow[];
  /**
   * Cursor of the next page.
   */
  readonly next: string | null;
  /**
   * Where the rows are in the order of a column and the view has more of them than are put in order: how many of its first rows were.
   */
  readonly sortedAmong?: number;
}
/**
 * Another case that has something in common with one.
 */
export interface LinkedCase {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Name of the applicant.
   */
  readonly applicant: string;
  /**
   * Title of the scheme.
   */
  readonly dispositifTitle: string;
  /**
   * Title of its state.
   */
  readonly stateTitle: string;
  /**
   * Filing.
   */
  readonly filedAt: string;
  /**
   * End; null while it is open.
   */
  readonly closedAt: string | null;
  /**
   * What they have in common, as far as I may read it in both.
   *
   * Items: What two cases have in common: who asks, for which company or association, name and day of birth, telephone, e-mail, RIDET, RNA, address, parcel.
   */
  readonly alike: readonly Alike[];
  /**
   * Whether it is an earlier or a later request of the same applicant for the same scheme; null for what is neither.
   */
  readonly place: 'before' | 'after' | null;
  /**
   * By what the two may be one request filed twice; none where they are not, or somebody said so.
   *
   * Items: What two cases have in common: who asks, for which company or association, name and day of birth, telephone, e-mail, RIDET, RNA, address, parcel.
   */
  readonly doubling: readonly Alike[];
  /**
   * On which of the two an agent said that they are no duplicates; null for neither.
   */
  readonly apart: 'here' | 'there' | null;
}
/**
 * Cases that have something in common with one, of those that I instruct.
 */
export interface CaseLinks {
  /**
   * Those that may be duplicates first, then the newest first.
   *
   * Items: Another case that has something in common with one.
   */
  readonly items: readonly LinkedCase[];
  /**
   * Whether there are others.
   */
  readonly more: boolean;
}
/**
 * A view of the queue under a name.
 */
export interface NamedView {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name that the agent gave.
   */
  readonly name: string;
  /**
   * Query of the queue's address, without the question mark.
   */
  readonly search: string;
  /**
   * Group whose members find it too; null for who named it alone.
   */
  readonly group: NamedId | null;
  /**
   * Rows that it shows now, at most 100: then there may be more.
   */
  readonly count: number;
  /**
   * Who named it; null for who asks.
   */
  readonly by: string | null;
}
/**
 * A view of the queue to be kept under a name.
 */
export interface KeepView {
  /**
   * Name that the agent gave.
   */
  readonly name: string;
  /**
   * Query of the queue's address, without the question mark.
   */
  readonly search: string;
  /**
   * Group of mine whose members find it too; nobody else when absent.
   */
  readonly group?: string | null;
}
/**
 * A sentence that agents of a group use again.
 */
export interface ReplyTemplate {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Group whose members use it.
   */
  readonly group: NamedId;
  /**
   * Scheme it is for; null for any.
   */
  readonly dispositif: string | null;
  /**
   * What it is found by.
   */
  readonly title: string;
  /**
   * The sentence, with its tags as they are written.
   */
  readonly text: string;
  /**
   * Words that it is found by too.
   *
   * Items: Word.
   */
  readonly tags: readonly string[];
  /**
   * Quote it in a change.
   */
  readonly revision: number;
  /**
   * Who wrote it last.
   */
  readonly by: string;
  /**
   * When it was written last.
   */
  readonly at: string;
}
/**
 * What an agent is told, with the case that it is about.
 */
export interface AgentNotice {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Kind.
   */
  readonly kind: AgentNoticeKind;
  /**
   * What it says.
   */
  readonly title: string;
  /**
   * Page that it leads to.
   */
  readonly path: string;
  /**
   * When it was told.
   */
  readonly at: string;
  /**
   * Whether it, or what it leads to, was read.
   */
  readonly read: boolean;
  /**
   * Number of the case.
   */
  readonly number: string;
  /**
   * Name of the applicant.
   */
  readonly applicant: string;
  /**
   * Title of the scheme.
   */
  readonly dispositifTitle: string;
}
/**
 * A page of what an agent is told.
 */
export interface AgentNotices {
  /**
   * Notices, the latest first.
   *
   * Items: What an agent is told, with the case that it is about.
   */
  readonly items: readonly AgentNotice[];
  /**
   * How many are unread in all; 100 for as many or more.
   */
  readonly unread: number;
  /**
   * Where the list goes on; null at its end.
   */
  readonly next: string | null;
}
/**
 * Notices were read.
 */
export interface ReadNotices {
  /**
   * one: the one of an identifier; page: those that lead to a page; all: those up to the one of an identifier.
   */
  readonly read: 'one' | 'page' | 'all';
  /**
   * The identifier, or the page.
   */
  readonly of: string;
}
/**
 * How an agent wishes to be told.
 */
export interface AgentNoticeChoice {
  /**
   * Kinds that the desk does not show.
   *
   * @maxItems 5
   *
   * Items: assigned: a task was given to me; opinion: one is asked of me; answer: the applicant wrote or sent a correction back; mention: a colleague named me in a note; due: a task of mine is due soon.
   */
  readonly deskOff: readonly AgentNoticeKind[];
  /**
   * Kinds that no mail tells of. Of an opinion that is asked a mail of its own tells at once; the others are counted in one mail.
   *
   * @maxItems 5
   *
   * Items: assigned: a task was given to me; opinion: one is asked of me; answer: the applicant wrote or sent a correction back; mention: a colleague named me in a note; due: a task of mine is due soon.
   */
  readonly mailOff: readonly AgentNoticeKind[];
  /**
   * Hour in Nouméa, on working days, of the mail that counts what was not read; null for none.
   */
  readonly digestHour: number | null;
}
/**
 * Sentences that my groups use again.
 */
export interface ReplyTemplates {
  /**
   * Sentences, by title.
   *
   * Items: A sentence that agents of a group use again.
   */
  readonly items: readonly ReplyTemplate[];
}
/**
 * Letters of a service that wait to be printed since a day.
 */
export interface WaitingLetters {
  /**
   * Service that writes them.
   */
  readonly service: string;
  /**
   * Day on which they were ordered, in Nouméa.
   */
  readonly day: string;
  /**
   * How many.
   */
  readonly letters: number;
  /**
   * Those of them whose sheets were opened before, and which may be printed already.
   */
  readonly again: number;
}
/**
 * Letters that are printed and posted together.
 */
export interface LetterBatch {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Service that writes them.
   */
  readonly service: string;
  /**
   * How many it has.
   */
  readonly letters: number;
  /**
   * Sheets of those that were opened to be printed, on both sides.
   */
  readonly sheets: number;
  /**
   * PDF files that it is printed in.
   */
  readonly parts: number;
  /**
   * When it was made.
   */
  readonly madeAt: string;
  /**
   * By whom.
   */
  readonly madeBy: string;
  /**
   * When sheets of it were last opened to be printed; null for never.
   */
  readonly openedAt: string | null;
  /**
   * By whom.
   */
  readonly openedBy: string | null;
  /**
   * When it was said to be printed; null as long as it is not.
   */
  readonly printedAt: string | null;
  /**
   * By whom.
   */
  readonly printedBy: string | null;
  /**
   * Day on which it was posted; null as long as it is not.
   */
  readonly postedOn: string | null;
  /**
   * Who said so.
   */
  readonly postedBy: string | null;
}
/**
 * Mailboxes of my services, and how many of their mails wait.
 */
export interface Mailboxes {
  /**
   * None where no mailbox of my services is read.
   *
   * Items: Mailbox.
   */
  readonly mailboxes: readonly MailboxStanding[];
  /**
   * Mails that wait, up to 100.
   */
  readonly waiting: number;
}
/**
 * A mailbox that is read.
 */
export interface MailboxStanding {
  /**
   * Service.
   */
  readonly service: string;
  /**
   * Account that it is read under.
   */
  readonly address: string;
  /**
   * When it was last read to its end.
   */
  readonly readAt: string | null;
  /**
   * Since when it cannot be read; null while it can.
   */
  readonly failingSince: string | null;
}
/**
 * Who wrote it, as it says.
 */
export interface MailboxSender {
  /**
   * Name; empty for none.
   */
  readonly name: string;
  /**
   * Address; empty for none.
   */
  readonly address: string;
}
/**
 * A mail that came to a service, without its content.
 */
export interface MailboxMail {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Service whose mailbox it came to.
   */
  readonly service: string;
  /**
   * Who wrote it, as it says.
   */
  readonly from: MailboxSender;
  /**
   * Subject; empty for none.
   */
  readonly subject: string;
  /**
   * When the mailbox received it.
   */
  readonly receivedAt: string;
  /**
   * When it says that it was sent.
   */
  readonly sentAt: string | null;
  /**
   * Bytes.
   */
  readonly size: number;
  /**
   * Documents that are joined.
   */
  readonly joined: number;
  /**
   * Its content is here: it was not too large.
   */
  readonly readable: boolean;
  /**
   * Name of who dismissed it.
   */
  readonly doneBy: string | null;
  /**
   * When they did.
   */
  readonly doneAt: string | null;
}
/**
 * A page of mails.
 */
export interface MailboxMails {
  /**
   * Mails, the last ones first.
   *
   * Items: Mail.
   */
  readonly items: readonly MailboxMail[];
  /**
   * Cursor of the next page; null for none.
   */
  readonly next: string | null;
}
/**
 * A case that a mail may be of.
 */
export interface SuggestedCase {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Name of the applicant.
   */
  readonly applicant: string;
  /**
   * Title of its scheme.
   */
  readonly dispositifTitle: string;
  /**
   * Where it stands.
   */
  readonly stateTitle: string;
  /**
   * It is over.
   */
  readonly closed: boolean;
  /**
   * Its number stands in the subject, or its applicant wrote it.
   */
  readonly why: 'number' | 'address';
}
/**
 * A mail with the cases that it may be of.
 */
export interface MailboxMailDetail {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Service whose mailbox it came to.
   */
  readonly service: string;
  /**
   * Who wrote it, as it says.
   */
  readonly from: MailboxSender;
  /**
   * Subject; empty for none.
   */
  readonly subject: string;
  /**
   * When the mailbox received it.
   */
  readonly receivedAt: string;
  /**
   * When it says that it was sent.
   */
  readonly sentAt: string | null;
  /**
   * Bytes.
   */
  readonly size: number;
  /**
   * Documents that are joined.
   */
  readonly joined: number;
  /**
   * Its content is here: it was not too large.
   */
  readonly readable: boolean;
  /**
   * Name of who dismissed it.
   */
  readonly doneBy: string | null;
  /**
   * When they did.
   */
  readonly doneAt: string | null;
  /**
   * Cases that I see, the likeliest first.
   *
   * Items: Case.
   */
  readonly suggested: readonly SuggestedCase[];
}
/**
 * Whether a mail is dismissed.
 */
export interface DismissMail {
  /**
   * True dismisses it, false lets it wait again.
   */
  readonly dismissed: boolean;
}
/**
 * Letters that wait, and those being printed and posted.
 */
export interface LettersToPost {
  /**
   * What waits, by service and day.
   *
   * Items: Letters of a service that wait to be printed since a day.
   */
  readonly waiting: readonly WaitingLetters[];
  /**
   * Batches still to be posted, then the latest ones.
   *
   * Items: Letters that are printed and posted together.
   */
  readonly batches: readonly LetterBatch[];
}
/**
 * A letter of a batch.
 */
export interface BatchLetter {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Case that it is about.
   */
  readonly caseId: string;
  /**
   * Number of the case.
   */
  readonly number: string;
  /**
   * What it is called.
   */
  readonly title: string;
  /**
   * To whom.
   */
  readonly addressee: string;
  /**
   * Its place, from 1.
   */
  readonly place: number;
  /**
   * PDF file that it is in.
   */
  readonly part: number;
  /**
   * When its sheets were last opened to be printed; null for never.
   */
  readonly openedAt: string | null;
  /**
   * Sheets, as last opened; null before.
   */
  readonly sheets: number | null;
  /**
   * Whether the number of a registered mail is asked for.
   */
  readonly registered: boolean;
  /**
   * That number; null for a plain letter.
   */
  readonly reference: string | null;
}
/**
 * A batch with its letters.
 */
export interface LetterBatchDetail {
  /**
   * The batch.
   */
  readonly batch: LetterBatch;
  /**
   * Its letters, in their order.
   *
   * Items: A letter of a batch.
   */
  readonly items: readonly BatchLetter[];
}
/**
 * Take what waits of a service.
 */
export interface BeginLetterBatch {
  /**
   * Service.
   */
  readonly service: string;
  /**
   * Last day on which they were ordered.
   */
  readonly until: string;
}
/**
 * Whether a batch is printed.
 */
export interface LettersPrinted {
  /**
   * False takes it back.
   */
  readonly printed: boolean;
}
/**
 * When a batch was posted.
 */
export interface LettersPosted {
  /**
   * Day, from that of the printing to today (2026-03-04); null takes it back.
   */
  readonly on: string | null;
  /**
   * Numbers of those that went by registered mail.
   *
   * @maxItems 1000
   *
   * Items: A registered mail.
   */
  readonly references: {
    /**
     * Letter of the batch.
     */
    readonly letter: string;
    /**
     * Its number.
     */
    readonly number: string;
  }[];
}
/**
 * A letter of a case, and what became of it.
 */
export interface CaseLetter {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * What it is.
   */
  readonly type: 'mail' | 'message' | 'document' | 'notice';
  /**
   * The mail, the message or the document in the case.
   */
  readonly of: string;
  /**
   * What it is called.
   */
  readonly title: string;
  /**
   * To whom.
   */
  readonly addressee: string;
  /**
   * When it was ordered.
   */
  readonly at: string;
  /**
   * When its sheets were last opened to be printed; null for never.
   */
  readonly openedAt: string | null;
  /**
   * When it was said to be printed; null as long as it is not.
   */
  readonly printedAt: string | null;
  /**
   * Day on which it was posted; null as long as it is not.
   */
  readonly postedOn: string | null;
}
/**
 * Letters of a case.
 */
export interface CaseLetters {
  /**
   * Letters, the latest first.
   *
   * Items: A letter of a case, and what became of it.
   */
  readonly items: readonly CaseLetter[];
}
/**
 * A sentence to be used again.
 */
export interface KeepTemplate {
  /**
   * Group of mine that it is for.
   */
  readonly group: string;
  /**
   * Scheme it is for; null for any.
   */
  readonly dispositif: string | null;
  /**
   * What it is found by.
   */
  readonly title: string;
  /**
   * The sentence.
   */
  readonly text: string;
  /**
   * Words that it is found by too.
   *
   * @maxItems 10
   *
   * Items: Word.
   */
  readonly tags: readonly string[];
  /**
   * Revision that was read; absent for a new one.
   */
  readonly revision?: number;
}
/**
 * A company or an association, by its name and numbers.
 */
export interface NamedEstablishment {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Its name.
   */
  readonly name: string;
  /**
   * Its RIDET; null for an association that has none.
   */
  readonly ridet: string | null;
  /**
   * Its number in the register of associations; null for none or unknown.
   */
  readonly rna: string | null;
}
/**
 * A request, as what was said in it names it.
 */
export interface RequestOf {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Moment.
   */
  readonly filedAt: string;
}
/**
 * A document of a request.
 */
export interface RequestDocument {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * What it proves.
   */
  readonly label: string;
  /**
   * A request, as what was said in it names it.
   */
  readonly request: RequestOf;
}
/**
 * A message of a request.
 */
export interface RequestMessage {
  /**
   * Side.
   */
  readonly from: 'applicant' | 'agent';
  /**
   * Who wrote.
   */
  readonly by: string;
  /**
   * Text.
   */
  readonly text: string;
  /**
   * Moment.
   */
  readonly at: string;
  /**
   * The call, letter, mail or visit that an agent noted; absent of what was written here.
   */
  readonly exchange?: ApiExchange;
  /**
   * A request, as what was said in it names it.
   */
  readonly request: RequestOf;
}
/**
 * A request of a company or an association, with who filed it.
 */
export interface EstablishmentRequest {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Title of the scheme.
   */
  readonly dispositifTitle: string;
  /**
   * Title of its state.
   */
  readonly stateTitle: string;
  /**
   * Outcome; null while it is open.
   */
  readonly outcome: string | null;
  /**
   * Moment.
   */
  readonly filedAt: string;
  /**
   * Moment; null while it is open.
   */
  readonly closedAt: string | null;
  /**
   * Who filed it.
   */
  readonly by: string;
  /**
   * Who filed it, by identifier.
   */
  readonly personId: string;
  /**
   * By which right; null where it was not kept.
   */
  readonly role: 'representative' | 'mandatary' | null;
}
/**
 * A company or an association, as the requests of it that the reader may see show it.
 */
export interface EstablishmentRecord {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Its name.
   */
  readonly name: string;
  /**
   * Its RIDET; null for an association that has none.
   */
  readonly ridet: string | null;
  /**
   * Its number in the register of associations; null for none or unknown.
   */
  readonly rna: string | null;
  /**
   * Legal form; null for unknown.
   */
  readonly legalForm: string | null;
  /**
   * Main activity, its NAF code; null for unknown.
   */
  readonly activity: string | null;
  /**
   * Day on which it closed; null while it is open.
   */
  readonly closedOn: string | null;
  /**
   * Whether the register of establishments has it; otherwise somebody declared it.
   */
  readonly listed: boolean;
  /**
   * Its requests, the newest first.
   *
   * Items: A request of a company or an association, with who filed it.
   */
  readonly requests: readonly EstablishmentRequest[];
  /**
   * Details.
   *
   * Items: A detail that is known of it now.
   */
  readonly details: {
    /**
     * Which one.
     */
    readonly detail: 'rna' | 'activity' | 'purpose' | 'address' | 'phone' | 'email' | 'account';
    /**
     * The detail as people read it.
     */
    readonly text: string;
    /**
     * Where it comes from: the register of establishments, a request, or those who act for it.
     */
    readonly from: 'register' | 'request' | 'people';
    /**
     * The request that said so first; null where none did.
     */
    readonly request: RequestOf | null;
  }[];
  /**
   * Who acts for it now, for who instructs a request of it.
   *
   * Items: Somebody who acts for it.
   */
  readonly people: {
    /**
     * Name.
     */
    readonly name: string;
    /**
     * As what.
     */
    readonly role: 'representative' | 'mandatary';
    /**
     * Moment from which they do.
     */
    readonly since: string;
  }[];
  /**
   * Documents that were given with its requests.
   *
   * Items: A document of a request.
   */
  readonly documents: readonly RequestDocument[];
  /**
   * Messages of its requests, the newest first, at most 30.
   *
   * Items: A message of a request.
   */
  readonly messages: readonly RequestMessage[];
}
/**
 * A request that a person filed.
 */
export interface PersonRequest {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Title of the scheme.
   */
  readonly dispositifTitle: string;
  /**
   * Title of its state.
   */
  readonly stateTitle: string;
  /**
   * Outcome; null while it is open.
   */
  readonly outcome: string | null;
  /**
   * Moment.
   */
  readonly filedAt: string;
  /**
   * Moment; null while it is open.
   */
  readonly closedAt: string | null;
  /**
   * Company or association that it was filed for; null for a request of their own.
   */
  readonly establishment: NamedEstablishment | null;
}
/**
 * A detail of a person as a request says it.
 */
export interface PersonDetail {
  /**
   * Which one.
   */
  readonly detail: 'birthDate' | 'birthPlace' | 'email' | 'phone' | 'address';
  /**
   * The detail as people read it.
   */
  readonly text: string;
  /**
   * What it rests on: the word of the person, the proof that the address is theirs, or the identity service.
   */
  readonly proof: 'declared' | 'confirmed' | 'vouched';
  /**
   * When it was proved; null for declared, or not known.
   */
  readonly provedAt: string | null;
  /**
   * Channel of the request that says so.
   */
  readonly channel: ApiChannel;
  /**
   * The newest request that says so.
   */
  readonly request: RequestOf;
  /**
   * That nothing reaches the address; null for what is none, or is not known to be refused.
   */
  readonly refused: AddressRefused | null;
}
/**
 * A person, as a page of their requests that the reader may see shows them.
 */
export interface PersonRecord {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Whether the identity service vouches for the identity; otherwise it is declared.
   */
  readonly vouched: boolean;
  /**
   * When it last did; null for never, or not known.
   */
  readonly vouchedAt: string | null;
  /**
   * Requests, the newest first.
   *
   * Items: A request that a person filed.
   */
  readonly requests: readonly PersonRequest[];
  /**
   * What these requests say of the person, the newest word first; what they say otherwise follows it.
   *
   * Items: A detail of a person as a request says it.
   */
  readonly details: readonly PersonDetail[];
  /**
   * Companies and associations that they act for now, of those whose requests the reader instructs.
   *
   * Items: A company or an association that the person acts for.
   */
  readonly establishments: {
    /**
     * A company or an association, by its name and numbers.
     */
    readonly establishment: NamedEstablishment;
    /**
     * As what.
     */
    readonly role: 'representative' | 'mandatary';
    /**
     * Moment from which they do.
     */
    readonly since: string;
  }[];
  /**
   * Documents that were given with these requests.
   *
   * Items: A document of a request.
   */
  readonly documents: readonly RequestDocument[];
  /**
   * Messages of these requests, the newest first, at most 30.
   *
   * Items: A message of a request.
   */
  readonly messages: readonly RequestMessage[];
  /**
   * Mails about these requests, the newest first, with what became of each.
   *
   * Items: A mail about a case, and what became of it.
   */
  readonly mails: readonly SentMail[];
  /**
   * Cursor of the page of older requests; null for the last.
   */
  readonly next: string | null;
}
/**
 * Somebody whose case was found.
 */
export interface FoundPerson {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Number of the case, the first that was found.
   */
  readonly number: string;
}
/**
 * Why a search found a case.
 */
export interface FoundBy {
  /**
   * What it was found by; `near`: something that resembles what was typed.
   */
  readonly by: 'number' | 'name' | 'establishment' | 'answer' | 'phone' | 'email' | 'near';
  /**
   * Title of the answer; null for what is none.
   */
  readonly title: string | null;
  /**
   * What is there.
   */
  readonly text: string;
}
/**
 * A case that a search found.
 */
export interface FoundCase {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Name of the applicant.
   */
  readonly applicant: string;
  /**
   * Title of the scheme.
   */
  readonly dispositifTitle: string;
  /**
   * Title of its state.
   */
  readonly stateTitle: string;
  /**
   * Why it was found.
   *
   * Items: Why a search found a case.
   */
  readonly why: readonly FoundBy[];
}
/**
 * Part of a text around a word that was found.
 */
export interface Passage {
  /**
   * What stands before it; … where more does.
   */
  readonly before: string;
  /**
   * The word as it is written; empty when the text begins here.
   */
  readonly found: string;
  /**
   * What stands after it; … where more does.
   */
  readonly after: string;
}
/**
 * A message that a search found, of a case that I instruct.
 */
export interface FoundMessage {
  /**
   * Identifier of its case.
   */
  readonly caseId: string;
  /**
   * Number of its case.
   */
  readonly number: string;
  /**
   * Name of the applicant.
   */
  readonly applicant: string;
  /**
   * Title of the scheme.
   */
  readonly dispositifTitle: string;
  /**
   * Who wrote it; empty when that was erased.
   */
  readonly by: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * What it says around the first word that was found.
   */
  readonly passage: Passage;
}
/**
 * What a search found, of what I may see.
 */
export interface SearchFound {
  /**
   * Open cases.
   *
   * Items: A case that a search found.
   */
  readonly open: readonly FoundCase[];
  /**
   * Cases that are over.
   *
   * Items: A case that a search found.
   */
  readonly done: readonly FoundCase[];
  /**
   * Companies and associations whose cases were found by their name or numbers.
   *
   * Items: A company or an association, by its name and numbers.
   */
  readonly establishments: readonly NamedEstablishment[];
  /**
   * People whose cases were found by their name, or by how they are reached.
   *
   * Items: Somebody whose case was found.
   */
  readonly people: readonly FoundPerson[];
  /**
   * Messages that hold the words, one a case, the newest first.
   *
   * Items: A message that a search found, of a case that I instruct.
   */
  readonly messages: readonly FoundMessage[];
}
/**
 * Cases that I opened last and may still see.
 */
export interface RecentCases {
  /**
   * The last opened first.
   *
   * Items: A case that a search found.
   */
  readonly items: readonly FoundCase[];
}
/**
 * Views of the queue that an agent named.
 */
export interface NamedViews {
  /**
   * Views, by name.
   *
   * Items: A view of the queue under a name.
   */
  readonly items: readonly NamedView[];
}
/**
 * A value of a column, and how people read it.
 */
export interface FacetValue {
  /**
   * The value, as `columns` takes it.
   */
  readonly value: string;
  /**
   * The value as people read it.
   */
  readonly text: string;
}
/**
 * A column of one scheme or several, by which the queue can be narrowed.
 */
export interface FacetColumn {
  /**
   * Heading.
   */
  readonly title: string;
  /**
   * Type.
   */
  readonly type: string;
  /**
   * Values that the oldest open cases have, at most 60.
   *
   * Items: Value.
   */
  readonly values: readonly FacetValue[];
}
/**
 * What the schemes that an agent oversees hold now: no name of an applicant, and each number is that of the rows of a list of the queue.
 */
export interface ServiceFigures {
  /**
   * Schemes that the agent oversees, in the order of their titles.
   *
   * Items: Scheme.
   */
  readonly schemes: readonly NamedId[];
  /**
   * Steps, those with most that is late first.
   */
  readonly waiting: readonly WaitingStep[];
  readonly silence: SilenceAhead;
  /**
   * Agents, who is late first.
   */
  readonly load: readonly AgentLoad[];
  /**
   * The last twelve weeks, the one that runs included, the oldest first.
   */
  readonly weeks: readonly ServiceWeek[];
  /**
   * Of one scheme; null as long as several are shown.
   */
  readonly delays: ServiceDelays | null;
}
/**
 * What waits in a step, in all functions.
 */
export interface WaitingStep {
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Its title.
   */
  readonly dispositifTitle: string;
  /**
   * Step.
   */
  readonly state: string;
  /**
   * Its title in the version in force; null for a step of former versions.
   */
  readonly stateTitle: string | null;
  /**
   * Tasks whose due date has passed: the rows of view late.
   */
  readonly late: number;
  /**
   * First of their due dates; null for none.
   */
  readonly oldest: string | null;
  /**
   * Tasks that nobody has taken: the rows of view todo.
   */
  readonly untaken: number;
}
/**
 * Cases on which silence decides soon.
 */
export interface SilenceAhead {
  /**
   * Last day that is counted, ten days from today.
   */
  readonly to: string;
  /**
   * Days, the first first.
   */
  readonly days: readonly SilentDay[];
}
/**
 * Cases of a scheme on which silence decides on one day.
 */
export interface SilentDay {
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Its title.
   */
  readonly dispositifTitle: string;
  /**
   * Day on which the decision is born.
   */
  readonly day: string;
  /**
   * Rows of view open.
   */
  readonly count: number;
}
/**
 * What an agent has taken.
 */
export interface AgentLoad {
  /**
   * Account.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Open cases with a task of theirs: rows of view open.
   */
  readonly open: number;
  /**
   * Their late tasks: rows of view late.
   */
  readonly late: number;
}
/**
 * What came and what ended in a week.
 */
export interface ServiceWeek {
  /**
   * Its Monday.
   */
  readonly from: string;
  /**
   * Its Sunday.
   */
  readonly to: string;
  /**
   * Cases filed in it that are open: rows of view open.
   */
  readonly filedOpen: number;
  /**
   * Cases filed in it that have ended: rows of view done.
   */
  readonly filedDone: number;
  /**
   * Cases that ended in it: rows of view done.
   */
  readonly closed: number;
}
/**
 * How long the cases of one scheme took, of those that ended last.
 */
export interface ServiceDelays {
  /**
   * Cases that were measured, 500 at most.
   */
  readonly cases: number;
  /**
   * Seconds from the filing to the end, of half of them at most; null when none has ended.
   */
  readonly median: number | null;
  /**
   * Seconds, of nine in ten at most.
   */
  readonly p90: number | null;
  /**
   * Steps, the longest first.
   */
  readonly steps: readonly StepDelay[];
}
/**
 * How long cases stay in a step.
 */
export interface StepDelay {
  /**
   * Step.
   */
  readonly state: string;
  /**
   * Its title in the version in force; null for a step of former versions.
   */
  readonly stateTitle: string | null;
  /**
   * Cases that are in it now: rows of view open.
   */
  readonly open: number;
  /**
   * Stays that were measured.
   */
  readonly stays: number;
  /**
   * Seconds, of half of the stays at most; null where none was measured.
   */
  readonly median: number | null;
  /**
   * Seconds, of nine in ten at most.
   */
  readonly p90: number | null;
}
/**
 * What a scheme received, decided and granted in a period: no name of an applicant, and a number of cases is that of the rows of a list of the queue.
 */
export interface SchemeStatistics {
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Its title.
   */
  readonly title: string;
  /**
   * Usual time to an answer, as the sheet announces it.
   */
  readonly typicalDelay: string;
  /**
   * First day of the period.
   */
  readonly from: string;
  /**
   * Last day of the period.
   */
  readonly to: string;
  /**
   * Months of the period, the oldest first.
   */
  readonly months: readonly StatisticsMonth[];
  /**
   * Steps in which the cases filed in the period are now: those under way first, then those that ended them, the most frequent first.
   */
  readonly filed: readonly StatisticsState[];
  /**
   * Steps that ended the cases which ended in the period, the most frequent first.
   */
  readonly closed: readonly StatisticsState1[];
  /**
   * How the cases filed in the period ended, the most frequent first.
   */
  readonly outcomes: readonly StatisticsOutcome[];
  /**
   * Channels by which cases were filed in the period, the most used first.
   */
  readonly channels: readonly StatisticsChannel[];
  /**
   * Versions under which they were filed, the latest first.
   */
  readonly versions: readonly StatisticsVersion[];
  readonly measured: StatisticsMeasured;
  /**
   * Kinds of money lines that the scheme knows or that were entered, granted first; none for a scheme without.
   */
  readonly amounts: readonly StatisticsAmount[];
  readonly begun: BegunRequests;
}
/**
 * What came and what ended in a month of the period.
 */
export interface StatisticsMonth {
  /**
   * Its first day in the period.
   */
  readonly from: string;
  /**
   * Its last day in the period.
   */
  readonly to: string;
  /**
   * Cases filed in it that are open: rows of view open.
   */
  readonly filedOpen: number;
  /**
   * Cases filed in it that have ended: rows of view done.
   */
  readonly filedDone: number;
  /**
   * Cases that ended in it: rows of view done.
   */
  readonly closed: number;
}
/**
 * Cases in one step.
 */
export interface StatisticsState {
  /**
   * Step.
   */
  readonly state: string;
  /**
   * Its title in the version in force; null for a step of former versions.
   */
  readonly stateTitle: string | null;
  /**
   * How they ended; open: they have not.
   */
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'closed' | 'open';
  /**
   * Cases: rows of view open, or of view done for a step that ends them.
   */
  readonly count: number;
}
/**
 * Cases in one step.
 */
export interface StatisticsState1 {
  /**
   * Step.
   */
  readonly state: string;
  /**
   * Its title in the version in force; null for a step of former versions.
   */
  readonly stateTitle: string | null;
  /**
   * How they ended; open: they have not.
   */
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'closed' | 'open';
  /**
   * Cases: rows of view open, or of view done for a step that ends them.
   */
  readonly count: number;
}
/**
 * Cases filed in the period that ended alike.
 */
export interface StatisticsOutcome {
  /**
   * How they ended; open: they have not.
   */
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'closed' | 'open';
  /**
   * Cases: what open data say of a year, as long as nothing changed since.
   */
  readonly count: number;
}
/**
 * Cases filed by one channel.
 */
export interface StatisticsChannel {
  /**
   * Channel.
   */
  readonly channel: 'online' | 'counter' | 'letter' | 'email' | 'phone';
  /**
   * Cases of them that are open: rows of view open.
   */
  readonly open: number;
  /**
   * Those that have ended: rows of view done.
   */
  readonly done: number;
}
/**
 * Cases filed under one version of the scheme.
 */
export interface StatisticsVersion {
  /**
   * Its number.
   */
  readonly version: number;
  /**
   * Cases of them that are open: rows of view open.
   */
  readonly open: number;
  /**
   * Those that have ended: rows of view done.
   */
  readonly done: number;
}
/**
 * What the events of the cases that ended in the period tell, of 2,000 of them at most: those that ended last.
 */
export interface StatisticsMeasured {
  /**
   * Cases that were measured.
   */
  readonly cases: number;
  /**
   * Seconds from the filing to the end, of half of them at most; null when none has ended.
   */
  readonly median: number | null;
  /**
   * Seconds, of nine in ten at most.
   */
  readonly p90: number | null;
  /**
   * Steps, the longest first.
   */
  readonly steps: readonly StatisticsStep[];
  /**
   * Cases of them that silence decided.
   */
  readonly tacit: number;
  /**
   * Cases of them whose applicant was asked to correct answers.
   */
  readonly corrected: number;
}
/**
 * How long cases stay in a step.
 */
export interface StatisticsStep {
  /**
   * Step.
   */
  readonly state: string;
  /**
   * Its title in the version in force; null for a step of former versions.
   */
  readonly stateTitle: string | null;
  /**
   * Stays that were measured.
   */
  readonly stays: number;
  /**
   * Seconds, of half of the stays at most.
   */
  readonly median: number | null;
  /**
   * Seconds, of nine in ten at most.
   */
  readonly p90: number | null;
}
/**
 * Money lines of one kind entered in the period, whenever their cases were filed.
 */
export interface StatisticsAmount {
  /**
   * commit: granted; pay: paid; recover: paid back.
   */
  readonly entry: 'commit' | 'pay' | 'recover';
  /**
   * Cases that have such lines; null where they are fewer than five.
   */
  readonly cases: number | null;
  /**
   * Sum in F CFP; null where it would tell of fewer than five cases.
   */
  readonly sum: number | null;
  /**
   * What half of these cases have at most; null likewise.
   */
  readonly median: number | null;
}
/**
 * Requests begun online from thirty to seven days ago, whatever the period: of those that are given up, what was typed is not kept longer.
 */
export interface BegunRequests {
  /**
   * First day.
   */
  readonly from: string;
  /**
   * Last day.
   */
  readonly to: string;
  /**
   * Requests begun; null where those left are fewer than five.
   */
  readonly begun: number | null;
  /**
   * Those that were filed.
   */
  readonly filed: number;
  /**
   * Those not filed and not touched for seven days; null where they are fewer than five, but for none.
   */
  readonly left: number | null;
  /**
   * Where these stand: the last page on which something was answered, in the order of the form. Empty where fewer than five are left.
   */
  readonly pages: readonly StatisticsPage[];
}
/**
 * Begun requests left on one page of the form.
 */
export interface StatisticsPage {
  /**
   * Page; empty where nothing was answered.
   */
  readonly page: string;
  /**
   * Its title in the version in force; null for a page of former versions, and for none.
   */
  readonly title: string | null;
  /**
   * Requests; null where it would tell of fewer than five people.
   */
  readonly count: number | null;
}
/**
 * What the queue can be narrowed by, by who asks.
 */
export interface QueueFacets {
  /**
   * Labels of the schemes that I instruct, archived ones too.
   *
   * Items: Label.
   */
  readonly labels: readonly Label[];
  /**
   * Columns that I read.
   *
   * Items: Column.
   */
  readonly columns: readonly FacetColumn[];
  /**
   * Marks that I read.
   *
   * Items: Wording.
   */
  readonly alerts: readonly string[];
  /**
   * Agents who hold a function of a scheme of mine.
   *
   * Items: Agent.
   */
  readonly holders: readonly NamedId[];
  /**
   * My groups.
   *
   * Items: Group.
   */
  readonly groups: readonly NamedId[];
}
/**
 * The cases of a view, at most those of 2,000 rows.
 */
export interface QueueSelection {
  /**
   * Cases in the order of the view, each once.
   *
   * Items: Case.
   */
  readonly ids: readonly string[];
  /**
   * Their schemes.
   *
   * Items: Scheme.
   */
  readonly dispositifs: readonly string[];
  /**
   * Whether these are all cases of the view.
   */
  readonly complete: boolean;
}
/**
 * Cases of a view that have a place, at most those of its first 5,000 rows.
 */
export interface QueueMap {
  /**
   * Those that have a place which may be read, in the order of the view.
   *
   * Items: A case and where it is.
   */
  readonly items: {
    /**
     * Case.
     */
    readonly caseId: string;
    /**
     * Number of the case.
     */
    readonly number: string;
    /**
     * Scheme, in words.
     */
    readonly dispositifTitle: string;
    /**
     * Name of the applicant.
     */
    readonly applicant: string;
    /**
     * State, in words.
     */
    readonly stateTitle: string;
    /**
     * When it is due; null for never.
     */
    readonly dueAt: string | null;
    /**
     * Degrees of WGS 84, east.
     */
    readonly longitude: number;
    /**
     * Degrees of WGS 84, north: negative here.
     */
    readonly latitude: number;
  }[];
  /**
   * Cases that were looked at, with a place or without.
   */
  readonly looked: number;
  /**
   * Whether these are all cases of the view.
   */
  readonly complete: boolean;
}
/**
 * Counts of the views, each up to 1,000.
 */
export interface QueueCounts {
  /**
   * Count, at most 1000.
   */
  readonly todo: number;
  /**
   * Count, at most 1000.
   */
  readonly mine: number;
  /**
   * Count, at most 1000.
   */
  readonly late: number;
  /**
   * Count, at most 1000.
   */
  readonly messages: number;
  /**
   * Count, at most 1000.
   */
  readonly waiting: number;
  /**
   * Count, at most 1000.
   */
  readonly open: number;
  /**
   * Count, at most 1000.
   */
  readonly done: number;
}
/**
 * The applicant.
 */
export interface ApiApplicant {
  /**
   * Person.
   */
  readonly personId: string;
  /**
   * First names.
   */
  readonly givenName: string;
  /**
   * Family name.
   */
  readonly familyName: string;
  /**
   * Address.
   */
  readonly email: string | null;
  /**
   * Telephone.
   */
  readonly phone: string | null;
  /**
   * Company or association that the request belongs to; absent of a request of the person themselves.
   */
  readonly establishment?: {
    /**
     * Identifier.
     */
    readonly id: string;
    /**
     * Its name.
     */
    readonly name: string;
    /**
     * Its RIDET; null for an association that has none.
     */
    readonly ridet: string | null;
    /**
     * Its number in the register of associations; null for none or unknown.
     */
    readonly rna?: string | null;
    /**
     * By which right the person filed for it; absent of requests that were filed before it was kept.
     */
    readonly role?: 'representative' | 'mandatary';
  };
}
/**
 * Who filled for the applicant.
 */
export interface ApiMandate {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * As what.
   */
  readonly quality: string;
}
/**
 * Who filled for the applicant, or acted for them.
 */
export interface CaseMandate {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * As what, in words.
   */
  readonly quality: string;
  /**
   * Mandate that the applicant gave them from their account; null for what an agent noted.
   */
  readonly id: string | null;
}
/**
 * Somebody may act for a person.
 */
export interface Mandate {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name of who appointed.
   */
  readonly principal: string;
  /**
   * Name of who is appointed: as the principal wrote it until they accept.
   */
  readonly agent: string;
  /**
   * Where the link was sent; null for who accepted it.
   */
  readonly email: string | null;
  /**
   * Schemes that it is for; null for all.
   */
  readonly schemes: readonly string[] | null;
  /**
   * Last day, included; null for none.
   */
  readonly until: string | null;
  /**
   * Whether it opens requests that were filed before it was accepted.
   */
  readonly earlier: boolean;
  /**
   * When it was given.
   */
  readonly givenAt: string;
  /**
   * When it was accepted; null while it waits.
   */
  readonly acceptedAt: string | null;
  /**
   * When it ended; null while it stands.
   */
  readonly endedAt: string | null;
  /**
   * Name of the agent who recorded it from paper; null for one given in an account.
   */
  readonly recordedBy: string | null;
  /**
   * File of the document on paper; null for none, and for who holds the mandate.
   */
  readonly scan: string | null;
}
/**
 * Mandates of a person.
 */
export interface MyMandates {
  /**
   * Those that I gave: those that stand first, then the latest.
   *
   * Items: Mandate.
   */
  readonly given: readonly Mandate[];
  /**
   * Those that I accepted and that have not ended.
   *
   * Items: Mandate.
   */
  readonly held: readonly Mandate[];
}
/**
 * Whom I appoint, for what.
 */
export interface NewMandate {
  /**
   * Their name.
   */
  readonly name: string;
  /**
   * Address that the link is sent to.
   */
  readonly email: string;
  /**
   * Schemes; null for all.
   */
  readonly schemes: readonly string[] | null;
  /**
   * Last day, included; null for none.
   */
  readonly until: string | null;
  /**
   * Whether it also opens requests that I filed before.
   */
  readonly earlier: boolean;
}
/**
 * What a person signed on paper to appoint somebody.
 */
export interface PaperMandate {
  /**
   * Name of who is appointed.
   */
  readonly name: string;
  /**
   * Address that the link is sent to.
   */
  readonly email: string;
  /**
   * Schemes, of those that the agent files under.
   *
   * @maxItems 500
   *
   * Items: Scheme.
   */
  readonly schemes: readonly string[];
  /**
   * Last day, included; null for none.
   */
  readonly until: string | null;
  /**
   * Whether it also opens requests that were filed before.
   */
  readonly earlier: boolean;
  /**
   * The scan, sent before by the same agent.
   */
  readonly scan: string;
}
/**
 * A mandate that was recorded from paper.
 */
export interface PaperMandateRecorded {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Whether the person who signed has an address, and was told by mail.
   */
  readonly told: boolean;
}
/**
 * Mandates of a person that were recorded from paper and have not ended.
 */
export interface PaperMandateList {
  /**
   * The latest first.
   *
   * Items: Somebody may act for a person.
   */
  readonly items: readonly Mandate[];
}
/**
 * A mandate that was given, or accepted.
 */
export interface MandateGiven {
  /**
   * Identifier.
   */
  readonly id: string;
}
/**
 * The secret of a link.
 */
export interface MandateLink {
  /**
   * What follows /mandat/ in the address of the link.
   */
  readonly token: string;
  /**
   * Whether it is accepted, or refused.
   */
  readonly accept: boolean;
}
/**
 * What was done under a mandate.
 */
export interface MandateDeeds {
  /**
   * The latest first; the last 200.
   */
  readonly items: readonly MandateDeed[];
}
/**
 * A deed.
 */
export interface MandateDeed {
  /**
   * When.
   */
  readonly at: string;
  /**
   * Case.
   */
  readonly case: string;
  /**
   * Its number.
   */
  readonly number: string;
  /**
   * Title of its scheme.
   */
  readonly scheme: string;
  /**
   * A sentence.
   */
  readonly text: string;
}
/**
 * A file.
 */
export interface ApiFile {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Bytes.
   */
  readonly size: number;
  /**
   * Media type.
   */
  readonly mediaType: string;
}
/**
 * That a source gave an answer.
 */
export interface ApiOrigin {
  /**
   * Name of the source.
   */
  readonly title: string;
  /**
   * When it was asked.
   */
  readonly at: string;
  /**
   * Whether the answer is another now.
   */
  readonly changed: boolean;
}
/**
 * That a source was asked as the request was written.
 */
export interface ApiLookup {
  /**
   * Lookup of the form.
   */
  readonly lookup: string;
  /**
   * Name of the source.
   */
  readonly title: string;
  /**
   * When it was asked.
   */
  readonly at: string;
  /**
   * It knew, it knew nothing of that key, or it did not answer.
   */
  readonly outcome: 'found' | 'unknown' | 'away';
}
/**
 * A section of answers.
 */
export interface ApiReviewSection {
  /**
   * Page.
   */
  readonly page: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Rows.
   */
  readonly rows: readonly ApiReviewRow[];
}
/**
 * A row.
 */
export interface ApiReviewRow {
  /**
   * JSON pointer.
   */
  readonly pointer: string;
  /**
   * Label.
   */
  readonly label: string;
  /**
   * Formatted value.
   */
  readonly value: string | null;
  /**
   * Document.
   */
  readonly file: ApiFile | null;
  /**
   * Depth.
   */
  readonly depth: number;
  /**
   * A title without value.
   */
  readonly heading: boolean;
  /**
   * The source that gave the answer; absent for what somebody wrote.
   */
  readonly origin?: ApiOrigin;
}
/**
 * An open task.
 */
export interface ApiTask {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * State.
   */
  readonly state: string;
  /**
   * Opinion.
   */
  readonly opinion: string | null;
  /**
   * Function.
   */
  readonly function: string;
  /**
   * Its title.
   */
  readonly functionTitle: string;
  /**
   * What is to be done.
   */
  readonly title: string;
  /**
   * Since.
   */
  readonly openedAt: string;
  /**
   * Late from.
   */
  readonly dueAt: string | null;
  /**
   * When those who must answer were reminded; null as long as they were not.
   */
  readonly remindedAt: string | null;
  /**
   * Who took it.
   */
  readonly assignee: NamedId | null;
  /**
   * I may take or hold it.
   */
  readonly mine: boolean;
  /**
   * Route the case takes in the function, whose group has it.
   */
  readonly route: NamedId | null;
  /**
   * I may take it: I hold the function for this case.
   */
  readonly held: boolean;
}
/**
 * A legal delay.
 */
export interface ApiClock {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Status.
   */
  readonly status: 'running' | 'suspended' | 'stopped' | 'expired';
  /**
   * Start.
   */
  readonly startedAt: string;
  /**
   * End.
   */
  readonly dueAt: string | null;
  /**
   * Days left when suspended.
   */
  readonly remainingDays: number | null;
  /**
   * Meaning of silence.
   */
  readonly silence: 'acceptance' | 'rejection' | 'none';
  /**
   * Extensions that were notified, in their order.
   */
  readonly extensions: readonly ApiClockExtension[];
}
/**
 * An extension of a legal delay.
 */
export interface ApiClockExtension {
  /**
   * Why.
   */
  readonly title: string;
  /**
   * How much, in words.
   */
  readonly by: string;
  /**
   * Article that allows it.
   */
  readonly article: string | null;
  /**
   * Day it was notified.
   */
  readonly on: string;
}
/**
 * An action as I see it.
 */
export interface ApiAction {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * step, correction, resubmission, withdrawal, payment or reopening.
   */
  readonly kind: string;
  /**
   * I may do it now.
   */
  readonly open: boolean;
  /**
   * Why it is closed.
   *
   * Items: Sentence.
   */
  readonly reasons: readonly string[];
  /**
   * JSON Schema of what is asked.
   */
  readonly form: {
    readonly [k: string]: unknown;
  } | null;
  /**
   * Expected most often.
   */
  readonly primary: boolean;
  /**
   * Hard to take back.
   */
  readonly danger: boolean;
}
/**
 * A question and its answer, as people read them.
 */
export interface LabelledText {
  /**
   * Question.
   */
  readonly label: string;
  /**
   * Answer.
   */
  readonly text: string;
}
/**
 * An opinion.
 */
export interface ApiOpinion {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Function.
   */
  readonly function: string;
  /**
   * asked, given, silent (not given in time), or closed: no longer awaited.
   */
  readonly status: 'asked' | 'given' | 'silent' | 'closed';
  /**
   * Asked.
   */
  readonly askedAt: string;
  /**
   * Due.
   */
  readonly dueAt: string;
  /**
   * Answered.
   */
  readonly answeredAt: string | null;
  /**
   * Who.
   */
  readonly by: string | null;
  /**
   * sens, motif and further answers.
   */
  readonly data: {
    readonly [k: string]: unknown;
  };
  /**
   * The same, as people read it.
   *
   * Items: Question and answer.
   */
  readonly lines: readonly LabelledText[];
  /**
   * Why it is closed: enough others were given, the case left the state, its condition was not true so that it was not asked, or is no longer so that it was withdrawn.
   */
  readonly closedBy: 'quorum' | 'left' | 'unneeded' | 'withdrawn' | null;
  /**
   * When those who must answer are reminded; null when nobody is.
   */
  readonly remindAt: string | null;
  /**
   * When they were.
   */
  readonly remindedAt: string | null;
  /**
   * Title of the function, or name of the group, that is asked.
   */
  readonly askedOf: string;
  readonly adHoc: AdHocQuestion;
  /**
   * Never shown to the applicant.
   */
  readonly confidential: boolean;
  /**
   * Shown to the others who are consulted.
   */
  readonly shared: boolean;
  readonly entrusted: EntrustedOpinion;
  /**
   * Whether I may send it to somebody without an account, who then gives it by a link.
   */
  readonly entrustable: boolean;
  /**
   * JSON Schema to answer with, when I may.
   */
  readonly form: {
    readonly [k: string]: unknown;
  } | null;
}
/**
 * An ad-hoc opinion that I may ask now.
 */
export interface AskableOpinion {
  /**
   * State it belongs to.
   */
  readonly state: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Functions that may be asked.
   *
   * Items: Function.
   */
  readonly functions: readonly NamedId[];
  /**
   * Groups that may be asked.
   *
   * Items: Group.
   */
  readonly groups: readonly NamedId[];
  /**
   * Last day that may be given to answer.
   */
  readonly latest: string;
  /**
   * How many more may be asked; null for any number.
   */
  readonly left: number | null;
  /**
   * The case stays in the state as long as it is awaited.
   */
  readonly blocking: boolean;
}
/**
 * A line of the history.
 */
export interface ApiEvent {
  /**
   * Number.
   */
  readonly seq: number;
  /**
   * When.
   */
  readonly at: string;
  /**
   * Kind.
   */
  readonly type: string;
  /**
   * Who, in words.
   */
  readonly who: string;
  /**
   * What, in a sentence.
   */
  readonly text: string;
  /**
   * The applicant reads it too.
   */
  readonly public: boolean;
  /**
   * Somebody did it: what only follows from that is no news.
   */
  readonly news: boolean;
  /**
   * Of use to the case alone: screens fold it.
   */
  readonly upkeep: boolean;
  /**
   * Findings that it made others, in their order; absent where it made none.
   *
   * Items: Finding.
   */
  readonly changes?: readonly FindingChange[];
}
/**
 * A finding that a recording made another.
 */
export interface FindingChange {
  /**
   * Question.
   */
  readonly label: string;
  /**
   * What stood there, as people read it; null for nothing.
   */
  readonly before: string | null;
  /**
   * What stands there since; null for nothing.
   */
  readonly after: string | null;
}
/**
 * A message between applicant and agents.
 */
export interface ApiMessage {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Side.
   */
  readonly from: 'applicant' | 'agent';
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Text.
   */
  readonly text: string;
  /**
   * Files.
   *
   * Items: File.
   */
  readonly files: readonly ApiFile[];
  /**
   * When.
   */
  readonly at: string;
}
/**
 * A private note of agents.
 */
export interface ApiNote {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Who.
   */
  readonly name: string;
  /**
   * Text.
   */
  readonly text: string;
  /**
   * When.
   */
  readonly at: string;
}
/**
 * A document that is numbered in a register, or notified.
 */
export interface ApiAct {
  /**
   * Number in its register; null for an act without.
   */
  readonly number: string | null;
  /**
   * Day it was established.
   */
  readonly on: string;
  /**
   * How the reader may record that it was notified; none for who may not, and for an act that is not.
   *
   * Items: Way.
   */
  readonly record: readonly ('handed' | 'registered' | 'posted')[];
  /**
   * How it was notified; null as long as it was not.
   */
  readonly notification: ApiNotification | null;
  /**
   * Last day to contest it; null before it is notified, and where the scheme says no time.
   */
  readonly appealUntil: string | null;
}
/**
 * How and when an act was notified.
 */
export interface ApiNotification {
  /**
   * handed over in person, by registered mail, by the post, or read on line.
   */
  readonly way: 'handed' | 'registered' | 'posted' | 'online';
  /**
   * Day.
   */
  readonly on: string;
  /**
   * Number of the registered mail; null for the others.
   */
  readonly reference: string | null;
}
/**
 * A third party to whom something is written.
 */
export interface ApiThird {
  /**
   * What they are to the case.
   */
  readonly title: string;
  /**
   * Name.
   */
  readonly name: string;
}
/**
 * A produced letter.
 */
export interface ApiDocument {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Its text was erased, its retention being over; absent when it was not.
   */
  readonly erased?: boolean;
  /**
   * Making it was given up, until an administrator has it tried anew; absent when it was not.
   */
  readonly failed?: boolean;
  /**
   * Not shown to the applicant.
   */
  readonly internal: boolean;
  /**
   * When.
   */
  readonly at: string;
  /**
   * The file; null while it is being made.
   */
  readonly file: ApiFile | null;
  /**
   * What it is as an act; null for a document that is neither numbered nor notified.
   */
  readonly act: ApiAct | null;
  /**
   * Whom it is addressed to; null for the applicant.
   */
  readonly third: ApiThird | null;
}
/**
 * A mail ordered.
 */
export interface ApiMail {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Recipient; null when there is no address, and it is printed.
   */
  readonly to: string | null;
  /**
   * Subject.
   */
  readonly subject: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * Whom it is to; null for the applicant and for the service.
   */
  readonly third: ApiThird | null;
}
/**
 * A mail about a case, and what became of it.
 */
export interface SentMail {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Case.
   */
  readonly caseId: string;
  /**
   * Number of the case.
   */
  readonly number: string;
  /**
   * Recipient; null when there is no address, and it is printed.
   */
  readonly to: string | null;
  /**
   * Whom it is to; null for the applicant and for the service.
   */
  readonly third: ApiThird | null;
  /**
   * Subject.
   */
  readonly subject: string;
  /**
   * When it was ordered.
   */
  readonly at: string;
  /**
   * What became of it: waiting to leave or given up; kept in the mailbox of a demonstration; taken by the mail server (sent), and what was reported since; or not sent: its reader does not wish mails, its address was refused before, it had come to nothing. Unknown for mails from before this was kept.
   */
  status:
    | 'printed'
    | 'waiting'
    | 'failed'
    | 'unknown'
    | 'kept'
    | 'sent'
    | 'delayed'
    | 'delivered'
    | 'refused'
    | 'returned'
    | 'unwished'
    | 'barred'
    | 'past';
  /**
   * Since when.
   */
  readonly statusAt: string | null;
  /**
   * What the mail server or the report said.
   */
  readonly answer: string | null;
  /**
   * Whether its content was kept.
   */
  readonly readable: boolean;
  /**
   * Name of who had it sent once more; null for the first.
   */
  readonly again: string | null;
  /**
   * Address to which it can be sent once more; null when it cannot.
   */
  readonly next: string | null;
}
/**
 * Mails about a case or a person, the latest first.
 */
export interface SentMails {
  /**
   * Mails.
   *
   * Items: A mail about a case, and what became of it.
   */
  readonly items: readonly SentMail[];
}
/**
 * The mail by which a server says that it could not deliver one (RFC 3464), as it came.
 */
export interface ReturnedMail {
  /**
   * Its source.
   */
  readonly message: string;
}
/**
 * What became of a mail, told by the service that sends mails.
 */
export interface ReportedMail {
  /**
   * Message-ID of the mail.
   */
  readonly name: string;
  /**
   * Recipient.
   */
  readonly to: string;
  /**
   * What became of it.
   */
  readonly status: 'delivered' | 'delayed' | 'returned';
  /**
   * Enhanced status (RFC 3463), such as 5.1.1; null or absent when there is none.
   */
  readonly code?: string | null;
  /**
   * What was said of it.
   */
  readonly answer?: string | null;
}
/**
 * Whether a report told something new.
 */
export interface ReportTaken {
  /**
   * Whether it is of a mail that was sent, and new.
   */
  readonly known: boolean;
}
/**
 * That nothing reaches the address of an applicant.
 */
export interface AddressRefused {
  /**
   * Since when.
   */
  readonly at: string;
  /**
   * What was said of it.
   */
  readonly reason: string | null;
}
/**
 * An amount.
 */
export interface ApiAmount {
  /**
   * Sense.
   */
  readonly entry: 'commit' | 'pay' | 'recover';
  /**
   * Wording.
   */
  readonly label: string;
  /**
   * XPF.
   */
  readonly amount: number;
  /**
   * When.
   */
  readonly at: string;
}
/**
 * What the applicant is asked to mend.
 */
export interface ApiCorrection {
  /**
   * When.
   */
  readonly requestedAt: string;
  /**
   * Message.
   */
  readonly message: string;
  /**
   * What is wrong, by JSON pointer.
   */
  readonly fields: {
    /**
     * Sentence.
     */
    readonly [k: string]: string;
  };
}
/**
 * A scale and the rows of it that matched, in words.
 */
export interface ExplainedTable {
  /**
   * Name.
   */
  readonly title: string;
  /**
   * Article of the act.
   */
  readonly article: string | null;
  /**
   * Day from which it holds.
   */
  readonly from: string | null;
  /**
   * Day until which it holds.
   */
  readonly to: string | null;
  /**
   * Rows that matched.
   */
  readonly rows: readonly ExplainedRow[];
  /**
   * The results it gave because no row matched; null where rows did, or nothing was given.
   */
  readonly otherwise: readonly LabelledText[] | null;
}
/**
 * A row.
 */
export interface ExplainedRow {
  /**
   * Its conditions.
   *
   * Items: Condition.
   */
  readonly when: readonly LabelledText[];
  /**
   * Its results.
   *
   * Items: Result.
   */
  readonly then: readonly LabelledText[];
  /**
   * Where it comes from.
   */
  readonly note: string | null;
}
/**
 * A computed value and why.
 */
export interface ApiComputed {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Type.
   */
  readonly type: string;
  /**
   * What the number counts (`F/mois`, `km`); null where nothing says so.
   */
  readonly unit: string | null;
  /**
   * Value.
   */
  value:
    | null
    | boolean
    | number
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | string;
  /**
   * The value as people read it: labels in the place of the texts that the scheme gives one.
   */
  shown:
    | null
    | boolean
    | number
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | string;
  /**
   * Values it was made from.
   */
  readonly inputs: {
    readonly [k: string]: unknown;
  };
  /**
   * The values it was made from, in words.
   *
   * Items: Question, value or heading, with what stands under it.
   */
  readonly reasons: readonly LabelledText[];
  /**
   * The scale it comes from, in words; null for an expression.
   */
  readonly table: ExplainedTable | null;
  /**
   * Matched rows of the table.
   */
  readonly rows: readonly number[] | null;
  /**
   * Of a value of each member of a list, what each got and why, in their order; none of the others.
   */
  readonly members: readonly ApiComputedMember[];
}
/**
 * What one member of a list got, and why.
 */
export interface ApiComputedMember {
  /**
   * What the member is called, such as « Enfant 2 ».
   */
  readonly title: string;
  /**
   * Value.
   */
  value:
    | null
    | boolean
    | number
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | string;
  /**
   * The values it was made from, in words.
   *
   * Items: Question, value or heading, with what stands under it.
   */
  readonly reasons: readonly LabelledText[];
  /**
   * The scale it comes from, in words; null for an expression.
   */
  readonly table: ExplainedTable | null;
  /**
   * Matched rows of the table.
   */
  readonly rows: readonly number[] | null;
}
/**
 * A condition.
 */
export interface ApiEligibility {
  /**
   * Condition.
   */
  readonly title: string;
  /**
   * Met; null when it cannot be told.
   */
  readonly met: boolean | null;
  /**
   * Sentence when not met.
   */
  readonly message: string;
}
/**
 * A quota as a case finds it now, under what the case counts by.
 */
export interface ApiQuota {
  /**
   * Name in the scheme, under quota.
   */
  readonly name: string;
  /**
   * What is counted.
   */
  readonly title: string;
  /**
   * What it counts under, such as the commune; empty where there is one count.
   */
  readonly of: string;
  /**
   * Places that there are; null where nothing is limited.
   */
  readonly maximum: number | null;
  /**
   * Places that are taken, that of this case among them.
   */
  readonly taken: number | null;
  /**
   * Places that are left; null where nothing is limited.
   */
  readonly left: number | null;
  /**
   * Whether this case holds one of them.
   */
  readonly held: boolean;
}
/**
 * A value that was decided, what it is now and each decision of it.
 */
export interface ApiDecided {
  /**
   * Name in the scheme, under decision.
   */
  readonly name: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Value; null once it was taken away.
   */
  value:
    | null
    | boolean
    | number
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | string;
  /**
   * The value in words; null once it was taken away.
   */
  readonly text: string | null;
  /**
   * When it was decided.
   */
  readonly since: string;
  /**
   * The decisions that gave or took it, the newest first.
   */
  readonly decisions: readonly ValueDecision[];
}
/**
 * A decision of one value.
 */
export interface ValueDecision {
  /**
   * When.
   */
  readonly at: string;
  /**
   * Who, in words.
   */
  readonly who: string;
  /**
   * Action that decided; null for a step that followed by itself, and to the applicant.
   */
  readonly action: string | null;
  /**
   * What it was before, in words; null for nothing.
   */
  readonly before: string | null;
  /**
   * What it became, in words; null for nothing.
   */
  readonly after: string | null;
}
/**
 * A case on one screen.
 */
export interface CaseDetail {
  /**
   * Labels of the service on it; none for the applicant and for who is only consulted.
   *
   * Items: Label.
   */
  readonly labels: readonly CaseLabel[];
  /**
   * Calls, letters, mails and visits that agents noted, in the order in which they were noted.
   *
   * Items: Exchange.
   */
  readonly exchanges: readonly ApiExchange[];
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Quote it in commands.
   */
  readonly version: number;
  /**
   * Scheme.
   */
  readonly dispositif: NamedId;
  /**
   * Version.
   */
  readonly dispositifVersion: number;
  /**
   * State.
   */
  readonly state: string;
  /**
   * Title.
   */
  readonly stateTitle: string;
  /**
   * Title for the applicant.
   */
  readonly statePublic: string;
  /**
   * How it ended.
   */
  readonly outcome: string | null;
  /**
   * Who is awaited.
   */
  readonly waiting: string | null;
  /**
   * Filing.
   */
  readonly filedAt: string;
  /**
   * Day received.
   */
  readonly receivedOn: string;
  /**
   * End.
   */
  readonly closedAt: string | null;
  /**
   * Channel.
   */
  readonly channel: ApiChannel;
  /**
   * Applicant.
   */
  readonly applicant: ApiApplicant;
  /**
   * That nothing reaches the applicant's address, for who sees it; else null.
   */
  readonly addressRefused: AddressRefused | null;
  /**
   * Who filled or filed it for the applicant; null for nobody.
   */
  readonly mandate: CaseMandate | null;
  /**
   * Answers.
   */
  readonly answers: {
    readonly [k: string]: unknown;
  };
  /**
   * Answers to be read.
   *
   * Items: Section.
   */
  readonly sections: readonly ApiReviewSection[];
  /**
   * Fields changed by the last correction.
   *
   * Items: JSON pointer.
   */
  readonly changed: readonly string[];
  /**
   * What the rows that the last correction changed were before.
   */
  readonly former: readonly FormerAnswer[];
  /**
   * Fields that a correction can name.
   */
  readonly correctable: readonly CorrectableField[];
  /**
   * What the request was filed without and can be completed with; empty once it is closed.
   */
  readonly expected: readonly ExpectedField[];
  /**
   * What agents recorded.
   */
  readonly annotations: {
    readonly [k: string]: unknown;
  };
  /**
   * What agents recorded, as people read it.
   *
   * Items: Question and answer.
   */
  readonly annotationLines: readonly LabelledText[];
  /**
   * Who recorded each field last, and when.
   */
  readonly annotationMarks: readonly AnnotationMark[];
  /**
   * JSON Schema of what I may record.
   */
  readonly annotationForm: {
    readonly [k: string]: unknown;
  } | null;
  /**
   * Computed values.
   *
   * Items: Value.
   */
  readonly computed: readonly ApiComputed[];
  /**
   * Conditions.
   *
   * Items: Condition.
   */
  readonly eligibility: readonly ApiEligibility[];
  /**
   * Quotas of the scheme, for agents who instruct; those of which the answers do not tell what they count under are left out.
   *
   * Items: Quota.
   */
  readonly quotas: readonly ApiQuota[];
  /**
   * What was decided: amounts, places, dates that are in force.
   *
   * Items: Value.
   */
  readonly decided: readonly ApiDecided[];
  /**
   * Open tasks.
   *
   * Items: Task.
   */
  readonly tasks: readonly ApiTask[];
  /**
   * Legal delays.
   *
   * Items: Delay.
   */
  readonly clocks: readonly ApiClock[];
  /**
   * Actions.
   *
   * Items: Action.
   */
  readonly actions: readonly ApiAction[];
  /**
   * Opinions that I may know of.
   *
   * Items: Opinion.
   */
  readonly opinions: readonly ApiOpinion[];
  readonly recall: Recall;
  /**
   * Ad-hoc opinions that I may ask now.
   *
   * Items: Ad-hoc opinion.
   */
  readonly askable: readonly AskableOpinion[];
  /**
   * Whether I read it only because a group of mine was asked its opinion: then there is nothing of mine to write but that.
   */
  readonly consulted: boolean;
  readonly shown: ShownParts;
  /**
   * Categories of data that my functions do not read: nothing of them is shown, whether or not the case holds any.
   *
   * Items: Category.
   */
  readonly unread: readonly string[];
  /**
   * Correction asked.
   */
  readonly correction: ApiCorrection | null;
  /**
   * Letters.
   *
   * Items: Letter.
   */
  readonly documents: readonly ApiDocument[];
  /**
   * Mails.
   *
   * Items: Mail.
   */
  readonly mails: readonly ApiMail[];
  /**
   * Amounts.
   *
   * Items: Amount.
   */
  readonly amounts: readonly ApiAmount[];
  /**
   * Messages.
   *
   * Items: Message.
   */
  readonly messages: readonly ApiMessage[];
  /**
   * Since when there is a message of the other side that one's own has not read; null when all are read, or none is shown.
   */
  readonly unreadSince: string | null;
  /**
   * Scans of the form on paper that it was typed from, in the order in which they were attached.
   *
   * Items: A scan of the form on paper that a request was typed from.
   */
  readonly originals: readonly ApiOriginal[];
  /**
   * What sources were asked before it was filed; absent for none.
   *
   * Items: That a source was asked as the request was written.
   */
  readonly lookups?: readonly ApiLookup[];
  /**
   * Of others than the applicant, who signed their part before it was filed; absent for none.
   *
   * Items: Somebody beside the applicant signed their part of a request.
   */
  readonly signatures?: readonly ApiSignature[];
  /**
   * Files that one would be refused, of those that one is shown.
   */
  readonly heldFiles: readonly HeldFile[];
  /**
   * Notes; empty for the applicant.
   *
   * Items: Note.
   */
  readonly notes: readonly ApiNote[];
  /**
   * History, newest first.
   *
   * Items: Line.
   */
  readonly history: readonly ApiEvent[];
  /**
   * Categories of data that were erased, their retention being over; absent when none was.
   *
   * Items: A category that was erased.
   */
  readonly erased?: {
    /**
     * Its name on screen.
     */
    readonly title: string;
    /**
     * When.
     */
    readonly at: string;
  }[];
  /**
   * Decision that the silence of the administration made, when there is one that still stands.
   */
  readonly implicitDecision: ImplicitDecision | null;
}
/**
 * What an answer was before the last correction.
 */
export interface FormerAnswer {
  /**
   * JSON pointer of the row that shows it.
   */
  readonly pointer: string;
  /**
   * As it was read then; null when it was not answered.
   */
  readonly text: string | null;
}
/**
 * A field that a correction can name.
 */
export interface CorrectableField {
  /**
   * JSON pointer.
   */
  readonly pointer: string;
  /**
   * Label.
   */
  readonly label: string;
  /**
   * Page title.
   */
  readonly page: string;
}
/**
 * An answer that is expected and was not given.
 */
export interface ExpectedField {
  /**
   * JSON pointer.
   */
  readonly pointer: string;
  /**
   * Label.
   */
  readonly label: string;
  /**
   * Page title.
   */
  readonly page: string;
}
/**
 * The last writing of a field.
 */
export interface AnnotationMark {
  /**
   * Field.
   */
  readonly name: string;
  /**
   * Name of who wrote.
   */
  readonly by: string;
  /**
   * Moment (UTC).
   */
  readonly at: string;
}
/**
 * What I see beside the answers; who is only consulted sees what the opinion needs.
 */
export interface ShownParts {
  /**
   * Whether contact details are shown, and the mails sent.
   */
  readonly contact: boolean;
  /**
   * Whether computed values, conditions and amounts are shown.
   */
  readonly computed: boolean;
}
/**
 * A file of the case that nobody can open.
 */
export interface HeldFile {
  /**
   * File.
   */
  readonly id: string;
  /**
   * `pending`: the virus scanner has not looked at it yet; `infected`: it found a virus.
   */
  readonly reason: 'pending' | 'infected';
}
/**
 * A decision that silence made.
 */
export interface ImplicitDecision {
  /**
   * What silence was worth.
   */
  readonly silence: 'acceptance' | 'rejection';
  /**
   * Day it was born: the last one of the delay.
   */
  readonly on: string;
  /**
   * Title of the delay.
   */
  readonly clock: string;
}
/**
 * Act on a case.
 */
export interface CommandAct {
  /**
   * Kind.
   */
  readonly type: 'act';
  /**
   * Action.
   */
  readonly action: string;
  /**
   * Values of the action's form.
   */
  readonly data?: {
    readonly [k: string]: unknown;
  };
  /**
   * Resubmission: whole mended answers.
   */
  readonly answers?: {
    readonly [k: string]: unknown;
  } | null;
  /**
   * Version of the case as seen.
   */
  readonly expectedVersion: number;
}
/**
 * Give an opinion.
 */
export interface CommandOpinion {
  /**
   * Kind.
   */
  readonly type: 'giveOpinion';
  /**
   * Opinion.
   */
  readonly opinion: string;
  /**
   * sens, motif and further answers.
   */
  readonly data: {
    readonly [k: string]: unknown;
  };
  /**
   * Version of the case as seen.
   */
  readonly expectedVersion: number;
}
/**
 * Ask an ad-hoc opinion, of a function or of a group.
 */
export interface CommandAsk {
  /**
   * Kind.
   */
  readonly type: 'askOpinion';
  /**
   * State whose ad-hoc opinions are meant.
   */
  readonly state: string;
  /**
   * Function that is asked.
   */
  readonly function: string | null;
  /**
   * Group that is asked, when no function is.
   */
  readonly group: string | null;
  /**
   * Question.
   */
  readonly question: string;
  /**
   * Last day to answer; that of the scheme when null.
   */
  readonly dueOn: string | null;
  /**
   * Version of the case as seen.
   */
  readonly expectedVersion: number;
}
/**
 * Take back my own last action, as long as nothing followed from it and nobody has it in hand.
 */
export interface CommandRecall {
  /**
   * Kind.
   */
  readonly type: 'recall';
  /**
   * The action, as `recall` of the case names it.
   */
  readonly action: string;
  /**
   * Version of the case as seen.
   */
  readonly expectedVersion: number;
}
/**
 * Send an opinion that is asked to somebody without an account, who gives it by a link; or take the link back.
 */
export interface CommandEntrust {
  /**
   * Kind.
   */
  readonly type: 'entrustOpinion';
  /**
   * Opinion.
   */
  readonly opinion: string;
  readonly to: EntrustedTo;
}
/**
 * Record annotations: the fields that were changed, each with what it was based on.
 */
export interface CommandAnnotate {
  /**
   * Kind.
   */
  readonly type: 'annotate';
  /**
   * Fields that were changed; null empties one.
   */
  readonly values: {
    readonly [k: string]: unknown;
  };
  /**
   * What each of these fields held when it was read; absent or null when it was empty. A field that holds something else by now is refused (annotations-changed), unless it already holds the new value.
   */
  readonly base: {
    readonly [k: string]: unknown;
  };
}
/**
 * Take a task.
 */
export interface CommandTake {
  /**
   * Kind.
   */
  readonly type: 'takeTask';
  /**
   * Task.
   */
  readonly task: string;
}
/**
 * Give a task back.
 */
export interface CommandRelease {
  /**
   * Kind.
   */
  readonly type: 'releaseTask';
  /**
   * Task.
   */
  readonly task: string;
}
/**
 * Assign a task.
 */
export interface CommandAssign {
  /**
   * Kind.
   */
  readonly type: 'assignTask';
  /**
   * Task.
   */
  readonly task: string;
  /**
   * Agent.
   */
  readonly assigneeId: string;
}
/**
 * Write to the other side.
 */
export interface CommandMessage {
  /**
   * Kind.
   */
  readonly type: 'sendMessage';
  /**
   * Text.
   */
  readonly text: string;
  /**
   * Files uploaded before.
   *
   * Items: File.
   */
  readonly files?: readonly string[];
}
/**
 * Messages were shown to whom they are written.
 */
export interface ReadMessages {
  /**
   * The last message that was shown: those that came after it stay unread.
   */
  readonly last: string;
}
/**
 * What an agent has begun to write on a case and has not sent.
 */
export interface Jotting {
  /**
   * Where on the screen of the case.
   */
  readonly place: string;
  /**
   * What is typed, as the desk keeps it.
   */
  readonly value: {
    readonly [k: string]: unknown;
  };
  /**
   * Revision that the next save is based on.
   */
  readonly revision: number;
}
/**
 * What an agent has begun to write on a case.
 */
export interface Jottings {
  /**
   * By place.
   *
   * Items: What an agent has begun to write on a case and has not sent.
   */
  readonly items: readonly Jotting[];
}
/**
 * A save of what is typed.
 */
export interface KeepJotting {
  /**
   * What is typed; null once nothing is left of it.
   */
  readonly value: {
    readonly [k: string]: unknown;
  } | null;
  /**
   * Revision the save is based on; 0 for the first.
   */
  readonly revision: number;
}
/**
 * What is typed is kept.
 */
export interface JottingKept {
  /**
   * Revision that the next save is based on.
   */
  readonly revision: number;
}
/**
 * Markers on the documents of a case.
 */
export interface PageMarkers {
  /**
   * The first placed first.
   *
   * Items: Marker.
   */
  readonly items: readonly PageMarker[];
}
/**
 * A place on a document that an agent points at, and what they say of it.
 */
export interface PageMarker {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Its number on the case, as its reader counts them.
   */
  readonly number: number;
  /**
   * Document.
   */
  readonly fileId: string;
  /**
   * Page, from 1; 1 for a picture.
   */
  readonly page: number;
  /**
   * How far from the left of the page as it lies in the file, as a share of its width.
   */
  readonly x: number;
  /**
   * How far from its top, as a share of its height.
   */
  readonly y: number;
  /**
   * What is said of the place.
   */
  readonly remark: string;
  /**
   * Who placed it.
   */
  readonly by: string;
  /**
   * I placed it, and may change or remove it.
   */
  readonly mine: boolean;
  /**
   * When it was placed, or last changed.
   */
  readonly at: string;
  /**
   * Who settled it and when; null while it is not.
   */
  readonly resolved: null | MarkerResolution;
  /**
   * The content is no longer that on which it was placed.
   */
  readonly moved: boolean;
}
/**
 * That a marker is settled.
 */
export interface MarkerResolution {
  /**
   * Who settled it.
   */
  readonly by: string;
  /**
   * When.
   */
  readonly at: string;
}
/**
 * A marker as it is to be.
 */
export interface KeepMarker {
  /**
   * Document of the case.
   */
  readonly fileId: string;
  /**
   * Page, from 1; 1 for a picture.
   */
  readonly page: number;
  /**
   * How far from the left of the page as it lies in the file, as a share of its width.
   */
  readonly x: number;
  /**
   * How far from its top, as a share of its height.
   */
  readonly y: number;
  /**
   * What is said of the place.
   */
  readonly remark: string;
}
/**
 * Whether a marker is settled.
 */
export interface ResolveMarker {
  /**
   * False opens it again.
   */
  readonly resolved: boolean;
}
/**
 * Put labels on the case and take others away; those that it has, or has not, stay as they are.
 */
export interface CommandLabels {
  /**
   * Kind.
   */
  readonly type: 'changeLabels';
  /**
   * Labels to put.
   *
   * @maxItems 12
   *
   * Items: Label of the scheme, not archived.
   */
  readonly put: readonly string[];
  /**
   * Labels to take away.
   *
   * @maxItems 12
   *
   * Items: Label of the scheme.
   */
  readonly taken: readonly string[];
}
/**
 * Note a call, a letter, a mail or a visit that came or went outside of the product.
 */
export interface CommandLogExchange {
  /**
   * Kind.
   */
  readonly type: 'logExchange';
  /**
   * How it came or went.
   */
  readonly way: 'phone' | 'letter' | 'email' | 'counter';
  /**
   * Whether it came or went.
   */
  readonly direction: 'received' | 'sent';
  /**
   * Day on which it came or went.
   */
  readonly on: string;
  /**
   * With whom; empty for the applicant.
   */
  readonly with: string;
  /**
   * What was said or written; may be empty beside documents.
   */
  readonly text: string;
  /**
   * What came with it.
   *
   * @maxItems 20
   *
   * Items: File that was sent to the case for messages.
   */
  readonly files: readonly string[];
  /**
   * Mail of a mailbox of the service that this is: it waits no more.
   */
  readonly mail?: string;
}
/**
 * A call, a letter, a mail or a visit that an agent noted.
 */
export interface ApiExchange {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * How it came or went.
   */
  readonly way: 'phone' | 'letter' | 'email' | 'counter';
  /**
   * Whether it came or went.
   */
  readonly direction: 'received' | 'sent';
  /**
   * Day on which it came or went.
   */
  readonly on: string;
  /**
   * With whom; empty for the applicant.
   */
  readonly with: string;
  /**
   * What was said or written.
   */
  readonly text: string;
  /**
   * What came with it.
   *
   * Items: File.
   */
  readonly files: readonly ApiFile[];
  /**
   * Who noted it.
   */
  readonly name: string;
  /**
   * When it was noted.
   */
  readonly at: string;
}
/**
 * Say that the case is no duplicate of another one of its scheme, or take that back.
 */
export interface CommandApart {
  /**
   * Kind.
   */
  readonly type: 'tellApart';
  /**
   * The other case, which I instruct too.
   */
  readonly other: string;
  /**
   * False takes it back.
   */
  readonly apart: boolean;
}
/**
 * A label as it is shown on a case.
 */
export interface CaseLabel {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Colour, as the tokens of the look name it.
   */
  readonly tone: 'neutral' | 'info' | 'good' | 'warn' | 'danger';
}
/**
 * An agent who is absent, or will be, and who holds their functions in these days.
 */
export interface Absence {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Who is absent.
   */
  readonly user: NamedId;
  /**
   * Who stands in.
   */
  readonly deputy: NamedId;
  /**
   * First day, in Nouméa.
   */
  readonly from: string;
  /**
   * Last day, in Nouméa, included.
   */
  readonly to: string;
  /**
   * Name of who said it.
   */
  readonly by: string;
  /**
   * Whether today is one of these days.
   */
  readonly running: boolean;
  /**
   * Whether I may end it.
   */
  readonly mine: boolean;
}
/**
 * Absences that are not over: mine, those in which I stand in, and those of the schemes that I oversee.
 */
export interface Absences {
  /**
   * The first to begin first.
   *
   * Items: Absence.
   */
  readonly items: readonly Absence[];
  /**
   * Whose absence I may say, by name: my own, and that of who works only in schemes that I oversee.
   *
   * Items: Agent.
   */
  readonly agents: readonly NamedId[];
}
/**
 * An absence to be said.
 */
export interface SayAbsence {
  /**
   * Who is absent.
   */
  readonly userId: string;
  /**
   * Who stands in.
   */
  readonly deputyId: string;
  /**
   * First day, in Nouméa.
   */
  readonly from: string;
  /**
   * Last day, in Nouméa, included.
   */
  readonly to: string;
}
/**
 * Agents to whom work can be given, by name.
 */
export interface Agents {
  /**
   * In the order of their names.
   */
  readonly items: readonly Agent[];
}
/**
 * An agent.
 */
export interface Agent {
  /**
   * Account.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Last day of their absence, when they are absent today; null when they are there.
   */
  readonly absentUntil: string | null;
}
/**
 * A label that a service defined for the cases of a scheme.
 */
export interface Label {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Scheme whose cases may have it.
   */
  readonly dispositif: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Colour, as the tokens of the look name it.
   */
  readonly tone: 'neutral' | 'info' | 'good' | 'warn' | 'danger';
  /**
   * No longer to be put; cases that have it keep it.
   */
  readonly archived: boolean;
}
/**
 * Labels, by name.
 */
export interface Labels {
  /**
   * Labels.
   *
   * Items: Label.
   */
  readonly items: readonly Label[];
}
/**
 * A label as it is to be.
 */
export interface KeepLabel {
  /**
   * Scheme that I oversee; it stays that of a label that is there.
   */
  readonly dispositif: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Colour, as the tokens of the look name it.
   */
  readonly tone: 'neutral' | 'info' | 'good' | 'warn' | 'danger';
  /**
   * No longer to be put; cases that have it keep it.
   */
  readonly archived: boolean;
}
/**
 * Write a private note.
 */
export interface CommandNote {
  /**
   * Kind.
   */
  readonly type: 'addNote';
  /**
   * Text.
   */
  readonly text: string;
  /**
   * Colleagues who are told of it, of those who may read notes on the case; none when absent.
   *
   * @maxItems 20
   *
   * Items: Account.
   */
  readonly mentions?: readonly string[];
}
/**
 * Record how an act was notified; recorded again, the last one counts. Its being read on line is recorded when the applicant opens it.
 */
export interface CommandNotify {
  /**
   * Kind.
   */
  readonly type: 'notify';
  /**
   * The document of the act.
   */
  readonly document: string;
  /**
   * How it was notified.
   */
  readonly way: 'handed' | 'registered' | 'posted';
  /**
   * Day, from that of the act to today (2026-03-04).
   */
  readonly on: string;
  /**
   * Number of the registered mail.
   */
  readonly reference: string | null;
}
/**
 * What an action would do if it were taken now, with all that follows by itself; nothing is changed.
 */
export interface ActionPreview {
  /**
   * State in which the case would be.
   */
  readonly stateTitle: string;
  /**
   * The case would change its state.
   */
  readonly moves: boolean;
  /**
   * Outcome of the case, when it would be over.
   */
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'closed' | null;
  /**
   * Letters that would be made, in their order.
   */
  readonly letters: readonly LetterPreview[];
  /**
   * Mails that would be sent.
   */
  readonly mails: readonly MailPreview[];
  /**
   * Values that would be decided.
   */
  readonly decided: readonly DecidedPreview[];
  /**
   * Amounts that would be entered.
   */
  readonly amounts: readonly AmountPreview[];
  /**
   * Set where amounts are entered.
   */
  readonly payee: Payee | null;
  /**
   * Tasks that would be open, with who would do them.
   *
   * Items: Task and function.
   */
  readonly tasks: readonly LabelledText[];
  /**
   * What would become of places of quotas.
   *
   * Items: Sentence.
   */
  readonly places: readonly string[];
  /**
   * What would become of legal delays.
   *
   * Items: Sentence.
   */
  readonly delays: readonly string[];
  /**
   * Outside systems that would be called.
   *
   * Items: Name.
   */
  readonly calls: readonly string[];
}
/**
 * What a letter would say.
 */
export interface LetterPreview {
  /**
   * Name of the letter in the scheme.
   */
  readonly document: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Not shown to the applicant.
   */
  readonly internal: boolean;
  /**
   * Text.
   */
  readonly markdown: string;
  /**
   * Text as HTML.
   */
  readonly html: string;
  /**
   * Whom it is addressed to; null for the applicant.
   */
  readonly third: ApiThird | null;
  /**
   * Name and address at its head, lines separated by line feeds.
   */
  readonly recipient: string;
  /**
   * What it is.
   */
  readonly kind: 'letter' | 'order' | 'licence' | 'certificate' | 'receipt';
  /**
   * Lines above the text of what is no letter.
   *
   * Items: Line.
   */
  readonly heading: readonly string[];
  /**
   * Rows of the frame of a licence, a certificate or a receipt.
   *
   * Items: A question and its answer, as people read them.
   */
  readonly frame: readonly LabelledText[];
  /**
   * Who signs, line by line; none where nobody is named.
   *
   * Items: Line.
   */
  readonly signatory: readonly string[];
}
/**
 * A mail.
 */
export interface MailPreview {
  /**
   * Subject.
   */
  readonly subject: string;
  /**
   * Address; null when it is to be printed.
   */
  readonly to: string | null;
  /**
   * For the applicant; else for the service, or for a third party.
   */
  readonly forApplicant: boolean;
  /**
   * Text as HTML.
   */
  readonly html: string;
  /**
   * Whom it is to; null for the applicant and for the service.
   */
  readonly third: ApiThird | null;
  /**
   * Name and address where it is to be printed, lines separated by line feeds; null when it is sent.
   */
  readonly recipient: string | null;
}
/**
 * A value, in words.
 */
export interface DecidedPreview {
  /**
   * Title.
   */
  readonly title: string;
  /**
   * What is in force; null for nothing.
   */
  readonly before: string | null;
  /**
   * What would be; null where it would be taken away.
   */
  readonly after: string | null;
}
/**
 * An amount in XPF.
 */
export interface AmountPreview {
  /**
   * Sense.
   */
  readonly entry: 'commit' | 'pay' | 'recover';
  /**
   * Wording.
   */
  readonly label: string;
  /**
   * XPF.
   */
  readonly amount: number;
  /**
   * What it is computed from.
   *
   * Items: Name and value.
   */
  readonly reasons: readonly LabelledText[];
}
/**
 * Who is paid.
 */
export interface Payee {
  /**
   * Beneficiary.
   */
  readonly name: string;
  /**
   * Bank account as it was given, masked for who does not see contact details; empty when none was given.
   *
   * Items: Question and answer.
   */
  readonly account: readonly LabelledText[];
}
/**
 * An action to tell the consequences of.
 */
export interface PreviewRequest {
  /**
   * Action.
   */
  readonly action: string;
  /**
   * Values of the action's form.
   */
  readonly data: {
    readonly [k: string]: unknown;
  };
}
/**
 * What an action would do to one of several cases, without the texts, which are read case by case.
 */
export interface BulkTold {
  /**
   * State in which the case would be.
   */
  readonly stateTitle: string;
  /**
   * Outcome of the case, when it would be over.
   */
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'closed' | null;
  /**
   * Titles of the letters for the applicant.
   *
   * Items: Title.
   */
  readonly letters: readonly string[];
  /**
   * Subjects of the mails for the applicant.
   *
   * Items: Subject.
   */
  readonly mails: readonly string[];
  /**
   * The applicant has no address: the mails are to be printed.
   */
  readonly toPrint: boolean;
  /**
   * What is written to third parties.
   */
  readonly thirds: readonly BulkThird[];
  /**
   * Amounts that would be entered.
   */
  readonly amounts: readonly BulkAmount[];
}
/**
 * A letter or a mail to a third party.
 */
export interface BulkThird {
  /**
   * What they are to the case.
   */
  readonly title: string;
  /**
   * Title or subject.
   */
  readonly subject: string;
  /**
   * It is a mail; else it is to be printed.
   */
  readonly mailed: boolean;
}
/**
 * An amount in XPF.
 */
export interface BulkAmount {
  /**
   * Sense.
   */
  readonly entry: 'commit' | 'pay' | 'recover';
  /**
   * Wording.
   */
  readonly label: string;
  /**
   * XPF.
   */
  readonly amount: number;
}
/**
 * Cases that were selected.
 */
export interface BulkSelection {
  /**
   * Cases.
   *
   * @maxItems 200
   *
   * Items: Case.
   */
  readonly ids: readonly string[];
}
/**
 * What can be done to cases together; nothing of what they hold.
 */
export interface BulkActions {
  /**
   * The cases, with the versions that actions quote.
   *
   * Items: A case.
   */
  readonly cases: readonly BulkItem[];
  /**
   * Actions that I may take on at least one of them, but for those that are done case by case.
   *
   * Items: An action.
   */
  readonly actions: readonly BulkAction[];
}
/**
 * An action that may be taken on several cases together.
 */
export interface BulkAction {
  /**
   * Scheme whose words and form are shown.
   */
  readonly dispositif: string;
  /**
   * Its version.
   */
  readonly dispositifVersion: number;
  /**
   * The action.
   */
  readonly action: ApiAction;
}
/**
 * A case.
 */
export interface BulkItem {
  /**
   * Case.
   */
  readonly id: string;
  /**
   * Version.
   */
  readonly expectedVersion: number;
}
/**
 * The same action on several cases.
 */
export interface BulkRequest {
  /**
   * Action.
   */
  readonly action: string;
  /**
   * Values.
   */
  readonly data: {
    readonly [k: string]: unknown;
  };
  /**
   * Cases.
   *
   * @maxItems 200
   *
   * Items: A case.
   */
  readonly cases: readonly BulkItem[];
  /**
   * Only tell what would and would not apply.
   */
  readonly dryRun: boolean;
}
/**
 * Several cases are taken, given to a colleague, or written to.
 */
export interface BulkDeed {
  /**
   * Labels to put and to take; absent but to label.
   */
  readonly labels?: {
    /**
     * Labels to put.
     *
     * @maxItems 12
     *
     * Items: Label.
     */
    readonly put: readonly string[];
    /**
     * Labels to take away.
     *
     * @maxItems 12
     *
     * Items: Label.
     */
    readonly taken: readonly string[];
  };
  /**
   * take: my tasks that nobody has taken; assign: my tasks that the colleague may do; message: to each applicant; label: labels of the scheme are put and taken.
   */
  readonly deed: 'take' | 'assign' | 'message' | 'label';
  /**
   * Account of the colleague; null but to assign.
   */
  readonly assigneeId: string | null;
  /**
   * Message, in which {prénom}, {nom}, {numéro}, {dispositif} and {étape} stand for what each case has; empty but for a message.
   */
  readonly text: string;
  /**
   * Cases.
   *
   * @maxItems 200
   *
   * Items: A case.
   */
  readonly cases: readonly string[];
  /**
   * Only tell what would and would not be done.
   */
  readonly dryRun: boolean;
}
/**
 * What is to be done to many cases, each on its own, while nobody waits.
 */
export interface BulkRunRequest {
  /**
   * Labels to put and to take; absent but to label.
   */
  readonly labels?: {
    /**
     * Labels to put.
     *
     * @maxItems 12
     *
     * Items: Label.
     */
    readonly put: readonly string[];
    /**
     * Labels to take away.
     *
     * @maxItems 12
     *
     * Items: Label.
     */
    readonly taken: readonly string[];
  };
  /**
   * act: an action of the scheme; take: my tasks that nobody has taken; assign: my tasks that the colleague may do; message: to each applicant; label: labels of the scheme are put and taken.
   */
  readonly deed: 'act' | 'take' | 'assign' | 'message' | 'label';
  /**
   * Action; null but to act.
   */
  readonly action: string | null;
  /**
   * Values of the action; empty but to act.
   */
  readonly data: {
    readonly [k: string]: unknown;
  };
  /**
   * Account of the colleague; null but to assign.
   */
  readonly assigneeId: string | null;
  /**
   * Message, as in BulkDeed; empty but for a message.
   */
  readonly text: string;
  /**
   * Cases, in the order in which they are done.
   *
   * @minItems 1
   * @maxItems 2000
   *
   * Items: A case; version 0 but to act.
   */
  readonly cases: readonly BulkItem[];
}
/**
 * What is being done to many cases, or was, as far as it has come.
 */
export interface BulkRun {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * What is done.
   */
  readonly deed: 'act' | 'take' | 'assign' | 'message' | 'label' | 'sit';
  /**
   * Title of the action; empty for what is none.
   */
  readonly title: string;
  /**
   * When it was asked for.
   */
  readonly at: string;
  /**
   * running: cases are left; stopped: I stopped it.
   */
  readonly state: 'running' | 'ended' | 'stopped';
  /**
   * Cases that it was asked for.
   */
  readonly total: number;
  /**
   * Cases to which it was done.
   */
  readonly done: number;
  /**
   * Cases that it does not apply to.
   */
  readonly refused: number;
  /**
   * I have seen how it ended.
   */
  readonly seen: boolean;
}
/**
 * What I had done to many cases.
 */
export interface BulkRuns {
  /**
   * The latest twenty, the latest first.
   *
   * Items: What is being done to many cases, or was, as far as it has come.
   */
  readonly items: readonly BulkRun[];
}
/**
 * How far it has come, and what became of each case that it is over with; when I stopped it, of the others too.
 */
export interface BulkRunOutcome {
  /**
   * How far it has come.
   */
  readonly run: BulkRun;
  /**
   * What became of each; without number or name where I may no longer see the case.
   *
   * Items: A case.
   */
  readonly results: readonly BulkOutcome[];
  /**
   * Letters that it had made; none as long as it is under way.
   */
  readonly letters: BulkLetters;
}
/**
 * Letters that were made of several cases together, and may be printed together.
 */
export interface BulkLetters {
  /**
   * How many.
   */
  readonly made: number;
  /**
   * Those of them whose file is there.
   */
  readonly ready: number;
  /**
   * Those of them that were given up, until an administrator has them tried anew.
   *
   * Items: A letter that was made of one of several cases.
   */
  readonly failed: readonly BulkLetter[];
  /**
   * Files of two hundred that they are printed in.
   */
  readonly parts: number;
}
/**
 * A letter that was made of one of several cases.
 */
export interface BulkLetter {
  /**
   * The document.
   */
  readonly id: string;
  /**
   * Its case.
   */
  readonly caseId: string;
  /**
   * Number of the case.
   */
  readonly number: string;
  /**
   * What it is called.
   */
  readonly title: string;
}
/**
 * A case.
 */
export interface BulkOutcome {
  /**
   * Case.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Name of the applicant; empty for a case that I may not act on.
   */
  readonly applicant: string;
  /**
   * What the action would do to this case; null where it does nothing, or when it is done.
   */
  readonly told: BulkTold | null;
  /**
   * Applied, or would apply.
   */
  readonly ok: boolean;
  /**
   * Why not.
   */
  readonly message: string | null;
  /**
   * Fields of the action to mend.
   *
   * Items: Error.
   */
  readonly errors: readonly ApiFieldError[];
  /**
   * Message as the applicant would read it; absent from what is no message.
   */
  readonly text?: string;
  /**
   * The applicant has no address: nothing tells them of the message. Absent from what is no message.
   */
  readonly unreached?: boolean;
}
/**
 * What became of each.
 */
export interface BulkResult {
  /**
   * Results.
   *
   * Items: A case.
   */
  readonly results: readonly BulkOutcome[];
}
/**
 * A request begun.
 */
export interface NewDraft {
  /**
   * Company or association that I act for, and that the request is for; absent for a request of my own.
   */
  readonly establishment?: string;
  /**
   * Mandate of mine under which it is begun, in the name of who gave it; absent for a request of my own.
   */
  readonly under?: string;
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Code of the form on paper that it is typed from: the request is then made under the version of that form. Of a form that was replaced before `receivedOn`, or of another scheme, it is refused; absent for the version in force.
   */
  readonly formCode?: string;
  /**
   * First answers.
   */
  readonly answers?: {
    readonly [k: string]: unknown;
  };
  /**
   * Channel.
   */
  readonly channel?: ApiChannel;
  /**
   * Day received.
   */
  readonly receivedOn?: string | null;
  /**
   * Assisted filing: the applicant.
   */
  readonly person?: AssistedPerson | null;
  /**
   * Who fills for them.
   */
  readonly mandate?: ApiMandate | null;
}
/**
 * Somebody beside the applicant signed their part of a request.
 */
export interface ApiSignature {
  /**
   * As form.ui.json calls them.
   */
  readonly signatory: string;
  /**
   * Who they are to the request.
   */
  readonly title: string;
  /**
   * Name that they signed with.
   */
  readonly name: string;
  /**
   * When they signed, or when it was recorded.
   */
  readonly at: string;
  /**
   * By the link sent to their address, or on paper.
   */
  readonly means: 'link' | 'paper';
  /**
   * Address that the link was sent to; null on paper, and for who sees no contact details.
   */
  readonly email: string | null;
  /**
   * Day that the paper bears; null for a link.
   */
  readonly on: string | null;
  /**
   * Agent who recorded what was signed on paper; null for a link.
   */
  readonly recordedBy: string | null;
  /**
   * What they declared, as Markdown.
   */
  readonly statement: string;
  /**
   * SHA-256 of what they read and signed, in its canonical form.
   */
  readonly digest: string;
}
/**
 * A scan of the form on paper that a request was typed from.
 */
export interface ApiOriginal {
  /**
   * The scan.
   */
  readonly file: ApiFile;
  /**
   * Who attached it.
   */
  readonly name: string;
  /**
   * When.
   */
  readonly at: string;
}
/**
 * A form on paper, found by its code.
 */
export interface PrintedForm {
  /**
   * Its code, as it is printed.
   */
  readonly code: string;
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Title of the scheme, as the form says it.
   */
  readonly title: string;
  /**
   * Version of the form.
   */
  readonly version: number;
  /**
   * When that version was published.
   */
  readonly publishedAt: string;
  /**
   * Last day on which it may have been received to be filed under its own version; null for the version in force.
   */
  readonly acceptedUntil: string | null;
  /**
   * What the version in force asks otherwise, at most 20; none of the version in force.
   *
   * Items: A question that another version asks otherwise.
   */
  readonly changes: readonly FormChange[];
  /**
   * Changes beyond those listed.
   */
  readonly more: number;
}
/**
 * A question that another version asks otherwise.
 */
export interface FormChange {
  /**
   * What became of it.
   */
  readonly type: 'added' | 'removed' | 'changed';
  /**
   * Titles that lead to it.
   */
  readonly path: readonly string[];
  /**
   * What the form said; null where only its text shows it.
   */
  readonly before: string | null;
  /**
   * What the version in force says.
   */
  readonly after: string | null;
}
/**
 * A person helped: known (id) or new.
 */
export interface AssistedPerson {
  /**
   * Known person.
   */
  readonly id?: string | null;
  /**
   * First names.
   */
  readonly givenName: string;
  /**
   * Family name.
   */
  readonly familyName: string;
  /**
   * Address.
   */
  readonly email: string | null;
  /**
   * Telephone.
   */
  readonly phone?: string | null;
  /**
   * Date of birth.
   */
  readonly birthDate?: string | null;
}
/**
 * A request that an agent types in for somebody and has not filed.
 */
export interface AssistedDraft {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title of the scheme.
   */
  readonly title: string;
  /**
   * Name of whose request it is.
   */
  readonly applicant: string;
  /**
   * Channel of a request.
   */
  readonly channel: ApiChannel;
  /**
   * Day it was received.
   */
  readonly receivedOn: string | null;
  /**
   * Last save.
   */
  readonly updatedAt: string;
  /**
   * Address of its form.
   */
  readonly url: string;
  /**
   * Scans of the form on paper that it is typed from, in the order in which they were attached.
   *
   * Items: A file.
   */
  readonly originals: readonly ApiFile[];
}
/**
 * Requests that an agent types in and has not filed.
 */
export interface AssistedDraftList {
  /**
   * Requests, the last touched first.
   *
   * Items: A request that an agent types in for somebody and has not filed.
   */
  readonly items: readonly AssistedDraft[];
}
/**
 * A request being written.
 */
export interface Draft {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Version.
   */
  readonly version: number;
  /**
   * Answers.
   */
  readonly answers: {
    readonly [k: string]: unknown;
  };
  /**
   * Revision.
   */
  readonly revision: number;
  /**
   * Last save.
   */
  readonly updatedAt: string;
  /**
   * Address of its form.
   */
  readonly url: string;
}
/**
 * A save of the answers of a draft.
 */
export interface SaveAnswers {
  /**
   * Whole answers.
   */
  readonly answers: {
    readonly [k: string]: unknown;
  };
  /**
   * Revision the save is based on.
   */
  readonly revision: number;
}
/**
 * What is wrong with the answers so far.
 */
export interface AnswersReport {
  /**
   * New revision.
   */
  readonly revision: number;
  /**
   * Save.
   */
  readonly updatedAt: string;
  /**
   * Errors.
   *
   * Items: Error.
   */
  readonly errors: readonly ApiFieldError[];
  /**
   * Blocking conditions not met.
   *
   * Items: Condition.
   */
  readonly eligibility: readonly ApiEligibility[];
}
/**
 * Files a request: from a draft, or at once with its answers (integrators).
 */
export interface FileRequest {
  /**
   * Draft.
   */
  readonly draft?: string;
  /**
   * Scheme.
   */
  readonly dispositif?: string;
  /**
   * Answers.
   */
  readonly answers?: {
    readonly [k: string]: unknown;
  };
  /**
   * The declaration on honour is accepted.
   */
  readonly declaration?: boolean;
}
/**
 * A request filed.
 */
export interface Filed {
  /**
   * Case.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * When.
   */
  readonly filedAt: string;
  /**
   * Sentence on what happens next.
   */
  readonly receipt: string;
}
/**
 * An entry of the register beside one that may be the same person.
 */
export interface PairedPerson {
  /**
   * Person.
   */
  readonly id: string;
  /**
   * Name: first names, then family name.
   */
  readonly name: string;
  /**
   * Day of birth.
   */
  readonly birthDate: string | null;
  /**
   * Address.
   */
  readonly email: string | null;
  /**
   * Telephone, E.164.
   */
  readonly phone: string | null;
  /**
   * Whether the person signs in.
   */
  readonly account: boolean;
  /**
   * Whether the identity service vouches for who they are.
   */
  readonly verified: boolean;
}
/**
 * Two entries that may be the same person.
 */
export interface PersonPair {
  /**
   * An entry of the register beside one that may be the same person.
   */
  readonly one: PairedPerson;
  /**
   * An entry of the register beside one that may be the same person.
   */
  readonly other: PairedPerson;
  /**
   * How alike they are, detail after detail.
   *
   * Items: How alike two entries are in a detail.
   */
  readonly alike: readonly AlikeDetail[];
}
/**
 * How alike two entries are in a detail.
 */
export interface AlikeDetail {
  /**
   * Detail.
   */
  readonly detail: 'names' | 'birthDate' | 'birthPlace' | 'email' | 'phone' | 'address';
  /**
   * near: but for a slip, an order, a first name more; unknown: one of them does not say.
   */
  readonly alike: 'same' | 'near' | 'differs' | 'unknown';
}
/**
 * Entries that may be the same person, the surest first.
 */
export interface PersonPairList {
  /**
   * Pairs.
   *
   * Items: Two entries that may be the same person.
   */
  readonly items: readonly PersonPair[];
  /**
   * Cursor of the next page; null for the last.
   */
  readonly next: string | null;
}
/**
 * A detail of two entries, side by side.
 */
export interface MergeDetail {
  /**
   * Detail.
   */
  readonly detail: 'names' | 'birthDate' | 'birthPlace' | 'email' | 'phone' | 'address';
  /**
   * near: but for a slip, an order, a first name more; unknown: one of them does not say.
   */
  readonly alike: 'same' | 'near' | 'differs' | 'unknown';
  /**
   * As the entry that stands has it, in words; null for nothing.
   */
  readonly kept: string | null;
  /**
   * As the other has it.
   */
  readonly merged: string | null;
  /**
   * Whether it stands as it is: the account or the identity service says it.
   */
  readonly fixed: boolean;
}
/**
 * What of an entry goes to the one that stands.
 */
export interface MergeMoved {
  /**
   * What.
   */
  kind:
    | 'requests'
    | 'drafts'
    | 'documents'
    | 'household'
    | 'mandatesGiven'
    | 'mandatesHeld'
    | 'establishments'
    | 'notices'
    | 'readings'
    | 'entries';
  /**
   * How many go along.
   */
  readonly moves: number;
  /**
   * How many stay, since the other entry has the same already.
   */
  readonly stays: number;
}
/**
 * What merging two entries would do.
 */
export interface MergePreview {
  /**
   * An entry of the register beside one that may be the same person.
   */
  readonly kept: PairedPerson;
  /**
   * An entry of the register beside one that may be the same person.
   */
  readonly merged: PairedPerson;
  /**
   * Details side by side.
   *
   * Items: A detail of two entries, side by side.
   */
  readonly details: readonly MergeDetail[];
  /**
   * What goes along, of each kind.
   *
   * Items: What of an entry goes to the one that stands.
   */
  readonly moved: readonly MergeMoved[];
  /**
   * Why they cannot be merged; null where they can. verified: the identity service knows both; accounts: both sign in; mandate: one acts for the other.
   */
  readonly obstacle: 'verified' | 'accounts' | 'mandate' | null;
  /**
   * What one may go by. vouched: the identity service; address: the account proved the address of the other entry; document: an identity document that was seen; file: what is known of two entries without account.
   */
  readonly grounds: readonly ('vouched' | 'address' | 'document' | 'file')[];
  /**
   * What was looked at: given back with the order.
   */
  readonly digest: string;
  /**
   * Null when nobody said so.
   */
  readonly apart: MergeApart | null;
}
/**
 * Who said that they are two people.
 */
export interface MergeApart {
  /**
   * Name of the agent.
   */
  readonly by: string;
  /**
   * When.
   */
  readonly at: string;
}
/**
 * Two entries to be merged.
 */
export interface MergeOrder {
  /**
   * An entry.
   */
  readonly one: string;
  /**
   * The other.
   */
  readonly other: string;
  /**
   * As the preview gave it.
   */
  readonly digest: string;
  /**
   * Details that stand as the other entry has them.
   *
   * @maxItems 6
   */
  readonly taken: readonly ('names' | 'birthDate' | 'birthPlace' | 'email' | 'phone' | 'address')[];
  /**
   * What one goes by.
   */
  readonly ground: 'vouched' | 'address' | 'document' | 'file';
  /**
   * Why, in the words of who merges.
   */
  readonly reason: string;
}
/**
 * Entries that were merged.
 */
export interface PersonMerged {
  /**
   * Line of the journal.
   */
  readonly id: string;
  /**
   * Entry that stands.
   */
  readonly kept: string;
}
/**
 * A merge to be undone.
 */
export interface MergeUndo {
  /**
   * Why.
   */
  readonly reason: string;
}
/**
 * A merge, as the journal has it.
 */
export interface PersonMerge {
  /**
   * Line of the journal.
   */
  readonly id: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * Name of the agent.
   */
  readonly by: string;
  /**
   * What they went by.
   */
  readonly ground: 'vouched' | 'address' | 'document' | 'file';
  /**
   * Why; empty once one of the entries is gone.
   */
  readonly reason: string;
  /**
   * Entry that stands; null once it is gone.
   */
  readonly kept: MergeName | null;
  /**
   * Name of the other entry; null once it is gone.
   */
  readonly merged: string | null;
  /**
   * How many requests went along.
   */
  readonly requests: number;
  /**
   * Null while it stands.
   */
  readonly undone: MergeUndone | null;
  /**
   * Whether it can be undone. later: another one came after and is undone first; gone: an entry is not there any more.
   */
  readonly undo: 'possible' | 'later' | 'gone' | 'done';
}
/**
 * An entry that is there.
 */
export interface MergeName {
  /**
   * Person.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
}
/**
 * Who undid it.
 */
export interface MergeUndone {
  /**
   * When.
   */
  readonly at: string;
  /**
   * Name of the agent.
   */
  readonly by: string;
  /**
   * Why.
   */
  readonly reason: string;
}
/**
 * Merges, the latest first.
 */
export interface PersonMergeList {
  /**
   * Merges.
   *
   * Items: A merge, as the journal has it.
   */
  readonly items: readonly PersonMerge[];
  /**
   * Cursor of the next page; null for the last.
   */
  readonly next: string | null;
}
/**
 * People found.
 */
export interface PersonList {
  /**
   * People.
   */
  readonly items: readonly PersonSummary[];
}
/**
 * A person.
 */
export interface PersonSummary {
  /**
   * Person.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Address.
   */
  readonly email: string | null;
  /**
   * Whether mails to the address are refused.
   */
  readonly refused: boolean;
  /**
   * Date of birth.
   */
  readonly birthDate: string | null;
  /**
   * Level.
   */
  readonly verified: number;
}
/**
 * My requests.
 */
export interface MyCases {
  /**
   * Requests.
   */
  readonly items: readonly MyCase[];
  /**
   * Drafts.
   *
   * Items: Draft.
   */
  readonly drafts: readonly Draft[];
}
/**
 * A request.
 */
export interface MyCase {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Scheme.
   */
  readonly dispositif: NamedId;
  /**
   * Title in plain words.
   */
  readonly state: string;
  /**
   * What is expected of me.
   */
  readonly expected: string | null;
  /**
   * Until when I may answer: the midnight after the last day. Null when nothing is expected, or nothing ends it.
   */
  readonly until: string | null;
  /**
   * Until when the service must answer, for its silence would decide: the midnight after the last day. Null when no such delay runs.
   */
  readonly answerBy: string | null;
  /**
   * Filing.
   */
  readonly filedAt: string;
  /**
   * How it ended.
   */
  readonly outcome: string | null;
  /**
   * Whether the service wrote a message that I have not read.
   */
  readonly unread: boolean;
}
/**
 * A document of my wallet.
 */
export interface WalletDocument {
  /**
   * File, to be read by `GET /files/{id}`.
   */
  readonly id: string;
  /**
   * Kind of document, as forms name it.
   */
  readonly kind: string;
  /**
   * Kind of document, in words.
   */
  readonly title: string;
  /**
   * Name of the file.
   */
  readonly name: string;
  /**
   * Media type.
   */
  readonly mediaType: string;
  /**
   * Bytes.
   */
  readonly size: number;
  /**
   * Day it was first given.
   */
  readonly givenOn: string;
  /**
   * Date written on it, as I told it.
   */
  readonly datedOn: string | null;
  /**
   * Last day on which it is valid, as I told it.
   */
  readonly validUntil: string | null;
  /**
   * Whether that day is past.
   */
  readonly ended: boolean;
  /**
   * How many of my requests have a copy.
   */
  readonly uses: number;
  /**
   * Where it is offered.
   */
  readonly askers: readonly WalletAsker[];
}
/**
 * A scheme that asks this kind of document.
 */
export interface WalletAsker {
  /**
   * Scheme.
   */
  readonly id: string;
  /**
   * Title of the scheme.
   */
  readonly title: string;
  /**
   * Last day on which it is young enough there; null for ever.
   */
  readonly until: string | null;
  /**
   * Whether it is too old there.
   */
  readonly over: boolean;
}
/**
 * What closing my account erases and leaves, and the day when it is closed.
 */
export interface MyClosing {
  /**
   * When the account is closed; null when that was not asked for.
   */
  readonly closesAt: string | null;
  readonly erased: Erased;
  /**
   * What stays, by scheme.
   */
  readonly kept: readonly KeptRequests[];
  /**
   * Requests that are open, and go on.
   *
   * Items: Number of a request.
   */
  readonly open: readonly string[];
}
/**
 * What is erased beside the account itself.
 */
export interface Erased {
  /**
   * Requests begun and not filed.
   */
  readonly drafts: number;
  /**
   * Documents of the wallet that no request has.
   */
  readonly documents: number;
  /**
   * Notices.
   */
  readonly notices: number;
}
/**
 * Requests of one scheme, which stay with it.
 */
export interface KeptRequests {
  /**
   * Title of the scheme.
   */
  readonly scheme: string;
  /**
   * My requests.
   *
   * Items: Number of a request.
   */
  readonly numbers: readonly string[];
  /**
   * What allows the service to keep them, in French.
   */
  readonly why: string;
  /**
   * Whom to ask.
   */
  readonly contact: string;
  /**
   * Categories of data of the scheme.
   */
  readonly categories: readonly KeptCategory[];
}
/**
 * Data of one category.
 */
export interface KeptCategory {
  /**
   * Category.
   */
  readonly title: string;
  /**
   * What becomes of them and when, in French.
   */
  readonly rule: string;
  /**
   * Last day; null where it is not known yet.
   */
  readonly until: string | null;
}
/**
 * That I wish my account to be closed.
 */
export interface NewClosing {
  /**
   * Password of the account, where it has one.
   */
  readonly password?: string;
}
/**
 * The address of my account.
 */
export interface MyAddress {
  /**
   * Address that I sign in with and am written to.
   */
  readonly email: string;
  /**
   * Null when none waits.
   */
  readonly pending: PendingAddress | null;
}
/**
 * A change that waits for the mail to the new address to be answered.
 */
export interface PendingAddress {
  /**
   * New address.
   */
  readonly email: string;
  /**
   * When it was asked for.
   */
  readonly askedAt: string;
}
/**
 * An address to be asked for.
 */
export interface NewAddress {
  /**
   * New address.
   */
  readonly email: string;
  /**
   * Password of the account, where it has one.
   */
  readonly password?: string;
}
/**
 * My wallet.
 */
export interface MyWallet {
  /**
   * Documents, those of a kind together, what is offered first.
   *
   * Items: A document.
   */
  readonly items: readonly WalletDocument[];
  /**
   * Kinds that may be added.
   */
  readonly kinds: readonly WalletKind[];
}
/**
 * A kind of document that schemes ask.
 */
export interface WalletKind {
  /**
   * As forms name it.
   */
  readonly kind: string;
  /**
   * In words.
   */
  readonly title: string;
}
/**
 * A document of my wallet, with what became of it.
 */
export interface WalletDetail {
  /**
   * The document.
   */
  readonly document: WalletDocument;
  /**
   * Where it was used, the latest first.
   */
  readonly requests: readonly WalletUse[];
  /**
   * Who read it.
   */
  readonly readings: Readings;
}
/**
 * A request of mine that has a copy.
 */
export interface WalletUse {
  /**
   * Case.
   */
  readonly id: string;
  /**
   * Number of the case.
   */
  readonly number: string;
  /**
   * Title of the scheme.
   */
  readonly title: string;
  /**
   * When it was filed.
   */
  readonly filedAt: string;
}
/**
 * Who looked at my data.
 */
export interface Readings {
  /**
   * Readings, newest first.
   */
  readonly items: readonly Reading[];
  /**
   * Cursor.
   */
  readonly next: string | null;
}
/**
 * A reading.
 */
export interface Reading {
  /**
   * When.
   */
  readonly at: string;
  /**
   * Who.
   */
  readonly who: string;
  /**
   * What.
   */
  readonly what: string;
  /**
   * Why it was allowed.
   */
  readonly reason: string;
  /**
   * Request.
   */
  readonly caseNumber: string | null;
}
/**
 * An account.
 */
export interface AdminUser {
  /**
   * Account.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Address.
   */
  readonly email: string;
  /**
   * Roles.
   *
   * Items: Role.
   */
  readonly roles: readonly Role[];
  /**
   * Groups.
   *
   * Items: Group.
   */
  readonly groups: readonly NamedId[];
  /**
   * Whether a code is asked after the password, or there is a passkey.
   */
  readonly secondFactor: boolean;
  /**
   * When somebody last signed in with it; null when nobody did.
   */
  readonly lastSignInAt: string | null;
  /**
   * Since when it cannot be used; null when it can.
   */
  readonly disabledAt: string | null;
}
/**
 * Accounts.
 */
export interface AdminUserList {
  /**
   * Accounts.
   *
   * Items: Account.
   */
  readonly items: readonly AdminUser[];
  /**
   * Cursor.
   */
  readonly next: string | null;
}
/**
 * Roles and groups of an account.
 */
export interface SetUser {
  /**
   * Roles.
   *
   * Items: Role.
   */
  readonly roles: readonly Role[];
  /**
   * Groups.
   *
   * Items: Group.
   */
  readonly groups: readonly string[];
}
/**
 * Why an account is disabled, or enabled again.
 */
export interface AccountReason {
  /**
   * Why, for the trail of rights.
   */
  readonly reason: string;
}
/**
 * An account whole, for administrators.
 */
export interface AccountDetail {
  /**
   * The account.
   */
  readonly user: AdminUser;
  /**
   * Where it is signed in: that of the request first, then the one seen last.
   */
  readonly sessions: readonly AccountSession[];
  /**
   * Tokens of programs that can be used.
   */
  readonly tokens: number;
  /**
   * Since when, by whom and why it cannot be used; null when it can.
   */
  readonly disabled: AccountDisabling | null;
  /**
   * Functions that it holds, and those of which it has taken a task.
   */
  readonly holds: readonly AccountHolding[];
}
/**
 * A session.
 */
export interface AccountSession {
  /**
   * Session.
   */
  readonly id: string;
  /**
   * Browser and system: « Firefox sur Windows ».
   */
  readonly device: string;
  /**
   * Part of the network address; null when it is not known.
   */
  readonly address: string | null;
  /**
   * Sign-in.
   */
  readonly since: string;
  /**
   * Last use, to the hour.
   */
  readonly seen: string;
  /**
   * Whether it is that of the request.
   */
  readonly isCurrent: boolean;
}
/**
 * That an account is disabled.
 */
export interface AccountDisabling {
  /**
   * Since when.
   */
  readonly at: string;
  /**
   * Name of who disabled it.
   */
  readonly by: string;
  /**
   * Why.
   */
  readonly reason: string;
}
/**
 * A function of a scheme, or the opinion that a group was asked for.
 */
export interface AccountHolding {
  /**
   * Title of the scheme.
   */
  readonly dispositif: string;
  /**
   * Title of the function, with that of the route.
   */
  readonly title: string;
  /**
   * Tasks that it has taken: they go back to the others when it is disabled.
   */
  readonly taken: number;
  /**
   * Some of those who hold it besides.
   *
   * Items: Name.
   */
  readonly others: readonly string[];
  /**
   * How many hold it besides.
   */
  readonly othersCount: number;
}
/**
 * What an application reads of the cases of a scheme; their numbers, steps and dates in any case.
 */
export interface ApplicationGrant {
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Categories whose answers are read.
   *
   * @maxItems 60
   *
   * Items: Category of data, by its name in privacy.json.
   */
  readonly categories: readonly string[];
  /**
   * Whether who asks is read.
   */
  readonly identity: boolean;
}
/**
 * The application of a token.
 */
export interface ApplicationSelf {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * What it reads for.
   */
  readonly purpose: string;
  /**
   * From when on it reads nothing any more.
   */
  readonly endsAt: string;
  /**
   * What it reads.
   *
   * Items: A scheme.
   */
  readonly grants: readonly ApplicationGrant[];
}
/**
 * A page of cases by their last change.
 */
export interface ApplicationCases {
  /**
   * Cases, the first changed first.
   */
  readonly items: readonly ChangedCase[];
  /**
   * Where to go on; null when there was never a case.
   */
  readonly next: string | null;
}
/**
 * A case that changed.
 */
export interface ChangedCase {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Number of its last event.
   */
  readonly version: number;
  /**
   * When it last changed.
   */
  readonly updatedAt: string;
}
/**
 * A case as far as an application reads it.
 */
export interface ApplicationCase {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Version that it is pinned to.
   */
  readonly dispositifVersion: number;
  /**
   * Number of its last event.
   */
  readonly version: number;
  /**
   * Step, by its identifier.
   */
  readonly state: string;
  /**
   * Step, as the person concerned reads it.
   */
  readonly statePublic: string;
  /**
   * How it ended; null while it is open.
   */
  readonly outcome: string | null;
  /**
   * When it was filed.
   */
  readonly filedAt: string;
  /**
   * When it ended; null while it is open.
   */
  readonly closedAt: string | null;
  /**
   * Who asks; null for who does not read it.
   */
  readonly applicant: ApplicationApplicant | null;
  /**
   * Answers of the categories that are read, as the form of the version has them; files are named and not given.
   */
  readonly answers: {
    readonly [k: string]: unknown;
  };
}
/**
 * Who asks.
 */
export interface ApplicationApplicant {
  /**
   * Given name.
   */
  readonly givenName: string;
  /**
   * Family name.
   */
  readonly familyName: string;
}
/**
 * A business application, for administrators.
 */
export interface AdminApplication {
  /**
   * Application.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * What it reads for.
   */
  readonly purpose: string;
  /**
   * Address of who answers for it.
   */
  readonly contact: string;
  /**
   * From when on it reads nothing any more.
   */
  readonly endsAt: string;
  /**
   * Since when it was stopped for good; null while it was not.
   */
  readonly stoppedAt: string | null;
  /**
   * What it reads.
   *
   * Items: A scheme.
   */
  readonly grants: readonly ApplicationGrant[];
  /**
   * Tokens, newest first.
   */
  readonly tokens: readonly ApplicationToken[];
  /**
   * Where it is told what happens to cases, the oldest first.
   *
   * Items: An address.
   */
  readonly webhooks: readonly AdminWebhook[];
}
/**
 * A token; its secret is known to nobody but who copied it.
 */
export interface ApplicationToken {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * When it was made.
   */
  readonly createdAt: string;
  /**
   * End.
   */
  readonly expiresAt: string;
  /**
   * Last use, to the minute; null for never.
   */
  readonly lastUsedAt: string | null;
}
/**
 * Business applications, and what one can be given to read.
 */
export interface AdminApplications {
  /**
   * Applications, those that read first.
   *
   * Items: An application.
   */
  readonly items: readonly AdminApplication[];
  /**
   * Published schemes, by title.
   */
  readonly schemes: readonly ReadableScheme[];
}
/**
 * A published scheme with its categories of data.
 */
export interface ReadableScheme {
  /**
   * Scheme.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * Categories, in the order of the scheme.
   *
   * Items: Category: its name in privacy.json, and its title.
   */
  readonly categories: readonly NamedId[];
}
/**
 * What is declared of an application.
 */
export interface ApplicationDeclaration {
  /**
   * Name, as who has a request reads it.
   */
  readonly name: string;
  /**
   * What it reads for, as the persons concerned are told.
   */
  readonly purpose: string;
  /**
   * Address of who answers for it.
   */
  readonly contact: string;
  /**
   * Last day on which it reads.
   */
  readonly endsOn: string;
  /**
   * What it reads.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: A scheme.
   */
  readonly grants: readonly ApplicationGrant[];
}
/**
 * A token to make for an application.
 */
export interface NewApplicationToken {
  /**
   * Days it lasts.
   */
  readonly days: number;
}
/**
 * A token that was made, and its application.
 */
export interface ApplicationTokenCreated {
  /**
   * The token, shown this once.
   */
  readonly token: string;
  /**
   * The application.
   */
  readonly application: AdminApplication;
}
/**
 * What a webhook is told, signed as Standard Webhooks say: nothing that anybody answered or wrote.
 */
export interface WebhookMessage {
  /**
   * What happened.
   */
  readonly type: WebhookKind;
  /**
   * When it happened.
   */
  readonly timestamp: string;
  readonly data: WebhookCase;
}
/**
 * Which case.
 */
export interface WebhookCase {
  /**
   * Identifier of the event, as the list of events has it.
   */
  readonly event: string;
  /**
   * Case.
   */
  readonly case: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Number of the event in the case.
   */
  readonly version: number;
  /**
   * Where the case is read, with a token of the application.
   */
  readonly url: string;
}
/**
 * An address to tell.
 */
export interface NewWebhook {
  /**
   * Address: https, or a network that the operator allowed.
   */
  readonly url: string;
  /**
   * Kinds of events.
   *
   * @minItems 1
   *
   * Items: Kind.
   */
  readonly kinds: readonly WebhookKind[];
  /**
   * Schemes, among those that the application reads.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Scheme.
   */
  readonly dispositifs: readonly string[];
}
/**
 * An address where an application is told what happens to cases.
 */
export interface AdminWebhook {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Address.
   */
  readonly url: string;
  /**
   * Kinds of events that it is told of.
   *
   * Items: Kind.
   */
  readonly kinds: readonly WebhookKind[];
  /**
   * Schemes whose cases it is told of, as long as the application reads them.
   *
   * Items: Scheme.
   */
  readonly dispositifs: readonly string[];
  /**
   * Since when nothing arrives; null when the last attempt succeeded.
   */
  readonly failingSince: string | null;
  /**
   * Since when nothing is sent; null while it is.
   */
  readonly disabledAt: string | null;
  /**
   * failing: something could not be delivered for three days; gone: the receiver answered that it is no more.
   */
  readonly disabledFor: 'failing' | 'gone' | null;
  /**
   * What waits to be sent, a thousand at most.
   */
  readonly waiting: number;
}
/**
 * The secret of a webhook, and its application.
 */
export interface WebhookSecret {
  /**
   * What messages are signed with, shown this once.
   */
  readonly secret: string;
  /**
   * The application.
   */
  readonly application: AdminApplication;
}
/**
 * A page of the log of a webhook: the last seven days.
 */
export interface WebhookDeliveries {
  /**
   * Deliveries, the newest first.
   */
  readonly items: readonly WebhookDelivery[];
  /**
   * Where to go on; null at the end.
   */
  readonly next: number | null;
}
/**
 * Something that a webhook is told.
 */
export interface WebhookDelivery {
  /**
   * Identifier, also its webhook-id.
   */
  readonly id: string;
  /**
   * What happened.
   */
  readonly kind: WebhookKind;
  /**
   * Number of the case.
   */
  readonly number: string;
  /**
   * When it happened.
   */
  readonly at: string;
  /**
   * waiting; done: it arrived; withheld: the application may not see it any more; skipped: the next ones passed before it.
   */
  readonly state: 'waiting' | 'done' | 'withheld' | 'skipped';
  /**
   * When it is tried next; null for at once, or never again.
   */
  readonly nextAt: string | null;
  /**
   * The last twenty attempts, the oldest first.
   */
  readonly tries: readonly WebhookTry[];
}
/**
 * An attempt.
 */
export interface WebhookTry {
  /**
   * When.
   */
  readonly at: string;
  /**
   * Status that was answered; null without an answer.
   */
  readonly status: number | null;
  /**
   * Why there was no answer; null with one.
   */
  readonly why: 'no-answer' | 'too-slow' | 'out-of-reach' | null;
  /**
   * Milliseconds.
   */
  readonly took: number;
}
/**
 * A page of what happened to cases.
 */
export interface ApplicationEvents {
  /**
   * Events, in an order that nothing is put before afterwards.
   */
  readonly items: readonly ApplicationEvent[];
  /**
   * Where to go on, now or later.
   */
  readonly next: number;
  /**
   * Whether there is more already.
   */
  readonly more: boolean;
}
/**
 * Something that happened to a case.
 */
export interface ApplicationEvent {
  /**
   * Identifier, as `data.event` of a message.
   */
  readonly id: string;
  /**
   * What happened.
   */
  readonly type: WebhookKind;
  /**
   * When.
   */
  readonly timestamp: string;
  /**
   * Case.
   */
  readonly case: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Number of the event in the case.
   */
  readonly version: number;
}
/**
 * A group.
 */
export interface AdminGroup {
  /**
   * Group.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Members.
   *
   * Items: Agent.
   */
  readonly members: readonly NamedId[];
  /**
   * Who holds today what the group holds in the place of an absent member.
   */
  readonly deputies: readonly GroupDeputy[];
  /**
   * Functions it holds.
   */
  readonly functions: readonly GroupFunction[];
}
/**
 * Who stands in for an absent member.
 */
export interface GroupDeputy {
  /**
   * Account of who stands in.
   */
  readonly id: string;
  /**
   * Their name.
   */
  readonly name: string;
  /**
   * Name of the absent member.
   */
  readonly absent: string;
  /**
   * Last day of the absence.
   */
  readonly until: string;
}
/**
 * A function.
 */
export interface GroupFunction {
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Function.
   */
  readonly function: string;
  /**
   * Title, with that of the route.
   */
  readonly title: string;
  /**
   * Route of the function; null for the function's own group.
   */
  readonly route: string | null;
}
/**
 * Groups.
 */
export interface AdminGroupList {
  /**
   * Groups.
   *
   * Items: Group.
   */
  readonly items: readonly AdminGroup[];
}
/**
 * A group.
 */
export interface NewGroup {
  /**
   * Name, on one line.
   */
  readonly name: string;
}
/**
 * Groups that hold a function, or the cases of one of its routes.
 */
export interface SetBinding {
  /**
   * Groups.
   *
   * Items: Group.
   */
  readonly groups: readonly string[];
  /**
   * Route of the function; its own groups when absent.
   */
  readonly route?: string;
}
/**
 * An invitation.
 */
export interface NewInvitation {
  /**
   * Address.
   */
  readonly email: string;
  /**
   * Name, on one line.
   */
  readonly name: string;
  /**
   * Roles.
   *
   * Items: Role.
   */
  readonly roles: readonly Role[];
  /**
   * Groups.
   *
   * Items: Group.
   */
  readonly groups: readonly string[];
}
/**
 * Invitations not yet accepted.
 */
export interface InvitationList {
  /**
   * Invitations.
   */
  readonly items: readonly Invitation[];
}
/**
 * An invitation.
 */
export interface Invitation {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Address.
   */
  readonly email: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Roles.
   *
   * Items: Role.
   */
  readonly roles: readonly Role[];
  /**
   * End.
   */
  readonly expiresAt: string;
}
/**
 * Somebody who asks to act for a company or an association.
 */
export interface AwaitedLink {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Who asks, by their name.
   */
  readonly person: string;
  /**
   * Address of their account; null for none.
   */
  readonly email: string | null;
  /**
   * As what: its legal representative, or somebody whom it appointed.
   */
  readonly role: 'representative' | 'mandatary';
  /**
   * When they asked.
   */
  readonly askedAt: string;
  /**
   * What they wrote for whoever decides; null for nothing.
   */
  readonly proof: string | null;
  /**
   * When a code was last sent to the address of the register; null when none was.
   */
  readonly codeSentAt: string | null;
  readonly establishment: AwaitedEstablishment;
}
/**
 * For which one.
 */
export interface AwaitedEstablishment {
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Its RIDET; null for an association that has none.
   */
  readonly ridet: string | null;
  /**
   * Its number in the register of associations; null for unknown.
   */
  readonly rna: string | null;
  /**
   * Whether the register of establishments has it; otherwise somebody declared it.
   */
  readonly listed: boolean;
}
/**
 * Links that wait to be confirmed.
 */
export interface AwaitedLinks {
  /**
   * Links, the oldest first.
   *
   * Items: A link.
   */
  readonly items: readonly AwaitedLink[];
  /**
   * Cursor.
   */
  readonly next: string | null;
}
/**
 * What an administrator decides on a link that waits.
 */
export interface LinkDecision {
  /**
   * Whether the person acts for it from now on.
   */
  readonly accepted: boolean;
  /**
   * Why, as it is told to the person.
   */
  readonly reason: string;
}
/**
 * What was held; a member that is absent is not what the change is about.
 */
export interface RightState {
  /**
   * Roles of an account, or promised by an invitation.
   *
   * Items: Role.
   */
  readonly roles?: readonly Role[];
  /**
   * Groups of an account, or promised by an invitation, or that hold a function.
   *
   * Items: Group, by its name at that time.
   */
  readonly groups?: readonly string[];
  /**
   * Name of a token.
   */
  readonly token?: string;
  /**
   * What a token may do; absent for all that its owner may.
   *
   * Items: What a token may do of what its owner may: read or write sources of schemes, read or instruct cases, read the register of persons, read statistics, act on one's own requests, read what the data-protection officer reads, administer, keep accounts and groups for a directory (SCIM).
   */
  readonly scopes?: readonly TokenScope[];
  /**
   * End of a token, or of the link of an invitation.
   */
  readonly until?: string;
  /**
   * As what a person acts for a company or an association, in words.
   */
  readonly establishment?: string;
  /**
   * Why an administrator confirmed or refused a link, as it was told to the person; or why an account was disabled or enabled.
   */
  readonly reason?: string;
  /**
   * In what a session that was ended was open: « Firefox sur Windows ».
   */
  readonly device?: string;
  /**
   * What an application reads.
   *
   * Items: A scheme, with the categories of data that are read.
   */
  readonly reads?: readonly string[];
  /**
   * Address where an application is told what happens to cases.
   */
  readonly address?: string;
  /**
   * Who stands in for somebody absent.
   */
  readonly deputy?: string;
  /**
   * For what, and until when, somebody acts for a person, in words.
   */
  readonly mandate?: string;
  /**
   * Days of an absence, both included, in Nouméa.
   */
  readonly days?: {
    /**
     * First day.
     */
    readonly from: string;
    /**
     * Last day.
     */
    readonly to: string;
  };
}
/**
 * A change of a right.
 */
export interface RightChange {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * Who made it, by their name at that time.
   */
  readonly by: string;
  /**
   * What kind of change.
   */
  kind:
    | 'access-set'
    | 'function-bound'
    | 'group-made'
    | 'group-removed'
    | 'token-made'
    | 'token-revoked'
    | 'invitation-sent'
    | 'invitation-withdrawn'
    | 'invitation-accepted'
    | 'second-factor-reset'
    | 'account-closed'
    | 'link-asked'
    | 'link-confirmed'
    | 'link-ended'
    | 'absence-said'
    | 'absence-ended'
    | 'session-ended'
    | 'account-disabled'
    | 'account-enabled'
    | 'application-declared'
    | 'application-stopped'
    | 'webhook-added'
    | 'webhook-removed'
    | 'webhook-secret'
    | 'webhook-enabled'
    | 'mandate-given'
    | 'mandate-accepted'
    | 'mandate-ended';
  /**
   * Whose right: the account, the function with its scheme, the group, who was invited.
   */
  readonly subject: string;
  /**
   * What was held before; null when there was nothing.
   */
  readonly before: RightState | null;
  /**
   * What is held since; null when there is nothing any more.
   */
  readonly after: RightState | null;
}
/**
 * Changes of rights.
 */
export interface RightChanges {
  /**
   * Changes, newest first.
   *
   * Items: A change.
   */
  readonly items: readonly RightChange[];
  /**
   * Cursor.
   */
  readonly next: string | null;
}
/**
 * Effects that are due and not carried out yet.
 */
export interface EffectQueue {
  /**
   * How many; counted up to 10,000.
   */
  readonly waiting: number;
  /**
   * When the oldest of them became due; null when there is none.
   */
  readonly oldestAt: string | null;
}
/**
 * Effects whose attempts were used up.
 */
export interface FailedEffects {
  /**
   * Effects.
   */
  readonly items: readonly FailedEffect[];
}
/**
 * An effect.
 */
export interface FailedEffect {
  /**
   * Outbox row.
   */
  readonly id: string;
  /**
   * Kind.
   */
  readonly type: string;
  /**
   * Case.
   */
  readonly caseId: string | null;
  /**
   * Number.
   */
  readonly caseNumber: string | null;
  /**
   * When.
   */
  readonly failedAt: string;
  /**
   * Attempts.
   */
  readonly attempts: number;
  /**
   * What went wrong, as far as it is known.
   */
  failure:
    | 'address-refused'
    | 'mail-refused'
    | 'mail-unreachable'
    | 'recipient-missing'
    | 'document-failed'
    | 'sms-refused'
    | 'sms-unreachable'
    | 'receiver-refused'
    | 'receiver-unreachable'
    | 'unknown';
  /**
   * Last error in technical words, for whoever operates the server; no personal data.
   */
  readonly error: string;
}
/**
 * Mails of the demonstration mailbox.
 */
export interface MailboxPage {
  /**
   * Mails, newest first.
   */
  readonly items: readonly MailboxMail1[];
}
/**
 * A mail.
 */
export interface MailboxMail1 {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Recipient.
   */
  readonly to: string;
  /**
   * Subject.
   */
  readonly subject: string;
  /**
   * Text.
   */
  readonly text: string;
  /**
   * HTML.
   */
  readonly html: string;
  /**
   * When.
   */
  readonly at: string;
}
/**
 * A token, shown once.
 */
export interface TokenCreated {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Token.
   */
  readonly token: string;
  /**
   * End.
   */
  readonly expiresAt: string;
}
/**
 * A view of the queue to be read by a spreadsheet, at an address of its own.
 */
export interface NewFeed {
  /**
   * What it is for.
   */
  readonly name: string;
  /**
   * Days after which it ends.
   */
  readonly days: number;
  /**
   * Query of the queue, as its address has it: what the view shows.
   */
  readonly search: string;
  /**
   * Columns in their order, as the export takes them; empty for all.
   */
  readonly show: string;
  /**
   * What the list is for: the applicants of its cases read it.
   */
  readonly reason: string;
}
/**
 * A feed that was made.
 */
export interface FeedCreated {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Where it is read, shown this once.
   */
  readonly address: string;
  /**
   * End.
   */
  readonly expiresAt: string;
}
/**
 * A feed that was made; its address is known to nobody but who copied it.
 */
export interface Feed {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * What it is for.
   */
  readonly name: string;
  /**
   * What its list is for, as applicants read it.
   */
  readonly reason: string;
  /**
   * When it was made.
   */
  readonly createdAt: string;
  /**
   * When it was last read; null when it never was.
   */
  readonly lastUsedAt: string | null;
  /**
   * End.
   */
  readonly expiresAt: string;
  /**
   * Whether it has ended.
   */
  readonly ended: boolean;
}
/**
 * Feeds, newest first.
 */
export interface FeedList {
  /**
   * Feeds.
   *
   * Items: A feed that was made; its address is known to nobody but who copied it.
   */
  readonly items: readonly Feed[];
}
/**
 * A token that was made; its secret is known to nobody but who copied it.
 */
export interface ApiToken {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * What it is for.
   */
  readonly name: string;
  /**
   * When it was made.
   */
  readonly createdAt: string;
  /**
   * When it was last used, to the minute; null when it never was.
   */
  readonly lastUsedAt: string | null;
  /**
   * End.
   */
  readonly expiresAt: string;
  /**
   * Whether it has ended: it opens nothing any more.
   */
  readonly ended: boolean;
  /**
   * Whether it ends within a month, or within a week when it was made for a month at most: the days before on which it is told of by mail.
   */
  readonly endsSoon: boolean;
  /**
   * What it may do; null for all that its owner may.
   */
  readonly scopes: readonly TokenScope[] | null;
  /**
   * Schemes that it reaches; null for all.
   */
  readonly schemes: readonly string[] | null;
}
/**
 * Roles and groups, by their names.
 */
export interface AccountRights {
  /**
   * Roles.
   *
   * Items: Role over the whole site.
   */
  readonly roles: readonly Role[];
  /**
   * Groups.
   *
   * Items: Name.
   */
  readonly groups: readonly string[];
}
/**
 * What a line of a file does to an account.
 */
export interface PlannedAccount {
  /**
   * Line of the file, from 1.
   */
  readonly line: number;
  /**
   * Address, as the line says it.
   */
  readonly email: string;
  /**
   * Name that the account has; null where the line is refused.
   */
  readonly name: string | null;
  /**
   * What becomes of the account.
   */
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'refused';
  /**
   * Why it is refused, in French.
   */
  readonly why?: string;
  /**
   * What it comes to hold.
   */
  readonly gained: AccountRights;
  /**
   * What it ceases to hold.
   */
  readonly lost: AccountRights;
  /**
   * Name that it is given.
   */
  readonly renamed?: string;
  /**
   * Whether it is disabled, or enabled again.
   */
  readonly account?: 'enabled' | 'disabled';
}
/**
 * What a file of accounts does, line by line.
 */
export interface AccountsFilePlan {
  /**
   * In the order of the file.
   *
   * Items: What a line of a file does to an account.
   */
  readonly items: readonly PlannedAccount[];
  /**
   * Groups that are made.
   *
   * Items: Name.
   */
  readonly groups: readonly string[];
  /**
   * Names this judgement: sent back to carry it out as it was shown.
   */
  readonly digest: string;
}
/**
 * A file of accounts to be judged.
 */
export interface AccountsFile {
  /**
   * Comma- or semicolon-separated values, of 1,000 accounts at most.
   */
  readonly text: string;
}
/**
 * A file of accounts to be carried out as it was shown.
 */
export interface AccountsFileOrder {
  /**
   * The file.
   */
  readonly text: string;
  /**
   * `digest` of what was shown.
   */
  readonly digest: string;
}
/**
 * A token of somebody, as administrators read it.
 */
export interface AdminToken {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * What it is for.
   */
  readonly name: string;
  /**
   * Whose it is: it may do what they may.
   */
  readonly owner: {
    /**
     * Name.
     */
    readonly name: string;
    /**
     * Address.
     */
    readonly email: string;
  };
  /**
   * When it was made.
   */
  readonly createdAt: string;
  /**
   * When it was last used, to the minute; null when it never was.
   */
  readonly lastUsedAt: string | null;
  /**
   * End.
   */
  readonly expiresAt: string;
  /**
   * Whether it has ended.
   */
  readonly ended: boolean;
  /**
   * Whether it is about to end, as its owner reads it.
   */
  readonly endsSoon: boolean;
  /**
   * What it may do; null for all that its owner may.
   */
  readonly scopes: readonly TokenScope[] | null;
  /**
   * Schemes that it reaches; null for all.
   */
  readonly schemes: readonly string[] | null;
}
/**
 * Tokens of everybody that open something.
 */
export interface AdminTokenList {
  /**
   * The nearest end first.
   *
   * Items: A token of somebody, as administrators read it.
   */
  readonly items: readonly AdminToken[];
  /**
   * Cursor of the page after; null for the last.
   */
  readonly next: string | null;
}
/**
 * Tokens of one account.
 */
export interface ApiTokenList {
  /**
   * Newest first; those that have ended are among them.
   *
   * Items: A token that was made; its secret is known to nobody but who copied it.
   */
  readonly items: readonly ApiToken[];
}
/**
 * A resource of SCIM, or the operations of a PATCH: RFC 7643 and 7644 say what is in it.
 */
export interface ScimBody {
  readonly [k: string]: unknown;
}
/**
 * A token to make.
 */
export interface NewToken {
  /**
   * What it is for.
   */
  readonly name: string;
  /**
   * Days it lasts.
   */
  readonly days: number;
  /**
   * What it may do; absent for all that its owner may.
   *
   * @minItems 1
   * @maxItems 9
   *
   * Items: What a token may do of what its owner may: read or write sources of schemes, read or instruct cases, read the register of persons, read statistics, act on one's own requests, read what the data-protection officer reads, administer, keep accounts and groups for a directory (SCIM).
   */
  readonly scopes?: readonly TokenScope[];
  /**
   * Schemes whose cases and sources it reaches; absent for all.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Scheme.
   */
  readonly schemes?: readonly string[];
}
/**
 * How far time is moved.
 */
export interface DemoTime {
  /**
   * Days ahead.
   */
  readonly days: number;
}
/**
 * The time it then is.
 */
export interface DemoNow {
  /**
   * Now.
   */
  readonly now: string;
}
/**
 * An entry of the register of processing activities (GDPR article 30).
 */
export interface ProcessingEntry {
  /**
   * Identifier: that of the scheme, or one of the product's own.
   */
  readonly id: string;
  /**
   * platform: what the product does whatever the schemes.
   */
  readonly kind: 'scheme' | 'platform';
  /**
   * Name.
   */
  readonly title: string;
  /**
   * Whether requests are still received; data are held either way.
   */
  readonly standing: 'offered' | 'withdrawn' | 'archived';
  /**
   * Version in force; null for the product's own.
   */
  readonly version: number | null;
  /**
   * When that version was published.
   */
  readonly since: string | null;
  /**
   * Who answers for it.
   */
  readonly controller: string;
  /**
   * Where people exercise their rights.
   */
  readonly contact: string;
  /**
   * What the data are for.
   */
  readonly purpose: string;
  /**
   * What allows it (GDPR article 6), in words.
   */
  readonly ground: string;
  /**
   * Acts it rests on.
   *
   * Items: Act.
   */
  readonly legalBasis: readonly string[];
  /**
   * Whose data these are.
   *
   * Items: Kind of people.
   */
  readonly persons: readonly string[];
  /**
   * Categories of data.
   */
  readonly categories: readonly ProcessingCategory[];
  /**
   * Who receives them.
   *
   * Items: Recipient.
   */
  readonly recipients: readonly string[];
  /**
   * Third parties to whom the service writes.
   */
  readonly thirdParties: readonly ProcessingThird[];
  /**
   * Transfers out of the European Union and New Caledonia.
   *
   * Items: Transfer.
   */
  readonly transfers: readonly string[];
  /**
   * What protects them, as the installation is configured.
   *
   * Items: Measure.
   */
  readonly security: readonly string[];
}
/**
 * A category of data of a processing activity.
 */
export interface ProcessingCategory {
  /**
   * Name.
   */
  readonly title: string;
  /**
   * Special category of data (GDPR article 9).
   */
  readonly sensitive: boolean;
  /**
   * Why a sensitive category is needed.
   */
  readonly justification: string | null;
  /**
   * How long it is kept, from what, and what is done then, in words.
   */
  readonly retention: string;
  /**
   * Functions that alone read it; null when all that see the case do.
   */
  readonly readers: readonly string[] | null;
  /**
   * Questions that hold such data; empty in lists.
   *
   * Items: Label of a question.
   */
  readonly fields: readonly string[];
}
/**
 * A third party to whom the service writes.
 */
export interface ProcessingThird {
  /**
   * What it is to the case.
   */
  readonly title: string;
  /**
   * What it may know.
   *
   * Items: Category of data.
   */
  readonly categories: readonly string[];
}
/**
 * An entry of the register as its list shows it.
 */
export interface ProcessingLine {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * platform: what the product does whatever the schemes.
   */
  readonly kind: 'scheme' | 'platform';
  /**
   * Name.
   */
  readonly title: string;
  /**
   * Who answers for it.
   */
  readonly controller: string;
  /**
   * What the data are for.
   */
  readonly purpose: string;
  /**
   * Whether requests are still received.
   */
  readonly standing: 'offered' | 'withdrawn' | 'archived';
  /**
   * Version in force; null for the product's own.
   */
  readonly version: number | null;
  /**
   * When that version was published.
   */
  readonly since: string | null;
  /**
   * Whether a category of its data is sensitive.
   */
  readonly sensitive: boolean;
}
/**
 * A page of the register of processing activities.
 */
export interface ProcessingList {
  /**
   * Entries: the product's own, then schemes by title.
   *
   * Items: An entry of the register as its list shows it.
   */
  readonly items: readonly ProcessingLine[];
  /**
   * How many there are of what was asked.
   */
  readonly total: number;
  /**
   * Cursor of the next page; null on the last one.
   */
  readonly next: string | null;
}
/**
 * Versions of an entry, newest first.
 */
export interface ProcessingHistory {
  /**
   * Versions.
   */
  readonly items: readonly ProcessingVersion[];
  /**
   * Cursor of the next page; null on the last one.
   */
  readonly next: string | null;
}
/**
 * A version of an entry.
 */
export interface ProcessingVersion {
  /**
   * Number.
   */
  readonly version: number;
  /**
   * When it was published.
   */
  readonly since: string;
  /**
   * Who published it; null when nobody is known to have.
   */
  readonly by: string | null;
  /**
   * Whether none was before it.
   */
  readonly first: boolean;
  /**
   * What became different in the register since the version before.
   */
  readonly changes: readonly ProcessingChange[];
  /**
   * How many more are not told.
   */
  readonly moreChanges: number;
}
/**
 * One thing that became different in an entry.
 */
export interface ProcessingChange {
  /**
   * Titles that lead to it, the outermost first.
   *
   * Items: Title.
   */
  readonly path: readonly string[];
  /**
   * What became of it.
   */
  readonly type: 'added' | 'removed' | 'changed' | 'moved';
  /**
   * What it said, in words.
   */
  readonly before: string | null;
  /**
   * What it says.
   */
  readonly after: string | null;
}
/**
 * A category of data of a scheme, and in how many cases it falls due.
 */
export interface RetentionRow {
  /**
   * Category of data.
   */
  readonly title: string;
  /**
   * What is done with it: erased, made anonymous, or left for the archives.
   */
  readonly then: 'erase' | 'anonymise' | 'archive';
  /**
   * Cases in which its time is over.
   */
  readonly overdue: number;
  /**
   * Cases for each of the months of the plan.
   *
   * Items: Cases.
   */
  readonly months: readonly number[];
  /**
   * Cases in which it falls due after these months.
   */
  readonly later: number;
}
/**
 * What the retention of schemes will ask of closed cases, as it was counted last.
 */
export interface RetentionPlan {
  /**
   * When it was counted; null before the first count.
   */
  readonly countedAt: string | null;
  /**
   * Whether another count goes on.
   */
  readonly counting: boolean;
  /**
   * Whether what is over is erased by itself, at night.
   */
  readonly erases: boolean;
  /**
   * Closed cases that were looked at.
   */
  readonly looked: number;
  /**
   * Those that are kept whole as long as they may be contested.
   */
  readonly held: number;
  /**
   * Months of the plan, the present one first.
   *
   * Items: YYYY-MM.
   */
  readonly months: readonly string[];
  /**
   * A page of schemes, by title.
   */
  readonly items: readonly RetentionScheme[];
  /**
   * Cursor of the next page; null on the last one.
   */
  readonly next: string | null;
}
/**
 * What a scheme has to erase.
 */
export interface RetentionScheme {
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Its title.
   */
  readonly title: string;
  /**
   * Categories of its data.
   *
   * Items: A category of data of a scheme, and in how many cases it falls due.
   */
  readonly rows: readonly RetentionRow[];
}
/**
 * Cases from which something would go on a day: nothing is written.
 */
export interface RetentionCases {
  /**
   * Cases, those that were closed first.
   */
  readonly items: readonly RetentionCase[];
  /**
   * Closed cases that were looked at for this page.
   */
  readonly looked: number;
  /**
   * Where to look on; null when all were looked at.
   */
  readonly next: string | null;
}
/**
 * What would go from a case.
 */
export interface RetentionCase {
  /**
   * Number.
   */
  readonly number: string;
  /**
   * When it was closed.
   */
  readonly closedAt: string;
  /**
   * Categories whose time is over.
   */
  readonly due: readonly RetentionDue[];
}
/**
 * A category whose time is over.
 */
export interface RetentionDue {
  /**
   * Category of data.
   */
  readonly title: string;
  /**
   * Last day on which it was to be kept.
   */
  readonly until: string;
  /**
   * What is done with it: erased, made anonymous, or left for the archives.
   */
  readonly then: 'erase' | 'anonymise' | 'archive';
}
/**
 * Who read, or of whom.
 */
export interface ReadingParty {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
}
/**
 * A reading, as the data-protection officer sees it.
 */
export interface LoggedReading {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * Who read, under the name of that time; an application as application: and its identifier.
   */
  readonly agent: ReadingParty;
  /**
   * Person concerned.
   */
  readonly person: ReadingParty;
  /**
   * case: a case was opened; file: one of its documents; person, establishment: the case was on a page of that person, company or association; export: it was in a list that was taken out; register: the person was found by a search.
   */
  readonly kind: ReadingKind;
  /**
   * Name of the document; null for none, or when it is gone.
   */
  readonly file: string | null;
  /**
   * Case; null for none, or when it is gone.
   */
  readonly caseNumber: string | null;
  /**
   * Why it was allowed.
   */
  readonly reason: string;
}
/**
 * A page of the log of readings.
 */
export interface ReadingLog {
  /**
   * Readings, newest first.
   *
   * Items: A reading, as the data-protection officer sees it.
   */
  readonly items: readonly LoggedReading[];
  /**
   * Cursor; null on the last page.
   */
  readonly next: string | null;
  /**
   * Agent whose readings are asked for; null for all.
   */
  readonly agent: ReadingParty | null;
  /**
   * Person of whom readings are asked for; null for all.
   */
  readonly person: ReadingParty | null;
}
/**
 * An agent, an application or a person by whom readings are narrowed.
 */
export interface ReadingSubject {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * Address that tells apart who is called alike; null without one.
   */
  readonly detail: string | null;
}
/**
 * Whom a search found, ten at most.
 */
export interface ReadingSubjects {
  /**
   * By name.
   *
   * Items: An agent, an application or a person by whom readings are narrowed.
   */
  readonly items: readonly ReadingSubject[];
}
/**
 * Readings of an agent that are out of the ordinary, and by which rule: something to look at, and no more.
 */
export interface UnusualReading {
  /**
   * Rule, as the operating guide states it.
   */
  rule:
    | 'aboveUsual'
    | 'aboveColleagues'
    | 'closedDay'
    | 'offHours'
    | 'largeExport'
    | 'nothingToDo'
    | 'samePerson'
    | 'ownFile'
    | 'colleagueFile';
  /**
   * Who read.
   */
  readonly agent: ReadingParty;
  /**
   * Day; null for what is seen over the whole period.
   */
  readonly day: string | null;
  /**
   * Person concerned; null for several.
   */
  readonly person: ReadingParty | null;
  /**
   * Cases, or readings where the rule counts them.
   */
  readonly count: number;
  /**
   * What it is held against: the median of cases a day; null where the rule has none.
   */
  readonly usual: number | null;
  /**
   * First of these readings.
   */
  readonly firstAt: string;
  /**
   * Last of them.
   */
  readonly lastAt: string;
  /**
   * Who looked at them, up to the last; null where nobody did.
   */
  readonly checked: UnusualChecked | null;
}
/**
 * That readings out of the ordinary were looked at.
 */
export interface UnusualChecked {
  /**
   * Name of who did.
   */
  readonly by: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * What they wrote of it; may be empty.
   */
  readonly note: string;
}
/**
 * Whether readings out of the ordinary were looked at.
 */
export interface CheckUnusual {
  /**
   * Rule that told of them.
   */
  rule:
    | 'aboveUsual'
    | 'aboveColleagues'
    | 'closedDay'
    | 'offHours'
    | 'largeExport'
    | 'nothingToDo'
    | 'samePerson'
    | 'ownFile'
    | 'colleagueFile';
  /**
   * Account of who read.
   */
  readonly agent: string;
  /**
   * Day; null for a period.
   */
  readonly day: string | null;
  /**
   * Person concerned; null for several.
   */
  readonly person: string | null;
  /**
   * Last of them that was shown: a later one is told of again.
   */
  readonly lastAt: string;
  /**
   * What is to be remembered of it; may be empty.
   */
  readonly note: string;
  /**
   * Whether they were; false takes it back.
   */
  readonly checked: boolean;
}
/**
 * A page of what is out of the ordinary in a period.
 */
export interface UnusualReadings {
  /**
   * First day of the period.
   */
  readonly from: string;
  /**
   * Last day of it.
   */
  readonly to: string;
  /**
   * Hours of service, outside which readings are pointed out; HH:MM in Nouméa.
   */
  readonly hours: {
    /**
     * From when on.
     */
    readonly opens: string;
    /**
     * Until when.
     */
    readonly shuts: string;
  };
  /**
   * The latest first.
   *
   * Items: Readings of an agent that are out of the ordinary, and by which rule: something to look at, and no more.
   */
  readonly items: readonly UnusualReading[];
  /**
   * Cursor; null on the last page.
   */
  readonly next: string | null;
}
/**
 * Somebody who sits, with an account or without.
 */
export interface SittingMember {
  /**
   * Identifier, made by who adds them.
   */
  readonly id: string;
  /**
   * Name.
   */
  readonly name: string;
  /**
   * As what they sit, such as « présidente de la commission »; empty when nothing is said.
   */
  readonly quality: string;
  /**
   * Whether they are there.
   */
  readonly presence: 'present' | 'excused' | 'absent';
}
/**
 * How was voted.
 */
export interface SittingVotes {
  /**
   * For.
   */
  readonly for: number;
  /**
   * Against.
   */
  readonly against: number;
  /**
   * Abstentions.
   */
  readonly abstained: number;
}
/**
 * What is decided of a case.
 */
export interface SittingDecision {
  /**
   * none: nothing yet; act: an action of its workflow; postpone: it is put off to another sitting.
   */
  readonly type: 'none' | 'act' | 'postpone';
  /**
   * Action; empty unless it is one.
   */
  readonly action: string;
}
/**
 * Whether a member leaves the room for a case.
 */
export interface SittingLeave {
  /**
   * Member.
   */
  readonly member: string;
  /**
   * They take no part. False where the product would leave them out and somebody said that it is another person of that name.
   */
  readonly out: boolean;
}
/**
 * What is typed of a sitting.
 */
export interface SittingEntry {
  /**
   * What it is called.
   */
  readonly title: string;
  /**
   * When it is held, as clocks show it in Nouméa.
   */
  readonly at: string;
  /**
   * Where.
   */
  readonly place: string;
  /**
   * Members who must be there for a case to be decided; null for none.
   */
  readonly quorum: number | null;
  /**
   * Who sits.
   *
   * @maxItems 80
   *
   * Items: Member.
   */
  readonly members: readonly SittingMember[];
  /**
   * What the minutes say of the sitting as a whole.
   */
  readonly notes: string;
}
/**
 * What is typed of a case on an agenda.
 */
export interface SittingItemEntry {
  /**
   * Decision.
   */
  readonly decision: SittingDecision;
  /**
   * Values for the form of the action, by name.
   */
  readonly values: {
    readonly [k: string]: unknown;
  };
  /**
   * How was voted; null for no vote.
   */
  readonly votes: SittingVotes | null;
  /**
   * What was said of members for this case, beside those whom the product leaves out.
   *
   * @maxItems 80
   *
   * Items: Member.
   */
  readonly recused: readonly SittingLeave[];
  /**
   * What the minutes say of the case.
   */
  readonly notes: string;
}
/**
 * The title of a sitting.
 */
export interface SittingTitle {
  /**
   * Property.
   */
  readonly field: 'title';
  /**
   * What it is called.
   */
  readonly value: string;
}
/**
 * The moment of a sitting.
 */
export interface SittingAt {
  /**
   * Property.
   */
  readonly field: 'at';
  /**
   * When it is held, as clocks show it in Nouméa.
   */
  readonly value: string;
}
/**
 * The place of a sitting.
 */
export interface SittingPlace {
  /**
   * Property.
   */
  readonly field: 'place';
  /**
   * Where.
   */
  readonly value: string;
}
/**
 * The quorum of a sitting.
 */
export interface SittingQuorum {
  /**
   * Property.
   */
  readonly field: 'quorum';
  /**
   * Members who must be there for a case to be decided; null for none.
   */
  readonly value: number | null;
}
/**
 * Who sits.
 */
export interface SittingMembers {
  /**
   * Property.
   */
  readonly field: 'members';
  /**
   * Who sits.
   *
   * @maxItems 80
   *
   * Items: Member.
   */
  readonly value: readonly SittingMember[];
}
/**
 * Notes of a sitting or of a case.
 */
export interface SittingNotes {
  /**
   * Property.
   */
  readonly field: 'notes';
  /**
   * Notes.
   */
  readonly value: string;
}
/**
 * What is decided of a case.
 */
export interface SittingDecided {
  /**
   * Property.
   */
  readonly field: 'decision';
  /**
   * Decision.
   */
  readonly value: SittingDecision;
}
/**
 * A value for the form of the action.
 */
export interface SittingValue {
  /**
   * Property.
   */
  readonly field: 'value';
  /**
   * Name in the form.
   */
  readonly name: string;
  /**
   * Value; null for none.
   */
  value:
    | null
    | boolean
    | number
    | readonly unknown[]
    | {
        readonly [k: string]: unknown;
      }
    | string;
}
/**
 * How was voted of a case.
 */
export interface SittingVoted {
  /**
   * Property.
   */
  readonly field: 'votes';
  /**
   * How was voted; null for no vote.
   */
  readonly value: SittingVotes | null;
}
/**
 * Who takes no part in a case.
 */
export interface SittingRecused {
  /**
   * Property.
   */
  readonly field: 'recused';
  /**
   * What was said of members for this case, beside those whom the product leaves out.
   *
   * @maxItems 80
   *
   * Items: Member.
   */
  readonly value: readonly SittingLeave[];
}
/**
 * What is typed, over the revision that was read.
 */
export interface KeepSittingCell {
  /**
   * Case on the agenda; null for the sitting itself.
   */
  readonly caseId: string | null;
  /**
   * What is typed.
   */
  readonly cell: SittingCell;
  /**
   * Revision it was typed over; 0 where it never was typed.
   */
  readonly revision: number;
}
/**
 * Who counts for a case.
 */
export interface SittingCount {
  /**
   * Members who take no part.
   *
   * Items: Identifier.
   */
  readonly out: readonly string[];
  /**
   * Of them, those left out because they are called as the applicant, or who acts for them.
   *
   * Items: Identifier.
   */
  readonly named: readonly string[];
  /**
   * Members who are there and take part.
   */
  readonly voters: number;
  /**
   * Whether enough do.
   */
  readonly quorum: boolean;
  /**
   * Whether no more voted than take part.
   */
  readonly votes: boolean;
}
/**
 * A thing that was kept.
 */
export interface SittingCellKept {
  /**
   * Its revision.
   */
  readonly revision: number;
  /**
   * Who counts for the case; null for the sitting itself.
   */
  readonly count: SittingCount | null;
}
/**
 * A case on the agenda, as it is typed.
 */
export interface SittingItem {
  /**
   * Case.
   */
  readonly caseId: string;
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * What is typed.
   */
  readonly entry: SittingItemEntry;
  /**
   * Revision of each property, by its name (`value.` before the name in a form); absent for what never was typed.
   */
  readonly revisions: {
    readonly [k: string]: number;
  };
  /**
   * Latest of them.
   */
  readonly revision: number;
  /**
   * Who counts.
   */
  readonly count: SittingCount;
  /**
   * When the decision was carried out; null until then.
   */
  readonly appliedAt: string | null;
  /**
   * Who had it carried out.
   */
  readonly appliedBy: string | null;
}
/**
 * A sitting with its agenda, as it is typed.
 */
export interface Sitting {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Schemes whose cases it examines.
   *
   * Items: Scheme.
   */
  readonly dispositifs: readonly string[];
  /**
   * What is typed of it.
   */
  readonly entry: SittingEntry;
  /**
   * Revision of each property; absent for what was not typed since it was begun.
   */
  readonly revisions: {
    readonly [k: string]: number;
  };
  /**
   * Revision of the sitting and its agenda together.
   */
  readonly revision: number;
  /**
   * When it was begun.
   */
  readonly begunAt: string;
  /**
   * Who began it.
   */
  readonly begunBy: string;
  /**
   * When its minutes were closed; null until then.
   */
  readonly closedAt: string | null;
  /**
   * Cases on the agenda that I may read, in its order.
   *
   * Items: Case.
   */
  readonly items: readonly SittingItem[];
  /**
   * Cases on the agenda that I may not read.
   */
  readonly hidden: number;
}
/**
 * A sitting in a list.
 */
export interface SittingSummary {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Title.
   */
  readonly title: string;
  /**
   * When it is held.
   */
  readonly heldAt: string;
  /**
   * Where.
   */
  readonly place: string;
  /**
   * Cases on its agenda.
   */
  readonly cases: number;
  /**
   * Of them, those whose decision was carried out, or that were put off.
   */
  readonly applied: number;
  /**
   * When its minutes were closed; null until then.
   */
  readonly closedAt: string | null;
}
/**
 * A page of sittings.
 */
export interface Sittings {
  /**
   * The latest held first.
   *
   * Items: Sitting.
   */
  readonly items: readonly SittingSummary[];
  /**
   * Cursor; null on the last page.
   */
  readonly next: string | null;
}
/**
 * A sitting that begins.
 */
export interface BeginSitting {
  /**
   * What it is called.
   */
  readonly title: string;
  /**
   * When it is held, as clocks show it in Nouméa.
   */
  readonly at: string;
  /**
   * Where.
   */
  readonly place: string;
  /**
   * Schemes whose cases it examines; those of cases that are put on its agenda are added.
   *
   * @minItems 1
   * @maxItems 300
   *
   * Items: Scheme.
   */
  readonly dispositifs: readonly string[];
}
/**
 * Cases to put on an agenda.
 */
export interface PutOnAgenda {
  /**
   * Cases, in the order in which they are put.
   *
   * @minItems 1
   * @maxItems 300
   *
   * Items: Case.
   */
  readonly cases: readonly string[];
}
/**
 * A case that was not put on an agenda.
 */
export interface NotPut {
  /**
   * Case.
   */
  readonly caseId: string;
  /**
   * Number; empty for a case that I may not read.
   */
  readonly number: string;
  /**
   * Why.
   */
  readonly message: string;
}
/**
 * What became of cases that were to be put on an agenda.
 */
export interface PutResult {
  /**
   * Cases that are on it now, and were not.
   */
  readonly put: number;
  /**
   * The others, and why.
   *
   * Items: Case.
   */
  readonly refused: readonly NotPut[];
}
/**
 * Another place on an agenda.
 */
export interface MoveOnAgenda {
  /**
   * Case before which it comes; null for the last place.
   */
  readonly before: string | null;
}
/**
 * Whether a sitting was changed.
 */
export interface SittingRevision {
  /**
   * Revision of the sitting and its agenda together.
   */
  readonly revision: number;
}
/**
 * An amount of a case, and why.
 */
export interface AgendaAmount {
  /**
   * What it is.
   */
  readonly title: string;
  /**
   * XPF.
   */
  readonly amount: number;
  /**
   * What it was made from; empty for what somebody wrote.
   *
   * Items: Question, value or heading.
   */
  readonly why: readonly LabelledText[];
}
/**
 * An action of the workflow, for a case.
 */
export interface AgendaAction {
  /**
   * Action.
   */
  readonly id: string;
  /**
   * I may take it now.
   */
  readonly open: boolean;
  /**
   * Why not.
   *
   * Items: Sentence.
   */
  readonly reasons: readonly string[];
}
/**
 * A case on the agenda, as it is read to the commission.
 */
export interface AgendaRow {
  /**
   * Case.
   */
  readonly caseId: string;
  /**
   * Number.
   */
  readonly number: string;
  /**
   * Applicant.
   */
  readonly applicant: string;
  /**
   * Scheme.
   */
  readonly dispositif: NamedId;
  /**
   * Its version.
   */
  readonly dispositifVersion: number;
  /**
   * Version of the case.
   */
  readonly expectedVersion: number;
  /**
   * State.
   */
  readonly stateTitle: string;
  /**
   * What the queue shows of it, but for the amounts that are told apart.
   *
   * Items: Column.
   */
  readonly facts: readonly LabelledText[];
  /**
   * Amounts that the queue shows of it; none where no action that may be taken asks for an amount.
   *
   * Items: Amount.
   */
  readonly asked: readonly AgendaAmount[];
  /**
   * Amounts that agents wrote in earlier actions, the latest first, then those that are computed; none where no action that may be taken asks for an amount.
   *
   * Items: Amount.
   */
  readonly proposed: readonly AgendaAmount[];
  /**
   * What agents recorded.
   *
   * Items: Finding.
   */
  readonly findings: readonly LabelledText[];
  /**
   * Opinions that were asked, and what became of them.
   *
   * Items: Opinion.
   */
  readonly opinions: readonly LabelledText[];
  /**
   * Actions that a sitting may decide.
   *
   * Items: Action.
   */
  readonly actions: readonly AgendaAction[];
}
/**
 * The actions of a version of a scheme, that a sitting may decide.
 */
export interface AgendaScheme {
  /**
   * Scheme.
   */
  readonly dispositif: string;
  /**
   * Version.
   */
  readonly version: number;
  /**
   * Actions.
   *
   * Items: Action, as the first of its cases sees it.
   */
  readonly actions: readonly ApiAction[];
}
/**
 * A page of an agenda, with what is read of its cases.
 */
export interface Agenda {
  /**
   * Cases, in the order of the agenda.
   *
   * Items: Case.
   */
  readonly items: readonly AgendaRow[];
  /**
   * What may be decided of them.
   *
   * Items: Scheme.
   */
  readonly schemes: readonly AgendaScheme[];
  /**
   * Cursor; null on the last page.
   */
  readonly next: string | null;
}
/**
 * Cases of which one asks what would be carried out.
 */
export interface TrySitting {
  /**
   * Cases on the agenda.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Case.
   */
  readonly cases: readonly string[];
}
/**
 * What carrying out a decision would do.
 */
export interface SittingTried {
  /**
   * What it would do, or why it cannot be.
   */
  readonly outcome: BulkOutcome;
  /**
   * Version of the case that it was tried on.
   */
  readonly expectedVersion: number;
  /**
   * Revision of what is typed of the case.
   */
  readonly revision: number;
}
/**
 * What carrying out decisions would do.
 */
export interface SittingTrial {
  /**
   * Cases, but for those of which nothing is decided.
   *
   * Items: Case.
   */
  readonly items: readonly SittingTried[];
}
/**
 * A decision that was tried, and is to be carried out.
 */
export interface SittingToApply {
  /**
   * Case.
   */
  readonly caseId: string;
  /**
   * Version of the case that it was tried on.
   */
  readonly expectedVersion: number;
  /**
   * Revision of what is typed of the case, as it was tried.
   */
  readonly revision: number;
}
/**
 * Decisions to carry out, as they were tried.
 */
export interface ApplySitting {
  /**
   * Decisions, in the order in which they are carried out.
   *
   * @minItems 1
   * @maxItems 300
   *
   * Items: Decision.
   */
  readonly cases: readonly SittingToApply[];
}
/**
 * The minutes that one read, to be closed.
 */
export interface CloseSitting {
  /**
   * Revision of the sitting that was read.
   */
  readonly revision: number;
}
/**
 * What is known of a breach of personal data (RGPD, articles 33 and 34).
 */
export interface BreachEntry {
  /**
   * What it is called in the list.
   */
  readonly title: string;
  /**
   * What happened.
   */
  readonly what: string;
  /**
   * When it began, as clocks show it in Nouméa; empty when that is not known.
   */
  readonly from: string;
  /**
   * When it ended; empty when it goes on, or that is not known.
   */
  readonly until: string;
  /**
   * When it was discovered: the 72 hours of article 33 run from there.
   */
  readonly discovered: string;
  /**
   * Who should not have it saw it; it was altered; it is lost or cannot be had.
   *
   * @maxItems 3
   */
  readonly natures: readonly ('confidentiality' | 'integrity' | 'availability')[];
  /**
   * Categories of data.
   */
  readonly data: string;
  /**
   * Categories of persons.
   */
  readonly persons: string;
  /**
   * About how many persons; null when that is not known.
   */
  readonly personsCount: number | null;
  /**
   * What may come of it for these persons.
   */
  readonly consequences: string;
  /**
   * What was done, and will be, about it and so that it does not happen again.
   */
  readonly measures: string;
  /**
   * Risk for these persons: none, no notification is due; high, they are told as well.
   */
  readonly risk: 'unknown' | 'none' | 'some' | 'high';
  /**
   * Whether the authority (CNIL) is notified.
   */
  readonly authority: 'undecided' | 'yes' | 'no';
  /**
   * When it was; empty when it was not.
   */
  readonly authorityAt: string;
  /**
   * Why it is not, or why later than within 72 hours.
   */
  readonly authorityWhy: string;
  /**
   * What the authority called the notification.
   */
  readonly authorityReference: string;
  /**
   * Whether the persons concerned are told.
   */
  readonly told: 'undecided' | 'yes' | 'no';
  /**
   * When they were; empty when they were not.
   */
  readonly toldAt: string;
  /**
   * How they were.
   */
  readonly toldHow: string;
  /**
   * Why they are not.
   */
  readonly toldWhy: string;
}
/**
 * Where a breach stands.
 */
export interface BreachStanding {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * Number in the notebook.
   */
  readonly number: string;
  /**
   * What it is called.
   */
  readonly title: string;
  /**
   * When it was discovered.
   */
  readonly discoveredAt: string;
  /**
   * Until when the authority is notified, where it must be: 72 hours later.
   */
  readonly dueAt: string;
  /**
   * running: to be decided or done, in time; over: the time is over; done, late: it was notified in time, or later; none: it is decided that none is due.
   */
  readonly notification: 'running' | 'over' | 'done' | 'late' | 'none';
  /**
   * Risk for the persons concerned.
   */
  readonly risk: 'unknown' | 'none' | 'some' | 'high';
  /**
   * About how many persons.
   */
  readonly personsCount: number | null;
  /**
   * When it was closed; null while it is followed up.
   */
  readonly closedAt: string | null;
}
/**
 * A day, and why it is named.
 */
export interface NamedDay {
  /**
   * Day, in Nouméa.
   */
  readonly day: string;
  /**
   * Why, as people read it.
   */
  readonly label: string;
}
/**
 * Days of which the service says otherwise than Monday to Friday without public holidays.
 */
export interface WorkDaysValue {
  /**
   * Closed besides.
   *
   * @maxItems 300
   *
   * Items: A day, and why it is named.
   */
  readonly closed: readonly NamedDay[];
  /**
   * Usual days off on which it works.
   *
   * @maxItems 100
   *
   * Items: A day, and why it is named.
   */
  readonly worked: readonly NamedDay[];
}
/**
 * The logo that administrators chose.
 */
export interface LogoValue {
  /**
   * PNG of 1200 by 400 points and 200 kB at most, in base64; empty for none. It is written anew as it is kept.
   */
  readonly picture: string;
}
/**
 * Name and colours of the organisation.
 */
export interface BrandValue {
  /**
   * Name, on each page, mail and letter.
   */
  readonly name: string;
  /**
   * Colour of titles, links and buttons; darkened where it could not be read.
   */
  readonly colour: string;
  /**
   * Colour of the line beside them.
   */
  readonly accent: string;
}
/**
 * Whom people write to about their data.
 */
export interface ContactValue {
  /**
   * On one line; empty where each scheme says it alone.
   */
  readonly dpo: string;
}
/**
 * Hours of service on a working day.
 */
export interface OfficeHoursValue {
  /**
   * From, HH:MM in Nouméa.
   */
  readonly opens: string;
  /**
   * Until, after it.
   */
  readonly shuts: string;
}
/**
 * How much one network address may ask.
 */
export interface LimitsValue {
  /**
   * Requests a minute; sign-in, mails and uploads get a share of it.
   */
  readonly perMinute: number;
}
/**
 * What letters say of who sends them, by service.
 */
export interface LetterheadsValue {
  /**
   * Services whose letters say something else than their schemes do.
   *
   * @maxItems 40
   *
   * Items: The letterhead of one service.
   */
  readonly services: readonly ServiceLetterhead[];
}
/**
 * The letterhead of one service.
 */
export interface ServiceLetterhead {
  /**
   * Name of the service, as schemes have it; empty for all that are not named.
   */
  readonly service: string;
  /**
   * Postal address in the place of that of the scheme, line by line; empty to leave it.
   */
  readonly address: string;
  /**
   * What stands below it at the foot of each page, line by line, such as opening hours; empty for nothing.
   */
  readonly footer: string;
  /**
   * Logo of the service in the place of that of the installation, on its letters, mails and sheets: PNG of 1200 by 400 points and 60 kB at most, in base64; empty or absent for none. It is written anew as it is kept.
   */
  readonly logo?: string;
}
/**
 * What surrounds the text of mails about cases: plain words, in which nothing is filled in.
 */
export interface MailTextsValue {
  /**
   * Before the text; empty for nothing.
   */
  readonly opening: string;
  /**
   * After it, such as a signature; empty for nothing.
   */
  readonly closing: string;
}
/**
 * Pictures of signatures, printed above the name of who signs.
 */
export interface SignaturesValue {
  /**
   * Signatures, one an account.
   *
   * @maxItems 30
   *
   * Items: The signature of one account: printed on documents that this account itself decided, and on no others.
   */
  readonly signatures: readonly SignatureImage[];
}
/**
 * The signature of one account: printed on documents that this account itself decided, and on no others.
 */
export interface SignatureImage {
  /**
   * Account of who signs.
   */
  readonly account: string;
  /**
   * Their name, as it is read here.
   */
  readonly name: string;
  /**
   * PNG of 1200 by 400 points and 40 kB at most, in base64. It is written anew as it is kept.
   */
  readonly picture: string;
  /**
   * Kinds of documents that bear it, where their scheme names who signs.
   *
   * @minItems 1
   *
   * Items: Kind of document.
   */
  readonly kinds: readonly ('letter' | 'order' | 'licence' | 'certificate' | 'receipt')[];
}
/**
 * How long requests that were begun and not filed are kept after they were last saved. One that was saved before a change keeps the days that were told.
 */
export interface BegunValue {
  /**
   * Days for those begun without an account.
   */
  readonly anonymousDays: number;
  /**
   * Days for those of an account.
   */
  readonly accountDays: number;
}
/**
 * How large a document may be that is sent. A question that asks for smaller ones is not changed by it.
 */
export interface DocumentsValue {
  /**
   * Megabytes of the largest.
   */
  readonly megabytes: number;
}
/**
 * What letters or mails would look like with a setting that is not kept yet.
 */
export interface SettingDrawn {
  /**
   * What it is shown by.
   */
  readonly key: string;
  /**
   * Pages of a letter; 0 for a mail.
   */
  readonly pages: number;
}
/**
 * The letter of a service under letterheads that are not kept yet.
 */
export interface LetterheadAsk {
  /**
   * Service.
   */
  readonly service: string;
  /**
   * What letters say of who sends them, by service.
   */
  readonly value: LetterheadsValue;
}
/**
 * A letter that bears a signature which is not kept yet.
 */
export interface SignatureAsk {
  /**
   * Who signs.
   */
  readonly name: string;
  /**
   * Picture, as a setting takes it.
   */
  readonly picture: string;
}
/**
 * Where a setting comes from.
 */
export interface SettingStanding {
  /**
   * Its last change; 0 when it was never changed.
   */
  readonly revision: string;
  /**
   * Whether administrators set it; else it is as the installation came.
   */
  readonly isOwn: boolean;
  /**
   * When it last changed.
   */
  readonly changedAt: string | null;
  /**
   * By whom.
   */
  readonly changedBy: string | null;
  /**
   * Variables of the environment by which the operator fixed it, whole or in part: they win.
   *
   * Items: Variable.
   */
  readonly pinned: readonly string[];
}
/**
 * What administrators set, as it now is.
 */
export interface Settings {
  /**
   * As it now is.
   */
  readonly workDays: {
    /**
     * Days of which the service says otherwise than Monday to Friday without public holidays.
     */
    readonly value: WorkDaysValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly brand: {
    /**
     * Name and colours of the organisation.
     */
    readonly value: BrandValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly contact: {
    /**
     * Whom people write to about their data.
     */
    readonly value: ContactValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly officeHours: {
    /**
     * Hours of service on a working day.
     */
    readonly value: OfficeHoursValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly limits: {
    /**
     * How much one network address may ask.
     */
    readonly value: LimitsValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly logo: {
    /**
     * The logo that administrators chose.
     */
    readonly value: LogoValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly letterheads: {
    /**
     * What letters say of who sends them, by service.
     */
    readonly value: LetterheadsValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly mailTexts: {
    /**
     * What surrounds the text of mails about cases: plain words, in which nothing is filled in.
     */
    readonly value: MailTextsValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly signatures: {
    /**
     * Pictures of signatures, printed above the name of who signs.
     */
    readonly value: SignaturesValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly begun: {
    /**
     * How long requests that were begun and not filed are kept after they were last saved. One that was saved before a change keeps the days that were told.
     */
    readonly value: BegunValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * As it now is.
   */
  readonly documents: {
    /**
     * How large a document may be that is sent. A question that asks for smaller ones is not changed by it.
     */
    readonly value: DocumentsValue;
    /**
     * Where a setting comes from.
     */
    readonly standing: SettingStanding;
  };
  /**
   * Services that schemes name, by name.
   *
   * Items: Name.
   */
  readonly services: readonly string[];
  /**
   * Public holidays of this year and the next, as usual.
   *
   * Items: A day, and why it is named.
   */
  readonly holidays: readonly NamedDay[];
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewWorkDays {
  /**
   * What is set.
   */
  readonly name: 'workDays';
  /**
   * What it becomes.
   */
  readonly value: WorkDaysValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewBrand {
  /**
   * What is set.
   */
  readonly name: 'brand';
  /**
   * What it becomes.
   */
  readonly value: BrandValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewContact {
  /**
   * What is set.
   */
  readonly name: 'contact';
  /**
   * What it becomes.
   */
  readonly value: ContactValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewOfficeHours {
  /**
   * What is set.
   */
  readonly name: 'officeHours';
  /**
   * What it becomes.
   */
  readonly value: OfficeHoursValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewLimits {
  /**
   * What is set.
   */
  readonly name: 'limits';
  /**
   * What it becomes.
   */
  readonly value: LimitsValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewLogo {
  /**
   * What is set.
   */
  readonly name: 'logo';
  /**
   * What it becomes.
   */
  readonly value: LogoValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewLetterheads {
  /**
   * What is set.
   */
  readonly name: 'letterheads';
  /**
   * What it becomes.
   */
  readonly value: LetterheadsValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewMailTexts {
  /**
   * What is set.
   */
  readonly name: 'mailTexts';
  /**
   * What it becomes.
   */
  readonly value: MailTextsValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewSignatures {
  /**
   * What is set.
   */
  readonly name: 'signatures';
  /**
   * What it becomes.
   */
  readonly value: SignaturesValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewBegun {
  /**
   * What is set.
   */
  readonly name: 'begun';
  /**
   * What it becomes.
   */
  readonly value: BegunValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * Sets it; null puts back what the installation came with.
 */
export interface NewDocuments {
  /**
   * What is set.
   */
  readonly name: 'documents';
  /**
   * What it becomes.
   */
  readonly value: DocumentsValue | null;
  /**
   * The change that was read; 0 when there was none.
   */
  readonly revision: string;
  /**
   * Why, for who reads the trail.
   */
  readonly reason: string;
}
/**
 * A change of a setting.
 */
export interface SettingChange {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * What is set.
   */
  readonly name: SettingName;
  /**
   * When.
   */
  readonly at: string;
  /**
   * Who.
   */
  readonly by: string;
  /**
   * Why.
   */
  readonly reason: string;
  /**
   * From what to what, in sentences.
   *
   * Items: Sentence.
   */
  readonly lines: readonly string[];
  /**
   * Whether nothing was changed of it since: then it can be undone.
   */
  readonly isLast: boolean;
  /**
   * Whether it undoes the one before.
   */
  readonly isUndoing: boolean;
}
/**
 * A page of the trail of settings.
 */
export interface SettingChanges {
  /**
   * Newest first.
   *
   * Items: A change of a setting.
   */
  readonly items: readonly SettingChange[];
  /**
   * Cursor; null on the last page.
   */
  readonly next: string | null;
}
/**
 * What other working days do to delays that are under way.
 */
export interface WorkDaysPreview {
  /**
   * Delays in working days that run: they keep the last day that was told.
   */
  readonly running: number;
  /**
   * Of these, those that would end on another day if they began anew.
   */
  readonly moved: number;
  /**
   * Of these, those whose last day becomes a day off.
   */
  readonly onClosed: number;
  /**
   * Delays in working days that stand still: they go on by the new days.
   */
  readonly standing: number;
  /**
   * Whether all open cases were looked at; false when there were too many.
   */
  readonly isWhole: boolean;
  /**
   * All of it in sentences.
   *
   * Items: Sentence.
   */
  readonly lines: readonly string[];
}
/**
 * A page of the notebook of breaches.
 */
export interface Breaches {
  /**
   * The latest discovered first.
   *
   * Items: Where a breach stands.
   */
  readonly items: readonly BreachStanding[];
  /**
   * Cursor; null on the last page.
   */
  readonly next: string | null;
}
/**
 * A breach, as the data-protection officer notes it.
 */
export interface Breach {
  /**
   * Where a breach stands.
   */
  readonly standing: BreachStanding;
  /**
   * What is known of a breach of personal data (RGPD, articles 33 and 34).
   */
  readonly entry: BreachEntry;
  /**
   * How often it was kept.
   */
  readonly revision: number;
  /**
   * When the entry was begun.
   */
  readonly beganAt: string;
  /**
   * By whom.
   */
  readonly beganBy: string;
}
/**
 * What is typed of a breach, over the revision that was read.
 */
export interface KeepBreach {
  /**
   * What is known of a breach of personal data (RGPD, articles 33 and 34).
   */
  readonly entry: BreachEntry;
  /**
   * Revision it was typed over; 0 begins it.
   */
  readonly revision: number;
}
/**
 * What a breach is once it was kept.
 */
export interface BreachKept {
  /**
   * Its revision.
   */
  readonly revision: number;
  /**
   * Where a breach stands.
   */
  readonly standing: BreachStanding;
}
/**
 * A line of the follow-up, which nothing changes any more.
 */
export interface AddBreachLine {
  /**
   * What somebody notes; or that it is closed, or taken up again.
   */
  readonly kind: 'note' | 'closed' | 'reopened';
  /**
   * What it says; a note says something.
   */
  readonly text: string;
}
/**
 * A line of the follow-up of a breach.
 */
export interface BreachLine {
  /**
   * Identifier.
   */
  readonly id: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * By whom.
   */
  readonly by: string;
  /**
   * entry: the entry as somebody left it, before more was typed.
   */
  readonly kind: 'begun' | 'entry' | 'note' | 'closed' | 'reopened';
  /**
   * What it says.
   */
  readonly text: string;
  /**
   * What the entry said otherwise than at the line before.
   */
  readonly changes: readonly BreachChange[];
  /**
   * Hash of the line and of the one before.
   */
  readonly hash: string;
  /**
   * Whether it is as it was written, after the line before.
   */
  readonly proven: boolean;
}
/**
 * A change of the entry.
 */
export interface BreachChange {
  /**
   * Property of BreachEntry.
   */
  field:
    | 'title'
    | 'what'
    | 'from'
    | 'until'
    | 'discovered'
    | 'natures'
    | 'data'
    | 'persons'
    | 'personsCount'
    | 'consequences'
    | 'measures'
    | 'risk'
    | 'authority'
    | 'authorityAt'
    | 'authorityWhy'
    | 'authorityReference'
    | 'told'
    | 'toldAt'
    | 'toldHow'
    | 'toldWhy';
  /**
   * What it said; empty for nothing. Several are joined by commas.
   */
  readonly before: string;
  /**
   * What it said then.
   */
  readonly after: string;
}
/**
 * A page of the follow-up of a breach.
 */
export interface BreachLines {
  /**
   * The latest first.
   *
   * Items: A line of the follow-up of a breach.
   */
  readonly items: readonly BreachLine[];
  /**
   * Cursor; null on the last page.
   */
  readonly next: string | null;
}
/**
 * What carrying out the retention did.
 */
export interface RetentionExecution {
  /**
   * Cases from which something went.
   */
  readonly erased: number;
  /**
   * Whether there are more cases to look at.
   */
  readonly left: boolean;
}
/**
 * A line of the journal of erasures, without any of what went.
 */
export interface ErasureLine {
  /**
   * Order.
   */
  readonly id: string;
  /**
   * When.
   */
  readonly at: string;
  /**
   * Case.
   */
  readonly number: string;
  /**
   * Title of its scheme.
   */
  readonly scheme: string;
  /**
   * Version whose retention was carried out.
   */
  readonly version: number;
  /**
   * Categories that were over.
   *
   * Items: Category of data.
   */
  readonly categories: readonly string[];
  /**
   * Whether the case ceased to say who asked.
   */
  readonly applicant: boolean;
  /**
   * Events that were written again.
   */
  readonly events: number;
  /**
   * Files that were erased.
   */
  readonly files: number;
  /**
   * Mails that were erased.
   */
  readonly mails: number;
  /**
   * Readings that were erased.
   */
  readonly readings: number;
  /**
   * Name of who ordered it by hand; null for what a night did.
   */
  readonly orderedBy: string | null;
  /**
   * How the archives took what was theirs before it was erased; null for the rest.
   */
  readonly transfer: {
    /**
     * Number of the transfer.
     */
    readonly number: string;
    /**
     * What the archives call it.
     */
    readonly reference: string;
    /**
     * SHA-256 of the manifest of the package.
     */
    readonly manifest: string;
  } | null;
  /**
   * Hash of the line and of the one before.
   */
  readonly hash: string;
  /**
   * Whether it is as it was written, after the line before.
   */
  readonly proven: boolean;
}
/**
 * A page of the journal of erasures, newest first.
 */
export interface ErasureJournal {
  /**
   * Lines.
   *
   * Items: A line of the journal of erasures, without any of what went.
   */
  readonly items: readonly ErasureLine[];
  /**
   * Cursor of the next page; null on the last one.
   */
  readonly next: string | null;
}
/**
 * Closed cases of a scheme that leave for the archives in one package.
 */
export interface ArchiveTransfer {
  /**
   * Number.
   */
  readonly id: string;
  /**
   * Title of the scheme.
   */
  readonly scheme: string;
  /**
   * Its cases, those that were closed first before the others.
   *
   * Items: Number of a case.
   */
  readonly cases: readonly string[];
  /**
   * Those that kept their data: they had changed since the package was taken out, or had nothing to give any more.
   *
   * Items: Number of a case.
   */
  readonly leftOut: readonly string[];
  /**
   * When its cases were chosen.
   */
  readonly preparedAt: string;
  /**
   * Name of who chose them.
   */
  readonly preparedBy: string;
  /**
   * When its package was last taken out whole; null before.
   */
  readonly packedAt: string | null;
  /**
   * SHA-256 of the manifest of that package.
   */
  readonly manifest: string | null;
  /**
   * When it was recorded that the archives have it; null before.
   */
  readonly takenAt: string | null;
  /**
   * Name of who recorded it.
   */
  readonly takenBy: string | null;
  /**
   * Day on which the archives took it.
   */
  readonly takenOn: string | null;
  /**
   * What the archives call it.
   */
  readonly reference: string | null;
  /**
   * When it was given up; null when it was not.
   */
  readonly droppedAt: string | null;
  /**
   * Name of who gave it up.
   */
  readonly droppedBy: string | null;
}
/**
 * A page of the transfers to the archives, newest first.
 */
export interface ArchiveTransfers {
  /**
   * Transfers.
   *
   * Items: Closed cases of a scheme that leave for the archives in one package.
   */
  readonly items: readonly ArchiveTransfer[];
  /**
   * Cursor of the next page; null on the last one.
   */
  readonly next: string | null;
}
/**
 * Cases to transfer together.
 */
export interface PrepareTransfer {
  /**
   * Their scheme.
   */
  readonly dispositif: string;
  /**
   * Their numbers.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Number of a case.
   */
  readonly numbers: readonly string[];
}
/**
 * What the archives say of a package that they have.
 */
export interface TransferReceipt {
  /**
   * What they call it.
   */
  readonly reference: string;
  /**
   * Day on which they took it; not to come.
   */
  readonly on: string;
}
/**
 * Each shape by its name.
 */
export interface Shapes {
  readonly ProblemCode: ProblemCode;
  readonly Problem: Problem;
  readonly ApiFieldError: ApiFieldError;
  readonly ApiDiagnostic: ApiDiagnostic;
  readonly ApiRelatedPlace: ApiRelatedPlace;
  readonly ApiFix: ApiFix;
  readonly ApiFixTitle: ApiFixTitle;
  readonly ApiSourceEdit: ApiSourceEdit;
  readonly ApiReplaceEdit: ApiReplaceEdit;
  readonly ApiCreateEdit: ApiCreateEdit;
  readonly ApiRenameEdit: ApiRenameEdit;
  readonly ApiRemoveEdit: ApiRemoveEdit;
  readonly CaseVersionInfo: CaseVersionInfo;
  readonly Role: Role;
  readonly ApiChannel: ApiChannel;
  readonly SessionUser: SessionUser;
  readonly Session: Session;
  readonly NamedId: NamedId;
  readonly NamedIdList: NamedIdList;
  readonly Standing: Standing;
  readonly SetStanding: SetStanding;
  readonly SchemeStandingDetail: SchemeStandingDetail;
  readonly DispositifSummary: DispositifSummary;
  readonly DispositifList: DispositifList;
  readonly DispositifDetail: DispositifDetail;
  readonly VersionSummary: VersionSummary;
  readonly FunctionBinding: FunctionBinding;
  readonly StateInfo: StateInfo;
  readonly SourceFiles: SourceFiles;
  readonly SourceOf: SourceOf;
  readonly ChangedDraft: ChangedDraft;
  readonly JudgedSource: JudgedSource;
  readonly DraftSource: DraftSource;
  readonly SaveDraft: SaveDraft;
  readonly FileChange: FileChange;
  readonly ChangeOfText: ChangeOfText;
  readonly ChangeOfFile: ChangeOfFile;
  readonly ChangeOfPath: ChangeOfPath;
  readonly DraftStep: DraftStep;
  readonly AppendSteps: AppendSteps;
  readonly StepsKept: StepsKept;
  readonly KeptStep: KeptStep;
  readonly StepList: StepList;
  readonly SayPresence: SayPresence;
  readonly Presence: Presence;
  readonly NewCopy: NewCopy;
  readonly NewDispositif: NewDispositif;
  readonly LibraryWorkflow: LibraryWorkflow;
  readonly LibraryList: LibraryList;
  readonly ListColumn: ListColumn;
  readonly SharedListSummary: SharedListSummary;
  readonly SharedListList: SharedListList;
  readonly SharedListVersion: SharedListVersion;
  readonly ListUse: ListUse;
  readonly SharedListDetail: SharedListDetail;
  readonly ListRow: ListRow;
  readonly ListRows: ListRows;
  readonly ListText: ListText;
  readonly ChangedRows: ChangedRows;
  readonly ListChange: ListChange;
  readonly ListReport: ListReport;
  readonly SharedBlockSummary: SharedBlockSummary;
  readonly SharedBlockList: SharedBlockList;
  readonly SharedBlockVersion: SharedBlockVersion;
  readonly SharedBlockDetail: SharedBlockDetail;
  readonly BlockText: BlockText;
  readonly BlockReport: BlockReport;
  readonly Graph: Graph;
  readonly CompileReport: CompileReport;
  readonly ReadableName: ReadableName;
  readonly ReadableChoice: ReadableChoice;
  readonly JudgedText: JudgedText;
  readonly TextNames: TextNames;
  readonly TextName: TextName;
  readonly AskTextPreview: AskTextPreview;
  readonly TextPreviewed: TextPreviewed;
  readonly TryRules: TryRules;
  readonly RulesTried: RulesTried;
  readonly TriedRule: TriedRule;
  readonly ScenarioRun: ScenarioRun;
  readonly Published: Published;
  readonly PaperFormRead: PaperFormRead;
  readonly PaperQuestion: PaperQuestion;
  readonly PublicationReport: PublicationReport;
  readonly SchemeChange: SchemeChange;
  readonly QueueView: QueueView;
  readonly QueueSort: QueueSort;
  readonly QueueRow: QueueRow;
  readonly ColumnValue: ColumnValue;
  readonly Alert: Alert;
  readonly QueuePage: QueuePage;
  readonly Alike: Alike;
  readonly LinkedCase: LinkedCase;
  readonly CaseLinks: CaseLinks;
  readonly NamedView: NamedView;
  readonly KeepView: KeepView;
  readonly ReplyTemplate: ReplyTemplate;
  readonly AgentNoticeKind: AgentNoticeKind;
  readonly AgentNotice: AgentNotice;
  readonly AgentNotices: AgentNotices;
  readonly ReadNotices: ReadNotices;
  readonly AgentNoticeChoice: AgentNoticeChoice;
  readonly ReplyTemplates: ReplyTemplates;
  readonly WaitingLetters: WaitingLetters;
  readonly LetterBatch: LetterBatch;
  readonly Mailboxes: Mailboxes;
  readonly MailboxStanding: MailboxStanding;
  readonly MailboxSender: MailboxSender;
  readonly MailboxMail: MailboxMail;
  readonly MailboxMails: MailboxMails;
  readonly SuggestedCase: SuggestedCase;
  readonly MailboxMailDetail: MailboxMailDetail;
  readonly DismissMail: DismissMail;
  readonly LettersToPost: LettersToPost;
  readonly BatchLetter: BatchLetter;
  readonly LetterBatchDetail: LetterBatchDetail;
  readonly BeginLetterBatch: BeginLetterBatch;
  readonly LettersPrinted: LettersPrinted;
  readonly LettersPosted: LettersPosted;
  readonly CaseLetter: CaseLetter;
  readonly CaseLetters: CaseLetters;
  readonly KeepTemplate: KeepTemplate;
  readonly NamedEstablishment: NamedEstablishment;
  readonly RequestOf: RequestOf;
  readonly RequestDocument: RequestDocument;
  readonly RequestMessage: RequestMessage;
  readonly EstablishmentRequest: EstablishmentRequest;
  readonly EstablishmentRecord: EstablishmentRecord;
  readonly PersonRequest: PersonRequest;
  readonly PersonDetail: PersonDetail;
  readonly PersonRecord: PersonRecord;
  readonly FoundPerson: FoundPerson;
  readonly FoundBy: FoundBy;
  readonly FoundCase: FoundCase;
  readonly Passage: Passage;
  readonly FoundMessage: FoundMessage;
  readonly SearchFound: SearchFound;
  readonly RecentCases: RecentCases;
  readonly NamedViews: NamedViews;
  readonly FacetValue: FacetValue;
  readonly FacetColumn: FacetColumn;
  readonly ServiceFigures: ServiceFigures;
  readonly SchemeStatistics: SchemeStatistics;
  readonly QueueFacets: QueueFacets;
  readonly QueueSelection: QueueSelection;
  readonly QueueMap: QueueMap;
  readonly QueueCounts: QueueCounts;
  readonly ApiApplicant: ApiApplicant;
  readonly ApiMandate: ApiMandate;
  readonly CaseMandate: CaseMandate;
  readonly Mandate: Mandate;
  readonly MyMandates: MyMandates;
  readonly NewMandate: NewMandate;
  readonly PaperMandate: PaperMandate;
  readonly PaperMandateRecorded: PaperMandateRecorded;
  readonly PaperMandateList: PaperMandateList;
  readonly MandateGiven: MandateGiven;
  readonly MandateLink: MandateLink;
  readonly MandateDeeds: MandateDeeds;
  readonly ApiFile: ApiFile;
  readonly ApiOrigin: ApiOrigin;
  readonly ApiLookup: ApiLookup;
  readonly ApiReviewSection: ApiReviewSection;
  readonly ApiTask: ApiTask;
  readonly ApiClock: ApiClock;
  readonly ApiAction: ApiAction;
  readonly LabelledText: LabelledText;
  readonly ApiOpinion: ApiOpinion;
  readonly AskableOpinion: AskableOpinion;
  readonly ApiEvent: ApiEvent;
  readonly FindingChange: FindingChange;
  readonly ApiMessage: ApiMessage;
  readonly ApiNote: ApiNote;
  readonly ApiAct: ApiAct;
  readonly ApiNotification: ApiNotification;
  readonly ApiThird: ApiThird;
  readonly ApiDocument: ApiDocument;
  readonly ApiMail: ApiMail;
  readonly SentMail: SentMail;
  readonly SentMails: SentMails;
  readonly ReturnedMail: ReturnedMail;
  readonly ReportedMail: ReportedMail;
  readonly MailReported: MailReported;
  readonly ReportTaken: ReportTaken;
  readonly AddressRefused: AddressRefused;
  readonly ApiAmount: ApiAmount;
  readonly ApiCorrection: ApiCorrection;
  readonly ExplainedTable: ExplainedTable;
  readonly ApiComputed: ApiComputed;
  readonly ApiEligibility: ApiEligibility;
  readonly ApiQuota: ApiQuota;
  readonly ApiDecided: ApiDecided;
  readonly CaseDetail: CaseDetail;
  readonly CommandAct: CommandAct;
  readonly CommandOpinion: CommandOpinion;
  readonly CommandAsk: CommandAsk;
  readonly CommandRecall: CommandRecall;
  readonly CommandEntrust: CommandEntrust;
  readonly CommandAnnotate: CommandAnnotate;
  readonly CommandTake: CommandTake;
  readonly CommandRelease: CommandRelease;
  readonly CommandAssign: CommandAssign;
  readonly CommandMessage: CommandMessage;
  readonly ReadMessages: ReadMessages;
  readonly Jotting: Jotting;
  readonly Jottings: Jottings;
  readonly KeepJotting: KeepJotting;
  readonly JottingKept: JottingKept;
  readonly PageMarkers: PageMarkers;
  readonly PageMarker: PageMarker;
  readonly MarkerResolution: MarkerResolution;
  readonly KeepMarker: KeepMarker;
  readonly ResolveMarker: ResolveMarker;
  readonly CommandLabels: CommandLabels;
  readonly CommandLogExchange: CommandLogExchange;
  readonly ApiExchange: ApiExchange;
  readonly CommandApart: CommandApart;
  readonly CaseLabel: CaseLabel;
  readonly Absence: Absence;
  readonly Absences: Absences;
  readonly SayAbsence: SayAbsence;
  readonly Agents: Agents;
  readonly Label: Label;
  readonly Labels: Labels;
  readonly KeepLabel: KeepLabel;
  readonly CommandNote: CommandNote;
  readonly CommandNotify: CommandNotify;
  readonly CaseCommand: CaseCommand;
  readonly ActionPreview: ActionPreview;
  readonly PreviewRequest: PreviewRequest;
  readonly BulkTold: BulkTold;
  readonly BulkSelection: BulkSelection;
  readonly BulkActions: BulkActions;
  readonly BulkAction: BulkAction;
  readonly BulkItem: BulkItem;
  readonly BulkRequest: BulkRequest;
  readonly BulkDeed: BulkDeed;
  readonly BulkRunRequest: BulkRunRequest;
  readonly BulkRun: BulkRun;
  readonly BulkRuns: BulkRuns;
  readonly BulkRunOutcome: BulkRunOutcome;
  readonly BulkLetters: BulkLetters;
  readonly BulkLetter: BulkLetter;
  readonly BulkOutcome: BulkOutcome;
  readonly BulkResult: BulkResult;
  readonly NewDraft: NewDraft;
  readonly ApiSignature: ApiSignature;
  readonly ApiOriginal: ApiOriginal;
  readonly PrintedForm: PrintedForm;
  readonly FormChange: FormChange;
  readonly AssistedPerson: AssistedPerson;
  readonly AssistedDraft: AssistedDraft;
  readonly AssistedDraftList: AssistedDraftList;
  readonly Draft: Draft;
  readonly SaveAnswers: SaveAnswers;
  readonly AnswersReport: AnswersReport;
  readonly FileRequest: FileRequest;
  readonly Filed: Filed;
  readonly PairedPerson: PairedPerson;
  readonly PersonPair: PersonPair;
  readonly AlikeDetail: AlikeDetail;
  readonly PersonPairList: PersonPairList;
  readonly MergeDetail: MergeDetail;
  readonly MergeMoved: MergeMoved;
  readonly MergePreview: MergePreview;
  readonly MergeOrder: MergeOrder;
  readonly PersonMerged: PersonMerged;
  readonly MergeUndo: MergeUndo;
  readonly PersonMerge: PersonMerge;
  readonly PersonMergeList: PersonMergeList;
  readonly PersonList: PersonList;
  readonly MyCases: MyCases;
  readonly WalletDocument: WalletDocument;
  readonly MyClosing: MyClosing;
  readonly NewClosing: NewClosing;
  readonly MyAddress: MyAddress;
  readonly NewAddress: NewAddress;
  readonly MyWallet: MyWallet;
  readonly WalletDetail: WalletDetail;
  readonly Readings: Readings;
  readonly AdminUser: AdminUser;
  readonly AdminUserList: AdminUserList;
  readonly SetUser: SetUser;
  readonly AccountReason: AccountReason;
  readonly AccountDetail: AccountDetail;
  readonly ApplicationGrant: ApplicationGrant;
  readonly ApplicationSelf: ApplicationSelf;
  readonly ApplicationCases: ApplicationCases;
  readonly ApplicationCase: ApplicationCase;
  readonly AdminApplication: AdminApplication;
  readonly AdminApplications: AdminApplications;
  readonly ApplicationDeclaration: ApplicationDeclaration;
  readonly NewApplicationToken: NewApplicationToken;
  readonly ApplicationTokenCreated: ApplicationTokenCreated;
  readonly WebhookKind: WebhookKind;
  readonly WebhookMessage: WebhookMessage;
  readonly NewWebhook: NewWebhook;
  readonly AdminWebhook: AdminWebhook;
  readonly WebhookSecret: WebhookSecret;
  readonly WebhookDeliveries: WebhookDeliveries;
  readonly ApplicationEvents: ApplicationEvents;
  readonly AdminGroup: AdminGroup;
  readonly AdminGroupList: AdminGroupList;
  readonly NewGroup: NewGroup;
  readonly SetBinding: SetBinding;
  readonly NewInvitation: NewInvitation;
  readonly InvitationList: InvitationList;
  readonly AwaitedLink: AwaitedLink;
  readonly AwaitedLinks: AwaitedLinks;
  readonly LinkDecision: LinkDecision;
  readonly RightState: RightState;
  readonly RightChange: RightChange;
  readonly RightChanges: RightChanges;
  readonly EffectQueue: EffectQueue;
  readonly FailedEffects: FailedEffects;
  readonly MailboxPage: MailboxPage;
  readonly TokenCreated: TokenCreated;
  readonly NewFeed: NewFeed;
  readonly FeedCreated: FeedCreated;
  readonly Feed: Feed;
  readonly FeedList: FeedList;
  readonly ApiToken: ApiToken;
  readonly AccountRights: AccountRights;
  readonly PlannedAccount: PlannedAccount;
  readonly AccountsFilePlan: AccountsFilePlan;
  readonly AccountsFile: AccountsFile;
  readonly AccountsFileOrder: AccountsFileOrder;
  readonly AdminToken: AdminToken;
  readonly AdminTokenList: AdminTokenList;
  readonly ApiTokenList: ApiTokenList;
  readonly ScimBody: ScimBody;
  readonly TokenScope: TokenScope;
  readonly NewToken: NewToken;
  readonly DemoTime: DemoTime;
  readonly DemoNow: DemoNow;
  readonly ProcessingEntry: ProcessingEntry;
  readonly ProcessingLine: ProcessingLine;
  readonly ProcessingList: ProcessingList;
  readonly ProcessingHistory: ProcessingHistory;
  readonly RetentionRow: RetentionRow;
  readonly RetentionPlan: RetentionPlan;
  readonly RetentionCases: RetentionCases;
  readonly ReadingKind: ReadingKind;
  readonly ReadingParty: ReadingParty;
  readonly LoggedReading: LoggedReading;
  readonly ReadingLog: ReadingLog;
  readonly ReadingSubject: ReadingSubject;
  readonly ReadingSubjects: ReadingSubjects;
  readonly UnusualReading: UnusualReading;
  readonly UnusualChecked: UnusualChecked;
  readonly CheckUnusual: CheckUnusual;
  readonly UnusualReadings: UnusualReadings;
  readonly SittingMember: SittingMember;
  readonly SittingVotes: SittingVotes;
  readonly SittingDecision: SittingDecision;
  readonly SittingLeave: SittingLeave;
  readonly SittingEntry: SittingEntry;
  readonly SittingItemEntry: SittingItemEntry;
  readonly SittingTitle: SittingTitle;
  readonly SittingAt: SittingAt;
  readonly SittingPlace: SittingPlace;
  readonly SittingQuorum: SittingQuorum;
  readonly SittingMembers: SittingMembers;
  readonly SittingNotes: SittingNotes;
  readonly SittingDecided: SittingDecided;
  readonly SittingValue: SittingValue;
  readonly SittingVoted: SittingVoted;
  readonly SittingRecused: SittingRecused;
  readonly SittingCell: SittingCell;
  readonly KeepSittingCell: KeepSittingCell;
  readonly SittingCount: SittingCount;
  readonly SittingCellKept: SittingCellKept;
  readonly SittingItem: SittingItem;
  readonly Sitting: Sitting;
  readonly SittingSummary: SittingSummary;
  readonly Sittings: Sittings;
  readonly BeginSitting: BeginSitting;
  readonly PutOnAgenda: PutOnAgenda;
  readonly NotPut: NotPut;
  readonly PutResult: PutResult;
  readonly MoveOnAgenda: MoveOnAgenda;
  readonly SittingRevision: SittingRevision;
  readonly AgendaAmount: AgendaAmount;
  readonly AgendaAction: AgendaAction;
  readonly AgendaRow: AgendaRow;
  readonly AgendaScheme: AgendaScheme;
  readonly Agenda: Agenda;
  readonly TrySitting: TrySitting;
  readonly SittingTried: SittingTried;
  readonly SittingTrial: SittingTrial;
  readonly SittingToApply: SittingToApply;
  readonly ApplySitting: ApplySitting;
  readonly CloseSitting: CloseSitting;
  readonly BreachEntry: BreachEntry;
  readonly BreachStanding: BreachStanding;
  readonly NamedDay: NamedDay;
  readonly WorkDaysValue: WorkDaysValue;
  readonly LogoValue: LogoValue;
  readonly BrandValue: BrandValue;
  readonly ContactValue: ContactValue;
  readonly OfficeHoursValue: OfficeHoursValue;
  readonly LimitsValue: LimitsValue;
  readonly LetterheadsValue: LetterheadsValue;
  readonly ServiceLetterhead: ServiceLetterhead;
  readonly MailTextsValue: MailTextsValue;
  readonly SignaturesValue: SignaturesValue;
  readonly SignatureImage: SignatureImage;
  readonly BegunValue: BegunValue;
  readonly DocumentsValue: DocumentsValue;
  readonly SettingDrawn: SettingDrawn;
  readonly LetterheadAsk: LetterheadAsk;
  readonly SignatureAsk: SignatureAsk;
  readonly SettingName: SettingName;
  readonly SettingStanding: SettingStanding;
  readonly Settings: Settings;
  readonly NewSetting: NewSetting;
  readonly SettingChange: SettingChange;
  readonly SettingChanges: SettingChanges;
  readonly WorkDaysPreview: WorkDaysPreview;
  readonly Breaches: Breaches;
  readonly Breach: Breach;
  readonly KeepBreach: KeepBreach;
  readonly BreachKept: BreachKept;
  readonly AddBreachLine: AddBreachLine;
  readonly BreachLine: BreachLine;
  readonly BreachLines: BreachLines;
  readonly RetentionExecution: RetentionExecution;
  readonly ErasureLine: ErasureLine;
  readonly ErasureJournal: ErasureJournal;
  readonly ArchiveTransfer: ArchiveTransfer;
  readonly ArchiveTransfers: ArchiveTransfers;
  readonly PrepareTransfer: PrepareTransfer;
  readonly TransferReceipt: TransferReceipt;
}
