// The words of plan language, as data: measure words, comparators, verbs, set phrases, nouns of structure.
// To teach the extraction a word, add it here; no rule needs to change. All entries are simplified Chinese,
// half width; texts are folded before they are compared.

const words = (s: string): string[] => s.split(/\s+/).filter(Boolean);

/** Measure words after Arabic numerals (the longest that fits is taken). */
export const units = words(`
梯队 梯 人年 人月 人天 人日 梯次 场次 人次 户次 家次 台次 台套 件次 班次 车次 航次 批次 例次 头次 课次 块次 幅次 支次 轮次 节次 期次 遍 次
场 项目 项 名 个 家 所 国 篇 种 期 人 件 位 部 本 套 台 辆 座 条 处 间 张 份 案 式 只 头 匹 棵 株 亩 吨 户 例 门 节 课
支 届 批 轮 站 班 片 层 栋 幢 枚 块 面 首 幅 册 卷 类 大 款 盏 根 口 艘 架 列 桩 宗 单 笔 股 颗 粒 箱 车 趟 页 字 首 对 册次 叶 拍 帧 袋 盒 瓶 套次 项次 篇次 种次 天次 DDDs DDD 名额 所次 课次 站次 组 队 团 校 村 镇 县 园 起 堂 讲 集 档 剂 针 米 里 成 番 倍 位次 名次 学分 分 克 度 床 席 岗 乡 间次 万字 孔 尾 羽 眼 辑 则 版次 道 门次 员 环
学时 课时 小时 分钟 秒 工作日 工作天 自然日 天 日 周 星期 月 季度 年 学年 学期 周年 周岁 岁
标箱 标准箱 把 公里 千米 公尺 平方公尺 平方米 平方公里 平方千米 公顷 立方米 立方公尺 立方 升 毫升 毫米 厘米 微米 纳米 英里 海里 平方 平米 公斤 千克 毫克 微克 斤
千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 瓦 千伏安 千伏 伏 度电 标准箱 桶 标准煤 吨标准煤 吨标煤 微克/立方米 毫克/升 毫克/立方米 元/人 元/亩 公斤/亩 人/平方公里 张/千人 吨/年 公里/小时 摄氏度 分贝 兆 亿千瓦时
元人民币 美元 欧元 港元 日元 澳门元 澳门币 澳元 加元 韩元 瑞士法郎 英镑 人民币 元 块钱
个百分点 百分点 个基点 %
标台 床位 张床位 个床位 个标准箱
㎡ ㎞ m² m2 km² km2 km m³ m3 kWh kW MW GW TWh GWh kV kg mg ℃ TB PB GB T P Pflops PFlops EFlops ‰ 
`);

/** Measure words that a Chinese numeral may take to be read as a quantity at all. */
export const cnUnits = new Set(
  words(`梯次 梯 案 档 式 站 辑 场次 人次 户次 家次 件次 字 次 场 项 名 个 家 所 篇 种 期 人 件 位 部 本 套 台 辆 座 条 处 间 张 份 户 亩 公里 天
  小时 学时 课时 月 个月 番 倍 轮 门 支 元 年 成 遍 美元 万元 平方米 吨 万吨 批次 班次 届 班 批 席 节 则 只 头 棵 株 例 堂 米 千瓦 个百分点 百分点 公顷 平方公里 学分 周 星期 工作日 分钟 讲 册 卷 幅 日`),
);

/** Units of money, time and the like decide the kind of a target. */
export const moneyUnits = new Set(
  words(
    '元 美元 欧元 港元 日元 澳门元 澳门币 澳元 加元 韩元 瑞士法郎 英镑 人民币 元人民币 块钱 港币 新台币 葡币 美金 NT$ HK$ US$ $ ¥ € £ RMB USD EUR',
  ),
);
export const durationUnits = new Set(
  words('年 月 周 星期 天 日 小时 分钟 秒 学时 课时 季度 学年 学期 工作日 工作天 自然日 周年'),
);
export const occasionUnits = new Set(words('次 场 回 期 轮 遍 场次 批次 趟 届 讲 则 梯 梯次'));
/** Numbers with these describe a thing (a voltage, a size, an age) unless a rule says otherwise. */
export const specUnits = new Set(words('千伏 伏 kV 周岁 岁 英寸 寸 纳米 微米 千伏安 兆'));

