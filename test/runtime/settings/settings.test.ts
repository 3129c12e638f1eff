/** Settings: changed with a reason, followed by all servers, taken back, and never over the operator's word. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createServices, closeServices } from '../../../runtime/app/create-services.ts';
import { mailSender } from '../../../runtime/notifications/index.ts';
import { letterheadOf } from '../../../runtime/documents/index.ts';
import { brandStyles } from '../../../runtime/site/index.ts';
import { logoAddress, serviceLogoAddress } from '../../../runtime/site/serve/brand.ts';
import { keepSettings } from '../../../runtime/settings/index.ts';
import type { NewSetting, Settings, SettingChanges, WorkDaysValue } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { testNow } from '../../support/clock.ts';
import { fileMedicalAid, multipart, PDF } from '../../support/medical-aid.ts';
import { chunk, png } from './png.ts';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp({ OFFICE_HOURS: '07:30-16:00', RATE_LIMIT: '' });
  cast = await createCast(test);
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST', path: string, payload?: object) =>
  test.request({
    method,
    url: `/api/v1/admin/settings${path}`,
    as: cast.administrator,
    ...(payload && { payload }),
  });
const read = async (): Promise<Settings> => (await call('GET', '')).json();
const trail = async (): Promise<SettingChanges['items']> => (await call('GET', '/changes')).json().items;
const change = async (set: Pick<NewSetting, 'name' | 'value'>, reason = 'Note du secrétariat général') => {
  const { [set.name]: known } = await read();
  return call('POST', '/changes', { ...set, revision: known.standing.revision, reason });
};
const closing = (...days: readonly string[]): WorkDaysValue => ({
  closed: days.map((day) => ({ day, label: 'Pont' })),
  worked: [],
});
const BRAND = { name: 'Province des îles', colour: '#123456', accent: '#654321' };
/** Each test finds nothing set. */
afterEach(async () => {
  const settings = await read();
  for (const name of [
    'workDays',
    'brand',
    'contact',
    'officeHours',
    'limits',
    'logo',
    'letterheads',
    'mailTexts',
    'signatures',
    'begun',
    'documents',
  ] as const)
    if (settings[name].standing.isOwn) await change({ name, value: null });
});

describe('a setting', () => {
  it('is what the installation came with until somebody sets it', async () => {
    const { brand, officeHours, holidays } = await read();
    expect(brand).toMatchObject({ value: { name: 'Province Sud' }, standing: { isOwn: false, pinned: [] } });
    expect(officeHours).toMatchObject({ value: { opens: '07:30' }, standing: { pinned: ['OFFICE_HOURS'] } });
    expect(holidays.map(({ label }) => label)).toContain('Fête de la Citoyenneté');
  });

  it('is changed with a reason, and the trail says who, from what, to what', async () => {
    const changed = await change({ name: 'brand', value: BRAND });
    expect(changed.json().brand).toMatchObject({
      value: BRAND,
      standing: { isOwn: true, changedBy: cast.administrator.name },
    });
    const [last] = await trail();
    expect(last).toMatchObject({
      by: cast.administrator.name,
      reason: 'Note du secrétariat général',
      isLast: true,
      lines: [
        'Nom : « Province Sud » devient « Province des îles ».',
        'Couleur principale : « #0b4f6c » devient « #123456 ».',
        'Couleur d’accent : « #c8102e » devient « #654321 ».',
      ],
    });
  });

  it('is not written over what somebody else changed meanwhile', async () => {
    const { brand } = await read();
    await change({ name: 'brand', value: BRAND });
    const late = await call('POST', '/changes', {
      name: 'brand',
      value: { ...BRAND, name: 'Autre' },
      revision: brand.standing.revision,
      reason: 'Sans avoir relu',
    });
    expect([late.statusCode, late.json().code]).toEqual([409, 'setting-changed']);
    expect((await read()).brand.value.name).toBe(BRAND.name);
  });

  it('is undone by one gesture, once, and the trail keeps both', async () => {
    await change({ name: 'contact', value: { dpo: 'dpo@province.example' } });
    const [{ id } = { id: '' }] = await trail();
    const undone = await call('POST', `/changes/${id}/undoing`);
    expect(undone.json().contact).toMatchObject({ value: { dpo: '' }, standing: { isOwn: false } });
    expect((await trail()).slice(0, 2).map(({ isUndoing, isLast }) => [isUndoing, isLast])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect((await call('POST', `/changes/${id}/undoing`)).json().code).toBe('setting-changed');
    expect((await call('POST', '/changes/999999/undoing')).statusCode).toBe(404);
  });

  it.for<readonly [string, Pick<NewSetting, 'name' | 'value'>, string]>([
    [
      'a day twice',
      { name: 'workDays', value: closing('2026-12-24', '2026-12-24') },
      'Le 24 décembre 2026 est écrit deux fois',
    ],
    [
      'hours that end before they begin',
      { name: 'officeHours', value: { opens: '18:00', shuts: '08:00' } },
      'L’heure de fermeture',
    ],
    ['a logo that is none', { name: 'logo', value: { picture: 'cmllbg==' } }, 'ne se lit pas comme un logo'],
    ['a name of spaces', { name: 'brand', value: { ...BRAND, name: '  ' } }, 'Écrivez le nom'],
  ])('is refused with %s, in a sentence', async ([, set, sentence]) => {
    const refused = await change(set);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().detail).toContain(sentence);
  });

  it('is refused out of safe bounds', async () => {
    expect((await change({ name: 'limits', value: { perMinute: 3 } })).statusCode).toBe(422);
    const body = { name: 'brand', value: { ...BRAND, colour: 'red' }, revision: '0', reason: 'Essai' };
    expect((await call('POST', '/changes', body)).statusCode).toBe(422);
  });
});

