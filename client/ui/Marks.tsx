/** Departments are squares, people are circles. Both carry characters, so that colour never speaks alone. */
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentColor } from '../theme/departments.ts';
import { initialsOf } from './figures.ts';
import styles from './Marks.module.css';

type MarkStyle = CSSProperties & { '--mark': string; '--size': string };
const markStyle = (color: number, size: number): MarkStyle => ({
  '--mark': departmentColor(color),
  '--size': `${size}px`,
});

export interface DepartmentMarkProps {
  mark: string;
  color: number;
  /** Read out and shown on hover; leave it out where the name stands beside the mark. */
  name?: string;
  size?: 18 | 16;
}

export function DepartmentMark({ mark, color, name, size = 18 }: DepartmentMarkProps) {
  return (
    <span
      className={styles.department}
      style={markStyle(color, size)}
      title={name}
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      {mark}
    </span>
  );
}

export interface PersonAvatarProps {
  name: string;
  color: number;
  size?: number;
  /** Active in the last minute: a ring in the person's own colour. */
  ring?: boolean;
  /** The name stands beside it. */
  decorative?: boolean;
}

export function PersonAvatar({
  name,
  color,
  size = 28,
  ring = false,
  decorative = false,
}: PersonAvatarProps) {
  return (
    <span
      className={styles.person}
      style={markStyle(color, size)}
      data-ring={ring || undefined}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    >
      {initialsOf(name, size)}
    </span>
  );
}

export interface AvatarRowPerson {
  id: string;
  name: string;
  color: number;
  ring?: boolean;
}

export interface AvatarRowProps {
  people: readonly AvatarRowPerson[];
  /** Circles at most; the last becomes +n when there are more. */
  max?: number;
  size?: number;
  /** How many people there are, when `people` is only the first of them. */
  total?: number;
  onPick?: (id: string) => void;
}

export function AvatarRow({ people, max = 5, size = 28, total, onPick }: AvatarRowProps) {
  const { t } = useTranslation();
  const count = Math.max(total ?? 0, people.length);
  const shown = people.slice(0, count > max ? max - 1 : max);
  const rest = count - shown.length;
  return (
    <span className={styles.row} style={{ '--size': `${size}px` } as CSSProperties}>
      {shown.map((person) => {
        return onPick ? (
          <button type="button" key={person.id} className={styles.pick} onClick={() => onPick(person.id)}>
            <PersonAvatar name={person.name} color={person.color} ring={person.ring ?? false} size={size} />
          </button>
        ) : (
          <span key={person.id} className={styles.slot}>
            <PersonAvatar name={person.name} color={person.color} ring={person.ring ?? false} size={size} />
          </span>
        );
      })}
      {rest > 0 && (
        <span className={styles.rest} title={t('common.plus_n', { n: rest })}>
          +{rest}
        </span>
      )}
    </span>
  );
}