/** Comparator words left of the number; `quote: false` ones are read but stay outside the quote. */
export const leftComparators: { word: string; comparator: 'gte' | 'lte' | 'gt' | 'lt' | 'approx' | 'eq' }[] =
  [
    ...words(
      '不少于 不低于 不小于 不得少于 不得低于 不应少于 不应低于 不能少于 不能低于 不短于 不下于 不弱于 不低於 至少 最少 起码 最低 ≥ >= 大于等于 大于或等于 不亚于 达到或超过 不少於 原则上不少于 至少达到 至少达 下限为 下限',
    ).map((word) => ({ word, comparator: 'gte' as const })),
    ...words(
      '不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不长于 至多 最多 最高 不逾 ≤ <= 小于等于 小于或等于 不能超过 不应超过 不突破 不超 上限为 上限',
    ).map((word) => ({ word, comparator: 'lte' as const })),
    ...words(
      '超过 超 过 突破 破 多于 高于 大于 > 逾 超出 已超 达到超过 冲破 跨越 力争超过 力争突破 确保突破',
    ).map((word) => ({
      word,
      comparator: 'gt' as const,
    })),
    ...words('低于 少于 小于 < 不足 不到 不满').map((word) => ({ word, comparator: 'lt' as const })),
    ...words('约 大约 大概 约占 约为 近 将近 接近 大致 约合 约达').map((word) => ({
      word,
      comparator: 'approx' as const,
    })),
    ...words('达到 达 力争达到 争取达到 确保达到 要达到 应达到 实现')
      .map((word) => ({
        word,
        comparator: 'eq' as const,
      }))
      .filter((x) => x.word !== '实现'),
  ];
/** Characters before a short comparator that make it part of another word (组约, 签约, 发达, 附近). */
export const notComparatorAfter: Record<string, string> = {
  约: '组签预合条契公制履邀节特集简失隐违守租',
  近: '最附邻临靠亲远就贴',
  破: '突打冲攻击爆侦',
  过: '通经超不度错难渡透路',
  达: '发表传直通抵送雷到下',
  超: '赶高反中',
  最高: '',
};

export const rightComparators: { word: string; comparator: 'gte' | 'lte' | 'gt' | 'approx' }[] = [
  ...words('及以上 或以上 为下限 以上 之上').map((word) => ({ word, comparator: 'gte' as const })),
  ...words('及以下 或以下 为上限 以下 以内 之内 之下 为限').map((word) => ({
    word,
    comparator: 'lte' as const,
  })),
  ...words('左右 上下 前后').map((word) => ({ word, comparator: 'approx' as const })),
  ...words('余 多').map((word) => ({ word, comparator: 'gt' as const })),
];

/** A change against something: makes a percentage a growth, unless followed by 到, 至 or 为. */
export const growthWords = words(`
增长 增加 提高 提升 上升 上涨 增幅 增速 增长率 增幅达 涨幅 递增 扩大 增 升 涨 成长
下降 降低 减少 压减 缩减 降耗 下调 降幅 削减 缩短 回落 减 降 压降 压缩 节约 节省 翻 多增 提速 提质 改善 收窄 减排 减亏 减量
`);

