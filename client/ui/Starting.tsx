/** The sign of index.html for as long as nothing can be shown yet: its page, or who is there, is still on its way. */
import { useTranslation } from 'react-i18next';
import { Logo } from './Logo.tsx';

/** A start that is over sooner shows nothing; as in index.html. */
const QUIET_MS = 600;

export function Starting() {
  const { t } = useTranslation();
  const left = Math.max(0, QUIET_MS - performance.now());
  return (
    <div
      className="gc-start"
      style={{ animationDelay: `${left}ms` }}
      role="status"
      aria-label={t('common.loading')}
    >
      <Logo size={40} />
    </div>
  );
}
