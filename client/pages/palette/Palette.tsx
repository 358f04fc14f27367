/** Ctrl+K: everything one can go to or do, found by words or pinyin initials. Pages say what (commands.ts). */
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../ui/composing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { COMMAND_GROUPS, type Command } from './commands.ts';
import { loadPinyin, type PinyinMatch, scoreOf } from './match.ts';
import styles from './Palette.module.css';

const MOST_SHOWN = 40;

export interface PaletteProps {
  opened: boolean;
  onClose: () => void;
  commands: readonly Command[];
  /** Hears the words that are looked for. */
  onSearch: (words: string) => void;
  /** Whether what lies elsewhere is among the commands: nothing is missing from them before it is known. */
  elsewhere: 'known' | 'looking' | 'failed';
}

export function Palette({ opened, onClose, ...rest }: PaletteProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={600}
      yOffset="12vh"
      radius={10}
      classNames={{ content: styles.content }}
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay color="var(--gc-scrim)" backgroundOpacity={1} />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body p={0}>
          <PaletteBody onClose={onClose} {...rest} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ commands, onClose, onSearch, elsewhere }: Omit<PaletteProps, 'opened'>) {
  const { t } = useTranslation();
  const listId = useId();
  const [text, setText] = useState('');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [pinyin, setPinyin] = useState<PinyinMatch | null>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let gone = false;
    loadPinyin().then(
      (match) => {
        if (!gone) setPinyin(() => match);
      },
      // Without the table the palette still finds by words.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);

  const found = useMemo(() => {
    const scored = commands
      .map((command) => ({ command, score: scoreOf(query, command.label, command.keywords, pinyin) }))
      .filter(({ score }) => score > 0);
    // Without words all score alike: cards, of which there may be a thousand, come after what one can do.
    const rank = ({ group }: Command): number => COMMAND_GROUPS.indexOf(group);
    scored.sort((a, b) => b.score - a.score || rank(a.command) - rank(b.command));
    const top = scored.slice(0, MOST_SHOWN).map(({ command }) => command);
    return COMMAND_GROUPS.map((group) => ({
      group,
      commands: top.filter((command) => command.group === group),
    })).filter(({ commands: some }) => some.length > 0);
  }, [commands, query, pinyin]);
  const flat = found.flatMap(({ commands: some }) => some);
  const current = flat[Math.min(active, flat.length - 1)];

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const search = (value: string) => {
    setQuery(value);
    onSearch(value);
    setActive(0);
  };
  // What was looked for last time is not looked for when it opens again.
  useEffect(() => onSearch(''), [onSearch]);
  return (
    <>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <input
          // biome-ignore lint/a11y/noAutofocus: a palette is opened to type in it
          autoFocus
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (!isComposing({ nativeEvent: event.nativeEvent as KeyboardEvent & InputEvent }))
              search(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => search(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              const step = event.key === 'ArrowDown' ? 1 : -1;
              if (flat.length > 0)
                setActive((Math.min(active, flat.length - 1) + step + flat.length) % flat.length);
            } else if (event.key === 'Enter') {
              event.preventDefault();
              run(current);
            }
          }}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div ref={list} id={listId} role="listbox" aria-label={t('palette.title')} className={styles.list}>
        {found.map(({ group, commands: some }) => (
          // biome-ignore lint/a11y/useSemanticElements: groups of a listbox, not of a form
          <div key={group} role="group" aria-label={t(`palette.${group}`)}>
            <div className={styles.group} aria-hidden>
              {t(`palette.${group}`)}
            </div>
            {some.map((command) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are on the combobox
              <div
                key={command.id}
                id={`${listId}-${command.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={command === current}
                className={styles.option}
                onPointerMove={() => setActive(flat.indexOf(command))}
                onClick={() => run(command)}
              >
                <span className={styles.icon}>{command.icon}</span>
                <span className={styles.label}>{command.label}</span>
                {command.hint && <span className={styles.hint}>{command.hint}</span>}
              </div>
            ))}
          </div>
        ))}
        {flat.length === 0 && elsewhere === 'known' && (
          <p className={styles.none}>{t('palette.none', { query })}</p>
        )}
        {elsewhere === 'failed' && <p className={styles.none}>{t('palette.onlyHere')}</p>}
      </div>
    </>
  );
}
