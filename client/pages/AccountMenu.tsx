/** What belongs to the person: language, light or dark, name, password, signing out. */
import { Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconKey,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconSunMoon,
  IconUserEdit,
} from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.ts';
import { switchLanguage } from '../i18n/switchLanguage.ts';
import { SignOutDialog } from '../sync/SignOutDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { useSignOut } from './signOut.ts';

const icon = { size: 16, stroke: 1.6 } as const;

export function AccountMenu({
  children,
  position = 'top-start',
}: {
  children: ReactElement;
  position?: 'top-start' | 'top-end';
}) {
  const { t } = useTranslation();
  const [name, setName] = useState(false);
  const [password, setPassword] = useState(false);
  const signOut = useSignOut();
  return (
    <>
      <Menu position={position} width={220}>
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          <PersonalItems />
          <Menu.Item leftSection={<IconUserEdit {...icon} />} onClick={() => setName(true)}>
            {t('account.name')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => setPassword(true)}>
            {t('account.password')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout {...icon} />} onClick={signOut.start}>
            {t('account.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NameDialog opened={name} onClose={() => setName(false)} />
      <PasswordDialog opened={password} onClose={() => setPassword(false)} />
      <SignOutDialog
        unsent={signOut.unsent}
        onDecide={(discard) => void signOut.finish(discard)}
        onClose={signOut.cancel}
      />
    </>
  );
}

/** Language and light or dark, as items of any menu. */
export function PersonalItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = currentLanguage() === 'zh' ? 'en' : 'zh';
  const next = ({ auto: 'dark', dark: 'light', light: 'auto' } as const)[colorScheme];
  const Icon = { auto: IconSunMoon, dark: IconMoon, light: IconSun }[colorScheme];
  return (
    <>
      <Menu.Item
        leftSection={<IconLanguage {...icon} />}
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => void switchLanguage(other, true)}
      >
        {t(`language.${other}`)}
      </Menu.Item>
      <Menu.Item
        leftSection={<Icon {...icon} />}
        closeMenuOnClick={false}
        rightSection={<span style={{ color: 'var(--gc-text-3)' }}>{t(`scheme.${colorScheme}`)}</span>}
        onClick={() => setColorScheme(next)}
      >
        {t('scheme.label')}
      </Menu.Item>
    </>
  );
}
