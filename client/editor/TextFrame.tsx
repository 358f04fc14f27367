/** Where outline, page and panel stand at each width: columns, a rail, overlays, or a phone's sheets. */

import { Drawer } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCheck,
  IconChevronDown,
  IconLayoutSidebarLeftExpand,
  IconList,
  IconMessage,
  IconPencil,
  IconTarget,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentNamed } from '../../shared/departments.ts';
import { usePlan } from '../pages/planContext.ts';
import { useReading } from '../reading/useReading.ts';
import { useStore } from '../sync/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { DepartmentMark, PersonAvatar } from '../ui/Marks.tsx';
import { BottomSheet } from '../ui/Sheet.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { Outline, type OutlineProps } from './Outline.tsx';
import { sortedFindings } from './panel/FindingsPanel.tsx';
import { RightPanel, type RightPanelProps } from './panel/RightPanel.tsx';
import styles from './TextView.module.css';

export interface FrameProps {
  outline: OutlineProps;
  panel: RightPanelProps;
  panelOpen: boolean;
  onPanelOpen: (open: boolean) => void;
  toolbar: ReactNode;
  children: ReactNode;
  /** On a phone the text is read first and edited after a button. */
  phoneEdit: { on: boolean; set: (on: boolean) => void; suggesting: boolean } | null;
}

export function Frame(props: FrameProps) {
  const layout = useMedia();
  return layout === 'phone' ? <PhoneFrame {...props} /> : <DeskFrame {...props} />;
}

function DeskFrame({ outline, panel, panelOpen, onPanelOpen, toolbar, children }: FrameProps) {
  const { t } = useTranslation('editor');
  const layout = useMedia();
  const [wideOutline, setWideOutline] = useState(true);
  const [overOutline, setOverOutline] = useState(false);
  // The same functions each time: outline and panel are drawn again only when they show something else.
  const foldOutline = useCallback(() => setWideOutline(false), []);
  const foldPanel = useCallback(() => onPanelOpen(false), [onPanelOpen]);
  const docked = layout === 'wide';
  return (
    <div className={styles.columns}>
      {docked && wideOutline ? (
        <aside className={styles.outline} aria-label={t('outline.label')}>
          <Outline {...outline} onFold={foldOutline} />
        </aside>
      ) : (
        layout !== 'narrow' && (
          <aside className={styles.rail} aria-label={t('outline.label')}>
            <IconButton
              label={t('outline.unfold')}
              icon={<IconLayoutSidebarLeftExpand size={18} stroke={1.6} />}
              onClick={() => (docked ? setWideOutline(true) : setOverOutline(true))}
            />
          </aside>
        )
      )}
      <main className={styles.middle}>
        {toolbar}
        {children}
      </main>
      {docked && panelOpen && (
        <aside className={styles.panel} aria-label={t('tool.panel')}>
          <RightPanel {...panel} onFold={foldPanel} />
        </aside>
      )}
      <Drawer
        opened={!docked && overOutline}
        onClose={() => setOverOutline(false)}
        position="left"
        size={280}
        withCloseButton={false}
        // A row leads into the text; after Esc the focus goes back by itself.
        returnFocus={false}
        padding={0}
        attributes={{ content: { 'aria-label': t('outline.label') } }}
        classNames={{ body: styles.drawer }}
      >
        <Outline
          {...outline}
          onJump={(id) => {
            setOverOutline(false);
            outline.onJump(id);
          }}
        />
      </Drawer>
      {!docked && panelOpen && (
        <aside className={`${styles.panel} ${styles.over}`} aria-label={t('tool.panel')}>
          <RightPanel {...panel} onFold={foldPanel} />
        </aside>
      )}
    </div>
  );
}