/** Verbs that begin a commitment. At the head of a clause they are not part of what is counted. */
export const headVerbs = words(`
教会 张贴 新上 举办 组织 开展 召开 配送 致赠 交换 互换 首印 建设 新建 建成 建立 建好 引领 印行 引进 培育 培养 发布 发表 申请 申报 获得 获批 完成 实现 推动 促成 推进 支持 制作 组建 遴选 共建 引入 发行 编发 刊印 出刊 举行 汇编 续签 续订 自建 试用 消除 新聘 新购 编报 授予 印制 缔结 注销 入库 编纂 凝练 部署 评出 查处 投放 重组
选派 选拔 选聘 邀请 聘请 承办 主办 协办 联办 办好 办理 扩增 资助 吸纳 吸收 招收 招聘 招募 招生 培训 轮训 出版 编写 编印 编制 编撰 撰写 修订 制修订 编修 制定 制订 出台 形成 提交 报送 签订
签约 签署 达成 转化 孵化 认定 评选 评定 表彰 奖励 奖补 设立 设置 成立 打造 创建 创办 搭建 构建 落实 争取 力争 确保 筹集 筹措 募集 投入 安排 拨付 落户 培树 选树 树立 挖掘 储备 输送 派出 派遣 派发 配建 配对 修缮 新招聘 压降 撬动 改善 延揽 进行 慰问 夺取 夺得 编列 到访 选送 外派
接待 接收 走访 调研 参与 参加 承担 立项 结题 验收 申领 授权 获取 取得 拥有 保持 达到 覆盖 惠及 服务  辐射 带动 吸引 动员 发动 发展  增设 增加 扩大 改造 改建 扩建 新改建 修建 维修 整治 整改 治理 清理 拆除 关闭 淘汰 腾退
盘活 供应 筹建 筹办 策划 谋划 举荐 推荐 推介 推送 推广 推出 推行 研发 开发 研制 攻克 突破 解决 化解 办结 受理 建档  纳统 开工 竣工 投产 启动 实施 执行 落地 提供 发放 配备 配置 购置 采购 采集 录制 拍摄 播出 刊发 刊登 发送 印发 印制 汇编 收集
征集 征求 举行 策办 开设 开办 开放 开通 开辟 试点 联合 合作 对接 联系  帮扶 资助 补贴 减免 退税 减税 种植 植树 造林 绿化 修复 铺设 敷设 架设 安装 更新 更换  新设 新培育 新引进 新认定 新招 新签 新发展 新孵化 新招收 新开发 新组建 新成立 新开设 新选派 新遴选 新修订 新制定 托举 进驻 采纳 提出 续建 巩固 稳定 控制 压减 降低 提高 提升 促进 加强 强化 深化 优化 健全 完善 开行 运送 硬化 接诊 筛查 救助 安置 转移 转让 转产 登记 注册 新注册 普查 检查 抽检 抽查 检测 监测 巡查 排查 巡诊 义诊 演出 巡演 放映 展出 展示 展览 参展 上线 上架 上市 挂牌 入选 入围 晋级 获 评 创 建 办 做 派 招 引 聘 设 开 编 写 印 发 出 拍 种 植 修 改 拆 赴 请 选 育 送 完成率达 对外发布 组织实施 组织开展 筛选 择优 承接 定制 设计 建 解读 讲授 安排 采取 调整 优选 甄选 发掘 形成 汇聚 集聚 凝聚 集成 培强 做强 做大 做优 做好 抓好 抓实 用好 管好 面向 针对 围绕 依托 利用 通过 借助 按照 根据 结合 聚焦 瞄准 突出 坚持 探索 鼓励 引导 要求 指导 帮助 协助 配合 协同 协调 统筹 争创 创成 建强 录取 引育 净增 出让 腾退 消化 破解 给予 补助 累计 用于 颁发 收录 募捐 捐赠 赠送 捐款 招引  续办 续聘 迁建 重建 储备 挂网 办成 访企拓岗 编辑出版 撤并 走进 深入 送出 交流互访 停招 撤销 停办 裁撤 互派 接续办好 接续 合办 合建 联办 改扩建 建成投用 投用 主导 主持 交付 移交 扶持 加装 添购 汰换 奖助 栽植 清洗
`);

