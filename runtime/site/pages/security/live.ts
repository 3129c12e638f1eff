/**
 * Passkeys in the browser: the two buttons that need a script. Where the browser has no passkeys they stay hidden, and the
 * password and the code do.
 */
import { isRecord } from '../../../../engine/base/index.ts';

type Json = Readonly<Record<string, unknown>>;

const AUTH = '/api/auth/passkey';

if (typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential) {
  for (const block of document.querySelectorAll<HTMLElement>('[data-passkey]')) wake(block);
}

/** Shows what was hidden, and answers its button. */
function wake(block: HTMLElement): void {
  block.hidden = false;
  const form = block.querySelector('form');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(block, form);
  });
}

async function attempt(block: HTMLElement, form: HTMLFormElement): Promise<void> {
  const said = block.querySelector('[data-passkey-error]');
  if (said) said.textContent = '';
  const done = await (block.dataset['passkey'] === 'add' ? add(form) : signIn()).catch(() => false);
  if (done) location.assign(block.dataset['next'] ?? '/');
  else if (said) said.textContent = block.dataset['failed'] ?? '';
}

async function add(form: HTMLFormElement): Promise<boolean> {
  const options = await post('register-options', { password: new FormData(form).get('password') });
  if (!options) return false;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asOptions(options));
  return send('register', await navigator.credentials.create({ publicKey }));
}

async function signIn(): Promise<boolean> {
  const options = await post('sign-in-options', {});
  if (!options) return false;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asOptions(options));
  return send('sign-in', await navigator.credentials.get({ publicKey }));
}

async function send(operation: string, credential: Credential | null): Promise<boolean> {
  return credential instanceof PublicKeyCredential && (await post(operation, credential.toJSON())) !== null;
}

/** The answer; null when it is refused. */
async function post(operation: string, body: object): Promise<Json | null> {
  const response = await fetch(`${AUTH}/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = response.ok ? await response.json() : null;
  return isRecord(answer) ? answer : null;
}

/** Made by our server from the same standard as the browser's types. */
function asOptions<T>(options: Json): T & Json {
  if (!isOptions<T>(options)) throw new Error('the options of a passkey have a challenge');
  return options;
}

function isOptions<T>(options: Json): options is T & Json {
  return typeof options['challenge'] === 'string';
}
