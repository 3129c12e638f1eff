/** Opinions that somebody without an account may give by a link: who sends them, for what, and who learns of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOfCase, type Actor, type Case, type Command, type CompiledDispositif } from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, replay, startCase, time } from '../player.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/schemes/manifestation'));
});

const marie = agent('instructeur');
const TO = { name: 'Jean Wamytan, mairie de Thio', email: 'jean@thio.nc' };
const entrust = (opinion = 'technique', to: typeof TO | null = TO): Command => ({
  type: 'entrustOpinion',
  opinion,
  to,
});
const byLink = (name = 'technicien'): Actor => ({
  type: 'agent',
  userId: 'link:x',
  name: 'Jean, par lien',
  functions: [name],
});

function consulted() {
  const player = startCase(dispositif, {
    identite: { statut: 'commun', nom: 'Naaoutchoué', prenoms: 'Hélène', dateNaissance: '1979-10-05' },
    demande: 'Je demande l’autorisation d’organiser une kermesse.',
    justificatif: { id: 'f1', name: 'justificatif.pdf', size: 10, mediaType: 'application/pdf' },
  });
  player.act('demanderAvis', marie);
  return player;
}

const mailsOf = ({ effects }: { readonly effects: readonly { readonly type: string }[] }) =>
  effects.filter(({ type }) => type === 'mail');

describe('sending an opinion', () => {
  it('notes to whom, and orders one mail whose link is made as it leaves, with nothing of the applicant', () => {
    const player = consulted();
    const done = player.run(
      entrust('technique', { name: ' Jean Wamytan, mairie de Thio ', email: 'Jean@Thio.NC' }),
      marie,
    );
    expect(done.events).toMatchObject([{ type: 'opinionEntrusted', opinion: 'technique', to: TO }]);
    expect(player.case.opinions['technique']?.entrusted).toMatchObject({
      ...TO,
      by: marie.type === 'agent' ? marie.name : '',
    });
    const [mail, ...others] = mailsOf(done);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: TO.email, message: 'asked', opinion: 'technique' });
    expect(JSON.stringify(mail)).not.toMatch(/Naaoutchoué|kermesse/u);
    expect(mail).not.toHaveProperty('link');
  });

  it('again gives another link; to somebody else, the first is told that theirs serves no more', () => {
    const player = consulted();
    player.run(entrust(), marie);
    const before = player.case.opinions['technique']?.entrusted?.seq;
    expect(mailsOf(player.run(entrust(), marie))).toMatchObject([{ to: TO.email, message: 'asked' }]);
    expect(player.case.opinions['technique']?.entrusted?.seq).toBeGreaterThan(before ?? Infinity);
    const other = { name: 'Anne', email: 'anne@thio.nc' };
    expect(mailsOf(player.run(entrust('technique', other), marie))).toMatchObject([
      { to: TO.email, message: 'withdrawn' },
      { to: other.email, message: 'asked' },
    ]);
  });

  it('is taken back, once, with a mail that has no link', () => {
    const player = consulted();
    player.run(entrust(), marie);
    const [mail] = mailsOf(player.run(entrust('technique', null), marie));
    expect(mail).toMatchObject({ to: TO.email, message: 'withdrawn' });
    expect(mail).not.toHaveProperty('opinion');
    expect(player.case.opinions['technique']).not.toHaveProperty('entrusted');
    expect(player.run(entrust('technique', null), marie).events).toEqual([]);
  });

  it('is the affair of who instructs, on a case that is open', () => {
    for (const actor of [applicant, time, agent('technicien'), agent('group:meteo'), agent()])
      expect(consulted().refused(entrust(), actor).code).toBe('action-not-allowed');
    expect(consulted().refused(entrust('nulle'), marie).code).toBe('opinion-not-asked');
    const player = consulted();
    player.act('retirer', applicant);
    expect(player.refused(entrust(), marie).code).toBe('case-closed');
  });

  it('waits while an agent has taken it', () => {
    const player = consulted();
    const task = player.case.tasks.find(({ opinion }) => opinion === 'technique')?.id ?? '';
    player.run({ type: 'takeTask', task }, agent('technicien'));
    expect(player.refused(entrust(), marie)).toMatchObject({ code: 'task-taken' });
  });

  it.for([
    [{ name: '', email: 'jean@thio.nc' }, ['/name']],
    [{ name: 'a\nb', email: 'jean' }, ['/name', '/email']],
    [{ name: 'a'.repeat(201), email: `${'a'.repeat(250)}@x.nc` }, ['/name', '/email']],
  ] as const)('says what is to be mended of %j', ([to, pointers]) => {
    const { errors } = consulted().refused(entrust('technique', to), marie);
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('who has the link', () => {
  it('gives that opinion once, and no other; the name and the means are kept', () => {
    const player = consulted();
    player.run(entrust(), marie);
    const give = (opinion: string): Command => ({
      type: 'giveOpinion',
      opinion,
      data: { sens: 'favorable', motif: 'Rien à redire.', agents: 2 },
      expectedVersion: null,
    });
    expect(player.refused(give('securite'), byLink()).code).toBe('action-not-allowed');
    player.run(give('technique'), byLink());
    expect(player.case.opinions['technique']).toMatchObject({ status: 'given', by: 'Jean, par lien', entrusted: TO });
    expect(player.refused(give('technique'), byLink()).code).toBe('opinion-not-asked');
  });

  it('sees what the function sees: no contact detail where the opinion does not need it', () => {
    const player = consulted();
    player.run(entrust(), marie);
    const view = viewOfCase(dispositif, player.case, player.events, byLink());
    expect(view.shown).toEqual({ contact: false, computed: false });
    expect(view.events.map(({ type }) => type)).not.toContain('opinionEntrusted');
    expect(view.opinions.every(({ entrusted, entrustable }) => entrusted === undefined && !entrustable)).toBe(true);
  });

  it('is reminded with those who hold the function, and told when it is withdrawn', () => {
    const player = consulted();
    player.run(entrust(), marie);
    const at = player.case.opinions['technique']?.remindAt ?? '';
    const reminded = player.until(at);
    expect(mailsOf(reminded)).toMatchObject([{ to: TO.email, message: 'reminder', opinion: 'technique' }]);
  });
});

describe('the case', () => {
  it('tells who instructs, and not the applicant nor who is consulted', () => {
    const player = consulted();
    player.run(entrust(), marie);
    const shown = (actor: Actor): Case['opinions'] => viewOfCase(dispositif, player.case, [], actor).case.opinions;
    expect(shown(marie)['technique']?.entrusted?.email).toBe(TO.email);
    for (const actor of [applicant, agent('technicien'), agent('pompier'), agent()])
      expect(JSON.stringify(shown(actor))).not.toContain(TO.email);
    const view = viewOfCase(dispositif, player.case, player.events, marie);
    expect(view.history.at(-1)?.text).toContain('Jean Wamytan, mairie de Thio (jean@thio.nc)');
    expect(view.opinions.find(({ id }) => id === 'technique')?.entrustable).toBe(true);
  });

  it('is what its events make of it', () => {
    const player = consulted();
    player.run(entrust(), marie);
    player.run(entrust('technique', null), marie);
    expect(replay(player.events)).toEqual(player.case);
  });
});
