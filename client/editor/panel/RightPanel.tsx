/** The right panel: 指标 / 校核 / 批注 with their counts. On a phone the same content is in a sheet. */
import { IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Target } from '../../../shared/extract/types.ts';
import { useReading } from '../../reading/useReading.ts';
import { ThreadsPanel, type ThreadsPanelProps } from '../../talk/ThreadsPanel.tsx';
import { Skeleton } from '../../ui/Feedback.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { PanelTabs } from '../../ui/PanelTabs.tsx';
import { DismissedFindings, DismissedTargets } from '../corrections/SetAside.tsx';
import type { OutlineRow } from '../outline.ts';
import { PANEL_PREFIX, type PanelName, panelId } from '../textState.ts';
import { FindingCard, FindingsPanel, sortedFindings } from './FindingsPanel.tsx';
import styles from './Panel.module.css';
import { TargetsPanel } from './TargetsPanel.tsx';

export interface RightPanelProps {
  panel: PanelName;
  onPanel: (panel: PanelName) => void;
  outline: readonly OutlineRow[];
  target: string | null;
  onTarget: (target: Target) => void;
  onFinding: (finding: Finding) => void;
  onBlock: (id: string) => void;
  talk: ThreadsPanelProps;
  onFold?: () => void;
}

export const RightPanel = memo(function RightPanel({
  panel,
  onPanel,
  outline,
  target,
  onTarget,
  onFinding,
  onBlock,
  talk,
  onFold,
}: RightPanelProps) {
  const { t } = useTranslation('editor');
  const { ready, tree, findings } = useReading();
  const serious = findings.filter((finding) => finding.severity !== 'hint');
  const first = sortedFindings(serious)[0];
  const openThreads = talk.threads.filter((thread) => thread.resolved === null).length;
  return (
    <div className={styles.panel}>
      <div className={styles.tabs}>
        <PanelTabs
          label={t('tool.panel')}
          idPrefix={PANEL_PREFIX}
          value={panel}
          onChange={onPanel}
          tabs={[
            { value: 'targets', label: t('targets.label'), ...(ready && { count: tree.size }) },
            // Hints are counted where they are all there is, in grey: the number calls for nobody.
            serious.length > 0
              ? { value: 'findings', label: t('findings.label'), count: serious.length, tone: 'finding' }
              : { value: 'findings', label: t('findings.label'), ...(ready && { count: findings.length }) },
            { value: 'talk', label: t('talk.label'), count: openThreads },
          ]}
        />
        {onFold && (
          <IconButton
            label={t('tool.panel')}
            icon={<IconLayoutSidebarRightCollapse size={16} stroke={1.6} />}
            onClick={onFold}
          />
        )}
      </div>
      <div
        className={styles.body}
        role="tabpanel"
        id={panelId(panel)}
        aria-labelledby={`${panelId(panel)}-tab`}
        tabIndex={-1}
      >
        {panel !== 'talk' && !ready && (
          <div className={styles.waiting}>
            <Skeleton rows={[20, 36, 36, 36, 36]} />
          </div>
        )}
        {panel === 'targets' && ready && (
          <>
            {first && (
              <div className={styles.callout}>
                <FindingCard finding={first} outline={outline} onJump={onFinding} />
              </div>
            )}
            <TargetsPanel outline={outline} selected={target} onJump={onTarget} />
            <DismissedTargets onJump={onBlock} />
          </>
        )}
        {panel === 'findings' && ready && (
          <>
            <FindingsPanel outline={outline} onJump={onFinding} />
            <DismissedFindings />
          </>
        )}
        {panel === 'talk' && <ThreadsPanel {...talk} />}
      </div>
    </div>
  );
});
