/** Every page of the site by its type: what it is given, as plain JSON, and how that is shown. */
import type { JsonObject } from '../../../engine/index.ts';
import type { PageView } from '../parts/page-view.ts';
import type { Crumb } from '../parts/shell.ts';
import type { Translate } from '../text.ts';
import { cataloguePage, type CatalogueModel } from '../pages/catalogue/view.tsx';
import { entitlementPage, type EntitlementModel } from '../pages/entitlement/view.tsx';
import { sheetPage, type SheetModel } from '../pages/sheet/view.tsx';
import { startPage, type StartModel } from '../pages/start/view.tsx';
import { formPage, type FormModelPage } from '../pages/draft/view.tsx';
import { togetherPage, type TogetherModel } from '../pages/together/view.tsx';
import { completionPage, type CompletionModel } from '../pages/completion/view.tsx';
import { signPage, type SignModel } from '../pages/sign-part/view.tsx';
import { verificationPage, type VerificationModel } from '../pages/verification/view.tsx';
import { filedPage, type FiledModel } from '../pages/filed/view.tsx';
import {
  signInPage,
  type SignInModel,
  signUpPage,
  type SignUpModel,
  signOutPage,
  type SignOutModel,
} from '../pages/sign-in/view.tsx';
import { sharedDevicePage, type SharedDeviceModel } from '../pages/shared-device/view.tsx';
import {
  forgotPage,
  type ForgotModel,
  resetPage,
  type ResetModel,
  invitationPage,
  type InvitationModel,
} from '../pages/password/view.tsx';
import { noticePage, type NoticeModel } from '../pages/notice/view.tsx';
import { accountPage, type AccountModel } from '../pages/account/view.tsx';
import { dropDraftPage, type DropDraftModel } from '../pages/drop-draft/view.tsx';
import { joinDraftPage, type JoinDraftModel } from '../pages/join-draft/view.tsx';
import { requestPage, type RequestModel } from '../pages/request/view.tsx';
import { messagesPage, type MessagesModel } from '../pages/messages/view.tsx';
import { actionPage, type ActionModel } from '../pages/action/view.tsx';
import { myDataPage, type MyDataModel } from '../pages/my-data/view.tsx';
import {
  securityPage,
  type SecurityModel,
  changePasswordPage,
  type ChangePasswordModel,
} from '../pages/security/view.tsx';
import { addressLinkPage, addressPage, type AddressLinkModel, type AddressModel } from '../pages/address/view.tsx';
import { establishmentPage, type EstablishmentModel } from '../pages/establishment/view.tsx';
import { mandatePage, type MandateModel } from '../pages/mandate/view.tsx';
import { mandateOfferPage, type MandateOfferModel } from '../pages/mandate-offer/view.tsx';
import { mandatesPage, type MandatesModel } from '../pages/mandates/view.tsx';
import { establishmentsPage, type EstablishmentsModel } from '../pages/establishments/view.tsx';
import { closingPage, type ClosingModel } from '../pages/closing/view.tsx';
import {
  alertChoicesPage,
  type AlertChoicesModel,
  alertLinkPage,
  type AlertLinkModel,
} from '../pages/alert-choices/view.tsx';
import { alertsPage, type AlertsModel } from '../pages/alerts/view.tsx';
import { noticesPage, type NoticesModel } from '../pages/notices/view.tsx';
import { householdPage, type HouseholdModel } from '../pages/household/view.tsx';
import { noticeChoicesPage, type NoticeChoicesModel } from '../pages/notice-choices/view.tsx';
import { signInCodePage, type SignInCodeModel } from '../pages/sign-in-code/view.tsx';
import {
  secondFactorPage,
  type SecondFactorModel,
  secondFactorSetupPage,
  type SecondFactorSetupModel,
  recoveryCodesPage,
  type RecoveryCodesModel,
} from '../pages/second-factor/view.tsx';
import { mailboxPage, type MailboxModel } from '../pages/mailbox/view.tsx';
import { opinionOverPage, opinionPage, type OpinionModel, type OpinionOverModel } from '../pages/opinion/view.tsx';
import { datasetPage, openDataPage, type DatasetModel, type OpenDataModel } from '../pages/open-data/view.tsx';
import { walletDocumentPage, type WalletDocumentModel } from '../pages/wallet-document/view.tsx';
import { walletPage, type WalletModel } from '../pages/wallet/view.tsx';
import { textPage, type TextModel } from '../pages/legal/view.tsx';
import { problemPage, type ProblemModel } from '../pages/problem/view.tsx';

