import type { KindName } from '../evidence/kinds.ts';
import type { Message } from './render.ts';

const word = (en: string, hans: string, hant: string): Message => ({
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
});

/** The kinds of evidence, in the words of the glossary. */
export const KIND_WORDS: Readonly<Record<KindName, Message>> = {
  case: word('case', '病例', '病例'),
  contact: word('contact', '接触者', '接觸者'),
  arrival: word('arrival', '入境或来返', '入境或來返'),
  stay: word('stay', '旅居史', '旅居史'),
  'linked-stay': word('linked stay', '关联号码旅居史', '關聯號碼旅居史'),
  flag: word('flag', '大数据推送', '大數據推送'),
  symptom: word('symptom', '症状', '症狀'),
  declaration: word('declaration', '健康申报', '健康申報'),
  code: word('foreign code', '外地码', '外地碼'),
  test: word('test', '检测', '檢測'),
  quarantine: word('quarantine', '隔离', '隔離'),
  release: word('release', '解除隔离', '解除隔離'),
  discharge: word('discharge', '出院', '出院'),
  clearance: word('clearance', '排除', '排除'),
  duty: word('duty', '在岗证明', '在崗證明'),
  answer: word('answer', '答复', '答覆'),
  identity: word('identity', '身份核验', '身分核驗'),
  monitoring: word('monitoring record', '监测记录', '監測記錄'),
  temperature: word('temperature', '体温', '體溫'),
  vaccination: word('vaccination', '疫苗接种', '疫苗接種'),
  presence: word('presence', '到访记录', '到訪記錄'),
  'zone-order': word('zone order', '封控令', '封控令'),
  'risk-area': word('risk area', '风险区', '風險區'),
  correction: word('correction', '更正', '更正'),
  merge: word('merge of two records', '档案合并', '檔案合併'),
};

const MEASURES: Readonly<Record<string, Message>> = {
  hospital: word('hospital', '住院', '住院'),
  'central-quarantine': word('central quarantine', '集中隔离', '集中隔離'),
  'central-monitoring': word('central monitoring', '集中健康监测', '集中健康監測'),
  'home-quarantine': word('home quarantine', '居家隔离', '居家隔離'),
  'home-observation': word('home observation', '居家医学观察', '居家醫學觀察'),
  'home-monitoring': word('home monitoring', '居家健康监测', '居家健康監測'),
};

/** The values of each attribute. An attribute has the same values whatever the kind, or a subset of them. */
export const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  class: {
    confirmed: word('confirmed', '确诊', '確診'),
    asymptomatic: word('asymptomatic', '无症状', '無症狀'),
    suspected: word('suspected', '疑似', '疑似'),
  },
  degree: {
    close: word('close', '密接', '密接'),
    secondary: word('secondary', '次密接', '次密接'),
    companion: word('companion', '时空伴随', '時空伴隨'),
  },
  setting: {
    unknown: word('setting unknown', '场所不明', '場所不明'),
    enclosed: word('enclosed place', '密闭场所', '密閉場所'),
    other: word('other setting', '其他场所', '其他場所'),
  },
  weight: { strong: word('strong', '强证据', '強證據'), weak: word('weak', '弱证据', '弱證據') },
  origin: {
    abroad: word('from abroad', '境外', '境外'),
    'other-province': word('from another province', '外省', '外省'),
  },
  level: {
    high: word('high risk', '高风险', '高風險'),
    medium: word('medium risk', '中风险', '中風險'),
    low: word('low risk', '低风险', '低風險'),
    lockdown: word('lockdown zone', '封控区', '封控區'),
    controlled: word('controlled zone', '管控区', '管控區'),
    lifted: word('lifted', '解除', '解除'),
  },
  precision: {
    place: word('known to the place', '精确到地点', '精確到地點'),
    street: word('known to the street only', '仅精确到街道', '僅精確到街道'),
  },
  list: {
    'national-database': word('national database', '全国防疫数据库', '全國防疫資料庫'),
    'data-match': word('data match', '大数据比对', '大數據比對'),
  },
  type: {
    fever: word('fever', '发热', '發熱'),
    cough: word('cough', '咳嗽', '咳嗽'),
    other: word('other symptom', '其他症状', '其他症狀'),
  },
  item: {
    healthy: word('healthy', '健康', '健康'),
    trip: word('trip', '行程', '行程'),
    symptoms: word('symptoms', '有症状', '有症狀'),
    suspicion: word('suspicion', '疑似', '疑似'),
    diagnosis: word('diagnosis', '确诊', '確診'),
  },
  colour: {
    green: word('green', '绿码', '綠碼'),
    yellow: word('yellow', '黄码', '黃碼'),
    red: word('red', '红码', '紅碼'),
  },
  result: {
    negative: word('negative', '阴性', '陰性'),
    positive: word('positive', '阳性', '陽性'),
    inconclusive: word('inconclusive', '结果不确定', '結果不確定'),
    invalid: word('invalid', '样本无效', '樣本無效'),
    pending: word('pending', '待出结果', '待出結果'),
  },
  method: { nucleic: word('nucleic', '核酸', '核酸'), antigen: word('antigen', '抗原', '抗原') },
  pooling: { single: word('single', '单采', '單採'), pooled: word('pooled', '混采', '混採') },
  form: MEASURES,
  area: {
    none: word('outside of risk areas', '不在风险区', '不在風險區'),
    'risk-area': word('in a risk area', '在风险区', '在風險區'),
  },
  of: {
    suspected: word('suspicion ruled out', '排除疑似', '排除疑似'),
    symptoms: word('symptoms cleared', '排除症状', '排除症狀'),
    positive: word('positive result refuted', '阳性复核排除', '陽性覆核排除'),
    'national-database': word('database flag removed', '撤销数据库标记', '撤銷資料庫標記'),
    'data-match': word('data match removed', '撤销比对标记', '撤銷比對標記'),
  },
  reply: { confirmed: word('confirmed', '确认', '確認'), denied: word('denied', '否认', '否認') },
  by: {
    register: word('by register', '登记核验', '登記核驗'),
    counter: word('at the counter', '窗口核验', '窗口核驗'),
  },
  status: { normal: word('normal', '正常', '正常'), abnormal: word('abnormal', '异常', '異常') },
  keeps: {
    this: word('kept here', '并入本档案', '併入本檔案'),
    other: word('kept elsewhere', '并入另一档案', '併入另一檔案'),
  },
  reason: {
    'wrong-person': word('wrong person', '人员错误', '人員錯誤'),
    'wrong-fact': word('wrong fact', '事实错误', '事實錯誤'),
    duplicate: word('duplicate', '重复', '重複'),
    'mistaken-declaration': word('mistaken declaration', '误报', '誤報'),
    revoked: word('revoked', '撤回', '撤回'),
  },
};
