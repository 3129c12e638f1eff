/** What the page says on which one chooses how to be told. */
export const fr = {
  choicesTitle: 'Choisir comment être prévenu',
  choicesLead:
    'Quand il y a du nouveau sur une de vos demandes, c’est toujours écrit dans votre compte. Choisissez où nous vous prévenons en plus.',
  choiceMail: 'Par courriel, à {email}',
  choiceSms: 'Par SMS, au {phone}',
  choiceSmsHint:
    'Jamais la nuit. Le SMS dit qu’il y a du nouveau, et ouvre votre compte : rien de vos réponses n’y est.',
  choiceSmsNoPhone: 'Pour être prévenu par SMS, indiquez d’abord votre numéro.',
  addPhone: 'Indiquer mon numéro',
  choicesNone:
    'Sans courriel ni SMS, pensez à ouvrir votre compte de temps en temps : les délais courent même si vous ne les lisez pas.',
  choicesNoMail:
    'Sans courriel, pensez à ouvrir votre compte de temps en temps : les délais courent même si vous ne les lisez pas.',
  choicesSaved: 'Votre choix est enregistré.',
  addressRefusedTitle: 'Nos courriels ne vous parviennent plus',
  addressRefused:
    'Votre messagerie refuse l’adresse {email}. Nous n’y écrivons plus, pour ne rien envoyer dans le vide. Vérifiez qu’elle existe et que la boîte n’est pas pleine.',
  tryAgain: 'Réessayer à cette adresse',
  addressForgiven: 'Nous écrirons de nouveau à cette adresse.',
} as const;

export const en: Readonly<Record<keyof typeof fr, string>> = {
  choicesTitle: 'Choose how to be told',
  choicesLead:
    'When there is news of one of your requests, it is always written in your account. Choose where we tell you besides.',
  choiceMail: 'By e-mail, at {email}',
  choiceSms: 'By text message, at {phone}',
  choiceSmsHint: 'Never at night. It says that there is news and opens your account: nothing of your answers is in it.',
  choiceSmsNoPhone: 'To be told by text message, give your number first.',
  addPhone: 'Give my number',
  choicesNone:
    'Without e-mail or text message, remember to open your account now and then: time limits run even unread.',
  choicesNoMail: 'Without e-mail, remember to open your account now and then: time limits run even unread.',
  choicesSaved: 'Your choice is saved.',
  addressRefusedTitle: 'Our e-mails no longer reach you',
  addressRefused:
    'Your mail server refuses the address {email}. We no longer write there, so as not to send anything in vain. Check that it exists and that the mailbox is not full.',
  tryAgain: 'Try this address again',
  addressForgiven: 'We will write to this address again.',
};