describe('a logo', () => {
  const LOGO = png({ width: 60, height: 20 }, [chunk('tEXt', Buffer.from('Auteur'))]).toString('base64');
  const page = async (): Promise<string> => (await test.request({ method: 'GET', url: '/marque.svg' })).body;

  it('is kept without anything but its points, shown on pages and printed on letters, and taken back', async () => {
    expect((await test.request({ method: 'GET', url: '/marque.svg' })).statusCode).toBe(404);
    const set = await change({ name: 'logo', value: { picture: LOGO } });
    const kept = set.json().logo.value.picture;
    expect(Buffer.from(kept, 'base64').includes('Auteur')).toBe(false);
    expect(await page()).toContain(`data:image/png;base64,${kept}`);
    const address = logoAddress(test.services.config.brand) ?? '';
    expect(address).toMatch(/^\/marque\.svg\?v=[0-9a-f]{8}$/u);
    const named = await test.request({ method: 'GET', url: address });
    expect(named.headers['cache-control']).toContain('immutable');
    const head = await letterheadOf(test.services.config, { service: { name: 'Service', email: 's@x.nc' } });
    expect(head.logoSvg).toBe(await page());
    const [last] = await trail();
    expect(last?.lines).toEqual(['Un logo est posé.']);
    await call('POST', `/changes/${last?.id}/undoing`);
    expect((await trail())[0]?.lines).toContain('Le logo est retiré.');
    expect((await test.request({ method: 'GET', url: '/marque.svg' })).statusCode).toBe(404);
  });
});