/** Verbs (and the like) that end a noun phrase which follows the measure word. */
export const stopVerbs = words(`
全覆盖 竞选 竞聘 检视 审议 推荐至 推荐到 推荐给 往访 送课 送教 送医 签订 签署 参与 参加 进入 建立 开展 提供 申报 申请 赴 前往 进行 给予 纳入 获得 获批 取得 实现 达到 完成 通过 入选 上云 落户 落地 投产 开工 竣工 建成 投入使用 投入 运营 挂牌 上市
来自 位于 来院 来华 来校 来京 来访 来我 来所 来本 来汉 来沪 来深 到院 到校 到岗 到所 到国 到海 到基层 下基层 下乡 深入 走进 进校园 进社区 进企业 进行 用于 联合招收 联合举办 联合开展 联合申报 共同 形成 推动 组织 举办 召开 邀请 设立 成立 制定 加入 成为 成长为 晋升 晋级 获评 获 被 将 并 且 而 以 为 在 从 对 由 与国 向 让 使 把 给 按 经 等 以及时 用 均 都 全部 分别 同时 进一步 不断 持续 逐步 有序 按期 如期 按时 率先 争取 力争 确保 覆盖 面向 围绕 针对 涵盖 包括 其中 含 具有 具备 带动 辐射 惠及 促进 提升 提高 增强 加强 强化 支持 承担 担任 接受 执行 实施 解决 满足 符合 发表 出版 接入 入驻 入库 入园 入会 入职 到位 结题 验收 毕业 就业创业 脱贫 达标 改造提升 实行 正式 成功 顺利 首次 左右 以上 以下 以内 不等 因 若 如 即 则 和解 予以 作为 选派 依托 利用 累计 占 增长 下降 达 超 提交 报送 录取 授予 授权 列入 纳入 计入 去 在读 每 各自 年内 全年 上半年 下半年 年底 不变 上报 参评 逐一 逐个 逐项 于 借助 助力 赋能 培养成 享受 受益 退出 关停 完工 见效 达产 达效 上线 上岗 上规 升规 纳规 纳统 得到 引进到 转化落地 落地转化 推广应用到 互访 举行 攻读 出席 独立开展 独立举办 独立承担 独立完成 独立操作 独立使用 送给 送往 赠给 列支 冲击 冲刺 建成投用 承办 主办 组成 领衔 带队 挂帅 担纲 外出 参训 承接 可 能 应 须 需 要 会同 聚焦 服务于 着力 致力 保持 办理 登陆 融入 推介 汇编成 编印成 结集 汇编成册
`);
/** One-character stop verbs only count when the next character is not one of these. */
export const stopVerbExcept: Record<string, string> = {
  获: '奖得益',
  以: '',
  为: '',
  在: '线校职岗建研读册编籍',
  从: '业',
  对: '口接外比照标象策话',
  由: '',
  向: '',
  使: '用馆命领',
  给: '水排',
  按: '',
  经: '济营费理纪典贸验',
  并: '购网联轨',
  且: '',
  而: '',
  等: '级次离',
  用: '户地水电品人材途于工房能热气餐车',
  均: '等衡值',
  都: '市',
  占: '地',
  达: '标产',
  超: '市级算高低声大',
  去: '年库',
  将: '军',
  被: '',
  让: '',
  把: '手',
  因: '子',
  若: '',
  如: '',
  即: '时',
  则: '',
  每: '',
  于: '',
  可: '再持',
  能: '源力效手耗级人量',
  应: '用急届对变',
  须: '',
  需: '求',
  要: '素点闻件',
  赴: '',
  含: '量金',
};

/** Words that may stand before the object without being part of it (adverbs, modals, time words). */
export const adverbs = words(`
有组织 有规模 有计划 力促 向上 任期内 聘期内 目前 已有 柔性 全年度 全年 年内 年度 今年 本年度 本年 当年 本学期 全学期 本学年 全学年 每年 每月 每季度 每季 每周 每半年 每学期 每届 上半年 下半年 期间 累计 共 共计 总计 合计 总共 约 力争 争取 确保 计划 预计 拟 将 要 应 须 需 可 继续 持续 进一步 着力 大力 牵头 积极 先行 力求 首年 稳步 有序 分批 分级 分类 择优 重点 主要 优先 同时 另 再 新 各 均 都 分别 逐步 逐年 平均 年均 原则上 一般 至少 不断 深入 全面 加快 推动 努力 实际 统筹 联合 共同 定期 集中 其中 当中 含 包括 包含 即 为 其 并 及 和 与 同步 目标 总 实 总数 数量 总量 规模 人数 总人数 已 还 也 又 就 以 对 向 在 于 从 由 把 使 让 给 按 较 比 同比 环比 高质量 首批 首次 成功 顺利 直接 间接 每场 每次 每人 本 该 到 最终 通过 开始 届时 届满 稳定 控制 保持 达到 在 年 底 末 前 后
`);