/** What pages are given. Texts in `…Html` come from Markdown that the server has made safe; dates are already in words. */
interface Models {
  readonly catalogue: CatalogueModel;
  readonly entitlement: EntitlementModel;
  readonly sheet: SheetModel;
  readonly start: StartModel;
  readonly form: FormModelPage;
  readonly verification: VerificationModel;
  readonly together: TogetherModel;
  readonly completion: CompletionModel;
  readonly sign: SignModel;
  readonly filed: FiledModel;
  readonly signIn: SignInModel;
  readonly signUp: SignUpModel;
  readonly signOut: SignOutModel;
  readonly sharedDevice: SharedDeviceModel;
  readonly forgot: ForgotModel;
  readonly reset: ResetModel;
  readonly invitation: InvitationModel;
  readonly notice: NoticeModel;
  readonly account: AccountModel;
  readonly dropDraft: DropDraftModel;
  readonly joinDraft: JoinDraftModel;
  readonly request: RequestModel;
  readonly messages: MessagesModel;
  readonly action: ActionModel;
  readonly myData: MyDataModel;
  readonly establishments: EstablishmentsModel;
  readonly establishment: EstablishmentModel;
  readonly mandates: MandatesModel;
  readonly mandate: MandateModel;
  readonly mandateOffer: MandateOfferModel;
  readonly wallet: WalletModel;
  readonly walletDocument: WalletDocumentModel;
  readonly opinion: OpinionModel;
  readonly opinionOver: OpinionOverModel;
  readonly notices: NoticesModel;
  readonly household: HouseholdModel;
  readonly noticeChoices: NoticeChoicesModel;
  readonly alerts: AlertsModel;
  readonly alertChoices: AlertChoicesModel;
  readonly alertLink: AlertLinkModel;
  readonly security: SecurityModel;
  readonly changePassword: ChangePasswordModel;
  readonly address: AddressModel;
  readonly closing: ClosingModel;
  readonly addressLink: AddressLinkModel;
  readonly signInCode: SignInCodeModel;
  readonly secondFactor: SecondFactorModel;
  readonly secondFactorSetup: SecondFactorSetupModel;
  readonly recoveryCodes: RecoveryCodesModel;
  readonly mailbox: MailboxModel;
  readonly openData: OpenDataModel;
  readonly dataset: DatasetModel;
  readonly text: TextModel;
  readonly problem: ProblemModel;
}

type PageType = keyof Models;
/** What a page is given, with the type that names it; all of them together when none is named. */
export type PageModel<Type extends PageType = PageType> = { [One in Type]: Models[One] & { readonly type: One } }[Type];

const PAGES: { readonly [Type in PageType]: PageView<Models[Type]> } = {
  catalogue: cataloguePage,
  entitlement: entitlementPage,
  sheet: sheetPage,
  start: startPage,
  form: formPage,
  verification: verificationPage,
  together: togetherPage,
  completion: completionPage,
  sign: signPage,
  filed: filedPage,
  signIn: signInPage,
  signUp: signUpPage,
  signOut: signOutPage,
  sharedDevice: sharedDevicePage,
  forgot: forgotPage,
  reset: resetPage,
  invitation: invitationPage,
  notice: noticePage,
  account: accountPage,
  dropDraft: dropDraftPage,
  joinDraft: joinDraftPage,
  request: requestPage,
  messages: messagesPage,
  action: actionPage,
  myData: myDataPage,
  establishments: establishmentsPage,
  mandates: mandatesPage,
  mandate: mandatePage,
  mandateOffer: mandateOfferPage,
  establishment: establishmentPage,
  wallet: walletPage,
  walletDocument: walletDocumentPage,
  opinion: opinionPage,
  opinionOver: opinionOverPage,
  notices: noticesPage,
  household: householdPage,
  noticeChoices: noticeChoicesPage,
  alerts: alertsPage,
  alertChoices: alertChoicesPage,
  alertLink: alertLinkPage,
  security: securityPage,
  changePassword: changePasswordPage,
  address: addressPage,
  closing: closingPage,
  addressLink: addressLinkPage,
  signInCode: signInCodePage,
  secondFactor: secondFactorPage,
  secondFactorSetup: secondFactorSetupPage,
  recoveryCodes: recoveryCodesPage,
  mailbox: mailboxPage,
  openData: openDataPage,
  dataset: datasetPage,
  text: textPage,
  problem: problemPage,
};

/** How a page is shown. */
export function viewOf<Type extends PageType>(page: PageModel<Type>): PageView<PageModel<Type>> {
  return PAGES[page.type];
}

/** Title of the window, without the name of the site; an error on the page is said first. */
export function titleOf(page: PageModel, t: Translate): string {
  const { title, hasErrors } = viewOf(page);
  return hasErrors?.(page) ? t('errorTitle', { title: title(page, t) }) : title(page, t);
}

/** Steps of the breadcrumb after the home page; the last one, without address, is the page itself. */
export function crumbsOf(page: PageModel, t: Translate): readonly Crumb[] {
  const { title, crumbs } = viewOf(page);
  return crumbs ? crumbs(page, t) : [{ label: title(page, t), href: '' }];
}

/** What machines are told of a page. */
export type About = {
  readonly description: string | undefined;
  readonly structured: JsonObject | undefined;
  readonly feed: string | undefined;
};

/** What search engines say of a page, its JSON-LD, and the feed of what is new of it; most pages are nobody's business and have none. */
export function aboutOf(page: PageModel): About {
  const { description, structured, feed } = viewOf(page);
  return { description: description?.(page), structured: structured?.(page), feed: feed?.(page) };
}
