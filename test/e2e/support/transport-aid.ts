/** « Aide au transport scolaire » as its author writes it in the studio, from nothing to published, whatever their hands. */
import type { Locator } from 'playwright-core';
import { TRANSPORT } from '../../engine/authoring/act/acts.ts';
import type { Author } from './author.ts';

/** Writes it under a title, and publishes it. The author administers too. */
export async function writeTransportAid(author: Author, title: string): Promise<void> {
  await begin(author, title);
  await sayWhatItIs(author);
  await sayWhoDoesIt(author, `${title} : instruction`);
  await ask(author);
  await scale(author);
  await saved(author);
  await rule(author);
  await saved(author);
  await letters(author);
  await saved(author);
  await play(author);
  await saved(author);
  await publish(author);
}

const button = ({ page }: Author, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const label = ({ page }: Author, name: string): Locator => page.getByLabel(name, { exact: true });
const openTab = (author: Author, name: string): Promise<void> =>
  author.press(author.page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }));

const saved = ({ page }: Author): Promise<void> => page.getByText('Tout est enregistré').waitFor();

async function begin(author: Author, title: string): Promise<void> {
  const { page } = author;
  await author.press(button(author, 'Nouveau dispositif'));
  await author.write(page.getByLabel('Titre'), title);
  await author.tick(page.getByRole('radio', { name: 'Visa et signature' }));
  await author.paste(page.getByLabel('Texte de la délibération'), TRANSPORT);
  await page.getByText('4 articles à lier : 1, 2, 3, 4').waitFor();
  await author.press(button(author, 'Créer'));
  await page.getByText('Tout est enregistré').waitFor();
}

async function sayWhatItIs(author: Author): Promise<void> {
  const { page } = author;
  const section = async (name: string): Promise<void> => {
    await author.press(page.getByRole('navigation', { name: 'Rubriques' }).getByRole('button', { name }));
    await page.getByRole('heading', { name, level: 2 }).waitFor();
  };
  await author.write(
    label(author, 'Résumé'),
    'Une aide annuelle pour les élèves qui habitent loin de leur établissement.',
  );
  await author.write(label(author, 'Thème'), 'Éducation');
  await section('Service et contact');
  await author.write(label(author, 'Nom'), 'Direction de l’éducation et de la réussite');
}

/** Who does the work: a group for each function, made here by whoever administers, with an agent in it. */
async function sayWhoDoesIt(author: Author, group: string): Promise<void> {
  const { page } = author;
  await author.press(
    page.getByRole('navigation', { name: 'Rubriques' }).getByRole('button', { name: 'Fonctions et groupes' }),
  );
  const summary = page.locator('summary', { hasText: 'Instructeur' });
  await author.press(summary);
  const part = page.locator('details', { has: summary });
  await author.write(part.getByLabel('Groupe', { exact: true }), group);
  await author.press(part.getByRole('button', { name: `Créer le groupe « ${group} »` }));
  await author.find(part.getByRole('combobox', { name: `Mettre un agent dans « ${group} »` }), 'Jean Boewa');
  await part.getByRole('listitem').getByText('Jean Boewa').waitFor();
  await part.getByText('1 agent tient cette fonction.').waitFor();
}

async function ask(author: Author): Promise<void> {
  const { page } = author;
  const line = (name: RegExp): Locator => page.getByRole('treeitem', { name });
  const add = async (kind: string, title: string | null): Promise<void> => {
    await author.press(
      page.getByRole('region', { name: 'Ajouter une question' }).getByRole('button', { name: kind, exact: true }),
    );
    if (title !== null) await author.answer(title);
  };
  await openTab(author, 'Formulaire');
  await author.press(line(/^Votre identité/u).first());
  await add('Adresse', null);
  await author.press(button(author, 'Ajouter une page'));
  await author.answer('Vos enfants');
  await add('Groupe répétable', 'Enfants scolarisés');
  await author.write(page.getByLabel('Chaque élément s’appelle'), 'Enfant');
  await add('Recherche dans une liste', 'Établissement');
  await author.press(button(author, 'Écrire une nouvelle liste'));
  await author.write(
    page.getByLabel('Choix de la liste, un par ligne'),
    ['Collège de Thio', 'Lycée Lapérouse', 'Lycée du Grand Nouméa'].join('\n'),
  );
  await author.press(line(/^Que demandez-vous/u));
  await author.key('Delete');
  // Its letters and scenarios read it, and say so.
  await author.press(page.getByRole('dialog').getByRole('button', { name: 'Supprimer quand même' }));
  await page.getByText('« Que demandez-vous ? » est retirée').waitFor();
  await add('Nombre', DISTANCE);
  await author.press(line(/^Justificatif/u));
  await author.write(label(author, 'Titre'), 'Certificat de scolarité');
}

