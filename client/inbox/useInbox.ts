/** My notifications, newest first, a page at a time; marking them read shows at once and is taken back when refused. */
import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Notifications, ReadNotificationsRequest } from '../../shared/api/notifications.ts';
import { getNotifications, keys, NOTIFICATIONS_A_PAGE, readNotifications } from '../api.ts';
import { sentenceFor } from '../apiError.ts';
import { toast } from '../ui/toast.tsx';

type Pages = InfiniteData<Notifications, number | null>;

export function useInbox() {
  const query = useInfiniteQuery({
    queryKey: keys.notifications,
    queryFn: ({ pageParam }) => getNotifications(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ notifications }) =>
      notifications.length < NOTIFICATIONS_A_PAGE ? undefined : notifications.at(-1)?.id,
  });
  const pages = query.data?.pages;
  return {
    query,
    notifications: pages?.flatMap((page) => page.notifications) ?? null,
    unread: pages?.[0]?.unread ?? 0,
  };
}

export function useMarkRead(): (request: ReadNotificationsRequest) => void {
  const queries = useQueryClient();
  const mark = useMutation({
    mutationFn: readNotifications,
    onMutate: async (request) => {
      await queries.cancelQueries({ queryKey: keys.notifications });
      queries.setQueryData<Pages>(keys.notifications, (pages) => pages && marked(pages, request));
    },
    onError: (error) => {
      toast(sentenceFor(error), { tone: 'bad', id: 'inbox' });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.notifications }),
  });
  return mark.mutate;
}

function marked(data: Pages, request: ReadNotificationsRequest): Pages {
  const isMeant = (id: number): boolean =>
    'upTo' in request ? id <= request.upTo : request.ids.includes(id);
  const all = data.pages.flatMap((page) => page.notifications);
  const newlyRead = all.filter((one) => !one.read && isMeant(one.id)).length;
  // Marking all reaches those that are not shown yet, too.
  const everything = 'upTo' in request && request.upTo >= (all[0]?.id ?? 0);
  return {
    ...data,
    pages: data.pages.map((page) => ({
      unread: everything ? 0 : Math.max(0, page.unread - newlyRead),
      notifications: page.notifications.map((one) => (isMeant(one.id) ? { ...one, read: true } : one)),
    })),
  };
}
