/** Opinions: asked, given, awaited in vain or no longer, and those who must answer reminded. */
import { AD_HOC_LIST } from '../../language/case-names.ts';
import type { OpinionRecord } from '../../case/records.ts';
import { namesMadeOf } from '../../names/read-name.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { nameOf } from '../model/permissions.ts';
import { shownOpinion } from '../sight/shown-parts.ts';
import { erasedValues } from './erasure.ts';
import { changing, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';

/** An opinion was asked, given, or is awaited no longer. */
export const opinionChanged: EventRecord<'opinionChanged'> = {
  evolve: changing(({ opinions }, { opinion }) => ({ opinions: { ...opinions, [opinion.id]: opinion } })),
  touches: ({ opinion: { id, status, adHoc } }, { opinions }) => {
    if (adHoc) return namesMadeOf('opinions', AD_HOC_LIST);
    // One of the workflow's own that is asked for the first time says nothing yet, as before.
    return status === 'asked' && !Object.hasOwn(opinions, id) ? [] : namesMadeOf('opinions', id);
  },
  restedOn: true,
  told: 'news',
  isSeen: ({ opinion }, { seesOpinion }) => seesOpinion(opinion.id),
  shown: (event, compiled, reader) => ({ ...event, opinion: shownOpinion(compiled, event.opinion, reader) }),
  erase: (event, erasure) => {
    const { compiled, words } = erasure;
    const { opinion } = event;
    const form = findOpinion(compiled.workflow, opinion)?.form.form;
    const data = form ? erasedValues(erasure, form, opinion.data, compiled.privacy.records) : opinion.data;
    const adHoc = opinion.adHoc && (words ? { ...opinion.adHoc, question: '' } : opinion.adHoc);
    const entrusted = opinion.entrusted && (words ? { ...opinion.entrusted, name: '', email: '' } : opinion.entrusted);
    return { ...event, opinion: { ...opinion, data, ...(adHoc && { adHoc }), ...(entrusted && { entrusted }) } };
  },
  toApplicant: ({ opinion }, { workflow }) => {
    const definition = findOpinion(workflow, opinion);
    if (!definition || definition.confidential) return null;
    const words = fr.opinionChanged.you;
    const { title } = definition;
    switch (opinion.status) {
      case 'asked':
        return opinion.adHoc ? words.asked(title) : null;
      case 'given':
      case 'silent':
        return words[opinion.status](title);
      case 'closed':
        return opinion.closedBy === 'quorum' ? words.quorum(title) : null;
    }
  },
  toAgent: ({ opinion }, { compiled }) => {
    const words = fr.opinionChanged.agent;
    const { id, status, adHoc, closedBy = 'left', by } = opinion;
    const title = findOpinion(compiled.workflow, opinion)?.title ?? id;
    if (status === 'closed') return words[closedBy](title);
    if (status !== 'asked' || !adHoc) return words[status](title, by ?? '');
    return words.adHoc(title, adHoc.askedBy, nameConsulted(compiled, adHoc.of));
  },
};

/** Those who must give an opinion were reminded. */
export const opinionReminded: EventRecord<'opinionReminded'> = {
  // The opinion and its task both bear the mark.
  evolve: changing(({ opinions, tasks }, { opinion: id, at: remindedAt }) => {
    const reminded = opinions[id];
    return {
      ...(reminded && { opinions: { ...opinions, [id]: { ...reminded, remindedAt } } }),
      tasks: tasks.map((task) => (task.opinion === id ? { ...task, remindedAt } : task)),
    };
  }),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  isSeen: ({ opinion }, { seesOpinion }) => seesOpinion(opinion),
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ opinion }, { compiled: { workflow } }) =>
    fr.opinionReminded.agent(workflow.opinions[opinion]?.definition.title ?? fr.opinionReminded.adHoc),
};

/** Somebody without an account may answer it by a link, or may no longer. Who instructs knows of it, and nobody else. */
export const opinionEntrusted: EventRecord<'opinionEntrusted'> = {
  evolve: changing(({ opinions }, { opinion: id, to, at, seq, actor }) => {
    const known = opinions[id];
    if (!known) return {};
    const { entrusted: _before, ...opinion } = known;
    const entrusted = to && { name: to.name, email: to.email, by: nameOf(actor), at, seq };
    return { opinions: { ...opinions, [id]: { ...opinion, ...(entrusted && { entrusted }) } } };
  }),
  touches: 'nothing',
  restedOn: false,
  told: 'news',
  isSeen: ({ opinion }, { reader, seesOpinion }) => reader.instructs && seesOpinion(opinion),
  shown: whole,
  erase: (event, { words }) => (words && event.to ? { ...event, to: { name: '', email: '' } } : event),
  toApplicant: silent,
  toAgent: ({ opinion, to, actor }, { compiled: { workflow } }) => {
    const words = fr.opinionEntrusted;
    const title = workflow.opinions[opinion]?.definition.title ?? fr.opinionReminded.adHoc;
    if (!to) return words.takenBack(nameOf(actor), title);
    return to.email === '' ? words.erased(nameOf(actor), title) : words.sent(nameOf(actor), title, to.name, to.email);
  },
};

type AdHoc = NonNullable<OpinionRecord['adHoc']>;

function nameConsulted({ identity }: CompiledDispositif, of: AdHoc['of']): string {
  return of.type === 'function' ? (identity.functions[of.function]?.title ?? of.function) : of.name;
}
