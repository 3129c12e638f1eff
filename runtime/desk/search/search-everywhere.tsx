import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useHotkeys } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type JSX, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Link, useLocation, useNavigate } from 'react-router';
import type { FoundCase } from '../../../schemas/types/api.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { getRecentCases, searchCases } from '../api.ts';
import { follow } from '../parts/key-places.ts';
import { placesOf } from '../places.ts';
import { useLeads, useSession } from '../session.ts';
import { t } from '../text.ts';
import { commandsAt, commandsNamed, type DeskCommand } from './commands.ts';
import { ResultWords } from './result-words.tsx';
import { beginningOf, groupsOf, moved, resultsOf, withCommands, type Result, type ResultGroup } from './results.ts';

/** One does not ask at each key. */
const TYPED_MS = 150;

/** One search over all that one may see, at Ctrl + K from any screen of the desk. */
export function SearchEverywhere(): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  useHotkeys([['mod+K', () => setIsOpen(true)]], []);
  return (
    <>
      <button
        type="button"
        className="desk-search-open"
        aria-label={t('searchEverywhere')}
        title={t('searchKeys')}
        onClick={() => setIsOpen(true)}
      >
        <Icon name="search" /> <span>{t('searchEverywhere')}</span>
      </button>
      {isOpen && <SearchDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

const optionId = (at: number): string => `trouve-${at}`;

function SearchDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const [asked] = useDebouncedValue(typed.trim(), TYPED_MS);
  const search = useQuery({
    queryKey: ['search', asked],
    queryFn: () => searchCases(asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const { recent, commands } = useBeginning();
  const found = asked === '' ? undefined : search.data;
  const groups: readonly ResultGroup[] =
    typed.trim() === ''
      ? beginningOf(recent, commands)
      : withCommands(found ? groupsOf(found) : [], commandsNamed(commands, typed));
  const results = resultsOf(groups);
  const choose = (chosen: Result): void => {
    if (chosen.address !== null) {
      onClose();
      void navigate(chosen.address);
    } else if (chosen.type === 'command' && 'mark' in chosen.found.leads) {
      // The dialog is off the page, and the focus back, before it moves on: the next letter is typed where it leads.
      flushSync(onClose);
      follow(chosen.found.leads.mark);
    }
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = moved(at, event.key, results.length);
      setAt(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    }
    // What is shown may still answer what was typed before.
    const isOfTyped = typed.trim() === asked && !search.isPlaceholderData && !search.isFetching;
    const chosen = typed.trim() === '' || isOfTyped ? results[Math.max(0, at)] : undefined;
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    }
  };
  return (
    <Dialog title={t('searchEverywhere')} onClose={onClose}>
      <TextInput
        type="search"
        role="combobox"
        aria-expanded={results.length > 0}
        aria-controls="trouves"
        aria-autocomplete="list"
        {...(at >= 0 && { 'aria-activedescendant': optionId(at) })}
        label={t('searchLabel')}
        description={t('searchEverywhereHint')}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={press}
      />
      {search.isError && <ProblemAlert error={search.error} onRetry={() => void search.refetch()} />}
      <Text size="sm" role="status" mt="xs">
        {found && resultsOf(groupsOf(found)).length === 0 && !search.isPlaceholderData ? t('searchNone') : ''}
      </Text>
      <div id="trouves" role="listbox" aria-label={t('searchResults')} className="desk-found">
        {groups.map(({ title, from, results: ofGroup }) => (
          <div key={title} role="group" aria-label={t(title)}>
            <Text size="sm" fw={600} mt="xs" aria-hidden>
              {t(title)}
            </Text>
            {ofGroup.map((one, index) => (
              <ResultLine
                key={one.id}
                result={one}
                at={from + index}
                isCurrent={from + index === at}
                onChoose={choose}
                onGo={onClose}
              />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

/** What there is before one types: asked for as the dialog opens, so that it is what is there then. */
function useBeginning(): { readonly recent: readonly FoundCase[]; readonly commands: readonly DeskCommand[] } {
  const { user } = useSession();
  const leads = useLeads();
  const { pathname } = useLocation();
  const [commands] = useState(() => commandsAt(pathname, placesOf(user, leads)));
  const recent = useQuery({
    queryKey: ['recent-cases'],
    queryFn: getRecentCases,
    enabled: user.roles.includes('agent'),
    staleTime: 0,
  });
  const items = recent.data?.items ?? [];
  // One is at that case already.
  return { recent: items.filter(({ id }) => pathname !== `/dossiers/${id}`), commands };
}

type ResultProps = {
  readonly result: Result;
  readonly at: number;
  readonly isCurrent: boolean;
  /** Of a command that does something here. */
  readonly onChoose: (result: Result) => void;
  /** Of a link that is followed. */
  readonly onGo: () => void;
};

/** One result, which leads to where it is read, or does what it says. */
function ResultLine({ result, at, isCurrent, onChoose, onGo }: ResultProps): JSX.Element {
  const looks = {
    id: optionId(at),
    role: 'option',
    'aria-selected': isCurrent,
    tabIndex: -1,
    className: isCurrent ? 'desk-result desk-result-current' : 'desk-result',
  } as const;
  if (result.address === null) {
    return (
      <button type="button" {...looks} onClick={() => onChoose(result)}>
        <ResultWords result={result} />
      </button>
    );
  }
  return (
    <Link {...looks} to={result.address} onClick={onGo}>
      <ResultWords result={result} />
    </Link>
  );
}
