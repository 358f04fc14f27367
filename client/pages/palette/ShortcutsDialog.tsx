/** ?: the keys that do something, by place. */
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd, showShortcut } from '../../ui/Kbd.tsx';
import styles from './Shortcuts.module.css';

const GROUPS = [
  {
    name: 'everywhere',
    keys: [
      ['mod+K', 'palette'],
      ['?', 'help'],
      ['Esc', 'escape'],
      ['Alt+1 … 4', 'tabs'],
    ],
  },
  {
    name: 'text',
    keys: [
      ['mod+B', 'bold'],
      ['mod+I', 'italic'],
      ['mod+U', 'underline'],
      ['mod+Alt+1 … 4', 'heading'],
      ['mod+F', 'find'],
      ['mod+Z', 'undo'],
      ['Alt+Shift+↑ ↓', 'moveSection'],
      ['Alt+Enter', 'target'],
      ['F8, shift+F8', 'nextTarget'],
      ['Alt+T', 'markTarget'],
      ['mod+Alt+M', 'comment'],
      ['/', 'slash'],
      ['@', 'mention'],
      ['mod+Shift+V', 'pastePlain'],
      ['mod+Shift+E', 'suggest'],
    ],
  },
  {
    name: 'board',
    keys: [
      ['Space', 'grab'],
      ['← ↑ → ↓', 'arrows'],
      ['Home, End', 'ends'],
      ['N', 'newCard'],
      ['Enter', 'openCard'],
      ['F2', 'rename'],
      ['X', 'select'],
      ['/', 'filter'],
      ['mod+Z', 'undo'],
    ],
  },
] as const;

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shortcuts.title')} size={720}>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group.name}>
            <h3>{t(`shortcuts.${group.name}`)}</h3>
            <dl>
              {group.keys.map(([keys, name]) => (
                <div key={name}>
                  <dt>{t(`shortcuts.${name}`)}</dt>
                  <dd>
                    <Kbd>{showShortcut(keys)}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
