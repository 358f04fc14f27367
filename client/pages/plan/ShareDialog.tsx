/** 共享: who has which role in this plan, persons and whole departments; the owner changes it. */
import { Button, Select, TextInput } from '@mantine/core';
import { IconLink, IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, PLAN_ROLES, type PlanRole, planRoleSchema } from '../../../shared/access.ts';
import type { Member } from '../../../shared/api/plans.ts';
import { getDepartments, getUsers, keys, putMember } from '../../api.ts';
import { sentenceFor } from '../../apiError.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DepartmentMark, PersonAvatar } from '../../ui/Marks.tsx';
import { toast } from '../../ui/toast.tsx';
import { usePlan } from '../planContext.ts';
import styles from './ShareDialog.module.css';

export function ShareDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('plan.shareTitle')} size={560}>
      <ShareBody />
    </Dialog>
  );
}

/** `user:<id>` or `department:<id>` */
type Grantee = string;

function ShareBody() {
  const { t } = useTranslation();
  const { planId, detail } = usePlan();
  const queries = useQueryClient();
  const mayShare = may(detail.role, 'share');
  const put = useMutation({
    mutationFn: ({ grantee, role }: { grantee: Grantee; role: PlanRole | null }) => {
      const [kind, id = ''] = grantee.split(':');
      return putMember(planId, kind === 'user' ? { userId: id, role } : { departmentId: id, role });
    },
    onError: (error) => toast(sentenceFor(error), { tone: 'bad' }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.planDetail(planId) }),
  });
  const grant = (grantee: Grantee, role: PlanRole | null, before: PlanRole | null, name: string) =>
    put.mutate(
      { grantee, role },
      {
        onSuccess: () => {
          if (role === null)
            toast(t('plan.memberRemoved', { name }), { undo: () => put.mutate({ grantee, role: before }) });
        },
      },
    );
  return (
    <>
      {mayShare && (
        <AddMember onAdd={(grantee, role) => put.mutate({ grantee, role })} busy={put.isPending} />
      )}
      <Members
        editable={mayShare}
        onRole={(member, role) => grant(`${member.kind}:${member.id}`, role, member.role, member.name)}
      />
      <div className={styles.foot}>
        <p>{mayShare ? t('plan.shareNote') : t('plan.shareReadOnly')}</p>
        <Button
          variant="default"
          leftSection={<IconLink size={16} stroke={1.6} />}
          onClick={() => {
            navigator.clipboard.writeText(`${location.origin}/plans/${planId}/text`).then(
              () => toast(t('plan.linkCopied')),
              () =>
                toast(t('plan.linkNotCopied', { link: `${location.origin}/plans/${planId}/text` }), {
                  tone: 'bad',
                }),
            );
          }}
        >
          {t('plan.copyLink')}
        </Button>
      </div>
    </>
  );
}

/** Lists longer than this get a field to find in them. */
const FIND_FROM = 10;
/** So many rows are drawn: each holds a select, which is dear. */
const MOST_ROWS = 20;

interface MembersProps {
  editable: boolean;
  onRole: (member: Member, role: PlanRole | null) => void;
}

function Members({ editable, onRole }: MembersProps) {
  const { t } = useTranslation();
  const { detail, departments, people } = usePlan();
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const found = detail.members.filter((member) => {
    const home = departments.get(people.get(member.id)?.departmentId ?? '')?.name ?? '';
    return `${member.name} ${member.email ?? ''} ${home}`.toLowerCase().includes(wanted);
  });
  const left = found.length - MOST_ROWS;
  return (
    <>
      {detail.members.length > FIND_FROM && (
        <TextInput
          mb={8}
          aria-label={t('plan.findMember')}
          placeholder={t('plan.findMember')}
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      )}
      <ul className={styles.members} aria-label={t('plan.members')}>
        {found.slice(0, MOST_ROWS).map((member) => (
          <MemberRow
            key={`${member.kind}:${member.id}`}
            member={member}
            editable={editable}
            onRole={(role) => onRole(member, role)}
          />
        ))}
        {found.length === 0 && <li className={styles.more}>{t('plan.noMemberFound')}</li>}
        {left > 0 && <li className={styles.more}>{t('plan.moreMembers', { count: left })}</li>}
      </ul>
    </>
  );
}

