/**
 * The scheme `manifestation` with something in each part of a case that not everybody may read, and a case that has all of
 * it. Each such thing holds a word of its own (`CASIER-1`…), so that whatever shows it is found by looking for the word.
 */
import type { Actor, Command, DispositifSource, JsonObject } from '../../engine/index.ts';
import { appendAt, setAt } from '../mutation/json-edits.ts';

/** The category of a criminal record is read by the instructor alone, and by the person it is about. `/-1`: at the end of a list. */
const EDITS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'dispositif.json': { '/functions/greffier': { title: 'Greffe', description: 'Tient le registre.', group: 'Greffe' } },
  'privacy.json': {
    '/categories/casier': {
      title: 'Casier judiciaire',
      functions: ['instructeur'],
      retention: { after: 'P2Y', from: 'closed', then: 'erase' },
    },
  },
  'form.schema.json': {
    '/properties/casier': { title: 'Casier', type: 'string', maxLength: 100, cagou: { personal: 'casier' } },
    '/properties/condamnations': {
      title: 'Condamnations',
      type: 'array',
      maxItems: 5,
      cagou: { personal: 'casier' },
      items: {
        title: 'Condamnation',
        type: 'object',
        properties: { fait: { title: 'Fait', type: 'string', maxLength: 100 } },
      },
    },
    '/properties/extrait': {
      $ref: 'urn:cagou:block:piece-justificative',
      title: 'Extrait',
      cagou: { personal: 'casier', soft: true },
    },
    '/properties/avocat': {
      title: 'Avocat',
      type: 'string',
      maxLength: 100,
      cagou: { personal: 'casier', soft: true },
    },
    '/required': ['identite', 'demande', 'justificatif', 'casier'],
  },
  'form.ui.json': { '/pages/1/fields': ['demande', 'justificatif', 'casier', 'condamnations', 'extrait', 'avocat'] },
  'rules.json': {
    '/computed/-1': { name: 'gravite', title: 'Gravité CALCUL-1', type: 'string', expression: 'upper case(casier)' },
    '/computed/-2': {
      name: 'signale',
      title: 'Signalé DECLASSE-1',
      type: 'boolean',
      expression: 'casier != "néant"',
      personal: false,
    },
    '/eligibility': [
      {
        id: 'sansCasier',
        title: 'Sans condamnation',
        valid: 'gravite = "NEANT"',
        effect: 'inform',
        message: 'Une condamnation : CONDITION-1.',
      },
    ],
  },
  'queue.json': {
    '/columns/-1': { title: 'Casier', value: 'casier', type: 'string' },
    '/columns/-2': { title: 'Signalé', value: 'signale', type: 'boolean' },
    '/alerts/-1': { label: 'ALERTE-1', when: 'casier != null', tone: 'danger' },
  },
  'scenarios/retrait.json': { '/given/answers/casier': 'néant' },
  'workflow.json': {
    '/states/recevabilite/actions/examiner': {
      title: 'Examiner',
      by: ['instructeur'],
      form: {
        type: 'object',
        properties: {
          observation: { title: 'Observation', type: 'string', maxLength: 100 },
          mention: { title: 'Mention', type: 'string', maxLength: 100, cagou: { personal: 'casier' } },
        },
      },
      effects: [
        { type: 'document', document: 'note', internal: true },
        { type: 'document', document: 'bulletin', internal: true },
        { type: 'document', document: 'bulletin' },
        { type: 'mail', message: 'bulletin' },
        { type: 'amount', entry: 'commit', label: 'Caution CAUTION-1', amount: 'if casier = null then 1 else 777000' },
        { type: 'amount', entry: 'commit', label: 'Frais FRAIS-1', amount: '555000' },
      ],
    },
    '/states/recevabilite/actions/viser': { title: 'Viser', by: ['greffier'] },
    '/states/recevabilite/actions/demanderCorrection': {
      title: 'Demander une correction',
      by: ['instructeur'],
      kind: 'correction',
      to: 'aCorriger',
    },
    '/states/decision/actions/redemanderCorrection': {
      title: 'Demander encore une correction',
      by: ['instructeur'],
      kind: 'correction',
      to: 'aCorriger',
    },
    '/states/consultation/quorum': 3,
    '/states/aCorriger': {
      title: 'À corriger',
      public: 'Demande à corriger',
      explain: 'Corrigez ce qui est demandé.',
      waiting: 'applicant',
      actions: {
        corriger: { title: 'Renvoyer', by: ['applicant'], kind: 'resubmission', to: 'recevabilite', primary: true },
        trancher: {
          title: 'Trancher',
          by: ['instructeur'],
          to: 'decision',
          guards: [{ when: 'casier = "néant"', otherwise: 'Le casier n’est pas vierge : GARDE-1.' }],
        },
      },
    },
  },
};

