/** How the plan writes its numbers, as one line that opens into its four choices. */
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber, type Numbering } from '../../shared/doc/numbering.ts';
import styles from './Understood.module.css';

export interface NumberingMenuProps {
  numbering: Numbering;
  onChange: (numbering: Numbering) => void;
}

export function NumberingMenu({ numbering, onChange }: NumberingMenuProps) {
  const { t } = useTranslation('import');
  const sample = (of: Numbering): readonly [string, string, string] => [
    t(`result.first.${of.first}`),
    formatNumber(1, 'cjkParen', of).trim(),
    formatNumber(1, 'decimal', of).trim(),
  ];
  const groups: { label: string; on: boolean; change: Partial<Numbering> }[][] = [
    (['cjk', 'chapter', 'decimal'] as const).map((first) => ({
      label: sample({ ...numbering, first })[0],
      on: numbering.first === first,
      change: { first },
    })),
    (['full', 'half'] as const).map((paren) => ({
      label: sample({ ...numbering, paren })[1],
      on: numbering.paren === paren,
      change: { paren },
    })),
    (['.', '．', '、'] as const).map((dot) => ({
      label: sample({ ...numbering, dot })[2],
      on: numbering.dot === dot,
      change: { dot },
    })),
    (['section', 'plan'] as const).map((restart) => ({
      label: t(`result.restart.${restart}`),
      on: numbering.restart === restart,
      change: { restart },
    })),
  ];
  return (
    <Menu position="bottom-start" width={220} closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={styles.numbering}>
          <span lang="zh">{sample(numbering).join(' ')}</span>
          <span>{t(`result.restart.${numbering.restart}`)}</span>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the four groups have no other name
          <div key={at}>
            {at > 0 && <Menu.Divider />}
            {group.map((choice) => (
              <Menu.RadioItem
                key={choice.label}
                value={choice.label}
                checked={choice.on}
                closeMenuOnClick
                onChange={() => onChange({ ...numbering, ...choice.change })}
              >
                {choice.label}
              </Menu.RadioItem>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
