/**
 * The carets and selections of the others as elements of their layer. What stands as it stood is left alone,
 * and what moved is moved: an element made anew costs more than a place. Decides nothing about who is shown.
 */
import { departmentColor, flagColor } from '../theme/departments.ts';
import styles from './CaretLayer.module.css';
import type { RemoteCaret } from './carets.ts';

/** One caret as it is to be drawn, in pixels of the layer. */
export interface Drawn {
  caret: RemoteCaret;
  named: boolean;
  /** The name stands below the line, or it would cover my own caret. */
  below: boolean;
  mark: Box;
  pieces: readonly Box[];
}

export type Box = readonly [left: number, top: number, width: number, height: number];

export class CaretFigures {
  readonly #layer: HTMLElement;
  readonly #figures = new Map<number, Figure>();
  #pointer: Point | null = null;

  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  /** From now on these are seen, and nobody else. */
  show(drawn: readonly Drawn[]): void {
    const alive = new Set<number>();
    for (const one of drawn) {
      const id = one.caret.clientId;
      alive.add(id);
      let figure = this.#figures.get(id);
      if (figure === undefined) {
        figure = new Figure(this.#layer, id);
        this.#figures.set(id, figure);
      }
      figure.draw(one);
      figure.point(this.#pointer);
    }
    for (const [id, figure] of this.#figures) {
      if (alive.has(id)) continue;
      figure.remove();
      this.#figures.delete(id);
    }
  }

  /**
   * Where the pointer is in the layer; null: elsewhere. The marks take no events themselves: a click on one goes to
   * the words under it.
   */
  point(at: Point | null): void {
    this.#pointer = at;
    for (const figure of this.#figures.values()) figure.point(at);
  }

  clear(): void {
    this.show([]);
  }
}

export type Point = readonly [x: number, y: number];

/** The pointer this close to a mark shows its name. */
const NEAR_PX = 5;

const isNear = ([left, top, width, height]: Box, [x, y]: Point): boolean =>
  x >= left - NEAR_PX && x <= left + width + NEAR_PX && y >= top && y <= top + height;

const NOWHERE: Box = [-1000, -1000, 0, 0];

class Figure {
  readonly #layer: HTMLElement;
  readonly #mark = document.createElement('div');
  readonly #flag = document.createElement('span');
  #pieces: Piece[] = [];
  #stand = NEW;
  #box: Box = NOWHERE;
  #color = -1;

  constructor(layer: HTMLElement, clientId: number) {
    this.#layer = layer;
    this.#mark.className = styles.caret ?? '';
    this.#mark.dataset.client = String(clientId);
    this.#flag.className = styles.flag ?? '';
    this.#mark.append(this.#flag);
    layer.append(this.#mark);
  }

  draw({ caret, named, below, mark, pieces }: Drawn): void {
    if (this.#flag.textContent !== caret.name) this.#flag.textContent = caret.name;
    this.#stand = put(this.#mark, mark, this.#stand);
    this.#box = mark;
    this.#flag.toggleAttribute('data-below', below);
    this.#mark.toggleAttribute('data-named', named);
    const recolored = caret.color !== this.#color;
    this.#color = caret.color;
    if (recolored) {
      this.#mark.style.setProperty('--who', departmentColor(caret.color));
      this.#mark.style.setProperty('--flag', flagColor(caret.color));
    }
    for (const { element } of this.#pieces.splice(pieces.length)) element.remove();
    pieces.forEach((piece, at) => {
      const known = this.#pieces[at];
      const one = known ?? this.#newPiece();
      if (known === undefined || recolored)
        one.element.style.setProperty('--who', departmentColor(caret.color));
      one.stand = put(one.element, piece, one.stand);
    });
  }

  point(at: Point | null): void {
    this.#mark.toggleAttribute('data-near', at !== null && isNear(this.#box, at));
  }

  remove(): void {
    this.#mark.remove();
    for (const { element } of this.#pieces) element.remove();
  }

  /** A selection lies under its caret. */
  #newPiece(): Piece {
    const element = document.createElement('i');
    element.className = styles.selection ?? '';
    this.#layer.insertBefore(element, this.#mark);
    const piece = { element, stand: NEW };
    this.#pieces.push(piece);
    return piece;
  }
}

interface Piece {
  element: HTMLElement;
  stand: Stand;
}

/** Where an element was put, as it was written there. */
interface Stand {
  readonly place: string;
  readonly size: string;
}
const NEW: Stand = { place: '', size: '' };

/**
 * Puts it there unless it is there already; returns how it stands. By `translate`: a caret that moves does not make the
 * browser lay anything out. On whole dots of the screen, or its edges would be blurred.
 */
function put(element: HTMLElement, [left, top, width, height]: Box, before: Stand): Stand {
  const dots = window.devicePixelRatio || 1;
  const whole = (px: number): number => Math.round(px * dots) / dots;
  const place = `${whole(left)}px ${whole(top)}px`;
  const size = `${width} ${height}`;
  const { style } = element;
  if (place !== before.place) style.translate = place;
  if (size !== before.size) {
    style.width = `${width}px`;
    style.height = `${height}px`;
  }
  return { place, size };
}
