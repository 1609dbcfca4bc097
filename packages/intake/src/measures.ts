import { type Choices, names } from './names.ts';

/** Where a person stays under a measure: the forms of quarantine and release. */
export const MEASURES = {
  hospital: names('Hospital', '住院', '住院', '定点医院', '方舱医院', '医院', '醫院'),
  'central-quarantine': names(
    'Central quarantine',
    '集中隔离',
    '集中隔離',
    '集中隔离医学观察',
    '集中观察',
  ),
  'central-monitoring': names('Central monitoring', '集中健康监测', '集中健康監測', '集中监测'),
  'home-quarantine': names('Home quarantine', '居家隔离', '居家隔離', '居家隔离医学观察'),
  'home-observation': names('Home observation', '居家医学观察', '居家醫學觀察', '居家观察'),
  'home-monitoring': names('Home monitoring', '居家健康监测', '居家健康監測', '居家监测'),
} as const satisfies Choices;