function PhoneFrame({ outline, panel, panelOpen, onPanelOpen, toolbar, children, phoneEdit }: FrameProps) {
  const { t } = useTranslation('editor');
  const { t: shell } = useTranslation();
  const { departments, language } = usePlan();
  const { findings } = useReading();
  const [outlineOpen, setOutlineOpen] = useState(false);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const row = outline.rows.find((one) => one.id === outline.current);
  const here = useStore(outline.people);
  const people = row ? (here.get(row.id) ?? []) : [];
  const lead = row?.lead ? departmentNamed(row.lead, departments.values()) : null;
  const first = sortedFindings(findings.filter((finding) => finding.severity !== 'hint'))[0];
  return (
    <div className={styles.phone}>
      <div className={styles.placeBar}>
        <button type="button" className={styles.place} onClick={() => setOutlineOpen(true)}>
          <IconList size={18} stroke={1.6} aria-hidden />
          <span className={styles.placeNumber}>{row?.number}</span>
          <strong>{row?.title ?? t('outline.top')}</strong>
          <IconChevronDown size={16} stroke={1.6} aria-hidden />
        </button>
        {people.slice(0, 2).map((person) => (
          <PersonAvatar key={person.id} name={person.name} color={person.color} size={22} />
        ))}
        {lead && <DepartmentMark mark={lead.mark} color={lead.color} name={lead.name} />}
        <IconButton
          label={t('phone.targets')}
          size={32}
          icon={<IconTarget size={18} stroke={1.6} />}
          onClick={() => {
            panel.onPanel('targets');
            onPanelOpen(true);
          }}
        />
        <IconButton
          label={t('phone.comments')}
          size={32}
          icon={<IconMessage size={18} stroke={1.6} />}
          onClick={() => {
            panel.onPanel('talk');
            onPanelOpen(true);
          }}
        />
      </div>
      <main className={styles.phoneMain}>{children}</main>
      {phoneEdit?.on && <div className={styles.phoneTools}>{toolbar}</div>}
      {first && first.key !== dismissed && !phoneEdit?.on && (
        <aside className={styles.findingBar} aria-label={t('phone.findingsBar')}>
          <IconAlertTriangleFilled size={18} aria-hidden />
          <p>{first.message[language]}</p>
          <button type="button" onClick={() => panel.onFinding(first)}>
            {t('phone.go')}
          </button>
          <IconButton
            label={shell('common.close')}
            size={32}
            icon={<IconX size={16} stroke={1.6} />}
            onClick={() => setDismissed(first.key)}
          />
        </aside>
      )}
      {phoneEdit && (
        <button
          type="button"
          className={styles.fab}
          data-raised={(first && first.key !== dismissed && !phoneEdit.on) || undefined}
          data-editing={phoneEdit.on || undefined}
          data-suggesting={phoneEdit.suggesting || undefined}
          aria-label={t(
            phoneEdit.on
              ? 'tool.stopEditing'
              : phoneEdit.suggesting
                ? 'mode.startSuggesting'
                : 'tool.startEditing',
          )}
          onClick={() => phoneEdit.set(!phoneEdit.on)}
        >
          {phoneEdit.on ? <IconCheck size={22} stroke={1.6} /> : <IconPencil size={22} stroke={1.6} />}
        </button>
      )}
      <BottomSheet
        flush
        opened={outlineOpen}
        onClose={() => setOutlineOpen(false)}
        title={t('phone.outline')}
      >
        <div className={styles.sheetOutline}>
          <Outline
            {...outline}
            onJump={(id) => {
              setOutlineOpen(false);
              outline.onJump(id);
            }}
          />
        </div>
      </BottomSheet>
      <BottomSheet
        flush
        opened={panelOpen}
        onClose={() => onPanelOpen(false)}
        title={t(`${panel.panel}.label`)}
      >
        <RightPanel
          {...panel}
          onTarget={(target) => {
            onPanelOpen(false);
            panel.onTarget(target);
          }}
          onFinding={(finding) => {
            onPanelOpen(false);
            panel.onFinding(finding);
          }}
          onBlock={(id) => {
            onPanelOpen(false);
            panel.onBlock(id);
          }}
        />
      </BottomSheet>
    </div>
  );
}
