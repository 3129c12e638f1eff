// Written by `npm run generate` from the schema of the same name: change that one, then run it again.
import type { Duration, Feel, Identifier, Pointer, Slug, Text, TimeOfDay } from './common.ts';

/**
 * dispositif.json: what the scheme is, the act it rests on, the service that runs it, when it is open and how its cases are numbered.
 */
export interface DispositifIdentity {
  /**
   * Identifier of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Identifier of the scheme, also the last part of its address; the folder has the same name.
   */
  readonly id: Slug;
  /**
   * Name of the scheme as the public knows it.
   */
  readonly title: string;
  /**
   * One sentence for the catalogue: what one obtains, and who.
   */
  readonly summary: string;
  /**
   * Theme under which the catalogue files the scheme.
   */
  readonly theme: string;
  /**
   * Who may ask.
   *
   * @minItems 1
   *
   * Items: Kind of applicant.
   */
  readonly audiences: readonly ('particulier' | 'foyer' | 'association' | 'entreprise')[];
  /**
   * Words people search for that the texts do not hold.
   *
   * Items: Word people type.
   */
  readonly keywords?: readonly string[];
  /**
   * Acts that create and govern the scheme.
   *
   * @minItems 1
   */
  readonly legalBasis: readonly LegalAct[];
  readonly service: Service;
  /**
   * Lists published by themselves that answers are chosen in, each with the version that the scheme is pinned to: `{ "communes-nc": 2 }`. Fields name them in `data`; a later version changes nothing until the scheme moves to it.
   */
  readonly lists?: {
    /**
     * Version.
     */
    readonly [k: string]: number;
  };
  /**
   * Blocks of questions published by themselves, each with the version that the scheme is pinned to: `{ "vehicule": 2 }`. A question is one of them by `"$ref": "urn:cagou:block:vehicule"`; a later version changes nothing until the scheme moves to it.
   */
  readonly blocks?: {
    /**
     * Version.
     */
    readonly [k: string]: number;
  };
  /**
   * Periods in which requests are received: from midnight to midnight in Nouméa, or from and until the hours they say; always open when absent.
   */
  readonly windows?: readonly Window[];
  /**
   * Pattern of case numbers: `{year}` is the year of filing in Nouméa, `{number:6}` the running number on six digits.
   */
  readonly numbering: string;
  readonly effective: EffectivePeriod;
  /**
   * Scheme to which people are sent when this one has ended.
   */
  readonly replacedBy?: Slug;
  /**
   * Functions agents hold in this scheme; each is bound to groups when the scheme is installed.
   */
  readonly functions: {
    readonly [k: string]: FunctionDefinition;
  };
  /**
   * What happens next, in a sentence shown after filing and printed on the receipt.
   */
  readonly receipt: Text;
  /**
   * Usual time to an answer, in words.
   */
  readonly typicalDelay: Text;
  /**
   * Time to contest a decision; letters and the sheet read it as `delais.recours.duree`.
   */
  readonly appeal?: Duration;
  /**
   * Registers in which acts are numbered, by identifier. A document that names one gets the next number of the year as it is established: in order, without gaps, never twice.
   */
  readonly registers?: {
    readonly [k: string]: ActRegister;
  };
  readonly addressee?: Addressee;
  /**
   * People other than the applicant to whom letters and mails are written (`to` of an effect), by identifier: an owner, a former holder, a mairie. They are recipients of personal data (article 13 of the GDPR), and the privacy notice names them.
   */
  readonly thirdParties?: {
    readonly [k: string]: ThirdParty;
  };
  /**
   * What each document of the scheme is, by its name in documents/. One that is not named here is a letter, without number.
   */
  readonly documents?: {
    readonly [k: string]: DocumentDefinition;
  };
}
/**
 * An act.
 */
export interface LegalAct {
  /**
   * Name and number of the act, such as « délibération n° 12-90/APS ».
   */
  readonly act: string;
  /**
   * Date of the act.
   */
  readonly date?: string;
  /**
   * Articles that matter.
   *
   * Items: Article number.
   */
  readonly articles?: readonly string[];
  /**
   * Where the text can be read.
   */
  readonly url?: string;
}
/**
 * Service of the province that answers for the scheme; heads its letters.
 */
export interface Service {
  /**
   * Full name of the service.
   */
  readonly name: string;
  /**
   * Address people may write to.
   */
  readonly email?: string;
  /**
   * Telephone, as shown to people.
   */
  readonly phone?: string;
  /**
   * Postal address, lines separated by line feeds.
   */
  readonly address?: string;
  /**
   * Quality under which decisions are signed, such as « Pour la présidente et par délégation ».
   */
  readonly signatoryTitle?: string;
}
/**
 * One campaign.
 */
export interface Window {
  /**
   * Name of the campaign.
   */
  readonly title?: Text;
  /**
   * First day.
   */
  readonly opens: string;
  /**
   * Last day, included.
   */
  readonly closes: string;
  /**
   * Hour of the first day from which requests are received; as the day begins when absent.
   */
  readonly opensAt?: TimeOfDay;
  /**
   * Hour of the last day at which requests are received no more: at 16:00, one filed at 15:59 is the last. As the day ends when absent.
   */
  readonly closesAt?: TimeOfDay;
}
/**
 * Period in which the scheme is in force.
 */
