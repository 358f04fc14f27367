/** The picture that follows the pointer: the card lifted and tilted by two degrees. */
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';

/** Room around the card for its tilt and shadow. */
const ROOM_PX = 24;

type SetDragImage = Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage'];

export function showDragPreview(
  card: HTMLElement,
  nativeSetDragImage: SetDragImage,
  pointer: { clientX: number; clientY: number },
): void {
  const from = card.getBoundingClientRect();
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: () => ({
      x: pointer.clientX - from.left + ROOM_PX,
      y: pointer.clientY - from.top + ROOM_PX,
    }),
    render: ({ container }) => {
      const copy = card.cloneNode(true) as HTMLElement;
      for (const one of copy.querySelectorAll('button')) one.remove();
      copy.removeAttribute('data-hole');
      Object.assign(copy.style, {
        boxSizing: 'border-box',
        inlineSize: `${from.width}px`,
        transform: still ? 'none' : 'rotate(2deg)',
        boxShadow: 'var(--gc-shadow-sheet)',
      });
      container.style.padding = `${ROOM_PX}px`;
      container.append(copy);
    },
  });
}
