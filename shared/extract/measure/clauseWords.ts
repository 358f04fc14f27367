// The words around a number that are no part of what it counts, as data for the readers of clauses. To teach the
// extraction such a word, add it here; the nouns, verbs and measure words of plans are in lexicon.ts.

const words = (s: string): string[] => s.split(/\s+/).filter(Boolean);

/** Words right before a number that only lead up to it (达到, 稳定在, 每月). */
export const leadUpWords = words(`
  恢复到 恢复至 相当于 优化为 精简为 整合为 合并为 压缩为 归并为 完成 历时 提到 提至 扩至 扩到 扩建至 扩建到 涨到 涨至 缩小到 缩小至 缩到 缩至 压到 压至 收窄到 收窄至 优化至 优化到 发展到 发展至 升至 升到 扩容到 扩容至 扩展到 扩展至 拓展到 拓展至 调整为 调整到 提速至
  逐步提高到 逐步提高至 逐步 达到 达 超过 突破 控制 保持 稳定 维持 力争 争取 确保 实现 为 在 至 到 共 共计 总计
  合计 累计 分别 各 均 都 约 也 将 要 应 须 不 的 了 仅 有 已 即 是 提高到 提升到
  提升至 提高至 增加到 增至 增长到 增长至 扩大到 降至 降到 降低到 降低至 下降到 下降至 压缩到
  压缩至 缩短到 缩短至 减少到 减少至 上升到 上升至 稳定在 控制在 保持在 维持在 目标 目标为
  预期 预期目标 左右 力争达到 不低于 不少于 不超过 平均 年均 全年 每年 年度 至少 增加 新增加
  按照 按 : , 每月 每季度 每周 每学期 每半年 计 逐年 每人 每人每年 原则上 一般 同比
  同比实际 实际 名义 较上年 比上年 较去年 比去年 幅度 人均 再 净 全学期 本学期 全学年 本学年 拟按 人民币 新台币 港币 澳门元 澳门币 葡币
  继续坚持 力保 动态 常年 全覆盖 ± 之 首印 首印数 双 合共 力求 预计 编列 列支 控制于 维持于 介于 以 为期 占 = 精确到
`);

/** A word that leads up to the number, unless the character before makes it the end of a noun (纪要, 签约). */
export const endOfNoun: Record<string, string> = {
  占: '侵霸抢强',
  双: '一成无',
  均: '场户亩次校村社',
  约: '组签预合条契公制履邀节特集',
  要: '纪摘提概重主需首',
  为: '行作',
  应: '供响',
  将: '干',
  到: '报',
  共: '公',
  在: '现',
  计: '设统审会预估',
};

/** Verbs that as often stand before a noun as part of its name: after another verb they do (签署合作备忘录). */
export const modifiers = new Set(
  words(`
  招生 合作 培训 实习 服务 开放 推广 转化 研发 联合 交流 调研 检测 监测 指导 管理 采购
  资助 奖励 宣传 普及 访问 出版 展览 研究 创新 试点 示范 帮扶 救助 培养 设计 推介 推荐
  储备 改造 更新 展示 演出
`),
);

/** Verbs after which what is counted begins, whatever stands around them. */
export const alwaysVerbs = new Set(
  words(`
  编辑出版 报送 提交 发表 举办 召开 开展 承办 主办 引进 选派 招收 邀请 录取 招聘 选聘
`),
);

/** Verbs that name nothing when they are all that stands before the number. */
export const emptyVerbs = new Set(
  words(`
  发表 刊播 上线 播出 开播 开办 首印 出刊 配置 拥有 命名
  设置 吸引 带动 惠及 接待 动员 发动 评出 遴选 选拔 推荐 评选 选取 挑选 抽取 招收 录取 选派
  派出 聘请 接收 吸纳 签订 出版 印制 刊发 推送 更新 投资 签署 选送 外派 获得 新招 招聘
  招募 发行 印发 编发 出席 联系 举办了 共建 引入 开展 组织 举办 召开 完成 实现 建成 建设
  新建 新增 达到 培育 引进 推动 推进 发展 支持 打造 创建 实施 开设 举行 安排 提供 发放
  发布 授权 改造 开工 竣工 投产 改造提升 提升改造 续建 新开工 修订 制定 更换 开会 列支 编列
  建立 配备 参加 参与 邀请 形成 覆盖 服务 保持 控制 稳定 落实 给予 争取 确保 力争 承办
  主办 办理 扶持 印行 设立 成立 获批 立项 启动 改扩建 新建扩建 基本建成 新改建 新(改)建 新(扩)建 改(扩)建 新(改、扩)建
`),
);

/** Verbs that modify as often as they govern: they begin the object only after another sign. */
export const softVerbs = new Set(
  words(`
  托举 合作 联合 培训 服务 开发 发展 推广 创新 研发 试点 展示 展览 安置 转移 投入 控制 参加
  改造 治理 监测 检测 注册 登记 种植 保持 稳定 管理 供应 提升 提高 强化 优化 配套 储备
  更新 修复 造林 绿化 面向 设计 达到 突出 探索 通过 依托 结合 帮扶 对接 联系 救助 开放
  执行 启动 指导 投产 推荐 推介 转化 孵化 募捐 收集 发放 认定 奖励 资助 补贴 表彰 申请
  申报 新增 新开 覆盖 受理 办理 评选 引导 帮助 鼓励 实施 示范 采购 检查 抽查 监督 整治
  巩固 利用 坚持 协同 协调 统筹 配合 培育 采集 健全 完善 安装 开工 竣工 授权 上市 挂牌
  入库 入选 上线 立项 结题 验收 出版 发行 演出 巡演 放映 制作 录制 拍摄 设置 配置 研制
  建设 组织 支持 促进
`),
);

/** Of those, the ones that do govern after a noun of place or body (基金|资助|项目). */
export const softButGoverning = new Set(
  words(`
  申请 新增 覆盖 培育 建设 资助 发放 认定 评选 实施 组织 支持 奖励 推荐 制作 出版 采购
  培训 办理
`),
);

/** Words that begin with a character which alone is an adverb or preposition (就业, 对象): they stay. */
export const keptWords = words(`
  约束 本会 本院 本所 本校 本馆 到位 到岗 到期 到访  到馆 到场 和美 和谐 共享 共建 共性 共产 要素 应用 应急 需求 可再 应收 应付 应届 另外 再生 再就 就业 就读 就诊 就医 就餐 均衡
  都市 并购 其他 对外 对象 对口 向上 在校 在线 在职 在岗 在培 在籍 在读 由此 按揭 按时 按期 按质 使用
  本科 本土 本地 本级 为民 为农 和谐 与会 将军 年会 年终 年中 年报 年轻 年画 年鉴 年产 年金 年货 年味
  年均 年检 年审 年代 以工 在建 在研
`);

/** Nouns that begin with what elsewhere is a verb or an adverb: they stay whole. */
export const keptNouns = words(`
  合作企业 合作单位 合作院校 合作高校 合作学校 合作机构 合作医院 合作伙伴
  共建国家 公派出国 公派留学 目标达成率 目标完成率 平均年龄 开放课题 开放基金 规模以上 限额以上 研发人员 研发经费 研发投入 建设用地 服务收入 注册志愿者 注册用户 注册会员 办理时限 办理时间 审批时限 办结时限 发展报告 调研报告 研究报告 咨询报告 评估报告 孵化器 交换生 一般公共 一般事故 一般隐患 一般项目 一般课题 一般债券 到账 集成电路 转让许可 服务器 联合国 创新药 开放大学 合作社 造林绿化 植树造林 国土绿化 建档立卡 招生计划 监测断面 服务区
`);