describe('letterheads', () => {
  const heads = (...services: readonly (readonly [string, string, string])[]) => ({
    services: services.map(([service, address, footer]) => ({ service, address, footer })),
  });
  const headOf = (name: string) =>
    letterheadOf(test.services.config, { service: { name, address: '1 rue de la Démarche', email: 's@x.nc' } });

  it('replace the address of the service that they name, else of all others, and add words below it', async () => {
    const value = heads(
      ['DASS', ' 9 route des Arts ', 'Ouvert de 8 h à 12 h'],
      ['', '', 'Province Sud'],
      ['Vide', ' ', ''],
    );
    const set = await change({ name: 'letterheads', value });
    expect(set.json().letterheads.value).toEqual(
      heads(['DASS', '9 route des Arts', 'Ouvert de 8 h à 12 h'], ['', '', 'Province Sud']),
    );
    expect(await headOf('DASS')).toMatchObject({ address: '9 route des Arts', more: 'Ouvert de 8 h à 12 h' });
    expect(await headOf('Autre')).toMatchObject({ address: '1 rue de la Démarche', more: 'Province Sud' });
    const [last] = await trail();
    expect(last?.lines).toEqual([
      'Adresse en pied des courriers (DASS) : rien devient « 9 route des Arts ».',
      'Mentions en pied des courriers (DASS) : rien devient « Ouvert de 8 h à 12 h ».',
      'Mentions en pied des courriers (tous les autres services) : rien devient « Province Sud ».',
    ]);
    await call('POST', `/changes/${last?.id}/undoing`);
    expect(await headOf('DASS')).toMatchObject({ address: '1 rue de la Démarche', more: undefined });
  });

  it('are one for each service', async () => {
    const twice = await change({ name: 'letterheads', value: heads(['DASS', 'a', ''], ['DASS ', 'b', '']) });
    expect([twice.statusCode, twice.json().detail]).toEqual([422, 'Il y a deux en-têtes pour DASS : gardez-en un.']);
  });

  it('are seen on a letter before they are kept', async () => {
    const drawn = await call('POST', '/letterheads/preview', {
      service: 'DASS',
      value: heads(['DASS', '9 route des Arts', '']),
    });
    const { key, pages } = drawn.json();
    expect(pages).toBe(1);
    const page = await call('GET', `/drawn/${key}/pages/1`);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect((await call('GET', `/drawn/${key}/pages/2`)).statusCode).toBe(404);
    expect((await call('GET', `/drawn/${key}/mail.html`)).statusCode).toBe(404);
    expect((await read()).letterheads.value.services).toEqual([]);
  });
});

describe('the logo of a service', () => {
  const LOGO = png({ width: 60, height: 20 }, [chunk('tEXt', Buffer.from('Auteur'))]).toString('base64');
  const head = { service: 'DASS', address: '', footer: '', logo: LOGO };
  const headOf = (name: string) => letterheadOf(test.services.config, { service: { name, email: 's@x.nc' } });

  it('takes the place of that of the installation on its letters, mails and sheet, and of no other service', async () => {
    const value = { services: [head] };
    const kept = (await change({ name: 'letterheads', value })).json().letterheads.value.services[0].logo;
    expect(Buffer.from(kept, 'base64').includes('Auteur')).toBe(false);
    expect((await headOf('DASS')).logoSvg).toContain(kept);
    expect((await headOf('Autre')).logoSvg).toBeUndefined();
    const sender = mailSender(test.services.config);
    expect(sender.logoOf('DASS')).toEqual({ cid: expect.stringMatching(/^logo-[0-9a-f]{8}$/u), png: kept });
    expect(sender.logoOf('Autre')).toBeUndefined();
    const address = serviceLogoAddress(test.services.config, 'DASS') ?? '';
    const served = await test.request({ method: 'GET', url: address });
    expect([served.statusCode, served.headers['content-type']]).toEqual([200, 'image/svg+xml']);
    expect(served.headers['cache-control']).toContain('immutable');
    expect(served.body).toContain(kept);
    expect((await test.request({ method: 'GET', url: '/logo-service/00000000.svg' })).statusCode).toBe(404);
    const [last] = await trail();
    expect(last?.lines).toEqual(['Un logo est posé pour DASS.']);
    await change({ name: 'letterheads', value: { services: [{ ...head, logo: '', footer: 'Bonjour' }] } });
    expect((await trail())[0]?.lines).toContain('Le logo de DASS est retiré.');
    expect((await headOf('DASS')).logoSvg).toBeUndefined();
  });

  it('is on the sheet of the schemes of that service', async () => {
    const sheet = async (): Promise<string> =>
      (await test.request({ method: 'GET', url: '/demarches/aide-medicale' })).body;
    expect(await sheet()).not.toContain('/logo-service/');
    const { services } = await read();
    await change({ name: 'letterheads', value: { services: [{ ...head, service: services[0] ?? '' }] } });
    expect(await sheet()).toMatch(/<img[^>]*src="\/logo-service\/[0-9a-f]{8}\.svg"[^>]*>/u);
  });

  it('is a picture within bounds, and is drawn before it is kept only as one', async () => {
    const bad = { services: [{ ...head, logo: 'cmllbg==' }] };
    const refused = await change({ name: 'letterheads', value: bad });
    expect([refused.statusCode, refused.json().detail]).toEqual([422, expect.stringContaining('ne se lit pas')]);
    const drawn = await call('POST', '/letterheads/preview', { service: 'DASS', value: bad });
    expect(drawn.statusCode).toBe(200);
    const heavy = { services: [{ ...head, logo: 'A'.repeat(80_001) }] };
    expect((await change({ name: 'letterheads', value: heavy })).statusCode).toBe(422);
  });
});

