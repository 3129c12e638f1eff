/** Pages of the identity service of a demonstration: they say that they are no NC Connect, and ask for no password. */
import { escape } from 'node:querystring';
import { formatDay, setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { IdentityAccount } from './identity-account.ts';

const LEVELS: Readonly<Record<IdentityAccount['verified'], string>> = {
  0: 'identité dont rien ne répond',
  1: 'identité déclarée',
  2: 'identité numérique vérifiée',
};

/** Whom one may sign in as, each behind a button. */
export function signInPage(uid: string, accounts: readonly IdentityAccount[]): string {
  const buttons = accounts.map(
    ({ sub, given_name: given, family_name: family, verified, birthdate }) =>
      `<form method="post" action="/interaction/${escape(uid)}?sub=${escape(sub)}"><button>${text(`${given} ${family}`)}</button>
        <p>${text(`${LEVELS[verified]} ; né(e) le ${formatDay(birthdate)}`)}</p></form>`,
  );
  return page(
    'NC Connect (démonstration)',
    `<p>${text('Cette page tient lieu de NC Connect dans la démonstration. Choisissez qui se connecte : aucun mot de passe n’est demandé.')}</p>${buttons.join('')}`,
  );
}

/**
 * Asks whether one also leaves the identity service.
 * @param form as the provider gives it, to be sent by the buttons
 */
export function confirmSignOut(form: string): string {
  return page(
    'Se déconnecter de NC Connect (démonstration) ?',
    `${form}<p>Vous êtes déconnecté(e) de la démonstration. Fermez aussi la session de NC Connect pour choisir une autre personne la prochaine fois.</p>
      <button form="op.logoutForm" name="logout" value="yes" autofocus>Me déconnecter aussi</button>
      <button form="op.logoutForm" class="other">Rester connecté(e) à NC Connect</button>`,
  );
}

/** Something is over, or was asked in a way that the service does not know. */
export function wrongPage(publicUrl: string): string {
  return page(
    'Cette connexion n’est plus possible',
    `<p>La page est restée ouverte trop longtemps, ou a déjà servi. <a href="${text(publicUrl)}/connexion">Recommencez depuis la page de connexion</a>.</p>`,
  );
}

const STYLE = `body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1d1f2b;background:#fff}main{max-width:32rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.5rem;line-height:1.25}form{margin:1rem 0}p{margin:.25rem 0 1rem}a{color:#0d4e6b}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1rem;border:1px solid #0d4e6b;border-radius:.375rem;background:#0d4e6b;color:#fff;cursor:pointer}
button.other{background:#fff;color:#0d4e6b}button:focus-visible,a:focus-visible{outline:3px solid #ffb400;outline-offset:2px}`;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title><style>${STYLE}</style></head><body><main><h1>${text(title)}</h1>${body}</main></body></html>`;
}

/** Text as French sets it, for a place between tags or in an attribute. */
function text(value: string): string {
  return setFrenchSpaces(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
