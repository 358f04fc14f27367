/**
 * The editor of a plan's text. Made only once the document has come in: clients never seed. Where it stands
 * on the screen is TextView's affair.
 */
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import type { TFunction } from 'i18next';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addPicture, pictureUrl } from '../api.ts';
import { usePlan } from '../pages/planContext.ts';
import { readingOf } from '../reading/reading.ts';
import { toldBy } from '../talk/mentions.ts';
import { toast } from '../ui/toast.tsx';
import type { CaretMenuParts } from './caretMenu.ts';
import { planExtensions } from './extensions.ts';
import { asPrintable } from './images/printable.ts';
import { uploadTrouble } from './images/trouble.ts';
import { pictureTexts } from './images/words.ts';
import type { TextActions } from './keys.ts';
import { setOuterMarks } from './marks/pageMarks.ts';
import { keepOwnSelection } from './ownSelection.ts';
import { pageElement } from './pageElement.ts';
import type { SuggestingParts } from './suggestions/suggesting.ts';
import { firstMarks } from './useMarks.ts';
import './page.css';
import './pagePictures.css';
import './pageTables.css';
import './pageMarks.css';
import './print.css';

/** The lists at the caret. */
export interface CaretMenus {
  slash: CaretMenuParts;
  mention: CaretMenuParts;
}

/** Call it only when the text is ready. */
export function usePlanEditor(
  editable: boolean,
  actions: RefObject<TextActions>,
  menus: CaretMenus,
  suggesting: SuggestingParts,
): Editor | null {
  const { plan, planId, detail, departments, people } = usePlan();
  const { t } = useTranslation('editor');
  const { doc } = plan.text;
  // The editor outlives what it was made with: who is here, and the language.
  const hints = useMemo(() => hintsOf(t), [t]);
  const known = useRef({ people, departments, t, hints });
  known.current = { people, departments, t, hints };
  const editor = useEditor(
    {
      extensions: planExtensions({
        doc,
        plan: planId,
        numbering: () => detail.settings.numbering,
        mayWrite: () => plan.text.access === 'write',
        slash: menus.slash,
        mention: {
          menu: menus.mention,
          says: (kind) => known.current.t(kind === 'department' ? 'mention.department' : 'mention.person'),
          toldBy: (id) => {
            const person = known.current.people.get(id);
            return person ? toldBy(person, known.current.departments) : null;
          },
        },
        suggesting,
        marks: () => firstMarks(readingOf(plan), departments, (n) => t('targets.more', { n })),
        actions: {
          find: () => actions.current.find(),
          link: () => actions.current.link(),
          targetCard: () => actions.current.targetCard(),
          markTarget: () => actions.current.markTarget(),
        },
        pictures: {
          url: (file) => pictureUrl(planId, file),
          upload: async (file, signal) => (await addPicture(planId, await asPrintable(file), signal)).id,
          mayWrite: () => plan.text.access === 'write',
          get texts() {
            return pictureTexts(known.current.t);
          },
          trouble: (error, file) => uploadTrouble(error, file, pictureTexts(known.current.t)),
          refuse: (sentence) => toast(sentence, { tone: 'bad' }),
        },
        texts: () => known.current.hints,
      }),
      editable,
      // Where the text is only read the page takes the focus all the same: words are chosen and commented on there.
      coreExtensionOptions: { tabindex: { value: '0' } },
      shouldRerenderOnTransaction: false,
      editorProps: pageProps(t),
    },
    [doc],
  );
  const spoken = useRef(t);
  useEffect(() => {
    if (editor === null || spoken.current === t) return;
    spoken.current = t;
    editor.setOptions({ editorProps: pageProps(t) });
    // Until it is on the page there is nothing to draw anew.
    if (!editor.isDestroyed) editor.view.dispatch(setOuterMarks(editor.state.tr, {}));
  }, [editor, t]);
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}

const pageProps = (t: TFunction<'editor'>) => ({
  attributes: {
    class: 'gc-page',
    role: 'textbox',
    'data-words': '',
    'aria-multiline': 'true',
    'aria-label': t('page.label'),
    spellcheck: 'false',
  },
});

const hintsOf = (t: TFunction<'editor'>) => ({
  title: t('page.titlePlaceholder'),
  heading: t('page.headingPlaceholder'),
  item: t('page.itemPlaceholder'),
  paragraph: t('page.placeholder'),
});

export function PageContent({ editor }: { editor: Editor }) {
  useEffect(() => {
    const page = pageElement(editor);
    if (page !== null) keepOwnSelection(page);
  }, [editor]);
  return <EditorContent editor={editor} className="gc-page-host" />;
}
