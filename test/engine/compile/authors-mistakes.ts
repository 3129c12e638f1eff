/**
 * Mistakes that were written down as an author would make them, before any check was looked at: each is a change of a sound scheme,
 * and where it is told since.
 */
import type { Change } from '../../docs/diagnostic-fixtures.ts';

/** A mistake; `told`: the code and the place of the first problem that is told where the mistake was made. */
export type Mistake = {
  readonly what: string;
  /** Folder of the scheme. */
  readonly scheme: string;
  readonly changes: readonly Change[];
  readonly told: string;
};

export const MISTAKES: readonly Mistake[] = [
  {
    what: 'residence condition turned round: who has just come may ask, who has long lived there may not',
    scheme: 'examples/aide-medicale',
    changes: [
      { file: 'rules.json', at: '/eligibility/0/valid', value: 'residenceDepuis > aujourdhui - duration("P6M")' },
    ],
    told: 'rules.sense-opposed rules.json/eligibility/0/valid',
  },
  {
    what: 'residence of six weeks counted where the words say six months',
    scheme: 'examples/aide-medicale',
    changes: [
      { file: 'rules.json', at: '/eligibility/0/valid', value: 'residenceDepuis < aujourdhui - duration("P6W")' },
    ],
    told: 'feel.literal rules.json/eligibility/0/valid',
  },
  {
    what: 'the household is counted without who asks',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'rules.json',
        at: '/computed/0/expression',
        value: 'if foyer.membres = null then 0 else count(foyer.membres)',
      },
    ],
    told: 'rules.nobody-counted rules.json/computed/0/expression',
  },
  {
    what: 'rise of the ceiling typed 0.2 where the column is in %',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'rules.json', at: '/tables/0/rows/0/then/1', value: '0.2' }],
    told: 'rules.share-fraction rules.json/tables/0/rows/0/then/1',
  },
  {
    what: 'alert « Sans justificatif de domicile » looks at the other paper, which is required',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'queue.json', at: '/alerts/1/when', value: 'justificatifRessources = null' }],
    told: 'queue.alert-other queue.json/alerts/1/when',
  },
  {
    what: 'guard reads the same finding twice: the home is forgotten',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/instruction/actions/proposerAccord/guards/1/when',
        value: 'agent.ressourcesVerifiees = "oui" and agent.ressourcesVerifiees = "oui"',
      },
    ],
    told: 'rules.part-twice workflow.json/states/instruction/actions/proposerAccord/guards/1/when',
  },
  {
    what: 'clock suspended while the decision is signed, not while a correction is awaited',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'workflow.json', at: '/clocks/decision/suspendedIn', value: ['signatureAccord'] }],
    told: 'workflow.clock-runs-waiting workflow.json/clocks/decision',
  },
  {
    what: 'state « classée » tells that the decision is in the documents: none is made',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/classee/explain',
        value: 'La décision est dans vos documents. Elle indique le motif et la façon de la contester.',
      },
    ],
    told: 'workflow.document-unmade workflow.json/states/classee/explain',
  },
  {
    what: '« Retirer ma demande » is by the instructor',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'workflow.json', at: '/anywhere/retirer/by', value: ['instructeur'] }],
    told: 'workflow.withdrawal-by workflow.json/anywhere/retirer/by',
  },
  {
    what: 'sheet says that the table’s third column… of a row that is not there',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'sheet.md', find: 'baremes.plafonds.lignes[0][2]', put: 'baremes.plafonds.lignes[1][2]' }],
    told: 'sheet.cell-missing sheet.md:19',
  },
  {
    what: 'grant prints the income typed instead of the resources of the household',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'documents/decision-attribution.md',
        find: '{{ ressourcesMensuelles | montant }}',
        put: '{{ revenus | montant }}',
      },
    ],
    told: 'template.value-other documents/decision-attribution.md:9',
  },
  {
    what: 'guard of the grant compares the amount that was proposed, not the one granted',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/decision/actions/attribuer/guards/0/when',
        value: 'actions.inscrireAuBureau.montantPropose <= projet.montantDemande',
      },
    ],
    told: 'workflow.guard-limit-other workflow.json/states/decision/actions/attribuer/guards/0/when',
  },
  {
    what: 'what is decided is what was proposed; the amount typed is read by nobody but the guard',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/decision/actions/attribuer/decides/montant',
        value: 'actions.inscrireAuBureau.montantPropose',
      },
    ],
    told: 'decision.asked-value workflow.json/states/decision/actions/attribuer/decides/montant',
  },
  {
    what: 'advance paid without « / 100 »: eighty times the grant',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/avance/actions/payerAvance/effects/0/amount',
        value: 'floor(decision.montant * tauxAvance)',
      },
    ],
    told: 'effect.amount-share workflow.json/states/avance/actions/payerAvance/effects/0/amount',
  },
  {
    what: 'balance paid on the grant, not on what is definitive',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/solde/actions/payerSolde/effects/0/amount',
        value: 'decision.montant - dossier.montantVerse',
      },
    ],
    told: 'effect.amount-otherwise workflow.json/states/solde/actions/payerSolde/effects/0/amount',
  },
  {
    what: 'last day for the papers counted from the start of the project',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'rules.json', at: '/computed/2/expression', value: 'projet.debut + duration("P6M")' }],
    told: 'workflow.reminder-other-day rules.json/computed/2/expression',
  },
  {
    what: 'reminder of the papers comes after the day they were due',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/realisation/timers/rappelJustificatifs/at',
        value: 'projet.fin + duration("P8M")',
      },
    ],
    told: 'workflow.timer-never workflow.json/states/realisation/timers/rappelJustificatifs',
  },
  {
    what: 'what comes back is entered as paid',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/recouvrement/actions/enregistrerReversement/effects/0/entry',
        value: 'pay',
      },
    ],
    told: 'effect.amount-opposed workflow.json/states/recouvrement/actions/enregistrerReversement/effects/0/entry',
  },
  {
    what: 'rates typed 0.8 and 0.5 where the title says « % »',
    scheme: 'examples/subvention-association',
    changes: [
      { file: 'rules.json', at: '/tables/0/rows/0/then/0', value: '0.8' },
      { file: 'rules.json', at: '/tables/0/rows/1/then/0', value: '0.5' },
    ],
    told: 'rules.share-fraction rules.json/tables/0/rows/0/then/0',
  },
  {
    what: 'mail of a payment says twice what was granted',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'messages/versement.md',
        find: '{{ dossier.montantVerse | montant }}',
        put: '{{ decision.montant | montant }}',
      },
    ],
    told: 'template.value-twice messages/versement.md:5',
  },
  {
    what: 'convention « for the president » signed by who asked',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'documents/convention.md',
        find: 'par délégation, {{ actions.signerConvention.par }}',
        put: 'par délégation, {{ demandeur.nomComplet }}',
      },
    ],
    told: 'template.signed-other documents/convention.md:32',
  },
  {
    what: 'balance is paid by the instructor, while the accountant has the task',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'workflow.json', at: '/states/solde/actions/payerSolde/by', value: ['instructeur'] }],
    told: 'workflow.primary-by workflow.json/states/solde/actions/payerSolde/by',
  },
  {
    what: '« Demander un complément » leads to the recovery',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'workflow.json', at: '/states/controle/actions/demanderComplement/to', value: 'recouvrement' }],
    told: 'workflow.asked-nobody workflow.json/states/controle/actions/demanderComplement/to',
  },
  {
    what: 'column « Versé » shows what is committed',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'queue.json', at: '/columns/4/value', value: 'dossier.montantEngage' }],
    told: 'queue.column-other queue.json/columns/4/value',
  },
  {
    what: 'time can end the delay in every state but the report',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/anywhere/constaterSilence/from',
        value: ['recevabilite', 'correction', 'consultation', 'decision', 'refusASigner'],
      },
    ],
    told: 'workflow.clock-gap workflow.json/anywhere/constaterSilence/from',
  },
  {
    what: 'letter of refusal prints the reason of the adjournment',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'documents/decision-refus.md', find: 'actions.rejeter.motif', put: 'actions.ajourner.motif' }],
    told: 'template.reason-missing documents/decision-refus.md:1',
  },
  {
    what: 'the button of a protected sector prolongs for floods',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/verificationPermis/actions/prolongerPatrimoine/effects/0/extension',
        value: 'inondation',
      },
    ],
    told: 'effect.extension-other workflow.json/states/verificationPermis/actions/prolongerPatrimoine/effects/0/extension',
  },
  {
    what: 'guard of the flood prolongation looks at the protected sector',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/verificationPermis/actions/prolongerInondation/guards/0/when',
        value: 'agent.secteurProtege = "oui"',
      },
    ],
    told: 'workflow.guard-unrequired workflow.json/states/verificationPermis/actions/prolongerInondation/guards/0/when',
  },
  {
    what: 'pieces may be asked only once the month is over',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'workflow.json',
        at: '/anywhere/demanderPieces/guards/0/when',
        value: 'aujourdhui > dossier.deposeLe + duration("P1M")',
      },
    ],
    told: 'workflow.guard-opposed workflow.json/anywhere/demanderPieces/guards/0/when',
  },
  {
    what: 'silence of the clock of public buildings accepts, its action refuses',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/clocks/public/silence', value: 'acceptance' }],
    told: 'workflow.silence-outcome workflow.json/clocks/public/silence',
  },
  {
    what: 'a commune is in two routes',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'dispositif.json',
        at: '/functions/instructeur/routes/1/when',
        value: 'terrain.commune in ("Thio", "Yaté", "L’Île-des-Pins", "Bourail")',
      },
    ],
    told: 'route.value-twice dispositif.json/functions/instructeur/routes/1/when',
  },
  {
    what: 'small works up to 30 m² where the words say 20',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'rules.json',
        at: '/checks/1/valid',
        value: 'if nature = "declaration" then travaux.surface <= 30 else true',
      },
    ],
    told: 'rules.figure-opposed rules.json/checks/1/valid',
  },
  {
    what: 'certificates of the two silences exchanged',
    scheme: 'examples/permis-construire',
    changes: [
      { file: 'workflow.json', at: '/clocks/decision/certificate', value: 'attestation-refus-tacite' },
      { file: 'workflow.json', at: '/clocks/public/certificate', value: 'certificat-tacite' },
    ],
    told: 'effect.text-opposed workflow.json/clocks/decision/certificate',
  },
  {
    what: 'certificate of conformity bears who signed the permit',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'dispositif.json',
        at: '/documents/certificat-conformite/signatory/name',
        value: 'actions.signerAccord.par',
      },
    ],
    told: 'document.signatory-other dispositif.json/documents/certificat-conformite/signatory/name',
  },
  {
    what: 'opinion « de la ou du maire » asked of the networks',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/states/consultation/opinions/maire/function', value: 'reseaux' }],
    told: 'workflow.opinion-other workflow.json/states/consultation/opinions/maire/function',
  },
  {
    what: 'letter to the owner goes to the applicant: « to » forgotten',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/states/accordASigner/actions/signerAccord/effects/2/to', gone: true }],
    told: 'third.text-other workflow.json/states/accordASigner/actions/signerAccord/effects/2',
  },
  {
    what: 'building « reçoit du public » computed from « non »',
    scheme: 'examples/permis-construire',
    changes: [
      { file: 'rules.json', at: '/computed/4/expression', value: 'if public = null then false else public = "non"' },
    ],
    told: 'rules.answer-opposed rules.json/computed/4/expression',
  },
  {
    what: 'reminder of a correction after the end of the time given',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'workflow.json', at: '/with/rappelCorrection', value: 'P1M' }],
    told: 'workflow.timer-never workflow.json/with/rappelCorrection',
  },
  {
    what: 'time to study longer than the legal delay',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'workflow.json', at: '/with/delaiInstruction', value: 'P6M' }],
    told: 'workflow.due-late workflow.json/with/delaiInstruction',
  },
  {
    what: 'delay of an article that the act does not have',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'workflow.json', at: '/with/article', value: '14' }],
    told: 'identity.article-unlisted workflow.json/with/article',
  },
  {
    what: 'ratio in the wrong sense: animateurs = mineurs × 12',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'rules.json', at: '/computed/1/expression', value: 'mineurs * parAnimateur' }],
    told: 'rules.unit rules.json/computed/1/expression',
  },
  {
    what: 'guard wants a visit that does not conform',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/instruction/actions/accorder/guards/0/when',
        value: 'agent.visite = "nonConforme"',
      },
    ],
    told: 'workflow.guard-opposed workflow.json/states/instruction/actions/accorder/guards/0/when',
  },
  {
    what: 'number of nights printed as minors',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [
      {
        file: 'documents/decision-accord.md',
        find: '{{ mineurs | nombre }} mineurs',
        put: '{{ nuits | nombre }} mineurs',
      },
    ],
    told: 'template.unit-word documents/decision-accord.md:5',
  },
  {
    what: 'guard on a finding that nobody has to record',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'workflow.json', at: '/states/instruction/actions/accorder/requires', gone: true }],
    told: 'workflow.guard-unrequired workflow.json/states/instruction/actions/accorder/guards/0/when',
  },
  {
    what: 'opinion of the sites above 200 m², which no terrace may have',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [{ file: 'workflow.json', at: '/states/consultation/opinions/sites/when', value: 'surface > 200' }],
    told: 'opinion.never workflow.json/states/consultation/opinions/sites',
  },
  {
    what: 'opinion of the sites below 20 m², where the sheet says above',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [{ file: 'workflow.json', at: '/states/consultation/opinions/sites/when', value: 'surface < 20' }],
    told: 'opinion.sheet-opposed workflow.json/states/consultation/opinions/sites/when',
  },
  {
    what: 'letter gives twice the last day',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [
      { file: 'documents/decision-accord.md', find: 'du {{ debut | date }} au', put: 'du {{ fin | date }} au' },
    ],
    told: 'template.value-twice documents/decision-accord.md:5',
  },
  {
    what: 'season checked in the wrong sense',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [{ file: 'rules.json', at: '/checks/0/valid', value: 'fin < debut' }],
    told: 'rules.dates-reversed rules.json/checks/0/valid',
  },
  {
    what: 'letter tells a reservation when the opinion is against',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [{ file: 'documents/decision-accord.md', find: '== "favorableSousReserve"', put: '== "defavorable"' }],
    told: 'template.sense-other documents/decision-accord.md:7',
  },
  {
    what: 'lengths of the delay exchanged: « trois places ou plus » below three',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [{ file: 'workflow.json', at: '/clocks/decision/lengths/0/when', value: 'placesDemandees < 3' }],
    told: 'workflow.length-opposed workflow.json/clocks/decision/lengths/0/when',
  },
  {
    what: 'prolongation for an enquiry is noted as a second visit',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/verification/actions/prolongerEnquete/effects/0/extension',
        value: 'visite',
      },
    ],
    told: 'effect.extension-other workflow.json/states/verification/actions/prolongerEnquete/effects/0/extension',
  },
  {
    what: 'mail of silence is that of the grant',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [{ file: 'workflow.json', at: '/anywhere/constaterSilence/effects/0/message', value: 'agrement' }],
    told: 'effect.text-other workflow.json/anywhere/constaterSilence/effects/0',
  },
  {
    what: '« un agent le contrôle chaque année »: control after a month',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [
      { file: 'workflow.json', at: '/states/exploitation/timers/controle/at', value: 'aujourdhui + duration("P1M")' },
    ],
    told: 'workflow.time-said workflow.json/states/exploitation/timers/controle/at',
  },
  {
    what: '« dans l’année » for the opening, the delay is two years',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'workflow.json', at: '/clocks/ouverture/after', value: 'P2Y' }],
    told: 'workflow.time-said workflow.json/clocks/ouverture/after',
  },
  {
    what: 'suspension: guard wants the end before the start',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/exploitation/actions/suspendre/guards/0/when',
        value: 'actions.suspendre.au <= actions.suspendre.du',
      },
    ],
    told: 'rules.dates-reversed workflow.json/states/exploitation/actions/suspendre/guards/0/when',
  },
  {
    what: 'suspended cases give their place back',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'rules.json',
        at: '/quotas/0/holds',
        value: ['visaAccord', 'signatureAccord', 'enCours', 'controle', 'controleRecu', 'manquement'],
      },
    ],
    told: 'quota.between rules.json/quotas/0/holds',
  },
  {
    what: 'guard « a place is left » at the signature, where the own place is counted',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/signatureAccord/actions/signerAccord/guards',
        value: [
          { when: 'quota.taxi.restant > 0', otherwise: 'Toutes les autorisations de cette commune sont prises.' },
        ],
      },
    ],
    told: 'quota.own-place workflow.json/states/signatureAccord/actions/signerAccord/guards/0/when',
  },
  {
    what: 'quota counted by the commune of the home (free text), not that of the stand',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', at: '/quotas/0/by', value: 'adresse.commune' }],
    told: 'quota.by-free rules.json/quotas/0/by',
  },
  {
    what: 'besides is the highest number itself: nothing is ever left',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', at: '/quotas/0/besides', value: 'placesCommune' }],
    told: 'quota.besides-full rules.json/quotas/0/besides',
  },
  {
    what: 'most and besides swapped',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'rules.json', at: '/quotas/0/most', value: 'surPapier' },
      { file: 'rules.json', at: '/quotas/0/besides', value: 'placesCommune' },
    ],
    told: 'quota.besides-full rules.json/quotas/0/besides',
  },
  {
    what: 'opinion asked for vehicles that a condition of access keeps out: never asked',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/avis/opinions/technique/when', value: 'ageVehicule > ageMaximum' }],
    told: 'opinion.barred workflow.json/states/avis/opinions/technique/when',
  },
  {
    what: 'medical reason printed in the refusal',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'documents/arrete-refus.md',
        find: '{{ actions.proposerRefus.motif }}',
        put: '{{ actions.proposerRefus.motif }} {{ avis.aptitude.motif }}',
      },
    ],
    told: 'presence.tag documents/arrete-refus.md:11',
  },
  {
    what: 'letter to the former holder sent to the booking office',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'workflow.json', at: '/states/signatureAccord/actions/signerAccord/effects/3/to', value: 'centrale' },
    ],
    told: 'third.text-other workflow.json/states/signatureAccord/actions/signerAccord/effects/3/to',
  },
  {
    what: 'days of suspension counted as months',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/anywhere/suspendre/decides/suspendueJusquAu',
        value: 'aujourdhui + duration("P1M") * actions.suspendre.jours',
      },
    ],
    told: 'feel.duration-unit workflow.json/anywhere/suspendre/decides/suspendueJusquAu',
  },
  {
    what: 'yearly check at the end of the authorisation',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/enCours/timers/annuel/at', value: 'decision.jusquAu' }],
    told: 'workflow.timer-last-day workflow.json/states/enCours/timers/annuel/at',
  },
  {
    what: 'data kept from the next check, not from the end',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'privacy.json', at: '/categories/identite/retention/on', value: 'decision.prochainControle' }],
    told: 'decision.end-other privacy.json/categories/identite/retention/on',
  },
  {
    what: 'medical data erased one month after the filing, before the decision is due',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'privacy.json',
        at: '/categories/sante/retention',
        value: { after: 'P1M', from: 'filed', then: 'erase' },
      },
    ],
    told: 'privacy.retention-clock privacy.json/categories/sante/retention/after',
  },
  {
    what: 'delay stops when the grant is proposed, not when it is signed',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/clocks/decision/stopsIn', value: ['visaAccord'] }],
    told: 'workflow.clock-early workflow.json/clocks/decision/stopsIn/0',
  },
  {
    what: 'mails of suspension and withdrawal swapped',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'workflow.json', at: '/anywhere/suspendre/effects/1/message', value: 'retrait' },
      { file: 'workflow.json', at: '/anywhere/retirerAutorisation/effects/1/message', value: 'suspension' },
    ],
    told: 'effect.text-other workflow.json/anywhere/retirerAutorisation/effects/1',
  },
  {
    what: 'card valid until the next check',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'dispositif.json', at: '/documents/carte-taxi/validUntil', value: 'decision.prochainControle' }],
    told: 'decision.end-other dispositif.json/documents/carte-taxi/validUntil',
  },
  {
    what: 'refusal bears the name of who gave the visa',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'dispositif.json', at: '/documents/arrete-refus/signatory/name', value: 'actions.viserRefus.par' },
    ],
    told: 'document.signatory-other dispositif.json/documents/arrete-refus/signatory/name',
  },
  {
    what: 'asking again for the pieces leads to where they are verified',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/manquement/actions/redemander/to', value: 'controleRecu' }],
    told: 'workflow.asked-nobody workflow.json/states/manquement/actions/redemander/to',
  },
  {
    what: 'three years of licence compared with the age of the technical check',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', at: '/eligibility/0/valid', value: 'anneesDePermis >= ageControle' }],
    told: 'rules.figure-opposed rules.json/eligibility/0/valid',
  },
  {
    what: 'groups of two mairies swapped',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'dispositif.json', at: '/functions/mairie/routes/1/group', value: 'Mairie de Païta' },
      { file: 'dispositif.json', at: '/functions/mairie/routes/3/group', value: 'Mairie de Dumbéa' },
    ],
    told: 'route.group-other dispositif.json/functions/mairie/routes/1/group',
  },
  {
    what: 'reminder as long as the time given to answer',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/avis/opinions/aptitude/reminder', value: 'P21D' }],
    told: 'workflow.reminder-too-early workflow.json/states/avis/opinions/aptitude/reminder',
  },
  {
    what: 'mail of the check gives the time of the reminder, not the last day',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'messages/controle-annuel.md', find: 'delais.sansControle.duree', put: 'delais.relanceControle.duree' },
    ],
    told: 'template.delay-reminder messages/controle-annuel.md:5',
  },
  {
    what: 'column « Valable jusqu’au » shows the next check',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'queue.json', at: '/columns/2/value', value: 'decision.prochainControle' }],
    told: 'queue.column-other queue.json/columns/2/value',
  },
  {
    what: 'alert « Véhicule aménagé » on those that are not',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'queue.json', at: '/alerts/0/when', value: 'vehicule.adapte = false' }],
    told: 'queue.alert-opposed queue.json/alerts/0/when',
  },
  {
    what: 'mail of the grant sent when it is proposed',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/proposition/actions/proposerAccord/effects',
        value: [{ type: 'mail', message: 'accord' }],
      },
    ],
    told: 'effect.text-early workflow.json/states/proposition/actions/proposerAccord/effects/0',
  },
  {
    what: 'order says ten years, the decision five',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'documents/arrete-autorisation.md',
        find: 'L’autorisation vaut jusqu’au',
        put: 'L’autorisation vaut dix ans, jusqu’au',
      },
    ],
    told: 'template.length-opposed documents/arrete-autorisation.md:19',
  },
  {
    what: 'pieces of the check are sent by the instructor, whom nobody awaits',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/controle/actions/envoyerControle/by', value: ['instructeur'] }],
    told: 'workflow.action-mine workflow.json/states/controle/actions/envoyerControle/by',
  },
  {
    what: 'route of a mairie compared with the label',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'dispositif.json', at: '/functions/mairie/routes/0/when', value: 'commune = "Nouméa"' }],
    told: 'feel.choice-unknown dispositif.json/functions/mairie/routes/0/when',
  },
  {
    what: 'check blames the other date',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', at: '/checks/0/field', value: '/vehicule/miseEnCirculation' }],
    told: 'rules.blame-unread rules.json/checks/0/field',
  },
  {
    what: 'refusal proposed leads to the visa of the grant',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/proposition/actions/proposerRefus/to', value: 'visaAccord' }],
    told: 'workflow.sense-opposed workflow.json/states/proposition/actions/proposerRefus/to',
  },
  {
    what: 'retention forgotten for the medical data',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'privacy.json', at: '/categories/sante/retention', gone: true }],
    told: 'shape.required privacy.json/categories/sante',
  },
  {
    what: 'a place is taken only once in force, so two may be signed… and proposed for the last',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'rules.json', at: '/quotas/0/holds', value: ['enCours', 'controle', 'controleRecu', 'suspendue'] },
    ],
    told: 'quota.between rules.json/quotas/0/holds',
  },
  {
    what: 'suspension may last 90 years (maximum without sense)',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/anywhere/suspendre/form/properties/jours/maximum', value: 9000 }],
    told: 'form.most-long workflow.json/anywhere/suspendre/form/properties/jours/maximum',
  },
  {
    what: 'withdrawn authorisation keeps its place: final state in holds',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'rules.json',
        at: '/quotas/0/holds',
        value: [
          'visaAccord',
          'signatureAccord',
          'enCours',
          'controle',
          'controleRecu',
          'manquement',
          'suspendue',
          'retiree',
        ],
      },
    ],
    told: 'quota.end-held rules.json/quotas/0/holds/7',
  },
  {
    what: 'technical opinion asked as a string',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/avis/opinions/technique/when', value: 'ageVehicule = "2"' }],
    told: 'feel.mismatch workflow.json/states/avis/opinions/technique/when',
  },
  {
    what: 'mail to the former holder where nobody takes over (condition reversed)',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/signatureAccord/actions/signerAccord/effects/3/when',
        value: 'reprise = "non"',
      },
    ],
    told: 'third.absent workflow.json/states/signatureAccord/actions/signerAccord/effects/3',
  },
  {
    what: 'no observation asked before a breach is noted',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/controleRecu/actions/signalerManquement/requires',
        value: ['piecesVerifiees'],
      },
    ],
    told: 'annotation.required-twice workflow.json/states/controleRecu/actions/signalerManquement/requires/0',
  },
  {
    what: 'rise of the ceiling for each person, the first included («par personne supplémentaire»)',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'rules.json',
        at: '/computed/3/expression',
        value: 'parametres.base + parametres.base * parametres.majoration * personnes / 100',
      },
    ],
    told: 'rules.first-counted rules.json/computed/3/expression',
  },
  {
    what: 'title says « par an », unit F/mois',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'form.schema.json', at: '/properties/revenus/title', value: 'Revenus de tout le foyer, par an' }],
    told: 'annotation.unit-period form.schema.json/properties/revenus/cagou/unit',
  },
  {
    what: 'sum to give back: operands reversed within max(0, …)',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'rules.json',
        at: '/computed/3/expression',
        value:
          'if actions.validerJustificatifs.depensesRetenues = null then dossier.montantVerse else max(0, actions.validerJustificatifs.depensesRetenues - dossier.montantVerse)',
      },
    ],
    told: 'rules.difference-reversed rules.json/computed/3/expression',
  },
  {
    what: '« Ajourner à une autre séance » stays in the decision state',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'workflow.json', at: '/states/decision/actions/ajourner/to', value: 'decision' }],
    told: 'workflow.action-still workflow.json/states/decision/actions/ajourner/to',
  },
  {
    what: 'card valid from its end until today',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'dispositif.json', at: '/documents/carte-taxi/validFrom', value: 'decision.jusquAu' },
      { file: 'dispositif.json', at: '/documents/carte-taxi/validUntil', value: 'aujourdhui' },
    ],
    told: 'document.validity-ended dispositif.json/documents/carte-taxi/validUntil',
  },
  {
    what: 'card forgotten: mail says it is with the order in the account',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/signatureAccord/actions/signerAccord/effects/1', gone: true }],
    told: 'template.unused documents/carte-taxi.md:1',
  },
  {
    what: 'timers of the check and of the end read each other’s date',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'workflow.json', at: '/states/enCours/timers/annuel/at', value: 'decision.jusquAu + duration("P1D")' },
      { file: 'workflow.json', at: '/states/enCours/timers/fin/at', value: 'decision.prochainControle' },
    ],
    told: 'workflow.end-missed workflow.json/states/controle',
  },
  {
    what: 'both branches of the end of the year are the same',
    scheme: 'examples/permis-chasser',
    changes: [
      {
        file: 'rules.json',
        at: '/computed/0/expression',
        value:
          'if dossier.deposeLe.month = 12 then date(dossier.deposeLe.year, 12, 31) else date(dossier.deposeLe.year, 12, 31)',
      },
    ],
    told: 'rules.same-branches rules.json/computed/0/expression',
  },
  {
    what: 'reminder thirty days after the end',
    scheme: 'examples/permis-chasser',
    changes: [
      { file: 'workflow.json', at: '/add/states/valable/timers/rappelFin/at', value: 'finValidite + duration("P30D")' },
    ],
    told: 'workflow.timer-never workflow.json/add/states/valable/timers/rappelFin',
  },
  {
    what: '« au moins 16 ans »: age > 16',
    scheme: 'examples/permis-chasser',
    changes: [
      { file: 'rules.json', at: '/eligibility/0/valid', value: 'if nature = "premiere" then age > 16 else true' },
    ],
    told: 'rules.bound-opposed rules.json/eligibility/0/valid',
  },
  {
    what: '« depuis plus de six mois »: six months exactly do',
    scheme: 'examples/aide-medicale',
    changes: [
      { file: 'rules.json', at: '/eligibility/0/valid', value: 'residenceDepuis <= aujourdhui - duration("P6M")' },
    ],
    told: 'rules.bound-opposed rules.json/eligibility/0/valid',
  },
  {
    what: '« au plus 200 000 »: 200 000 excluded',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'rules.json', at: '/eligibility/0/valid', value: 'quotient < 200000' }],
    told: 'rules.bound-opposed rules.json/eligibility/0/valid',
  },
  {
    what: 'guard lets pass only what is not favourable',
    scheme: 'test/schemes/manifestation',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/decision/actions/accorder/guards/0/when',
        value: 'avis.securite.sens != "favorable"',
      },
    ],
    told: 'workflow.guard-opposed workflow.json/states/decision/actions/accorder/guards/0/when',
  },
  {
    what: '« Demander de nouveau les avis » leads to the decision',
    scheme: 'test/schemes/manifestation',
    changes: [{ file: 'workflow.json', at: '/states/arbitrage/actions/consulterDeNouveau/to', value: 'decision' }],
    told: 'workflow.opinions-elsewhere workflow.json/states/arbitrage/actions/consulterDeNouveau/to',
  },
  {
    what: 'branches of a column swapped: « aucun » where there is a number',
    scheme: 'test/schemes/manifestation',
    changes: [{ file: 'queue.json', at: '/columns/1/value', value: 'if telephone = null then telephone else "aucun"' }],
    told: 'presence.queue queue.json/columns/1/value',
  },
  {
    what: 'units of two numbers swapped: nights counted in minors',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [
      { file: 'form.schema.json', at: '/properties/nuits/cagou/unit', value: 'mineurs' },
      { file: 'form.schema.json', at: '/properties/mineurs/cagou/unit', value: 'nuits' },
    ],
    told: 'template.unit-word documents/decision-accord.md:5',
  },
  {
    what: 'sites asked at 20 m² where the sheet says « Au-delà de 20 m² »',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [{ file: 'workflow.json', at: '/states/consultation/opinions/sites/when', value: 'surface >= 20' }],
    told: 'opinion.sheet-opposed workflow.json/states/consultation/opinions/sites/when',
  },
  {
    what: 'parentheses forgotten: two francs are added to the quotient',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'rules.json', at: '/computed/1/expression', value: 'floor(ressources / nombreEnfants + 2)' }],
    told: 'rules.amount-figure rules.json/computed/1/expression',
  },
  {
    what: 'rows of the new period swapped: more for who has more',
    scheme: 'test/schemes/aide-rentree',
    changes: [
      { file: 'rules.json', at: '/tables/1/rows/0/then/0', value: '12000' },
      { file: 'rules.json', at: '/tables/1/rows/1/then/0', value: '25000' },
    ],
    told: 'rules.period-turned rules.json/tables/1/rows',
  },
  {
    what: 'plural and singular swapped',
    scheme: 'test/schemes/aide-rentree',
    changes: [
      {
        file: 'documents/decision.md',
        find: '{% if nombreEnfants > 1 %}enfants{% else %}enfant{% endif %}',
        put: '{% if nombreEnfants > 1 %}enfant{% else %}enfants{% endif %}',
      },
    ],
    told: 'template.plural-reversed documents/decision.md:3',
  },
  {
    what: 'children counted from zero',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'documents/decision.md', find: 'forloop.index', put: 'forloop.index0' }],
    told: 'template.loop-zero documents/decision.md:10',
  },
  {
    what: '« Il nous manque » said of what is there',
    scheme: 'test/schemes/aide-rentree',
    changes: [
      { file: 'messages/accuse-reception.md', find: 'justificatifDomicile == nil', put: 'justificatifDomicile != nil' },
    ],
    told: 'template.missing-reversed messages/accuse-reception.md:7',
  },
  {
    what: 'majoration multiplied instead of added',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'rules.json', at: '/computed/3/expression', value: 'parEnfant * nombreEnfants * majoration' }],
    told: 'rules.amount-squared rules.json/computed/3/expression',
  },
  {
    what: 'sum of what is given for supplies is counted',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'rules.json', at: '/computed/9/expression', value: 'count(fournitures)' }],
    told: 'rules.count-measure rules.json/computed/9/expression',
  },
  {
    what: 'reasons of two guards swapped',
    scheme: 'test/schemes/aide-rentree',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/instruction/actions/accorder/guards/0/otherwise',
        value: 'Le compte à créditer n’est pas encore donné : demandez-le.',
      },
      {
        file: 'workflow.json',
        at: '/states/instruction/actions/accorder/guards/1/otherwise',
        value: 'Le justificatif de domicile n’est pas encore fourni : demandez-le.',
      },
    ],
    told: 'workflow.reasons-exchanged workflow.json/states/instruction/actions/accorder/guards/1/otherwise',
  },
  {
    what: 'the rise for the home printed as « par enfant »',
    scheme: 'test/schemes/aide-rentree',
    changes: [
      {
        file: 'documents/decision.md',
        find: '{{ parEnfant | montant }} par enfant',
        put: '{{ majoration | montant }} par enfant',
      },
    ],
    told: 'template.value-other documents/decision.md:5',
  },
  {
    what: 'amount before rebate committed, after rebate printed',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'workflow.json', at: '/states/instruction/actions/accorder/effects/0/amount', value: 'montant' }],
    told: 'effect.amount-printed workflow.json/states/instruction/actions/accorder/effects/0/amount',
  },
  {
    what: 'eligible age counted on the day of the decision table: naissance + P20Y < aujourdhui turned',
    scheme: 'test/schemes/aide-rentree',
    changes: [
      { file: 'rules.json', at: '/eligibility/2/valid', value: 'membre.naissance + duration("P20Y") < aujourdhui' },
    ],
    told: 'rules.sense-opposed rules.json/eligibility/2/valid',
  },
  {
    what: 'refusal mail says « acceptée »',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [
      {
        file: 'messages/decision-refus.md',
        find: 'Votre demande est refusée pour la raison suivante :',
        put: 'Votre demande est acceptée pour la raison suivante :',
      },
    ],
    told: 'template.letter-opposed messages/decision-refus.md:5',
  },
  {
    what: 'order valid from the filing instead of from today',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'dispositif.json', at: '/documents/carte-taxi/validFrom', value: 'dossier.deposeLe' }],
    told: 'document.from-filing dispositif.json/documents/carte-taxi/validFrom',
  },
  {
    what: 'monthly rent compared with the yearly ceiling',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [
      { file: 'rules.json', at: '/computed/2/expression', value: 'if loyer > plafondLoyer then 50000 else 80000' },
    ],
    told: 'feel.units rules.json/computed/2/expression',
  },
  {
    what: 'licence granted for fifty years',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/signature/actions/signer/decides/jusquAu',
        value: 'aujourdhui + duration("P50Y")',
      },
    ],
    told: 'identity.length-opposed dispositif.json/summary',
  },
  {
    what: 'places decided are those of the register: rooms for children printed as years',
    scheme: 'test/schemes/agrement-assistante-maternelle',
    changes: [
      {
        file: 'documents/agrement.md',
        find: '{{ decision.places | unite: "places" }}',
        put: '{{ decision.places | unite: "ans" }}',
      },
    ],
    told: 'template.unit documents/agrement.md:3',
  },
  {
    what: 'refusal of the Bureau leads to the agreement to sign',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'workflow.json', at: '/states/decision/actions/rejeter/to', value: 'convention' }],
    told: 'workflow.sense-opposed workflow.json/states/decision/actions/rejeter/to',
  },
  {
    what: 'seance must be before the proposal: guard date in the past',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/rapport/actions/inscrireAuBureau/guards/0/otherwise',
        value: 'Le montant proposé est inférieur au montant demandé.',
      },
    ],
    told: 'workflow.guard-opposed workflow.json/states/rapport/actions/inscrireAuBureau/guards/0/when',
  },
  {
    what: 'check of a birth date blames the installation',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'rules.json', at: '/checks/2/field', value: '/residenceDepuis' }],
    told: 'rules.blame-unread rules.json/checks/2/field',
  },
  {
    what: 'request must be made two weeks before, the words say two months',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'rules.json', at: '/eligibility/0/valid', value: 'arrivee >= aujourdhui + duration("P2W")' }],
    told: 'rules.figure-opposed rules.json/eligibility/0/title',
  },
  {
    what: 'message says a year, the rule six months',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'rules.json',
        at: '/eligibility/0/message',
        value: 'L’aide médicale est réservée aux personnes qui habitent en province Sud depuis plus d’un an.',
      },
    ],
    told: 'rules.figure-opposed rules.json/eligibility/0/message',
  },
  {
    what: 'explain: six months to open, the clock a year',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [
      {
        file: 'workflow.json',
        find: 'Déclarez l’ouverture du débit dans l’année',
        put: 'Déclarez l’ouverture du débit dans les six mois',
      },
    ],
    told: 'workflow.delay-typed workflow.json/states/ouverture/explain',
  },
  {
    what: 'explain says two services, three are asked',
    scheme: 'test/schemes/manifestation',
    changes: [{ file: 'workflow.json', find: 'Trois services étudient', put: 'Deux services étudient' }],
    told: 'workflow.opinions-counted workflow.json/states/consultation/explain',
  },
  {
    what: '« travaux retenus » printed of the estimates',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'documents/decision-attribution.md',
        find: 'les travaux retenus s’élèvent à {{ travauxRetenus | montant }}',
        put: 'les travaux retenus s’élèvent à {{ montantDevis | montant }}',
      },
    ],
    told: 'template.value-other documents/decision-attribution.md:9',
  },
  {
    what: 'columns of the table exchanged: whole and touched surface',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [
      {
        file: 'documents/arrete-autorisation.md',
        find: '{{ milieu.surfaceTotale | nombre }} m² | {{ milieu.surfaceTouchee | nombre }} m²',
        put: '{{ milieu.surfaceTouchee | nombre }} m² | {{ milieu.surfaceTotale | nombre }} m²',
      },
    ],
    told: 'template.column-other documents/arrete-autorisation.md:26',
  },
  {
    what: '« Dépenses retenues » and « À reverser » exchanged',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'documents/demande-reversement.md',
        find: '{{ actions.validerJustificatifs.depensesRetenues | montant }} | {{ aReverser | montant }}',
        put: '{{ aReverser | montant }} | {{ actions.validerJustificatifs.depensesRetenues | montant }}',
      },
    ],
    told: 'template.column-other documents/demande-reversement.md:11',
  },
  {
    what: 'report: resources and quotient exchanged',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'documents/rapport.md',
        find: 'ressources mensuelles de {{ ressourcesMensuelles | montant }}, quotient familial de {{ quotient | montant }}',
        put: 'ressources mensuelles de {{ quotient | montant }}, quotient familial de {{ ressourcesMensuelles | montant }}',
      },
    ],
    told: 'template.value-other documents/rapport.md:30',
  },
  {
    what: 'clock stops at the contract to be signed, a step too late',
    scheme: 'examples/aprah',
    changes: [{ file: 'workflow.json', find: '"stopsIn": ["contrat"]', put: '"stopsIn": ["contratASigner"]' }],
    told: 'workflow.clock-gap workflow.json/clocks/decision',
  },
  {
    what: 'a complement of invoices leads back to the start',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'workflow.json', at: '/states/controle/actions/demanderComplement/to', value: 'recevabilite' }],
    told: 'workflow.clock-stopped workflow.json/states/controle/actions/demanderComplement/to',
  },
  {
    what: 'noting the control suspends the licence',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'workflow.json', at: '/states/controle/actions/noterControle/to', value: 'suspendue' }],
    told: 'presence.expression workflow.json/states/suspendue/timers/reprise/at',
  },
  {
    what: 'handing over ends the licence',
    scheme: 'examples/permis-chasser',
    changes: [{ file: 'workflow.json', at: '/add/states/aRemettre/actions/remettre/to', value: 'expiree' }],
    told: 'workflow.unreachable workflow.json/add/states/valable',
  },
  {
    what: 'mail to the town hall sent to the former holder',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/accordASigner/actions/signerAccord/effects/4/to',
        value: 'ancienTitulaire',
      },
    ],
    told: 'third.absent workflow.json/states/accordASigner/actions/signerAccord/effects/4',
  },
  {
    what: 'suspension told to the former holder',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/anywhere/suspendre/effects/2/to', value: 'ancienTitulaire' }],
    told: 'third.absent workflow.json/anywhere/suspendre/effects/2',
  },
  {
    what: 'works validated by the accountant while the technician has the task',
    scheme: 'examples/aprah',
    changes: [{ file: 'workflow.json', at: '/states/controle/actions/validerTravaux/by', value: ['comptable'] }],
    told: 'workflow.primary-by workflow.json/states/controle/actions/validerTravaux/by',
  },
  {
    what: 'opinion on access asked of the safety commission',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/states/commission/opinions/accessibilite/function', value: 'securite' }],
    told: 'workflow.opinion-other workflow.json/states/commission/opinions/accessibilite/function',
  },
  {
    what: 'check of the vehicle asked of the doctor',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/avis/opinions/technique/function', value: 'medecin' }],
    told: 'workflow.function-unused dispositif.json/functions/controleur',
  },
  {
    what: 'task of the Bureau given to the instructor',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'workflow.json', at: '/states/decision/task/function', value: 'instructeur' }],
    told: 'workflow.task-idle workflow.json/states/decision/task/function',
  },
  {
    what: 'former holder asked of those who take over from nobody',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'form.schema.json',
        find: '"if": { "properties": { "reprise": { "const": "oui" } }',
        put: '"if": { "properties": { "reprise": { "const": "non" } }',
      },
    ],
    told: 'third.absent workflow.json/states/signatureAccord/actions/signerAccord/effects/3',
  },
  {
    what: 'medical certificate in the category of the vehicle',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'form.schema.json', at: '/properties/certificatMedical/cagou/personal', value: 'vehicule' }],
    told: 'privacy.sensitive-word form.schema.json/properties/certificatMedical',
  },
  {
    what: 'bank account kept with the request',
    scheme: 'test/schemes/clic-mouv',
    changes: [{ file: 'form.schema.json', at: '/properties/rib/cagou/personal', value: 'demande' }],
    told: 'privacy.category-unused privacy.json/categories/paiement',
  },
  {
    what: 'bank account erased after a day',
    scheme: 'examples/aprah',
    changes: [{ file: 'privacy.json', at: '/categories/compte/retention/after', value: 'P1D' }],
    told: 'privacy.retention-days privacy.json/categories/compte/retention/after',
  },
  {
    what: 'three days to decide instead of three months',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'workflow.json', at: '/with/delaiDecision', value: 'P3D' }],
    told: 'identity.delay-longer dispositif.json/typicalDelay',
  },
  {
    what: 'consultation extends by a year',
    scheme: 'test/schemes/occupation-voirie',
    changes: [{ file: 'workflow.json', at: '/clocks/decision/extensions/consultation/by', value: 'P1Y' }],
    told: 'workflow.extension-longer workflow.json/clocks/decision/extensions/consultation/by',
  },
  {
    what: 'computed end of validity three years, the timer two',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'rules.json',
        find: 'actions.signerAccord.le + duration(\\"P2Y\\") else actions.constaterAccord.le + duration(\\"P2Y\\")',
        put: 'actions.signerAccord.le + duration(\\"P3Y\\") else actions.constaterAccord.le + duration(\\"P3Y\\")',
      },
    ],
    told: 'rules.delay-other rules.json/computed/9/expression',
  },
  {
    what: 'flood extension of a public building is the heritage one',
    scheme: 'examples/permis-construire',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/verificationPublic/actions/prolongerPublicInondation/effects/0/extension',
        value: 'patrimoine',
      },
    ],
    told: 'effect.extension-other workflow.json/states/verificationPublic/actions/prolongerPublicInondation/effects/0/extension',
  },
  {
    what: 'refusal seen leads to the signature of inadmissibility',
    scheme: 'examples/aprah',
    changes: [{ file: 'workflow.json', at: '/states/visaRefus/actions/viserRefus/to', value: 'refusASigner' }],
    told: 'workflow.unreachable workflow.json/states/refusVise',
  },
  {
    what: 'silence impossible while a refusal is seen',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        find: '"from": ["instruction", "avis", "proposition", "visaAccord", "signatureAccord", "visaRefus", "signatureRefus"]',
        put: '"from": ["instruction", "avis", "proposition", "visaAccord", "signatureAccord", "signatureRefus"]',
      },
    ],
    told: 'workflow.clock-gap workflow.json/anywhere/constaterRejet/from',
  },
  {
    what: 'closing without pieces tells nobody',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/states/pieces/actions/classer/effects', gone: true }],
    told: 'workflow.end-untold workflow.json/states/pieces/actions/classer',
  },
  {
    what: 'nothing ends the wait for the check',
    scheme: 'test/schemes/taxi',
    changes: [
      { file: 'workflow.json', at: '/states/controle/timers/sansControle', gone: true },
      { file: 'workflow.json', at: '/states/controle/actions/constaterManquement', gone: true },
    ],
    told: 'template.tag-unknown messages/controle-annuel.md:5',
  },
  {
    what: 'intro of the form says 14 or 15 years, asked of those below 18, refused below 16',
    scheme: 'examples/permis-chasser',
    changes: [{ file: 'form.ui.json', find: 'si vous avez 16 ou 17 ans', put: 'si vous avez 14 ou 15 ans' }],
    told: 'text.figure-unknown form.ui.json/intro',
  },
  {
    what: 'sheet: 20 000 F, the rule 15 000',
    scheme: 'test/schemes/clic-mouv',
    changes: [{ file: 'sheet.md', find: 'Jusqu’à 15 000 F CFP', put: 'Jusqu’à 20 000 F CFP' }],
    told: 'text.figure-unknown sheet.md:19',
  },
  {
    what: 'sheet says that without an answer the request is rejected, silence accepts',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [
      {
        file: 'sheet.md',
        find: 'votre demande est **acceptée**. Ce délai',
        put: 'votre demande est **rejetée**. Ce délai',
      },
    ],
    told: 'template.silence-opposed sheet.md:58',
  },
  {
    what: '« plus de six mois » : exactly six refused',
    scheme: 'examples/aprah',
    changes: [
      { file: 'rules.json', find: 'membre.date >= aujourdhui - duration', put: 'membre.date > aujourdhui - duration' },
    ],
    told: 'rules.bound-opposed rules.json/checks/2/valid',
  },
  {
    what: '« pas plus d’un tiers » : a third refused',
    scheme: 'examples/aprah',
    changes: [{ file: 'rules.json', find: 'endettement <= 33', put: 'endettement < 33' }],
    told: 'rules.bound-opposed rules.json/eligibility/5/valid',
  },
  {
    what: '« pas plus de la moitié » : half refused',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [{ file: 'rules.json', find: 'surfaceDetruite * 2 <= sum', put: 'surfaceDetruite * 2 < sum' }],
    told: 'rules.bound-opposed rules.json/eligibility/2/valid',
  },
  {
    what: '« pas plus de mille » : thousand refused',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'rules.json', find: 'local.capacite <= 1000', put: 'local.capacite < 1000' }],
    told: 'rules.bound-opposed rules.json/eligibility/2/valid',
  },
  {
    what: '« au moins trois ans » : three refused',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', find: 'anneesDePermis >= permisMinimum', put: 'anneesDePermis > permisMinimum' }],
    told: 'rules.bound-opposed rules.json/eligibility/0/valid',
  },
  {
    what: '« dépasse le montant demandé » : the same refused',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'workflow.json',
        find: 'actions.attribuer.montantAccorde <= projet.montantDemande',
        put: 'actions.attribuer.montantAccorde < projet.montantDemande',
      },
    ],
    told: 'rules.bound-opposed workflow.json/states/decision/actions/attribuer/guards/0/when',
  },
  {
    what: '« déjà trois aides » : three allowed',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'rules.json', find: 'count(aides) < 3', put: 'count(aides) <= 3' }],
    told: 'rules.bound-opposed rules.json/eligibility/1/valid',
  },
  {
    what: 'hint asks for the first day where the question is the last',
    scheme: 'examples/permis-chasser',
    changes: [
      {
        file: 'form.schema.json',
        find: 'La date de fin écrite sur l’attestation.',
        put: 'La date de début écrite sur l’attestation.',
      },
    ],
    told: 'annotation.hint-opposed form.schema.json/properties/finAssurance/cagou/hint',
  },
  {
    what: 'end asked before the beginning',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [{ file: 'form.ui.json', find: '"debut", "fin"', put: '"fin", "debut"' }],
    told: 'page.days-reversed form.ui.json/pages/1/fields/2',
  },
  {
    what: 'order of suspension says « retirée »',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'documents/arrete-suspension.md', find: 'est suspendue jusqu’au', put: 'est retirée jusqu’au' }],
    told: 'template.deed-other documents/arrete-suspension.md:11',
  },
  {
    what: 'reminder of pieces gives the delay of the regularisation',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [
      { file: 'messages/pieces-rappel.md', find: 'delais.cloture.duree', put: 'delais.finRegularisation.duree' },
    ],
    told: 'template.delay-other messages/pieces-rappel.md:5',
  },
  {
    what: 'mail of a valid check is the one of the end of a suspension',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'messages/controle-valide.md',
        find: 'Vos pièces sont bonnes. Votre autorisation continue',
        put: 'La suspension est terminée. Votre autorisation reprend',
      },
    ],
    told: 'template.deed-other messages/controle-valide.md:5',
  },
  {
    what: 'silence of public buildings accepts',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/clocks/public/silence', value: 'acceptance' }],
    told: 'workflow.silence-outcome workflow.json/clocks/public/silence',
  },
  {
    what: 'papers missing on their last day already',
    scheme: 'examples/subvention-association',
    changes: [{ file: 'workflow.json', at: '/states/realisation/timers/carence/at', value: 'finJustification' }],
    told: 'workflow.timer-last-day workflow.json/states/realisation/timers/carence/at',
  },
  {
    what: 'ceiling with a zero less',
    scheme: 'test/schemes/aide-rentree',
    changes: [{ file: 'rules.json', find: 'quotient <= 200000', put: 'quotient <= 20000' }],
    told: 'rules.figure-opposed rules.json/eligibility/0/valid',
  },
  {
    what: 'aid: the greater instead of the lesser',
    scheme: 'test/schemes/clic-mouv',
    changes: [{ file: 'rules.json', find: 'min(cotisation, 15000)', put: 'max(cotisation, 15000)' }],
    told: 'rules.limit-opposed rules.json/computed/1/expression',
  },
  {
    what: 'licence valid as long as the insurance',
    scheme: 'examples/permis-chasser',
    changes: [{ file: 'dispositif.json', at: '/documents/permis/validUntil', value: 'finAssurance' }],
    told: 'document.until-other dispositif.json/documents/permis/validUntil',
  },
  {
    what: 'mark « Assurance attendue » on those that gave it',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'queue.json', at: '/alerts/2/when', value: 'vehicule.assurance != null' }],
    told: 'queue.alert-opposed queue.json/alerts/2/when',
  },
  {
    what: 'silence certified by the refusal',
    scheme: 'examples/aide-medicale',
    changes: [{ file: 'workflow.json', at: '/clocks/decision/certificate', value: 'decision-refus' }],
    told: 'template.unused documents/attestation-rejet-implicite.md:1',
  },
  {
    what: 'mail of silence sent when the pieces are asked',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/anywhere/demanderPieces/effects/0/message', value: 'pieces-recues' }],
    told: 'template.unused messages/pieces-demandees.md:1',
  },
  {
    what: 'reopening leads to the decision to sign',
    scheme: 'examples/permis-construire',
    changes: [{ file: 'workflow.json', at: '/anywhere/rouvrir/to', value: 'accordASigner' }],
    told: 'presence.tag documents/arrete-accord.md:9',
  },
  {
    what: 'dry forest looks for the humid one',
    scheme: 'examples/ecosysteme-patrimonial',
    changes: [
      {
        file: 'rules.json',
        find: 'list contains(milieux.ecosysteme, \\"foretSeche\\")',
        put: 'list contains(milieux.ecosysteme, \\"foretHumide\\")',
      },
    ],
    told: 'rules.same-expression rules.json/computed/4/expression',
  },
  {
    what: 'withdrawal possible of what is in force',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/anywhere/retirer/from/-', value: 'enCours' }],
    told: 'workflow.withdrawal-granted workflow.json/anywhere/retirer/from/8',
  },
  {
    what: 'old holder’s letter sent to all',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [{ file: 'workflow.json', at: '/states/accordASigner/actions/signerAccord/effects/3/when', gone: true }],
    told: 'third.absent workflow.json/states/accordASigner/actions/signerAccord/effects/3',
  },
  {
    what: 'opinion of the fire brigade is kept from the decision: guard reads the technical one',
    scheme: 'test/schemes/manifestation',
    changes: [
      {
        file: 'workflow.json',
        find: 'avis.securite.sens != \\"defavorable\\"',
        put: 'avis.technique.sens != \\"defavorable\\"',
      },
    ],
    told: 'workflow.guard-other workflow.json/states/decision/actions/accorder/guards/0/when',
  },
  {
    what: 'two months asked as two weeks in the title',
    scheme: 'test/schemes/agrement-centre-vacances',
    changes: [{ file: 'rules.json', at: '/eligibility/0/title', value: 'Demander deux semaines avant le séjour' }],
    told: 'rules.figure-opposed rules.json/eligibility/0/title',
  },
  {
    what: 'extension of the enquiry by the consultation button',
    scheme: 'test/schemes/occupation-voirie',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/instruction/actions/notifierEnquete/effects/0/extension',
        value: 'consultation',
      },
    ],
    told: 'effect.extension-other workflow.json/states/instruction/actions/notifierEnquete/effects/0/extension',
  },
  {
    what: 'the rate is printed where the card is',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'documents/decision-attribution.md',
        find: '| {{ carte }} | {{ taux | unite: "%" }} |',
        put: '| {{ taux | unite: "%" }} | {{ carte }} |',
      },
    ],
    told: 'template.column-other documents/decision-attribution.md:19',
  },
  {
    what: 'the applicant is counted among the further persons',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'rules.json',
        find: 'parametres.majoration * (personnes - 1) / 100',
        put: 'parametres.majoration * personnes / 100',
      },
    ],
    told: 'rules.first-counted rules.json/computed/3/expression',
  },
  {
    what: 'agreement: end and beginning of the project exchanged',
    scheme: 'examples/subvention-association',
    changes: [
      {
        file: 'documents/convention.md',
        find: 'du {{ projet.debut | date }} au {{ projet.fin | date }}',
        put: 'du {{ projet.fin | date }} au {{ projet.debut | date }}',
      },
    ],
    told: 'template.period-reversed documents/convention.md:13',
  },
  {
    what: 'a suspended authorisation frees its place',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', find: '"manquement", "suspendue"]', put: '"manquement"]' }],
    told: 'quota.between rules.json/quotas/0/holds',
  },
  {
    what: 'licence: opening and closing hours exchanged',
    scheme: 'test/schemes/licence-debit-boissons',
    changes: [
      {
        file: 'documents/licence.md',
        find: 'ouvre de {{ ouvreA | heure }} à {{ fermeA | heure }}',
        put: 'ouvre de {{ fermeA | heure }} à {{ ouvreA | heure }}',
      },
    ],
    told: 'template.period-reversed documents/licence.md:5',
  },
  {
    what: 'decision: resources and ceiling exchanged',
    scheme: 'examples/aide-medicale',
    changes: [
      {
        file: 'documents/decision-attribution.md',
        find: 'ressources mensuelles de {{ ressourcesMensuelles | montant }}, inférieures au plafond de {{ plafond | montant }}',
        put: 'ressources mensuelles de {{ plafond | montant }}, inférieures au plafond de {{ ressourcesMensuelles | montant }}',
      },
    ],
    told: 'template.value-other documents/decision-attribution.md:9',
  },
  {
    what: 'a third of the resources is already too much',
    scheme: 'examples/aprah',
    changes: [{ file: 'rules.json', find: 'endettement <= 33', put: 'endettement < 33' }],
    told: 'rules.bound-opposed rules.json/eligibility/5/valid',
  },
  {
    what: 'a renewal gets a new number',
    scheme: 'examples/permis-chasser',
    changes: [
      {
        file: 'rules.json',
        find: 'then numeroPermis else dossier.numero',
        put: 'then dossier.numero else numeroPermis',
      },
    ],
    told: 'presence.rule rules.json/computed/2/expression',
  },
  {
    what: 'two years of licence',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'rules.json', find: '"values": [{ "value": 3,', put: '"values": [{ "value": 2,' }],
    told: 'rules.figure-opposed rules.json/eligibility/0/valid',
  },
  {
    what: 'opinion of the sites above two hundred',
    scheme: 'test/schemes/terrasse-saisonniere',
    changes: [{ file: 'workflow.json', at: '/states/consultation/opinions/sites/when', value: 'surface > 200' }],
    told: 'opinion.never workflow.json/states/consultation/opinions/sites',
  },
  {
    what: 'the signatory sends back to where the licence runs',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/signatureAccord/actions/rejeterAccord/to', value: 'enCours' }],
    told: 'workflow.sent-forward workflow.json/states/signatureAccord/actions/rejeterAccord/to',
  },
  {
    what: 'order of refusal without the reason that the mail gives',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'documents/arrete-refus.md',
        find: 'pour la raison suivante : {{ actions.proposerRefus.motif }}',
        put: 'car les conditions ne sont pas remplies.',
      },
    ],
    told: 'template.reason-missing documents/arrete-refus.md:1',
  },
  {
    what: 'opinion asked where a vehicle is old and is not',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/avis/opinions/technique/when',
        value: 'ageVehicule >= ageControle and ageControle > ageVehicule',
      },
    ],
    told: 'opinion.never workflow.json/states/avis/opinions/technique',
  },
  {
    what: 'eighteen is still « À 16 et 17 ans »',
    scheme: 'examples/permis-chasser',
    changes: [{ file: 'rules.json', find: 'age < 18 then', put: 'age <= 18 then' }],
    told: 'rules.bound-opposed rules.json/eligibility/2/valid',
  },
  {
    what: 'permit valid until the end of the insurance, of which its own end is only made',
    scheme: 'examples/permis-chasser',
    changes: [
      {
        file: 'messages/permis-a-retirer.md',
        find: 'valable jusqu’au **{{ finValidite | date }}**',
        put: 'valable jusqu’au **{{ finAssurance | date }}**',
      },
    ],
    told: 'template.value-other messages/permis-a-retirer.md:7',
  },
  {
    what: 'contract says a third where half is paid',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'documents/contrat.md',
        find: 'la moitié à la signature du contrat',
        put: 'le tiers à la signature du contrat',
      },
    ],
    told: 'template.share-opposed documents/contrat.md:17',
  },
  {
    what: 'total of the estimates: the works that are kept',
    scheme: 'examples/aprah',
    changes: [
      {
        file: 'documents/decision-irrecevabilite.md',
        find: 'le total des devis de {{ montantDevis | montant }}',
        put: 'le total des devis de {{ travauxRetenus | montant }}',
      },
    ],
    told: 'template.value-other documents/decision-irrecevabilite.md:17',
  },
  {
    what: 'medical reason among the data of the vehicle',
    scheme: 'test/schemes/taxi',
    changes: [
      {
        file: 'workflow.json',
        at: '/states/avis/opinions/aptitude/form/properties/motif/cagou/personal',
        value: 'vehicule',
      },
    ],
    told: 'privacy.sensitive-word workflow.json/states/avis/opinions/aptitude/form/properties/motif/cagou/personal',
  },
  {
    what: 'medical opinion shown to all who open the case',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/states/avis/opinions/aptitude/confidential', value: false }],
    told: 'privacy.opinion-open workflow.json/states/avis/opinions/aptitude',
  },
  {
    what: 'the delay stops at the proposal, and its silence is found there',
    scheme: 'test/schemes/taxi',
    changes: [{ file: 'workflow.json', at: '/clocks/decision/stopsIn', value: ['proposition'] }],
    told: 'workflow.silence-stopped workflow.json/clocks/decision/stopsIn/0',
  },
];
