/** Asks for a link's address: http, https and mailto only. Also asks for a footnote's words. */
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSafeLink } from '../../shared/doc/schemaVersion.ts';
import { Dialog } from '../ui/Dialog.tsx';

export interface LinkDialogProps {
  editor: Editor;
  opened: boolean;
  onClose: () => void;
}

export function LinkDialog({ editor, opened, onClose }: LinkDialogProps) {
  const { t } = useTranslation('editor');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('link.title')} size={380}>
      {opened && <LinkForm editor={editor} onClose={onClose} />}
    </Dialog>
  );
}

function LinkForm({ editor, onClose }: Omit<LinkDialogProps, 'opened'>) {
  const { t } = useTranslation('editor');
  const old: unknown = editor.getAttributes('link').href;
  const [href, setHref] = useState(typeof old === 'string' ? old : '');
  const [bad, setBad] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = completed(href.trim());
    if (!isSafeLink(address)) {
      setBad(true);
      return;
    }
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain
        .insertContent({
          type: 'text',
          text: href.trim(),
          marks: [{ type: 'link', attrs: { href: address } }],
        })
        .run();
    else chain.extendMarkRange('link').setLink({ href: address }).run();
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t('link.address')}
        value={href}
        error={bad ? t('link.bad') : undefined}
        onChange={(event) => {
          setHref(event.currentTarget.value);
          setBad(false);
        }}
      />
      <Group justify="flex-end" mt={16}>
        {typeof old === 'string' && (
          <Button
            variant="subtle"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
              onClose();
            }}
          >
            {t('link.unset')}
          </Button>
        )}
        <Button type="submit">{t('link.set')}</Button>
      </Group>
    </form>
  );
}

/** `name@place` and bare hosts are what people type. */
function completed(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s]+\.[^\s]+$/.test(text) ? `https://${text}` : text;
}

export function FootnoteDialog({ editor, opened, onClose }: LinkDialogProps) {
  const { t } = useTranslation('editor');
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '')
      editor
        .chain()
        .focus()
        .insertContent({ type: 'footnote', attrs: { text: text.trim() } })
        .run();
    setText('');
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('footnote.title')} size={380}>
      <form onSubmit={submit}>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('footnote.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt={16}>
          <Button type="submit">{t('footnote.set')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}
