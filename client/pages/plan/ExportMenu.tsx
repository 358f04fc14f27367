/** 导出: Word first, then tables, calendar, plain forms and print. The only filled button of the bar. */
import { Button, Menu } from '@mantine/core';
import {
  IconCalendarEvent,
  IconFileText,
  IconFileTypeDocx,
  IconMarkdown,
  IconPrinter,
  IconTable,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { EXPORT_FORMATS, type ExportFormat } from '../../api.ts';
import { usePlan } from '../planContext.ts';
import styles from './TopBar.module.css';
import { useExport } from './useExport.ts';
import { viewPath } from './views.ts';

const icon = { size: 16, stroke: 1.6 } as const;
const ICONS: Record<ExportFormat, React.ReactNode> = {
  docx: <IconFileTypeDocx {...icon} />,
  xlsx: <IconTable {...icon} />,
  md: <IconMarkdown {...icon} />,
  ics: <IconCalendarEvent {...icon} />,
  txt: <IconFileText {...icon} />,
};

export function ExportMenu() {
  const { t } = useTranslation();
  const control = useExport();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          className={styles.button}
          leftSection={<IconFileTypeDocx {...icon} />}
          loading={control.busy !== null}
        >
          {t('plan.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ExportItems control={control} />
      </Menu.Dropdown>
    </Menu>
  );
}

const LONGEST_WAIT_MS = 5000;

/** The page of the text must stand before it can be printed. */
async function textIsShown(): Promise<void> {
  const begun = performance.now();
  while (!document.querySelector('.ProseMirror') && performance.now() - begun < LONGEST_WAIT_MS)
    await new Promise(requestAnimationFrame);
}

/** The formats as items of any menu. */
export function ExportItems({ control }: { control: ReturnType<typeof useExport> }) {
  const { t } = useTranslation();
  const { planId } = usePlan();
  const navigate = useNavigate();
  const location = useLocation();
  const print = async () => {
    const text = viewPath(planId, 'text');
    if (!location.pathname.startsWith(text)) {
      await navigate(text);
      await textIsShown();
    }
    window.print();
  };
  return (
    <>
      {EXPORT_FORMATS.map((format) => (
        <Menu.Item
          key={format}
          leftSection={ICONS[format]}
          rightSection={<span style={{ color: 'var(--gc-text-3)', fontSize: 12 }}>.{format}</span>}
          onClick={() => control.run(format)}
        >
          {t(`plan.format.${format}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => void print()}>
        {t('plan.print')}
      </Menu.Item>
    </>
  );
}
