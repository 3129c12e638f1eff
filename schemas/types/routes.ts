// Written by `npm run generate` from openapi.json, which it writes from the routes of the server.
import type { Absences, AccountDetail, AccountReason, AccountsFile, AccountsFileOrder, AccountsFilePlan, ActionPreview, AddBreachLine, AdminApplication, AdminApplications, AdminGroup, AdminGroupList, AdminTokenList, AdminUser, AdminUserList, Agenda, AgentNoticeChoice, AgentNotices, Agents, AnswersReport, ApiFile, ApiTokenList, AppendSteps, ApplicationCase, ApplicationCases, ApplicationDeclaration, ApplicationEvents, ApplicationSelf, ApplicationTokenCreated, ApplySitting, ArchiveTransfer, ArchiveTransfers, AskTextPreview, AssistedDraftList, AwaitedLinks, BeginLetterBatch, BeginSitting, BlockReport, BlockText, Breach, BreachKept, BreachLines, Breaches, BulkActions, BulkDeed, BulkRequest, BulkResult, BulkRun, BulkRunOutcome, BulkRunRequest, BulkRuns, BulkSelection, CaseCommand, CaseDetail, CaseLetters, CaseLinks, CheckUnusual, CloseSitting, CompileReport, DemoNow, DemoTime, DismissMail, DispositifDetail, DispositifList, Draft, DraftSource, EffectQueue, ErasureJournal, EstablishmentRecord, FailedEffects, FeedCreated, FeedList, FileRequest, Filed, FunctionBinding, InvitationList, JottingKept, Jottings, JudgedSource, JudgedText, KeepBreach, KeepJotting, KeepLabel, KeepMarker, KeepSittingCell, KeepTemplate, KeepView, Labels, LetterBatch, LetterBatchDetail, LetterheadAsk, LettersPosted, LettersPrinted, LettersToPost, LibraryList, LinkDecision, ListReport, ListRows, ListText, MailReported, MailTextsValue, MailboxMailDetail, MailboxMails, MailboxPage, Mailboxes, MandateDeeds, MandateGiven, MandateLink, MergeOrder, MergePreview, MergeUndo, MoveOnAgenda, MyAddress, MyCases, MyClosing, MyMandates, MyWallet, NamedIdList, NamedViews, NewAddress, NewApplicationToken, NewClosing, NewCopy, NewDispositif, NewDraft, NewFeed, NewGroup, NewInvitation, NewMandate, NewSetting, NewToken, NewWebhook, PageMarkers, PaperFormRead, PaperMandate, PaperMandateList, PaperMandateRecorded, PersonList, PersonMergeList, PersonMerged, PersonPairList, PersonRecord, PrepareTransfer, Presence, PreviewRequest, PrintedForm, ProcessingEntry, ProcessingHistory, ProcessingList, PublicationReport, Published, PutOnAgenda, PutResult, QueueCounts, QueueFacets, QueueMap, QueuePage, QueueSelection, ReadMessages, ReadNotices, ReadingLog, ReadingSubjects, Readings, RecentCases, ReplyTemplates, ReportTaken, ResolveMarker, RetentionCases, RetentionExecution, RetentionPlan, RightChanges, RulesTried, SaveAnswers, SaveDraft, SayAbsence, SayPresence, ScenarioRun, SchemeStandingDetail, SchemeStatistics, ScimBody, SearchFound, SentMails, ServiceFigures, Session, SetBinding, SetStanding, SetUser, SettingChanges, SettingDrawn, Settings, SharedBlockDetail, SharedBlockList, SharedListDetail, SharedListList, SignatureAsk, Sitting, SittingCellKept, SittingRevision, SittingTrial, Sittings, SourceFiles, SourceOf, StepList, StepsKept, TextNames, TextPreviewed, TokenCreated, TransferReceipt, TryRules, TrySitting, UnusualReadings, WalletDetail, WebhookDeliveries, WebhookSecret, WorkDaysPreview, WorkDaysValue } from './api.ts';

/**
 * What each route of /api/v1 takes and answers.
 */
