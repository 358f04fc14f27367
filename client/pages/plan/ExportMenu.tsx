/** 导出: Word first, then tables, calendar, plain forms and print. The only filled button of the bar. */
import { Button, Menu } from '@mantine/core';
import {
  IconAdjustments,
  IconCalendarEvent,
  IconFileText,
  IconFileTypeDocx,
  IconMarkdown,
  IconPackage,
  IconPrinter,
  IconTable,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { may } from '../../../shared/access.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../api.ts';
import { printShown } from '../../ui/printShown.ts';
import { BottomSheet } from '../../ui/Sheet.tsx';
import { usePlan } from '../planContext.ts';
import { usePlanActions } from './planActions.ts';
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

/** The formats as items of the menu. */
function ExportItems({ control }: { control: ReturnType<typeof useExport> }) {
  const { t } = useTranslation();
  const print = usePrint();
  const { detail } = usePlan();
  const { open } = usePlanActions();
  return (
    <>
      <Menu.Item leftSection={<IconAdjustments {...icon} />} onClick={() => open('exportOptions')}>
        {t('plan.exportOptions.open')}
      </Menu.Item>
      <Menu.Divider />
      {EXPORT_FORMATS.map((format) => (
        <Menu.Item
          key={format}
          leftSection={ICONS[format]}
          rightSection={<span className={styles.ending}>.{format}</span>}
          onClick={() => control.run(format)}
        >
          {t(`plan.format.${format}`)}
        </Menu.Item>
      ))}
      {may(detail.role, 'share') && (
        <Menu.Item
          leftSection={<IconPackage {...icon} />}
          rightSection={<span className={styles.ending}>.zip</span>}
          onClick={() => control.run('zip')}
        >
          {t('plan.wholePlan')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => void print()}>
        {t('plan.print')}
      </Menu.Item>
    </>
  );
}

/** The same from the bottom of a phone. */
export function ExportSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const control = useExport();
  const { open } = usePlanActions();
  return (
    <BottomSheet opened={opened} onClose={onClose} title={t('plan.export')}>
      <div className={styles.formats}>
        <button type="button" onClick={() => open('exportOptions')}>
          <IconAdjustments {...icon} />
          <span>{t('plan.exportOptions.open')}</span>
        </button>
        {EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            onClick={() => {
              control.run(format);
              onClose();
            }}
          >
            {ICONS[format]}
            <span>{t(`plan.format.${format}`)}</span>
            <span className={styles.ending}>.{format}</span>
          </button>
        ))}
      </div>
    </BottomSheet>
  );
}

const isTextShown = (): boolean => document.querySelector('.ProseMirror') !== null;

function usePrint(): () => Promise<void> {
  const { planId } = usePlan();
  const navigate = useNavigate();
  const location = useLocation();
  return async () => {
    const text = viewPath(planId, 'text');
    if (!location.pathname.startsWith(text)) await navigate(text);
    await printShown(isTextShown);
  };
}
