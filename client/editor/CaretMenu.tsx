/** The list at the caret (`caretMenu.ts`): arrows choose, Enter or Tab takes, Esc closes. The text keeps the focus. */
import type { Editor } from '@tiptap/react';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useStore } from '../sync/store.ts';
import { Listbox, optionId } from '../ui/Listbox.tsx';
import type { CaretMenuParts, CaretQuery } from './caretMenu.ts';
import styles from './Menus.module.css';

export interface CaretMenuProps<Option> {
  editor: Editor;
  menu: CaretMenuParts;
  label: string;
  /** Those that fit what is typed; the caller filters. */
  options: readonly Option[];
  keyOf: (option: Option) => string;
  onTake: (option: Option, typed: CaretQuery) => void;
  children: (option: Option) => ReactNode;
}

export function CaretMenu<Option>(props: CaretMenuProps<Option>) {
  const { editor, menu, label, options, keyOf, onTake, children } = props;
  const { store, setKeys } = menu;
  const open = useStore(store);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const shown = open !== null && options.length > 0;
  const chosen = Math.min(open?.index ?? 0, options.length - 1);

  const take = (option: Option | undefined): void => {
    const now = store.get();
    if (now === null || option === undefined) return;
    store.set(null);
    onTake(option, now);
  };
  const onKey = (key: string): boolean => {
    const now = store.get();
    if (now === null || options.length === 0) return false;
    if (key === 'Enter' || key === 'Tab') take(options[chosen]);
    else if (key === 'ArrowDown') store.set({ ...now, index: (chosen + 1) % options.length });
    else if (key === 'ArrowUp') store.set({ ...now, index: (chosen - 1 + options.length) % options.length });
    else return false;
    return true;
  };
  // Each time: what it takes is what is shown.
  useLayoutEffect(() => setKeys(onKey));
  useLayoutEffect(() => {
    const element = box.current;
    const page = element?.offsetParent;
    if (open === null || element === null || !page) return;
    const at = editor.view.coordsAtPos(open.from);
    const origin = page.getBoundingClientRect();
    const below = at.bottom + element.offsetHeight + 12 < bottomOf(element);
    const left = Math.min(at.left - origin.left, origin.width - element.offsetWidth - 8);
    element.style.left = `${Math.max(8, left)}px`;
    element.style.top = `${(below ? at.bottom + 4 : at.top - element.offsetHeight - 4) - origin.top}px`;
  });
  useEffect(() => {
    if (!shown) return;
    const { dom } = editor.view;
    const told = {
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-activedescendant': optionId(id, chosen),
    };
    for (const [name, value] of Object.entries(told)) dom.setAttribute(name, value);
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of Object.keys(told)) dom.removeAttribute(name);
    };
  }, [editor, shown, id, chosen]);

  // Nothing of that name: what was typed is only what was typed.
  if (!shown) return null;
  return (
    <div ref={box} className={styles.atCaret}>
      <Listbox id={id} label={label} options={options} chosen={chosen} keyOf={keyOf} onTake={take}>
        {children}
      </Listbox>
    </div>
  );
}

/** As far down as the page is seen: above a phone's bars, and its keyboard. */
function bottomOf(element: Element): number {
  const { visualViewport: seen } = window;
  const page = element.closest('[data-scroll]')?.getBoundingClientRect().bottom ?? window.innerHeight;
  return Math.min(page, seen === null ? window.innerHeight : seen.offsetTop + seen.height);
}
