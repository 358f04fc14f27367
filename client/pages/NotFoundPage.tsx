/** An address that leads nowhere. */
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../ui/Feedback.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <main id="main">
      <EmptyState
        sentence={t('error.notFound')}
        action={{ label: t('error.home'), onClick: () => void navigate('/') }}
      />
    </main>
  );
}