/** Nouns of structure: a numeral before them says how a thing is built, not how much is promised. */
export const structureNouns = words(`
方面 环节 层面 层次 维度 阶段 步骤 步走 部分 板块 体系 机制 原则 关系 角度 特点 特征 优势 关键 要素 结合 统一 转变 坚持 不动摇 意识 自信 维护 确立 面向 文明 务必 必须 明确 加强 到位 清单 制度 规定 要求 问题导向 导向 一百年 代表 服务定位 带头 抓手 路径 渠道 方式 模式 类别 类型 层级 级别 梯队 主体 重大意义 意义 使命 定位 理念 思路 主题 主线 系列 文化 优先 聚焦 突出 强化 注重 提升 攻坚战 保障线 底线 红线 支柱 支撑 格局 转型 融合 协同 联动 循环 链条 贯通 衔接 大局 大会战 战略 新高地 高地 标准 小步 先行 轮驱动 平衡 侧 端 面 条主线 主责 主业 基本 重 平台期 统筹 优化 覆盖 专项行动 导师制 导师 召集人 清零 创新战略 建设体系 聚力 发力 赋能 改革试点县级 重点工作任务 重点任务 主要任务 工作任务 工作重点 重点工作 主要工作 任务 措施 举措 具体措施 内容 事项清单 步 基调 改造 提升行动 大行动 大工程 大战役 大任务 大体系 大板块 大方面 大领域
`);

/** Phrases that hold a numeral and are names, whatever stands around them. */
export const setPhrases = words(`
三农 四个意识 四个自信 两个维护 两个确立 两个结合 四个全面 五位一体 一带一路 三会一课 两学一做 四风 三重一大 双一流 三严三实 六稳 六保 五一 六一 七一 八一 三八  四史 三服务 两会 两院 两岸 两级  两新 两化 两业 两山 两高 两低 两翼 两端 两性 两用 两委 两代表一委员 两癌 两非 两违 两客一危 两个健康 两个毫不动摇 两个先行 两个根本 两个大局 两个一百年 一老一小 最多跑一次 只跑一次 至多跑一次 一网通办 一网统管 一件事 一站式 一体 一流 一批 一系列 一定 一般 一起 一致 一直 一样 一些 一律 一切 一旦 一线 一方面 一贯 一手  一级 一等 一举 一并 一刀切 一对一 一把手 一岗双责 一村一品 一企一策 一会一案 一户一策 一人一策 一事一议 一票否决 一次性 一次办  一次全体 一张网 一张图 一盘棋 一条龙 一条心 一窗  一码 一卡通 一证 一键 一心 一核 一轴 一带 一区 一园 一廊 一环 一极 一圈     一产 二产 三产 一二三产业 三次产业 三大攻坚战 三大产业 三支一扶 三下乡 三好 三高 三低 三级 三甲 三乙 二甲 二级 二等  二手 二维 二氧化碳 三维 三方 三位一体 三线  三公 三资 三权 三变 三改 三清 三优 三品 三通一平 三废 三同时 三包 三区 三州 三江 三峡 三亚 三明  三中全会 四中全会 五中全会 六中全会 七中全会 二中全会 一中全会 四川 四级 四化 四下基层 四不两直 四不放过 四新 四好 四有 四早 四上 四旁 四敢 四个最严 四个面向 四个服务 四服务 四个革命 四个到位 四个一批 四个走在前列 五四 五爱 五好 五险 五保 五育 五类 五级 五社 五星 五水共治 五权 五谷 五大发展理念 五年规划 五年计划 五年行动 三年行动 三年计划 三年规划 三年攻坚 两年行动 六安 六盘水 六位一体 六大 六个一 新一年 七个有之 七有 八项规定 八八战略 八大 八字方针 九三学社 九江 九寨沟 九大 十大 十强 十佳  十四五 十三五 十二五 十五五 十六五 十九大 二十大 十八大 十九届 二十届 十八届 百强 百年 百姓 百货 百科 百分百 百家争鸣 百花齐放 百日 百人会 百人计划 百度 百草 百色 百企 百校 百县 百村 百园 百团 百场万人 百千万 千人计划 千企 千村 千亿级 千年 千兆 千家万户 千方百计 千岛湖 千秋 千万工程 千克 千卡 万人计划 万众 万众创新 万家 万物 万无一失 万象 万里 万达 万科 万州 万宁 万盛 万企 万村 亿级 万亿级 百亿级 十亿级 独一 统一 唯一 第一 之一 同一 单一 进一步 一步 专一 如一 合一 归一 逐一 万一 一一 一下 一度 一时 一经 一早 一向 一味 一道 一同 一齐 一共 一再 一新 一技之长 不一 划一 星期一 周一 周二 周三 周四 周五 周六 礼拜 初一 初二 初三 高一 高二 高三 大一 大二 大三 大四 研一 研二 三三制 三秦 三晋 三湘 三苏 三国 三星 三人行 三伏 三角 长三角 珠三角 三轮车 三文 三七 二胡 二审 一审 四季  四面 四处 四海 四方 四肢 四合院 五官 五金 五湖 五彩 六合 七夕 七彩 八卦 九州 九龙 十字 十足 十分 零距离 零距离 零散 零售 零星 零部件 零件 零工 零碳 零基础 零容忍 零差 零门槛 零跑腿 零信任 半导体 半径 半岛 半月 半天 半成品 半农 半山 过半年 大半 半决赛 半程 半托 两江 两湖 两广 两弹一星 两侧 两个文明 两手 两手抓 两不愁 两类 两型 两重 两新 两轮驱动 两轮车 两优一先 两便 三个代表 三个务必 三个区分开来 三个面向 三个地 三个更加 三个有利于 三个没有变 三个第一 三个定位 三个高地 三个转变 三个清单 三张清单 四个清单 四张清单 三项制度 三项改革 四个中心 四大家 四套班子 三套 四大班子 五个一 六个聚焦 七大 五大 三大 四大 两大 十二大 十大 一大 二大
`);

