/**
 * Pages of docs/diagnostics, in French since authors read them. What stands between ‹ › in a message is what the compiler
 * fills in.
 */
import { DIAGNOSTICS } from '../../engine/compile/diagnostics.ts';
import { exampleOf } from './diagnostic-example.ts';
import { readFixtures } from './diagnostic-fixtures.ts';

const FIXTURES = readFixtures();

/** Where each kind of problem is found, by the first word of its code. */
const AREAS: Readonly<Record<string, string>> = {
  source: 'les fichiers du dossier',
  json: 'un fichier JSON du dossier',
  text: 'un texte ou une durée d’un fichier JSON du dossier',
  shape: 'la forme d’un fichier JSON, comparée à son schéma (dossier `schemas/`)',
  identity: '`dispositif.json`',
  sheet: '`sheet.md`',
  template: 'un message, un document ou la fiche',
  data: 'un fichier de `data/`',
  quota: '`rules.json`, ou ce qui lit un quota',
  zone: 'un fichier `data/*.geojson`',
  block: '`blocks` de `dispositif.json`',
  list: '`lists` de `dispositif.json`',
  route: 'un aiguillage de `dispositif.json`',
  effect: 'un effet de `workflow.json`',
  opinion: 'un avis de `workflow.json`',
  third: '`thirdParties` de `dispositif.json`, ou un effet de `workflow.json` qui écrit à un tiers',
  document: '`registers`, `documents` ou `addressee` de `dispositif.json`, ou le texte d’un document',
  decision: '`decision` ou un `decides` de `workflow.json`',
  privacy: '`privacy.json` ou l’annotation d’un champ',
  calculated: '`form.schema.json`',
  form: '`form.schema.json`, `agent.schema.json` ou le formulaire d’une action',
  annotation: 'l’annotation « cagou » d’un champ',
  page: '`form.ui.json`',
  lookup: '`lookups` de `form.ui.json`, et `recipients` de `privacy.json`',
  signatory: '`signatories` de `form.ui.json`, ou l’annotation d’un champ de ces pages',
  ui: '`form.ui.json`',
  feel: 'une expression FEEL (règles, conditions, délais, montants, file)',
  rules: '`rules.json`',
  workflow: '`workflow.json`',
  use: 'un `workflow.json` qui utilise une définition de la bibliothèque, ou le texte de cette définition dans `library/`',
  table: 'un barème de `rules.json`',
  queue: '`queue.json`',
  scenario: 'un fichier de `scenarios/`',
  presence: 'une valeur lue par une règle, une condition, une colonne ou une lettre',
};
const SEVERITIES: Readonly<Record<string, string>> = {
  error: 'erreur : le dispositif ne peut pas être publié',
  warning: 'avertissement : le dispositif peut être publié, mais ce n’est sans doute pas ce qui est voulu',
  info: 'non prouvé : rien n’est faux à notre connaissance ; montré par `cagou check --verbose` seulement',
};
/** What a proof covers and what it leaves, where a message alone cannot say it. */
const SCOPES: Readonly<Record<string, string>> = {
  table:
    'La preuve est exacte quand les cases sont faites de valeurs écrites : nombres, textes, dates, intervalles ouverts ou fermés, listes, `not(…)`, `null`, `-`. Les valeurs possibles d’une colonne sont celles de son champ (choix, minimum, maximum), sinon celles que déclare la colonne ; une colonne qui peut être absente compte aussi l’absence. Les colonnes sont tenues pour indépendantes, sauf celles qui lisent la ligne d’une même liste, et ne sont alors que ce qu’une ligne en dit. Une valeur calculée a les bornes de ce qu’elle calcule, et va du même pas qu’elle : elle est entière quand elle compte, arrondit ou additionne des entiers, multiple de mille quand elle additionne des champs à `multipleOf` 1000. La politique C n’a pas de chevauchement ; qui liste ou compte peut ne rien trouver, qui additionne ou choisit doit trouver une ligne. Ce qui n’est pas décidé est dit par `table.unproved`.',
  presence:
    'Une valeur est sûre quand elle est obligatoire dans son formulaire et que l’action, l’avis ou la saisie qui la donne a eu lieu sur tous les chemins. Une action prise par le temps ne remplit pas son formulaire ; un service silencieux ne donne que son sens. `=`, `!=` et `in` répondent même sans valeur ; `if`, `and`, `or`, `{% if %}` et `default` protègent ce qui suit ; d’un « ou », on sait ce que ses deux côtés disent. Les conditions d’une action (`guards`), ou d’un pas automatique, sont connues des lettres et des courriels qui partent avec lui, pour ce qu’elles disent des réponses. Les champs des membres d’une liste, dans une boucle ou un filtre FEEL, ne sont pas suivis.',
  'feel.division':
    'Les bornes des champs, les constantes, les barèmes et les quatre opérations sont suivis. Ce qui reste est dit par `feel.division-unproved`.',
  'form.condition':
    'Sont décidées les conditions sur des choix, des oui ou non, des bornes de nombres et de dates, la longueur d’un texte, le nombre de membres d’une liste, les choix qu’elle contient (jusqu’à cinq) et la présence d’une réponse, seules ou combinées. Une condition sur la forme d’un texte (`pattern`, `format`) ou sur ce que sont les membres d’une liste est tenue pour possible, sauf si une autre dit le contraire, et `form.condition-unproved` le dit.',
};

/** Text of each page by file name, the index included. */
export function diagnosticPages(): ReadonlyMap<string, string> {
  const codes = Object.keys(DIAGNOSTICS).toSorted();
  const pages = new Map(codes.map((code) => [`${code}.md`, pageOf(code)]));
  const lines = codes.map((code) => `- [${code}](${code}.md) : ${severityOf(code)}`);
  pages.set('README.md', `# Messages du vérificateur\n\nUn code ne change jamais de sens.\n\n${lines.join('\n')}\n`);
  return pages;
}

function pageOf(code: string): string {
  const [area = ''] = code.split('.');
  const scope = Object.entries(SCOPES).find(([prefix]) => code.startsWith(prefix))?.[1];
  return [
    `# ${code}`,
    `Gravité : ${SEVERITIES[severityOf(code)] ?? ''}.`,
    `Se trouve dans ${AREAS[area] ?? ''}.`,
    '## Message et remède',
    `> ${messageOf(code)}`,
    ...exampleFor(code),
    ...(scope === undefined ? [] : ['## Ce qui est prouvé', scope]),
  ]
    .join('\n\n')
    .concat('\n');
}

function exampleFor(code: string): readonly string[] {
  const fixture = FIXTURES.get(code);
  return fixture ? exampleOf(code, fixture) : [];
}

/** Written with whatever it is told with. */
interface Kind {
  readonly severity: string;
  message(params: object): string;
}

function kindOf(code: string): Kind {
  const kind: Kind | undefined = Object.entries<Kind>(DIAGNOSTICS).find(([name]) => name === code)?.[1];
  if (!kind) throw new Error(`Unknown code: ${code}`);
  return kind;
}

function severityOf(code: string): string {
  return kindOf(code).severity;
}

/** The sentence, with the names of what it is told with in place of the values. */
function messageOf(code: string): string {
  const params = new Proxy({}, { get: (_, name) => placeholder(String(name)) });
  return kindOf(code).message(params);
}

function placeholder(name: string): unknown {
  const text = `‹${name}›`;
  return Object.assign(Object(text), { map: (write: (item: string) => string) => [write(text)] });
}