export interface EffectivePeriod {
  /**
   * First day in force.
   */
  readonly from: string;
  /**
   * Last day in force.
   */
  readonly to?: string;
}
/**
 * A function.
 */
export interface FunctionDefinition {
  /**
   * Name on screen.
   */
  readonly title: Text;
  /**
   * What its holders do.
   */
  readonly description?: Text;
  /**
   * Group bound to the function by default when the scheme is first published.
   */
  readonly group: string;
  /**
   * Whether its holders, such as a head of service, find in « En retard » what is late in every function of the scheme, and not in theirs alone, and read its figures in « Service ». A function with routes cannot.
   */
  readonly oversees?: boolean;
  /**
   * Cases that go to another group than the function's own: the first whose condition holds; none, and the case stays with the function's group.
   *
   * @minItems 1
   */
  readonly routes?: readonly FunctionRoute[];
}
/**
 * A route: which cases, and the group that has them.
 */
export interface FunctionRoute {
  /**
   * Name of the route in the function; bindings to groups are kept under it.
   */
  readonly id: Identifier;
  /**
   * Name on screen, such as « Secteur nord ».
   */
  readonly title: Text;
  /**
   * Condition, judged as the case is filed, and again when its answers are corrected as long as nobody has taken a task of the function.
   */
  readonly when: Feel;
  /**
   * Group bound to the route by default when it is first published.
   */
  readonly group: string;
}
/**
 * A register.
 */
export interface ActRegister {
  /**
   * Name of the register, such as « Arrêtés de la direction de l’aménagement ».
   */
  readonly title: Text;
  /**
   * Pattern of its numbers, such as `{year}-{number}/PS`: `{year}` is the year of the act in Nouméa, `{number:3}` its number in that year on three digits.
   */
  readonly numbering: string;
  /**
   * Name under which other schemes number in the same register, each declaring it in the same way; the scheme's own when absent.
   */
  readonly shared?: Slug;
}
/**
 * How the applicant is addressed by post: what letters, and mails that are printed, bear beneath the name, where the window of the envelope is.
 */
export interface Addressee {
  /**
   * FEEL expression of the company or association, written above the name; left out when it gives nothing.
   */
  readonly company?: Feel;
  /**
   * Answer that is the postal address: a section made of the block adresse-nc.
   */
  readonly address?: Pointer;
}
/**
 * Somebody to whom the service writes about a case, and what they may know of it.
 */
export interface ThirdParty {
  /**
   * What they are to the case, such as « Propriétaire du terrain »: read by agents, by the applicant and in the privacy notice.
   */
  readonly title: Text;
  /**
   * FEEL expression of their name: an answer (`proprietaire.nom`), what an agent recorded (`agent.ancienTitulaire`), a column of a list (`commune.mairie`), or a text in quotes.
   */
  readonly name: Feel;
  /**
   * FEEL expression of their e-mail address. Where it gives none, a mail to them is a letter to print.
   */
  readonly email?: Feel;
  /**
   * FEEL expression of their postal address: a section with `voie`, `codePostal` and `commune`, such as the block adresse-nc (`proprietaire.adresse`), or a text whose lines are separated by line feeds.
   */
  readonly address?: Feel;
  /**
   * Categories of privacy.json that they may know. A text to them that reads any other, or is sent for it, is refused. `demandeur` is the name, e-mail address and telephone of the applicant, where no category of the form holds them.
   *
   * Items: Category of privacy.json, or `demandeur` for who the applicant is as their account says.
   */
  readonly reads: readonly Identifier[];
}
/**
 * What a document is, and what it bears beside its text.
 */
export interface DocumentDefinition {
  /**
   * letter (when absent): addressee and « Objet »; order (arrêté): its visas (« Vu … »), « Arrête : », articles numbered by the product; licence and certificate: holder, number and validity in a frame; receipt: the day and the number of the case.
   */
  readonly kind?: 'letter' | 'order' | 'licence' | 'certificate' | 'receipt';
  /**
   * Register in which it is numbered.
   */
  readonly register?: Identifier;
  readonly signatory?: Signatory;
  /**
   * FEEL expression of the holder of a licence or a certificate; the name of the applicant when absent.
   */
  readonly holder?: Feel;
  /**
   * FEEL expression of the first day on which a licence or a certificate is valid; not written when it gives nothing.
   */
  readonly validFrom?: Feel;
  /**
   * FEEL expression of its last day; not written when it gives nothing.
   */
  readonly validUntil?: Feel;
  /**
   * How it may be notified: handed over in person, by registered mail with its number, by the post (recorded when the letter is said to be posted), by being read on line (recorded when the applicant opens it). The time to contest it runs from that day.
   *
   * @minItems 1
   *
   * Items: A way to notify it.
   */
  readonly notified?: readonly ('handed' | 'registered' | 'posted' | 'online')[];
}
/**
 * Who signs it, below the text: the delegation is the `signatoryTitle` of the service.
 */
export interface Signatory {
  /**
   * Quality of who signs, such as « Le directeur de l’aménagement ».
   */
  readonly quality: Text;
  /**
   * FEEL expression of the name of who signs, such as `actions.signer.par`.
   */
  readonly name: Feel;
}