/** Words after an Arabic year-like or plain number that make it an edition, a grade or an address, not an amount. */
export const notUnits = words(
  `人制 号 届 版 级 强 佳 线 路 楼 室 区 环 幢号 时 点 分许 度 型 代 系 后 维 期工程 期项目 期建设 年级 年制 年期 级别 分位 中全会 号楼 号线 年代 年版 年度 年来 年前 年后 年间 年行动 年规划 年计划 年攻坚 年倍增 年滚动 年期间 年前后 分钟圈 分钟生活圈 分钟健身圈 分钟服务圈 点钟 分之 期叠加 年禁渔 年禁捕 年一遇 字头 角形 维码 国集团`,
);

/** Words that mark a sentence as looking back. */
export const pastWords = words(
  `去年 上年 上年度 上一年 前一年度 上学期 上学年 上一学期 上一学年 上季度 过去一年 过去五年 过去的一年 过去的五年 过去的三年 过去两年 过去三年 过去四年 过去几年 上届 上一届 一年来 五年来 三年来 近年来 年来 以来 截至目前 截止目前 截至去年 往年 前年 历年 近三年 近五年 近两年 近几年 地处 下辖 现辖 成立于 始建于 创建于 创办于 创刊于`,
);
export const pastInClause = words(
  `目前 实有 已有 已经 已建 已完成 已成功 现有 现已 已累计 已达 已 曾 荣获了 原有 此前 提出了 取得了 实现了 完成了 建成了 出台了 印发了 推出了 仅有`,
);
/** Words that look ahead and end a looking back. */
export const futureWords = words(`今年 明年 力争 争取 计划 将 拟 确保 目标 下一步 新的一年 本年`);

/** Titles of sections that review what is past. */
export const reviewTitle =
  /回顾|工作总结|总结回顾|完成情况|工作情况|主要成绩|主要成效|工作成效|取得的?(?:主要)?(?:成绩|成效|成就|进展)|成效显著$|发展成就|发展基础|现实基础|工作基础|现[状况](?:$|与|和|及|分析|概述)|基本情况$|概况$|^(?:充分)?肯定成绩|^总结成绩|面临的?形势|形势分析|发展环境|发展形势|存在的?(?:主要)?(?:问题|不足|短板)|主要问题|问题与不足|困难和问题|^(?:在|对)?(?:过去[一二三四五]年|[去上]年)|^(?:review of|(?:(?:19|20)\d\d )?(?:key |main |major |our )?achievements|looking back|background|progress (?:in|to date)|last year)/i;

/** A title that begins with one of these is a task, whatever it names (解决突出问题, 加强任务完成情况督查). */
export const taskTitle =
  /^(?:加强|强化|开展|做好|推进|推动|完善|健全|建立|深化|提升|优化|抓好|落实|实施|聚焦|围绕|促进|加快|坚持|巩固|拓展|打造|着力|持续|扎实|严格|改善|解决|破解|攻克|化解|补齐|展示|宣传|转化)/;