describe('signatures', () => {
  const PICTURE = png({ width: 60, height: 20 }, [chunk('tEXt', Buffer.from('Auteur'))]).toString('base64');
  const one = { account: 'a1', name: ' Louise Naouna ', picture: PICTURE, kinds: ['letter', 'order'] as const };
  const set = (...signatures: readonly object[]) =>
    call('POST', '/changes', { name: 'signatures', value: { signatures }, revision: '0', reason: 'Délégation' });
  const again = async (...signatures: readonly object[]) => {
    const { standing } = (await read()).signatures;
    return call('POST', '/changes', {
      name: 'signatures',
      value: { signatures },
      revision: standing.revision,
      reason: 'Délégation',
    });
  };

  it('are kept without anything but their points, one an account, and each change is told', async () => {
    const kept = (await again(one)).json().signatures.value.signatures;
    expect(kept).toMatchObject([{ account: 'a1', name: 'Louise Naouna', kinds: ['letter', 'order'] }]);
    expect(Buffer.from(kept[0].picture, 'base64').includes('Auteur')).toBe(false);
    expect(test.services.config.signatures).toMatchObject([{ account: 'a1', kinds: ['letter', 'order'] }]);
    expect((await trail())[0]?.lines).toEqual([
      'La signature de Louise Naouna est posée.',
      'Documents qui portent la signature de Louise Naouna : rien devient « lettres, arrêtés ».',
    ]);
    await again({ ...one, kinds: ['order'] });
    expect((await trail())[0]?.lines).toEqual([
      'Documents qui portent la signature de Louise Naouna : « lettres, arrêtés » devient « arrêtés ».',
    ]);
    await again();
    expect((await trail())[0]?.lines).toEqual(['La signature de Louise Naouna est retirée.']);
    expect(test.services.config.signatures).toEqual([]);
  });

  it.each([
    ['two of one account', [one, one], 'Il y a deux signatures pour'],
    ['what is no picture', [{ ...one, picture: 'cmllbg==' }], 'ne se lit pas'],
  ])('are refused with %s, in a sentence', async (_, signatures, sentence) => {
    const refused = await again(...signatures);
    expect([refused.statusCode, refused.json().detail]).toEqual([422, expect.stringContaining(sentence)]);
  });

  it('are refused without a document to stand on, and out of bounds', async () => {
    expect((await set({ ...one, kinds: [] })).statusCode).toBe(422);
    expect((await set({ ...one, picture: 'A'.repeat(54_001) })).statusCode).toBe(422);
    expect((await set({ ...one, kinds: ['message'] })).statusCode).toBe(422);
  });

  it('are seen on a letter before they are kept, by administrators alone', async () => {
    const body = { name: 'Louise Naouna', picture: PICTURE };
    const drawn = await call('POST', '/signatures/preview', body);
    const page = await call('GET', `/drawn/${drawn.json().key}/pages/1`);
    expect(page.body).toContain('<image');
    const plain = await call('POST', '/letterheads/preview', { service: 'DASS', value: { services: [] } });
    expect((await call('GET', `/drawn/${plain.json().key}/pages/1`)).body).not.toContain('<image');
    expect((await call('POST', '/signatures/preview', { ...body, picture: 'cmllbg==' })).statusCode).toBe(422);
    const url = '/api/v1/admin/settings/signatures/preview';
    const other = await test.request({ method: 'POST', url, as: cast.agent, payload: body });
    expect(other.statusCode).toBe(403);
  });
});

