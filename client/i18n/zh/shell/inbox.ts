/** 中文界面，../shell.ts 的一部分：通知。每句前面是做这件事的人的名字。 */
export const texts = {
  inbox: {
    title: '通知',
    button_other: '通知，{{count}} 条未读',
    arrived_other: '有新通知，{{count}} 条未读',
    readAll: '全部标为已读',
    unread: '未读',
    older: '更早的通知',
    empty:
      '还没有通知。有人提到你、回复你、把任务卡交给你、把计划共享给你，或请你的部门会签，都会出现在这里。',
    stale: '服务器暂时连不上，下面是上次读到的。',
    you: '你',
    yourDepartment: '你的部门',
    someDepartment: '所在部门',
    mention: {
      text: '在《{{plan}}》的正文中提到了{{whom}}',
      talk: '在《{{plan}}》的批注中提到了{{whom}}',
      card: '在《{{plan}}》一张任务卡的讨论中提到了{{whom}}',
    },
    answer: {
      talk: '回复了你在《{{plan}}》里参与的批注',
      card: '回复了你在《{{plan}}》任务卡里参与的讨论',
    },
    card: '把《{{plan}}》的一张任务卡交给了你',
    signoffWanted: '请{{department}}会签《{{plan}}》',
    signoffReturned: '代表{{department}}退回了《{{plan}}》',
    signoffStale: '改动了《{{plan}}》，{{department}}的会签已失效',
    final: '把《{{plan}}》定稿了',
    access: '把《{{plan}}》共享给了{{whom}}',
  },
} as const;
