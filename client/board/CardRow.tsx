/** A card's place in a column: takes drops above and below it and shows the drop line. */
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type CSSProperties, type ReactNode, type Ref, useCallback, useEffect, useRef } from 'react';
import styles from './Column.module.css';

export interface CardRowProps {
  id: string;
  /** Position in the column, for the virtual list. */
  index: number;
  of: number;
  line: boolean;
  measure?: Ref<HTMLLIElement> | undefined;
  style?: CSSProperties | undefined;
  children: ReactNode;
}

export function CardRow({ id, index, of, line, measure, style, children }: CardRowProps) {
  const row = useRef<HTMLLIElement | null>(null);
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.card === 'string',
      getData: ({ input }) =>
        attachClosestEdge({ over: id }, { element, input, allowedEdges: ['top', 'bottom'] }),
    });
  }, [id]);
  const attach = useCallback(
    (element: HTMLLIElement | null) => {
      row.current = element;
      if (typeof measure === 'function') measure(element);
    },
    [measure],
  );
  return (
    <li
      ref={attach}
      className={styles.row}
      data-index={index}
      data-row={id}
      aria-setsize={of}
      aria-posinset={index + 1}
      style={style}
    >
      {line && <span className={styles.line} data-line aria-hidden />}
      {children}
    </li>
  );
}