const ADDED: Readonly<Record<string, string>> = {
  'agent.schema.json': JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Instruction',
    type: 'object',
    properties: {
      constat: { title: 'Constat', type: 'string', maxLength: 100 },
      releve: { title: 'Relevé', type: 'string', maxLength: 100, cagou: { personal: 'casier' } },
    },
  }),
  'documents/note.md': '# Note LETTRE-1\n\nRien de plus.\n',
  'documents/bulletin.md': '# Bulletin BULLETIN-1\n\nCasier : {{ casier }}.\n',
  'messages/bulletin.md': '# Votre extrait MAIL-1\n\nNous avons lu : {{ gravite }}.\n',
};

const SCENARIO = 'scenarios/retrait.json';

/** The source with all that, made from the scheme's own. */
export function limitedSource(source: DispositifSource): DispositifSource {
  const edited = Object.entries(EDITS).map(([file, edits]) => {
    const value = Object.entries(edits).reduce<unknown>(
      (json, [pointer, part]) => {
        const list = pointer.replace(/\/-\d+$/, '');
        return list === pointer ? setAt(json, pointer, part) : appendAt(json, list, part);
      },
      JSON.parse(source.files[file] ?? ''),
    );
    return [file, JSON.stringify(value)] as const;
  });
  const files = Object.entries(source.files).filter(([file]) => !file.startsWith('scenarios/') || file === SCENARIO);
  return { ...source, files: { ...Object.fromEntries(files), ...Object.fromEntries(edited), ...ADDED } };
}

/** How the applicant is reached, which is kept from who is only consulted. */
export const REACH = '+687261234';

/** Answers with something of each kind; `document` and `extract` are files. */
export function limitedAnswers(document: string, extract: string): JsonObject {
  const file = (id: string, name: string): JsonObject => ({ id, name, size: 10, mediaType: 'application/pdf' });
  return {
    identite: { statut: 'commun', nom: 'Naaoutchoué', prenoms: 'Hélène', dateNaissance: '1979-10-05' },
    telephone: REACH,
    demande: 'Je demande une kermesse DEMANDE-1.',
    justificatif: file(document, 'justificatif.pdf'),
    casier: 'vol CASIER-1',
    condamnations: [{ fait: 'recel FAIT-1' }],
    extrait: file(extract, 'EXTRAIT-1.pdf'),
  };
}

type Step = {
  readonly by: Exclude<keyof typeof FUNCTIONS, never> | 'applicant';
  readonly command: Exclude<Command, { type: 'file' }>;
};

