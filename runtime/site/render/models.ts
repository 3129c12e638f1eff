/*
 * What each page of the public site shows, as plain JSON: the handlers of the pages gather it, the components here
 * render it. Texts in `…Html` come from Markdown that the server has made safe; dates are already in words.
 */
import type {
  AccountModel,
  ChangePasswordModel,
  DropDraftModel,
  JoinDraftModel,
  MyDataModel,
  SecurityModel,
} from './models/account.ts';
import type { CatalogueModel, SheetModel, StartModel } from './models/catalogue.ts';
import type { FiledModel, FormModelPage, FormState, VerificationModel } from './models/form.ts';
import type { MailboxModel, ProblemModel, TextModel } from './models/other.ts';
import type { ActionModel, MessagesModel, RequestModel } from './models/request.ts';
import type {
  ForgotModel,
  InvitationModel,
  NoticeModel,
  RecoveryCodesModel,
  ResetModel,
  SecondFactorModel,
  SecondFactorSetupModel,
  SignInCodeModel,
  SharedDeviceModel,
  SignInModel,
  SignOutModel,
  SignUpModel,
} from './models/sign-in.ts';

export type * from './models/account.ts';
export type * from './models/catalogue.ts';
export type * from './models/form.ts';
export type * from './models/other.ts';
export type * from './models/request.ts';
export type * from './models/shell.ts';
export type * from './models/sign-in.ts';

/** Scripts of a page that lives on in the browser, with what it is given. */
export type Enhancement = { readonly script: string; readonly preloads: readonly string[]; readonly state: FormState };

export type PageModel =
  | CatalogueModel
  | SheetModel
  | StartModel
  | FormModelPage
  | VerificationModel
  | FiledModel
  | SignInModel
  | SignUpModel
  | SignOutModel
  | SharedDeviceModel
  | ForgotModel
  | ResetModel
  | InvitationModel
  | NoticeModel
  | AccountModel
  | DropDraftModel
  | JoinDraftModel
  | RequestModel
  | MessagesModel
  | ActionModel
  | MyDataModel
  | SecurityModel
  | SignInCodeModel
  | SecondFactorModel
  | SecondFactorSetupModel
  | RecoveryCodesModel
  | ChangePasswordModel
  | MailboxModel
  | TextModel
  | ProblemModel;