/** Endings of the names of departments and organisations. */
export const departmentEndings = words(
  `部 局 处 室 科 办 办公室 委 委员会 机构 学部 课题组 书院 工委 编委会 院 所 中心 学院 研究所 研究院 实验室 厅 署 馆 校 会 协会 学会 科协 工会 团委 妇联 集团 公司 银行 街道 镇 乡 区 县 市 政府 支队 大队 总队 党委 党组 纪委 党支部 党总支 支部 小组 专班 秘书处 编辑部 医院 学校 大学 单位 部门 政府 组 社 站 队 厂 联盟 基金会 联社 地方科协 平台 团队 处室 园区 管委会 分会 专委会 工作委员会 理事会 监事会 社区 村 协 联 所 党组织`,
);

/** Endings of a person's office: who holds it may answer for a task (各专委会主任负责). */
export const officeEndings = words(
  `秘书长 会长 理事长 监事长 主任 主任委员 主委 委员 主席 书记 院长 校长 所长 馆长 部长 处长 科长 股长 局长 厅长 省长 市长 县长 区长 镇长 乡长 村长 站长 社长 园长 厂长 行长 队长 组长 班长 团长 台长 关长 庭长 检察长 总队长 经理 总监 董事长 总裁 主编 总编 总编辑 召集人 负责人 联络员 辅导员 督导员 干事 总干事 专员 秘书 领导 总工程师 总会计师 总经济师 总工 导师`,
);

/** Common family names. */
export const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
);

/** Endings of bodies that do things, when a verb follows (学术交流部|编印简报). */
export const bodyEndings = words(
  `部 处 局 厅 办公室 委员会 学会 协会 研究会 分会 专委会 理事会 科协 工会 团委 妇联 学院 研究院 研究所 图书馆 博物馆 科技馆 总支 支部 党委 党组 集团 公司 医院 大学 中心`,
);
/** Characters before a short one that make it the end of another word (干部, 西部, 布局). */
export const notBodyAfter: Record<string, string> = {
  部: '干全内外总局底东西南北中',
  处: '到难好益用',
  局: '布格结',
};

/** Verbs after which a small Chinese numeral is a commitment (新建十个基地); weaker verbs (加强, 围绕) are not here. */
export const commitVerbs = words(
  `新建 建成 建设 建立 举办 组织 召开 开展 引进 培育 培养 发布 发表 申请 申报 获得 获批 完成 打造 创建 设立 成立 选派 邀请 聘请 承办 主办 协办 出版 编写 编印 编制 制定 修订 出台 形成 签订 签署 达成 转化 认定 评选 新增 增设 增加 改造 改建 扩建 新改建 覆盖 派出 派遣 遴选 资助 支持 吸纳 招收 招聘 培训 开设 推出 建好 办好 启动 攻克 突破 促成 孵化 接待 走访 开办 开通 举行 筹办 策划 组建 共建 联建 申办 争创 创成 争取 入选 推荐 举荐 推介 研发 开发 研制 研究 承担 立项 结题 验收 表彰 奖励 选树 选聘 录制 拍摄 刊发 投产 开工 竣工 实施 建 办 设 派 聘 招 引 创 发 出 召集 接续办好 走进 深入 惠及 服务 动员 招募 征集 解决 推送 播出 帮助 联系 慰问 结成 聘任 安排 配备 购置 新设 新开 种植 修复 整治 培树 对接 参加 参与 承接 扶持 帮扶 结对 落户 引入 推动 再建 续建 撰写 更新 采购 修缮 添置 延长 运行 召开了 不少于 每年 每月 每季度 每半年 每周 每学期 每学年`,
);

/** Nouns before which even an Arabic number says how the text or a thing is built. */
export const arabicStructure = words(
  `方面 维度 层面 环节 步骤 原则 意识 自信 维护 坚持 关键环节 部分内容 要点 部门联合 部门印发 附件 章 条内容 层次 角度 转变 统一 结合`,
);

/** What may never happen: 零事故 and the like are counts of zero. */
export const zeroNouns = words(
  `事故 伤亡 死亡 投诉 差错 火灾 上访 感染 案件 泄密 违规 重大事故 安全事故 责任事故 发生 出现 发案 失误 缺陷 重复投诉 非访 积压 延误 拖欠 遗漏 逾期 舞弊 欠薪`,
);

/** Funds: an amount before these is itself the commitment (1000万元以上资金), not a condition on a thing. */
export const fundNouns = words(
  `资金 经费 投资 贷款 补助 补贴 收入 产值 营收 营业收入 销售 利润 税收 融资 授信 科研经费 专项 奖励 奖金 捐赠 投入 基金 预算 合同额 交易额 信贷 债券`,
);
