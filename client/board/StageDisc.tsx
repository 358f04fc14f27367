/** A stage as a disc that fills quarter by quarter along the loop; the last one is full and jade. */
import styles from './StageDisc.module.css';

export interface StageDiscProps {
  index: number;
  count: number;
  size?: number;
}

export function StageDisc({ index, count, size = 15 }: StageDiscProps) {
  const share = count <= 1 ? 1 : index / (count - 1);
  const full = share >= 1;
  // A stroke as wide as the radius of its circle draws a filled sector.
  const around = 2 * Math.PI * 2.5;
  return (
    <svg
      className={styles.disc}
      data-full={full || undefined}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <circle className={styles.rim} cx="8" cy="8" r="7" />
      {share > 0 && (
        <circle
          className={styles.fill}
          cx="8"
          cy="8"
          r="2.5"
          strokeDasharray={`${share * around} ${around}`}
          transform="rotate(-90 8 8)"
        />
      )}
    </svg>
  );
}