export interface Routes {
  /**
   * Who is signed in, and what they may do.
   */
  readonly 'GET /session': {
    readonly reply: Session;
  };
  /**
   * My tokens, newest first, without their secrets.
   */
  readonly 'GET /tokens': {
    readonly reply: ApiTokenList;
  };
  /**
   * Makes a token for a program; it may do what its owner may but make others, and is shown once.
   */
  readonly 'POST /tokens': {
    readonly body: NewToken;
    readonly reply: TokenCreated;
  };
  /**
   * Revokes one of my tokens: what uses it is refused from then on.
   */
  readonly 'DELETE /tokens/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Published schemes in the order of their titles; authors also see those being written.
   */
  readonly 'GET /dispositifs': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly after?: string;
      /**
       * Schemes of a page; 20 when absent.
       */
      readonly limit?: number;
    };
    readonly reply: DispositifList;
  };
  /**
   * Begins a scheme from a workflow of the library.
   */
  readonly 'POST /dispositifs': {
    readonly body: NewDispositif;
    readonly reply: DraftSource;
  };
  /**
   * A scheme with its versions, the groups of its functions, and the states of the version in force.
   */
  readonly 'GET /dispositifs/:id': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly reply: DispositifDetail;
  };
  /**
   * Begins a scheme as another one is: its draft, or the version in force when none was begun.
   */
  readonly 'POST /dispositifs/:id/copies': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly body: NewCopy;
    readonly reply: DraftSource;
  };
  /**
   * The draft of a scheme, or the version in force when none was begun.
   */
  readonly 'GET /dispositifs/:id/draft': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly reply: DraftSource;
  };
  /**
   * Saves the draft, unless somebody saved it meanwhile.
   */
  readonly 'PUT /dispositifs/:id/draft': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly body: SaveDraft;
    readonly reply: DraftSource;
  };
  /**
   * A part of the journal of the draft: what follows a revision, or the last before one.
   */
  readonly 'GET /dispositifs/:id/steps': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly query?: {
      /**
       * Revision that the first step follows.
       */
      readonly since?: number;
      /**
       * Revision that the last step comes before; all when neither is said.
       */
      readonly before?: number;
    };
    readonly reply: StepList;
  };
  /**
   * Adds steps to the draft, where no other came before them.
   */
  readonly 'POST /dispositifs/:id/steps': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly body: AppendSteps;
    readonly reply: StepsKept;
  };
  /**
   * Says where a page of the studio is, and hears who else has the scheme open, and its revision.
   */
  readonly 'PUT /dispositifs/:id/presence': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly body: SayPresence;
    readonly reply: Presence;
  };
  /**
   * Whether a scheme is offered, with the requests that are under way.
   */
  readonly 'GET /dispositifs/:id/standing': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly reply: SchemeStandingDetail;
  };
  /**
   * Withdraws a scheme (no new request; open cases go on), archives it (likewise, and out of the list), or brings it back.
   */
  readonly 'PUT /dispositifs/:id/standing': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly body: SetStanding;
    readonly reply: SchemeStandingDetail;
  };
  /**
   * What publishing a source would do, and what stands in its way; nothing is published.
   */
  readonly 'POST /dispositifs/:id/publication': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly body: SourceFiles;
    readonly reply: PublicationReport;
  };
  /**
   * Publishes a source that compiles and whose scenarios pass; the same source again is the same version.
   */
  readonly 'POST /dispositifs/:id/versions': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly body: SourceFiles;
    readonly reply: Published;
  };
  /**
   * The source of a published version.
   */
  readonly 'GET /dispositifs/:id/versions/:number': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
      /**
       * Number of the version.
       */
      readonly number: number;
    };
    readonly reply: SourceFiles;
  };
  /**
   * The folder of the draft, or of a version, as a zip.
   */
  readonly 'GET /dispositifs/:id/export': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly query?: {
      /**
       * Version; the draft when absent.
       */
      readonly version?: number;
    };
  };
  /**
   * Takes the folder of a zip (multipart, `file`) as the draft of the scheme it names.
   */
  readonly 'POST /dispositifs/import': {
    readonly query?: {
      /**
       * Whether it may replace a draft that there is.
       */
      readonly replace?: boolean;
    };
    readonly body: FormData;
    readonly reply: DraftSource;
  };
  /**
   * Reads the questions of a paper form (multipart, `file`, a PDF); nothing of it is kept.
   */
  readonly 'POST /paper-forms': {
    readonly body: FormData;
    readonly reply: PaperFormRead;
  };
  /**
   * Compiles a source; the form of one that compiles can be previewed.
   */
  readonly 'POST /compile': {
    readonly body: JudgedSource;
    readonly reply: CompileReport;
  };
  /**
   * Plays the scenarios of a source and says what they cover.
   */
  readonly 'POST /scenarios': {
    readonly body: SourceOf;
    readonly reply: ScenarioRun;
  };
  /**
   * What the rules of a source make of some answers, and why.
   */
  readonly 'POST /rules': {
    readonly body: TryRules;
    readonly reply: RulesTried;
  };
  /**
   * What one letter, mail or sheet of a source may read, with titles.
   */
  readonly 'POST /texts/names': {
    readonly body: JudgedText;
    readonly reply: TextNames;
  };
  /**
   * What one letter or mail of a source becomes where a scenario sends it, or its sheet as the portal shows it.
   */
  readonly 'POST /texts/previews': {
    readonly body: AskTextPreview;
    readonly reply: TextPreviewed;
  };
  /**
   * A page of a letter that was drawn, from 1.
   */
  readonly 'GET /texts/drawn/:key/pages/:page': {
    readonly params: {
      /**
       * What was drawn.
       */
      readonly key: string;
      /**
       * Page.
       */
      readonly page: number;
    };
  };
  /**
   * A letter that was drawn, as its PDF.
   */
  readonly 'GET /texts/drawn/:key/letter.pdf': {
    readonly params: {
      /**
       * What was drawn.
       */
      readonly key: string;
    };
  };
  /**
   * A mail that was drawn, as its readers get it.
   */
  readonly 'GET /texts/drawn/:key/mail.html': {
    readonly params: {
      /**
       * What was drawn.
       */
      readonly key: string;
    };
  };
  /**
   * Ready workflows that a scheme can start from.
   */
  readonly 'GET /library': {
    readonly reply: LibraryList;
  };
  /**
   * Blocks of questions published by themselves, by title.
   */
  readonly 'GET /blocks': {
    readonly reply: SharedBlockList;
  };
  /**
   * A block with its versions, and the schemes that use it.
   */
  readonly 'GET /blocks/:id': {
    readonly params: {
      /**
       * Block.
       */
      readonly id: string;
    };
    readonly reply: SharedBlockDetail;
  };
  /**
   * A version of a block, as it was published (JSON Schema).
   */
  readonly 'GET /blocks/:id/versions/:number': {
    readonly params: {
      /**
       * Block.
       */
      readonly id: string;
      /**
       * Number of the version.
       */
      readonly number: number;
    };
  };
  /**
   * What becomes of a block from one version to the last one, in words.
   */
  readonly 'GET /blocks/:id/versions/:number/changes': {
    readonly params: {
      /**
       * Block.
       */
      readonly id: string;
      /**
       * Number of the version.
       */
      readonly number: number;
    };
    readonly reply: BlockReport;
  };
  /**
   * What a text would change of the last version of a block; nothing is kept.
   */
  readonly 'POST /blocks/:id/report': {
    readonly params: {
      /**
       * Block.
       */
      readonly id: string;
    };
    readonly body: BlockText;
    readonly reply: BlockReport;
  };
  /**
   * Publishes the next version of a block; the same text again is the same version. No scheme is moved to it.
   */
  readonly 'POST /blocks/:id/versions': {
    readonly params: {
      /**
       * Block.
       */
      readonly id: string;
    };
    readonly body: BlockText;
    readonly reply: Published;
  };
  /**
   * Lists published by themselves, by title.
   */
  readonly 'GET /lists': {
    readonly reply: SharedListList;
  };
  /**
   * A list with its versions, and the schemes that use it.
   */
  readonly 'GET /lists/:id': {
    readonly params: {
      /**
       * List.
       */
      readonly id: string;
    };
    readonly reply: SharedListDetail;
  };
  /**
   * A version of a list, as it was published (CSV).
   */
  readonly 'GET /lists/:id/versions/:number': {
    readonly params: {
      /**
       * List.
       */
      readonly id: string;
      /**
       * Number of the version.
       */
      readonly number: number;
    };
  };
  /**
   * The first rows of a version that suit a text.
   */
  readonly 'GET /lists/:id/versions/:number/rows': {
    readonly params: {
      /**
       * List.
       */
      readonly id: string;
      /**
       * Number of the version.
       */
      readonly number: number;
    };
    readonly query?: {
      /**
       * What is searched; the first rows when absent.
       */
      readonly q?: string;
    };
    readonly reply: ListRows;
  };
  /**
   * What a text would change of the last version of a list; nothing is kept.
   */
  readonly 'POST /lists/:id/report': {
    readonly params: {
      /**
       * List.
       */
      readonly id: string;
    };
    readonly body: ListText;
    readonly reply: ListReport;
  };
  /**
   * Publishes the next version of a list; the same text again is the same version. No scheme is moved to it.
   */
  readonly 'POST /lists/:id/versions': {
    readonly params: {
      /**
       * List.
       */
      readonly id: string;
    };
    readonly body: ListText;
    readonly reply: Published;
  };
  /**
   * A page of the queue, for the functions held.
   */
  readonly 'GET /cases': {
    readonly query?: {
      /**
       * View; to take when absent.
       */
      readonly view?: 'todo' | 'mine' | 'late' | 'messages' | 'waiting' | 'open' | 'done';
      /**
       * Only this scheme.
       */
      readonly dispositif?: string;
      /**
       * Only cases in this state.
       */
      readonly state?: string;
      /**
       * Beginnings of words of the number, name or indexed answers; accents and small typing errors are forgiven.
       */
      readonly q?: string;
      /**
       * Order of tasks; when absent, that of the scheme asked for, else those due first.
       */
      readonly sort?: 'due' | 'age';
      /**
       * Only cases that came by this channel.
       */
      readonly channel?: 'online' | 'counter' | 'letter' | 'email' | 'phone';
      /**
       * Only cases that bear this mark.
       */
      readonly alert?: string;
      /**
       * Only cases with these values in the scheme’s own columns, as a query of its own: Commune=Thio&Commune=Bourail&Foyer=3.
       */
      readonly columns?: string;
      /**
       * Only cases whose columns lie within, both ends included, as a query of its own: Devis=50000..100000&Quotient=..40000 for numbers (two decimals at most), Naissance=2008-01-01.. for dates.
       */
      readonly ranges?: string;
      /**
       * Only cases filed on this day or later.
       */
      readonly filedFrom?: string;
      /**
       * Only cases filed on this day or earlier.
       */
      readonly filedTo?: string;
      /**
       * late: only what is past its due date; soon: only what is due within seven days. In the order of due dates.
       */
      readonly due?: 'late' | 'soon';
      /**
       * Only cases with this label; for who instructs.
       */
      readonly label?: string;
      /**
       * Where opinions were asked: waiting, only cases for which some are still waited for; complete, only those for which all are in; for who instructs.
       */
      readonly opinions?: 'waiting' | 'complete';
      /**
       * Only what is due on this day or later; in the order of due dates.
       */
      readonly dueFrom?: string;
      /**
       * Only what is due on this day or earlier; in the order of due dates.
       */
      readonly dueTo?: string;
      /**
       * Only what this account has taken.
       */
      readonly holder?: string;
      /**
       * Only what is for this group of mine.
       */
      readonly group?: string;
      /**
       * Only cases whose applicants receive no mail.
       */
      readonly unreached?: 'yes';
      /**
       * In every view, what is in the schemes that I oversee and nothing else.
       */
      readonly within?: 'overseen';
      /**
       * Only cases on which silence decides on this day or later.
       */
      readonly silenceFrom?: string;
      /**
       * Only cases on which silence decides on this day or earlier.
       */
      readonly silenceBy?: string;
      /**
       * Only cases that ended on this day or later.
       */
      readonly closedFrom?: string;
      /**
       * Only cases that ended on this day or earlier.
       */
      readonly closedTo?: string;
      /**
       * Column that the rows are put in order by, in place of `sort`; with - before it the greatest come first. One of the schemes’ own by its title: -=Devis. Of a view of more than 2,000 rows its first 2,000 are put in order, see `sortedAmong`.
       */
      readonly by?: string;
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
      /**
       * Rows; 50 when absent.
       */
      readonly limit?: number;
    };
    readonly reply: QueuePage;
  };
  /**
   * Files a request: a draft, or answers at once (`dispositif` and `answers`). The same draft twice gives the same case.
   */
  readonly 'POST /cases': {
    readonly body: FileRequest;
    readonly reply: Filed;
  };
  /**
   * How many rows each view has, up to 1,000.
   */
  readonly 'GET /cases/counts': {
    readonly query?: {
      /**
       * Only this scheme.
       */
      readonly dispositif?: string;
    };
    readonly reply: QueueCounts;
  };
  /**
   * The cases of a view, to act on them together: nothing of what they hold, and no reading is recorded.
   */
  readonly 'GET /cases/selection': {
    readonly query?: {
      /**
       * View; to take when absent.
       */
      readonly view?: 'todo' | 'mine' | 'late' | 'messages' | 'waiting' | 'open' | 'done';
      /**
       * Only this scheme.
       */
      readonly dispositif?: string;
      /**
       * Only cases in this state.
       */
      readonly state?: string;
      /**
       * Beginnings of words of the number, name or indexed answers; accents and small typing errors are forgiven.
       */
      readonly q?: string;
      /**
       * Order of tasks; when absent, that of the scheme asked for, else those due first.
       */
      readonly sort?: 'due' | 'age';
      /**
       * Only cases that came by this channel.
       */
      readonly channel?: 'online' | 'counter' | 'letter' | 'email' | 'phone';
      /**
       * Only cases that bear this mark.
       */
      readonly alert?: string;
      /**
       * Only cases with these values in the scheme’s own columns, as a query of its own: Commune=Thio&Commune=Bourail&Foyer=3.
       */
      readonly columns?: string;
      /**
       * Only cases whose columns lie within, both ends included, as a query of its own: Devis=50000..100000&Quotient=..40000 for numbers (two decimals at most), Naissance=2008-01-01.. for dates.
       */
      readonly ranges?: string;
      /**
       * Only cases filed on this day or later.
       */
      readonly filedFrom?: string;
      /**
       * Only cases filed on this day or earlier.
       */
      readonly filedTo?: string;
      /**
       * late: only what is past its due date; soon: only what is due within seven days. In the order of due dates.
       */
      readonly due?: 'late' | 'soon';
      /**
       * Only cases with this label; for who instructs.
       */
      readonly label?: string;
      /**
       * Where opinions were asked: waiting, only cases for which some are still waited for; complete, only those for which all are in; for who instructs.
       */
      readonly opinions?: 'waiting' | 'complete';
      /**
       * Only what is due on this day or later; in the order of due dates.
       */
      readonly dueFrom?: string;
      /**
       * Only what is due on this day or earlier; in the order of due dates.
       */
      readonly dueTo?: string;
      /**
       * Only what this account has taken.
       */
      readonly holder?: string;
      /**
       * Only what is for this group of mine.
       */
      readonly group?: string;
      /**
       * Only cases whose applicants receive no mail.
       */
      readonly unreached?: 'yes';
      /**
       * In every view, what is in the schemes that I oversee and nothing else.
       */
      readonly within?: 'overseen';
      /**
       * Only cases on which silence decides on this day or later.
       */
      readonly silenceFrom?: string;
      /**
       * Only cases on which silence decides on this day or earlier.
       */
      readonly silenceBy?: string;
      /**
       * Only cases that ended on this day or later.
       */
      readonly closedFrom?: string;
      /**
       * Only cases that ended on this day or earlier.
       */
      readonly closedTo?: string;
    };
    readonly reply: QueueSelection;
  };
  /**
   * Where the cases of a view are, of those whose place the functions held may read: its first 5,000 rows.
   */
  readonly 'GET /cases/map': {
    readonly query?: {
      /**
       * View; to take when absent.
       */
      readonly view?: 'todo' | 'mine' | 'late' | 'messages' | 'waiting' | 'open' | 'done';
      /**
       * Only this scheme.
       */
      readonly dispositif?: string;
      /**
       * Only cases in this state.
       */
      readonly state?: string;
      /**
       * Beginnings of words of the number, name or indexed answers; accents and small typing errors are forgiven.
       */
      readonly q?: string;
      /**
       * Order of tasks; when absent, that of the scheme asked for, else those due first.
       */
      readonly sort?: 'due' | 'age';
      /**
       * Only cases that came by this channel.
       */
      readonly channel?: 'online' | 'counter' | 'letter' | 'email' | 'phone';
      /**
       * Only cases that bear this mark.
       */
      readonly alert?: string;
      /**
       * Only cases with these values in the scheme’s own columns, as a query of its own: Commune=Thio&Commune=Bourail&Foyer=3.
       */
      readonly columns?: string;
      /**
       * Only cases whose columns lie within, both ends included, as a query of its own: Devis=50000..100000&Quotient=..40000 for numbers (two decimals at most), Naissance=2008-01-01.. for dates.
       */
      readonly ranges?: string;
      /**
       * Only cases filed on this day or later.
       */
      readonly filedFrom?: string;
      /**
       * Only cases filed on this day or earlier.
       */
      readonly filedTo?: string;
      /**
       * late: only what is past its due date; soon: only what is due within seven days. In the order of due dates.
       */
      readonly due?: 'late' | 'soon';
      /**
       * Only cases with this label; for who instructs.
       */
      readonly label?: string;
      /**
       * Where opinions were asked: waiting, only cases for which some are still waited for; complete, only those for which all are in; for who instructs.
       */
      readonly opinions?: 'waiting' | 'complete';
      /**
       * Only what is due on this day or later; in the order of due dates.
       */
      readonly dueFrom?: string;
      /**
       * Only what is due on this day or earlier; in the order of due dates.
       */
      readonly dueTo?: string;
      /**
       * Only what this account has taken.
       */
      readonly holder?: string;
      /**
       * Only what is for this group of mine.
       */
      readonly group?: string;
      /**
       * Only cases whose applicants receive no mail.
       */
      readonly unreached?: 'yes';
      /**
       * In every view, what is in the schemes that I oversee and nothing else.
       */
      readonly within?: 'overseen';
      /**
       * Only cases on which silence decides on this day or later.
       */
      readonly silenceFrom?: string;
      /**
       * Only cases on which silence decides on this day or earlier.
       */
      readonly silenceBy?: string;
      /**
       * Only cases that ended on this day or later.
       */
      readonly closedFrom?: string;
      /**
       * Only cases that ended on this day or earlier.
       */
      readonly closedTo?: string;
    };
    readonly reply: QueueMap;
  };
  /**
   * What the queue can be narrowed by: columns with their usual values, marks, holders, groups.
   */
  readonly 'GET /cases/facets': {
    readonly query?: {
      /**
       * Of this scheme only.
       */
      readonly dispositif?: string;
    };
    readonly reply: QueueFacets;
  };
  /**
   * A page of the sittings that examine schemes whose cases I instruct, the latest held first.
   */
  readonly 'GET /sittings': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: Sittings;
  };
  /**
   * A sitting and its agenda as they are typed, of the cases that I may read.
   */
  readonly 'GET /sittings/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: Sitting;
  };
  /**
   * Begins a sitting for schemes whose cases I instruct. Asked again, it is begun once.
   */
  readonly 'PUT /sittings/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: BeginSitting;
    readonly reply: Sitting;
  };
  /**
   * Removes a sitting of which nothing was carried out. Its cases are as they were.
   */
  readonly 'DELETE /sittings/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Whether anything of a sitting was changed, for who has it on screen.
   */
  readonly 'GET /sittings/:id/revision': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: SittingRevision;
  };
  /**
   * Keeps one thing that is typed of a sitting, or of a case on its agenda, over the revision that was read.
   */
  readonly 'PUT /sittings/:id/cells': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: KeepSittingCell;
    readonly reply: SittingCellKept;
  };
  /**
   * A page of an agenda: what is read of its cases, and what may be decided of them. Each is recorded as read.
   */
  readonly 'GET /sittings/:id/agenda': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: Agenda;
  };
  /**
   * Puts cases that I instruct on an agenda, after those that are there; tells which are not put, and why.
   */
  readonly 'POST /sittings/:id/agenda': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: PutOnAgenda;
    readonly reply: PutResult;
  };
  /**
   * Gives a case another place among those of its scheme.
   */
  readonly 'PUT /sittings/:id/agenda/:case': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly case: string;
    };
    readonly body: MoveOnAgenda;
    readonly reply: SittingRevision;
  };
  /**
   * Takes a case off an agenda, with what was typed of it.
   */
  readonly 'DELETE /sittings/:id/agenda/:case': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly case: string;
    };
    readonly reply: SittingRevision;
  };
  /**
   * What carrying out the decisions on some cases would do, by my rights, and why it cannot be on others.
   */
  readonly 'POST /sittings/:id/decisions': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: TrySitting;
    readonly reply: SittingTrial;
  };
  /**
   * Has decisions carried out as they were tried, each by my rights at that moment. Asked again, it is begun once.
   */
  readonly 'PUT /sittings/:id/decisions/:run': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly run: string;
    };
    readonly body: ApplySitting;
    readonly reply: BulkRun;
  };
  /**
   * Closes the minutes for good, as they were read.
   */
  readonly 'POST /sittings/:id/closing': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: CloseSitting;
    readonly reply: SittingRevision;
  };
  /**
   * The agenda as a PDF, with what is read of each case to the commission.
   */
  readonly 'GET /sittings/:id/agenda-file': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
  };
  /**
   * The minutes as a PDF: as they were closed, or as they are typed now.
   */
  readonly 'GET /sittings/:id/minutes-file': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
  };
  /**
   * The grid of a sitting as a table, a row a case that I may read.
   */
  readonly 'GET /sittings/:id/file': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly query: {
      /**
       * Format of the file.
       */
      readonly format: 'csv' | 'xlsx' | 'json';
    };
  };
  /**
   * Figures of the schemes that I oversee: what is late, what silence will decide, load, flow and delays.
   */
  readonly 'GET /service': {
    readonly query?: {
      /**
       * Only this scheme, with its delays by step.
       */
      readonly dispositif?: string;
    };
    readonly reply: ServiceFigures;
  };
  /**
   * Statistics of a scheme that I oversee over a period: volumes, outcomes, delays, amounts, begun requests by page of the form.
   */
  readonly 'GET /service/statistics': {
    readonly query: {
      /**
       * Scheme.
       */
      readonly dispositif: string;
      /**
       * First day of the period.
       */
      readonly from: string;
      /**
       * Last day of the period, three years after the first at most.
       */
      readonly to: string;
    };
    readonly reply: SchemeStatistics;
  };
  /**
   * The same as CSV, XLSX or JSON, one row a number. No case is in it, and none is recorded as read.
   */
  readonly 'GET /service/statistics/file': {
    readonly query: {
      /**
       * Scheme.
       */
      readonly dispositif: string;
      /**
       * First day of the period.
       */
      readonly from: string;
      /**
       * Last day of the period, three years after the first at most.
       */
      readonly to: string;
      /**
       * Format of the file.
       */
      readonly format: 'csv' | 'xlsx' | 'json';
    };
  };
  /**
   * All rows of a view as CSV, XLSX, JSON or GeoJSON, streamed: what the queue shows of each case, and in the last where it is. Each is recorded as a reading with the reason given.
   */
  readonly 'GET /cases/export': {
    readonly query: {
      /**
       * View; to take when absent.
       */
      readonly view?: 'todo' | 'mine' | 'late' | 'messages' | 'waiting' | 'open' | 'done';
      /**
       * Only this scheme.
       */
      readonly dispositif?: string;
      /**
       * Only cases in this state.
       */
      readonly state?: string;
      /**
       * Beginnings of words of the number, name or indexed answers; accents and small typing errors are forgiven.
       */
      readonly q?: string;
      /**
       * Order of tasks; when absent, that of the scheme asked for, else those due first.
       */
      readonly sort?: 'due' | 'age';
      /**
       * Only cases that came by this channel.
       */
      readonly channel?: 'online' | 'counter' | 'letter' | 'email' | 'phone';
      /**
       * Only cases that bear this mark.
       */
      readonly alert?: string;
      /**
       * Only cases with these values in the scheme’s own columns, as a query of its own: Commune=Thio&Commune=Bourail&Foyer=3.
       */
      readonly columns?: string;
      /**
       * Only cases whose columns lie within, both ends included, as a query of its own: Devis=50000..100000&Quotient=..40000 for numbers (two decimals at most), Naissance=2008-01-01.. for dates.
       */
      readonly ranges?: string;
      /**
       * Only cases filed on this day or later.
       */
      readonly filedFrom?: string;
      /**
       * Only cases filed on this day or earlier.
       */
      readonly filedTo?: string;
      /**
       * late: only what is past its due date; soon: only what is due within seven days. In the order of due dates.
       */
      readonly due?: 'late' | 'soon';
      /**
       * Only cases with this label; for who instructs.
       */
      readonly label?: string;
      /**
       * Where opinions were asked: waiting, only cases for which some are still waited for; complete, only those for which all are in; for who instructs.
       */
      readonly opinions?: 'waiting' | 'complete';
      /**
       * Only what is due on this day or later; in the order of due dates.
       */
      readonly dueFrom?: string;
      /**
       * Only what is due on this day or earlier; in the order of due dates.
       */
      readonly dueTo?: string;
      /**
       * Only what this account has taken.
       */
      readonly holder?: string;
      /**
       * Only what is for this group of mine.
       */
      readonly group?: string;
      /**
       * Only cases whose applicants receive no mail.
       */
      readonly unreached?: 'yes';
      /**
       * In every view, what is in the schemes that I oversee and nothing else.
       */
      readonly within?: 'overseen';
      /**
       * Only cases on which silence decides on this day or later.
       */
      readonly silenceFrom?: string;
      /**
       * Only cases on which silence decides on this day or earlier.
       */
      readonly silenceBy?: string;
      /**
       * Only cases that ended on this day or later.
       */
      readonly closedFrom?: string;
      /**
       * Only cases that ended on this day or earlier.
       */
      readonly closedTo?: string;
      /**
       * Format of the file.
       */
      readonly format: 'csv' | 'xlsx' | 'json' | 'geojson';
      /**
       * What the list is for: the applicants of its cases read it.
       */
      readonly reason: string;
      /**
       * Columns in their order, as the desk writes them: dispositif, applicant, state, toDo, dueAt, assignee, alerts, labels, filedAt, and =Title of a scheme’s own; each encoded, with commas between. All when absent.
       */
      readonly show?: string;
    };
  };
  /**
   * A case as one PDF (answers, findings, opinions, decisions, exchanges, history, documents), or as a zip of it with the documents as they were given, a manifest and their SHA-256: what I see of it and nothing else. Recorded as a reading with the reason given.
   */
  readonly 'GET /cases/:id/take-out': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly query: {
      /**
       * Format of the file.
       */
      readonly format: 'pdf' | 'zip';
      /**
       * What it is for: the applicant reads it.
       */
      readonly reason: string;
    };
  };
  /**
   * The documents that I may open of the cases of a view, as a zip with a folder for each, streamed: of 500 cases at most. Each is recorded as a reading with the reason given.
   */
  readonly 'GET /cases/documents': {
    readonly query: {
      /**
       * View; to take when absent.
       */
      readonly view?: 'todo' | 'mine' | 'late' | 'messages' | 'waiting' | 'open' | 'done';
      /**
       * Only this scheme.
       */
      readonly dispositif?: string;
      /**
       * Only cases in this state.
       */
      readonly state?: string;
      /**
       * Beginnings of words of the number, name or indexed answers; accents and small typing errors are forgiven.
       */
      readonly q?: string;
      /**
       * Order of tasks; when absent, that of the scheme asked for, else those due first.
       */
      readonly sort?: 'due' | 'age';
      /**
       * Only cases that came by this channel.
       */
      readonly channel?: 'online' | 'counter' | 'letter' | 'email' | 'phone';
      /**
       * Only cases that bear this mark.
       */
      readonly alert?: string;
      /**
       * Only cases with these values in the scheme’s own columns, as a query of its own: Commune=Thio&Commune=Bourail&Foyer=3.
       */
      readonly columns?: string;
      /**
       * Only cases whose columns lie within, both ends included, as a query of its own: Devis=50000..100000&Quotient=..40000 for numbers (two decimals at most), Naissance=2008-01-01.. for dates.
       */
      readonly ranges?: string;
      /**
       * Only cases filed on this day or later.
       */
      readonly filedFrom?: string;
      /**
       * Only cases filed on this day or earlier.
       */
      readonly filedTo?: string;
      /**
       * late: only what is past its due date; soon: only what is due within seven days. In the order of due dates.
       */
      readonly due?: 'late' | 'soon';
      /**
       * Only cases with this label; for who instructs.
       */
      readonly label?: string;
      /**
       * Where opinions were asked: waiting, only cases for which some are still waited for; complete, only those for which all are in; for who instructs.
       */
      readonly opinions?: 'waiting' | 'complete';
      /**
       * Only what is due on this day or later; in the order of due dates.
       */
      readonly dueFrom?: string;
      /**
       * Only what is due on this day or earlier; in the order of due dates.
       */
      readonly dueTo?: string;
      /**
       * Only what this account has taken.
       */
      readonly holder?: string;
      /**
       * Only what is for this group of mine.
       */
      readonly group?: string;
      /**
       * Only cases whose applicants receive no mail.
       */
      readonly unreached?: 'yes';
      /**
       * In every view, what is in the schemes that I oversee and nothing else.
       */
      readonly within?: 'overseen';
      /**
       * Only cases on which silence decides on this day or later.
       */
      readonly silenceFrom?: string;
      /**
       * Only cases on which silence decides on this day or earlier.
       */
      readonly silenceBy?: string;
      /**
       * Only cases that ended on this day or later.
       */
      readonly closedFrom?: string;
      /**
       * Only cases that ended on this day or earlier.
       */
      readonly closedTo?: string;
      /**
       * What they are for: the applicants of the cases read it.
       */
      readonly reason: string;
    };
  };
  /**
   * My feeds for spreadsheets, newest first, without their addresses.
   */
  readonly 'GET /me/feeds': {
    readonly reply: FeedList;
  };
  /**
   * Makes a feed: an address that gives a view of the queue as CSV, with the rights that I have when it is read, until it ends.
   */
  readonly 'POST /me/feeds': {
    readonly body: NewFeed;
    readonly reply: FeedCreated;
  };
  /**
   * A feed as CSV, by its address alone. Each of its cases is recorded as read, for the reason that was given.
   */
  readonly 'GET /feeds/:secret': {
    readonly params: {
      /**
       * Secret of the address.
       */
      readonly secret: string;
    };
  };
  /**
   * Markers on the documents of a case that I may open, the first placed first.
   */
  readonly 'GET /cases/:id/markers': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: PageMarkers;
  };
  /**
   * Places a marker on a document of a case, or changes one that I placed.
   */
  readonly 'PUT /cases/:id/markers/:marker': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly marker: string;
    };
    readonly body: KeepMarker;
    readonly reply: PageMarkers;
  };
  /**
   * Removes a marker that I placed.
   */
  readonly 'DELETE /cases/:id/markers/:marker': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly marker: string;
    };
    readonly reply: null;
  };
  /**
   * Settles a marker, or opens it again.
   */
  readonly 'PUT /cases/:id/markers/:marker/resolution': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly marker: string;
    };
    readonly body: ResolveMarker;
    readonly reply: PageMarkers;
  };
  /**
   * The views of the queue that I named, and those that my groups were given.
   */
  readonly 'GET /me/views': {
    readonly reply: NamedViews;
  };
  /**
   * Keeps a view of the queue under a name, for me or for a group of mine; mine of the same name is replaced.
   */
  readonly 'PUT /me/views': {
    readonly body: KeepView;
    readonly reply: NamedViews;
  };
  /**
   * Forgets a view that I named.
   */
  readonly 'DELETE /me/views/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: NamedViews;
  };
  /**
   * The labels of the schemes that I instruct or oversee, archived ones too.
   */
  readonly 'GET /labels': {
    readonly query?: {
      /**
       * Only this scheme.
       */
      readonly dispositif?: string;
    };
    readonly reply: Labels;
  };
  /**
   * Defines a label of a scheme that I oversee, or changes it; archived, it is no longer to be put.
   */
  readonly 'PUT /labels/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: KeepLabel;
    readonly reply: Labels;
  };
  /**
   * The sentences that my groups use again; of one scheme and of any, or all of them.
   */
  readonly 'GET /templates': {
    readonly query?: {
      /**
       * Scheme; all when empty.
       */
      readonly dispositif?: string;
    };
    readonly reply: ReplyTemplates;
  };
  /**
   * Gives a group of mine a sentence to use again.
   */
  readonly 'POST /templates': {
    readonly body: KeepTemplate;
    readonly reply: ReplyTemplates;
  };
  /**
   * Changes a sentence of a group of mine, over the revision that I had read.
   */
  readonly 'PUT /templates/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: KeepTemplate;
    readonly reply: ReplyTemplates;
  };
  /**
   * Takes a sentence of a group of mine away.
   */
  readonly 'DELETE /templates/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: ReplyTemplates;
  };
  /**
   * Cases that I opened last, as far as I may still see them; reading none of them.
   */
  readonly 'GET /search/recent': {
    readonly reply: RecentCases;
  };
  /**
   * Cases that I may see, by what is remembered of them, each with why it was found; reading none of them. And messages that hold the words, which is a reading of their cases.
   */
  readonly 'GET /search': {
    readonly query: {
      /**
       * Beginnings of words, or of a RIDET or RNA; or a telephone number or an address, whole.
       */
      readonly q: string;
    };
    readonly reply: SearchFound;
  };
  /**
   * Server-sent events: `change` with the identifier of a case that changed and its version; `told` when one was given a notice; `rights`, the last one, when what one may do has changed, or the session was ended.
   */
  readonly 'GET /cases/live': {};
  /**
   * A case on one screen; reading by an agent is recorded, the applicant sees neither notes nor what is internal.
   */
  readonly 'GET /cases/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: CaseDetail;
  };
  /**
   * Carries out a command and gives the case as it then is.
   */
  readonly 'POST /cases/:id/commands': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: CaseCommand;
    readonly reply: CaseDetail;
  };
  /**
   * Says that messages were shown to whom they are written; the agents of a case read for one another.
   */
  readonly 'PUT /cases/:id/messages/read': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: ReadMessages;
    readonly reply: null;
  };
  /**
   * What an action would do if it were taken now, with its letters, mails and amounts, and all that follows by itself; nothing is changed.
   */
  readonly 'POST /cases/:id/previews': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: PreviewRequest;
    readonly reply: ActionPreview;
  };
  /**
   * Cases that have something in common with one, of those that I instruct: no more of them than a queue shows, so that none is read by it. None for who is only consulted.
   */
  readonly 'GET /cases/:id/links': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: CaseLinks;
  };
  /**
   * All that is held of the applicant of an open case that I instruct, as they would be given it themselves: a zip of JSON, receipts and documents. Recorded as a reading of each of their requests.
   */
  readonly 'GET /cases/:id/person-export': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
  };
  /**
   * What I have begun to write on a case and have not sent.
   */
  readonly 'GET /cases/:id/jottings': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: Jottings;
  };
  /**
   * Keeps what I am writing on a case, over the revision I had read; null takes it away.
   */
  readonly 'PUT /cases/:id/jottings/:place': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Where on the screen of the case: `message`, `note`, `action:…`.
       */
      readonly place: string;
    };
    readonly body: KeepJotting;
    readonly reply: JottingKept;
  };
  /**
   * What can be done to several cases together. No reading is recorded, since nothing of them is shown.
   */
  readonly 'POST /cases/bulk/actions': {
    readonly body: BulkSelection;
    readonly reply: BulkActions;
  };
  /**
   * Takes an action on several cases, or only tells where it could be taken and what it would do (`dryRun`).
   */
  readonly 'POST /cases/bulk': {
    readonly body: BulkRequest;
    readonly reply: BulkResult;
  };
  /**
   * Takes several cases, gives them to a colleague or writes to their applicants, or only tells where that can be.
   */
  readonly 'POST /cases/bulk/deeds': {
    readonly body: BulkDeed;
    readonly reply: BulkResult;
  };
  /**
   * What I had done to many cases, the latest first.
   */
  readonly 'GET /cases/bulk/runs': {
    readonly reply: BulkRuns;
  };
  /**
   * How far it has come, and what became of each case.
   */
  readonly 'GET /cases/bulk/runs/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: BulkRunOutcome;
  };
  /**
   * Has something done to many cases, each by my rights at that moment. Asked again, it is begun once.
   */
  readonly 'PUT /cases/bulk/runs/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: BulkRunRequest;
    readonly reply: BulkRun;
  };
  /**
   * Two hundred of the letters that it had made as one PDF: their list, then each on sheets of its own. Each is recorded as read.
   */
  readonly 'GET /cases/bulk/runs/:id/letters/:part': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * From 1.
       */
      readonly part: number;
    };
  };
  /**
   * Stops it after the case under way: what is done stays done.
   */
  readonly 'POST /cases/bulk/runs/:id/stop': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: BulkRun;
  };
  /**
   * Says that I have seen how it ended.
   */
  readonly 'PUT /cases/bulk/runs/:id/seen': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: BulkRun;
  };
  /**
   * Mails about a case, or about all cases of its applicant that I see, with what became of each.
   */
  readonly 'GET /cases/:id/mails': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly query?: {
      /**
       * Of the case, or of all cases of its applicant that I see.
       */
      readonly of?: 'case' | 'person';
    };
    readonly reply: SentMails;
  };
  /**
   * A mail as it was sent. The reading is recorded.
   */
  readonly 'GET /cases/:id/mails/:mail': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Mail.
       */
      readonly mail: string;
    };
  };
  /**
   * Sends a mail once more as it was: to the applicant at the address they have now, else where it went.
   */
  readonly 'POST /cases/:id/mails/:mail/again': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Mail.
       */
      readonly mail: string;
    };
    readonly reply: SentMails;
  };
  /**
   * Letters of my schemes that wait to be printed, by service and day, and the batches under way.
   */
  readonly 'GET /letters': {
    readonly reply: LettersToPost;
  };
  /**
   * A batch, and its letters in their order.
   */
  readonly 'GET /letter-batches/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: LetterBatchDetail;
  };
  /**
   * Takes what waits of a service into a batch, up to a day: a thousand letters at most. Asked again, it is made once.
   */
  readonly 'PUT /letter-batches/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: BeginLetterBatch;
    readonly reply: LetterBatch;
  };
  /**
   * Lets the letters of a batch that is not printed wait again.
   */
  readonly 'DELETE /letter-batches/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Two hundred letters of a batch as one PDF: their list, then each on sheets of its own. That it was opened is noted.
   */
  readonly 'GET /letter-batches/:id/parts/:part': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * From 1.
       */
      readonly part: number;
    };
  };
  /**
   * Says that the letters of a batch are printed, or takes that back.
   */
  readonly 'PUT /letter-batches/:id/printed': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: LettersPrinted;
    readonly reply: LetterBatch;
  };
  /**
   * Says on which day the letters of a batch were posted, which their cases are told, or takes that back.
   */
  readonly 'PUT /letter-batches/:id/posted': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: LettersPosted;
    readonly reply: LetterBatch;
  };
  /**
   * Lets a letter of a batch that is not posted wait again: its sheets were spoilt, or it is not to leave with the others.
   */
  readonly 'DELETE /letter-batches/:id/letters/:letter': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Letter of the batch.
       */
      readonly letter: string;
    };
    readonly reply: null;
  };
  /**
   * Letters of a case, and what became of each.
   */
  readonly 'GET /cases/:id/letters': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: CaseLetters;
  };
  /**
   * The mailboxes of my services, when each was last read, and how many mails wait.
   */
  readonly 'GET /mailbox': {
    readonly reply: Mailboxes;
  };
  /**
   * Mails that came to my services and wait, or were dismissed, the last ones first; without their content.
   */
  readonly 'GET /mailbox/mails': {
    readonly query?: {
      /**
       * Which ones; those that wait when absent.
       */
      readonly state?: 'waiting' | 'dismissed';
      /**
       * Last mail of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: MailboxMails;
  };
  /**
   * A mail, with the cases that I see and that it may be of: by a number in its subject, or by who wrote it.
   */
  readonly 'GET /mailbox/mails/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: MailboxMailDetail;
  };
  /**
   * A mail as it came (RFC 5322); its being opened is recorded.
   */
  readonly 'GET /mailbox/mails/:id/content': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
  };
  /**
   * Dismisses a mail, which is found again for thirty days; or lets it wait again.
   */
  readonly 'PUT /mailbox/mails/:id/dismissed': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: DismissMail;
    readonly reply: null;
  };
  /**
   * The receipt of a request: its answers under its number, as a PDF.
   */
  readonly 'GET /cases/:id/receipt': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
  };
  /**
   * A mail of the case, or a message of its agents, as a letter for who has no address.
   */
  readonly 'GET /cases/:id/print/:mailKey': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Mail or message.
       */
      readonly mailKey: string;
    };
  };
  /**
   * Agents who hold a function of a scheme (any, when none is named), and until when who is absent is.
   */
  readonly 'GET /agents': {
    readonly query: {
      /**
       * Scheme.
       */
      readonly dispositif: string;
      /**
       * Function.
       */
      readonly function?: string;
      /**
       * Route of the function; its own group when absent.
       */
      readonly route?: string;
    };
    readonly reply: Agents;
  };
  /**
   * Absences that are not over: mine, those in which I stand in, and those of the schemes that I oversee.
   */
  readonly 'GET /absences': {
    readonly reply: Absences;
  };
  /**
   * Agents who may stand in for an agent: they work on all the schemes that the agent works on.
   */
  readonly 'GET /absences/deputies': {
    readonly query: {
      /**
       * Account of who is absent.
       */
      readonly user: string;
    };
    readonly reply: NamedIdList;
  };
  /**
   * Says that an agent is absent and who holds their functions in these days; sent twice, it is said once.
   */
  readonly 'PUT /absences/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: SayAbsence;
    readonly reply: Absences;
  };
  /**
   * Ends an absence now, or gives up one that has not begun: who stands in holds nothing by it any more.
   */
  readonly 'POST /absences/:id/end': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: Absences;
  };
  /**
   * What I am told as an agent, the latest first, with how many I have not read.
   */
  readonly 'GET /me/notices': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: AgentNotices;
  };
  /**
   * Says that I have read notices: one, those that lead to a page, or all that I was shown.
   */
  readonly 'PUT /me/notices/read': {
    readonly body: ReadNotices;
    readonly reply: null;
  };
  /**
   * How I wish to be told.
   */
  readonly 'GET /me/notices/choice': {
    readonly reply: AgentNoticeChoice;
  };
  /**
   * Sets how I wish to be told.
   */
  readonly 'PUT /me/notices/choice': {
    readonly body: AgentNoticeChoice;
    readonly reply: AgentNoticeChoice;
  };
  /**
   * Agents who may read the notes of a case, by name: those who may be named in one.
   */
  readonly 'GET /cases/:id/colleagues': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: NamedIdList;
  };
  /**
   * The form on paper that carries a code, as it was typed or scanned, and what the version in force asks otherwise.
   */
  readonly 'GET /form-codes/:code': {
    readonly params: {
      /**
       * Code, with or without spaces.
       */
      readonly code: string;
    };
    readonly reply: PrintedForm;
  };
  /**
   * Begins a request; with `person` or a channel other than online, an agent files for someone.
   */
  readonly 'POST /drafts': {
    readonly body: NewDraft;
    readonly reply: Draft;
  };
  /**
   * A request being written.
   */
  readonly 'GET /drafts/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: Draft;
  };
  /**
   * Keeps the answers so far, valid or not, and says what is wrong with them.
   */
  readonly 'PUT /drafts/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: SaveAnswers;
    readonly reply: AnswersReport;
  };
  /**
   * Gives up a request that was not filed.
   */
  readonly 'DELETE /drafts/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Says that a request begun in this browser before signing in is one’s own: it joins the account.
   */
  readonly 'POST /drafts/:id/join': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Requests that the agent types in for somebody and has not filed, the last touched first, 50 at most.
   */
  readonly 'GET /me/assisted-drafts': {
    readonly reply: AssistedDraftList;
  };
  /**
   * Takes away a scan of the form on paper from a request that is being typed in.
   */
  readonly 'DELETE /drafts/:id/originals/:file': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly file: string;
    };
    readonly reply: null;
  };
  /**
   * My requests, and those I am writing.
   */
  readonly 'GET /me/cases': {
    readonly query?: {
      /**
       * Those of a company or an association that I act for instead.
       */
      readonly establishment?: string;
      /**
       * Those of a person that a mandate of mine opens instead.
       */
      readonly mandate?: string;
    };
    readonly reply: MyCases;
  };
  /**
   * Sends a file (multipart, `file`) for a field of a draft, or of a form of a case that is open to the sender; without `pointer`, for a message of a case.
   */
  readonly 'POST /files': {
    readonly query?: {
      /**
       * Draft.
       */
      readonly draft?: string;
      /**
       * Case.
       */
      readonly case?: string;
      /**
       * Field it is for, a JSON pointer into the answers.
       */
      readonly pointer?: string;
      /**
       * With `draft`: a scan of the form on paper that an agent types in, 20 at most.
       */
      readonly original?: boolean;
    };
    readonly body: FormData;
    readonly reply: ApiFile;
  };
  /**
   * The content of a file; reading by an agent is recorded.
   */
  readonly 'GET /files/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly query?: {
      /**
       * To be kept rather than shown.
       */
      readonly download?: boolean;
    };
  };
  /**
   * Begins a file that comes piece by piece (tus 1.0.0: `Upload-Length`, `filename` in `Upload-Metadata`), for what a file sent at once may be for; its address is in `Location`.
   */
  readonly 'POST /uploads': {
    readonly query?: {
      /**
       * Draft.
       */
      readonly draft?: string;
      /**
       * Case.
       */
      readonly case?: string;
      /**
       * Field it is for, a JSON pointer into the answers.
       */
      readonly pointer?: string;
    };
  };
  /**
   * How much of a file has come (`Upload-Offset`), and how long it will be.
   */
  readonly 'HEAD /uploads/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
  };
  /**
   * Makes a document of a file that has all come, as if it had been sent at once; asked again, answers the same.
   */
  readonly 'POST /uploads/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: ApiFile;
  };
  /**
   * The next piece of a file (`application/offset+octet-stream`), from `Upload-Offset` on; answers where it now ends.
   */
  readonly 'PATCH /uploads/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Gives up a file on its way; the document that it became stays.
   */
  readonly 'DELETE /uploads/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Who looked at my data, and why they could.
   */
  readonly 'GET /me/readings': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: Readings;
  };
  /**
   * All that is held of me and that I may see, as a zip: JSON, receipts, documents.
   */
  readonly 'GET /me/export': {};
  /**
   * The address of my account, and the change that waits to be confirmed.
   */
  readonly 'GET /me/address': {
    readonly reply: MyAddress;
  };
  /**
   * Asks for another address: a mail to it confirms, one to the present address takes back.
   */
  readonly 'PUT /me/address': {
    readonly body: NewAddress;
    readonly reply: MyAddress;
  };
  /**
   * Gives up the change of address that waits to be confirmed.
   */
  readonly 'DELETE /me/address': {
    readonly reply: MyAddress;
  };
  /**
   * What closing my account erases and leaves, and the day when it is closed.
   */
  readonly 'GET /me/closing': {
    readonly reply: MyClosing;
  };
  /**
   * Asks that my account be closed, in some days.
   */
  readonly 'POST /me/closing': {
    readonly body: NewClosing;
    readonly reply: MyClosing;
  };
  /**
   * Keeps my account after all.
   */
  readonly 'DELETE /me/closing': {
    readonly reply: MyClosing;
  };
  /**
   * A page of the register of processing activities: the product’s own, then schemes by title.
   */
  readonly 'GET /processing': {
    readonly query?: {
      /**
       * Words, each in the title, the purpose, the service or a category of data.
       */
      readonly q?: string;
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: ProcessingList;
  };
  /**
   * An entry of the register, with the questions that hold each category of data.
   */
  readonly 'GET /processing/:id': {
    readonly params: {
      /**
       * Entry.
       */
      readonly id: string;
    };
    readonly reply: ProcessingEntry;
  };
  /**
   * What the register said of a scheme, version after version, and what became different.
   */
  readonly 'GET /processing/:id/versions': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly id: string;
    };
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: ProcessingHistory;
  };
  /**
   * The register, or one of its entries, to print (PDF, HTML) or as a table with a row a category of data.
   */
  readonly 'GET /processing-file': {
    readonly query: {
      /**
       * Format of the file.
       */
      readonly format: 'csv' | 'xlsx' | 'pdf' | 'html';
      /**
       * Entry.
       */
      readonly id?: string;
      /**
       * Of a PDF of the whole register: its part, of fifty entries, from 1 (the first when absent).
       */
      readonly part?: number;
    };
  };
  /**
   * A page of the notebook of breaches, the latest discovered first.
   */
  readonly 'GET /breaches': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: Breaches;
  };
  /**
   * A breach: what is known of it, and until when the authority is notified.
   */
  readonly 'GET /breaches/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: Breach;
  };
  /**
   * Keeps what is typed of a breach over the revision that was read; begins it over 0.
   */
  readonly 'PUT /breaches/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: KeepBreach;
    readonly reply: BreachKept;
  };
  /**
   * A page of the follow-up of a breach, the latest first, each line held against the one before it.
   */
  readonly 'GET /breaches/:id/lines': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: BreachLines;
  };
  /**
   * Adds a line to the follow-up, for good; closes the breach, or takes it up again.
   */
  readonly 'PUT /breaches/:id/lines/:line': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly line: string;
    };
    readonly body: AddBreachLine;
    readonly reply: Breach;
  };
  /**
   * A breach with its follow-up as a PDF, for the authority.
   */
  readonly 'GET /breaches/:id/file': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
  };
  /**
   * The notebook as a table, a row a breach.
   */
  readonly 'GET /breaches-file': {
    readonly query: {
      /**
       * Format of the file.
       */
      readonly format: 'csv' | 'xlsx' | 'json';
    };
  };
  /**
   * A page of the log of readings, newest first.
   */
  readonly 'GET /readings': {
    readonly query?: {
      /**
       * First day, in Nouméa.
       */
      readonly from?: string;
      /**
       * Last day, in Nouméa.
       */
      readonly to?: string;
      /**
       * Only what this account read; application: and its identifier for an application.
       */
      readonly agent?: string;
      /**
       * Only of this person.
       */
      readonly person?: string;
      /**
       * Only of this case.
       */
      readonly case?: string;
      /**
       * Only of the case of this number.
       */
      readonly number?: string;
      /**
       * Only of this kind.
       */
      readonly kind?: 'case' | 'file' | 'person' | 'establishment' | 'export' | 'register';
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: ReadingLog;
  };
  /**
   * At most ten who read: agents by name or address, applications by name.
   */
  readonly 'GET /readings/agents': {
    readonly query: {
      /**
       * Words of the name or of the address.
       */
      readonly q: string;
    };
    readonly reply: ReadingSubjects;
  };
  /**
   * At most ten people of the register, as for who helps them: by two names, a name and a day of birth, or a whole address or telephone. Each is told that they were found.
   */
  readonly 'GET /readings/people': {
    readonly query: {
      /**
       * Two names, or one and a day of birth (05/03/1970); or what is theirs alone, whole.
       */
      readonly q: string;
    };
    readonly reply: ReadingSubjects;
  };
  /**
   * The readings asked for as a table, newest first.
   */
  readonly 'GET /readings/file': {
    readonly query: {
      /**
       * First day, in Nouméa.
       */
      readonly from?: string;
      /**
       * Last day, in Nouméa.
       */
      readonly to?: string;
      /**
       * Only what this account read; application: and its identifier for an application.
       */
      readonly agent?: string;
      /**
       * Only of this person.
       */
      readonly person?: string;
      /**
       * Only of this case.
       */
      readonly case?: string;
      /**
       * Only of the case of this number.
       */
      readonly number?: string;
      /**
       * Only of this kind.
       */
      readonly kind?: 'case' | 'file' | 'person' | 'establishment' | 'export' | 'register';
      /**
       * Format of the file.
       */
      readonly format: 'csv' | 'xlsx' | 'json';
    };
  };
  /**
   * Readings that are out of the ordinary in a period of 31 days at most, the last 31 days when none is asked for.
   */
  readonly 'GET /readings/unusual': {
    readonly query?: {
      /**
       * First day, in Nouméa.
       */
      readonly from?: string;
      /**
       * Last day, in Nouméa.
       */
      readonly to?: string;
      /**
       * Only what nobody has looked at up to its last reading.
       */
      readonly left?: boolean;
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: UnusualReadings;
  };
  /**
   * Says that readings out of the ordinary were looked at, up to the last that was shown; or takes that back.
   */
  readonly 'PUT /readings/unusual/checked': {
    readonly body: CheckUnusual;
    readonly reply: null;
  };
  /**
   * What the retention of schemes will ask of closed cases, by scheme, category and month, as it was counted last.
   */
  readonly 'GET /retention': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: RetentionPlan;
  };
  /**
   * Counts the plan anew; what two seconds do not count goes on by itself.
   */
  readonly 'POST /retention/counts': {
    readonly reply: RetentionPlan;
  };
  /**
   * Cases of a scheme from which something would go on a day; nothing is written.
   */
  readonly 'GET /retention/cases': {
    readonly query: {
      /**
       * Scheme.
       */
      readonly dispositif: string;
      /**
       * Day; today when absent.
       */
      readonly on?: string;
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: RetentionCases;
  };
  /**
   * Erases what is over today in the next fifty cases to look at, as nights do; it cannot be undone.
   */
  readonly 'POST /retention/executions': {
    readonly reply: RetentionExecution;
  };
  /**
   * What was erased, newest first, each line held against the one before it.
   */
  readonly 'GET /retention/journal': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: ErasureJournal;
  };
  /**
   * All of the journal, oldest first, with the hashes that prove it.
   */
  readonly 'GET /retention/journal/file': {
    readonly query: {
      /**
       * Format of the file.
       */
      readonly format: 'csv' | 'xlsx' | 'json';
    };
  };
  /**
   * Transfers to the archives, newest first, twenty a page.
   */
  readonly 'GET /retention/transfers': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: ArchiveTransfers;
  };
  /**
   * Chooses cases of a scheme whose time is over for the archives, fifty at most; nothing is erased.
   */
  readonly 'POST /retention/transfers': {
    readonly body: PrepareTransfer;
    readonly reply: ArchiveTransfer;
  };
  /**
   * The package of a transfer (SEDA 2.3): each case as a PDF and its documents, as far as its scheme gives them to the archives. Recorded as a reading of each.
   */
  readonly 'GET /retention/transfers/:number/package': {
    readonly params: {
      /**
       * Number of the transfer.
       */
      readonly number: string;
    };
  };
  /**
   * Records that the archives have a package, and erases from its cases what they were given; it cannot be undone. Cases that changed since the package was taken out keep theirs.
   */
  readonly 'POST /retention/transfers/:number/receipt': {
    readonly params: {
      /**
       * Number of the transfer.
       */
      readonly number: string;
    };
    readonly body: TransferReceipt;
    readonly reply: ArchiveTransfer;
  };
  /**
   * Gives up a transfer that the archives do not have; its cases may be chosen again.
   */
  readonly 'DELETE /retention/transfers/:number': {
    readonly params: {
      /**
       * Number of the transfer.
       */
      readonly number: string;
    };
    readonly reply: ArchiveTransfer;
  };
  /**
   * My wallet: documents that forms offer me again, and the kinds that I may add.
   */
  readonly 'GET /me/documents': {
    readonly reply: MyWallet;
  };
  /**
   * Puts a document (multipart, `file`) in my wallet, or in the place of one that is there.
   */
  readonly 'POST /me/documents': {
    readonly query?: {
      /**
       * Kind of document; that of the one whose place it takes when absent.
       */
      readonly kind?: string;
      /**
       * Date written on it.
       */
      readonly datedOn?: string;
      /**
       * Last day on which it is valid.
       */
      readonly validUntil?: string;
      /**
       * Document of my wallet whose place it takes.
       */
      readonly replaces?: string;
    };
    readonly body: FormData;
    readonly reply: ApiFile;
  };
  /**
   * A document of my wallet: on which requests it is, and who read it.
   */
  readonly 'GET /me/documents/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: WalletDetail;
  };
  /**
   * Takes a document out of my wallet. Requests that have a copy keep it.
   */
  readonly 'DELETE /me/documents/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * At most ten people of the register: by two names, a name and a day of birth, or a whole address, telephone or number of a case. Each is told that they were found.
   */
  readonly 'GET /people': {
    readonly query: {
      /**
       * Two names, or one and a day of birth (05/03/1970); or what is theirs alone, whole.
       */
      readonly q: string;
    };
    readonly reply: PersonList;
  };
  /**
   * A person as a page of their requests that I may see shows them: requests, details and what these rest on, documents, messages, mails. A reading of each of these requests is recorded.
   */
  readonly 'GET /people/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: PersonRecord;
  };
  /**
   * Entries that may be the same person, where I see a request of one of them: twenty a page, the surest first; fewer where more had to be looked at than a page may cost. Each is told that they were compared.
   */
  readonly 'GET /people/pairs': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: PersonPairList;
  };
  /**
   * Two people side by side, and what merging them would do. Both are told that they were compared.
   */
  readonly 'GET /people/:id/merges/:other': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly other: string;
    };
    readonly reply: MergePreview;
  };
  /**
   * Says that two entries are two people: they are listed as one no more.
   */
  readonly 'PUT /people/:id/apart/:other': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly other: string;
    };
    readonly reply: null;
  };
  /**
   * Takes back that two entries are two people.
   */
  readonly 'DELETE /people/:id/apart/:other': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly other: string;
    };
    readonly reply: null;
  };
  /**
   * Entries that were merged, by me or where I see a request of theirs, the latest first.
   */
  readonly 'GET /people/merges': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: PersonMergeList;
  };
  /**
   * Merges two entries into one, as the preview said: what belongs to the one goes to the other. The holder of an account is told by mail.
   */
  readonly 'POST /people/merges': {
    readonly body: MergeOrder;
    readonly reply: PersonMerged;
  };
  /**
   * Undoes a merge: what went along goes back, and details are again as they were where nobody changed them since. What came meanwhile stays.
   */
  readonly 'POST /people/merges/:id/undo': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: MergeUndo;
    readonly reply: null;
  };
  /**
   * A company or an association as its requests that I may see show it: requests, details, documents, messages, people who act for it. A reading of each of these requests is recorded.
   */
  readonly 'GET /establishments/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: EstablishmentRecord;
  };
  /**
   * Whom I appointed to act for me, and for whom I act.
   */
  readonly 'GET /me/mandates': {
    readonly reply: MyMandates;
  };
  /**
   * Appoints somebody to act for me: a mail with a link, which serves once, lets them accept.
   */
  readonly 'POST /me/mandates': {
    readonly body: NewMandate;
    readonly reply: MandateGiven;
  };
  /**
   * Accepts or refuses the mandate of a link, which then serves no more.
   */
  readonly 'POST /me/mandates/answers': {
    readonly body: MandateLink;
    readonly reply: null;
  };
  /**
   * What was done under a mandate that I gave.
   */
  readonly 'GET /me/mandates/:id/deeds': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: MandateDeeds;
  };
  /**
   * Ends a mandate that I gave or hold: nothing is done under it from that moment on.
   */
  readonly 'DELETE /me/mandates/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Mandates of a person that were recorded from paper and have not ended. The person is told that they were read.
   */
  readonly 'GET /people/:id/mandates': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: PaperMandateList;
  };
  /**
   * Records what a person signed on paper to appoint somebody: a mail with a link, which serves once, lets them accept; the person is told where there is an address.
   */
  readonly 'POST /people/:id/mandates': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: PaperMandate;
    readonly reply: PaperMandateRecorded;
  };
  /**
   * Sends the scan of what a person signed (multipart, `file`); forgotten after a day where no mandate is recorded with it.
   */
  readonly 'POST /people/:id/mandate-scans': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: FormData;
    readonly reply: ApiFile;
  };
  /**
   * Ends a mandate that was recorded from paper, at the word of who signed it. Both are told.
   */
  readonly 'DELETE /people/:id/mandates/:mandate': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly mandate: string;
    };
    readonly reply: null;
  };
  /**
   * Takes the second factor and the passkeys of an account away, and ends its sessions.
   */
  readonly 'DELETE /admin/users/:id/second-factor': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Accounts by name; those with a role first.
   */
  readonly 'GET /admin/users': {
    readonly query?: {
      /**
       * Part of a name or address.
       */
      readonly q?: string;
      /**
       * All, those with a role, or those that are disabled.
       */
      readonly of?: 'all' | 'staff' | 'disabled';
      /**
       * Group: those that can be put in it, and are not.
       */
      readonly outside?: string;
      /**
       * `next` of the page before.
       */
      readonly cursor?: number;
    };
    readonly reply: AdminUserList;
  };
  /**
   * An account: where it is signed in, and what it holds that others would have to do.
   */
  readonly 'GET /admin/users/:id': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
    readonly reply: AccountDetail;
  };
  /**
   * Sets the roles and groups of an account.
   */
  readonly 'PUT /admin/users/:id': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
    readonly body: SetUser;
    readonly reply: AdminUser;
  };
  /**
   * Tokens of everybody that open something, the nearest end first, without their secrets.
   */
  readonly 'GET /admin/tokens': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: number;
    };
    readonly reply: AdminTokenList;
  };
  /**
   * Revokes a token, whosever it is: what uses it is refused from then on.
   */
  readonly 'DELETE /admin/tokens/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Ends a session of an account, or `all`: what is open there leaves the screen at once.
   */
  readonly 'DELETE /admin/users/:id/sessions/:session': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
      /**
       * Session; `all` for all of them.
       */
      readonly session: string;
    };
    readonly reply: AccountDetail;
  };
  /**
   * Disables an account: it is signed out, holds nothing, and what it had taken goes back to the others.
   */
  readonly 'POST /admin/users/:id/disabling': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
    readonly body: AccountReason;
    readonly reply: AccountDetail;
  };
  /**
   * Enables an account again, with the roles and groups that it had.
   */
  readonly 'POST /admin/users/:id/enabling': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
    readonly body: AccountReason;
    readonly reply: AccountDetail;
  };
  /**
   * The accounts of those who work here, with their roles and groups, as CSV.
   */
  readonly 'GET /admin/accounts-file': {};
  /**
   * Creates and changes the accounts of a file in one transaction, as its preview said; refused lines do nothing.
   */
  readonly 'POST /admin/accounts-file': {
    readonly body: AccountsFileOrder;
    readonly reply: AccountsFilePlan;
  };
  /**
   * What a file of accounts would create, change and be refused, line by line; nothing is done.
   */
  readonly 'POST /admin/accounts-file/preview': {
    readonly body: AccountsFile;
    readonly reply: AccountsFilePlan;
  };
  /**
   * Business applications, those that read first, with the schemes and categories that one can be given.
   */
  readonly 'GET /admin/applications': {
    readonly reply: AdminApplications;
  };
  /**
   * Declares an application, which reads nothing before it has a token.
   */
  readonly 'POST /admin/applications': {
    readonly body: ApplicationDeclaration;
    readonly reply: AdminApplication;
  };
  /**
   * Declares an application anew: what it reads changes with its next request.
   */
  readonly 'PUT /admin/applications/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: ApplicationDeclaration;
    readonly reply: AdminApplication;
  };
  /**
   * Stops an application for good: its tokens open nothing from then on.
   */
  readonly 'POST /admin/applications/:id/stop': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: AccountReason;
    readonly reply: AdminApplication;
  };
  /**
   * Makes a token of an application, shown this once; a second one takes the place of the first without a gap.
   */
  readonly 'POST /admin/applications/:id/tokens': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: NewApplicationToken;
    readonly reply: ApplicationTokenCreated;
  };
  /**
   * Revokes a token of an application: what uses it is refused from then on.
   */
  readonly 'DELETE /admin/applications/:id/tokens/:token': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly token: string;
    };
    readonly reply: AdminApplication;
  };
  /**
   * Adds an address where an application is told what happens to cases; its secret is shown this once.
   */
  readonly 'POST /admin/applications/:id/webhooks': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: NewWebhook;
    readonly reply: WebhookSecret;
  };
  /**
   * Takes an address away, with what it was still to be told and its log.
   */
  readonly 'DELETE /admin/applications/:id/webhooks/:webhook': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly webhook: string;
    };
    readonly reply: AdminApplication;
  };
  /**
   * Makes a new secret, shown this once; messages are signed by the one before as well for a day.
   */
  readonly 'POST /admin/applications/:id/webhooks/:webhook/secret': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly webhook: string;
    };
    readonly reply: WebhookSecret;
  };
  /**
   * Has an address that was disabled be told again, what waits first.
   */
  readonly 'POST /admin/applications/:id/webhooks/:webhook/enabling': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly webhook: string;
    };
    readonly reply: AdminApplication;
  };
  /**
   * What a webhook was told in the last seven days, the newest first, with each attempt.
   */
  readonly 'GET /admin/applications/:id/webhooks/:webhook/deliveries': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly webhook: string;
    };
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly before?: number;
    };
    readonly reply: WebhookDeliveries;
  };
  /**
   * Sends a delivery again under its identifier (replay; one that waits is tried at once), or gives up one that waits, so that the next ones of its case leave (skip).
   */
  readonly 'POST /admin/applications/:id/webhooks/:webhook/deliveries/:delivery/:how': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Identifier.
       */
      readonly webhook: string;
      /**
       * Identifier.
       */
      readonly delivery: string;
      /**
       * What is done.
       */
      readonly how: 'replay' | 'skip';
    };
    readonly reply: null;
  };
  /**
   * The application of the token: what it reads, for what purpose, and until when.
   */
  readonly 'GET /application': {
    readonly reply: ApplicationSelf;
  };
  /**
   * Cases of a scheme by their last change, the first changed first, a hundred at a time: numbers alone. `next` is where to go on, now or later; a change appears ten seconds after it was made.
   */
  readonly 'GET /application/cases': {
    readonly query: {
      /**
       * Scheme.
       */
      readonly dispositif: string;
      /**
       * `next` of the page before; all cases without it.
       */
      readonly after?: string;
    };
    readonly reply: ApplicationCases;
  };
  /**
   * What happened to the cases that the application reads, a hundred at a time, for who missed what its webhooks were told. `next` is where to go on, now or later; events are kept for thirty days.
   */
  readonly 'GET /application/events': {
    readonly query?: {
      /**
       * `next` of the page before; the oldest without it.
       */
      readonly after?: number;
    };
    readonly reply: ApplicationEvents;
  };
  /**
   * A case as far as the application reads it. Each reading is recorded, and shown to the person concerned.
   */
  readonly 'GET /application/cases/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: ApplicationCase;
  };
  /**
   * Puts an account in a group; gives the group as it then is.
   */
  readonly 'PUT /admin/groups/:id/members/:user': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Account.
       */
      readonly user: string;
    };
    readonly reply: AdminGroup;
  };
  /**
   * Takes an account out of a group; gives the group as it then is.
   */
  readonly 'DELETE /admin/groups/:id/members/:user': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
      /**
       * Account.
       */
      readonly user: string;
    };
    readonly reply: AdminGroup;
  };
  /**
   * Groups with their members and functions.
   */
  readonly 'GET /admin/groups': {
    readonly reply: AdminGroupList;
  };
  /**
   * Makes a group.
   */
  readonly 'POST /admin/groups': {
    readonly body: NewGroup;
    readonly reply: AdminGroup;
  };
  /**
   * Removes a group that holds no function.
   */
  readonly 'DELETE /admin/groups/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Says which groups hold a function of a scheme, or have the cases of one of its routes.
   */
  readonly 'PUT /admin/bindings/:dispositif/:function': {
    readonly params: {
      /**
       * Scheme.
       */
      readonly dispositif: string;
      /**
       * Function.
       */
      readonly function: string;
    };
    readonly body: SetBinding;
    readonly reply: FunctionBinding;
  };
  /**
   * Invitations that can still be accepted.
   */
  readonly 'GET /admin/invitations': {
    readonly reply: InvitationList;
  };
  /**
   * Invites an agent by e-mail, with the roles and groups they will have.
   */
  readonly 'POST /admin/invitations': {
    readonly body: NewInvitation;
    readonly reply: InvitationList;
  };
  /**
   * Takes back an invitation that was not accepted: its link leads nowhere.
   */
  readonly 'DELETE /admin/invitations/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Who asks to act for a company or an association, the oldest first.
   */
  readonly 'GET /admin/establishment-links': {
    readonly query?: {
      /**
       * Part of the name of the person, or of the company or association.
       */
      readonly q?: string;
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: AwaitedLinks;
  };
  /**
   * Confirms or refuses that somebody acts for a company or an association; they are told why by mail.
   */
  readonly 'POST /admin/establishment-links/:id/decision': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: LinkDecision;
    readonly reply: null;
  };
  /**
   * Changes of roles, groups, functions, tokens and invitations, newest first.
   */
  readonly 'GET /admin/rights/changes': {
    readonly query?: {
      /**
       * Part of the name of whose right it is, or of who changed it.
       */
      readonly q?: string;
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: RightChanges;
  };
  /**
   * What is set, who set it, and what the operator fixed.
   */
  readonly 'GET /admin/settings': {
    readonly reply: Settings;
  };
  /**
   * Changes of settings, newest first.
   */
  readonly 'GET /admin/settings/changes': {
    readonly query?: {
      /**
       * `next` of the page before.
       */
      readonly cursor?: string;
    };
    readonly reply: SettingChanges;
  };
  /**
   * Sets something over the change that was read, with a reason; null puts back what the installation came with.
   */
  readonly 'POST /admin/settings/changes': {
    readonly body: NewSetting;
    readonly reply: Settings;
  };
  /**
   * Puts back what held before a change, as long as it is the last of its setting.
   */
  readonly 'POST /admin/settings/changes/:id/undoing': {
    readonly params: {
      /**
       * Change.
       */
      readonly id: string;
    };
    readonly reply: Settings;
  };
  /**
   * What other working days would do to the delays of open cases.
   */
  readonly 'POST /admin/settings/work-days/preview': {
    readonly body: WorkDaysValue;
    readonly reply: WorkDaysPreview;
  };
  /**
   * A letter of a service under letterheads that are not kept yet, drawn as it would be printed.
   */
  readonly 'POST /admin/settings/letterheads/preview': {
    readonly body: LetterheadAsk;
    readonly reply: SettingDrawn;
  };
  /**
   * A letter with a signature that is not kept yet, drawn as it would be printed.
   */
  readonly 'POST /admin/settings/signatures/preview': {
    readonly body: SignatureAsk;
    readonly reply: SettingDrawn;
  };
  /**
   * A mail about a case with words around it that are not kept yet, as it would leave.
   */
  readonly 'POST /admin/settings/mail-texts/preview': {
    readonly body: MailTextsValue;
    readonly reply: SettingDrawn;
  };
  /**
   * A page of the letter that was drawn, from 1.
   */
  readonly 'GET /admin/settings/drawn/:key/pages/:page': {
    readonly params: {
      /**
       * What was drawn.
       */
      readonly key: string;
      /**
       * Page.
       */
      readonly page: number;
    };
  };
  /**
   * The mail that was drawn.
   */
  readonly 'GET /admin/settings/drawn/:key/mail.html': {
    readonly params: {
      /**
       * What was drawn.
       */
      readonly key: string;
    };
  };
  /**
   * Effects that were given up, newest first.
   */
  readonly 'GET /admin/effects/failed': {
    readonly reply: FailedEffects;
  };
  /**
   * How many effects are due and not carried out yet, and since when the oldest of them is.
   */
  readonly 'GET /admin/effects/queue': {
    readonly reply: EffectQueue;
  };
  /**
   * Tries a failed effect again.
   */
  readonly 'POST /admin/effects/:id/retry': {
    readonly params: {
      /**
       * Effect.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * Mails kept instead of sent, newest first.
   */
  readonly 'GET /admin/mailbox': {
    readonly reply: MailboxPage;
  };
  /**
   * Moves time ahead by some days: deadlines that pass take effect at once.
   */
  readonly 'POST /admin/demo/time': {
    readonly body: DemoTime;
    readonly reply: DemoNow;
  };
  /**
   * Tells what became of a mail after it left: delivered, delayed, or returned. Signed (Standard Webhooks).
   */
  readonly 'POST /mail-reports': {
    readonly body: MailReported;
    readonly reply: ReportTaken;
  };
  /**
   * SCIM: what is done here.
   */
  readonly 'GET /scim/v2/ServiceProviderConfig': {};
  /**
   * SCIM: kinds of resources.
   */
  readonly 'GET /scim/v2/ResourceTypes': {};
  /**
   * SCIM: a kind of resources.
   */
  readonly 'GET /scim/v2/ResourceTypes/:id': {
    readonly params: {
      /**
       * Its name, or its URN.
       */
      readonly id: string;
    };
  };
  /**
   * SCIM: what resources are made of.
   */
  readonly 'GET /scim/v2/Schemas': {};
  /**
   * SCIM: what a kind of resources is made of.
   */
  readonly 'GET /scim/v2/Schemas/:id': {
    readonly params: {
      /**
       * Its name, or its URN.
       */
      readonly id: string;
    };
  };
  /**
   * SCIM: a page of the accounts of those who work here; filter by userName, emails.value, externalId or id.
   */
  readonly 'GET /scim/v2/Users': {
    readonly query?: {
      /**
       * Attribute eq "text".
       */
      readonly filter?: string;
      /**
       * From 1; less is 1.
       */
      readonly startIndex?: number;
      /**
       * Resources of a page: 200 at most, none when it is 0 or less.
       */
      readonly count?: number;
      /**
       * Passed over: all are given.
       */
      readonly attributes?: string;
      /**
       * `members` leaves the members of groups out.
       */
      readonly excludedAttributes?: string;
    };
  };
  /**
   * SCIM: makes the account of an agent, or makes an agent of whoever has an account of that address.
   */
  readonly 'POST /scim/v2/Users': {
    readonly body: ScimBody;
  };
  /**
   * SCIM: an account of somebody who works here.
   */
  readonly 'GET /scim/v2/Users/:id': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
  };
  /**
   * SCIM: an account as a directory has it.
   */
  readonly 'PUT /scim/v2/Users/:id': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
    readonly body: ScimBody;
  };
  /**
   * SCIM: changes an account, disables or enables it.
   */
  readonly 'PATCH /scim/v2/Users/:id': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
    readonly body: ScimBody;
  };
  /**
   * SCIM: disables an account. It stays, since what its holder did has their name.
   */
  readonly 'DELETE /scim/v2/Users/:id': {
    readonly params: {
      /**
       * Account.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
  /**
   * SCIM: a page of groups; filter by displayName, externalId or id.
   */
  readonly 'GET /scim/v2/Groups': {
    readonly query?: {
      /**
       * Attribute eq "text".
       */
      readonly filter?: string;
      /**
       * From 1; less is 1.
       */
      readonly startIndex?: number;
      /**
       * Resources of a page: 200 at most, none when it is 0 or less.
       */
      readonly count?: number;
      /**
       * Passed over: all are given.
       */
      readonly attributes?: string;
      /**
       * `members` leaves the members of groups out.
       */
      readonly excludedAttributes?: string;
    };
  };
  /**
   * SCIM: makes a group.
   */
  readonly 'POST /scim/v2/Groups': {
    readonly body: ScimBody;
  };
  /**
   * SCIM: a group.
   */
  readonly 'GET /scim/v2/Groups/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
  };
  /**
   * SCIM: the members of a group, whole.
   */
  readonly 'PUT /scim/v2/Groups/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: ScimBody;
  };
  /**
   * SCIM: puts in a group and takes out of it.
   */
  readonly 'PATCH /scim/v2/Groups/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly body: ScimBody;
  };
  /**
   * SCIM: removes a group that holds no function.
   */
  readonly 'DELETE /scim/v2/Groups/:id': {
    readonly params: {
      /**
       * Identifier.
       */
      readonly id: string;
    };
    readonly reply: null;
  };
}