describe('how long begun requests are kept', () => {
  const begin = async (as = cast.owner): Promise<{ anonymous_days: number; account_days: number }> => {
    const url = '/api/v1/drafts';
    const { id } = (await test.request({ method: 'POST', url, as, payload: { dispositif: 'aide-medicale' } })).json();
    return test.services.db('case_draft').where({ id }).first('anonymous_days', 'account_days');
  };

  it('is told to who begins one, and holds for it whatever is set afterwards', async () => {
    expect(await begin()).toEqual({ anonymous_days: 30, account_days: 180 });
    const set = await change({ name: 'begun', value: { anonymousDays: 20, accountDays: 365 } });
    expect(set.statusCode).toBe(200);
    expect((await trail())[0]?.lines).toEqual([
      'Demandes commencées sans compte : « 30 jours » devient « 20 jours ».',
      'Demandes commencées avec un compte : « 180 jours » devient « 365 jours ».',
    ]);
    expect(await begin()).toEqual({ anonymous_days: 20, account_days: 365 });
    const page = await test.request({ method: 'GET', url: '/demarches/aide-medicale/formulaire' });
    expect(page.body).toMatch(/\b20\s+jours/u);
    await change({ name: 'begun', value: null });
    expect(test.services.config.draftDays).toEqual({ anonymous: 30, account: 180 });
  });

  it.each([
    { anonymousDays: 13, accountDays: 180 },
    { anonymousDays: 91, accountDays: 180 },
    { anonymousDays: 30, accountDays: 29 },
    { anonymousDays: 30, accountDays: 731 },
    { anonymousDays: 30.5, accountDays: 180 },
  ])('is refused out of its bounds: %o', async (value) => {
    expect((await change({ name: 'begun', value })).statusCode).toBe(422);
  });
});

describe('texts of mails', () => {
  const TEXTS = { opening: '', closing: ' Le service\nTél. 20.30.40 {{ reponses.nom }} ' };

  it('surround the mails that leave from then on, as plain words in which nothing is filled in', async () => {
    await change({ name: 'mailTexts', value: TEXTS });
    expect(mailSender(test.services.config).texts).toEqual({ opening: '', closing: TEXTS.closing.trim() });
    const [last] = await trail();
    expect(last?.lines[0]).toMatch(/^Fin des courriels : rien devient « Le service/u);
  });

  it('are seen on a mail before they are kept', async () => {
    const { key } = (await call('POST', '/mail-texts/preview', TEXTS)).json();
    const mail = await call('GET', `/drawn/${key}/mail.html`);
    expect(mail.body).toContain('{{ reponses.nom }}');
    expect(mail.headers['content-security-policy']).toContain("default-src 'none'");
    expect(mailSender(test.services.config).texts.closing).toBe('');
  });
});

describe('what is set', () => {
  it('is seen at once: pages, mails and limits', async () => {
    await change({ name: 'brand', value: BRAND });
    await change({ name: 'limits', value: { perMinute: 2400 } });
    const { path } = brandStyles(test.services.config.brand);
    const styles = await test.request({ method: 'GET', url: path });
    expect(styles.body).toContain('--cg-brand:#123456');
    expect(styles.headers['cache-control']).toContain('immutable');
    const former = await test.request({ method: 'GET', url: '/marque.css?v=00000000' });
    expect(former.headers['cache-control']).toBe('no-store');
    expect(test.services.config.rateLimit).toBe(2400);
    const icon = await test.request({ method: 'GET', url: '/icone.svg' });
    expect(icon.body).toContain('fill="#123456"');
    expect(mailSender(test.services.config)).toMatchObject({ organisation: 'Province des îles', colour: '#123456' });
  });

  it('gives way to what the operator fixed', async () => {
    const changed = await change({ name: 'officeHours', value: { opens: '06:00', shuts: '20:00' } });
    expect(changed.json().officeHours.value).toEqual({ opens: '07:30', shuts: '16:00' });
    expect(test.services.config.officeHours.opens).toBe('07:30');
  });

  it('is followed by other servers, told by the database', async () => {
    const other = createServices(test.services.given, test.services.databaseUrl);
    const stop = await keepSettings(other);
    try {
      await change({ name: 'workDays', value: closing('2026-12-24') });
      for (let tries = 0; tries < 100 && other.clock.days().closed.size === 0; tries += 1) await pause(50);
      expect([...other.clock.days().closed]).toEqual(['2026-12-24']);
    } finally {
      stop();
      await closeServices(other);
    }
  });
});

