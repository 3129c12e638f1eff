/**
 * Mistakes that nothing in a scheme contradicts but its scenarios: each is a change of a sound scheme, written down before any check
 * was looked at, and a place that is among those to look at first.
 */
import type { Change } from '../../docs/diagnostic-fixtures.ts';

/** A mistake; `pointed`: file and pointer of the place that a failing scenario points to, file and line of a text. */
export type MistakeInScenarios = {
  readonly what: string;
  /** Folder of the scheme. */
  readonly scheme: string;
  readonly changes: readonly Change[];
  readonly pointed: string;
};

export const MISTAKES_IN_SCENARIOS: readonly MistakeInScenarios[] = [
  {
    what: 'check: land and floor exchanged',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'rules.json',
        find: 'surfacePlancher <= surfaceTerrain * 5',
        put: 'surfaceTerrain <= surfacePlancher * 5',
      },
    ],
    pointed: 'rules.json/checks/2/valid',
  },
  {
    what: 'check: exits and persons exchanged',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'rules.json', find: 'issues * 100 >= local.capacite', put: 'local.capacite * 100 >= issues' }],
    pointed: 'rules.json/checks/0/valid',
  },
  {
    what: 'charges add other resources instead of other repayments',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: 'if ressources.mensualites = null then mensualite else mensualite + ressources.mensualites',
        put: 'if ressources.montantAutres = null then mensualite else mensualite + ressources.montantAutres',
      },
    ],
    pointed: 'rules.json/computed/20/expression',
  },
  {
    what: 'financing compared with the ceiling, not the estimates',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: 'financement.avanceDemandee <= montantDevis',
        put: 'financement.avanceDemandee <= plafond',
      },
    ],
    pointed: 'rules.json/checks/4/valid',
  },
  {
    what: 'vehicle condition reads the years of licence',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', find: 'ageVehicule <= ageMaximum', put: 'anneesDePermis <= ageMaximum' }],
    pointed: 'rules.json/eligibility/1/valid',
  },
  {
    what: 'quotient of a year where all is monthly',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: 'round half up(ressourcesMensuelles / parts, 0)',
        put: 'round half up(ressourcesMensuelles * 12 / parts, 0)',
      },
    ],
    pointed: 'rules.json/computed/4/expression',
  },
  {
    what: 'debt of a year over a month',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: 'charges * 100 / ressourcesMensuelles',
        put: 'charges * 12 * 100 / ressourcesMensuelles',
      },
    ],
    pointed: 'rules.json/computed/21/expression',
  },
  {
    what: 'last instalment counted in days',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: 'premiereEcheance + duration(\\"P\\" + string(mois - 1) + \\"M\\")',
        put: 'premiereEcheance + duration(\\"P\\" + string(mois - 1) + \\"D\\")',
      },
    ],
    pointed: 'rules.json/computed/24/expression',
  },
  {
    what: 'surface to restore divided by 100 as if the ratio were %',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [{ file: 'rules.json', find: 'surfaceTouchee * ratio', put: 'surfaceTouchee * ratio / 100' }],
    pointed: 'rules.json/computed/7/expression',
  },
  {
    what: 'duty of a month plus a supplement of a year',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [
      {
        file: 'rules.json',
        find: 'bareme(chiffreAffaires, tranches) + supplement',
        put: 'bareme(chiffreAffaires, tranches) / 12 + supplement',
      },
    ],
    pointed: 'rules.json/computed/6/expression',
  },
  {
    what: '5 to 17: bounds left out',
    scheme: 'test/schemes/clic-mouv',
    changes: [{ file: 'rules.json', find: 'age in [5..17]', put: 'age in (5..17)' }],
    pointed: 'rules.json/eligibility/0/valid',
  },
  {
    what: 'study wanted of all, whatever the examination',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [
      {
        file: 'rules.json',
        find: 'if examen = \\"approfondi\\" then etudeImpact != null else true',
        put: 'etudeImpact != null',
      },
    ],
    pointed: 'rules.json/checks/3/valid',
  },
  {
    what: 'couple check forgets the condition',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: 'if foyer.situation = \\"couple\\" then foyer.membres != null and count(foyer.membres[lien = \\"conjoint\\"]) = 1 else true',
        put: 'foyer.membres != null and count(foyer.membres[lien = \\"conjoint\\"]) = 1',
      },
    ],
    pointed: 'rules.json/checks/5/valid',
  },
  {
    what: 'age: else false, so that no renewal may be asked',
    scheme: 'examples/permis-chasser',
    changes: [{ file: 'rules.json', find: 'then age >= 16 else true', put: 'then age >= 16 else false' }],
    pointed: 'rules.json/eligibility/0/valid',
  },
  {
    what: 'contested conformity leads back to the authorisation',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/states/conformite/actions/contester/to', value: 'accorde' }],
    pointed: 'workflow.json/states/conformite/actions/contester/to',
  },
  {
    what: 'validated control leads back to the control',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/controleRecu/actions/validerControle/to', value: 'controle' }],
    pointed: 'workflow.json/states/controleRecu/actions/validerControle/to',
  },
  {
    what: 'card A for those with RUAMM',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'rules.json', find: '"then": ["\\"M\\"", "100"]', put: '"then": ["\\"A\\"", "100"]' }],
    pointed: 'rules.json/tables/1/rows/2',
  },
  {
    what: 'hours of the bar and the restaurant exchanged',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [
      { file: 'rules.json', find: '"when": ["\\"bar\\""]', put: '"when": ["\\"xx\\""]' },
      { file: 'rules.json', find: '"when": ["\\"restaurant\\""]', put: '"when": ["\\"bar\\""]' },
      { file: 'rules.json', find: '"when": ["\\"xx\\""]', put: '"when": ["\\"restaurant\\""]' },
    ],
    pointed: 'rules.json/tables/3/rows/1',
  },
  {
    what: 'sentence about places shown for the medical reason',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'documents/arrete-refus.md', find: 'raison == "contingent"', put: 'raison == "aptitude"' }],
    pointed: 'documents/arrete-refus.md:13',
  },
  {
    what: 'what disappears counted by « altération »',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [{ file: 'rules.json', find: 'effet = \\"destruction\\"', put: 'effet = \\"alteration\\"' }],
    pointed: 'rules.json/computed/2/expression',
  },
  {
    what: 'homes counted in shops',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'rules.json', find: 'usage = \\"habitation\\"', put: 'usage = \\"commerce\\"' }],
    pointed: 'rules.json/computed/3/expression',
  },
  {
    what: 'public building orientation by declaration',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'workflow.json',
        find: '"when": "nature = \\"declaration\\"", "to": "verificationDeclaration"',
        put: '"when": "nature = \\"permis\\"", "to": "verificationDeclaration"',
      },
    ],
    pointed: 'workflow.json/states/orientation/always/2',
  },
  {
    what: 'nights: minimum of the minors (12)',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'form.schema.json', at: '/properties/nuits/minimum', value: 12 }],
    pointed: 'form.schema.json/properties/nuits',
  },
  {
    what: 'chief reads the medical data, hint says the doctor alone',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'privacy.json', at: '/categories/sante/functions', value: ['medecin', 'chef'] }],
    pointed: 'privacy.json/categories/sante/functions',
  },
  {
    what: 'yearly check decided two years ahead',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/signatureAccord/actions/signerAccord/decides/prochainControle',
        value: 'aujourdhui + duration("P2Y")',
      },
    ],
    pointed: 'workflow.json/states/signatureAccord/actions/signerAccord/decides/prochainControle',
  },
  {
    what: 'end of the year: first of January',
    scheme: 'examples/permis-chasser',
    changes: [
      {
        file: 'rules.json',
        find: 'date(dossier.deposeLe.year + 1, 12, 31) else',
        put: 'date(dossier.deposeLe.year + 1, 1, 1) else',
      },
    ],
    pointed: 'rules.json/computed/0/expression',
  },
  {
    what: '« trop peu d’avis » goes to the applicant',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'workflow.json', at: '/states/consultation/withoutQuorum/effects/0/to', gone: true }],
    pointed: 'workflow.json/states/consultation/withoutQuorum/effects/0',
  },
  {
    what: 'rates of a handicap and of none exchanged in the middle band',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: '{ "when": ["(80..150]", "\\"oui\\""], "then": ["100"]',
        put: '{ "when": ["(80..150]", "\\"oui\\""], "then": ["80"]',
      },
      {
        file: 'rules.json',
        find: '{ "when": ["(80..150]", "\\"non\\""], "then": ["80"]',
        put: '{ "when": ["(80..150]", "\\"non\\""], "then": ["100"]',
      },
    ],
    pointed: 'rules.json/tables/0/rows/1',
  },
  {
    what: 'longest duration for the middle advance',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: '{ "when": ["> 3000000"], "then": ["120"]',
        put: '{ "when": ["> 3000000"], "then": ["84"]',
      },
      {
        file: 'rules.json',
        find: '{ "when": ["(1500000..3000000]"], "then": ["84"]',
        put: '{ "when": ["(1500000..3000000]"], "then": ["120"]',
      },
    ],
    pointed: 'rules.json/tables/1/rows/0',
  },
  {
    what: 'customary land check turned',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'rules.json',
        find: 'then terrain.droit = \\"coutumier\\" else true',
        put: 'then terrain.droit != \\"coutumier\\" else true',
      },
    ],
    pointed: 'rules.json/checks/3/valid',
  },
  {
    what: 'share asked turned round',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'rules.json',
        find: 'projet.montantDemande * 100 / projet.cout',
        put: 'projet.cout * 100 / projet.montantDemande',
      },
    ],
    pointed: 'rules.json/computed/0/expression',
  },
  {
    what: 'start must be over',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [{ file: 'rules.json', find: 'projet.debut > aujourdhui', put: 'projet.debut < aujourdhui' }],
    pointed: 'rules.json/checks/0/valid',
  },
  {
    what: 'guard on complementary opinions refuses when one is favourable',
    scheme: 'test/schemes/manifestation',
    changes: [
      { file: 'workflow.json', find: 'ponctuel.sens = \\"defavorable\\"', put: 'ponctuel.sens = \\"favorable\\"' },
    ],
    pointed: 'workflow.json/states/decision/actions/accorder/guards/1/when',
  },
  {
    what: 'supplies of the primary and the secondary school exchanged',
    scheme: 'test/schemes/aide-rentree',
    changes: [
      { file: 'rules.json', find: '"then": ["3000"]', put: '"then": ["x"]' },
      { file: 'rules.json', find: '"then": ["8000"]', put: '"then": ["3000"]' },
      { file: 'rules.json', find: '"then": ["x"]', put: '"then": ["8000"]' },
    ],
    pointed: 'rules.json/tables/10/rows/0',
  },
  {
    what: 'animators rounded down',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'rules.json', find: 'ceiling(mineurs', put: 'floor(mineurs' }],
    pointed: 'rules.json/computed/1/expression',
  },
  {
    what: 'regimes exchanged',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [
      { file: 'workflow.json', at: '/states/orientation/always/0/decides/regime', value: '"familial"' },
      { file: 'workflow.json', at: '/states/orientation/always/1/decides/regime', value: '"collectif"' },
    ],
    pointed: 'workflow.json/states/orientation/always/0/decides/regime',
  },
  {
    what: 'reminder three days before where a month is announced',
    scheme: 'examples/permis-chasser',
    changes: [
      { file: 'workflow.json', at: '/add/states/valable/timers/rappelFin/at', value: 'finValidite - duration("P3D")' },
    ],
    pointed: 'workflow.json/add/states/valable/timers/rappelFin',
  },
  {
    what: 'grant only where there is no card',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'workflow.json', find: 'carte != \\"aucune\\"', put: 'carte = \\"aucune\\"' }],
    pointed: 'workflow.json/states/instruction/actions/proposerAccord/guards/0/when',
  },
  {
    what: 'closing must be before opening',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'rules.json', find: 'nuit or fermeA > ouvreA', put: 'nuit or fermeA < ouvreA' }],
    pointed: 'rules.json/checks/4/valid',
  },
  {
    what: 'card B and the full rate',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'rules.json', find: '"then": ["\\"B\\"", "80"]', put: '"then": ["\\"B\\"", "100"]' }],
    pointed: 'rules.json/tables/1/rows/1',
  },
  {
    what: 'parts: a child counts as an adult',
    scheme: 'examples/aprah',
    changes: [{ file: 'rules.json', find: 'enfants * 0.3', put: 'enfants * 0.5' }],
    pointed: 'rules.json/computed/2/expression',
  },
  {
    what: 'remaining: own money added instead of taken away',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: 'travauxRetenus - financement.apport - financement.autresAides',
        put: 'travauxRetenus + financement.apport - financement.autresAides',
      },
    ],
    pointed: 'rules.json/computed/13/expression',
  },
  {
    what: 'declaration waits as long as a permit',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/clocks/decision/lengths/0/after', value: 'P3M' }],
    pointed: 'workflow.json/clocks/decision/lengths',
  },
  {
    what: 'definitive grant: the greater',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        find: 'min(decision.montant, actions.validerJustificatifs.depensesRetenues)',
        put: 'max(decision.montant, actions.validerJustificatifs.depensesRetenues)',
      },
    ],
    pointed: 'workflow.json/states/controle/actions/validerJustificatifs/decides/definitif',
  },
  {
    what: 'balance asked where there is too much',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/liquidation/always/0/when',
        value: 'decision.definitif < dossier.montantVerse',
      },
      {
        file: 'workflow.json',
        at: '/states/liquidation/always/1/when',
        value: 'decision.definitif > dossier.montantVerse',
      },
    ],
    pointed: 'workflow.json/states/liquidation/always/0',
  },
  {
    what: 'suspension counted from the filing',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/anywhere/suspendre/decides/suspendueJusquAu',
        value: 'dossier.deposeLe + duration("P1D") * actions.suspendre.jours',
      },
    ],
    pointed: 'workflow.json/anywhere/suspendre/decides/suspendueJusquAu',
  },
  {
    what: 'one exit for ten persons',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'rules.json', find: 'issues * 100 >=', put: 'issues * 10 >=' }],
    pointed: 'rules.json/checks/0/valid',
  },
  {
    what: 'large from 400 m²',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'rules.json', find: '"value": 300', put: '"value": 400' }],
    pointed: 'rules.json/computed/3/values/0',
  },
  {
    what: 'household not counted: quotient by children alone',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'rules.json', find: 'ressources / (nombreEnfants + 2)', put: 'ressources / nombreEnfants' }],
    pointed: 'rules.json/computed/1/expression',
  },
  {
    what: 'age counted the other way round',
    scheme: 'examples/permis-chasser',
    changes: [
      {
        file: 'form.schema.json',
        find: 'duration(identite.dateNaissance, aujourdhui)',
        put: 'duration(aujourdhui, identite.dateNaissance)',
      },
    ],
    pointed: 'form.schema.json/properties/age/cagou/calculated',
  },
  {
    what: 'child aged on the day of the season: 5 to 7',
    scheme: 'test/schemes/clic-mouv',
    changes: [{ file: 'rules.json', find: 'age in [5..17]', put: 'age in [5..7]' }],
    pointed: 'rules.json/eligibility/0/valid',
  },
  {
    what: 'a third at the start where it is a half',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'workflow.json',
        find: 'floor(actions.proposerAccord.montant / 2)',
        put: 'floor(actions.proposerAccord.montant / 3)',
      },
    ],
    pointed: 'workflow.json/states/premierVersement/actions/payerPremier/effects/0',
  },
  {
    what: 'first instalment a month too soon',
    scheme: 'examples/aprah',
    changes: [{ file: 'rules.json', find: 'duration(\\"P13M\\")', put: 'duration(\\"P12M\\")' }],
    pointed: 'rules.json/computed/23/expression',
  },
  {
    what: 'extension of the flood zone as long as that of the protected sector',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'workflow.json',
        find: '"title": "Le terrain est en zone inondable", "by": "P2M"',
        put: '"title": "Le terrain est en zone inondable", "by": "P40D"',
      },
    ],
    pointed: 'workflow.json/clocks/decision/extensions/inondation',
  },
  {
    what: 'end of the works counted from the filing',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [
      {
        file: 'rules.json',
        find: 'projet.debut + duration(\\"P\\" + string(projet.duree)',
        put: 'date(dossier.deposeLe) + duration(\\"P\\" + string(projet.duree)',
      },
    ],
    pointed: 'rules.json/computed/9/expression',
  },
  {
    what: 'three months to justify',
    scheme: 'examples/subvention-association',
    changes: [
      { file: 'rules.json', find: 'projet.fin + duration(\\"P6M\\")', put: 'projet.fin + duration(\\"P3M\\")' },
    ],
    pointed: 'rules.json/computed/2/expression',
  },
  {
    what: 'Païta: forty places for four',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'rules.json',
        find: '"when": ["\\"paita\\""], "then": ["4"]',
        put: '"when": ["\\"paita\\""], "then": ["40"]',
      },
    ],
    pointed: 'rules.json/tables/0/rows/3',
  },
  {
    what: 'guard needed above a thousand persons',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'rules.json', find: '"when": ["-", "> 100"]', put: '"when": ["-", "> 1000"]' }],
    pointed: 'rules.json/tables/4/rows/2',
  },
  {
    what: 'scale by the day of reception, not of entry',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'rules.json', at: '/computed/2/on', value: 'dossier.recuLe' }],
    pointed: 'rules.json/computed/2/on',
  },
  {
    what: 'premium exchanged: the dear rent has the greater',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [{ file: 'rules.json', find: 'then 50000 else 80000', put: 'then 80000 else 50000' }],
    pointed: 'rules.json/computed/2/expression',
  },
  {
    what: 'one opinion is a quorum',
    scheme: 'test/schemes/manifestation',
    changes: [{ file: 'workflow.json', at: '/states/consultation/quorum', value: 1 }],
    pointed: 'workflow.json/states/consultation/quorum',
  },
  {
    what: 'silence of the fire brigade is favourable',
    scheme: 'test/schemes/manifestation',
    changes: [{ file: 'workflow.json', at: '/states/consultation/opinions/securite/silence', value: 'favorable' }],
    pointed: 'workflow.json/states/consultation/opinions/securite/silence',
  },
  {
    what: 'animators rounded down',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'rules.json', find: 'ceiling(mineurs / parAnimateur)', put: 'floor(mineurs / parAnimateur)' }],
    pointed: 'rules.json/computed/1/expression',
  },
  {
    what: 'tacit authorisation born on the day of filing',
    scheme: 'test/schemes/occupation-voirie',
    changes: [
      {
        file: 'documents/attestation-tacite.md',
        find: 'est née le {{ delais.decision.echeance | date }}',
        put: 'est née le {{ dossier.deposeLe | date }}',
      },
    ],
    pointed: 'documents/attestation-tacite.md:3',
  },
  {
    what: 'a zero less in the ceiling',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'rules.json', find: '"then": ["150000", "20"]', put: '"then": ["15000", "20"]' }],
    pointed: 'rules.json/tables/0/rows/0',
  },
  {
    what: 'two months to answer where the act gives one',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'workflow.json', at: '/states/correction/timers/cloture/after', value: 'P2M' }],
    pointed: 'workflow.json/states/correction/timers/cloture',
  },
  {
    what: 'four years for seven',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: '"when": ["(1500000..3000000]"], "then": ["84"]',
        put: '"when": ["(1500000..3000000]"], "then": ["48"]',
      },
    ],
    pointed: 'rules.json/tables/1/rows/1',
  },
  {
    what: 'last instalment counted after all of them',
    scheme: 'examples/aprah',
    changes: [{ file: 'rules.json', find: 'avance - mensualite * (mois - 1)', put: 'avance - mensualite * mois' }],
    pointed: 'rules.json/computed/19/expression',
  },
  {
    what: 'handicap forgotten in one bracket',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: '"when": ["(80..150]", "\\"oui\\""], "then": ["100"]',
        put: '"when": ["(80..150]", "\\"oui\\""], "then": ["80"]',
      },
    ],
    pointed: 'rules.json/tables/0/rows/1',
  },
  {
    what: 'an opinion that is given closes the agreement, whatever it says',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'workflow.json',
        find: 'avis.securite.sens = null or avis.securite.sens != \\"defavorable\\"',
        put: 'avis.securite.sens = null',
      },
    ],
    pointed: 'workflow.json/states/instruction/actions/proposerAccord/guards/0/when',
  },
  {
    what: 'dry forest restored as the humid one',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [
      {
        file: 'rules.json',
        find: '"when": ["true", "-", "-"], "then": ["5"]',
        put: '"when": ["true", "-", "-"], "then": ["3"]',
      },
    ],
    pointed: 'rules.json/tables/0/rows/1',
  },
  {
    what: 'impact study asked of simple projects',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [{ file: 'rules.json', find: 'if examen = \\"approfondi\\" then', put: 'if examen = \\"simple\\" then' }],
    pointed: 'rules.json/checks/3/valid',
  },
  {
    what: 'seventy per cent at the signature',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'rules.json', find: '"then": ["80"]', put: '"then": ["70"]' }],
    pointed: 'rules.json/tables/0/rows/0',
  },
  {
    what: 'agreement: the share that was asked for the share that is paid first',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'documents/convention.md',
        find: '{{ tauxAvance | nombre }} % à la signature',
        put: '{{ partDemandee | nombre }} % à la signature',
      },
    ],
    pointed: 'documents/convention.md:19',
  },
  {
    what: 'nothing to give back when less was spent',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'rules.json', find: 'max(0, dossier.montantVerse - ', put: 'min(0, dossier.montantVerse - ' }],
    pointed: 'rules.json/computed/3/expression',
  },
  {
    what: 'permit valid until the later of both days',
    scheme: 'examples/permis-chasser',
    changes: [{ file: 'rules.json', find: 'if finAssurance < finAnnee then', put: 'if finAssurance > finAnnee then' }],
    pointed: 'rules.json/computed/1/expression',
  },
  {
    what: 'three years for five',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        find: '"jusquAu": "aujourdhui + duration(\\"P5Y\\")"',
        put: '"jusquAu": "aujourdhui + duration(\\"P3Y\\")"',
      },
    ],
    pointed: 'workflow.json/states/signatureAccord/actions/signerAccord/decides/jusquAu',
  },
  {
    what: 'next check a year from the validation',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        find: '"prochainControle": "decision.prochainControle + duration(\\"P1Y\\")"',
        put: '"prochainControle": "aujourdhui + duration(\\"P1Y\\")"',
      },
    ],
    pointed: 'workflow.json/states/controleRecu/actions/validerControle/decides/prochainControle',
  },
  {
    what: 'ten times the rate in the last bracket',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'rules.json', find: '0.004', put: '0.04' }],
    pointed: 'rules.json/computed/4/values/0',
  },
  {
    what: 'four months above three places only',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [
      { file: 'workflow.json', find: '"when": "placesDemandees >= 3",\n', put: '"when": "placesDemandees > 3",\n' },
    ],
    pointed: 'workflow.json/states/orientation/always/0/decides/regime',
  },
  {
    what: 'other resources instead of added ones',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'rules.json',
        find: 'then revenus else revenus + montantAutresRessources',
        put: 'then revenus else montantAutresRessources',
      },
    ],
    pointed: 'rules.json/computed/1/expression',
  },
  {
    what: 'houses up to 50 m² without architect where 20 is said',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'rules.json',
        find: '{ "when": ["(20..150]", "false", "\\"particulier\\""], "then": ["\\"non\\""]',
        put: '{ "when": ["(20..150]", "false", "\\"particulier\\""], "then": ["\\"oui\\""]',
      },
    ],
    pointed: 'rules.json/tables/0/rows/3',
  },
  {
    what: 'prescriptions only where the opinion is good without reserve',
    scheme: 'test/schemes/manifestation',
    changes: [
      {
        file: 'workflow.json',
        find: 'avis.securite.sens = \\"favorableSousReserve\\" and avis.securite.motif != null',
        put: 'avis.securite.sens = \\"favorable\\" and avis.securite.motif != null',
      },
    ],
    pointed: 'workflow.json/states/decision/actions/accorder/effects/1',
  },
  {
    what: 'instalments over the longest duration',
    scheme: 'examples/aprah',
    changes: [{ file: 'rules.json', find: 'ceiling(avance / mois)', put: 'ceiling(avance / dureeMaximale)' }],
    pointed: 'rules.json/computed/18/expression',
  },
  {
    what: 'a licence to be countersigned holds no place',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', find: '"holds": ["visaAccord", ', put: '"holds": [' }],
    pointed: 'rules.json/quotas/0/holds',
  },
  {
    what: 'both extensions are added up',
    scheme: 'test/schemes/occupation-voirie',
    changes: [{ file: 'workflow.json', at: '/clocks/decision/extensionsCombine', value: 'sum' }],
    pointed: 'workflow.json/clocks/decision/extensionsCombine',
  },
  {
    what: 'five years from the request',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/signatureAccord/actions/signerAccord/decides/jusquAu',
        value: 'dossier.deposeLe + duration("P5Y")',
      },
    ],
    pointed: 'workflow.json/states/signatureAccord/actions/signerAccord/decides/jusquAu',
  },
  {
    what: 'the yearly check comes only after the end',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        find: 'decision.prochainControle < decision.jusquAu',
        put: 'decision.prochainControle > decision.jusquAu',
      },
    ],
    pointed: 'workflow.json/states/enCours/actions/ouvrirControle/guards/0/when',
  },
  {
    what: 'half of what is touched, where what is destroyed is meant',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [{ file: 'rules.json', find: 'surfaceDetruite * 2 <=', put: 'surfaceTouchee * 2 <=' }],
    pointed: 'rules.json/eligibility/2/valid',
  },
  {
    what: 'the silence of safety is good',
    scheme: 'test/schemes/manifestation',
    changes: [{ file: 'workflow.json', at: '/states/consultation/opinions/securite/silence', value: 'favorable' }],
    pointed: 'workflow.json/states/consultation/opinions/securite/silence',
  },
  {
    what: 'the rest of the estimates, where that of what is retained is meant',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'rules.json',
        find: 'max(0, travauxRetenus - financement.apport',
        put: 'max(0, montantDevis - financement.apport',
      },
    ],
    pointed: 'rules.json/computed/13/expression',
  },
  {
    what: 'at night and closing after opening, where one of both is enough',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'rules.json', find: 'nuit or fermeA > ouvreA', put: 'nuit and fermeA > ouvreA' }],
    pointed: 'rules.json/checks/4/valid',
  },
];
