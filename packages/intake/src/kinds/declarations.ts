import { type Choices, names } from '../names.ts';
import { choice, fact, moment, PLACE, text } from '../shared-columns.ts';
import { factKind } from './fact-kind.ts';

const ITEMS = {
  healthy: names('Healthy', '健康', '健康', '身体健康', '无异常'),
  trip: names('Trip', '行程', '行程', '行程申报', '外出'),
  symptoms: names('Symptoms', '症状', '症狀', '有症状', '发热'),
  suspicion: names('Suspicion', '疑似', '疑似', '疑似感染'),
  diagnosis: names('Diagnosis', '确诊', '確診', '已确诊'),
} as const satisfies Choices;

/** What people declare of themselves, collected at a counter or by another system (R14, R70). */
export const declarations = factKind({
  id: 'declarations',
  title: { en: 'Declarations', 'zh-Hans': '健康与行程申报表', 'zh-Hant': '健康與行程申報表' },
  columns: [
    choice('item', names('Declared', '申报事项', '申報事項', '申报内容', '健康状况'), ITEMS, {
      required: true,
    }),
    moment('declaredAt', names('Declared at', '申报时间', '申報時間', '申报日期')),
    PLACE,
    text('itinerary', names('Itinerary', '行程说明', '行程說明', '途经地'), '厦门—福州'),
  ],
  fact: (values) =>
    fact('declaration', values, values.need('declaredAt'), {
      item: values.need('item'),
      place: values.text('place'),
      itinerary: values.text('itinerary'),
    }),
});