describe('closing days', () => {
  /** The task of a case that is filed now is due so many working days later. */
  const dueOf = async (id: string): Promise<string> => {
    const { rows } = await test.services.db.raw('select due_at from task where case_id = ?', [id]);
    return rows[0].due_at.toISOString();
  };
  const nextWeeks = (): readonly string[] => {
    const from = testNow().getTime() + 11 * 3_600_000;
    return Array.from({ length: 14 }, (_, index) =>
      new Date(from + (index + 1) * 86_400_000).toISOString().slice(0, 10),
    );
  };

  it('are told before they are kept: what runs keeps its day, what begins later is counted by them', async () => {
    const before = await fileMedicalAid(test, cast.owner);
    const due = await dueOf(before);
    const days = closing(...nextWeeks());
    const preview = (await call('POST', '/work-days/preview', days)).json();
    expect(preview).toMatchObject({ running: 1, moved: 1, standing: 0, isWhole: true });
    expect(preview.lines[0]).toMatch(/^1 délai en jours ouvrés court : il garde son dernier jour/u);
    await change({ name: 'workDays', value: days });
    expect(await dueOf(before)).toBe(due);
    const after = await fileMedicalAid(test, cast.owner);
    expect(Date.parse(await dueOf(after)) - Date.parse(due)).toBeGreaterThanOrEqual(12 * 86_400_000);
  });
});

describe('the largest document', () => {
  const MEGABYTE = 1024 * 1024;
  const HEAVY = Buffer.concat([PDF, Buffer.alloc(2 * MEGABYTE)]);
  const draft = async (): Promise<string> => {
    const payload = { dispositif: 'aide-medicale' };
    const begun = await test.request({ method: 'POST', url: '/api/v1/drafts', as: cast.owner, payload });
    return begun.json().id;
  };
  const sendWhole = async (place: string) =>
    test.request({ method: 'POST', url: `/api/v1/files?${place}`, as: cast.owner, ...multipart('facture.pdf', HEAVY) });
  const beginPieces = async (place: string) =>
    test.request({
      method: 'POST',
      url: `/api/v1/uploads?${place}`,
      as: cast.owner,
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(HEAVY.length),
        'upload-metadata': `filename ${Buffer.from('facture.pdf').toString('base64')}`,
      },
    });
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ').replaceAll('&nbsp;', ' ');

  it('is refused above it however it comes, with the size that holds, and is received again once it may be', async () => {
    const place = `draft=${await draft()}&pointer=/justificatifDomicile`;
    expect((await sendWhole(place)).statusCode).toBe(201);
    const set = await change({ name: 'documents', value: { megabytes: 1 } });
    expect(set.statusCode, set.body).toBe(200);
    expect((await trail())[0]?.lines).toEqual(['Taille des documents : « 50 Mo au plus » devient « 1 Mo au plus ».']);
    for (const refused of [await sendWhole(place), await beginPieces(place)]) {
      expect(refused.json()).toMatchObject({ code: 'file-too-large', detail: expect.stringContaining('1 Mo au plus') });
    }
    const message = await sendWhole(`case=${await fileMedicalAid(test, cast.owner)}`);
    expect(message.json()).toMatchObject({ code: 'file-too-large' });
    await change({ name: 'documents', value: null });
    expect((await beginPieces(place)).statusCode).toBe(201);
  });

  it('is told by every page that takes one, and a question that asks for less keeps its own', async () => {
    const page = async (url: string): Promise<string> =>
      plain((await test.request({ method: 'GET', url, as: cast.owner })).body);
    const forms = [`/demarches/aide-medicale/formulaire/${await draft()}/pieces`, '/compte/documents'];
    for (const url of forms) expect(await page(url)).toContain('10 Mo');
    await change({ name: 'documents', value: { megabytes: 3 } });
    for (const url of forms) {
      expect(await page(url)).toContain('3 Mo');
      expect(await page(url)).not.toContain('10 Mo');
    }
    expect(await page(`/compte/demandes/${await fileMedicalAid(test, cast.owner)}`)).toContain('3 Mo au plus');
    const session = await test.request({ method: 'GET', url: '/api/v1/session', as: cast.agent });
    expect(session.json()).toMatchObject({ mostMegabytes: 3 });
    await change({ name: 'documents', value: { megabytes: 40 } });
    for (const url of forms) expect(await page(url), 'what no question asks for stays').toContain('10 Mo');
  });

  it.each([0, 51, 2.5, '5'])('is refused out of its bounds: %o', async (megabytes) => {
    const value: Settings['documents']['value'] = JSON.parse(JSON.stringify({ megabytes }));
    expect((await change({ name: 'documents', value })).statusCode).toBe(422);
  });
});
