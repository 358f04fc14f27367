/** The people and departments under an @ in the text: those who may read the plan, as last known. */
import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePinyin } from '../pages/palette/usePinyin.ts';
import { usePlan } from '../pages/planContext.ts';
import { useStore } from '../sync/store.ts';
import { namesLike, reachable } from '../talk/mentions.ts';
import { CaretMenu } from './CaretMenu.tsx';
import type { CaretMenuParts } from './caretMenu.ts';
import { putMention } from './mention.ts';

export function MentionList({ editor, menu }: { editor: Editor; menu: CaretMenuParts }) {
  const { t } = useTranslation('editor');
  const { people, departments } = usePlan();
  const open = useStore(menu.store);
  const pinyin = usePinyin(open !== null);
  const all = useMemo(() => reachable(people, departments), [people, departments]);
  const found = useMemo(() => (open === null ? [] : namesLike(open.query, all, pinyin)), [open, all, pinyin]);
  return (
    <CaretMenu
      editor={editor}
      menu={menu}
      label={t('talk.mention')}
      options={found}
      keyOf={({ id }) => id}
      onTake={(one, typed) => {
        editor.view.focus();
        putMention(editor.view, typed, one);
      }}
    >
      {({ name, of }) => (
        <>
          {name}
          {of !== null && <small>{of}</small>}
        </>
      )}
    </CaretMenu>
  );
}