/** What each agent of the story holds. */
export const FUNCTIONS = {
  /** Instructs, and reads all. */
  instructeur: ['instructeur'],
  /** Instructs, and does not read the criminal record. */
  greffier: ['greffier'],
  /** Is consulted, and sees neither contact details nor what is computed. */
  technicien: ['technicien'],
  financier: ['financier'],
  /** Is consulted, and sees both. */
  pompier: ['pompier'],
  /** Is consulted, and was not asked. */
  juriste: ['juriste'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What is done on the case, so that it has all its parts. `meteo`: a group that is asked on this case alone. */
export function limitedStory(
  meteo: string,
  answers: JsonObject,
): readonly (Omit<Step, 'by'> & { readonly by: Step['by'] | 'meteo' })[] {
  const act = (action: string, data: JsonObject = {}, mended: JsonObject | null = null) =>
    ({ type: 'act', action, data, answers: mended, expectedVersion: null }) as const;
  const give = (opinion: string, motif: string) =>
    ({ type: 'giveOpinion', opinion, data: { sens: 'favorable', motif }, expectedVersion: null }) as const;
  const correction = {
    message: 'Deux réponses sont à revoir : MOT-1.',
    fields: { '/casier': 'Illisible : RAISON-CASIER-1.', '/demande': 'À préciser : RAISON-DEMANDE-1.' },
  };
  const mended = { ...answers, demande: 'Je demande une kermesse DEMANDE-1, dimanche.' };
  return [
    {
      by: 'instructeur',
      command: { type: 'annotate', values: { constat: 'CONSTAT-1', releve: 'RELEVE-1' }, base: null },
    },
    { by: 'instructeur', command: { type: 'addNote', text: 'NOTE-1' } },
    { by: 'applicant', command: { type: 'sendMessage', text: 'MESSAGE-1', files: [] } },
    { by: 'instructeur', command: act('examiner', { observation: 'OBSERVATION-1', mention: 'MENTION-1' }) },
    {
      by: 'instructeur',
      command: {
        type: 'askOpinion',
        state: 'recevabilite',
        of: { type: 'group', id: meteo, name: 'Météo' },
        question: 'Quel temps ? QUESTION-1',
        dueOn: null,
        expectedVersion: null,
      },
    },
    { by: 'meteo', command: give('ponctuel-1', 'METEO-1') },
    { by: 'instructeur', command: act('demanderCorrection', correction) },
    { by: 'applicant', command: act('corriger', { explanation: 'Rien à redire EXPLICATION-1' }, mended) },
    { by: 'instructeur', command: act('demanderAvis') },
    { by: 'technicien', command: give('technique', 'TECHNIQUE-1') },
    { by: 'financier', command: give('financier', 'FINANCES-1') },
    { by: 'pompier', command: give('securite', 'SECURITE-1') },
    { by: 'instructeur', command: act('redemanderCorrection', correction) },
  ];
}

/** People of the story, beside whom nobody sees anything of the case. */
export type Onlooker = keyof typeof FUNCTIONS | 'applicant' | 'meteo' | 'stranger';

const INSTRUCTING: readonly Onlooker[] = ['instructeur', 'greffier'];
const AGENTS: readonly Onlooker[] = [...INSTRUCTING, 'technicien', 'financier', 'pompier'];
/** Those who see contact details and what is computed, but for the criminal record. */
const WHOLLY: readonly Onlooker[] = [...INSTRUCTING, 'pompier'];
const LIMITED: readonly Onlooker[] = ['instructeur'];

/** Who may read what, wherever it is shown. */
export const READERS: Readonly<Record<string, readonly Onlooker[]>> = {
  'DEMANDE-1': ['applicant', ...AGENTS, 'meteo'],
  [REACH]: ['applicant', ...WHOLLY],
  'CASIER-1': ['applicant', ...LIMITED],
  'FAIT-1': ['applicant', ...LIMITED],
  'EXTRAIT-1': ['applicant', ...LIMITED],
  Avocat: ['applicant', ...LIMITED],
  'CONSTAT-1': AGENTS,
  'RELEVE-1': LIMITED,
  'NOTE-1': AGENTS,
  'MESSAGE-1': ['applicant', ...AGENTS],
  'OBSERVATION-1': AGENTS,
  'MENTION-1': LIMITED,
  'EXPLICATION-1': ['applicant', ...LIMITED],
  'QUESTION-1': [...INSTRUCTING, 'meteo'],
  'METEO-1': [...INSTRUCTING, 'meteo'],
  'TECHNIQUE-1': ['applicant', ...AGENTS, 'meteo'],
  'FINANCES-1': [...INSTRUCTING, 'financier'],
  'SECURITE-1': ['applicant', ...INSTRUCTING, 'pompier'],
  'LETTRE-1': WHOLLY,
  'BULLETIN-1': ['applicant', ...LIMITED],
  'MAIL-1': ['applicant', ...LIMITED],
  'CALCUL-1': LIMITED,
  'DECLASSE-1': WHOLLY,
  'CONDITION-1': LIMITED,
  'CAUTION-1': ['applicant', ...LIMITED],
  'FRAIS-1': ['applicant', ...WHOLLY],
  'GARDE-1': LIMITED,
  'MOT-1': ['applicant', ...LIMITED],
  'RAISON-CASIER-1': ['applicant', ...LIMITED],
  'RAISON-DEMANDE-1': ['applicant', ...WHOLLY],
};

/** Words of the table that stand in a text. */
export function wordsIn(text: string): readonly string[] {
  return Object.keys(READERS).filter((word) => text.toLowerCase().includes(word.toLowerCase()));
}

/** Words that somebody may find. */
export function wordsOf(onlooker: Onlooker): readonly string[] {
  return Object.entries(READERS).flatMap(([word, readers]) => (readers.includes(onlooker) ? [word] : []));
}

/** An agent of the story, as the engine knows them. */
export function agentOf(name: keyof typeof FUNCTIONS): Actor {
  return { type: 'agent', userId: `u-${name}`, name, functions: FUNCTIONS[name] };
}
