/** The first step: choose, drop or paste. Reads no file; hands over a File. */
import { Button, Textarea } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../pages/session.tsx';
import { ErrorInPlace } from '../ui/Feedback.tsx';
import styles from './ImportPage.module.css';

export interface ChooseFileProps {
  error: unknown;
  onFile: (file: File) => void;
}

const ACCEPT = '.docx,.html,.htm,.md,.markdown,.txt';
/** A whole plan, for those who may bring one in. */
const ACCEPT_ARCHIVE = `${ACCEPT},.zip`;

export function ChooseFile({ error, onFile }: ChooseFileProps) {
  const { t } = useTranslation('import');
  const archives = useSession().me.role === 'admin';
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  return (
    <div className={styles.choose}>
      <h1>{t('choose.heading')}</h1>
      <p>{t('choose.line')}</p>
      {error !== null && <ErrorInPlace error={error} compact />}
      <div className={styles.drop}>
        <IconFileText className={styles.fileIcon} size={20} stroke={1.6} aria-hidden />
        <Button size="md" onClick={() => input.current?.click()}>
          {t('choose.pick')}
        </Button>
        <small>{t('choose.kinds')}</small>
        {archives && <small>{t('choose.archives')}</small>}
        <input
          ref={input}
          type="file"
          accept={archives ? ACCEPT_ARCHIVE : ACCEPT}
          hidden
          data-testid="import-file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
      <form
        className={styles.paste}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') onFile(pastedFile(words, t('choose.pastedName')));
        }}
      >
        <Textarea
          label={t('choose.paste')}
          placeholder={t('choose.pasteHint')}
          autosize
          minRows={5}
          maxRows={14}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={words.trim() === ''}>
          {t('choose.read')}
        </Button>
      </form>
    </div>
  );
}

export function pastedFile(words: string, name: string): File {
  return new File([words], name, { type: 'text/plain' });
}
