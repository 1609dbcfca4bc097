/** Common surnames, with a few compound and rare ones. */
export const SURNAMES =
  '陈 林 黄 张 吴 李 王 郑 刘 苏 蔡 许 杨 谢 叶 郭 洪 邱 曾 赖 卢 徐 何 江 周 庄 朱 余 高 潘 魏 柯 詹 连 翁 游 施 蓝 钟 雷 方 胡 赵 孙 欧阳 上官 司徒 诸葛 翀 仝 乜'.split(
    ' ',
  );

/** Characters of given names; the last ones are rare, and one lies outside the basic plane. */
export const GIVEN = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文晓红海燕春梅雪琴佳慧子轩雨涵思远嘉怡宇航梓萱俊凯欣妍博文诗雅浩然䶮㛃彧翀婳𠮷',
);

/** Invented names of other shapes: with the middle dot, and of foreign residents. */
export const DOTTED = [
  '阿依古丽·吐尔逊',
  '买买提·艾山',
  '古丽娜尔·热合曼',
  '扎西·多吉',
  '其其格·巴特尔',
];
export const FOREIGN = [
  'ANNA EXAMPLE',
  'JOHN SAMPLE',
  'MARIA INVENTADA',
  "SEAN O'NOBODY",
  'YUKI KASOU',
];
