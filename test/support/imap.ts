/**
 * A real mailbox to read: Dovecot, in a folder of its own, for the tests of mails that come to services. Nothing on npm ships such
 * a server: the one on the machine is used, else the Debian package is installed where that is allowed.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ImapFlow } from 'imapflow';
import type { MailboxConfig } from '../../runtime/config/mailboxes.ts';
import { ensureProgram } from './debian-program.ts';
import { findFreePort } from './port.ts';

/** A mailbox that a test fills. */
export interface ImapServer {
  /** As an operator declares it for a service. */
  readonly mailbox: (service: string) => MailboxConfig;
  /** Puts a mail into it, whole. */
  readonly receive: (mail: string, at?: Date) => Promise<void>;
  /** Does something to it, as its owner would. */
  readonly asOwner: <Given>(act: (client: ImapFlow) => Promise<Given>) => Promise<Given>;
  readonly stop: () => Promise<void>;
}

const run = promisify(execFile);
const DOVECOT = '/usr/sbin/dovecot';
const PASSWORD = 'mot de passe';

/** Makes sure that Dovecot can be started. Throws with the one command to type when it cannot be installed. */
export const ensureDovecot = (): Promise<void> =>
  ensureProgram({
    command: DOVECOT,
    probe: ['--version'],
    package: 'dovecot-imapd',
    need: 'These tests need Dovecot',
  });

/** Starts one with an empty mailbox. */
export async function startImap(): Promise<ImapServer> {
  await ensureDovecot();
  const folder = await mkdtemp(join(tmpdir(), 'cagou-imap-'));
  const port = await findFreePort();
  await Promise.all(['run', 'mail', 'home'].map((name) => mkdir(join(folder, name))));
  const path = join(folder, 'dovecot.conf');
  const who = await accountsFor(folder);
  await writeFile(path, configurationOf(folder, port, who));
  const child = spawn(DOVECOT, ['-F', '-c', path], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await answers(port, () => {
    if (child.exitCode !== null) throw new Error(`Dovecot ended at once: ${said}`);
  });
  const mailbox = (service: string): MailboxConfig => ({
    service,
    host: '127.0.0.1',
    port,
    secure: false,
    user: 'aides@province.example',
    password: PASSWORD,
    folder: 'INBOX',
  });
  const asOwner: ImapServer['asOwner'] = async (act) => {
    const { host, user } = mailbox('');
    const client = new ImapFlow({ host, port, secure: false, auth: { user, pass: PASSWORD }, logger: false });
    await client.connect();
    try {
      return await act(client);
    } finally {
      await client.logout();
    }
  };
  return {
    mailbox,
    asOwner,
    receive: (mail, at) =>
      asOwner(async (client) => void (await client.append('INBOX', mail.replaceAll(/\r?\n/gu, '\r\n'), [], at))),
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The accounts of the machine that Dovecot runs under. */
interface Accounts {
  /** Of lines that nobody has signed in on. */
  readonly login: string;
  readonly own: string;
  readonly group: string;
}

/** Whoever runs the tests; where that is root, those of the Debian package, since Dovecot reads no mail as root. */
async function accountsFor(folder: string): Promise<Accounts> {
  if (process.getuid?.() === 0) {
    await run('chmod', ['755', folder]);
    await run('chown', ['-R', 'dovecot:dovecot', join(folder, 'mail'), join(folder, 'home')]);
    return { login: 'dovenull', own: 'dovecot', group: 'dovecot' };
  }
  const { stdout: group } = await run('id', ['-gn']);
  const { username } = userInfo();
  return { login: username, own: username, group: group.trim() };
}

/** One account, on this machine alone. */
function configurationOf(folder: string, port: number, { login, own, group }: Accounts): string {
  return `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
protocols = imap
ssl = no
auth_allow_cleartext = yes
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
default_login_user = ${login}
default_internal_user = ${own}
default_internal_group = ${group}
first_valid_uid = 1
first_valid_gid = 1
mail_driver = maildir
mail_path = ${folder}/mail
mail_home = ${folder}/home
mail_uid = ${own}
mail_gid = ${group}
passdb static {
  password = ${PASSWORD}
}
userdb static {
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
}
`;
}

async function answers(port: number, check: () => void): Promise<void> {
  for (;;) {
    check();
    const isThere = await new Promise<boolean>((resolve) => {
      const line = connect(port, '127.0.0.1');
      line.once('data', () => {
        line.destroy();
        resolve(true);
      });
      line.once('error', () => resolve(false));
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
