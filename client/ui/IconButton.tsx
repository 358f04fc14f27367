/** A button that is only an icon: it always has a name, and a tooltip with its shortcut. */
import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './IconButton.module.css';
import { Kbd, showShortcut } from './Kbd.tsx';

type ButtonAttributes = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'color' | 'style' | 'children'>;

export interface IconButtonProps extends ButtonAttributes {
  /** aria-label and tooltip. */
  label: string;
  icon: ReactNode;
  /** e.g. `mod+B`; shown in the tooltip only. */
  shortcut?: string;
  /** 28 small, 32 normal, 40 phone. */
  size?: 28 | 32 | 40 | 44;
  /** A switch that is on. */
  active?: boolean;
  variant?: ActionIconProps['variant'];
  tooltipPosition?: 'top' | 'bottom' | 'left' | 'right';
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  label,
  icon,
  shortcut,
  size = 28,
  active,
  variant = 'subtle',
  tooltipPosition = 'bottom',
  className,
  ref,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip
      position={tooltipPosition}
      // A menu that it opened lies where the tooltip would.
      disabled={rest['aria-expanded'] === true || rest['aria-expanded'] === 'true'}
      classNames={{ tooltip: styles.tooltip }}
      label={
        <span className={styles.tip}>
          {label}
          {shortcut ? <Kbd>{showShortcut(shortcut)}</Kbd> : null}
        </span>
      }
    >
      <ActionIcon
        ref={ref}
        variant={variant}
        size={size}
        aria-label={label}
        aria-pressed={active}
        data-active={active || undefined}
        className={className ? `${styles.button} ${className}` : styles.button}
        {...rest}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
