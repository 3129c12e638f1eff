/** What the open data say in French: titles of what is counted, and of its values. */
import { formatNumber } from '../../engine/form/words/index.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
  granted: 'Accordée',
  refused: 'Refusée',
  withdrawn: 'Retirée',
  closed: 'Close sans décision',
  open: 'En cours',
};

export const said = {
  outcome: 'Résultat',
  outcomes: OUTCOMES,
  unanswered: 'Non renseigné',
  from: (from: number, to: number) => `De ${formatNumber(from)} à moins de ${formatNumber(to)}`,
  licence: 'Licence Ouverte 2.0',
  catalogue: (brand: string) => `Données ouvertes de ${brand}`,
  catalogueLead: (brand: string) => `Les démarches de ${brand} et le nombre de demandes qu’elles reçoivent.`,
  dataset: (title: string) => `${title} : demandes par année`,
  datasetLead: (title: string) =>
    `Nombre de demandes « ${title} » déposées chaque année, selon leur résultat et les réponses que le dispositif ouvre. Les nombres inférieurs à 5, et ceux qui permettraient de les retrouver, sont masqués.`,
} as const;
