/** Choices under a field or a caret that keeps the focus: shows them and takes clicks; the keys are the field's. */
import type { ReactNode } from 'react';
import styles from './Listbox.module.css';

export interface ListboxProps<Option> {
  id: string;
  label: string;
  options: readonly Option[];
  chosen: number;
  keyOf: (option: Option) => string;
  onTake: (option: Option) => void;
  children: (option: Option) => ReactNode;
}

/** For `aria-activedescendant` of what has the focus. */
export const optionId = (id: string, index: number): string => `${id}-${index}`;

export function Listbox<Option>({
  id,
  label,
  options,
  chosen,
  keyOf,
  onTake,
  children,
}: ListboxProps<Option>) {
  return (
    <div id={id} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the focus is
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={keyOf(option)}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === chosen}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          {children(option)}
        </div>
      ))}
    </div>
  );
}
