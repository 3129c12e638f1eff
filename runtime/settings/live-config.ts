/**
 * The configuration with what administrators set put over what the installation came with: whoever asks for it gets what holds at
 * that moment. A variable that the operator gave wins.
 */
import type { SettingName } from '../../schemas/types/api.ts';
import type { Config } from '../config/config.ts';
import type { LiveSettings } from './live-settings.ts';
import { pictureOf } from './logo-picture.ts';
import { serviceHeads, signaturePictures } from './set-pictures.ts';
import type { OwnSettings, SettingValues } from './store/setting-changes.ts';

/** Variables of the environment that say what a setting says. */
const VARIABLES: Readonly<Record<SettingName, readonly string[]>> = {
  workDays: [],
  brand: ['BRAND_NAME', 'BRAND_COLOUR', 'BRAND_ACCENT'],
  contact: ['DPO_CONTACT'],
  officeHours: ['OFFICE_HOURS'],
  limits: ['RATE_LIMIT'],
  logo: ['BRAND_LOGO'],
  letterheads: [],
  mailTexts: [],
  signatures: [],
  begun: [],
  documents: [],
};

/** Of the variables of a setting, those that the operator gave. */
export function pinnedOf({ pinned }: Pick<Config, 'pinned'>, name: SettingName): readonly string[] {
  return VARIABLES[name].filter((variable) => pinned.has(variable));
}

/** What the installation came with, or the operator says. */
export function givenSettings(config: Config): SettingValues {
  const { brand, officeHours } = config;
  return {
    workDays: { closed: [], worked: [] },
    brand: { name: brand.name, colour: brand.colour, accent: brand.accent },
    contact: { dpo: config.dpoContact ?? '' },
    officeHours,
    limits: { perMinute: config.rateLimit },
    logo: { picture: '' },
    letterheads: { services: config.letterheads.map(({ service, address, footer }) => ({ service, address, footer })) },
    mailTexts: config.mailTexts,
    signatures: { signatures: [] },
    begun: { anonymousDays: config.draftDays.anonymous, accountDays: config.draftDays.account },
    documents: { megabytes: config.mostMegabytes },
  };
}

/** What holds: the operator's word, else the administrators', else what the installation came with. */
export function settledValues(config: Config, own: OwnSettings): SettingValues {
  const given = givenSettings(config);
  const isPinned = (variable: string): boolean => config.pinned.has(variable);
  const brand = own.brand ?? given.brand;
  return {
    workDays: own.workDays ?? given.workDays,
    brand: {
      name: isPinned('BRAND_NAME') ? given.brand.name : brand.name,
      colour: isPinned('BRAND_COLOUR') ? given.brand.colour : brand.colour,
      accent: isPinned('BRAND_ACCENT') ? given.brand.accent : brand.accent,
    },
    contact: isPinned('DPO_CONTACT') ? given.contact : (own.contact ?? given.contact),
    officeHours: isPinned('OFFICE_HOURS') ? given.officeHours : (own.officeHours ?? given.officeHours),
    limits: isPinned('RATE_LIMIT') ? given.limits : (own.limits ?? given.limits),
    logo: isPinned('BRAND_LOGO') ? given.logo : (own.logo ?? given.logo),
    letterheads: own.letterheads ?? given.letterheads,
    mailTexts: own.mailTexts ?? given.mailTexts,
    signatures: own.signatures ?? given.signatures,
    begun: own.begun ?? given.begun,
    documents: own.documents ?? given.documents,
  };
}

/** The same configuration, whose settings are read when they are asked for. @param config as the environment says */
export function liveConfig(config: Config, settings: Pick<LiveSettings, 'own'>): Config {
  const now = (): SettingValues => settledValues(config, settings.own());
  return {
    ...config,
    get brand() {
      const { brand, logo } = now();
      return { ...config.brand, ...brand, picture: pictureOf(logo) };
    },
    get dpoContact() {
      return now().contact.dpo || null;
    },
    get officeHours() {
      return now().officeHours;
    },
    get letterheads() {
      return serviceHeads(now().letterheads);
    },
    get signatures() {
      return signaturePictures(now().signatures);
    },
    get draftDays() {
      const { anonymousDays, accountDays } = now().begun;
      return { anonymous: anonymousDays, account: accountDays };
    },
    get mostMegabytes() {
      return now().documents.megabytes;
    },
    get mailTexts() {
      return now().mailTexts;
    },
    get rateLimit() {
      return now().limits.perMinute;
    },
  };
}
