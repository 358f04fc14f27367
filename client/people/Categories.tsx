/** The categories the workspace adds to the glossary's, and the dialog that makes one; administrators edit. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Workspace } from '../../shared/api/people.ts';
import {
  CATEGORY_IDS,
  CATEGORY_NAMES,
  isNameTaken,
  MOST_OWN_CATEGORIES,
  type OwnCategory,
} from '../../shared/category.ts';
import { patchWorkspace } from '../api.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { joinNames } from '../i18n/phrases.ts';
import { useSession } from '../pages/session.tsx';
import { Dialog, DialogFoot } from '../ui/Dialog.tsx';
import { EmptyState, Failed } from '../ui/Feedback.tsx';
import { useLimit } from '../ui/limit.ts';
import { toast } from '../ui/toast.tsx';
import { useSend } from '../ui/useSend.ts';
import styles from './PeoplePage.module.css';

/** As the server takes them: a new one has no id yet. */
type Wanted = Omit<OwnCategory, 'id'> & { id?: string };

function useSaveCategories() {
  const queries = useQueryClient();
  return useSend({
    mutationFn: (categories: Wanted[]) => patchWorkspace({ categories }),
    // Plans show categories too, and read their words by them.
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function Categories({ admin }: { admin: boolean }) {
  const { t } = useTranslation('people');
  const { workspace } = useSession();
  const own = workspace.categories;
  const [open, setOpen] = useState<OwnCategory | 'new' | null>(null);
  const language = currentLanguage();
  const builtIn = CATEGORY_IDS.map((id) => CATEGORY_NAMES[id][language]);
  if (!admin && own.length === 0) return null;
  const add = { label: t('category.add'), onClick: () => setOpen('new') };
  return (
    <section className={styles.block} aria-labelledby="categories">
      <header>
        <h2 id="categories">{t('category.title')}</h2>
        {admin && own.length > 0 && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.6} />}
            disabled={own.length >= MOST_OWN_CATEGORIES}
            title={
              own.length >= MOST_OWN_CATEGORIES
                ? t('category.full', { most: MOST_OWN_CATEGORIES })
                : undefined
            }
            onClick={add.onClick}
          >
            {add.label}
          </Button>
        )}
      </header>
      <p className={styles.builtIn}>{t('category.builtIn', { names: joinNames(builtIn, language) })}</p>
      {own.length === 0 ? (
        <EmptyState compact sentence={t('category.none')} action={add} />
      ) : (
        <ul className={styles.departments}>
          {own.map((one) => {
            const content = (
              <span className={styles.category}>
                <span>{one.name}</span>
                <small title={joinNames(one.words, language)}>
                  {one.words.length > 0 ? joinNames(one.words, language) : t('category.onlyName')}
                </small>
              </span>
            );
            return (
              <li key={one.id}>
                {admin ? (
                  <button
                    type="button"
                    aria-label={t('category.edit', { name: one.name })}
                    onClick={() => setOpen(one)}
                  >
                    {content}
                  </button>
                ) : (
                  <span>{content}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {open !== null && (
        <CategoryDialog
          category={open === 'new' ? null : open}
          workspace={workspace}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const LONGEST_CATEGORY = 30;
const MOST_WORDS = 30;
const LONGEST_WORD = 40;

/** Words as people part them, each once. */
const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

interface DialogProps {
  /** null: a new one. */
  category: OwnCategory | null;
  workspace: Workspace;
  onClose: () => void;
}

function CategoryDialog({ category, workspace, onClose }: DialogProps) {
  const { t } = useTranslation('people');
  const save = useSaveCategories();
  const [name, setName] = useState(category?.name ?? '');
  const [words, setWords] = useState(category?.words.join('、') ?? '');
  const own = workspace.categories;
  const others = own.filter(({ id }) => id !== category?.id);
  const taken = isNameTaken(name.trim(), others);
  const limited = useLimit()(name, LONGEST_CATEGORY);
  const list = wordsIn(words).filter((word) => word !== name.trim());
  const tooMany = list.length > MOST_WORDS || list.some((word) => word.length > LONGEST_WORD);
  const store = (next: Wanted[], then: () => void): void => {
    save.mutate(next, {
      onSuccess: () => {
        then();
        onClose();
      },
    });
  };
  const remove = (): void => {
    const undo = (): void => save.mutate([...own]);
    store(others, () => toast(t('category.removed', { name: category?.name ?? '' }), { undo }));
  };
  const submit = (): void => {
    const made = { name: name.trim(), words: list };
    const next = category
      ? own.map((one) => (one.id === category.id ? { id: one.id, ...made } : one))
      : [...own, made];
    store(next, () => toast(category ? t('toast.saved') : t('toast.added', { name: made.name })));
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(category === null ? 'category.addTitle' : 'category.editTitle')}
      size={440}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!taken && !tooMany && !limited.tooLong && name.trim() !== '') submit();
        }}
      >
        <TextInput
          label={t('category.name')}
          placeholder={t('category.namePlaceholder')}
          required
          value={name}
          {...(taken ? { error: t('category.taken') } : limited.field)}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label={t('category.words')}
          description={t('category.wordsHint')}
          placeholder={t('category.wordsPlaceholder')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={words}
          error={tooMany ? t('category.wordsTooMany') : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <DialogFoot>
          <Failed error={save.error} />
          {category !== null && (
            <Button variant="default" loading={save.isPending} onClick={remove}>
              {t('category.remove')}
            </Button>
          )}
          <Button
            type="submit"
            loading={save.isPending}
            disabled={name.trim() === '' || limited.tooLong || taken || tooMany}
          >
            {t(category === null ? 'category.add' : 'category.save')}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