async function scale(author: Author): Promise<void> {
  const { page } = author;
  await openTab(author, 'Barèmes');
  await author.press(button(author, 'Nouveau barème'));
  await author.write(page.getByLabel('Titre du barème'), 'Montant de l’aide');
  await author.find(page.getByRole('combobox', { name: 'Selon' }), 'Distance');
  await author.press(page.getByRole('dialog').getByRole('button', { name: 'Nouveau barème' }));
  const grid = page.getByRole('grid', { name: 'Montant de l’aide' });
  await grid.waitFor();
  await author.enter(grid.getByRole('gridcell').first());
  for (const [row, [distance = '', amount = '']] of AMOUNTS.entries()) {
    if (row > 0) await author.key('Control+Enter');
    await author.type(distance, 'Tab');
    await author.type(amount, 'Enter');
  }
}

/** What the act pays, by the distance: article 3. */
const AMOUNTS = [
  ['0 à moins de 3', '0'],
  ['3 à 10', '15 000 F'],
  ['plus de 10', '25 000 F'],
] as const;

async function rule(author: Author): Promise<void> {
  const { page } = author;
  await openTab(author, 'Règles');
  await author.press(button(author, 'Ajouter une condition'));
  const panel = page.locator('.rules-panel');
  await author.write(
    panel.getByLabel('Condition', { exact: true }),
    'Habiter à plus de trois kilomètres de l’établissement',
  );
  await author.write(
    panel.getByLabel('Message'),
    'L’aide est réservée aux élèves qui habitent à plus de trois kilomètres.',
  );
  await author.find(panel.getByRole('combobox', { name: 'Valeur' }), DISTANCE);
  await author.choose(panel.getByLabel('Ce qu’on en dit'), 'dépasse');
  await author.write(panel.getByLabel('Comparée à'), '3');
  await panel.getByText(`${DISTANCE} dépasse 3`).waitFor();
}

const DISTANCE = 'Distance entre le domicile et l’établissement (km)';

async function letters(author: Author): Promise<void> {
  const { page } = author;
  const list = page.getByRole('navigation', { name: 'Lettres et fiche' });
  const editor = page.locator('.text-editor .cm-content');
  const open = async (name: string): Promise<void> => {
    await author.press(list.getByRole('button', { name: new RegExp(`^${name}`, 'u') }));
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  };
  await openTab(author, 'Lettres et fiche');
  await open('Décision favorable');
  await author.enter(editor);
  await author.key('Control+End');
  await author.type('Le montant annuel de l’aide est de {{', 'Shift');
  await page.getByRole('dialog', { name: 'Insérer une information' }).waitFor();
  await author.answer('montant de l’aide');
  await page.locator('.text-chip', { hasText: 'Montant de l’aide' }).waitFor();
  await open('Décision de refus');
  await author.enter(editor);
  await author.key('Control+End');
  await author.type('L’aide est réservée aux élèves qui habitent à plus de trois kilomètres.', 'Shift');
  // The sheet says what is still to write, and leads there.
  await open('Fiche pratique');
  const toWrite = page.getByRole('region', { name: 'À corriger' });
  for (const [about, words] of TO_WRITE) {
    await author.press(toWrite.getByRole('button', { name: about }));
    // What is pressed before one is there goes to the button.
    await page.locator('.cm-content:focus').waitFor();
    // Typed over what is marked, Chromium would keep its style in the text, which the content policy forbids.
    await author.key('Delete');
    await author.type(words, 'Shift');
    await toWrite.getByRole('button', { name: about }).waitFor({ state: 'detached' });
  }
}

const TO_WRITE = [
  ['à qui s’adresse', 'Aux familles des élèves du second degré.'],
  ['à quelles conditions', 'Habiter à plus de trois kilomètres de l’établissement.'],
  ['ce qu’on obtient et', 'Une aide annuelle, selon la distance.'],
] as const;

