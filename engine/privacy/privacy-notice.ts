/* What the public is told of its data (GDPR article 13), drawn from privacy.json: it is not typed again. */
import type { DataCategory, Privacy } from '../../schemas/types/privacy.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import { ACCOUNT_TITLE } from '../workflow/model/limited-data.ts';
import { formatDuration, listOf } from '../calendar/duration-words.ts';

const LAWFULNESS: { readonly [L in Privacy['lawfulness']]: string } = {
  consent: 'votre consentement',
  contract: 'l’exécution d’un contrat',
  legalObligation: 'une obligation légale',
  vitalInterests: 'la sauvegarde d’intérêts vitaux',
  publicTask: 'une mission d’intérêt public',
  legitimateInterests: 'l’intérêt légitime de l’administration',
};
const START: { readonly [F in DataCategory['retention']['from']]: string } = {
  filed: 'après le dépôt de votre demande',
  closed: 'après la fin de l’instruction',
  decided: 'après la décision',
  notified: 'après la notification de la décision',
  expired: 'après la fin de ce qui est accordé',
};
const END: { readonly [T in DataCategory['retention']['then']]: string } = {
  erase: 'effacées',
  anonymise: 'rendues anonymes',
  archive: 'archivées',
};

type Described = Pick<CompiledDispositif, 'identity' | 'privacy' | 'form'>;

/** The notice shown above the form, as Markdown. */
export function privacyNotice({ identity, privacy }: Described): { readonly markdown: string } {
  const kept = Object.values(privacy.categories).map((category) => {
    const { title, retention } = category;
    const readers = readersOf(identity, category);
    const read = readers === null ? '' : ` ; parmi les agents, lues seulement par : ${listOf(readers)}`;
    return `- ${title} : ${retentionInWords(retention)}${read}`;
  });
  const paragraphs = [
    `Les informations que vous donnez servent à ceci : ${withoutFullStop(privacy.purpose)}. Leur traitement repose sur ${LAWFULNESS[privacy.lawfulness]}. Le responsable en est le service « ${identity.service.name} » de la province Sud.`,
    `Elles sont lues par : ${listOf(privacy.recipients)}.`,
    ...thirdsInWords({ identity, privacy }),
    ...(privacy.transfers === undefined
      ? []
      : [`Elles quittent l’Union européenne et la Nouvelle-Calédonie pour : ${listOf(privacy.transfers)}.`]),
    ['Elles ne sont pas gardées au-delà de ce qui est nécessaire :', '', ...kept].join('\n'),
    `Vous pouvez demander à les consulter, à les rectifier, à les effacer ou à en limiter l’usage : ${withoutFullStop(privacy.rightsContact)}. Vous pouvez aussi saisir la CNIL.`,
  ];
  return { markdown: paragraphs.join('\n\n') };
}

/** « effacées 2 ans après la fin de l’instruction ». */
export function retentionInWords({ after, from, then }: DataCategory['retention']): string {
  return `${END[then]} ${formatDuration(after)} ${START[from]}`;
}

/** What allows a scheme to hold data: « une mission d’intérêt public ». */
export function lawfulnessInWords({ lawfulness }: Pick<Privacy, 'lawfulness'>): string {
  return LAWFULNESS[lawfulness];
}

/** Third parties are recipients too (GDPR, article 13 (1) (e)), each of what they may know and of no more. */
function thirdsInWords(scheme: Pick<Described, 'identity' | 'privacy'>): readonly string[] {
  const lines = thirdRecipients(scheme).map(({ title, categories }) => {
    return categories.length === 0
      ? `- ${title} : rien de plus que l’existence d’une demande`
      : `- ${title} : ${listOf(categories)}`;
  });
  const intro =
    'La province peut écrire à d’autres personnes à propos de votre demande. Elles apprennent seulement ceci :';
  return lines.length === 0 ? [] : [[intro, '', ...lines].join('\n')];
}

/** Third parties to whom the service writes, by what they are to the case, with the titles of what they may know. */
export function thirdRecipients({ identity, privacy }: Pick<Described, 'identity' | 'privacy'>): readonly {
  readonly title: string;
  readonly categories: readonly string[];
}[] {
  return Object.values(identity.thirdParties ?? {}).map(({ title, reads }) => ({
    title,
    categories: reads.map((name) => privacy.categories[name]?.title ?? ACCOUNT_TITLE),
  }));
}

/** Categories that some functions alone read, each with these functions as they are called on screen. */
export function limitedCategories({ identity, privacy }: Pick<CompiledDispositif, 'identity' | 'privacy'>): readonly {
  readonly title: string;
  readonly readers: readonly string[];
}[] {
  return Object.values(privacy.categories).flatMap((category) => {
    const readers = readersOf(identity, category);
    return readers === null ? [] : [{ title: category.title, readers }];
  });
}

/** The functions that read a category, as they are called on screen; null when all that see the case do. */
export function readersOf(
  { functions }: Pick<CompiledDispositif['identity'], 'functions'>,
  { functions: readers }: DataCategory,
): readonly string[] | null {
  return readers?.map((name) => functions[name]?.title ?? name) ?? null;
}

function withoutFullStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}
