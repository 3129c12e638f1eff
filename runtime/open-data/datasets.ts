/** Figures as files that a spreadsheet or a program reads: one row a number, the same columns for every scheme. */
import { stringify } from 'csv-stringify/sync';
import type { KeptFigures } from './store/figures.ts';

/** A number of requests. `nombre` is null where it is withheld. Names are French: they are what people read in the file. */
export interface DatasetRow {
  readonly demarche: string;
  readonly annee: number;
  /** What the requests of the year are split by; empty for all of them. */
  readonly critere: string;
  readonly valeur: string;
  readonly libelle: string;
  readonly nombre: number | null;
}

/** The columns, each with what it is: the dictionary of every file. */
export const COLUMNS: Readonly<Record<keyof DatasetRow, string>> = {
  demarche: 'Identifiant de la démarche, tel que dans son adresse.',
  annee: 'Année de dépôt de la demande, à l’heure de Nouméa.',
  critere: 'Ce qui sépare les demandes de l’année : « resultat », ou la question du formulaire ; vide pour leur total.',
  valeur:
    'La réponse ou le résultat, comme la démarche l’enregistre ; vide si la question n’a pas été posée ou répondue.',
  libelle: 'La même chose, en mots.',
  nombre:
    'Nombre de demandes ; vide s’il est masqué parce qu’il concerne moins de cinq demandes, ou permettrait d’en retrouver un qui l’est.',
};

/** Totals first, then each way of splitting them; `withAnswers` false leaves out what is particular to a scheme. */
export function rowsOf({ id, figures }: KeptFigures, withAnswers = true): readonly DatasetRow[] {
  const totals = figures.years.map(({ year, count }) => ({
    demarche: id,
    annee: year,
    critere: '',
    valeur: '',
    libelle: 'Toutes',
    nombre: count,
  }));
  const dimensions = withAnswers ? figures.dimensions : figures.dimensions.slice(0, 1);
  const split = dimensions.flatMap(({ name, rows }) =>
    rows.map(({ year, value, label, count }) => ({
      demarche: id,
      annee: year,
      critere: name,
      valeur: value,
      libelle: label,
      nombre: count,
    })),
  );
  return [...totals, ...split];
}

/** RFC 4180, in UTF-8 with the mark that spreadsheets need; texts that a spreadsheet would compute are given as texts. */
export function csvOf(rows: readonly DatasetRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: Object.keys(COLUMNS),
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