const REFUSED = 'La demande est refusée avec son motif';
const ACCEPTED = 'La demande est proposée, visée et signée';

async function play(author: Author): Promise<void> {
  const { page } = author;
  const act = async (name: string, action: string): Promise<void> => {
    await author.press(who(author, name));
    await author.press(button(author, action));
    await author.press(page.getByRole('dialog').getByRole('button', { name: action, exact: true }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  // What the model showed of its own form shows nothing of this one.
  await openTab(author, 'Scénarios');
  for (const name of ['Le demandeur retire sa demande', 'Le refus est visé et signé', 'Le chef de service renvoie']) {
    await author.press(page.locator('summary', { hasText: name }));
    await author.press(page.locator('details[open]').getByRole('button', { name: 'Supprimer ce scénario' }));
    await page.locator('summary', { hasText: name }).waitFor({ state: 'detached' });
  }
  await openTab(author, 'Essayer');
  await author.choose(page.getByLabel('Partir de'), ACCEPTED);
  await author.choose(page.getByLabel('À quel moment'), 'Avant l’étape 1 : Dépôt de la demande');
  await author.press(button(author, 'Commencer'));
  const form = page.locator('.play-form');
  const goOn = (): Promise<void> => author.press(button(author, 'Continuer'));
  await author.write(form.getByLabel('Numéro et rue'), '12 route de la mine');
  await author.write(form.getByLabel('Code postal'), '98829');
  await author.write(form.getByRole('combobox', { name: 'Commune' }), 'Thio');
  await goOn();
  await author.press(button(author, 'Ajouter : Enfant'));
  await author.write(form.getByLabel('Nom', { exact: true }), 'Marie');
  await author.find(form.getByRole('combobox', { name: 'Établissement' }), 'Thio');
  await goOn();
  await author.write(form.getByLabel(DISTANCE), '12');
  await goOn();
  await author.press(button(author, 'Déposer la demande'));
  await happens(author).getByText('À instruire').waitFor();
  await act('Instructeur', 'Proposer d’accepter');
  await act('Chef de service', 'Viser');
  await act('Signataire', 'Signer');
  await happens(author).getByText('accordé', { exact: true }).waitFor();
  await record(author, ACCEPTED);
  // The same request, refused.
  await author.press(
    page.getByRole('region', { name: 'Ce qui a été fait' }).getByRole('button', { name: /^Dépôt de la demande/u }),
  );
  await happens(author).getByText('À instruire').waitFor();
  await author.press(who(author, 'Instructeur'));
  await author.press(button(author, 'Proposer de refuser'));
  const dialog = page.getByRole('dialog');
  await author.write(
    dialog.getByLabel('Motif, tel que le demandeur le lira'),
    'L’élève habite à moins de trois kilomètres.',
  );
  await author.press(dialog.getByRole('button', { name: 'Proposer de refuser' }));
  await dialog.waitFor({ state: 'detached' });
  await act('Chef de service', 'Viser');
  await act('Signataire', 'Signer');
  await happens(author).getByText('refusé', { exact: true }).waitFor();
  await record(author, null);
}

const happens = ({ page }: Author): Locator => page.getByRole('region', { name: 'Ce qui se passe' });
const who = ({ page }: Author, name: string): Locator =>
  page.getByRole('group', { name: 'Qui jouez-vous ?' }).getByRole('button', { name: new RegExp(`^${name}`, 'u') });

/** Keeps what was played: in the place of the scenario that it began with, or as a new one. */
async function record(author: Author, same: string | null): Promise<void> {
  const { page } = author;
  const dialog = page.getByRole('dialog');
  await author.press(button(author, 'Enregistrer comme scénario'));
  if (same !== null) await author.tick(dialog.getByRole('radio', { name: new RegExp(`Dans « ${same} »`, 'u') }));
  else await author.write(dialog.getByLabel('Ce que montre ce scénario'), REFUSED);
  await author.press(dialog.getByRole('button', { name: 'Enregistrer' }));
  await page.getByText(`Le scénario « ${same ?? REFUSED} » est écrit`).waitFor();
}

async function publish(author: Author): Promise<void> {
  const { page } = author;
  await openTab(author, 'Publier');
  await page.getByRole('heading', { name: 'Prêt à publier' }).waitFor();
  await author.press(button(author, 'Publier la version 1'));
  await page.getByText('La version 1 est publiée.').waitFor();
}
