import type { Message } from '@kangma/policy';

interface Terms {
  /** a change of what is said is another version: everybody is asked again. */
  readonly version: number;
  readonly paragraphs: readonly { readonly title: Message; readonly text: Message }[];
}

/** What residents agree to, in plain words. */
export const TERMS: Terms = {
  version: 1,
  paragraphs: [
    {
      title: { en: 'What is collected', 'zh-Hans': '收集哪些信息', 'zh-Hant': '收集哪些資訊' },
      text: {
        en: 'Name, document, phone number, and where you live (not the flat); what you declare; test results, stays and orders that offices hand in about you. No location of your phone, no contacts, no photographs.',
        'zh-Hans':
          '姓名、证件、手机号、居住地（不含门牌室号）；您的申报；有关单位报送的检测结果、停留记录和管控措施。不收集手机定位、通讯录和照片。',
        'zh-Hant':
          '姓名、證件、手機號碼、居住地（不含門牌室號）；您的申報；有關單位報送的檢測結果、停留記錄和管控措施。不收集手機定位、通訊錄和照片。',
      },
    },
    {
      title: { en: 'Who sees it', 'zh-Hans': '谁能看到', 'zh-Hant': '誰能看到' },
      text: {
        en: 'Staff who deal with people of your community, district, city or province, each for a stated purpose. Whoever opens your record stands in your list under “Record”.',
        'zh-Hans':
          '您所在社区、区县、市、省负责防疫的工作人员，每次须说明用途。谁查看过您的记录，都列在“记录”中。',
        'zh-Hant':
          '您所在社區、區縣、市、省負責防疫的工作人員，每次須說明用途。誰查看過您的記錄，都列在「記錄」中。',
      },
    },
    {
      title: { en: 'How long', 'zh-Hans': '保存多久', 'zh-Hant': '保存多久' },
      text: {
        en: 'Lists of where you were are deleted after 28 days. Your record, the evidence and decisions about you and every change are kept, so that each decision can be checked. Names and numbers are stored encrypted.',
        'zh-Hans':
          '行程停留名单满 28 天删除。登记信息、依据、判定及每次更改均予保存，以便核查每一次判定。姓名和号码加密存储。',
        'zh-Hant':
          '行程停留名單滿 28 天刪除。登記資料、依據、判定及每次更改均予保存，以便核查每一次判定。姓名和號碼加密儲存。',
      },
    },
    {
      title: { en: 'What you can do', 'zh-Hans': '您的救济途径', 'zh-Hant': '您的救濟途徑' },
      text: {
        en: 'Each decision names its reason and who is in charge. You can correct your record once a day, ask that office to correct evidence, and take a decision to administrative review or to court. Leaks can be reported to 12345.',
        'zh-Hans':
          '每次判定均写明理由和负责机关。您可每天更正一次登记信息，可请负责机关纠正依据，也可依法申请行政复议或提起行政诉讼。发现泄露可拨打 12345 举报。',
        'zh-Hant':
          '每次判定均寫明理由和負責機關。您可每天更正一次登記資料，可請負責機關糾正依據，也可依法申請行政複議或提起行政訴訟。發現洩露可撥打 12345 舉報。',
      },
    },
  ],
};
