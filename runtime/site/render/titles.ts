/** What each page is called in the window's title, and the way to it from the home page. */
import type { Crumb, PageModel } from './models.ts';
import type { Translate } from './text.ts';

/** Title of the window, without the name of the site; an error on the page is said first. */
export function titleOf(page: PageModel, t: Translate): string {
  return hasErrors(page) ? t('errorTitle', { title: nameOf(page, t) }) : nameOf(page, t);
}

/** Whether the person has something to mend on the page. */
function hasErrors(page: PageModel): boolean {
  switch (page.type) {
    case 'form':
      // What the service asks to correct is no mistake of the post.
      return page.state.errors.some(({ keyword }) => keyword !== 'correction');
    case 'verification':
      return page.errors.length > 0 || page.declarationError !== null;
    case 'action':
      return page.errors.length > 0;
    case 'request':
    case 'messages':
      return page.messageError !== null;
    case 'signIn':
    case 'signUp':
    case 'forgot':
    case 'reset':
    case 'invitation':
    case 'myData':
    case 'changePassword':
    case 'signInCode':
    case 'secondFactor':
    case 'secondFactorSetup':
      return Object.keys(page.errors).length > 0;
    default:
      return false;
  }
}

function nameOf(page: PageModel, t: Translate): string {
  switch (page.type) {
    case 'catalogue':
      return t('catalogueTitle');
    case 'sheet':
    case 'start':
    case 'notice':
    case 'text':
    case 'problem':
      return page.title;
    case 'form':
      return `${page.state.page.title} – ${page.state.title}`;
    case 'verification':
      return `${t('verificationTitle')} – ${page.title}`;
    case 'filed':
      return t('filedTitle');
    case 'signIn':
      return t('signInTitle');
    case 'signUp':
      return t('signUpTitle');
    case 'signOut':
      return t('signOutTitle');
    case 'sharedDevice':
      return t('sharedTitle');
    case 'forgot':
      return t('forgotTitle');
    case 'reset':
      return t('resetTitle');
    case 'invitation':
      return t('acceptInvitation');
    case 'account':
      return t('accountTitle');
    case 'dropDraft':
      return `${t('dropDraftTitle')} – ${page.scheme}`;
    case 'joinDraft':
      return `${t('joinTitle')} – ${page.scheme}`;
    case 'request':
      return `${page.title}, ${t('requestNumber', { number: page.number })}`;
    case 'messages':
      return `${t('messages')} – ${page.title}, ${t('requestNumber', { number: page.number })}`;
    case 'action':
      return `${page.title}, ${t('requestNumber', { number: page.number })}`;
    case 'myData':
      return t('myDataTitle');
    case 'security':
      return t('securityTitle');
    case 'changePassword':
      return t('changePasswordTitle');
    case 'signInCode':
      return t('codeTitle');
    case 'secondFactor':
      return t('factorTitle');
    case 'secondFactorSetup':
      return t('factorSetupTitle');
    case 'recoveryCodes':
      return t('recoveryTitle');
    case 'mailbox':
      return t('mailboxTitle');
  }
}

/** Steps of the breadcrumb after the home page; the last one, without address, is the page itself. */
export function crumbsOf(page: PageModel, t: Translate): readonly Crumb[] {
  const account = { label: t('account'), href: '/compte' };
  switch (page.type) {
    case 'catalogue':
    case 'problem':
      return [];
    case 'start':
      return [{ label: page.title, href: `/demarches/${page.id}` }, here(t('beginForm'))];
    case 'form':
    case 'verification':
      return page.crumbs;
    case 'request':
      return [account, here(t('requestNumber', { number: page.number }))];
    case 'action':
      return [account, { label: t('requestNumber', { number: page.number }), href: page.back }, here(page.title)];
    case 'myData':
      return [account, here(t('myDataTitle'))];
    case 'security':
      return [account, here(t('securityTitle'))];
    case 'secondFactor':
    case 'secondFactorSetup':
    case 'recoveryCodes':
      return [account, { label: t('securityTitle'), href: '/compte/connexion' }, here(nameOf(page, t))];
    case 'changePassword':
      return [account, { label: t('securityTitle'), href: '/compte/connexion' }, here(t('changePasswordTitle'))];
    case 'dropDraft':
      return [here(t('dropDraft'))];
    case 'joinDraft':
      return [here(t('joinTitle'))];
    case 'sheet':
    case 'filed':
    case 'signIn':
    case 'signUp':
    case 'signInCode':
    case 'signOut':
    case 'sharedDevice':
    case 'forgot':
    case 'reset':
    case 'invitation':
    case 'notice':
    case 'account':
    case 'messages':
    case 'mailbox':
    case 'text':
      return [here(nameOf(page, t))];
  }
}

function here(label: string): Crumb {
  return { label, href: '' };
}