function AddMember({ onAdd, busy }: { onAdd: (grantee: Grantee, role: PlanRole) => void; busy: boolean }) {
  const { t } = useTranslation();
  const { detail } = usePlan();
  const users = useQuery({ queryKey: keys.users, queryFn: getUsers });
  const departments = useQuery({ queryKey: keys.departments, queryFn: getDepartments });
  const [grantee, setGrantee] = useState<Grantee | null>(null);
  const [role, setRole] = useState<PlanRole>('editor');
  const data = useMemo(() => {
    const members = new Set(detail.members.map((member) => `${member.kind}:${member.id}`));
    const free = <T extends { value: string }>(items: T[]) =>
      items.filter(({ value }) => !members.has(value));
    return [
      {
        group: t('plan.departments'),
        items: free(
          (departments.data?.departments ?? []).map((one) => ({
            value: `department:${one.id}`,
            label: one.name,
          })),
        ),
      },
      {
        group: t('plan.persons'),
        items: free(
          (users.data?.users ?? [])
            .filter((user) => !user.disabled)
            .map((user) => ({ value: `user:${user.id}`, label: `${user.name}（${user.email}）` })),
        ),
      },
    ].filter(({ items }) => items.length > 0);
  }, [detail.members, users.data, departments.data, t]);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (grantee === null) return;
        onAdd(grantee, role);
        setGrantee(null);
      }}
    >
      <Select
        className={styles.who}
        aria-label={t('plan.addWho')}
        placeholder={t('plan.addWho')}
        data={data}
        value={grantee}
        onChange={setGrantee}
        searchable
        openOnFocus={false}
        clearable
        nothingFoundMessage={t('plan.nobodyFound')}
        maxDropdownHeight={280}
        data-autofocus
      />
      <RoleSelect label={t('plan.roleFor')} value={role} onChange={setRole} />
      <Button
        type="submit"
        leftSection={<IconUserPlus size={16} stroke={1.6} />}
        disabled={grantee === null}
        loading={busy}
      >
        {t('plan.add')}
      </Button>
    </form>
  );
}

interface RoleSelectProps {
  label: string;
  value: PlanRole;
  onChange: (role: PlanRole) => void;
  onRemove?: (() => void) | undefined;
}

function RoleSelect({ label, value, onChange, onRemove }: RoleSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      className={styles.role}
      aria-label={label}
      data={[
        ...PLAN_ROLES.map((role) => ({ value: role as string, label: t(`role.${role}`) })),
        ...(onRemove ? [{ value: 'remove', label: t('common.remove') }] : []),
      ]}
      value={value}
      allowDeselect={false}
      comboboxProps={{ width: 150, position: 'bottom-end' }}
      onChange={(next) => {
        if (next === 'remove') onRemove?.();
        const role = planRoleSchema.safeParse(next);
        if (role.success) onChange(role.data);
      }}
    />
  );
}

interface MemberRowProps {
  member: Member;
  editable: boolean;
  onRole: (role: PlanRole | null) => void;
}

function MemberRow({ member, editable, onRole }: MemberRowProps) {
  const { t } = useTranslation();
  const { departments, people, me } = usePlan();
  const department = member.kind === 'department' ? departments.get(member.id) : undefined;
  const person = people.get(member.id);
  const home = departments.get(person?.departmentId ?? '')?.name;
  const told = home === undefined ? member.email : [home, person?.also].filter(Boolean).join(' · ');
  return (
    <li>
      {member.kind === 'department' ? (
        <span className={styles.sign}>
          <DepartmentMark mark={department?.mark ?? member.name.slice(0, 1)} color={member.color} />
        </span>
      ) : (
        <span className={styles.sign}>
          <PersonAvatar name={member.name} color={member.color} decorative />
        </span>
      )}
      <span className={styles.words}>
        <span>
          {member.name}
          {member.kind === 'user' && member.id === me.id ? (
            <span className={styles.me}>{t('plan.you')}</span>
          ) : null}
        </span>
        <span>{member.kind === 'department' ? t('plan.wholeDepartment') : told}</span>
      </span>
      {editable ? (
        <RoleSelect
          label={t('plan.roleOf', { name: member.name })}
          value={member.role}
          onChange={onRole}
          onRemove={() => onRole(null)}
        />
      ) : (
        <span className={styles.fixed}>{t(`role.${member.role}`)}</span>
      )}
    </li>
  );
}
