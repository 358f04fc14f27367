/**
 * Where the keys go when what had the focus is taken away: to what stands nearest its place; where its whole layer is
 * gone (a dialog, a menu), back to where the focus was before that; where the whole page is another, to the page's
 * main part. Only after a key: who points is not led anywhere. What takes the focus itself (a dialog, a field that
 * comes up) is left to do so.
 */

const FOCUSABLE = 'a[href], button, summary, [contenteditable="true"], [tabindex]:not([tabindex="-1"])';
/** Dialogs give the focus back 10 ms after they close. */
const OTHERS_FIRST_MS = 20;
const MAIN = 'main';
const PAGE = 'root';

/** Where the focus was last in one layer: the element, or where it stood before it was taken out. */
interface Place {
  layer: Element;
  element: Element;
  spot: { parent: Node; next: Node | null } | null;
}

/** The page itself, or what lies over it by itself: a dialog, a menu, the toasts. */
function layerOf(element: Element): Element {
  let layer = element;
  while (layer.parentElement && layer.parentElement !== document.body && !isPortal(layer.parentElement))
    layer = layer.parentElement;
  return layer;
}

const isPortal = (element: Element): boolean => element.matches('[data-portal]');

function canFocus(element: Element): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    !element.matches(':disabled') &&
    element.tabIndex >= 0 &&
    element.closest('[inert], [aria-hidden="true"]') === null &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

/**
 * What can have the focus in `scope`: the first behind the spot, else the last before it. No field: it would take the
 * next keys, which were meant for what is gone.
 */
function nearestIn(scope: Element, spot: Range): HTMLElement | null {
  let before: HTMLElement | null = null;
  for (const one of scope.querySelectorAll(FOCUSABLE)) {
    if (!canFocus(one) || one.matches('input, textarea')) continue;
    if (spot.comparePoint(one, 0) >= 0) return one;
    before = one;
  }
  return before;
}

/** The nearest to a place in its own layer; null where the layer is gone or is a page that is another now. */
function nearest({ layer, element, spot }: Place): HTMLElement | null {
  if (spot === null || element.isConnected) return canFocus(element) ? element : null;
  if (!layer.isConnected || !layer.contains(spot.parent)) return null;
  const at = document.createRange();
  if (spot.next?.parentNode === spot.parent) at.setStartBefore(spot.next);
  else at.setStart(spot.parent, spot.parent.childNodes.length);
  for (
    let scope = spot.parent instanceof Element ? spot.parent : spot.parent.parentElement;
    scope !== null && scope.id !== PAGE && layer.contains(scope);
    scope = scope.parentElement
  ) {
    const found = nearestIn(scope, at);
    if (found !== null) return found;
    if (scope instanceof HTMLElement && scope.hasAttribute('tabindex')) return scope;
  }
  return null;
}

/** Moves what is remembered of a place on when the record took it out. */
function follow(place: Place, record: MutationRecord): void {
  const { removedNodes, target: parent, nextSibling: next } = record;
  const at = place.spot?.parent ?? place.element;
  for (const node of removedNodes) {
    if (node === place.spot?.next) place.spot.next = next;
    if (!at.isConnected && node.contains(at)) {
      place.spot = { parent, next };
      return;
    }
  }
}

/** Starts it for the whole document, for as long as the page is open. */
export function keepFocus(): void {
  /** One for each layer, the latest last. */
  let places: Place[] = [];
  let lost = false;
  let pointed = true;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const isNowhere = (): boolean =>
    document.activeElement === null || document.activeElement === document.body;

  const giveBack = (): void => {
    timer = null;
    if (!lost || !isNowhere()) return;
    let to: HTMLElement | null = null;
    for (const place of places.toReversed()) to ??= nearest(place);
    to ??= document.getElementById(MAIN);
    // The next page may still be on its way: looked for again with the next change.
    if (to === null) return;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: 'nearest' });
  };

  const onChange = (records: MutationRecord[]): void => {
    const last = places.at(-1);
    if (last === undefined) return;
    const gone = places.filter(({ element }) => !element.isConnected);
    if (gone.length > 0) for (const record of records) for (const place of gone) follow(place, record);
    if (!isNowhere()) return;
    const taken = records.some(
      ({ type, target, removedNodes }) =>
        (type === 'attributes' && target === last.element) ||
        [...removedNodes].some((node) => node.contains(last.element)),
    );
    lost ||= !pointed && taken;
    if (lost && timer === null) timer = setTimeout(giveBack, OTHERS_FIRST_MS);
  };

  new MutationObserver(onChange).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled'],
  });
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target === document.body) return;
    const layer = layerOf(target);
    lost = false;
    places = places.filter((place) => place.layer !== layer && place.layer.isConnected);
    places.push({ layer, element: target, spot: null });
  });
  const onKey = (): void => {
    pointed = false;
  };
  const onPointer = (): void => {
    pointed = true;
    lost = false;
  };
  addEventListener('keydown', onKey, true);
  addEventListener('pointerdown', onPointer, true);
}
