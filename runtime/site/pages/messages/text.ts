/** What the page of a personal link says of its limits. `{service}` and `{phone}` are those of the scheme. */
export const fr = {
  messagesOnly:
    'Cette page montre les messages échangés avec le service, et rien d’autre de votre demande. Service : {service}.',
  messagesOnlyPhone:
    'Cette page montre les messages échangés avec le service, et rien d’autre de votre demande. Service : {service}, tél. {phone}.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  messagesOnly:
    'This page shows the messages exchanged with the service, and nothing else of your request. Service: {service}.',
  messagesOnlyPhone:
    'This page shows the messages exchanged with the service, and nothing else of your request. Service: {service}, phone {phone}.',
};

/** What the handlers of the page say. */
export const said = {
  fields: {
    message: 'Écrivez votre message avant de l’envoyer.',
  },
} as const;
