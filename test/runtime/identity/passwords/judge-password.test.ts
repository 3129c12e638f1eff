import { describe, expect, it } from 'vitest';
import { judgePassword } from '../../../../runtime/identity/passwords/judge-password.ts';

const MARIE = { email: 'marie.wamytan@exemple.nc', name: 'Marie Wamytan' };

describe('a password', () => {
  it.each([
    'motdepasse2024',
    'azertyuiop12',
    'password1234',
    '123456789012',
    'bonjourbonjour',
    'P@ssw0rd2024',
    'iloveyou1234',
  ])('that is tried first is refused: %s', async (password) => {
    expect(await judgePassword(password, MARIE)).toBe('password-common');
  });

  it.each(['marie.wamytan@exemple.nc', 'marie.wamytan', 'Marie.Wamytan2026', '2026MARIE.WAMYTAN!'])(
    'that is made of one’s address is refused: %s',
    async (password) => {
      expect(await judgePassword(password, MARIE)).toBe('password-personal');
    },
  );

  it.each(['galet rouge sous la pluie', 'un mot de passe de test', 'k9#Tz!mQ2vLp', 'correct horse battery staple'])(
    'that nobody thinks of is taken: %s',
    async (password) => {
      expect(await judgePassword(password, MARIE)).toBeNull();
    },
  );

  it('of eleven characters is too short, whatever they are', async () => {
    expect(await judgePassword('k9#Tz!mQ2vL', MARIE)).toBe('password-too-short');
  });

  it('made of one’s name is as easy to guess as the name', async () => {
    expect(await judgePassword('wamytanmarie', { email: 'mw@exemple.nc', name: 'Marie Wamytan' })).toBe(
      'password-common',
    );
  });

  it('of any length is judged in a moment', async () => {
    await judgePassword('galet rouge sous la pluie', null);
    for (const part of ['@$1l0e4a7z0', '$@48({[<69!1|07$5+2%', 'ab1!', 'azertyuiop motdepasse p@ssw0rd ']) {
      const before = process.cpuUsage();
      await judgePassword(part.repeat(100).slice(0, 128), MARIE);
      expect(process.cpuUsage(before).user / 1000, part).toBeLessThan(400);
    }
  });
});
