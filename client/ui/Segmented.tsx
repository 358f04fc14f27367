/** A few exclusive choices side by side, as radio buttons for the keyboard and screen readers. */
import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Segmented.module.css';

export interface SegmentedOption<V extends string> {
  value: V;
  label: ReactNode;
  icon?: ReactNode;
}

export interface SegmentedProps<V extends string> {
  label: string;
  options: readonly SegmentedOption<V>[];
  value: V;
  onChange: (value: V) => void;
  fullWidth?: boolean;
}

export function Segmented<V extends string>({
  label,
  options,
  value,
  onChange,
  fullWidth,
}: SegmentedProps<V>) {
  return (
    <SegmentedControl
      aria-label={label}
      fullWidth={fullWidth}
      withItemsBorders={false}
      transitionDuration={180}
      classNames={{
        root: styles.root,
        indicator: styles.indicator,
        label: styles.label,
        innerLabel: styles.inner,
      }}
      data={options.map((option) => ({
        value: option.value,
        label: (
          <>
            {option.icon}
            {option.label}
          </>
        ),
      }))}
      value={value}
      onChange={(next) => {
        const option = options.find((candidate) => candidate.value === next);
        if (option) onChange(option.value);
      }}
    />
  );
}
