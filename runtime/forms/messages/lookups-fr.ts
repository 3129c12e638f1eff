/** What is said of registers that fill answers, in French: made where a page is given, so that forms which ask none carry nothing of it. */
export const lookupsFr = {
  fill: 'Remplir d’après : {title}',
  found: '« {title} » a répondu le {date}. Relisez ce qui est rempli : vous pouvez le changer.',
  nothing: '« {title} » connaît cette réponse, mais n’a rien à remplir ici. Écrivez vous-même.',
  unknown: '« {title} » ne connaît pas cette réponse. Relisez-la, ou écrivez vous-même la suite.',
  away: '« {title} » ne répond pas pour le moment. Écrivez vous-même : rien ne vous empêche de déposer votre demande.',
  awaited:
    '« {title} » ne répond pas pour le moment. Continuez à remplir ; avant de déposer votre demande, revenez ici et appuyez de nouveau sur ce bouton.',
} as const;
